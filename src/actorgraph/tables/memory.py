"""What sheets remember of themselves when they leave: without it nobody could tell what was changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY: Final = "_actorgraph"
"""What is called so has what all rows said."""

PIECE: Final = 32_000
"""A cell holds so many characters, and a few more."""

_KEY: Final = "key:"


def key_head(sheet: str) -> str:
    """Return the head of the column of keys, by which a sheet is known whatever it is called now."""
    return f"{_KEY}{sheet}"


def sheet_of(head: object) -> str | None:
    """Return which sheet it is whose first column has a head; None if it is none of ours.

    >>> sheet_of(key_head("ties")), sheet_of("Sheet1")
    ('ties', None)
    """
    return head.removeprefix(_KEY) if isinstance(head, str) and head.startswith(_KEY) else None


def pieces_of(text: str, length: int) -> Iterator[str]:
    """Yield a text in pieces of at most so many characters."""
    for start in range(0, len(text), length):
        yield text[start : start + length]
