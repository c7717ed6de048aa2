"""Measures of whole graphs against networkx, against published values, and at their edges."""

from __future__ import annotations

from itertools import combinations, permutations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.whole import GROUPINGS, WHOLE, Ties
from actorgraph.graph.whole.census import TRIADS

ACTORS = "ABCDEFG"


def measured(ties):
    return {row: value for whole in WHOLE for row, value in zip(whole.rows, whole.compute(ties), strict=True)}


def of_graph(graph, groups=None):
    """The measures of a networkx graph; an undirected edge is a mutual tie."""
    arrows = {(str(a), str(b)) for a, b in graph.edges}
    arrows |= set() if graph.is_directed() else {(b, a) for a, b in arrows}
    neighbours = {str(node): set() for node in graph}
    for a, b in arrows:
        neighbours[a].add(b)
        neighbours[b].add(a)
    return measured(Ties(neighbours=neighbours, arrows=frozenset(arrows), groups=groups or {}))


@st.composite
def digraphs(draw):
    graph = nx.DiGraph()
    graph.add_nodes_from(ACTORS[: draw(st.integers(1, len(ACTORS)))])
    graph.add_edges_from(draw(st.sets(st.sampled_from([*permutations(graph, 2)] or [("A", "A")]))))
    graph.remove_edges_from([*nx.selfloop_edges(graph)])
    return graph


@given(graph=digraphs())
def test_dyads_and_triads_are_those_of_networkx(graph):
    found = of_graph(graph)
    for kind, number in nx.triadic_census(graph).items():
        assert found["triads", kind] == number
    dyads = [graph.has_edge(a, b) + graph.has_edge(b, a) for a, b in combinations(graph, 2)]
    assert [found["dyads", kind] for kind in ("null", "asymmetric", "mutual")] == [dyads.count(n) for n in range(3)]
    if graph.edges:
        assert found["reciprocity", ""] == pytest.approx(nx.overall_reciprocity(graph))
    else:
        assert found["reciprocity", ""] is None


@given(graph=digraphs())
def test_cohesion_is_that_of_networkx(graph):
    found, simple = of_graph(graph), graph.to_undirected()
    assert (found["transitivity", ""] or 0) == pytest.approx(nx.transitivity(simple))
    assert found["average clustering", ""] == pytest.approx(nx.average_clustering(simple))
    parts = sorted(nx.connected_components(simple), key=len)
    assert found["largest component", ""] == len(parts[-1])
    alike = [simple.subgraph(part) for part in parts if len(part) == len(parts[-1])]
    if len(parts[-1]) > 1:
        both = [(nx.average_shortest_path_length(part), nx.diameter(part)) for part in alike]
        assert (pytest.approx(found["mean distance", ""]), found["diameter", ""]) in both
    numbers = [*nx.core_number(simple).values()]
    assert found["degeneracy", ""] == max(numbers)
    assert found["innermost core", ""] == numbers.count(max(numbers))


@given(graph=digraphs(), kinds=st.dictionaries(st.sampled_from(ACTORS), st.sampled_from("xyz")))
def test_like_with_like_is_by_definition(graph, kinds):
    found = of_graph(graph, {"kind": kinds})
    pairs = [(kinds[a], kinds[b]) for a, b in graph.to_undirected().edges if a in kinds and b in kinds]
    outside = sum(a != b for a, b in pairs)
    inside = len(pairs) - outside
    assert found["E-I index", "kind"] == (pytest.approx((outside - inside) / len(pairs)) if pairs else None)
    known = graph.to_undirected().subgraph(kinds).copy()
    nx.set_node_attributes(known, kinds, "kind")
    one = len({kind for pair in pairs for kind in pair}) < 2
    expected = None if one else pytest.approx(nx.attribute_assortativity_coefficient(known, "kind"))
    assert found["assortativity", "kind"] == expected
    assert found["E-I index", "side"] is None


def test_karate_club():
    """Zachary (1977), as networkx ships it: the numbers are those of the Koblenz Network Collection (Kunegis 2013).

    Of its two clubs 11 ties join members of both, 67 those of one. All ties are mutual, so that 4 kinds of triad occur.
    """
    graph = nx.karate_club_graph()
    clubs = {str(node): club for node, club in graph.nodes(data="club")}
    found = of_graph(graph, {"side": clubs})
    assert (found["diameter", ""], round(found["mean distance", ""], 2)) == (5, 2.41)
    assert (round(found["average clustering", ""], 2), round(found["transitivity", ""], 2)) == (0.57, 0.26)
    assert (found["degeneracy", ""], found["innermost core", ""]) == (4, 10)
    assert found["reciprocity", ""] == 1
    assert {kind for kind in TRIADS if found["triads", kind]} == {"003", "102", "201", "300"}
    assert found["triads", "300"] == 45
    assert found["E-I index", "side"] == pytest.approx((11 - 67) / 78)


def test_florentine_families():
    """Padgett and Ansell (1993), as networkx ships them: Wasserman and Faust (1994) have a diameter of 5."""
    found = of_graph(nx.florentine_families_graph())
    assert found["diameter", ""] == 5
    assert found["triads", "300"] == 3


@pytest.mark.parametrize("graph", [nx.empty_graph(0), nx.empty_graph(1), nx.empty_graph(2)])
def test_where_nothing_is_joined_nothing_is_made_up(graph):
    found = of_graph(graph)
    undefined = {"reciprocity", "transitivity", "mean distance", "diameter", "E-I index", "assortativity"}
    assert {name for (name, _), value in found.items() if value is None} >= undefined
    assert found["triads", "003"] == 0
    assert all(found["triads", kind] == 0 for kind in TRIADS)


@pytest.mark.sweep
def test_a_star_of_thousands_takes_no_longer_than_its_ties():
    found = of_graph(nx.star_graph(20_000))
    assert found["triads", "201"] == 20_000 * 19_999 // 2
    assert found["diameter", ""] == 2


def test_every_grouping_has_its_rows():
    rows = [row for whole in WHOLE for row in whole.rows]
    assert len(rows) == len(set(rows))
    assert {of for name, of in rows if name == "E-I index"} == set(GROUPINGS)
