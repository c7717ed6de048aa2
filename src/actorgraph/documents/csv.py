"""Rows as CSV (RFC 4180) that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from actorgraph.documents.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_of(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return rows under their heads, without a line break at the end."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(rows)
    return stream.getvalue().rstrip("\n")


def harmless(value: Any) -> Any:
    """Return the value of a cell; a text that a spreadsheet would run as a formula gets a leading '.

    >>> harmless("=1+1"), harmless("JNIM"), harmless(-1)
    ("'=1+1", 'JNIM', -1)
    """
    if not isinstance(value, str):
        return value
    return clean(f"'{value}" if value.startswith(_FORMULA) else value)
