"""A folder of CSV files that comes back, with whatever separates its cells."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.limits import check_size
from actorgraph.message import Message
from actorgraph.tables.memory import MEMORY, remembered, sheet_of
from actorgraph.tables.sheets import NAMES, Book, Row, Sheet, SheetError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LARGEST: Final = 300_000_000
_KEPT: Final = re.compile(r"'+[=+\-@\t\r]")
"""How a text begins that was kept from being run as a formula."""

_SHARES: Final = ("share", "votes")
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d)")


def books_in(folder: Path) -> tuple[Book, Book]:
    """Return what a folder of CSV files said when it was written, and what it says now.

    Args:
        folder: The folder.

    Raises:
        UnreadableError: If it has not all of the files that an export writes.
        SheetError: If a file is no CSV, or has a cell without a head.
    """
    before = _before(folder)
    sheets = {name: _sheet(name, folder) for name in NAMES}
    return before, Book(sheets, before.digest)


def _read(path: Path) -> str:
    try:
        check_size(path, _LARGEST)
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except UnicodeDecodeError:
        raise UnreadableError(path.as_posix(), Message.of("it is not in UTF-8: save it as 'CSV UTF-8'")) from None


def _before(folder: Path) -> Book:
    path = folder / f"{MEMORY}.json"
    try:
        return remembered(json.loads(_read(path)))
    except ValueError:
        told = "what it remembers of its export was changed: export it anew, and change that"
        raise UnreadableError(path.as_posix(), Message.of(told)) from None


def _sheet(name: str, folder: Path) -> Sheet:
    text = _read(folder / f"{name}.csv")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise SheetError(name, 0, None, Message.of("it is no CSV: {reason}", reason=str(error))) from None
    heads = [_text(cell) for cell in lines[0]] if lines else []
    if not heads or sheet_of(heads[0]) != name:
        raise SheetError(name, 1, None, Message.of("its first column, the key of each row, is gone"))
    rows = [
        row for line, cells in enumerate(lines[1:], start=2) if (row := _row(name, line, heads, cells, separator)).cells
    ]
    return Sheet(name, tuple(head for head in heads[1:] if head), tuple(rows))


def _row(name: str, line: int, heads: Sequence[str], cells: Sequence[str], separator: str) -> Row:
    said = {}
    for at, cell in enumerate(cells):
        head, text = heads[at] if at < len(heads) else "", _text(cell)
        if text and at and not head:
            raise SheetError(name, line, None, Message.of("'{text}' stands in a column without a head", text=text))
        said[head] = _DECIMAL_COMMA.sub(".", text) if separator == ";" and head in _SHARES else text
    key = said.pop(heads[0], "")
    return Row(key, {head: text for head, text in said.items() if text}, line)


def _text(cell: str) -> str:
    """Return what a cell said before it was made harmless."""
    text = cell.replace("\r\n", "\n").strip()
    return text[1:] if _KEPT.match(text) else text
