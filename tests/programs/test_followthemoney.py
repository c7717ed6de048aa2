"""FollowTheMoney, read back by its own library: every tie under its schema, and no value that it would not take."""

from __future__ import annotations

import json

import pytest
from followthemoney import model

import actorgraph
import records
from actorgraph.exporters.formats import exported, format_named
from actorgraph.exporters.models.followthemoney import entity_id
from actorgraph.model.selection import Selection
from networks import ties_of

URLS = ("sourceUrl",)


def loaded(folder, sections):
    path = folder / "graph.yaml"
    path.write_text(json.dumps(sections, ensure_ascii=False), encoding="utf-8")
    return actorgraph.load(path)


@pytest.fixture
def rich(tmp_path):
    return loaded(tmp_path, records.rich())


@pytest.fixture(params=["atlas", "rich", "hostile"])
def record(request, atlas, tmp_path):
    """One after the other: the shipped atlas, a record with everything, one with hostile texts."""
    return atlas if request.param == "atlas" else loaded(tmp_path, getattr(records, request.param)())


def sent(record):
    return exported(record, Selection(), format_named("followthemoney"))[0]


def entities(text):
    return [model.get_proxy(json.loads(line)) for line in text.splitlines()]


def test_every_actor_and_every_tie_is_an_entity(record):
    found = {entity.id: entity for entity in entities(sent(record))}
    names = [*(actor.id for actor in record.actors.values()), *(tie.id for tie in ties_of(record))]
    assert list(found) == list(map(entity_id, names))
    for actor in record.actors.values():
        assert found[entity_id(actor.id)].get("name") == [actor.label]
        assert found[entity_id(actor.id)].schema.is_a("LegalEntity")
    for tie in ties_of(record):
        entity = found[entity_id(tie.id)]
        source, target = entity.schema.source_prop, entity.schema.target_prop
        assert entity.get("recordId", quiet=True) == [tie.id]
        ends = [entity_id(record.actors[label].id) for label in (tie.subject, tie.object)]
        assert [*entity.get(source), *entity.get(target)] == ends
        assert all(found[end].schema.is_a(prop.range) for end, prop in zip(ends, (source, target), strict=True))
        [summary] = entity.get("summary")
        assert summary.startswith(f"{tie.type.name} (sign {tie.type.sign})")
        assert f"status {tie.status}" in summary
        assert all(str(date) in summary for period in tie.periods for date in (period.since, period.until) if date)
        assert tie.confidence.written in summary
        assert all(citation.source.id in summary for citation in tie.citations)


def test_no_value_is_one_that_the_model_refuses(record):
    for line in sent(record).splitlines():
        data = json.loads(line)
        cleaned = model.make_entity(data["schema"])
        cleaned.id = data["id"]
        for name, values in data["properties"].items():
            for value in values:
                cleaned.add(name, value)
        kept = {name: sorted(values) for name, values in cleaned.to_dict()["properties"].items()}
        for name, values in data["properties"].items():
            if name not in URLS:
                assert len(kept.get(name, [])) == len(set(values)), (data["id"], name, values)


def test_schemata_and_dates(rich):
    sent_entities = entities(sent(rich))
    found = {(entity.first("recordId", quiet=True) or entity.id): entity for entity in sent_entities}
    schemata = {
        "membership/army/state/..2000": "Membership",
        "ownership/holding/mine/2015-02": "Ownership",
        "merger/band/group/2010-03-04": "Succession",
        "leadership/person/group/after-fall": "UnknownLink",
        "hostility/group/army/2011": "UnknownLink",
    }
    assert {name: found[name].schema.name for name in schemata} == schemata
    owned = found["ownership/holding/mine/2015-02"]
    assert [owned.get("startDate"), owned.get("endDate"), owned.get("percentage")] == [["2015-02"], ["2020"], []]
    assert found["ownership/person/holding"].get("percentage") == ["59.8"]
    assert found["membership/army/state/..2000"].get("startDate") == []
    assert found["group"].get("incorporationDate") == ["2010-03-04"]
    assert found["group"].get("previousName") == ["Old Group"]
    assert found["state"].get("wikidataId") == ["Q1"]


def test_friends_who_are_persons_are_associates(tmp_path):
    persons = {"A": {"kind": "person"}, "B": {"kind": "person"}}
    record = loaded(tmp_path, {"actors": persons, "partnerships": ["A <-> B"], "rivalries": ["A <-> B"]})
    schemata = {entity.first("recordId", quiet=True): entity.schema.name for entity in entities(sent(record))}
    assert schemata["partnership/a/b"] == "Associate"
    assert schemata["rivalry/a/b"] == "UnknownLink"
