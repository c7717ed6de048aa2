"""The blocks of a signed graph, beside those of networkx."""

from __future__ import annotations

from random import Random

import networkx as nx
import pytest

from actorgraph.graph.frustration.blocks import blocks


@pytest.mark.parametrize("seed", range(40))
def test_blocks_are_those_of_networkx_that_hold_a_cycle(seed):
    graph = nx.gnm_random_graph(8 + seed % 30, 4 + seed, seed=seed)
    random = Random(seed)
    pairs = [(f"a{a:02}", f"a{b:02}") for a, b in graph.edges]
    random.shuffle(pairs)
    signs = {pair: random.choice([1, -1]) for pair in pairs}
    parts = nx.biconnected_component_edges(nx.Graph(pairs))
    expected = [sorted((min(edge), max(edge)) for edge in part) for part in parts if len(part) > 2]
    found = list(blocks(signs))
    assert sorted(map(list, found)) == sorted(expected)
    assert all(signs[pair] == sign for block in found for pair, sign in block.items())


def test_a_chain_of_ten_thousand_actors_holds_no_cycle():
    assert not list(blocks({(f"a{i:05}", f"a{i + 1:05}"): -1 for i in range(10_000)}))
