"""The keys of a mapping: each reads its value and knows the JSON Schema of it.

The tables of fields in the sibling modules are the one description of the language: reading, the messages about
unknown keys and ``actorgraph schema`` all come from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.torn import mended
from actorgraph.message import Message
from actorgraph.model.characters import NAME_LIMIT, overlooked_in, why_no_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.loading.nodes import Document, Node
    from actorgraph.message import Part

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Value:
    """A kind of value.

    Attributes:
        read: Returns the value of a node, or None after reporting what is wrong with it.
        schema: The JSON Schema of the value.
        is_number: Whether it is a number, whose digits people part by commas.
    """

    read: Callable[[Document, Node], Any]
    schema: Schema
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping.

    Attributes:
        name: The key.
        value: What may stand there.
        summary: What it says, for the schema and the reference.
        kept: The name of the attribute that keeps it, if that is another one.
    """

    name: str
    value: Value
    summary: str
    kept: str = ""


class Fields:
    """The keys that a mapping may have, in the order in which they are documented."""

    def __init__(self, what: Message, *fields: Field, required: tuple[str, ...] = ()) -> None:
        self.what = what
        self.by_name = {field.name: field for field in fields}
        self.required = required

    def read(self, document: Document, node: Node) -> dict[str, Any] | None:
        """Return the values of a mapping's known keys; report everything that is wrong with it.

        Returns:
            The values that could be read, by the names of what keeps them; None if the node is no mapping or lacks a
            required key.
        """
        if type(node) is not Mapping:
            keys = tuple(self.by_name)[:4]
            report_shape(document, node, "{what} is a mapping ({keys}, ...)", what=self.what, keys=keys)
            return None
        values: dict[str, Any] = {}
        by_name = self.by_name
        entries = node.entries if node.keys <= by_name.keys() else mended(document, node.entries, by_name)
        for key, child in entries:
            field = by_name.get(key.text)
            if field is None:
                self._report_unknown(document, key)
            elif type(child) is Scalar and child.is_null:
                document.report("AG115", key, "'{key}' has no value: write one or leave the key out", key=key.text)
            else:
                value = field.value.read(document, child)
                if value is not None:
                    values[field.kept or field.name] = value
        return values if self._is_complete(document, node) else None

    def schema(self) -> Schema:
        """Return the JSON Schema of the mapping."""
        schema: Schema = {
            "type": "object",
            "properties": {f.name: {"description": f.summary, **f.value.schema} for f in self.by_name.values()},
            "additionalProperties": False,
        }
        if self.required:
            schema["required"] = list(self.required)
        return schema

    def _is_complete(self, document: Document, node: Mapping) -> bool:
        missing = [name for name in self.required if name not in node.keys]
        for name in missing:
            document.report("AG104", node, "{what} needs '{key}'", what=self.what, key=name)
        return not missing

    def _report_unknown(self, document: Document, key: Scalar) -> None:
        advice = document.adviser.hint(key.text, self.by_name) or Message.of(
            "; the keys are {keys}", keys=tuple(self.by_name)
        )
        told = "{what} has no key '{key}'{advice}"
        document.report("AG101", key, told, what=self.what, key=key.text, advice=advice)


def report_shape(document: Document, node: Node, expected: str, /, **values: Part) -> None:
    """Note that a list, a mapping or a text stands where something else was expected."""
    found = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    if type(node) is Scalar and node.is_null:
        found = "nothing"
    wanted = Message.of(expected, **values)
    document.report("AG103", node, "{expected}; here is {found}", expected=wanted, found=Message.of(found))


def read_text(document: Document, node: Node) -> str | None:
    """Return the text of a scalar that is not empty."""
    if type(node) is not Scalar:
        report_shape(document, node, "a text is expected")
        return None
    if node.is_null or not node.text.strip():
        document.report("AG115", node, "the text is empty")
        return None
    return node.text


def read_name(document: Document, node: Node) -> Scalar | None:
    """Return the node of a name, after looking at its characters."""
    if type(node) is not Scalar:
        report_shape(document, node, "a name is expected")
        return None
    name = node.text
    if node.is_null or not name.strip():
        document.report("AG115", node, "the name is empty")
        return None
    if name.isascii() and name.isprintable() and len(name) <= NAME_LIMIT and "  " not in name and name == name.strip():
        return node
    if reason := why_no_name(name):
        document.report("AG114", node, "this cannot be a name: {reason}", reason=reason)
        return None
    if doubt := overlooked_in(name):
        document.report("AG019", node, "look at this name again: {doubt}", doubt=doubt)
    return node


def list_of(read: Callable[[Document, Node], Any], schema: Schema) -> Value:
    """Return the kind of value that is a list; a single item may stand without brackets."""

    def read_list(document: Document, node: Node) -> tuple[Any, ...]:
        items = node.items if type(node) is Sequence else [node]
        return tuple([value for item in items if (value := read(document, item)) is not None])

    return Value(read_list, {"anyOf": [schema, {"type": "array", "items": schema}]})
