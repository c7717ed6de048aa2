"""Items of Wikidata: the invented ones of tests/data/wikidata, and broken ones."""

from __future__ import annotations

import json

import pytest

from actorgraph.importers.known.wikibase import percent_of, time_of
from actorgraph.importers.readers import read_in

ITEMS = "wikidata/items.json"
FRONT, BAND = "Q9000000001", "Q9000000002"


def cited(tie):
    return [item if isinstance(item, str) else item["source"] for item in tie["sources"]]


def test_the_file_checks_and_is_the_same_each_time(trial):
    found = trial(ITEMS)
    assert not found.problems
    assert found.found.text == trial(ITEMS).found.text
    assert found.found.refused == ()


def test_items_are_actors_with_their_names_and_their_life(trial):
    said = trial(ITEMS).tree
    front = dict(said["actors"]["Red Front"])
    assert front.pop("note") == {"en": "group that nobody met", "fr": "groupe que personne n’a vu"}
    assert front == {
        "kind": "armed group",
        "names": {"fr": "Front rouge"},
        "aliases": ["RF", "FR"],
        "since": "2010-03-04",
        "ids": {"wikidata": FRONT},
        "sources": [f"wikidata-{FRONT}"],
    }
    assert said["actors"]["Q9000000008"] == {"ids": {"wikidata": "Q9000000008"}}
    assert said["sources"][f"wikidata-{FRONT}"]["title"] == f"Red Front ({FRONT}), revision 123"


def test_a_claim_is_a_tie_with_its_dates_and_its_references(trial):
    tree = trial(ITEMS).tree
    first, second, *_ = tree["memberships"]
    assert [first[key] for key in ("from", "to", "since", "until")] == ["Red Front", "Fédération", "2012-05", "2014"]
    assert cited(first) == [
        f"wikidata-{FRONT}", "https://example.org/report", "Q9000000006", f"wikidata-{FRONT}",
        "https://example.org/bare",
    ]  # fmt: skip
    assert tree["sources"]["https://example.org/report"] == {
        "title": "The report",
        "date": "2022-04",
        "accessed": "2023-05-06",
        "url": "https://example.org/report",
    }
    assert (second["since"], second["until"]) == ("2010..2019", "unknown")


def test_what_two_items_say_of_one_another_is_one_tie(trial):
    tree = trial(ITEMS).tree
    (succession,) = tree["successions"]
    assert (succession["from"], succession["into"], succession["date"]) == ("Blue Band", "Red Front", "2010-03-04")
    assert cited(succession) == [f"wikidata-{FRONT}", f"wikidata-{BAND}", "https://example.org/bare"]
    (ownership,) = tree["ownerships"]
    assert (ownership["from"], ownership["to"], ownership["share"]) == ("Holding", "Mine", "25.5%")


def test_what_is_qualified_is_not_simply_so(trial):
    first, second = trial(ITEMS).tree["allegiances"]
    assert (first["status"], first["since"]) == ("alleged", "..2016")
    assert first["note"]["en"] == "Wikidata qualifies it: P5102 Q9000000010."
    assert "since" not in second  # its date is of the Julian calendar


def test_what_has_no_counterpart_is_counted(trial):
    assert trial(ITEMS).said.untold == {
        "P127 somevalue": 1,
        "P18": 1,
        "date P580": 1,
        "deprecated": 1,
        "a reference without a document": 1,
    }


def test_only_what_is_new_is_proposed_and_who_is_there_is_found_by_the_number(trial):
    assert trial(ITEMS, beside=trial(ITEMS).found.text).found.text == ""
    found = trial(ITEMS, beside=f"actors: {{FR: {{ids: {{wikidata: {FRONT}}}}}}}\n")
    assert found.tree["memberships"][0]["from"] == "FR"
    assert found.found.foreign == {"board memberships": 1}
    assert not found.problems


@pytest.mark.parametrize(
    ("time", "precision", "date"),
    [
        ("+2017-03-02T00:00:00Z", 11, "2017-03-02"),
        ("+2017-03-00T00:00:00Z", 10, "2017-03"),
        ("+00000002017-01-01T00:00:00Z", 9, "2017"),
        ("+2017-01-01T00:00:00Z", 8, "2010..2019"),
        ("+2001-01-01T00:00:00Z", 7, None),
        ("-0044-03-15T00:00:00Z", 11, None),
        ("+2017-02-30T00:00:00Z", 11, None),
        ("+2017-03-02T00:00:00Z", [], None),
    ],
)
def test_a_time_is_as_exact_as_its_precision(time, precision, date):
    calendar = "http://www.wikidata.org/entity/Q1985727"
    value = {"time": time, "precision": precision, "calendarmodel": calendar}
    assert time_of({"snaktype": "value", "datavalue": {"value": value}}) == date


@pytest.mark.parametrize(
    ("amount", "share"),
    [
        ("+0.255", "25.5%"),
        ("0.3333333333", "33.333333%"),
        ("1", "100%"),
        ("+2", None),
        ("NaN", None),
        ("1E-9999999", None),
    ],
)
def test_a_proportion_is_a_share(amount, share):
    assert percent_of({"snaktype": "value", "datavalue": {"value": {"amount": amount, "unit": "1"}}}) == share


BROKEN = [
    {"id": "Q1", "claims": {"P463": [{"mainsnak": None}]}},
    {"id": "Q1", "claims": {"P463": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": 3}}}}]}},
    {"id": "Q1", "claims": {"P463": "x"}, "labels": [], "aliases": [], "descriptions": 3},
    {"id": "Q1", "claims": {"P463": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q2"}}},
                                      "qualifiers": {"P580": [3, {"datavalue": []}]}, "references": [{"snaks": 1}]}]}},
    {"id": "Q2; rm", "claims": {}},
    {"missing": "", "id": "Q3"},
]  # fmt: skip


@pytest.mark.parametrize("item", BROKEN)
def test_broken_items_break_nothing(trial, tmp_path, item):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"entities": {"Q1": item}}), encoding="utf-8")
    assert not trial(path).problems


def test_items_on_a_line_each_are_read_too(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"type": "item", "id": "Q1", "claims": {"P1": []}}\n' * 2, encoding="utf-8")
    assert len(read_in(path, {}).actors) == 1
