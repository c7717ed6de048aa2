"""The `actors:` section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.loading.fields import (
    DATE,
    END,
    LOCAL_NAME,
    LOCAL_TEXT,
    NAMES,
    TEXT,
    Field,
    Fields,
    Value,
    list_of,
    read_name,
    read_text,
    report_shape,
)
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.model.actor import FormerName
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period

if TYPE_CHECKING:
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook

FORMER = Fields(
    "a former name",
    Field("name", LOCAL_NAME, "The name."),
    Field("since", DATE, "From when it had the name."),
    Field("until", END, "Until when it had the name."),
    required=("name",),
)


def actor_fields(sources: SourceBook) -> Fields:
    """Return the keys of an actor, citing from a list of sources."""
    return Fields(
        "an actor",
        Field("kind", TEXT, "What it is: armed group, state, armed forces, company, coalition, person, place, ..."),
        Field("names", LOCAL_NAME, "Its full name, per language."),
        Field("aliases", NAMES, "Other names it is known by."),
        Field("former", _FORMER_NAMES, "Names it once had, with their dates."),
        Field("since", DATE, "When it came to be."),
        Field("until", END, "When it ceased to be; 'unknown' if nobody knows when it did."),
        Field("country", TEXT, "Where it belongs."),
        Field("ids", _IDS, "Its identifiers in other data sets: {wikidata: Q..., ucdp: 1234}."),
        Field("note", LOCAL_TEXT, "Anything else a reader should know."),
        Field("sources", sources.citations, "Who says so."),
    )


def read_actors(document: Document, node: Node, fields: Fields) -> list[tuple[Scalar, dict[str, Any]]]:
    """Return each label of one file's `actors:` with the actor's values; an actor may have none."""
    if type(node) is not Mapping:
        report_shape(document, node, "'actors' maps a label to each actor")
        return []
    found = []
    for key, child in node.entries:
        label = read_name(document, key)
        values = {} if type(child) is Scalar and child.is_null else fields.read(document, child)
        if label is not None:
            found.append((label, values or {}))
    return found


def _read_former(document: Document, node: Node) -> FormerName | None:
    if type(node) is Scalar:
        name = read_name(document, node)
        return None if name is None else FormerName(name=LocalText.plain(name.text))
    values = FORMER.read(document, node)
    if values is None or "name" not in values:
        return None
    return FormerName(name=values["name"], period=Period(values.get("since"), values.get("until")))


def _read_ids(document: Document, node: Node) -> tuple[tuple[str, str], ...] | None:
    if type(node) is not Mapping:
        report_shape(document, node, "'ids' maps a register to an identifier, such as {wikidata: Q28943}")
        return None
    pairs = ((key.text, read_text(document, child)) for key, child in node.entries)
    return tuple((register, identifier) for register, identifier in pairs if identifier is not None)


_FORMER_NAMES = list_of(_read_former, {"oneOf": [{"type": "string"}, FORMER.schema()]})
_IDS = Value(_read_ids, {"type": "object", "additionalProperties": {"type": ["string", "integer"]}})
