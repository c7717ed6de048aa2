"""Cycles out of balance that share no pair."""

from random import Random

import networkx as nx
import pytest

from actorgraph.graph.frustration.cycles import Criterion, light_cycles
from actorgraph.graph.frustration.packing import disjoint_cycles


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("seed", range(8))
def test_cycles_are_out_of_balance_share_no_pair_and_leave_none(seed, criterion):
    random = Random(seed)
    edges = sorted(nx.gnm_random_graph(30, 80, seed=seed).edges)
    signs = {(f"a{a:02}", f"a{b:02}"): random.choice([1, 1, -1]) for a, b in edges}
    cycles = disjoint_cycles(signs, criterion)
    taken = [pair for cycle in cycles for pair in cycle]
    assert len(taken) == len(set(taken))
    for cycle in cycles:
        hostile = sum(signs[pair] < 0 for pair in cycle)
        assert hostile == 1 if criterion is Criterion.WEAK else hostile % 2
        assert {degree for _, degree in nx.Graph(cycle).degree} == {2}
    left = {pair: sign for pair, sign in signs.items() if pair not in taken}
    assert not light_cycles(left, [0.0] * len(left), criterion)
    assert disjoint_cycles(left, criterion) == []


def test_any_light_cycle_is_one_of_all():
    signs = {("a", "b"): 1, ("b", "c"): 1, ("a", "c"): -1}
    found = light_cycles(signs, [0.1] * 3, Criterion.STRICT)
    assert light_cycles(signs, [0.1] * 3, Criterion.STRICT, most=0) == found == [tuple(sorted(signs))]
