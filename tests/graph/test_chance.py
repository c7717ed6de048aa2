"""Graphs by chance keep what they are to keep, and p and z are by their definitions."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations
from random import Random
from statistics import fmean, stdev

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.chance import compared, correlation, permuted, rewired, shuffled
from actorgraph.graph.whole import Ties
from actorgraph.graph.whole.central import betweenness_centralisation

PAIRS = [*combinations("ABCDEF", 2)]
SIGNS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1]))


def degrees(signs):
    return Counter((actor, sign) for pair, sign in signs.items() for actor in pair)


@given(signs=SIGNS, seed=st.integers(0, 99))
def test_rewired_pairs_leave_each_actor_as_many_friends_and_enemies(signs, seed):
    found = rewired(signs, Random(seed))
    assert degrees(found) == degrees(signs)
    assert all(a < b for a, b in found)
    assert found == rewired(signs, Random(seed))


@pytest.mark.sweep
def test_rewiring_reaches_every_graph_of_the_same_degrees():
    """A cycle of six can become each of the 60 cycles of six and the 10 pairs of triangles, all about as often."""
    cycle = dict.fromkeys([("A", "B"), ("B", "C"), ("C", "D"), ("D", "E"), ("E", "F"), ("A", "F")], 1)
    chance = Random(1)
    seen = Counter(frozenset(rewired(cycle, chance)) for _ in range(7000))
    assert len(seen) == 70
    assert 50 < min(seen.values()) <= max(seen.values()) < 170


@given(signs=SIGNS, seed=st.integers(0, 99))
def test_shuffled_signs_stay_on_the_same_pairs(signs, seed):
    found = shuffled(signs, Random(seed))
    assert list(found) == list(signs)
    assert Counter(found.values()) == Counter(signs.values())


@given(one=st.sets(st.sampled_from(PAIRS)), other=st.sets(st.sampled_from(PAIRS)))
def test_correlation_is_that_of_the_matrices(one, other):
    entries = np.array([[pair in one for pair in PAIRS], [pair in other for pair in PAIRS]], dtype=float)
    found = correlation(one, other, 6)
    if 0 < len(one) < len(PAIRS) and 0 < len(other) < len(PAIRS):
        assert found == pytest.approx(np.corrcoef(entries)[0, 1])
    else:
        assert found is None


def test_permuted_actors_are_all_permutations():
    pairs, chance = {("A", "B"), ("B", "C")}, Random(2)
    names = "ABCD"
    every = {
        frozenset(
            (min(p[names.index(a)], p[names.index(b)]), max(p[names.index(a)], p[names.index(b)])) for a, b in pairs
        )
        for p in permutations(names)
    }
    assert {frozenset(permuted(pairs, names, chance)) for _ in range(500)} == every


@given(observed=st.integers(-5, 5), drawn=st.lists(st.integers(-5, 5), min_size=2, max_size=30))
def test_p_counts_the_value_itself_and_is_never_nothing(observed, drawn):
    found = compared(observed, drawn)
    low = (1 + sum(value <= observed for value in drawn)) / (len(drawn) + 1)
    high = (1 + sum(value >= observed for value in drawn)) / (len(drawn) + 1)
    assert found.p == pytest.approx(min(1, 2 * min(low, high)))
    assert found.p > 0
    assert (found.mean, found.sd) == (pytest.approx(fmean(drawn)), pytest.approx(stdev(drawn)))
    assert found.z == (None if len({*drawn}) == 1 else pytest.approx((observed - fmean(drawn)) / stdev(drawn)))


def test_centralisation_is_one_in_a_star_and_nothing_in_a_circle():
    for graph, expected in ((nx.star_graph(5), 1), (nx.cycle_graph(6), 0), (nx.path_graph(2), None)):
        neighbours = {str(node): {str(other) for other in graph[node]} for node in graph}
        ties = Ties(neighbours=neighbours, arrows=frozenset(), groups={})
        assert betweenness_centralisation(ties) == (None if expected is None else pytest.approx(expected))


def test_medici_are_at_the_centre_of_florence():
    """By Freeman's definition (1979): how far the others stay behind the most central one, of how far they can."""
    graph = nx.florentine_families_graph()
    neighbours = {node: set(graph[node]) for node in graph}
    ties = Ties(neighbours=neighbours, arrows=frozenset(), groups={})
    values = nx.betweenness_centrality(graph).values()
    assert betweenness_centralisation(ties) == pytest.approx(
        sum(max(values) - value for value in values) / (len(values) - 1)
    )
