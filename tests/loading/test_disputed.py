"""What somebody disputes is contested, unless its author says otherwise."""

from __future__ import annotations

import pytest

from actorgraph.model.relation import Status
from actorgraph.queries.list import listing
from actorgraph.rules import check

TIE = "{{from: A, to: B, since: 2011, sources: [s], disputed_by: [d]{status}}}"


@pytest.fixture
def disputed(dataset_from):
    """Return a dataset of one tie that a document disputes."""

    def make(status=""):
        tie = TIE.format(status=status and f", status: {status}")
        return dataset_from(
            f"sources: {{s: {{date: 2020}}, d: {{date: 2020}}}}\nactors: {{A: , B: }}\nsupports: [{tie}]\n"
        )

    return make


@pytest.mark.parametrize(
    ("written", "status"),
    [("", "contested"), ("accepted", "accepted"), ("contested", "contested"), ("retracted", "retracted")],
)
def test_disputed_tie_is_contested_unless_it_says_otherwise(disputed, written, status):
    assert [tie.status for tie in disputed(written).relations] == [Status(status)]


def test_what_is_said_and_what_follows_is_the_same(disputed):
    assert disputed().hash == disputed("contested").hash != disputed("accepted").hash


def test_source_that_only_disputes_is_cited(disputed):
    assert {row["id"]: row["ties"] for row in listing(disputed(), "sources").rows()} == {"d": 1, "s": 1}
    assert "AG314" not in {problem.code for problem in check(disputed())}
