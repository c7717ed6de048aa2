"""The relation types in force: the packaged ones, and those a dataset adds or changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from actorgraph.loading.fields import report_shape
from actorgraph.loading.nodes import Mapping, Scalar
from actorgraph.loading.type_fields import NAME, RELATION_TYPE
from actorgraph.model.localtext import LocalText
from actorgraph.model.own_word import OwnWord
from actorgraph.model.relation_type import Direction, End, Family, RelationType

if TYPE_CHECKING:
    from collections.abc import Collection

    from actorgraph.loading.nodes import Document, Node

SECTIONS = ("dataset", "relation_types", "sources", "actors", "sides", "positions", "story", "events")
"""The sections that hold no ties."""

_FAMILY_SIGNS = {Family.COOPERATION: 1, Family.HIERARCHY: 1, Family.HOSTILITY: -1}
_FAMILY_COLOURS = {
    Family.COOPERATION: "#56B4E9",
    Family.HIERARCHY: "#0072B2",
    Family.HOSTILITY: "#D55E00",
    Family.SUCCESSION: "#009E73",
    Family.DIPLOMACY: "#E69F00",
}
_OTHER_COLOUR = "#999999"


def sections_of(types: dict[str, RelationType]) -> dict[str, str]:
    """Return the name of the type whose ties stand in each section."""
    return {kind.plural: kind.name for kind in types.values()}


def read_types(
    document: Document,
    node: Node,
    types: dict[str, RelationType],
    sections: dict[str, str],
    yielding: Collection[RelationType] = (),
) -> set[str]:
    """Read one file's `relation_types:` into the types in force: new ones are added, known ones changed.

    Args:
        document: The file.
        node: What stands below `relation_types:`.
        types: The types in force, by name.
        sections: The names of the types in force, by the section of their ties.
        yielding: Those of them that give way to a type that the file defines under the same name or section.

    Returns:
        The sections of the types that could not be read: what stands in them is not wrong besides.
    """
    if type(node) is not Mapping:
        report_shape(document, node, "'relation_types' maps a name to each type")
        return set()
    for key, child in node.entries:
        _give_way(key, child, types, sections, yielding)
    define_types(document, node, types, sections)
    return {_section_of(key, child) for key, child in node.entries if key.text not in types}


def define_types(document: Document, node: Mapping, types: dict[str, RelationType], sections: dict[str, str]) -> None:
    """Read each type of a section into the types in force."""
    for key, child in node.entries:
        if NAME.fullmatch(key.text) is None:
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


def name_families(types: dict[str, RelationType]) -> None:
    """Let all types of a family of the author's own call it what one of them says, the first by its name that does."""
    families = {
        str(family): family
        for _, kind in sorted(types.items(), reverse=True)
        if isinstance(family := kind.family, OwnWord) and family.label
    }
    for name, kind in types.items():
        if kind.family in families and families[kind.family] is not kind.family:
            types[name] = replace(kind, family=families[kind.family])


def _give_way(
    key: Scalar,
    node: Node,
    types: dict[str, RelationType],
    sections: dict[str, str],
    yielding: Collection[RelationType],
) -> None:
    """Drop a type of a vocabulary for some that a file defines by itself, under its name or with its section."""
    defined = type(node) is Mapping and "family" in node.keys
    for kind in yielding if defined else ():
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
        "colour": _FAMILY_COLOURS.get(family, _OTHER_COLOUR),
        "dash": (4, 4),
        "symbol": key.text[0].upper(),
        "whole": End.OBJECT,
    }
    return RelationType(name=key.text, **(defaults | values))
