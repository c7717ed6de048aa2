"""The `actors:` section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.loading.fields import Fields, Value, read_name, read_text, report_shape
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.other_names import aliases_value, former_value
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.loading.values import keys_of
from actorgraph.loading.vocabulary import sections_of
from actorgraph.message import Message
from actorgraph.model.actor import IDS, Actor
from actorgraph.model.other_names import ALIASES, FORMER_NAMES
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook
    from actorgraph.model.forms import Form


def actor_fields(sources: SourceBook) -> Fields:
    """Return the keys of an actor, citing from a list of sources."""
    own: dict[Form[Any], Value] = {
        ALIASES: aliases_value(sources),
        FORMER_NAMES: former_value(sources),
        IDS: _IDS,
        CITATIONS: sources.citations,
    }
    return Fields(Message.of("an actor"), *keys_of(Actor, own))


def read_actors(document: Document, node: Node, fields: Fields) -> list[tuple[Scalar, dict[str, Any]]]:
    """Return each label of one file's `actors:` with the actor's values; an actor may have none."""
    if type(node) is not Mapping:
        report_shape(document, node, "'actors' maps a label to each actor")
        return []
    found = []
    for key, child in node.entries:
        label = read_name(document, key)
        if type(child) is Sequence and key.text in sections_of(packaged_types(VOCABULARIES)):
            told = "'{section}' is a section, no actor: start its line without spaces"
            document.report("AG103", key, told, section=key.text)
            continue
        values = {} if type(child) is Scalar and child.is_null else fields.read(document, child)
        if label is not None:
            found.append((label, values or {}))
    return found


def _read_ids(document: Document, node: Node) -> tuple[tuple[str, str], ...] | None:
    if type(node) is not Mapping:
        report_shape(document, node, "'ids' maps a register to an identifier, such as {{wikidata: Q28943}}")
        return None
    pairs = ((key.text, read_text(document, child)) for key, child in node.entries)
    return tuple((register, identifier) for register, identifier in pairs if identifier is not None)


_IDS = Value(_read_ids, {"type": "object", "additionalProperties": {"type": ["string", "integer"]}})
