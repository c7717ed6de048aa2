"""Parts are set side by side on shelves."""

from __future__ import annotations

from itertools import combinations, pairwise

from actorgraph.graph.layout.packing import packed


def test_nothing_is_packed_into_nothing():
    assert packed([], {}) == {}


def test_a_part_keeps_its_shape_and_is_centred():
    sizes = {"A": (10.0, 10.0), "B": (10.0, 10.0)}
    assert packed([{"A": (100.0, 100.0), "B": (300.0, 180.0)}], sizes) == {"A": (-100.0, -40.0), "B": (100.0, 40.0)}


def test_parts_keep_their_order_from_left_to_right_and_from_top_to_bottom():
    sizes = {str(i): (100.0, 40.0) for i in range(30)}
    placed = packed([{str(i): (0.0, 0.0)} for i in range(30)], sizes)
    assert sorted(placed, key=lambda actor: placed[actor][::-1]) == list(sizes)


def test_parts_have_a_gap_between_them():
    sizes = {str(i): (100.0 + i, 40.0 + i) for i in range(12)}
    placed = packed([{str(i): (0.0, 0.0)} for i in range(12)], sizes)
    for a, b in combinations(sizes, 2):
        free = [abs(placed[a][axis] - placed[b][axis]) - (sizes[a][axis] + sizes[b][axis]) / 2 for axis in (0, 1)]
        assert max(free) >= 59


def test_shelves_begin_at_the_same_edge_and_are_as_far_apart_as_their_parts_are_high():
    sizes = {str(i): (100.0, 40.0) for i in range(12)}
    placed = packed([{str(i): (0.0, 0.0)} for i in range(12)], sizes)
    shelves = sorted({y for _, y in placed.values()})
    assert len(shelves) > 1
    assert {below - above for above, below in pairwise(shelves)} == {100.0}
    assert len({min(x for x, y in placed.values() if y == shelf) for shelf in shelves}) == 1
