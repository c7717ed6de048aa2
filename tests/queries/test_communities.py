"""Communities: dense parts, whatever the signs of ties."""

from __future__ import annotations

import networkx as nx

from actorgraph import communities


def test_communities_of_zacharys_club_are_dense(dataset_of_graph):
    """Zachary (1977); the best division by modularity has four parts and 0.4198 (Brandes et al. 2008)."""
    answer = communities(dataset_of_graph(nx.karate_club_graph()))
    assert len(answer.communities) == 4
    assert 0.41 < answer.modularity <= 0.4198


def test_actors_without_ties_are_apart(dataset_of, tie):
    answer = communities(dataset_of([tie("A", "B"), tie("C", "C")], actors="D"))
    assert (answer.communities, answer.apart) == ((("A", "B"),), ("C", "D"))
    assert answer.rows() == [{"community": 1, "actor": "A"}, {"community": 1, "actor": "B"}]


def test_hostile_ties_join_and_the_answer_says_so(dataset_of_signs):
    answer = communities(dataset_of_signs({"AB": -1, "BC": -1, "AC": -1}))
    assert answer.communities == (("A", "B", "C"),)
    assert answer.notes[0] == "hostile ties join actors here as friendly ones do"


def test_nobody_makes_no_community(dataset_of):
    answer = communities(dataset_of([]))
    assert not answer.found
    assert (answer.rows(), answer.modularity) == ([], 0)


def test_json_has_the_documented_keys(tribes):
    assert list(communities(tribes).as_dict())[4:] == ["communities", "apart", "modularity", "notes"]
