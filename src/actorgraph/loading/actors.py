"""The `actors:` section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.loading.fields import Fields, Value, list_of, read_name, read_text, report_shape
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.values import keys_of
from actorgraph.loading.vocabulary import packaged_types, sections_of
from actorgraph.message import Message
from actorgraph.model.actor import FORMER_NAMES, IDS, Actor, FormerName
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook
    from actorgraph.model.forms import Form

FORMER = Fields(Message.of("a former name"), *keys_of(FormerName), required=("name",))


def actor_fields(sources: SourceBook) -> Fields:
    """Return the keys of an actor, citing from a list of sources."""
    own: dict[Form[Any], Value] = {FORMER_NAMES: _FORMER_NAMES, IDS: _IDS, CITATIONS: sources.citations}
    return Fields(Message.of("an actor"), *keys_of(Actor, own))


def read_actors(document: Document, node: Node, fields: Fields) -> list[tuple[Scalar, dict[str, Any]]]:
    """Return each label of one file's `actors:` with the actor's values; an actor may have none."""
    if type(node) is not Mapping:
        report_shape(document, node, "'actors' maps a label to each actor")
        return []
    found = []
    for key, child in node.entries:
        label = read_name(document, key)
        if type(child) is Sequence and key.text in sections_of(packaged_types()):
            told = "'{section}' is a section, no actor: start its line without spaces"
            document.report("AG103", key, told, section=key.text)
            continue
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
        report_shape(document, node, "'ids' maps a register to an identifier, such as {{wikidata: Q28943}}")
        return None
    pairs = ((key.text, read_text(document, child)) for key, child in node.entries)
    return tuple((register, identifier) for register, identifier in pairs if identifier is not None)


_FORMER_NAMES = list_of(_read_former, {"oneOf": [{"type": "string"}, FORMER.schema()]})
_IDS = Value(_read_ids, {"type": "object", "additionalProperties": {"type": ["string", "integer"]}})
