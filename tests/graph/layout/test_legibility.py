"""What makes a picture hard to read is counted."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from actorgraph.graph.layout.legibility import clutter

SQUARE = [(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)]
SMALL = [(2.0, 2.0)] * 4


def test_two_ties_that_cross_are_one_trouble():
    assert clutter(SQUARE, SMALL, [(0, 1), (2, 3)]) == 1


@pytest.mark.parametrize("ties", [[(0, 2), (1, 3)], [(0, 1), (0, 2)], []])
def test_ties_that_only_meet_at_an_end_or_not_at_all_are_none(ties):
    assert clutter(SQUARE, SMALL, ties) == 0


@pytest.mark.parametrize(("y", "troubles"), [(0.0, 1), (9.0, 1), (11.0, 0), (-9.0, 1), (-11.0, 0)])
def test_a_tie_through_a_box_is_one_trouble(y, troubles):
    points = [(-100.0, 0.0), (100.0, 0.0), (20.0, y)]
    assert clutter(points, [(10.0, 20.0)] * 3, [(0, 1)]) == troubles


def test_a_box_beside_a_slanting_tie_is_not_met():
    points = [(0.0, 0.0), (100.0, 100.0), (80.0, 20.0)]
    assert clutter(points, [(40.0, 40.0)] * 3, [(0, 1)]) == 0


def test_a_box_beyond_the_end_is_not_met():
    points = [(0.0, 0.0), (100.0, 0.0), (150.0, 0.0)]
    assert clutter(points, [(60.0, 40.0)] * 3, [(0, 1)]) == 0


def stretch(start, end, middle, size):
    """Return between which shares of its length a line is inside a box along one axis; no numbers if it never is."""
    near, far = Fraction(2 * middle - size, 2), Fraction(2 * middle + size, 2)
    if start == end:
        return (-1, 2) if near < start < far else (2, -1)
    return tuple(sorted(((near - start) / (end - start), (far - start) / (end - start))))


points = st.tuples(st.integers(-6, 6), st.integers(-6, 6))


@settings(max_examples=300, deadline=None)
@given(start=points, end=points, middle=points, size=st.tuples(st.integers(1, 8), st.integers(1, 8)))
def test_a_tie_meets_a_box_if_it_is_inside_it_along_both_axes_at_once(start, end, middle, size):
    """As a line is clipped to a box (Liang and Barsky 1984), in fractions."""
    assume(start != end)
    (from_x, to_x), (from_y, to_y) = (stretch(*one) for one in zip(start, end, middle, size, strict=True))
    first, last = max(from_x, from_y), min(to_x, to_y)
    met = first < last and first < 1 and last > 0
    assert clutter([start, end, middle], [(1, 1), (1, 1), size], [(0, 1)]) == met
