"""Communities whatever the actors are called, and as dense as any."""

from __future__ import annotations

import random
from fractions import Fraction

import networkx as nx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actorgraph.graph.communities import louvain

ACTORS = range(7)
PAIRS = [(a, b) for a in ACTORS for b in ACTORS if a < b]
BEYOND_ALL_ORDERS = (
    [(0, 6), (1, 2), (1, 5), (2, 3), (2, 4), (2, 5), (2, 6), (3, 4), (3, 5), (4, 6), (5, 6)],
    [(0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 5), (5, 6)],
)
"""Graphs whose best division no order of the nodes leads to from communities of one node each."""
GRAPHS = st.lists(st.sampled_from(PAIRS), min_size=1, max_size=14, unique=True)


def named(edges, names, count):
    graph = nx.Graph()
    graph.add_nodes_from(sorted(names[:count]))
    graph.add_edges_from((names[a], names[b]) for a, b in edges)
    return graph


def partitions(items):
    """Yield every division of some items."""
    if not items:
        yield []
        return
    first, *rest = items
    for parts in partitions(rest):
        yield [[first], *parts]
        for place in range(len(parts)):
            yield [*parts[:place], [first, *parts[place]], *parts[place + 1 :]]


def modularities(graph, divisions, resolution):
    """Return that of each division by its definition, times what leaves whole numbers."""
    edges, degree = list(graph.edges), dict(graph.degree)
    many, weight = 4 * len(edges) * resolution.denominator, resolution.numerator
    found = []
    for parts in divisions:
        inside = (sum(a in part and b in part for a, b in edges) for part in parts)
        degrees = (sum(degree[node] for node in part) for part in parts)
        found.append(sum(many * ties - weight * whole**2 for ties, whole in zip(inside, degrees, strict=True)))
    return found


def with_parts(graph, parts):
    """Return a graph with a node for each part, joined to its members: as alike as the divisions are."""
    marked = nx.Graph(graph)
    nx.set_node_attributes(marked, False, "part")
    for number, part in enumerate(parts):
        marked.add_node(number, part=True)
        marked.add_edges_from((number, member) for member in part)
    return marked


@settings(max_examples=15, deadline=None)
@example(edges=BEYOND_ALL_ORDERS[0], order=[*ACTORS], resolution=Fraction(1))
@example(edges=BEYOND_ALL_ORDERS[1], order=[*ACTORS][::-1], resolution=Fraction(1))
@given(edges=GRAPHS, order=st.permutations(ACTORS), resolution=st.sampled_from([Fraction(1), Fraction(3, 2)]))
def test_division_is_the_best_there_is_and_other_names_change_nothing(edges, order, resolution):
    graph = named(edges, "ABCDEFG", 7)
    found = louvain(graph, resolution)
    values = modularities(graph, partitions(list(graph)), resolution)
    assert modularities(graph, [found.parts], resolution) == [max(values)]
    expected = nx.community.modularity(graph, found.parts, resolution=float(resolution))
    assert found.modularity == pytest.approx(expected, abs=1e-12)
    names = "".join("ABCDEFG"[place] for place in order)
    renamed = named(edges, names, 7)
    again = louvain(renamed, resolution)
    back = [[graph_name(names, label) for label in part] for part in again.parts]
    assert again.modularity == found.modularity
    if values.count(max(values)) == 1:
        assert {frozenset(part) for part in back} == {frozenset(part) for part in found.parts}
    alike = nx.is_isomorphic(
        with_parts(graph, found.parts), with_parts(graph, back), node_match=lambda a, b: a["part"] == b["part"]
    )
    assert alike


def graph_name(names, label):
    return "ABCDEFG"[names.index(label)]


@pytest.mark.parametrize("seed", range(2))
def test_names_change_nothing_in_a_graph_that_has_no_mirror_image(seed):
    edges = list(nx.gnm_random_graph(60, 150, seed=seed).edges)
    names = [f"n{i:02}" for i in range(60)]
    other = list(names)
    random.Random(seed).shuffle(other)
    back = dict(zip(other, names, strict=True))
    found, again = louvain(named(edges, names, 60)), louvain(named(edges, other, 60))
    isolated = {label for label, degree in named(edges, names, 60).degree if not degree}
    parts = {frozenset(back[label] for label in part) for part in again.parts}
    assert {part - isolated for part in parts} == {frozenset(part) - isolated for part in found.parts}


@pytest.fixture(scope="module")
def large():
    """A graph that is divided from a few starts only, and its communities."""
    graph = nx.relabel_nodes(nx.gnm_random_graph(300, 550, seed=5), lambda i: f"n{i:03}")
    return graph, louvain(graph).parts


def test_every_community_hangs_together(large):
    graph, parts = large
    for part in parts:
        assert nx.is_connected(graph.subgraph(part))


def test_no_node_would_gain_by_going_elsewhere(large):
    graph, parts = large
    place = {node: set(part) for part in parts for node in part}
    for node in graph:
        stays = gain(graph, node, place[node])
        assert all(gain(graph, node, place[other]) <= stays + 1e-9 for other in graph[node])


def gain(graph, node, part):
    """Return what a node adds to modularity in a part, but for what is the same in all."""
    others = part - {node}
    degrees = sum(graph.degree(other) for other in others)
    return sum(other in others for other in graph[node]) - graph.degree(node) * degrees / (2 * len(graph.edges))


def test_larger_graphs_start_less_often():
    starts = [louvain(nx.relabel_nodes(nx.path_graph(n), str)).starts for n in (10, 8_000)]
    assert starts == [400, 7]
