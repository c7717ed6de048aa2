"""What a field says as the text of a cell, and back: nothing is lost on the way.

A text stands as it is, and several of them with ``;`` between them. What is more than that stands as YAML in brackets
or braces, and so does a text that would be taken for the one or the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.editing.roundtrip import inline
from actorgraph.loading.plain import plain_text

if TYPE_CHECKING:
    from actorgraph.editing import Plain

LISTS: Final = frozenset(("aliases", "between", "distinct_from", "mediators", "sources", "support", "tags"))
"""Fields that are lists, of one too."""

ENDS: Final = frozenset(("from", "to", "into"))
"""Fields that are a list if there are several."""

TEXTS: Final = frozenset(("labels", "name", "names", "note", "publisher", "author", "quote", "role", "title"))
"""Fields that are a text, in one language or several."""

_AS_YAML: Final = ("[", "{", '"')
_SEPARATOR: Final = ";"


def cell_of(field: str, value: Plain) -> str:
    """Return what a field says as the text of a cell; nothing where it says nothing.

    >>> cell_of("from", ["AQIM", "Ansar Dine"]), cell_of("note", "a; b"), cell_of("ids", {"ucdp": "1234"})
    ('AQIM; Ansar Dine', 'a; b', '{ucdp: 1234}')
    """
    several = field in LISTS | ENDS
    if value is None:
        return ""
    if isinstance(value, str):
        return inline(value) if _is_no_plain_cell(value, several=several) else value
    if value == []:
        return ""
    if isinstance(value, list) and several and not any(_is_no_item(item) for item in value):
        return f"{_SEPARATOR} ".join(str(item) for item in value)
    return inline(value)


def said_by(field: str, cell: str) -> Plain:
    """Return what the text of a cell says of a field; None where it says nothing.

    Raises:
        ValueError: If it begins as YAML and is none, where nothing but YAML can be meant: a note can begin so too.

    >>> said_by("from", "AQIM; Ansar Dine"), said_by("tags", "war"), said_by("spells", "[{since: 2010}]")
    (['AQIM', 'Ansar Dine'], ['war'], [{'since': '2010'}])
    """
    text = cell.strip()
    if not text:
        return None
    if text.startswith(_AS_YAML):
        return _parsed(text, field)
    if field in LISTS | ENDS:
        items: list[Plain] = [item.strip() for item in text.split(_SEPARATOR) if item.strip()]
        if len(items) < 2 and field not in LISTS:
            return items[0] if items else None
        return items or None
    return text


def _parsed(text: str, field: str) -> Plain:
    said = plain_text(f"x: {text}\n")
    if isinstance(said, dict) and set(said) == {"x"}:
        return said["x"]
    if field in TEXTS or text.startswith('"'):
        return text
    raise ValueError(text)


def _is_no_plain_cell(text: str, *, several: bool) -> bool:
    """Whether a text would come back as another: programs set line breaks and the space around a text as they like."""
    at_risk = text != text.strip() or "\r" in text or "_x000D_" in text
    return at_risk or not text or text.startswith(_AS_YAML) or (several and _SEPARATOR in text)


def _is_no_item(item: Plain) -> bool:
    return not isinstance(item, str) or _is_no_plain_cell(item, several=True)
