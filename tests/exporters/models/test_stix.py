"""STIX 2.1, read back by the library of its authors: every tie a relationship, with all that is said of it."""

from __future__ import annotations

import pytest
import stix2
from stix2.confidence.scales import admiralty_credibility_to_value, none_low_med_high_to_value

from actorgraph.exporters.models.stix import _confidence
from actorgraph.model.confidence import UNGRADED, Confidence
from networks import all_of, ties_of, told_of


def parsed(text):
    return stix2.parse(text, allow_custom=False)


def said(thing):
    [extension] = thing["extensions"].values()
    return {name: value for name, value in dict(extension).items() if name != "extension_type"}


def test_every_tie_is_a_relationship_between_two_identities(record, sent):
    bundle = parsed(sent(record, "stix"))
    objects = {thing["id"]: thing for thing in bundle["objects"]}
    assert len(objects) == len(bundle["objects"])
    ties, actors = all_of(record)
    identities = {said(each).get("actor_id"): each for each in objects.values() if each["type"] == "identity"}
    assert said(identities.pop(None))["dataset_hash"] == record.hash
    relationships = {said(each)["tie_id"]: each for each in objects.values() if each["type"] == "relationship"}
    assert {key: {k: v for k, v in said(each).items() if k != "actor_id"} for key, each in identities.items()} == actors
    assert {key: {k: v for k, v in said(each).items() if k != "tie_id"} for key, each in relationships.items()} == ties
    for tie in ties_of(record):
        each = relationships[tie.id]
        ends = [objects[each[end]] for end in ("source_ref", "target_ref")]
        assert [end["name"] for end in ends] == [tie.subject, tie.object]
        assert told_of(tie).items() <= said(each).items()
        cited = [reference["external_id"] for reference in each.get("external_references", [])]
        assert cited == list(dict.fromkeys(citation.source.id for citation in tie.citations))


def test_nothing_is_referred_to_that_is_not_there(rich, sent):
    objects = parsed(sent(rich, "stix"))["objects"]
    ids = {thing["id"] for thing in objects}
    assert {thing["created_by_ref"] for thing in objects if "created_by_ref" in thing} <= ids
    assert {key for thing in objects for key in thing.get("extensions", {})} <= ids


def test_times_are_those_that_are_exact_to_the_day(rich, sent):
    found = {
        said(each)["tie_id"]: each for each in parsed(sent(rich, "stix"))["objects"] if each["type"] == "relationship"
    }
    times = found["partnership/army/state/1999-12-31"]
    assert [str(times[name].date()) for name in ("start_time", "stop_time")] == ["1999-12-31", "2001-01-01"]
    assert "start_time" not in found["ownership/holding/mine/2015-02"]
    assert str(found["support/state/army"]["created"].date()) == "2025-06-30"


@pytest.mark.parametrize(
    ("grade", "value"),
    [
        ("low", none_low_med_high_to_value("Low")),
        ("medium", none_low_med_high_to_value("Med")),
        ("high", none_low_med_high_to_value("High")),
        ("B2", admiralty_credibility_to_value("2 - Probably True")),
        ("F5", admiralty_credibility_to_value("5 - Improbable")),
        ("A6", None),
    ],
)
def test_confidence_is_on_the_scale_of_stix(grade, value):
    assert _confidence(Confidence.parse(grade)) == value


def test_what_nobody_graded_has_no_confidence():
    assert _confidence(UNGRADED) is None
