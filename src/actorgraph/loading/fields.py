"""What a value may be: each kind of value reads a node and knows its JSON Schema.

The tables of fields in the sibling modules are the one description of the language: reading, the messages about
unknown keys and ``actorgraph schema`` all come from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from actorgraph.loading.characters import NAME_LIMIT, overlooked_in, why_no_name
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.model.dates import UNKNOWN, DateError, PartialDate
from actorgraph.model.localtext import UNSTATED, LocalText
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actorgraph.loading.nodes import Document, Node

Schema = dict[str, Any]
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """A kind of value.

    Attributes:
        read: Returns the value of a node, or None after reporting what is wrong with it.
        schema: The JSON Schema of the value.
    """

    read: Callable[[Document, Node], Any]
    schema: Schema


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping.

    Attributes:
        name: The key.
        value: What may stand there.
        summary: What it says, for the schema and the reference.
    """

    name: str
    value: Value
    summary: str


class Fields:
    """The keys that a mapping may have, in the order in which they are documented."""

    def __init__(self, what: str, *fields: Field, required: tuple[str, ...] = ()) -> None:
        self.what = what
        self.by_name = {field.name: field for field in fields}
        self.required = required

    def read(self, document: Document, node: Node) -> dict[str, Any] | None:
        """Return the values of a mapping's known keys; report everything that is wrong with it.

        Returns:
            The values that could be read; None if the node is no mapping or lacks a required key.
        """
        if type(node) is not Mapping:
            report_shape(document, node, f"{self.what} is a mapping ({', '.join(list(self.by_name)[:4])}, ...)")
            return None
        values: dict[str, Any] = {}
        by_name = self.by_name
        for key, child in node.entries:
            field = by_name.get(key.text)
            if field is None:
                self._report_unknown(document, key)
            elif type(child) is Scalar and child.is_null:
                document.report("AG115", key, f"'{key.text}' has no value: write one or leave the key out")
            else:
                value = field.value.read(document, child)
                if value is not None:
                    values[key.text] = value
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
            document.report("AG104", node, f"{self.what} needs '{name}'")
        return not missing

    def _report_unknown(self, document: Document, key: Scalar) -> None:
        advice = hint(key.text, self.by_name) or f"; the keys are {', '.join(self.by_name)}"
        document.report("AG101", key, f"{self.what} has no key '{key.text}'{advice}")


def report_shape(document: Document, node: Node, expected: str) -> None:
    """Note that a list, a mapping or a text stands where something else was expected."""
    found = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    if type(node) is Scalar and node.is_null:
        found = "nothing"
    document.report("AG103", node, f"{expected}; here is {found}")


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
        document.report("AG114", node, f"this cannot be a name: {reason}")
        return None
    if doubt := overlooked_in(name):
        document.report("AG019", node, f"look at this name again: {doubt}")
    return node


def list_of(read: Callable[[Document, Node], Any], schema: Schema) -> Value:
    """Return the kind of value that is a list; a single item may stand without brackets."""

    def read_list(document: Document, node: Node) -> tuple[Any, ...]:
        items = node.items if type(node) is Sequence else [node]
        values = (read(document, item) for item in items)
        return tuple(value for value in values if value is not None)

    return Value(read_list, {"oneOf": [schema, {"type": "array", "items": schema}]})


def one_of(choices: Iterable[str]) -> Value:
    """Return the kind of value that is one of a few words."""
    words = tuple(choices)

    def read_choice(document: Document, node: Node) -> str | None:
        text = read_text(document, node)
        if text is None or text in words:
            return text
        advice = hint(text, words) or f"; write {', '.join(words[:-1])} or {words[-1]}"
        document.report("AG106", node, f"'{text}' is not allowed here{advice}")
        return None

    return Value(read_choice, {"type": "string", "enum": list(words)})


def _read_local_text(document: Document, node: Node) -> LocalText | None:
    if type(node) is not Mapping:
        text = read_text(document, node)
        return None if text is None else LocalText(((UNSTATED, text),))
    versions = []
    for key, child in node.entries:
        if LANGUAGE_TAG.fullmatch(key.text) is None:
            document.report("AG101", key, f"'{key.text}' is no language tag; write en, fr, ar, ...")
        elif (text := read_text(document, child)) is not None:
            versions.append((key.text, text))
    if not node.entries:
        document.report("AG115", node, "a text in several languages needs at least one")
    return LocalText(tuple(versions)) if versions else None


def _read_local_name(document: Document, node: Node) -> LocalText | None:
    children = [child for _, child in node.entries] if type(node) is Mapping else [node]
    texts = _read_local_text(document, node)
    scalars = [s for s in children if type(s) is Scalar and not s.is_null and s.text.strip()]
    named = [read_name(document, scalar) for scalar in scalars]
    return None if None in named else texts


def _read_date(document: Document, node: Node) -> PartialDate | None:
    text = read_text(document, node)
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except DateError as error:
        document.report("AG105", node, str(error))
        return None


def _read_end(document: Document, node: Node) -> PartialDate | None:
    if type(node) is Scalar and node.text == UNKNOWN:
        return PartialDate.unknown()
    return _read_date(document, node)


def _read_url(document: Document, node: Node) -> str | None:
    text = read_text(document, node)
    if text is None or _URL.fullmatch(text):
        return text
    document.report("AG111", node, f"'{text}' is no web address: it has to start with http:// or https://")
    return None


def _read_count(document: Document, node: Node) -> int | None:
    text = read_text(document, node)
    if text is None or (text.isascii() and text.isdigit() and len(text) < 10):
        return None if text is None else int(text)
    document.report("AG106", node, f"'{text}' is not a whole number")
    return None


def _read_name_text(document: Document, node: Node) -> str | None:
    name = read_name(document, node)
    return name.text if name else None


def is_url(text: str) -> bool:
    """Whether a text is an http or https address."""
    return _URL.fullmatch(text) is not None


_DATE_PATTERN = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_STRING: Schema = {"type": ["string", "number"], "minLength": 1}
"""Other tools read an unquoted 012 or 1e3 as a number; here it is a text all the same."""
_LOCAL: Schema = {
    "oneOf": [
        _STRING,
        {
            "type": "object",
            "patternProperties": {f"^{LANGUAGE_TAG.pattern}$": _STRING},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_RANGE_PATTERN = rf"{_DATE_PATTERN}( *\.\.( *{_DATE_PATTERN})?)?|\.\. *{_DATE_PATTERN}"
_DATE: Schema = {"type": ["string", "integer"], "pattern": f"^({_RANGE_PATTERN})$"}
_END: Schema = {"oneOf": [_DATE, {"const": UNKNOWN}]}

TEXT = Value(read_text, _STRING)
LOCAL_TEXT = Value(_read_local_text, _LOCAL)
LOCAL_NAME = Value(_read_local_name, _LOCAL)
NAMES = list_of(_read_name_text, _STRING)
NAME_NODES = list_of(read_name, _STRING)
TEXTS = list_of(read_text, _STRING)
DATE = Value(_read_date, _DATE)
END = Value(_read_end, _END)
URL = Value(_read_url, {"type": "string", "pattern": "^https?://"})
COUNT = Value(_read_count, {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,9}$"})
