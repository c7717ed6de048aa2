"""Values in one cell of a table, so that each can be read back from its cell."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

_BETWEEN: Final = "; "
_JSON: Final = ("{", "[", '"')
_ESCAPE: Final = "\\"
"""What JSON begins with, and what its escapes do: a text that has these is no plain cell."""


def cell_of(value: Any) -> Any:
    """Return a value that JSON has as one text or number; None where nothing is said.

    A text stands as it is, several one after the other with semicolons between them. What could be mistaken for
    something else in that form, and what has parts of its own, is JSON, which begins with a brace, a bracket or a
    quotation mark; so is what has a backslash, since a cell may hold escapes for characters that cannot be shown.

    >>> cell_of("talks"), cell_of(["arms", "money"]), cell_of(["A; B"]), cell_of({"fr": "pourparlers"})
    ('talks', 'arms; money', '["A; B"]', '{"fr": "pourparlers"}')
    """
    if isinstance(value, str):
        return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return _in_a_row(value) if value else None
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value


def _in_a_row(values: Sequence[Any]) -> str:
    if all(isinstance(value, str) and _is_plain(value) and ";" not in value and value for value in values):
        return _BETWEEN.join(values)
    return json.dumps(values, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return not text.startswith(_JSON) and _ESCAPE not in text
