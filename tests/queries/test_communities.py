"""Communities: dense parts, whatever the signs of ties."""

from __future__ import annotations

import math

import networkx as nx
import pytest

from actorgraph import QuestionError, communities
from actorgraph.presenters import present


def test_communities_of_zacharys_club_are_dense(dataset_of_graph):
    """Zachary (1977); the best division by modularity has four parts and 0.4198 (Brandes et al. 2008, table 1)."""
    answer = communities(dataset_of_graph(nx.karate_club_graph()))
    assert [len(part) for part in answer.communities] == [12, 11, 6, 5]
    assert round(answer.modularity, 4) == 0.4198


def test_greater_resolution_makes_smaller_communities(dataset_of_graph):
    """Reichardt and Bornholdt (2006); the value is networkx's modularity at that resolution."""
    club = nx.karate_club_graph()
    coarse, plain, fine = (communities(dataset_of_graph(club), resolution=value) for value in (0.2, 1, 3))
    assert len(coarse.communities) < len(plain.communities) < len(fine.communities) + len(fine.alone)
    parts = [{int(label[2:]) for label in part} for part in (*fine.communities, *((label,) for label in fine.alone))]
    assert fine.modularity == pytest.approx(nx.community.modularity(club, parts, weight=None, resolution=3))
    assert (fine.scope()["resolution"], plain.scope()["resolution"]) == (3, 1)


@pytest.mark.parametrize("resolution", [0, -1, math.inf, math.nan])
def test_resolution_that_is_no_number_above_0_is_refused(dataset_of, resolution):
    with pytest.raises(QuestionError, match="above 0"):
        communities(dataset_of([]), resolution=resolution)


def test_actors_without_ties_are_apart(dataset_of, tie):
    answer = communities(dataset_of([tie("A", "B"), tie("C", "C")], actors="D"))
    assert (answer.communities, answer.apart) == ((("A", "B"),), ("C", "D"))
    assert answer.rows() == [{"community": 1, "actor": "A"}, {"community": 1, "actor": "B"}]


def test_hostile_ties_join_and_the_answer_says_so(dataset_of_signs):
    answer = communities(dataset_of_signs({"AB": -1, "BC": -1, "AC": -1}))
    assert answer.communities == (("A", "B", "C"),)
    told = "hostile ties count as friendly ones do: 3 of 3; the friendly layer has friendly ties alone"
    assert answer.notes == (told,)
    assert communities(dataset_of_signs({"AB": 1, "BC": 0})).notes == ()


def test_nobody_makes_no_community(dataset_of):
    answer = communities(dataset_of([]))
    assert not answer.found
    assert (answer.rows(), answer.modularity) == ([], 0)


def test_json_has_the_documented_keys(tribes):
    assert list(communities(tribes).as_dict())[4:] == ["communities", "alone", "apart", "modularity", "notes"]


def test_actor_with_ties_that_is_in_no_community_is_alone_and_not_without_ties(dataset_of_graph):
    answer = communities(dataset_of_graph(nx.path_graph(3)), resolution=5)
    assert (answer.communities, len(answer.alone), answer.apart) == ((), 3, ())
    assert "alone in a community: " in present(answer, "text")
    assert "without a tie" not in present(answer, "text")
