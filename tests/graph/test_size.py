"""How large a graph is."""

from __future__ import annotations

import networkx as nx
import pytest

from actorgraph.graph.size import Size, size_of


@pytest.mark.parametrize("seed", range(10))
def test_components_are_those_of_networkx(seed):
    graph = nx.relabel_nodes(nx.gnm_random_graph(40, 25, seed=seed), str)
    parts = [len(part) for part in nx.connected_components(graph)]
    assert size_of(graph, graph.edges) == Size(nodes=40, edges=25, components=len(parts), largest=max(parts))


def test_nothing_has_no_components():
    assert size_of([], []) == Size(nodes=0, edges=0, components=0, largest=0)
