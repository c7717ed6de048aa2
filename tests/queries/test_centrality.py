"""Centrality against published values, against networkx, and at its edges."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import QuestionError, centrality, selection
from actorgraph.queries.centrality import MEASURES

REFERENCES = {"degree": lambda graph: dict(graph.degree()), "betweenness": nx.betweenness_centrality}


@pytest.fixture(scope="session")
def dataset_of_graph(dataset_of, tie):
    """Make a dataset whose ties are the edges of a simple graph."""

    def make(graph):
        names = {node: f"n {node}" if isinstance(node, int) else node for node in graph}
        return dataset_of([tie(names[a], names[b]) for a, b in graph.edges], actors=names.values())

    return make


def values(answer):
    return {row["actor"]: row["value"] for row in answer.rows()}


def test_every_measure_has_a_reference_here():
    assert {measure.name for measure in MEASURES} == set(REFERENCES)


def test_degrees_of_krackhardts_kite(dataset_of_graph):
    """Krackhardt (1990), Assessing the political landscape: Diane, node 3, has the highest degree: six."""
    answer = centrality(dataset_of_graph(nx.krackhardt_kite_graph()), "degree")
    assert values(answer) == {f"n {i}": d for i, d in enumerate([4, 4, 3, 6, 3, 5, 5, 3, 2, 1])}
    assert answer.ranked[0] == (1, "n 3", 6)


def test_betweenness_of_krackhardts_kite(dataset_of_graph):
    """Krackhardt (1990): Heather, node 7, is between the most others: 14 of 36 pairs."""
    found = values(centrality(dataset_of_graph(nx.krackhardt_kite_graph()), "betweenness"))
    published = [0.023, 0.023, 0.0, 0.102, 0.0, 0.231, 0.231, 0.389, 0.222, 0.0]
    assert [round(found[f"n {i}"], 3) for i in range(10)] == published


def test_betweenness_of_the_florentine_families(dataset_of_graph):
    """Padgett and Ansell (1993), Robust action and the rise of the Medici; values of Jackson (2008), section 2.1."""
    answer = centrality(dataset_of_graph(nx.florentine_families_graph()), "betweenness")
    found = {actor: round(value, 3) for actor, value in values(answer).items()}
    assert answer.ranked[0][:2] == (1, "Medici")
    assert (found["Medici"], found["Strozzi"], found["Guadagni"]) == (0.522, 0.103, 0.255)
    assert found["Pazzi"] == 0


@pytest.mark.parametrize("by", sorted(REFERENCES))
@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(st.tuples(st.sampled_from("ABCDEFG"), st.sampled_from("ABCDEFG")), max_size=25))
def test_values_are_those_of_networkx_on_the_simple_graph(dataset_of, tie, by, pairs):
    dataset = dataset_of([tie(a, b, key=str(i)) for i, (a, b) in enumerate(pairs)], actors="ABCDEFG")
    graph = nx.Graph()
    graph.add_nodes_from("ABCDEFG")
    graph.add_edges_from((a, b) for a, b in pairs if a != b)
    assert values(centrality(dataset, by)) == pytest.approx(REFERENCES[by](graph), abs=1e-12)


@pytest.mark.parametrize("by", sorted(REFERENCES))
def test_values_of_the_atlas_are_those_of_networkx(atlas, by):
    graph = nx.Graph()
    for relation in atlas.relations:
        if relation.status != "retracted" and relation.subject != relation.object:
            graph.add_edge(relation.subject, relation.object)
    found = values(centrality(atlas, by, selection(atlas)))
    expected = REFERENCES[by](graph)
    assert {actor: value for actor, value in found.items() if actor in graph} == pytest.approx(expected, abs=1e-12)


def test_equal_values_share_a_rank_and_stand_in_alphabetical_order(dataset_of, tie):
    dataset = dataset_of([tie("D", "B"), tie("D", "A"), tie("D", "C"), tie("E", "A")])
    assert centrality(dataset).ranked == ((1, "D", 3), (2, "A", 2), (3, "B", 1), (3, "C", 1), (3, "E", 1))


@pytest.mark.parametrize(("top", "actors"), [(1, "D"), (2, "DA"), (3, "DABCE"), (9, "DABCE")])
def test_top_counts_ranks_and_keeps_all_that_share_one(dataset_of, tie, top, actors):
    dataset = dataset_of([tie("D", "B"), tie("D", "A"), tie("D", "C"), tie("E", "A")])
    assert "".join(actor for _, actor, _ in centrality(dataset, top=top).ranked) == actors


def test_empty_dataset_has_no_ranks(dataset_of):
    answer = centrality(dataset_of([]))
    assert not answer.found
    assert answer.rows() == []


@pytest.mark.parametrize("by", sorted(REFERENCES))
def test_one_actor_alone_has_the_value_zero(dataset_of, by):
    assert centrality(dataset_of([], actors="A"), by).ranked == ((1, "A", 0),)


def test_self_ties_count_for_nothing(dataset_of, tie):
    assert centrality(dataset_of([tie("A", "A"), tie("A", "B")])).ranked == ((1, "A", 1), (1, "B", 1))


def test_thousands_of_parallel_ties_count_once(dataset_of, tie):
    ties = [tie("A", "B", key=str(i)) for i in range(3000)] + [tie("B", "C")]
    assert centrality(dataset_of(ties)).ranked == ((1, "B", 2), (2, "A", 1), (2, "C", 1))


def test_only_ties_that_hold_on_the_day_of_the_dataset_count(dataset_of, tie):
    ties = [tie("A", "B", until="1999"), tie("A", "C", since="1990"), tie("A", "D", since="2005")]
    dataset = dataset_of(ties, as_of="2000")
    assert values(centrality(dataset))["A"] == 1
    assert values(centrality(dataset, "degree", selection(dataset)))["A"] == 3
    assert values(centrality(dataset, "degree", selection(dataset, as_of="2010")))["A"] == 2


def test_actors_whose_life_lies_elsewhere_are_left_out(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2000}
        actors:
          Past: {until: 1980}
          Future: {since: 2010}
          Present: {since: 1990}
          Undated: {}
        """
    )
    assert sorted(values(centrality(dataset))) == ["Present", "Undated"]
    assert len(centrality(dataset, "degree", selection(dataset)).ranked) == 4


def test_answer_names_measure_projection_and_date(dataset_of, tie):
    scope = centrality(dataset_of([tie("A", "B")], as_of="2000-05"), "betweenness").as_dict()["scope"]
    assert scope["measure"] == "betweenness"
    assert scope["projection"].startswith("simple undirected graph")
    assert scope["as_of"] == "2000-05-31"


@pytest.mark.parametrize(("by", "top"), [("fame", None), ("degree", 0)])
def test_impossible_question_is_refused(dataset_of, by, top):
    with pytest.raises(QuestionError):
        centrality(dataset_of([]), by, top=top)
