"""What is shown of a text that stands in a table, which can be as long as a book: its beginning, in one line."""

from __future__ import annotations

from typing import Final

_WIDTH: Final = 100
"""So many signs are shown; names of actors are hardly ever longer."""


def excerpt(text: str) -> str:
    r"""Return a text in one line, cut off with an ellipsis where it is long.

    >>> excerpt(" JNIM and\nothers"), excerpt("x" * 1000) == "x" * 100 + "…"
    ('JNIM and others', True)
    """
    shown = " ".join(text[: 2 * _WIDTH].split())
    whole = len(shown) <= _WIDTH and len(text) <= 2 * _WIDTH
    return shown if whole else f"{shown[:_WIDTH]}\N{HORIZONTAL ELLIPSIS}"
