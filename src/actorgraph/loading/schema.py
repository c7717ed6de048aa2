"""The language as a JSON Schema (draft 2020-12), from the tables that reading uses."""

from __future__ import annotations

from typing import Any

from actorgraph.loading.actors import actor_fields
from actorgraph.loading.events import events_schema
from actorgraph.loading.header import HEADER
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.loading.positions import POSITIONS
from actorgraph.loading.relations import relation_fields
from actorgraph.loading.sides import sides_schema
from actorgraph.loading.sources import SOURCE, SourceBook
from actorgraph.loading.story import story_schema
from actorgraph.loading.type_fields import RELATION_TYPE


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of one file.

    A schema knows neither which sources are listed nor which sections a file adds by its own relation types, so it
    lets unknown sections pass if they look like lists of ties; ``actorgraph check`` knows better. Nor does it know the
    types that other files add: who changes one of these in another file repeats its family, which does no harm.
    """
    book = SourceBook()
    ties = {
        "oneOf": [
            {"type": "null"},
            {"type": "array", "items": {"oneOf": [{"type": "string"}, {"$ref": "#/$defs/relation"}]}},
        ]
    }
    packaged = packaged_types(VOCABULARIES)
    sections = {kind.plural: {"description": f"Ties: A {kind.verb} B.", **ties} for kind in packaged.values()}
    actor = _or_nothing(actor_fields(book).schema())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "actorgraph dataset",
        "type": ["object", "null"],
        "properties": {
            "dataset": _or_nothing(HEADER.schema()),
            "relation_types": _or_nothing(
                {
                    "type": "object",
                    "properties": {name: {"$ref": "#/$defs/relation_type"} for name in packaged},
                    "additionalProperties": {"$ref": "#/$defs/relation_type", "required": ["family"]},
                }
            ),
            "sources": _or_nothing({"type": "object", "additionalProperties": SOURCE.schema()}),
            "actors": _or_nothing({"type": "object", "additionalProperties": actor}),
            "sides": _or_nothing(sides_schema(book)),
            "positions": _or_nothing(POSITIONS.schema()),
            "events": _or_nothing(events_schema(book)),
            "story": _or_nothing(story_schema(book)),
            **sections,
        },
        "additionalProperties": ties,
        "$defs": {"relation": relation_fields(book).schema(), "relation_type": RELATION_TYPE.schema()},
    }


def _or_nothing(schema: dict[str, Any]) -> dict[str, Any]:
    return {"oneOf": [{"type": "null"}, schema]}
