"""A table of anybody's: rows of texts under heads, from CSV or the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.limits import check_size
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from actorgraph.editing import Plain

SUFFIXES: Final = (".csv", ".tsv", ".xlsx")
"""What tables end in."""

_LARGEST: Final = 300_000_000
_ENCODINGS: Final = ("utf-8-sig", "cp1252")
"""What tables are saved in: UTF-8, or what Windows and Excel take where nobody asked for it."""


_SEPARATORS: Final = ",;\t|"
_SEPARATOR: Final = re.compile(r"\"?sep=([,;\t|])\"?\r?\n", re.IGNORECASE)
"""How Excel says on the first line what separates cells."""
_LOOKED_AT: Final = 20
"""So far down do heads stand."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        heads: The heads of its columns.
        rows: The line of each row, from 1, and its texts in the order of the heads.
        mutual: Whether the tie of each row runs both ways; empty where the format does not say it.
        more: What else is said of the tie of each row, by the keys of the language; empty for nothing.
        actors: What is said of actors: the line, the name, and what is said by the keys of the language.
        refused: The lines that are no row, and why.
        head_line: The line of the heads.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    mutual: tuple[bool, ...] = ()
    more: tuple[Mapping[str, Plain], ...] = ()
    actors: tuple[tuple[int, str, dict[str, Plain]], ...] = ()
    refused: tuple[Refused, ...] = ()
    head_line: int = 1


def table_in(path: Path, head_line: int | None = None) -> Table:
    """Return the table that a file has; the separator of a CSV is the one that the line of its heads has most of.

    Args:
        path: A file that ends in ``.csv``, ``.tsv`` or ``.xlsx``.
        head_line: The line of the heads, from 1; without it the first that has two of them: a title may stand above.

    Raises:
        UnreadableError: If it is none, or has no rows under a head.
    """
    lines = _lines_of_workbook(path) if path.suffix.lower() == ".xlsx" else _lines_of_csv(path, head_line)
    filled = [(line, cells) for line, cells in lines if any(cells)]
    if head_line is None:
        at = next((at for at, (_, cells) in enumerate(filled) if sum(map(bool, cells)) > 1), 0)
    else:
        at = next((at for at, (line, _) in enumerate(filled) if line == head_line), len(filled))
    if len(filled) < at + 2:
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    return _table(*filled[at], filled[at + 1 :])


def _table(head_line: int, heads: tuple[str, ...], lines: Sequence[tuple[int, tuple[str, ...]]]) -> Table:
    """Return what stands under heads; a line with more cells has lost its order, since a comma in a text parts it."""
    width = max(at for at, head in enumerate(heads, start=1) if head)
    told = Message.of("it has more cells than there are heads: put what has a separator in it in quotes")
    refused = [Refused(line, told) for line, cells in lines if any(cells[width:])]
    rows = [(line, (*cells[:width], *[""] * (width - len(cells)))) for line, cells in lines if not any(cells[width:])]
    return Table(heads[:width], tuple(rows), refused=tuple(refused), head_line=head_line)


def _lines_of_csv(path: Path, head_line: int | None) -> list[tuple[int, tuple[str, ...]]]:
    text = _text_of(path)
    named = _SEPARATOR.match(text)
    separator = named[1] if named else _separator(text.splitlines(), head_line)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found = []
    try:
        before = 0
        for cells in reader:
            found.append((before + 1, tuple(cell.replace("\r\n", "\n").strip() for cell in cells)))
            before = reader.line_num
    except csv.Error as error:
        told = "line {line}: it is no CSV: {reason}"
        raise UnreadableError(path.as_posix(), Message.of(told, line=reader.line_num, reason=str(error))) from None
    return found[1:] if named else found


def _separator(lines: Sequence[str], head_line: int | None) -> str:
    """Return what the line of the heads has most of, which the line below has, too: a title has commas of its own."""
    filled = [line for line in lines[(head_line or 1) - 1 :][:_LOOKED_AT] if line.strip()] or [""]
    for line, below in pairwise(filled):
        most = max(_SEPARATORS, key=line.count)
        if most in line and most in below:
            return most
    return max(_SEPARATORS, key=filled[0].count)


def _text_of(path: Path) -> str:
    try:
        check_size(path, _LARGEST)
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
