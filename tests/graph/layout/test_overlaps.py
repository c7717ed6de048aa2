"""Boxes that overlap are moved apart, and no farther than needed."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph.graph.layout import overlaps as module
from actorgraph.graph.layout.overlaps import grown, separated


def overlaps(points, sizes):
    found = dict(enumerate(points)), dict(enumerate(sizes))
    return [
        (a, b)
        for a in found[0]
        for b in range(a)
        if all(abs(points[a][axis] - points[b][axis]) < (sizes[a][axis] + sizes[b][axis]) / 2 for axis in (0, 1))
    ]


def test_boxes_that_do_not_overlap_keep_the_shape_of_the_picture():
    (ax, ay), (bx, by), (cx, cy) = separated([(0.0, 0.0), (500.0, 10.0), (0.0, 300.0)], [(100.0, 20.0)] * 3)
    assert (ax, ay, cx) == (0.0, 0.0, 0.0)
    assert (bx / cy, by / cy) == pytest.approx((500 / 300, 10 / 300))


def test_a_picture_is_as_large_as_its_boxes_need():
    near = separated([(0.0, 0.0), (50.0, 10.0), (0.0, 30.0)], [(100.0, 20.0)] * 3)
    far = separated([(0.0, 0.0), (5000.0, 1000.0), (0.0, 3000.0)], [(100.0, 20.0)] * 3)
    assert [value for point in near for value in point] == pytest.approx([value for point in far for value in point])


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


@pytest.mark.parametrize(("count", "rounds"), [(10, 40), (1000, 40), (1600, 25), (2000, 20), (5000, 20)])
def test_neighbours_push_each_other_for_as_many_rounds_as_their_number_allows_before_all_are_spread(
    monkeypatch, count, rounds
):
    done = []
    monkeypatch.setattr(module, "_push_apart", lambda *_: done.append(None) or True)
    monkeypatch.setattr(module, "spread", None)
    with pytest.raises(TypeError, match="not callable"):
        separated([(0.0, 0.0)] * count, [(10.0, 10.0)] * count)
    assert len(done) == rounds


@pytest.mark.parametrize("growth", [1.03, 1.5])
def test_boxes_that_no_rounds_of_pushing_part_grow_until_they_have_room(monkeypatch, growth):
    monkeypatch.setattr(module, "_ROUNDS", (1, 1))
    monkeypatch.setattr(module, "_EVENNESS", (0.0,))
    monkeypatch.setattr(module, "_GROWTH", growth)
    random = Random(7)
    points = [(random.gauss(0, 10), random.gauss(0, 10)) for _ in range(60)]
    sizes = [(random.uniform(40, 300), 40.0) for _ in range(60)]
    placed = separated(points, sizes)
    assert len(placed) == 60
    assert overlaps(placed, sizes) == []


@pytest.mark.parametrize("count", [200, 700])
def test_crowds_are_dissolved_without_a_picture_that_is_mostly_empty(count):
    random = Random(count)
    points = [(random.gauss(0, 100) ** 3, random.gauss(0, 100) ** 3) for _ in range(count)]
    sizes = [(random.uniform(40, 300), 40.0) for _ in range(count)]
    placed = separated(points, sizes)
    assert overlaps(placed, sizes) == []
    wide, high = (max(values) - min(values) for values in zip(*placed, strict=True))
    assert wide * high < 5 * sum(w * h for w, h in sizes)


@pytest.mark.parametrize("count", [1, 2, 60, 500])
def test_what_grows_ends_without_overlaps(count):
    random = Random(count)
    points = [(random.gauss(0, 100), random.gauss(0, 100)) for _ in range(count)]
    sizes = [(random.uniform(10, 120), random.uniform(10, 60)) for _ in range(count)]
    assert overlaps(grown(points, sizes), sizes) == []


def test_a_picture_grows_in_its_own_shape():
    points = [(20.0 * i, 5.0 * (i % 2)) for i in range(20)]
    placed = grown(points, [(60.0, 20.0)] * 20)
    (ax, ay), (bx, by) = placed[0], placed[-1]
    assert (bx - ax) / (by - ay) == pytest.approx(380 / 5, rel=0.05)
