"""The simple graph that measures are taken on."""

from __future__ import annotations

import networkx as nx

from actorgraph.graph.projections import simple


def test_ties_between_two_actors_make_one_edge_that_counts_them(tie):
    ties = [tie("A", "B"), tie("B", "A"), tie("A", "B", "hostility", mutual=True), tie("B", "C")]
    graph = simple("ABC", ties)
    assert type(graph) is nx.Graph
    assert {frozenset((a, b)): n for a, b, n in graph.edges(data="ties")} == {frozenset("AB"): 3, frozenset("BC"): 1}


def test_self_ties_are_left_out_and_isolated_actors_stay(tie):
    graph = simple(["A", "Z"], [tie("A", "A")])
    assert list(graph) == ["A", "Z"]
    assert graph.number_of_edges() == 0


def test_nothing_makes_an_empty_graph():
    assert len(simple([], [])) == 0


def test_order_of_actors_is_kept(atlas):
    assert list(simple(atlas.actors, atlas.relations)) == list(atlas.actors)
