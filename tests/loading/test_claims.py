"""Who claims a tie, who denies it, and who merely alleges it."""

from __future__ import annotations

import random

import pytest

from actorgraph.model.claim import Claim
from actorgraph.model.relation import Status
from actorgraph.queries.list import listing
from actorgraph.rules import check

HEAD = """
dataset: {as_of: 2025-01-01}
sources:
  panel: {title: Report, publisher: Panel, date: 2014}
  state: {title: Statement, publisher: Ministry, date: 2024}
actors: {Ridge: {names: {fr: La Crête}}, Vale: , Column: }
"""


@pytest.fixture
def tie_of(load_text):
    """Return the one tie that is made of what is said of it."""

    def make(said):
        return load_text(f"{HEAD}supports: [{{from: Ridge, to: Column, since: 2012, {said}}}]\n").relations[0]

    return make


def test_claim_names_an_actor_in_any_spelling_and_a_document_with_its_place(tie_of):
    tie = tie_of('sources: panel, claimed_by: [vale, {actor: la crete, source: state, quote: "yes", page: 3}]')
    assert [claim.actor for claim in tie.claimed_by] == ["Vale", "Ridge"]
    assert tie.claimed_by[0] == Claim(actor="Vale")
    cited = tie.claimed_by[1].citation
    assert (cited.source.id, str(cited.quote), cited.page) == ("state", "yes", "3")


def test_denial_by_a_party_changes_no_status(tie_of):
    assert tie_of("sources: panel, denied_by: [Ridge, Column]").status is Status.ACCEPTED
    assert tie_of("sources: panel, denied_by: Ridge, status: alleged").status is Status.ALLEGED
    assert tie_of("sources: panel, denied_by: Ridge, disputed_by: state").status is Status.CONTESTED


def test_claim_is_the_last_that_was_heard_and_a_denial_is_not(tie_of):
    assert tie_of("sources: panel, claimed_by: {actor: Vale, source: state}").last_evidenced.written == "2024"
    assert tie_of("sources: panel, denied_by: {actor: Ridge, source: state}").last_evidenced.written == "2014"
    assert tie_of("claimed_by: {actor: Vale, source: panel}").last_evidenced.written == "2014"


def test_documents_of_claims_and_denials_are_cited(load_text):
    said = "claimed_by: {actor: Vale, source: panel}, denied_by: {actor: Ridge, source: state}"
    data = load_text(f"{HEAD}supports: [{{from: Ridge, to: Column, {said}}}]\n")
    assert {row["id"]: row["ties"] for row in listing(data, "sources").rows()} == {"panel": 1, "state": 1}
    assert {problem.code for problem in check(data)}.isdisjoint({"AG304", "AG314"})


def test_who_is_named_by_a_claim_alone_is_an_actor_with_a_warning(read_texts):
    reading = read_texts(f"{HEAD}supports: [{{from: Ridge, to: Column, claimed_by: Valle}}]\n")
    assert [p.message for p in reading.problems] == ["the actor 'Valle' is not declared; did you mean 'Vale'?"]
    assert "Valle" in reading.dataset.actors


def test_hash_knows_no_order_of_claims(load_text):
    claims = [
        "Vale",
        "{actor: Column, source: state}",
        "{actor: Column, source: panel}",
        "{actor: Ridge, source: state}",
    ]
    hashes = set()
    for seed in range(6):
        random.Random(seed).shuffle(claims)
        listed = ", ".join(claims)
        said = f"supports: [{{from: Ridge, to: Column, claimed_by: [{listed}], denied_by: [{listed}]}}]\n"
        hashes.add(load_text(HEAD + said).hash)
    assert len(hashes) == 1


def test_parallel_ties_are_numbered_by_their_claims_wherever_they_stand(load_text):
    lines = [f"- {{from: Ridge, to: Column, claimed_by: {name}}}\n" for name in ("Vale", "Ridge", "Column")]
    told = set()
    for order in (lines, lines[::-1]):
        data = load_text(f"{HEAD}supports:\n{''.join(order)}")
        told.add(tuple((tie.id, tie.claimed_by[0].actor) for tie in data.relations))
    assert told == {
        (("support/ridge/column", "Column"), ("support/ridge/column/2", "Ridge"), ("support/ridge/column/3", "Vale"))
    }
