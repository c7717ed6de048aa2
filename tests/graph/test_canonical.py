"""An order of nodes that does not depend on what they are called."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.graph.canonical import canonical_order


def in_order(graph):
    """Return the edges of a graph, its nodes numbered as they are ordered."""
    place = {node: i for i, node in enumerate(canonical_order([list(graph[node]) for node in range(len(graph))]))}
    return sorted(tuple(sorted((place[a], place[b]))) for a, b in graph.edges)


def renumbered(graph, order):
    other = nx.Graph()
    other.add_nodes_from(range(len(graph)))
    other.add_edges_from((order[a], order[b]) for a, b in graph.edges)
    return other


@settings(max_examples=150, deadline=None)
@given(size=st.integers(1, 12), extra=st.integers(0, 3), seed=st.integers(0, 999), data=st.data())
def test_the_same_graph_is_numbered_alike_whatever_its_nodes_are_called(size, extra, seed, data):
    """A tree and a few more edges: refinement tells all nodes of most such graphs apart, but for mirror images."""
    graph = nx.random_labeled_tree(size, seed=seed)
    if extra == 0:
        order = data.draw(st.permutations(range(size)))
        assert in_order(renumbered(graph, order)) == in_order(graph)
    else:
        assert sorted(canonical_order([list(graph[node]) for node in range(size)])) == list(range(size))


@pytest.mark.parametrize("seed", range(5))
def test_random_graphs_are_numbered_alike(seed):
    graph = nx.gnm_random_graph(40, 80, seed=seed)
    order = sorted(range(40), key=lambda i: (i * 17 + seed) % 41)
    assert in_order(renumbered(graph, order)) == in_order(graph)


def test_stars_and_rings_of_thousands_take_no_time():
    for graph in (nx.star_graph(20_000), nx.cycle_graph(20_000), nx.empty_graph(20_000)):
        assert len(set(canonical_order([list(graph[node]) for node in graph]))) == len(graph)
