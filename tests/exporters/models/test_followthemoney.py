"""FollowTheMoney as it is written; that its own library takes every value, ``tests/programs`` shows."""

from __future__ import annotations

import json
import re

from actorgraph.exporters.models.followthemoney import entity_id
from networks import ties_of

ENDS = {
    "Membership": ("member", "organization"),
    "Ownership": ("owner", "asset"),
    "Succession": ("predecessor", "successor"),
    "Associate": ("person", "associate"),
    "UnknownLink": ("subject", "object"),
}
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
"""What the model takes for the id of an entity (followthemoney 4.11, EntityType)."""


def entities(text):
    return {each["id"]: each for each in map(json.loads, text.splitlines())}


def test_every_tie_is_an_entity_of_a_schema_with_two_ends(record, sent):
    found = entities(sent(record, "followthemoney"))
    assert all(map(ID.fullmatch, found))
    assert len(found) == len(record.actors) + len(ties_of(record))
    for tie in ties_of(record):
        each = found[entity_id(tie.id)]
        ends = [each["properties"][end] for end in ENDS[each["schema"]]]
        assert ends == [[entity_id(record.actors[label].id)] for label in (tie.subject, tie.object)]
        assert all(end in found for [end] in ends)
        assert each["properties"]["recordId"] == [tie.id]
        assert f"status {tie.status}" in each["properties"]["summary"][0]


def test_a_tie_as_it_is_written(rich, sent):
    assert entities(sent(rich, "followthemoney"))[entity_id("hostility/group/army/2022-02-03")] == {
        "id": entity_id("hostility/group/army/2022-02-03"),
        "schema": "UnknownLink",
        "properties": {
            "subject": ["group"],
            "object": ["army"],
            "role": ["hostility"],
            "startDate": ["2022-02-03"],
            "summary": [
                "hostility (sign -1); since 2022-02-03; count ~300; confidence B2; status contested; sources report"
            ],
            "recordId": ["hostility/group/army/2022-02-03"],
            "sourceUrl": ["https://example.org/a?b=1&c=2"],
            "publisher": ["Panel"],
        },
    }
