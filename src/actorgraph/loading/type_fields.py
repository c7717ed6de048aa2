"""The keys of a relation type: what each may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.loading.fields import Field, Fields, Value, read_text
from actorgraph.loading.nodes import Mapping, Sequence
from actorgraph.loading.values import VALUES, one_of
from actorgraph.message import Message
from actorgraph.model.forms import LOCAL_TEXT, TEXT
from actorgraph.model.own_word import OwnWord
from actorgraph.model.relation_type import Direction, End, Family

if TYPE_CHECKING:
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node

NAME: Final = re.compile(r"[a-z][a-z0-9 _-]{0,39}")
"""What a type can be called, and a family."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SIGNS = {"+1": 1, "1": 1, "+": 1, "0": 0, "-1": -1, "-": -1}


def _read_sign(document: Document, node: Node) -> int | None:
    text = read_text(document, node)
    if text is None or text in _SIGNS:
        return None if text is None else _SIGNS[text]
    document.report("AG106", node, "'{text}' is no sign; write +1 (friendly), -1 (hostile) or 0 (neither)", text=text)
    return None


def read_colour(document: Document, node: Node) -> str | None:
    """Return a colour that is written in hexadecimal digits."""
    text = read_text(document, node)
    if text is None or _COLOUR.fullmatch(text):
        return text
    document.report("AG106", node, "'{text}' is no colour; write it as \"#D55E00\"", text=text)
    return None


def _read_dash(document: Document, node: Node) -> tuple[int, ...] | None:
    lengths = [read_text(document, item) or "" for item in node.items] if type(node) is Sequence else [""]
    if all(length.isascii() and length.isdigit() and len(length) < 3 and int(length) for length in lengths):
        return tuple(map(int, lengths))
    document.report("AG106", node, "a dash is a list of lengths in pixels, such as [8, 4]; [] is a solid line")
    return None


def _read_symbol(document: Document, node: Node) -> str | None:
    text = read_text(document, node)
    if text is None or len(text) <= 2:
        return text
    document.report("AG106", node, "'{text}' is too long for a symbol: one character is enough", text=text)
    return None


def _read_yes_no(document: Document, node: Node) -> bool | None:
    text = read_text(document, node)
    if text in ("yes", "no", "true", "false"):
        return text in ("yes", "true")
    if text is not None:
        document.report("AG106", node, "'{text}' is not allowed here; write yes or no", text=text)
    return None


def _read_own_family(document: Document, node: Node) -> str | None:
    text = read_text(document, node)
    if text is None:
        return None
    if text in tuple(Family):
        document.report("AG106", node, "the family '{text}' is there already: write 'family: {text}'", text=text)
    elif NAME.fullmatch(text) is None:
        document.report("AG106", node, "'{text}' cannot name a family: use small letters, as in 'kinship'", text=text)
    else:
        return text
    return None


def _read_family(document: Document, node: Node) -> str | None:
    if type(node) is not Mapping:
        family: str | None = _FAMILY.read(document, node)
        return family
    values = OWN_FAMILY.read(document, node)
    return None if values is None or "name" not in values else OwnWord.of(values["name"], label=values.get("label"))


HEXADECIMAL: Final[Schema] = {"type": "string", "pattern": f"^{_COLOUR.pattern}$"}
_YES_NO: Final = Value(_read_yes_no, {"enum": ["yes", "no", "true", "false", True, False]})

OWN_FAMILY = Fields(
    Message.of("a family of your own"),
    Field("name", Value(_read_own_family, {"type": "string", "pattern": f"^{NAME.pattern}$"}), "What it is called."),
    Field("label", VALUES[LOCAL_TEXT], "What people see, per language; one type of the family has to say it."),
    required=("name",),
)
"""What can stand for a family that is none of the packaged ones."""
_FAMILY: Final = one_of(Family)

RELATION_TYPE = Fields(
    Message.of("a relation type"),
    Field("plural", VALUES[TEXT], "The section that lists such ties; the name with an s if it is left out."),
    Field("label", VALUES[LOCAL_TEXT], "The noun people see."),
    Field("verb", VALUES[LOCAL_TEXT], "The words between subject and object."),
    Field("inverse", VALUES[LOCAL_TEXT], "The words between object and subject."),
    Field("direction", one_of(Direction), "Which way such ties run; either: the author says, tie by tie."),
    Field("sign", Value(_read_sign, {"enum": [*_SIGNS, 1, 0, -1]}), "+1 friendly, -1 hostile, 0 neither."),
    Field(
        "family",
        Value(_read_family, {"oneOf": [_FAMILY.schema, OWN_FAMILY.schema()]}),
        "What it is about: a new type needs it. Gives sign and colour where they are left out. One of your own is "
        "{name: kinship, label: {fr: parenté}}.",
    ),
    Field("lasting", _YES_NO, "An event that stays true, as a merger."),
    Field("ending", _YES_NO, "Leaves nothing of its subject, which goes into its object, as a merger."),
    Field("colour", Value(read_colour, HEXADECIMAL), 'As "#D55E00".'),
    Field(
        "dash",
        Value(_read_dash, {"type": "array", "items": {"type": ["integer", "string"]}}),
        "Strokes and gaps in pixels.",
    ),
    Field("whole", one_of(End), "Which end the other one counts for where ties of the type are rolled up."),
    Field("symbol", Value(_read_symbol, {"type": "string", "maxLength": 2}), "One character."),
)
