"""Statements of BODS: the invented ones of tests/data/bods, and broken ones."""

from __future__ import annotations

import json

import pytest

from actorgraph.errors import UnreadableError
from actorgraph.importers.known.bods_interests import interests_in
from actorgraph.importers.readers import read_in

STATEMENTS = "bods/statements.json"
ID = "00000000-0000-4000-8000-0000000000"


def test_the_file_checks_and_is_the_same_each_time(trial):
    found = trial(STATEMENTS)
    assert not found.problems
    assert found.found.text == trial(STATEMENTS).found.text
    assert found.found.refused == ()


def test_entities_and_persons_are_actors(trial):
    tree = trial(STATEMENTS).tree
    assert tree["actors"]["Mine"] == {
        "kind": "company",
        "aliases": ["Mine Ltd"],
        "since": "2001-02-03",
        "country": "Nowhere",
        "ids": {"XA-REG": "123", "bods": "mine"},
        "sources": [{"source": "bods-statements", "at": f"{ID}01"}],
    }
    person = tree["actors"]["A. Person"]
    assert (person["kind"], person["aliases"], person["since"], "country" in person) == (
        "person",
        ["Andy Person"],
        "1970-05",
        False,
    )
    assert tree["sources"]["bods-statements"] == {
        "title": "BODS: statements.json",
        "publisher": "The Register",
        "note": "https://example.org/licence",
    }


def test_shares_and_votes_are_one_ownership_of_the_last_statement(trial):
    tree = trial(STATEMENTS).tree
    first = tree["ownerships"][0]
    assert first == {
        "from": "A. Person",
        "to": "Mine",
        "since": "2010-05-06",
        "share": "25%..50%",
        "votes": ">75%",
        "note": {
            "en": "Indirect, as the statement has it. It makes a beneficial owner. Class A",
            "fr": "Indirect, selon la déclaration. Il fait de lui un bénéficiaire effectif. Class A",
        },
        "sources": [{"source": "bods-statements", "at": f"{ID}07"}, "https://example.org/register"],
    }
    assert tree["sources"]["https://example.org/register"] == {
        "title": "Register",
        "publisher": "Office",
        "accessed": "2021-02-04",
        "url": "https://example.org/register",
    }
    assert tree["ownerships"][1]["from"] == "elsewhere"


def test_other_interests_are_no_ownership_and_dates_may_be_rounded(trial):
    tree = trial(STATEMENTS).tree
    (chair,) = tree["board memberships"]
    assert (chair["role"], chair["since"], chair["until"]) == ("board chair", "2012", "2013-06")
    assert chair["note"]["en"] == "The record was closed on 2014-05-06."
    assert [(tie["from"], tie["to"], tie["role"]) for tie in tree["links"]] == [
        ("Ministry", "Mine", "appointment of board"),
        ("A. Person", "Trust", "beneficiary of legal arrangement"),
    ]


def test_what_is_left_out_is_told(trial):
    found = trial(STATEMENTS)
    assert found.said.untold == {
        "country": 2,
        "entity addresses": 1,
        "identifier": 1,
        "an older version": 1,
        "share of shareholding": 1,
    }
    assert [(row.line, str(row.reason)) for row in found.said.unread] == [
        (13, "it is no statement about an entity, a person or a tie"),
        (10, "an end of it is not specified: noBeneficialOwners"),
        (5, "it has no name"),
    ]
    assert found.found.without == 1


def test_only_what_is_new_is_proposed(trial):
    assert trial(STATEMENTS, beside=trial(STATEMENTS).found.text).found.text == ""
    found = trial(STATEMENTS, beside="dataset: {vocabulary: parties}\nactors: {Miner: {ids: {bods: mine}}}\n")
    assert found.found.foreign == {"ownerships": 2, "board memberships": 1}
    assert not found.problems


def test_statements_before_this_version_are_refused(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"statementID": "1", "statementType": "personStatement"}]', encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"it is BODS of a version before 0\.4"):
        read_in(path, {})


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ({"exact": 0}, "0%"),
        ({"exact": 33.3333333}, "33.333333%"),
        ({"minimum": 25, "maximum": 50}, "25%..50%"),
        ({"minimum": 25}, ">=25%"),
        ({"exclusiveMaximum": 25}, "<25%"),
        ({"exact": 101}, None),
        ({"exact": True}, None),
        ({"exact": float("inf")}, None),
        ([], None),
    ],
)
def test_a_share_is_as_exact_as_it_is_known(share, told):
    from collections import Counter

    (tie,) = interests_in([{"type": "shareholding", "share": share}], Counter())
    assert tie.said.get("share") == told


@pytest.mark.parametrize(
    "details",
    [
        {"interests": 3, "subject": "a", "interestedParty": "a"},
        {"interests": [3, {}, {"type": 3, "share": [], "startDate": "x"}], "subject": "a", "interestedParty": "b"},
        {"interests": [{"type": "shareholding", "share": {"minimum": 60, "maximum": 50}}], "subject": "a",
         "interestedParty": "b"},
        {"name": "a: #\n", "names": 3, "entityType": "x", "identifiers": [{"scheme": {}}], "foundingDate": 3},
        {"names": [{"fullName": ["x" * 500]}], "nationalities": ["x"]},
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["entity", "person", "relationship"])
def test_broken_statements_break_nothing(trial, tmp_path, kind, details):
    path = tmp_path / "a.json"
    said = {"statementId": "s", "recordId": "a", "recordType": kind, "recordDetails": details, "source": 3}
    path.write_text(json.dumps([said, {**said, "statementDate": [], "recordDetails": 3}]), encoding="utf-8")
    assert not trial(path).problems
