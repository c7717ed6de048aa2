"""Entities of FollowTheMoney: the invented ones of tests/data/followthemoney, and broken ones."""

from __future__ import annotations

import json

import pytest

ENTITIES = "followthemoney/entities.ftm.json"


def test_the_file_checks_and_is_the_same_each_time(trial):
    found = trial(ENTITIES)
    assert not found.problems
    assert found.found.text == trial(ENTITIES).found.text
    assert found.found.refused == ()


def test_entities_are_actors(trial):
    tree = trial(ENTITIES).tree
    assert tree["actors"]["Red Front"] == {
        "kind": "organisation",
        "aliases": ["RF"],
        "former": [{"name": "Old Front"}],
        "since": "2010-03",
        "country": "xa",
        "note": "Invented.",
        "ids": {"ftm": "red-front"},
        "sources": [{"source": "ftm-xx_list", "at": "red-front"}],
    }
    assert tree["actors"]["Holding"]["ids"] == {"lei": "00000000000000000000", "wikidata": "Q9000000005"}
    assert "until" not in tree["actors"]["Mine"]
    assert tree["actors"]["Mine"]["sources"] == [{"source": "ftm-entities.ftm.json", "at": "mine"}]


def test_intervals_are_ties_with_their_dates_and_sources(trial):
    tree = trial(ENTITIES).tree
    assert tree["memberships"] == [
        {
            "from": "A. Person",
            "to": "Red Front",
            "since": "2012-05",
            "until": "2014-01-02",
            "role": "spokesman",
            "sources": [{"source": "ftm-xx_list", "at": "m1"}, "https://example.org/a"],
        }
    ]
    assert tree["sources"]["https://example.org/a"] == {"publisher": "The Paper", "url": "https://example.org/a"}
    (ownership,) = tree["ownerships"]
    assert (ownership["share"], ownership["since"], ownership["note"]) == ("59.5%", "2001", "As declared.")
    (loan,) = tree["loans"]
    assert (loan["from"], loan["to"], loan["amount"]) == ("Holding", "Mine", "290000 EUR")
    (succession,) = tree["successions"]
    assert (succession["from"], succession["into"], succession["date"]) == ("Mine", "Holding", "2019")
    (board,) = tree["board memberships"]
    assert (board["role"], "since" in board) == ("secretary", False)
    (kinship,) = tree["kinships"]
    assert (kinship["from"], kinship["to"], kinship["role"]) == ("B. Person", "A. Person", "mother")
    assert [(tie["from"], tie["to"], tie["role"]) for tie in tree["links"]] == [
        ("B. Person", "A. Person", "associate"),
        ("Red Front", "Mine", "rents"),
    ]
    assert tree["relation_types"]["link"]["sign"] == "0"
    assert tree["dataset"] == {"vocabulary": ["armed politics", "companies"]}


def test_what_has_no_counterpart_is_counted(trial):
    found = trial(ENTITIES)
    assert found.said.untold == {
        "Company dissolutionDate": 1,
        "Company registration": 2,
        "Directorship startDate": 1,
        "Organization topics": 1,
        "Ownership percentage": 1,
        "Person position": 1,
        "Sanction": 1,
        "UnknownLink without an end": 1,
        "Vessel": 1,
        "country": 2,
    }
    assert found.found.without == 1
    assert [(row.line, str(row.reason)) for row in found.said.unread] == [(18, "it has no id")]


def test_only_what_is_new_is_proposed(trial):
    assert trial(ENTITIES, beside=trial(ENTITIES).found.text).found.text == ""
    found = trial(ENTITIES, beside="actors: {Other: {ids: {ftm: red-front}}, Mine: {}}\n")
    assert found.tree["memberships"][0]["to"] == "Other"
    assert found.found.cast.by_name == (("Mine", "Mine"),)
    assert found.found.foreign == {"board memberships": 1, "loans": 1}


@pytest.mark.parametrize(
    "properties",
    [
        {"name": 3},
        {"name": [None, {}]},
        {"name": ["x" * 5_000], "alias": ["y" * 5_000]},
        {"name": ["a: b\n- c"], "keywords": ["x; y", "#"], "country": ["{"], "notes": ["\u0000"]},
        {"member": ["a"], "organization": [{"schema": "Company", "properties": {}}]},
        {"percentage": ["1e3"], "owner": ["a"], "asset": ["a"]},
    ],
)
@pytest.mark.parametrize("schema", ["Person", "Membership", "Ownership", "Nothing"])
def test_broken_entities_break_nothing(trial, tmp_path, schema, properties):
    path = tmp_path / "a.json"
    things = [
        {"id": "a", "schema": schema, "properties": properties},
        {"id": "b", "schema": "Company", "properties": {}},
    ]
    path.write_text(json.dumps(things), encoding="utf-8")
    assert not trial(path).problems


def test_entities_within_entities_are_read(trial, tmp_path):
    company = {"id": "c", "schema": "Company", "properties": {"name": ["C"]}}
    tie = {"id": "o", "schema": "Ownership", "properties": {"owner": ["p"], "asset": [company], "percentage": ["25"]}}
    person = {"id": "p", "schema": "Person", "properties": {"name": ["P"], "ownershipOwner": [tie]}}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(person), encoding="utf-8")
    (ownership,) = trial(path).tree["ownerships"]
    assert (ownership["from"], ownership["to"], ownership["share"]) == ("P", "C", "25%")
