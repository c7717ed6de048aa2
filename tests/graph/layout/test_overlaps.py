"""Boxes that overlap are moved apart, and no farther than needed."""

from __future__ import annotations

import pytest

from actorgraph.graph.layout.overlaps import separated


def overlaps(points, sizes):
    found = dict(enumerate(points)), dict(enumerate(sizes))
    return [
        (a, b)
        for a in found[0]
        for b in range(a)
        if all(abs(points[a][axis] - points[b][axis]) < (sizes[a][axis] + sizes[b][axis]) / 2 for axis in (0, 1))
    ]


def test_boxes_that_do_not_overlap_stay():
    points = [(0.0, 0.0), (500.0, 10.0), (0.0, 300.0)]
    assert separated(points, [(100.0, 20.0)] * 3) == points


def test_two_boxes_move_along_the_shorter_way_and_both_give_way():
    (ax, ay), (bx, by) = separated([(0.0, 0.0), (0.0, 10.0)], [(200.0, 30.0)] * 2)
    assert (ax, bx) == (0.0, 0.0)
    assert 30 <= by - ay < 40
    assert ay == pytest.approx(10 - by)


def test_boxes_without_room_grow_apart_in_all_directions():
    (ax, ay), (bx, by) = separated([(0.0, 0.0), (5.0, 10.0)], [(200.0, 30.0)] * 2)
    assert bx - ax > 5
    assert by - ay >= 30


@pytest.mark.parametrize("count", [2, 3, 10, 60])
def test_boxes_at_one_and_the_same_place_are_moved_apart(count):
    sizes = [(120.0, 30.0)] * count
    assert overlaps(separated([(0.0, 0.0)] * count, sizes), sizes) == []


@pytest.mark.parametrize("points", [[(float(i), 0.0) for i in range(50)], [(0.0, float(i)) for i in range(50)]])
def test_boxes_on_a_line_are_moved_apart(points):
    sizes = [(120.0, 30.0)] * 50
    assert overlaps(separated(points, sizes), sizes) == []


def test_boxes_of_very_different_sizes_are_moved_apart():
    sizes = [(1000.0, 500.0), *[(10.0, 10.0)] * 40]
    points = [(float(i % 7), float(i % 5)) for i in range(41)]
    assert overlaps(separated(points, sizes), sizes) == []


def test_one_box_stays():
    assert separated([(3.0, 4.0)], [(10.0, 10.0)]) == [(3.0, 4.0)]
