"""Crowds are spread evenly, and who stands left of whom is kept as far as it can be."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph.graph.layout.spreading import spread


def test_a_row_keeps_its_order():
    xs = [5.0, 1.0, 100.0, 2.0]
    places = spread(xs, [0.0] * 4, [(10.0, 10.0)] * 4, room=2.0)
    assert sorted(range(4), key=lambda i: places[i]) == [1, 3, 0, 2]


def test_each_quarter_of_the_picture_holds_a_quarter_of_a_crowd():
    random = Random(1)
    xs, ys = ([random.gauss(0, 1) ** 3 for _ in range(400)] for _ in range(2))
    places = spread(xs, ys, [(10.0, 10.0)] * 400, room=2.0)
    middles = [(min(values) + max(values)) / 2 for values in zip(*places, strict=True)]
    for left in (True, False):
        for above in (True, False):
            inside = sum((x < middles[0]) is left and (y < middles[1]) is above for x, y in places)
            assert inside == pytest.approx(100, abs=10)


def test_the_picture_is_as_large_as_asked():
    places = spread([0.0, 30.0, 0.0, 30.0], [0.0, 0.0, 30.0, 30.0], [(10.0, 10.0)] * 4, room=4.0)
    assert places == [(5.0, 5.0), (25.0, 5.0), (5.0, 25.0), (25.0, 25.0)]


def test_boxes_at_one_place_find_different_ones():
    assert len(set(spread([0.0] * 50, [0.0] * 50, [(10.0, 10.0)] * 50, room=2.0))) == 50
