"""Bundles of STIX: the invented one of tests/data/stix, and broken ones."""

from __future__ import annotations

import json

import pytest

from actorgraph.importers.known.statements import Statements
from actorgraph.importers.networks.added import is_ours
from actorgraph.importers.readers import read_in

BUNDLE = "stix/bundle.json"
ID = "00000000-0000-4000-8000-0000000000"


def test_the_file_checks_and_is_the_same_each_time(trial):
    found = trial(BUNDLE)
    assert not found.problems
    assert found.found.text == trial(BUNDLE).found.text
    assert (found.found.refused, found.found.without) == ((), 0)


def test_actors_are_of_the_newest_version(trial):
    actors = trial(BUNDLE).tree["actors"]
    assert list(actors) == ["Franistan Service", "A. Person", "Adversary Bravo", "Bear", f"identity--{ID}99"]
    assert actors["Adversary Bravo"] == {
        "kind": "threat actor",
        "aliases": ["Bravo"],
        "since": "..2014-05-06",
        "note": "Invented.",
        "ids": {"stix": f"threat-actor--{ID}03", "mitre-attack": "G9999"},
        "sources": [
            {"source": "stix-bundle", "at": f"threat-actor--{ID}03"},
            "https://example.org/G9999",
            "The Paper",
        ],
    }
    assert actors["A. Person"]["kind"] == "person"


def test_relationships_between_actors_are_ties(trial):
    tree = trial(BUNDLE).tree
    first, second = tree["attributions"]
    assert first == {
        "from": "Bear",
        "to": "Adversary Bravo",
        "since": "2015-02-03",
        "until": "2016-02-03",
        "confidence": "high",
        "note": "As assessed.",
        "sources": [{"source": "stix-bundle", "at": f"relationship--{ID}11"}, "https://example.org/a"],
    }
    assert second["to"] == f"identity--{ID}99"
    (targeting,) = tree["targetings"]
    assert (targeting["from"], targeting["to"], "confidence" in targeting) == ("Bear", "A. Person", False)
    (link,) = tree["links"]
    assert (link["from"], link["to"], "since" in link) == ("Adversary Bravo", "Franistan Service", False)
    assert tree["sources"]["stix-bundle"] == {"title": "STIX: bundle.json", "publisher": "The Vendor"}
    assert tree["relation_types"]["targeting"]["sign"] == "-1"


def test_what_has_no_counterpart_is_counted(trial):
    assert trial(BUNDLE).said.untold == {
        "malware": 1,
        "an older version": 1,
        "relationship duplicate-of": 1,
        "relationship start_time": 1,
        "relationship uses": 1,
        "revoked": 2,
    }


def test_only_what_is_new_is_proposed(trial):
    assert trial(BUNDLE, beside=trial(BUNDLE).found.text).found.text == ""
    found = trial(BUNDLE, beside=f"actors: {{APT: {{ids: {{stix: intrusion-set--{ID}04}}}}}}\n")
    assert found.tree["targetings"][0]["from"] == "APT"
    assert not found.problems


@pytest.mark.parametrize(
    "thing",
    [
        {},
        {"type": 3, "id": []},
        {"type": "threat-actor"},
        {"type": "threat-actor", "id": "x", "name": "a: b\n#", "aliases": 3, "first_seen": {}},
        {"type": "relationship", "relationship_type": "targets", "source_ref": "identity--1"},
        {"type": "relationship", "relationship_type": "targets", "source_ref": "identity--1",
         "target_ref": "identity--1", "confidence": "high",
         "external_references": [{"url": "javascript:x"}, {"source_name": 3}, 3]},
        {"type": "extension-definition", "name": "actorgraph"},
        {"type": "extension-definition", "name": "actorgraph", "id": "e", "extensions": {"e": {"actor_id": 3}}},
    ],
)  # fmt: skip
def test_broken_objects_break_nothing(trial, tmp_path, thing):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"type": "bundle", "objects": [thing, 3, {"type": "identity", "id": "i"}]}), "utf-8")
    said = read_in(path, {})
    if isinstance(said, Statements):
        assert not trial(path).problems
    else:
        assert not is_ours(said)
