"""Brokers: whose contacts know each other, and between which groups they stand."""

from __future__ import annotations

import pytest

from actorgraph import QuestionError, brokers, selection
from actorgraph.presenters import present


@pytest.fixture(scope="module")
def sided(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        actors: {A: {}, B: {}, C: {}, D: {}}
        supports: [A -> B, B -> C, B -> D]
        sides:
          - {name: One, members: [A, B]}
          - {name: Two, members: [C], since: 2010}
        """
    )


def roles(answer):
    names = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
    return {row["actor"]: [row[name] for name in names] for row in answer.rows()}


def test_roles_are_by_the_groups_of_the_day_and_who_is_in_none_has_none(sided):
    answer = brokers(sided, roles="side")
    assert roles(answer)["B"] == [0, 0, 1, 0, 0]
    assert roles(answer)["D"] == [None] * 5
    assert "actors on no side or on several, left out of what is counted by side: 1" in map(str, answer.notes)
    assert answer.as_dict()["scope"]["roles"] == "side"
    assert roles(brokers(sided, selection(sided, as_of="2009"), roles="side"))["B"] == [0, 0, 0, 0, 0]


def test_screen_with_roles(sided):
    head, broker = present(brokers(sided, roles="side"), "text", "en").splitlines()[:2]
    assert head.split("  ") != head
    assert broker.split() == ["B", "3", "0.3333", "3", "1", "0", "0", "1", "0", "0", "3", "2", "C", "|", "D"]
    assert "rôles entre groupes par camp" in present(brokers(sided, roles="side"), "text", "fr")


def test_where_nobody_is_in_a_group_there_are_no_roles_and_that_is_said(sided):
    answer = brokers(sided, roles="country")
    assert roles(answer)["B"] == [None] * 5
    assert "nobody is known to be in any of these groups, so there are no roles between them" in answer.notes


def test_groups_that_nobody_knows_are_refused(sided):
    with pytest.raises(QuestionError, match="'colour'"):
        brokers(sided, roles="colour")


def test_efficiency_is_the_share_of_contacts_that_no_other_knows(dataset_of, tie):
    answer = brokers(dataset_of([tie("A", "B"), tie("A", "C"), tie("B", "C"), tie("A", "D")]))
    first = answer.rows()[0]
    assert (first["actor"], first["effective_size"]) == ("A", pytest.approx(3 - 2 / 3))
    assert first["efficiency"] == pytest.approx(7 / 9)
