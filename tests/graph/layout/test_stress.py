"""Distances in the plane are those of the graph."""

from __future__ import annotations

from math import hypot

import pytest

from actorgraph.graph.layout.stress import _ALL_PAIRS as FEW
from actorgraph.graph.layout.stress import stress_layout


def ring(count, length=1.0):
    return [{(i - 1) % count: length, (i + 1) % count: length} for i in range(count)]


def chain(count):
    return [{j: 1.0 for j in (i - 1, i + 1) if 0 <= j < count} for i in range(count)]


def distance(places, a, b):
    xs, ys = places
    return hypot(xs[a] - xs[b], ys[a] - ys[b])


def test_nobody_and_one_have_a_layout():
    assert stress_layout([]) == ([], [])
    assert len(stress_layout([{}])[0]) == 1


@pytest.mark.parametrize("length", [0.5, 1.0, 2.0])
def test_two_stand_as_far_apart_as_their_tie_is_long(length):
    assert distance(stress_layout([{1: length}, {0: length}]), 0, 1) == pytest.approx(length, rel=0.02)


def test_a_chain_is_straight():
    assert distance(stress_layout(chain(6)), 0, 5) == pytest.approx(5, rel=0.05)


@pytest.mark.parametrize(("count", "seed"), [(30, 0), (30, 1), (30, 2), (200, 0), (FEW + 1, 0), (FEW + 1, 1), (400, 2)])
def test_ties_of_a_ring_are_about_equally_long(count, seed):
    places = stress_layout(ring(count), seed=seed)
    lengths = [distance(places, i, (i + 1) % count) for i in range(count)]
    assert max(lengths) < 1.5 * min(lengths)


@pytest.mark.parametrize("count", [60, FEW + 1])
def test_it_is_the_same_every_time(count):
    assert stress_layout(ring(count)) == stress_layout(ring(count))


def test_another_seed_is_another_draft_of_the_same_distances():
    one, other = stress_layout(chain(6), seed=1), stress_layout(chain(6), seed=2)
    assert one != other
    assert distance(one, 0, 5) == pytest.approx(distance(other, 0, 5), rel=0.05)
