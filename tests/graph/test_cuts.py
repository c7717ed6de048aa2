"""Articulation points, bridges and constraint against networkx and published values."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx.algorithms.tests.test_structuralholes import TestStructuralHoles as Shipped

from actorgraph.graph.constraint import constraint, effective_size
from actorgraph.graph.cuts import cuts

edges = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] != pair[1]), max_size=18)


def sets(graph):
    return {str(node): {str(other) for other in graph[node]} for node in graph}


def named(graph):
    return nx.relabel_nodes(graph, str)


@settings(max_examples=300, deadline=None)
@given(pairs=edges)
def test_points_bridges_and_pieces_are_those_of_networkx(pairs):
    graph = nx.Graph()
    graph.add_nodes_from(range(10))
    graph.add_edges_from(pairs)
    graph = named(graph)
    points, bridges = cuts(sets(graph))
    assert [cut.ends[0] for cut in points] == sorted(nx.articulation_points(graph))
    assert [cut.ends for cut in bridges] == sorted(tuple(sorted(pair)) for pair in nx.bridges(graph))
    for cut in (*points, *bridges):
        component = nx.node_connected_component(graph, cut.ends[0])
        left = graph.subgraph(component).copy()
        if len(cut.ends) == 1:
            left.remove_node(cut.ends[0])
        else:
            left.remove_edge(*cut.ends)
        found = sorted((tuple(sorted(c)) for c in nx.connected_components(left)), key=lambda c: (-len(c), c))
        assert cut.apart == tuple(found[1:])
        assert cut.sizes == tuple(map(len, found))


@settings(max_examples=200, deadline=None)
@given(pairs=edges.filter(bool))
def test_constraint_is_that_of_networkx(pairs):
    graph = named(nx.Graph(pairs))
    ours, theirs = constraint(sets(graph)), nx.constraint(graph)
    assert ours.keys() == theirs.keys()
    for label, value in ours.items():
        assert value == pytest.approx(theirs[label], abs=1e-9)


def test_constraint_of_one_without_contacts_is_undefined():
    assert constraint({"A": set(), "B": {"C"}, "C": {"B"}}) == {"A": None, "B": 1.0, "C": 1.0}


@settings(max_examples=200, deadline=None)
@given(pairs=edges.filter(bool))
def test_effective_size_is_that_of_networkx(pairs):
    graph = named(nx.Graph(pairs))
    assert effective_size(sets(graph)) == pytest.approx(nx.effective_size(graph))


def test_effective_size_of_burts_example():
    """Borgatti (1997), Structural holes, on the graph of Burt (1992, figure 2.1), which networkx ships in its tests."""
    example = Shipped()
    example.setup_method()
    found = effective_size(sets(example.G))
    assert [round(found[actor], 2) for actor in "GAC"] == [4.67, 2.5, 1]
    assert effective_size({"A": set()}) == {"A": None}


def test_medici_connect_florence():
    """Padgett and Ansell 1993: without the Medici the marriages fall apart; the Pazzi hang on the Salviati alone."""
    points, bridges = cuts(sets(nx.florentine_families_graph()))
    assert [cut.ends[0] for cut in points] == ["Albizzi", "Guadagni", "Medici", "Salviati"]
    assert {cut.ends[0]: cut.apart for cut in points}["Medici"] == (("Pazzi", "Salviati"), ("Acciaiuoli",))
    assert ("Pazzi", "Salviati") in {cut.ends for cut in bridges}


def test_kite_hangs_by_its_tail():
    """Krackhardt 1990: Heather (7) and Ike (8) are the only ones whose loss cuts Jane (9) off."""
    points, bridges = cuts(sets(nx.krackhardt_kite_graph()))
    assert [cut.ends[0] for cut in points] == ["7", "8"]
    assert [cut.ends for cut in bridges] == [("7", "8"), ("8", "9")]


def test_instructor_holds_the_club_together():
    """Zachary 1977: without the instructor (node 0) the club falls apart; node 11 knows nobody but him."""
    points, bridges = cuts(sets(nx.karate_club_graph()))
    assert [cut.ends[0] for cut in points] == ["0"]
    assert points[0].sizes == (27, 5, 1)
    assert [cut.ends for cut in bridges] == [("0", "11")]


def test_burts_constraint_of_the_club():
    """The instructor and the administrator (0 and 33) span most holes, as networkx 3.6 computes them too."""
    values = constraint(sets(nx.karate_club_graph()))
    assert sorted(values, key=values.get)[:2] == ["0", "33"]
    assert values["11"] == 1.0


def test_chain_of_thousands_comes_apart_anywhere():
    points, bridges = cuts(sets(nx.path_graph(2000)))
    assert (len(points), len(bridges)) == (1998, 1999)


def test_star_of_thousands_hangs_by_its_hub():
    points, bridges = cuts(sets(nx.star_graph(2000)))
    assert ([cut.ends for cut in points], len(bridges)) == ([("0",)], 2000)
