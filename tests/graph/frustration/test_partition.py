"""All divisions of a few actors into blocs: the best is no worse than any."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.frustration import Criterion, frustration, hitting, partition
from actorgraph.graph.frustration.cycles import actors_of
from actorgraph.graph.frustration.partition import misplaced_of_blocs

PAIRS = list(combinations("ABCDEF", 2))


def divisions(actors):
    """Yield every division of actors, as the number of the part of each."""
    if not actors:
        yield {}
        return
    *rest, last = actors
    for division in divisions(rest):
        for part in range(len(set(division.values())) + 1):
            yield {**division, last: part}


@settings(max_examples=60, deadline=None)
@given(signs=st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]), min_size=3))
def test_no_division_misplaces_fewer(signs):
    actors = actors_of(signs)
    fewest = min(sum((d[a] == d[b]) != (s > 0) for (a, b), s in signs.items()) for d in divisions(actors))
    lower, found = misplaced_of_blocs(signs, actors)
    assert lower == len(found) == fewest


def random_signs(actors, share, seed):
    random = Random(seed)
    pairs = combinations([f"a{i:02}" for i in range(actors)], 2)
    return {pair: random.choice((1, -1)) for pair in pairs if random.random() < share}


@pytest.mark.parametrize(("actors", "share", "seed"), [(14, 1, 0), (14, 1, 1), (16, 0.8, 2), (20, 0.55, 1)])
def test_few_actors_are_always_divided_to_a_proven_optimum(actors, share, seed):
    found = frustration(random_signs(actors, share, seed), Criterion.WEAK)
    assert found.proven


@pytest.mark.parametrize(("most", "proven"), [(10, True), (9, False)])
def test_all_divisions_are_tried_of_as_many_actors_as_may_be_and_of_no_more(monkeypatch, most, proven):
    monkeypatch.setattr(hitting, "_EFFORT", 0)
    monkeypatch.setattr(hitting, "_WHOLE_GAP", 0)
    monkeypatch.setattr(partition, "MOST", most)
    assert frustration(random_signs(10, 1, 0), Criterion.WEAK).proven is proven


def test_solver_that_gives_up_leaves_a_bound(monkeypatch):
    signs = random_signs(12, 1, 1)
    truth = frustration(signs, Criterion.WEAK)
    monkeypatch.setattr(partition, "_NODES", 0)
    lower, found = misplaced_of_blocs(signs, actors_of(signs))
    assert lower <= truth.upper
    assert found is None
