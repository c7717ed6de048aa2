"""A table of anybody's: rows of texts under heads, from CSV or the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = 300_000_000
_ENCODINGS: Final = ("utf-8-sig", "cp1252")
"""What tables are saved in: UTF-8, or what Windows and Excel take where nobody asked for it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        heads: The heads of its columns.
        rows: The line of each row, from 1, and its texts in the order of the heads.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def table_in(path: Path) -> Table:
    """Return the table that a file has; the separator of a CSV is the one that its first line has most of.

    Args:
        path: A file that ends in ``.csv``, ``.tsv`` or ``.xlsx``.

    Raises:
        UnreadableError: If it is none, or has no rows under a head.
    """
    lines = _lines_of_workbook(path) if path.suffix.lower() == ".xlsx" else _lines_of_csv(path)
    filled = [(line, cells) for line, cells in lines if any(cells)]
    if len(filled) < 2:
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    heads = filled[0][1]
    width = len(heads)
    rows = tuple((line, (*cells[:width], *[""] * (width - len(cells)))) for line, cells in filled[1:])
    return Table(heads, rows)


def _lines_of_csv(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    text = _text_of(path)
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=first.count), strict=True)
    found = []
    try:
        before = 0
        for cells in reader:
            found.append((before + 1, tuple(cell.replace("\r\n", "\n").strip() for cell in cells)))
            before = reader.line_num
    except csv.Error as error:
        told = "line {line}: it is no CSV: {reason}"
        raise UnreadableError(path.as_posix(), Message.of(told, line=reader.line_num, reason=str(error))) from None
    return found


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableError(path.as_posix(), Message.of("it is too large"))
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableError(path.as_posix(), Message.of("it is not in UTF-8: save it as 'CSV UTF-8'"))


def _lines_of_workbook(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    from actorgraph.importers.xlsx import first_sheet_of

    return first_sheet_of(path)
