"""Numbers that YAML tears at their commas: in braces ``count: 290,000`` is a count of 290 and a key ``000``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.loading.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.loading.fields import Field
    from actorgraph.loading.nodes import Document, Node

    Entry = tuple[Scalar, Node]

_WHOLE: Final = re.compile(r"[~<>=]*[0-9.]+(?:,[0-9]+)+(?:\.[0-9]+)?%?(?: ?[A-Za-z]{3}(?![A-Za-z]))?")


def mended(document: Document, entries: Sequence[Entry], fields: Mapping[str, Field]) -> list[Entry]:
    """Return the entries of a mapping, each number in the one piece that it stands in the file: so it can be told.

    Args:
        document: The file.
        entries: The entries as YAML has them.
        fields: What can be said there.
    """
    made: list[Entry] = []
    end = (0, 0)
    for key, child in entries:
        field = fields.get(key.text)
        if field is None and (key.line, key.column) < end and type(child) is Scalar and child.is_null:
            continue
        if field is not None and field.value.is_number and type(child) is Scalar and child.plain:
            number, end = _whole(document, child)
            made.append((key, number))
        else:
            made.append((key, child))
    return made


def _whole(document: Document, node: Scalar) -> tuple[Scalar, tuple[int, int]]:
    """Return a number as it stands in the file, and where it ends."""
    match = _WHOLE.match(document.lines[node.line - 1], node.column - 1)
    if match is None:
        return node, (0, 0)
    return Scalar(match[0], node.line, node.column, plain=True), (node.line, match.end() + 1)
