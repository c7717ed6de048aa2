"""BODS 0.4, checked against its schema: who owns whom, as far as it is known."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest
from referencing import Registry, Resource

import actorgraph


@pytest.fixture(scope="module")
def validator():
    """Return what checks statements by the schema of the standard, as a package brings it."""
    folder = files("libcovebods") / "data" / "schema-0-4-0"
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir() if path.name.endswith(".json")]
    registry = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas if "$id" in schema
    )
    statement = next(schema for schema in schemas if schema.get("$id") == "urn:statement")
    return jsonschema.Draft202012Validator(
        statement, registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


@pytest.fixture(params=["atlas", "rich", "hostile", "media"])
def owned(request):
    if request.param != "media":
        return request.getfixturevalue(request.param)
    return actorgraph.load(request.getfixturevalue("atlas_folder").parent / "examples" / "french-media" / "graph")


def test_the_schema_takes_it_and_every_ownership_is_there(owned, sent, validator):
    statements = json.loads(sent(owned, "bods"))
    assert [error.message for error in validator.iter_errors(statements)] == []
    found = {each["recordId"]: each for each in statements}
    assert len(found) == len(statements) == len({each["statementId"] for each in statements})
    ties = [tie for tie in owned.relations if tie.type.name == "ownership"]
    assert [each["recordId"] for each in statements if each["recordType"] == "relationship"] == [tie.id for tie in ties]
    for tie in ties:
        details = found[tie.id]["recordDetails"]
        ends = [owned.actors[label].id for label in (tie.subject, tie.object)]
        assert [details["interestedParty"], details["subject"]] == ends
        assert all(end in found for end in ends)
        assert all(f"status {tie.status}" in interest["details"] for interest in details["interests"])
        kinds = {interest["type"] for interest in details["interests"]}
        said = {"shareholding": tie.share, "votingRights": tie.votes}
        assert kinds == ({kind for kind, quantity in said.items() if quantity} or {"unknownInterest"})


def test_shares_are_ranges_and_dates_are_days(rich, sent):
    found = {each["recordId"]: each["recordDetails"] for each in json.loads(sent(rich, "bods"))}
    shares, votes = found["ownership/holding/mine/2015-02"]["interests"]
    assert [shares["type"], shares["share"]] == ["shareholding", {"minimum": 25, "maximum": 50}]
    assert [votes["type"], votes["share"]] == ["votingRights", {"exclusiveMinimum": 50, "maximum": 100}]
    assert "startDate" not in shares
    assert "since 2015-02 until 2020; share 25%..50%; votes >50%" in shares["details"]
    [exact] = found["ownership/person/holding"]["interests"]
    assert exact["share"] == {"exact": 59.8}
    [dated] = found["ownership/state/mine/2016-01-02"]["interests"]
    assert [dated["share"], dated["startDate"]] == [{"minimum": 0, "exclusiveMaximum": 5}, "2016-01-02"]
    assert found["person"]["personType"] == "knownPerson"
    assert found["state"]["entityType"] == {"type": "state", "details": "state"}
