"""The relation types in force: the packaged ones, and those a dataset adds or changes."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.fields import Field, Fields, Value, read_text, report_shape
from actorgraph.loading.nodes import Mapping, Scalar, Sequence, parse
from actorgraph.loading.values import VALUES, one_of
from actorgraph.message import Message
from actorgraph.model.forms import LOCAL_TEXT, TEXT
from actorgraph.model.localtext import LocalText
from actorgraph.model.relation_type import Direction, Family, RelationType

if TYPE_CHECKING:
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node

DEFAULT = "relation_types.yaml"
"""The file of the types of armed politics."""
VOCABULARIES = ("vocabularies/companies.yaml",)
"""The files of types for some, which give way to what a file defines by itself."""
SECTIONS = ("dataset", "relation_types", "sources", "actors", "sides", "positions", "story", "events")
"""The sections that hold no ties."""

_NAME = re.compile(r"[a-z][a-z0-9 _-]{0,39}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_FAMILY_SIGNS = {Family.COOPERATION: 1, Family.HIERARCHY: 1, Family.HOSTILITY: -1}
_FAMILY_COLOURS = {
    Family.COOPERATION: "#56B4E9",
    Family.HIERARCHY: "#0072B2",
    Family.HOSTILITY: "#D55E00",
    Family.SUCCESSION: "#009E73",
    Family.DIPLOMACY: "#E69F00",
    Family.OWNERSHIP: "#999999",
}
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


HEXADECIMAL: Final[Schema] = {"type": "string", "pattern": f"^{_COLOUR.pattern}$"}
_YES_NO: Final = Value(_read_yes_no, {"enum": ["yes", "no", "true", "false", True, False]})

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
        one_of(Family),
        "What it is about: a new type needs it. Gives sign and colour where they are left out.",
    ),
    Field("lasting", _YES_NO, "An event that stays true, as a merger."),
    Field("ending", _YES_NO, "Leaves nothing of its subject, which goes into its object, as a merger."),
    Field("colour", Value(read_colour, HEXADECIMAL), 'As "#D55E00".'),
    Field(
        "dash",
        Value(_read_dash, {"type": "array", "items": {"type": ["integer", "string"]}}),
        "Strokes and gaps in pixels.",
    ),
    Field("symbol", Value(_read_symbol, {"type": "string", "maxLength": 2}), "One character."),
)


def packaged_types() -> dict[str, RelationType]:
    """Return the relation types that come with the package, by name."""
    return dict(_packaged())


@cache
def _packaged() -> tuple[tuple[str, RelationType], ...]:
    """Return what does not change while a program runs, and takes longer to read than most files of an author."""
    types = {kind.name: kind for kind in (*_types_in(DEFAULT), *_yielding())}
    return tuple(types.items())


@cache
def _yielding() -> tuple[RelationType, ...]:
    """Return the types of vocabularies for some, which files had defined by themselves before there were any."""
    return tuple(kind for name in VOCABULARIES for kind in _types_in(name))


@cache
def _types_in(name: str) -> tuple[RelationType, ...]:
    document = parse(name, resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
    types: dict[str, RelationType] = {}
    if type(document.root) is Mapping:
        for _, section in document.root.entries:
            if type(section) is Mapping:
                _read(document, section, types, {})
    return tuple(types.values())


def sections_of(types: dict[str, RelationType]) -> dict[str, str]:
    """Return the name of the type whose ties stand in each section."""
    return {kind.plural: kind.name for kind in types.values()}


def read_types(document: Document, node: Node, types: dict[str, RelationType], sections: dict[str, str]) -> set[str]:
    """Read one file's `relation_types:` into the types in force: new ones are added, known ones changed.

    Args:
        document: The file.
        node: What stands below `relation_types:`.
        types: The types in force, by name.
        sections: The names of the types in force, by the section of their ties.

    Returns:
        The sections of the types that could not be read: what stands in them is not wrong besides.
    """
    if type(node) is not Mapping:
        report_shape(document, node, "'relation_types' maps a name to each type")
        return set()
    for key, child in node.entries:
        _give_way(key, child, types, sections)
    _read(document, node, types, sections)
    return {_section_of(key, child) for key, child in node.entries if key.text not in types}


def _read(document: Document, node: Mapping, types: dict[str, RelationType], sections: dict[str, str]) -> None:
    for key, child in node.entries:
        if _NAME.fullmatch(key.text) is None:
            told = "'{text}' cannot name a relation type: use small letters, as in 'front'"
            document.report("AG114", key, told, text=key.text)
        elif (values := RELATION_TYPE.read(document, child)) is not None:
            known = types.get(key.text)
            made = _changed(known, values) if known else _new(document, key, child, values)
            if made is not None and _has_own_section(document, made, child, sections):
                if known:
                    sections.pop(known.plural)
                types[key.text], sections[made.plural] = made, made.name
                _ask_for_inverse(document, key, made)


def _give_way(key: Scalar, node: Node, types: dict[str, RelationType], sections: dict[str, str]) -> None:
    """Drop a type of a vocabulary for some that a file defines by itself, under its name or with its section."""
    defined = type(node) is Mapping and "family" in node.keys
    for kind in _yielding() if defined else ():
        if types.get(kind.name) is kind and (kind.name == key.text or kind.plural == _section_of(key, node)):
            del types[kind.name]
            sections.pop(kind.plural)


def _ask_for_inverse(document: Document, key: Scalar, made: RelationType) -> None:
    if made.inverse is None and made.verb != made.label:
        told = (
            "'{name}' has no 'inverse', the words between object and subject: its ties are told from the other end only"
        )
        document.report("AG316", key, told, name=made.name)


def _section_of(key: Scalar, node: Node) -> str:
    plural = node.get("plural") if type(node) is Mapping else None
    return plural.text if type(plural) is Scalar else f"{key.text}s"


def _has_own_section(document: Document, made: RelationType, node: Node, sections: dict[str, str]) -> bool:
    if made.plural not in SECTIONS and sections.get(made.plural, made.name) == made.name:
        return True
    told = "the section '{plural}' is taken: give '{name}' another plural"
    document.report("AG106", node, told, plural=made.plural, name=made.name)
    return False


def _changed(known: RelationType, values: dict[str, Any]) -> RelationType:
    kept = {name: getattr(known, name) for name in RELATION_TYPE.by_name}
    return RelationType(name=known.name, **(kept | values))


def _new(document: Document, key: Scalar, node: Node, values: dict[str, Any]) -> RelationType | None:
    if "family" not in values:
        if type(node) is Mapping and "family" not in node.keys:
            told = "the new type '{name}' needs a family: one of {families}"
            document.report("AG113", key, told, name=key.text, families=tuple(Family))
        return None
    family = values["family"]
    label = values.get("label", LocalText.plain(key.text))
    verb = values.get("verb", label)
    defaults = {
        "plural": f"{key.text}s",
        "label": label,
        "verb": verb,
        "inverse": verb if values.get("direction") is Direction.MUTUAL else None,
        "direction": Direction.ONE_WAY,
        "sign": _FAMILY_SIGNS.get(family, 0),
        "lasting": False,
        "ending": False,
        "colour": _FAMILY_COLOURS[family],
        "dash": (4, 4),
        "symbol": key.text[0].upper(),
    }
    return RelationType(name=key.text, **(defaults | values))
