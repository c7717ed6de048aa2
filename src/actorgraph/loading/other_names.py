"""Other names of an actor and those of former times, each a text or a mapping with what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.loading.fields import Fields, Value, list_of, read_name
from actorgraph.loading.nodes import Scalar
from actorgraph.loading.values import keys_of, period_from
from actorgraph.message import Message
from actorgraph.model.localtext import LocalText
from actorgraph.model.other_names import Alias, AnyAlias, FormerName
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook


def alias_fields(sources: SourceBook) -> Fields:
    """Return the keys of another name, citing from a list of sources."""
    return Fields(Message.of("another name"), *keys_of(Alias, {CITATIONS: sources.citations}), required=("name",))


def former_fields(sources: SourceBook) -> Fields:
    """Return the keys of a former name, citing from a list of sources."""
    return Fields(Message.of("a former name"), *keys_of(FormerName, {CITATIONS: sources.citations}), required=("name",))


def aliases_value(sources: SourceBook) -> Value:
    """Return the kind of value that is a list of other names; one without sources is a text, however it is written."""
    fields = alias_fields(sources)

    def read(document: Document, node: Node) -> AnyAlias | None:
        if type(node) is Scalar:
            name = read_name(document, node)
            return None if name is None else name.text
        values = fields.read(document, node)
        if values is None or "name" not in values:
            return None
        return Alias(**values) if values.get("citations") else str(values["name"])

    return list_of(read, {"oneOf": [{"type": ["string", "number"], "minLength": 1}, fields.schema()]})


def former_value(sources: SourceBook) -> Value:
    """Return the kind of value that is a list of former names."""
    fields = former_fields(sources)

    def read(document: Document, node: Node) -> FormerName | None:
        if type(node) is Scalar:
            name = read_name(document, node)
            return None if name is None else FormerName(name=LocalText.plain(name.text))
        values = fields.read(document, node)
        if values is None or "name" not in values:
            return None
        return FormerName(period=period_from(values.pop("since", None), values.pop("until", None)), **values)

    return list_of(read, {"oneOf": [{"type": "string"}, fields.schema()]})
