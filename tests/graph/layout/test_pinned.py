"""Pinned actors stay; the others go along with them, and no side comes to have others among it."""

from __future__ import annotations

import random

import pytest

from actorgraph.graph.layout.by_side import arranged
from actorgraph.graph.layout.pinned import pinned

SIDES = [["A0", "A1", "A2", "A3"], ["B0", "B1", "B2"]]
OTHERS = ["C0", "C1"]
ACTORS = [*SIDES[0], *SIDES[1], *OTHERS]
SIZES = dict.fromkeys(ACTORS, (60.0, 34.0))
HEADS = [90.0, 40.0]
FRAME = (1130.0, 640.0)
TIES = {
    ("A0", "A1"): 1, ("A0", "A2"): 1, ("A2", "A3"): 1, ("B0", "B1"): 1, ("B1", "B2"): 1,
    ("A0", "B0"): -1, ("A3", "B2"): -1, ("A1", "C0"): 1, ("B0", "C0"): 1, ("B2", "C1"): 0,
}  # fmt: skip


@pytest.fixture(scope="module")
def loose():
    return arranged(SIDES, SIZES, TIES, FRAME, HEADS).places


def of(pins, loose):
    return pinned(pins, loose, SIDES, SIZES, TIES, heads=HEADS)


def moved(places, actors):
    """How far each actor is from the first of them, one number after the other."""
    x, y = places[actors[0]]
    return pytest.approx([way for actor in actors for way in (places[actor][0] - x, places[actor][1] - y)])


def boxes_overlap(places):
    pairs = [(a, b) for a in places for b in places if a < b]
    return [
        (a, b) for a, b in pairs
        if abs(places[a][0] - places[b][0]) < 60 and abs(places[a][1] - places[b][1]) < 34
    ]  # fmt: skip


def strangers(found):
    """Who stands in the region of a side without belonging to it."""
    return [
        (side, actor)
        for side, region in found.regions.items()
        for actor, (x, y) in found.places.items()
        if actor not in SIDES[side]
        and abs(x - region.x) < (region.width + 60) / 2 - 3
        and abs(y - region.y) < (region.height + 34) / 2 - 3
    ]


def test_who_is_pinned_stays(loose):
    pins = {"A0": (0.0, 0.0), "B1": (300.0, 40.0), "C1": (-200.0, 90.0)}
    found = of(pins, loose)
    assert moved(found.places, list(pins)) == moved(pins, list(pins)).expected
    assert list(found.places) == ACTORS


def test_everybody_goes_along_with_one_who_is_pinned(loose):
    found = of({"A0": (5000.0, -300.0)}, loose)
    assert moved(found.places, ACTORS) == moved(loose, ACTORS).expected
    assert set(found.regions) == {0, 1}


@pytest.mark.parametrize("seed", range(12))
def test_nobody_who_is_not_pinned_covers_another_or_stands_among_a_side(loose, seed):
    draw = random.Random(seed)
    whom = draw.sample(ACTORS, draw.randrange(1, 8))
    pins = {actor: (draw.randrange(-400, 400) * 1.0, draw.randrange(-250, 250) * 1.0) for actor in whom}
    found = of(pins, loose)
    assert [pair for pair in boxes_overlap(found.places) if not set(pair) <= set(pins)] == []
    assert strangers(found) == []


def test_a_side_whose_pinned_members_have_others_between_them_is_not_framed(loose):
    found = of({"B0": (0.0, 0.0), "C0": (100.0, 0.0), "B1": (200.0, 0.0)}, loose)
    assert 1 not in found.regions


def test_all_pins_make_the_same_picture_again(loose):
    found = of(loose, loose)
    assert moved(found.places, ACTORS) == moved(loose, ACTORS).expected
    assert moved(of(found.places, found.places).places, ACTORS) == moved(found.places, ACTORS).expected


def test_the_picture_holds_everything_and_has_its_middle_at_the_origin(loose):
    found = of({"A0": (700.0, 700.0), "B0": (0.0, 0.0)}, loose)
    rights = [x + 30 for x, _ in found.places.values()] + [r.x + r.width / 2 for r in found.regions.values()]
    lefts = [x - 30 for x, _ in found.places.values()] + [r.x - r.width / 2 for r in found.regions.values()]
    assert max(rights) == pytest.approx(found.width / 2)
    assert min(lefts) == pytest.approx(-found.width / 2)
