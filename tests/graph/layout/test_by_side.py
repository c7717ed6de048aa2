"""Pictures by sides: each side in its own region, enemies apart, nobody on top of anybody."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations
from random import Random

import pytest

from actorgraph.graph.layout.by_side import arranged

FRAME = (900.0, 600.0)


def world(seed, actors=22):
    random = Random(seed)
    labels = [f"a{i}" for i in range(actors)]
    sizes = {label: (random.uniform(20, 120), random.uniform(30, 60)) for label in labels}
    sides = [labels[:8], labels[8:13], labels[13:16]]
    side = {label: number for number, members in enumerate(sides) for label in members}
    ties = {}
    for _ in range(2 * actors):
        pair = tuple(sorted(random.sample(labels, 2)))
        same = side.get(pair[0]) == side.get(pair[1])
        ties[pair] = 1 if same else random.choice((-1, -1, 0))
    return sides, sizes, dict(sorted(ties.items()))


def edges(x, y, size):
    return x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.fixture(scope="module", params=range(5))
def drawn(request):
    sides, sizes, ties = world(request.param)
    return sides, sizes, ties, arranged(sides, sizes, ties, FRAME, [60.0] * 3)


def test_nobody_stands_on_anybody(drawn, overlapping):
    _, sizes, _, found = drawn
    assert list(found.places) == list(sizes)
    assert overlapping(found.places, sizes) == []


def test_each_side_stands_in_its_region_and_nobody_else_does(drawn):
    sides, sizes, _, found = drawn
    for number, region in found.regions.items():
        left, top, right, bottom = edges(region.x, region.y, (region.width, region.height))
        for actor, (x, y) in found.places.items():
            box = edges(x, y, sizes[actor])
            if actor in sides[number]:
                assert left <= box[0] < box[2] <= right
                assert top + 20 <= box[1] < box[3] <= bottom
            else:
                assert not overlap(box, (left, top, right, bottom))


def test_regions_lie_side_by_side_and_inside_the_picture(drawn):
    found = drawn[3]
    boxes = [edges(region.x, region.y, (region.width, region.height)) for region in found.regions.values()]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    whole = edges(0, 0, (found.width + 1e-6, found.height + 1e-6))
    assert all(box[0] >= whole[0] and box[1] >= whole[1] and box[2] <= whole[2] and box[3] <= whole[3] for box in boxes)


def test_a_region_has_room_for_its_name():
    sides, sizes, ties = world(1)
    found = arranged(sides, sizes, ties, FRAME, [60.0, 480.0, 60.0])
    assert found.regions[1].width >= 480


@pytest.mark.parametrize(("frame", "axis"), [((900.0, 500.0), 0), ((400.0, 700.0), 1)])
def test_enemies_lie_along_the_longer_side_of_the_frame(frame, axis):
    sides = [["a", "b", "c"], ["d", "e", "f"]]
    ties = {("a", "b"): 1, ("b", "c"): 1, ("d", "e"): 1, ("e", "f"): 1, ("a", "d"): -1, ("c", "f"): -1}
    found = arranged(sides, dict.fromkeys("abcdef", (60.0, 40.0)), ties, frame, [40.0, 40.0])
    apart = abs(found.regions[0].x - found.regions[1].x), abs(found.regions[0].y - found.regions[1].y)
    assert apart[axis] > apart[1 - axis]


def test_the_order_in_which_things_are_told_makes_no_difference():
    sides, sizes, ties = world(2)
    turned = dict(reversed(ties.items()))
    assert arranged(sides, sizes, ties, FRAME, [60.0] * 3) == arranged(sides, sizes, turned, FRAME, [60.0] * 3)


def test_the_hash_seed_makes_no_difference():
    program = """
import sys
sys.path.insert(0, "tests/graph/layout")
from test_by_side import FRAME, world
from actorgraph.graph.layout.by_side import arranged
print(arranged(*world(3), FRAME, [60.0] * 3))
"""
    told = [
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1] != ""


@pytest.mark.parametrize("sides", [[], [["a", "b", "c"]], [["a"], ["b"]], [["nobody here"]]])
@pytest.mark.parametrize("actors", ["", "a", "abc", "abcdefgh"])
def test_odd_casts_have_a_picture_too(sides, actors, overlapping):
    sizes = dict.fromkeys(actors, (50.0, 40.0))
    found = arranged(sides, sizes, {}, FRAME, [30.0] * len(sides))
    assert list(found.places) == list(actors)
    assert overlapping(found.places, sizes) == []
    assert found.width > 0 < found.height


def test_a_star_of_eighty_has_a_picture(overlapping):
    sizes = {f"s{i:02}": (60.0, 40.0) for i in range(81)}
    found = arranged([], sizes, {("s00", f"s{i:02}"): -1 for i in range(1, 81)}, FRAME, [])
    assert overlapping(found.places, sizes) == []
