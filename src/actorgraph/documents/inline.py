"""Texts that are not set in columns: plain parts and marks in one line, each made harmless as a format wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import GAP, Marks, spans
from actorgraph.documents.direction import oriented

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.documents.blocks import Text

_UNBROKEN: Final = "\u00a0\u202f"
"""Spaces that French sets before some signs; others are as good as any."""


def in_line(text: Text, plain: Callable[[str], str], links: Callable[[Marks], str]) -> str:
    r"""Return a text as one line of a format.

    Args:
        text: The text.
        plain: Returns a plain part made harmless; it may lose the spaces at its ends.
        links: Returns marks as links.

    >>> in_line(("since 2010", GAP, Marks((1,)), "\u00a0; x"), str.strip, str)
    'since 2010 [1]\xa0; x'
    """
    told = (links(part) if isinstance(part, Marks) else _spaced(part, oriented(plain(part))) for part in _flowing(text))
    return "".join(told).strip()


def _flowing(text: Text) -> list[str | Marks]:
    """Return the parts of a text: a space before marks does for a gap, a dot before words."""
    parts = spans(text)
    following = (*parts[1:], "")
    return [
        part if part != GAP else " " if isinstance(after, Marks) else " · "
        for part, after in zip(parts, following, strict=True)
    ]


def _spaced(part: str, body: str) -> str:
    """Return a part with the spaces at its ends, which part it from its neighbours."""
    lead, tail = map(_space, (part[:1], part[-1:]))
    return f"{lead}{body}{tail}" if body else lead


def _space(end: str) -> str:
    if not end.isspace():
        return ""
    return end if end in _UNBROKEN else " "
