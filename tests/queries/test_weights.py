"""Measures in which ties count by what they say."""

from __future__ import annotations

import pytest

from actorgraph import centrality
from actorgraph.errors import QuestionError

OWNED = """
ownerships:
  - {from: A, to: B, share: 60%, amount: 10 EUR}
  - {from: B, to: C, share: 25%..50%}
  - {from: A, to: C, share: ~10%, amount: 20 USD}
  - {from: A, to: C}
hostilities:
  - {from: A, to: B, count: 300}
  - {from: B, to: C, count: ">5"}
"""


@pytest.fixture(scope="module")
def owned(dataset_from):
    return dataset_from(OWNED)


def values(answer):
    return {row["actor"]: row["value"] for row in answer.rows()}


def test_ties_count_by_what_they_say_and_ranges_by_their_middle(owned):
    answer = centrality(owned, "in-degree", weight="share")
    assert values(answer) == {"A": 0, "B": 60, "C": 47.5}
    assert answer.notes[-1] == "ties left out, since they do not say by how much to count them: 3 of 6"
    assert answer.scope()["weight"].startswith("each edge or arrow weighted by the shares")
    assert values(centrality(owned, "out-degree", weight="share")) == {"A": 70, "B": 37.5, "C": 0}


def test_what_nothing_bounds_above_has_no_weight(owned):
    assert values(centrality(owned, "degree", weight="count")) == {"A": 300, "B": 300, "C": 0}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"by": "degree", "weight": "amount"}, "amounts in several currencies cannot be added up: EUR, USD"),
        ({"by": "degree", "weight": "size"}, "'size' is no weight; the weights are share, votes, amount, count"),
        ({"by": "betweenness", "weight": "share"}, "betweenness knows no weight"),
        ({"by": "degree", "weight": "share", "weighted": True}, "not for both"),
        ({"by": "degree", "weight": "share", "normalised": True}, "weighted values cannot be normalised"),
    ],
)
def test_what_cannot_be_weighed_is_refused(owned, options, told):
    with pytest.raises(QuestionError, match=told):
        centrality(owned, **options)


def test_weight_stays_where_ties_in_doubt_are_left_out(owned):
    first = centrality(owned, "in-degree", weight="share", robust=True).variants[0]
    assert {label: value for _, label, value in first.ranked}["B"] == 60
