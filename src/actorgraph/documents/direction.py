"""Names that run from right to left beside arrows and in columns, so that each stands where it is meant to."""

from __future__ import annotations

import re
from typing import Final

_RIGHT_TO_LEFT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_STRONG: Final = re.compile(f"[{_RIGHT_TO_LEFT}]")
_NAME: Final = re.compile(
    rf"[{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT}\s0-9'’\"“”().,:;/&+-]*[{_RIGHT_TO_LEFT}])?(?:[ -]?[0-9]+)?"
)
_ARROW: Final = re.compile("[▶◀→←↔─]")
_LEFT_TO_RIGHT, _FIRST_STRONG, _END = "\u2066", "\u2068", "\u2069"


def oriented(text: str) -> str:
    r"""Return a line in which arrows point the right way, also in a paragraph that runs from right to left.

    Where an arrow stands beside letters that run from right to left, each name is isolated, and the whole line too
    (Unicode Standard Annex 9, section 2.4). Any other text is returned as it is.

    >>> oriented("A → B"), ascii(oriented("\u0623 → B"))
    ('A → B', "'\\u2066\\u2068\\u0623\\u2069 \\u2192 B\\u2069'")
    """
    if _STRONG.search(text) is None or _ARROW.search(text) is None:
        return text
    isolated = _NAME.sub(rf"{_FIRST_STRONG}\g<0>{_END}", text)
    return f"{_LEFT_TO_RIGHT}{isolated}{_END}"


def in_column(cell: str) -> str:
    r"""Return a cell of a table that keeps to itself: beside another that runs from right to left they changed places.

    >>> in_column("A"), ascii(in_column("\u0623"))
    ('A', "'\\u2068\\u0623\\u2069'")
    """
    return f"{_FIRST_STRONG}{cell}{_END}" if _STRONG.search(cell) else cell


def in_row(line: str) -> str:
    """Return a row of such cells in the order of its heads, also in a paragraph that runs from right to left."""
    return f"{_LEFT_TO_RIGHT}{line}{_END}" if _STRONG.search(line) else line
