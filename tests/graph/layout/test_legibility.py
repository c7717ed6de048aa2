"""What makes a picture hard to read is counted."""

from __future__ import annotations

import pytest

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
