"""How tangled a picture is: the same as by looking at each tie and each box."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from actorgraph.graph.layout.legibility import clutter, meets
from actorgraph.graph.layout.tangle import Tangle


def picture(seed):
    random = Random(seed)
    actors = [f"a{i}" for i in range(random.randint(2, 14))]
    sizes = {actor: (random.uniform(10, 90), random.uniform(10, 40)) for actor in actors}
    points = {actor: (random.uniform(0, 400), random.uniform(0, 300)) for actor in actors}
    ties = sorted({tuple(sorted(random.sample(actors, 2))) for _ in range(random.randint(0, 20))})
    return sizes, points, ties


@pytest.mark.parametrize("seed", range(40))
def test_it_counts_what_looking_at_each_tie_and_box_finds(seed):
    sizes, points, ties = picture(seed)
    number = {actor: i for i, actor in enumerate(sizes)}
    through = sum(meets(points[a], points[b], points[c], sizes[c]) for a, b in ties for c in sizes if c not in (a, b))
    places, boxes = list(points.values()), list(sizes.values())
    both = clutter(places, boxes, [(number[a], number[b]) for a, b in ties])
    assert Tangle(sizes, ties).cost(points) == both + 3 * through


def test_ties_that_share_an_end_do_not_cross():
    sizes = dict.fromkeys("abc", (2.0, 2.0))
    assert Tangle(sizes, list(combinations("abc", 2))).cost({"a": (0, 0), "b": (50, 0), "c": (20, 40)}) == 0


def test_ties_end_at_marks_and_not_in_the_middle_of_boxes():
    sizes = {"a": (10.0, 40.0), "b": (10.0, 40.0), "c": (10.0, 10.0)}
    points = {"a": (0.0, 0.0), "b": (100.0, 0.0), "c": (50.0, 0.0)}
    assert Tangle(sizes, [("a", "b")]).cost(points) == 4
    assert Tangle(sizes, [("a", "b")], {"a": 18.0, "b": 18.0, "c": 0.0}).cost(points) == 0


def test_nothing_is_not_tangled():
    assert Tangle({}, []).cost({}) == 0
    assert Tangle({"a": (1.0, 1.0)}, []).cost({"a": (0.0, 0.0)}) == 0
