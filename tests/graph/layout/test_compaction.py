"""Boxes drawn together: nearer, never into each other, and still who is left of whom."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from actorgraph.graph.layout.compaction import drawn_together
from actorgraph.graph.layout.overlaps import separated


def crowd(seed, number=20):
    random = Random(seed)
    sizes = [(random.uniform(20, 120), random.uniform(20, 50)) for _ in range(number)]
    points = [(random.uniform(-900, 900), random.uniform(-900, 900)) for _ in range(number)]
    return separated(points, [(w + 20, h + 20) for w, h in sizes]), sizes


def extent(points, sizes):
    return tuple(
        max(p[axis] + s[axis] / 2 for p, s in zip(points, sizes, strict=True))
        - min(p[axis] - s[axis] / 2 for p, s in zip(points, sizes, strict=True))
        for axis in (0, 1)
    )


@pytest.mark.parametrize("seed", range(12))
def test_boxes_keep_their_gap_and_take_less_room(seed):
    points, sizes = crowd(seed)
    found = drawn_together(points, sizes, lambda a, b: 20.0 if (a + b) % 2 else 10.0, 1.5)
    for a, b in combinations(range(len(found)), 2):
        gap = 20.0 if (a + b) % 2 else 10.0
        apart = [abs(found[a][k] - found[b][k]) - (sizes[a][k] + sizes[b][k]) / 2 for k in (0, 1)]
        assert max(apart) >= gap - 1e-9
    before, after = extent(points, sizes), extent(found, sizes)
    assert after[0] * after[1] < 0.8 * before[0] * before[1]


def test_one_box_goes_to_the_middle():
    [(x, y)] = drawn_together([(500.0, -300.0)], [(10.0, 10.0)], lambda _a, _b: 5.0, 1.0)
    assert max(abs(x), abs(y)) < 5


def test_the_same_boxes_give_the_same_places():
    points, sizes = crowd(3)
    assert drawn_together(points, sizes, lambda _a, _b: 8.0, 1.0) == drawn_together(
        points, sizes, lambda _a, _b: 8.0, 1.0
    )
