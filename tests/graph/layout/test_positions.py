"""Where actors stand: always the same places, legible ones, enemies apart."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise
from math import hypot
from statistics import mean

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.graph.layout import HOSTILE_LENGTH, UNIT, positions, stress
from actorgraph.graph.layout.stress import _ALL_PAIRS as FEW
from actorgraph.scene.scene import boxes_of

BOX = (60.0, 40.0)
STRESS_OF_TREE = 1.2 * 0.09416
"""1.2 times the normalised stress of what `networkx.kamada_kawai_layout` (3.6.1) makes of a binary tree of 255."""


def apart(places, a, b):
    return hypot(places[a][0] - places[b][0], places[a][1] - places[b][1])


def extent(places, sizes, part):
    """Return left, top, right and bottom of what is drawn of a part."""
    return (
        min(places[a][0] - sizes[a][0] / 2 for a in part),
        min(places[a][1] - sizes[a][1] / 2 for a in part),
        max(places[a][0] + sizes[a][0] / 2 for a in part),
        max(places[a][1] + sizes[a][1] / 2 for a in part),
    )


@pytest.fixture(scope="module")
def atlas_places(atlas):
    return positions(boxes_of(atlas, atlas.relations), atlas.relations)


def test_the_same_ties_give_the_same_places(chance):
    sizes, ties = chance(40, 90, 1)
    assert positions(sizes, ties) == positions(dict(sizes), list(ties))


@pytest.mark.parametrize("few", [FEW, 60], ids=["all pairs", "pivots"])
def test_the_order_of_the_ties_makes_no_difference(chance, monkeypatch, few):
    monkeypatch.setattr(stress, "_ALL_PAIRS", few)
    sizes, ties = chance(80, 160, 2)
    assert positions(sizes, ties) == positions(sizes, ties[::-1])


def test_the_direction_of_a_tie_makes_no_difference(tie):
    there = [tie("A", "B"), tie("B", "C", "hostility")]
    back = [tie("B", "A"), tie("C", "B", "hostility")]
    sizes = dict.fromkeys("ABC", BOX)
    assert positions(sizes, there) == positions(sizes, back)


def test_the_hash_seed_makes_no_difference():
    program = """
from random import Random
from types import SimpleNamespace as Made
from actorgraph.graph.layout import positions, stress
random = Random(3)
tie = lambda: Made(subject=random.choice(labels), object=random.choice(labels), type=Made(sign=random.choice([-1, 1])))
labels = [f"a{i}" for i in range(80)]
for stress._ALL_PAIRS in (stress._ALL_PAIRS, 60):
    print(positions({label: (80.0, 40.0) for label in labels}, [tie() for _ in range(160)]))
"""
    printed = set()
    for seed in ("1", "4294967295"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        printed.add(ran.stdout)
    assert len(printed) == 1


def test_places_are_whole_pixels_in_the_order_of_the_actors(chance):
    sizes, ties = chance(30, 40, 4)
    places = positions(sizes, ties)
    assert list(places) == list(sizes)
    assert all(value == int(value) for place in places.values() for value in place)


def test_the_middle_of_the_picture_is_at_the_origin(chance):
    sizes, ties = chance(40, 60, 5)
    left, top, right, bottom = extent(positions(sizes, ties), sizes, sizes)
    assert abs(left + right) < 2
    assert abs(top + bottom) < 2


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actors=st.integers(1, 90), density=st.floats(0, 3), seed=st.integers(0, 10**6))
def test_boxes_do_not_overlap(chance, overlapping, actors, density, seed):
    sizes, ties = chance(actors, int(actors * density), seed)
    assert overlapping(positions(sizes, ties), sizes) == []


@pytest.mark.parametrize(("actors", "ties"), [(150, 300), (249, 800), (FEW + 1, FEW), (FEW + 1, 6000)])
@pytest.mark.sweep
def test_boxes_of_large_graphs_do_not_overlap(chance, overlapping, actors, ties):
    sizes, made = chance(actors, ties, actors + ties)
    assert overlapping(positions(sizes, made), sizes) == []


@pytest.mark.parametrize("shape", ["star", "chain", "ring", "all with all"])
def test_boxes_of_regular_graphs_do_not_overlap(tie, overlapping, shape):
    labels = [f"a{i}" for i in range(24 if shape == "all with all" else 90)]
    pairs = {
        "star": [(labels[0], other) for other in labels[1:]],
        "chain": list(pairwise(labels)),
        "ring": list(zip(labels, labels[1:] + labels[:1], strict=True)),
        "all with all": list(combinations(labels, 2)),
    }[shape]
    sizes = dict.fromkeys(labels, (300.0, 40.0))
    assert overlapping(positions(sizes, [tie(a, b) for a, b in pairs]), sizes) == []


def test_boxes_of_the_atlas_do_not_overlap(atlas, atlas_places, overlapping):
    assert overlapping(atlas_places, boxes_of(atlas, atlas.relations)) == []


def test_hostile_neighbours_are_farther_apart_than_friendly_ones(atlas, atlas_places):
    friendly = {frozenset((r.subject, r.object)) for r in atlas.relations if r.type.sign >= 0}
    hostile = {frozenset((r.subject, r.object)) for r in atlas.relations if r.type.sign < 0} - friendly

    def mean_of(pairs):
        return mean(apart(atlas_places, *pair) for pair in pairs if len(pair) == 2)

    assert mean_of(hostile) > 1.2 * mean_of(friendly)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.sampled_from(list(combinations("ABCDEFGHIJ", 2))), min_size=6, max_size=18))
def test_ties_that_turn_hostile_do_not_pull_their_ends_together(tie, pairs):
    pairs = sorted(pairs)
    sizes = dict.fromkeys("ABCDEFGHIJ", (10.0, 10.0))

    def lengths(enemies):
        places = positions(sizes, [tie(*pair, "hostility" if pair == enemies else "support") for pair in pairs])
        made = [apart(places, *pair) for pair in pairs]
        return {pair: length / mean(made) for pair, length in zip(pairs, made, strict=True)}

    friendly = lengths(None)
    assert mean(lengths(pair)[pair] / friendly[pair] for pair in pairs) > 1.1


@pytest.mark.parametrize("seed", range(3))
def test_hostile_neighbours_are_farther_apart_on_the_average_of_any_graph(chance, seed):
    sizes, ties = chance(60, 110, seed)
    places = positions(dict.fromkeys(sizes, BOX), ties)
    lengths = {-1: [], 1: []}
    for made in ties:
        if made.subject != made.object and made.type.sign:
            lengths[made.type.sign].append(apart(places, made.subject, made.object))
    assert mean(lengths[-1]) > mean(lengths[1])


def test_a_hostile_tie_is_longer_than_each_friendly_one_of_a_ring(tie):
    labels = "ABCDEF"
    ties = [tie(a, b) for a, b in pairwise(labels)] + [tie("F", "A", "hostility")]
    places = positions(dict.fromkeys(labels, (10.0, 10.0)), ties)
    friendly = [apart(places, a, b) for a, b in pairwise(labels)]
    assert apart(places, "A", "F") > 1.3 * max(friendly)


def test_allies_stand_nearer_to_each_other_than_to_their_enemies(tie):
    one, other = "ABCD", "EFGH"
    ties = [tie(a, b) for camp in (one, other) for a, b in combinations(camp, 2)]
    ties += [tie(a, b, "hostility") for a in one for b in other]
    places = positions(dict.fromkeys(one + other, (10.0, 10.0)), ties)
    within = [apart(places, a, b) for camp in (one, other) for a, b in combinations(camp, 2)]
    assert mean(apart(places, a, b) for a in one for b in other) > 1.6 * mean(within)


def test_the_progress_rises_to_the_whole(chance):
    sizes, ties = chance(120, 100, 7)
    shares = []
    positions(sizes, ties, report=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)
    assert len(shares) > 20


def test_two_friends_stand_one_unit_apart_and_two_enemies_two(tie):
    sizes = dict.fromkeys("AB", (10.0, 10.0))
    friends = apart(positions(sizes, [tie("A", "B")]), "A", "B")
    enemies = apart(positions(sizes, [tie("A", "B", "hostility")]), "A", "B")
    assert UNIT * 0.9 < friends < UNIT * 1.5
    assert enemies == pytest.approx(HOSTILE_LENGTH * friends, rel=0.05)


def test_those_who_are_both_friends_and_enemies_stand_as_friends(tie):
    sizes = dict.fromkeys("AB", BOX)
    both = [tie("A", "B", "hostility"), tie("B", "A")]
    assert positions(sizes, both) == positions(sizes, both[1:])


def test_the_ends_of_a_chain_are_farthest_apart(tie):
    sizes = dict.fromkeys("ABCDE", (10.0, 10.0))
    places = positions(sizes, [tie(a, b) for a, b in pairwise("ABCDE")])
    assert max(combinations("ABCDE", 2), key=lambda pair: apart(places, *pair)) == ("A", "E")


def test_parts_that_no_tie_joins_do_not_overlap(tie):
    parts = [[f"{part}{i}" for i in range(length)] for part, length in enumerate([20, 9, 5, 3, 2, 1, 1])]
    ties = [tie(a, b) for part in parts for a, b in pairwise(part)]
    sizes = {actor: (90.0, 40.0) for part in parts for actor in part}
    places = positions(sizes, ties)
    extents = [extent(places, sizes, part) for part in parts]
    for one, other in combinations(extents, 2):
        beside = one[2] <= other[0] or other[2] <= one[0]
        above = one[3] <= other[1] or other[3] <= one[1]
        assert beside or above


def test_a_hundred_actors_without_ties_make_a_picture_that_is_not_a_line(overlapping):
    sizes = {f"a{i}": (80.0, 40.0) for i in range(100)}
    places = positions(sizes, [])
    assert overlapping(places, sizes) == []
    left, top, right, bottom = extent(places, sizes, sizes)
    assert 0.5 < (right - left) / (bottom - top) < 4


def test_nobody_stands_nowhere():
    assert positions({}, []) == {}


def test_one_actor_stands_in_the_middle():
    assert positions({"A": BOX}, []) == {"A": (0.0, 0.0)}


def test_ties_with_oneself_make_no_difference(tie):
    sizes = dict.fromkeys("AB", BOX)
    assert positions(sizes, [tie("A", "A"), tie("B", "B", "hostility")]) == positions(sizes, [])
    assert positions(sizes, [tie("A", "A"), tie("A", "B")]) == positions(sizes, [tie("A", "B")])


def test_thousands_of_parallel_ties_count_as_one(tie):
    sizes = dict.fromkeys("ABC", BOX)
    many = [tie("A", "B", key=str(i)) for i in range(5000)]
    assert positions(sizes, [*many, tie("B", "C")]) == positions(sizes, [many[0], tie("B", "C")])


def test_ties_are_left_as_they_were(chance):
    sizes, ties = chance(20, 40, 6)
    before = dict(sizes), list(ties)
    positions(sizes, ties)
    assert (sizes, ties) == before


def test_a_ring_of_many_is_drawn_as_a_ring_and_not_in_rows_and_columns(tie):
    count = 200
    names = [f"A{i}" for i in range(count)]
    ties = [tie(names[i], names[(i + step) % count]) for i in range(count) for step in (1, 2)]
    places = positions(dict.fromkeys(names, BOX), ties)
    far = [hypot(*places[name]) for name in names]
    assert max(far) < 1.1 * min(far)


def test_a_tree_of_many_keeps_its_distances(tie):
    names = [f"A{i}" for i in range(255)]
    ties = [tie(names[i], names[(i - 1) // 2]) for i in range(1, 255)]
    places = positions(dict.fromkeys(names, BOX), ties)
    ways = {(a, b): _way(a, b) for a, b in combinations(range(255), 2)}
    drawn = {pair: apart(places, *(names[i] for i in pair)) / way for pair, way in ways.items()}
    scale = sum(drawn.values()) / sum(value * value for value in drawn.values())
    assert mean((scale * value - 1) ** 2 for value in drawn.values()) < STRESS_OF_TREE


def _way(a, b):
    """Return how many ties lie between two nodes of a binary tree whose nodes are numbered row by row."""
    steps = 0
    while a != b:
        a, b = (a, (b - 1) // 2) if b > a else ((a - 1) // 2, b)
        steps += 1
    return steps
