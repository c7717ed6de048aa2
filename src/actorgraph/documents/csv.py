"""Rows as CSV (RFC 4180) that a spreadsheet can open without running anything."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.terminal import escape_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
"""How a text begins that a spreadsheet would run, with the apostrophes that keep it from that."""

_BETWEEN: Final = "|"
"""What stands between cells that are looked at as one text: any sign that can be shown."""
_FORMULAS: Final = re.compile(re.escape(_BETWEEN) + _FORMULA.pattern)


def csv_of(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return rows under their heads, without a line break at the end."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(rows)
    return stream.getvalue().rstrip("\n")


def harmless_column(values: Sequence[Any]) -> Sequence[Any]:
    """Return the values of cells, each as :func:`harmless` has it.

    They are looked at as one text first, for it can be a million, and hardly ever is there one that has to change.
    """
    whole = _BETWEEN.join(["", *(value for value in values if isinstance(value, str))])
    return list(map(harmless, values)) if _FORMULAS.search(whole) or not whole.isprintable() else values


def harmless(value: Any) -> Any:
    """Return the value of a cell; a text that a spreadsheet would run as a formula gets a leading '.

    So does one that begins with it before a formula, so that all can be read back; characters that could command a
    terminal are escaped as in JSON.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("JNIM"), harmless(-1)
    ("'=1+1", "''=1+1", 'JNIM', -1)
    """
    if not isinstance(value, str):
        return value
    return escape_json(f"'{value}" if _FORMULA.match(value) else value)
