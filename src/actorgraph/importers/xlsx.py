"""A workbook that comes back, as Excel and LibreOffice save it."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.limits import check_size
from actorgraph.importers.unsaid import NoText
from actorgraph.importers.workbook import EMPTY, Cell, pages_in
from actorgraph.message import Message
from actorgraph.tables.entries import field_of
from actorgraph.tables.memory import MEMORY, sheet_of, unpacked
from actorgraph.tables.packed import Limits, refusal_of
from actorgraph.tables.rows import known_columns
from actorgraph.tables.sheets import NAMES, Book, Row, Sheet, SheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from actorgraph.importers.workbook import Page

_MOST: Final = Limits(size=300_000_000, marks=10_000_000)
"""More than a person reviews, and as much as openpyxl holds in some two gigabytes."""

_PART: Final = re.compile(r"xl/workbook\d*\.xml")
"""The part that says which sheets there are."""

_NONE: Final = "it is no workbook that can be read"

_NO_LETTERS: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].')
"""What stands in the format of a cell as it is: quoted, in brackets, escaped."""

T = TypeVar("T")


def books_in(path: Path) -> tuple[Book, Book]:
    """Return what a workbook said when it was written, and what it says now.

    Args:
        path: The file.

    Raises:
        UnreadableError: If it is no workbook, or one that was not written by :mod:`~actorgraph.exporters.tables.xlsx`.
        SheetError: If a sheet is gone, or a cell has an error, a part of a merged one, or a formula of which the file
            has no value.
    """
    pages = _read(path, lambda _: list(pages_in(path)))
    before = _before(path, pages)
    found = {name: page for page in pages if (name := sheet_of(page.head.value)) in NAMES}
    for name in NAMES:
        if name not in found:
            raise SheetError(name, 0, None, Message.of("it is gone, or its hidden first column is"))
    sheets = {name: _sheet(name, found[name], before.sheets[name]) for name in NAMES}
    return before, Book(sheets, before.digest)


def is_ours(path: Path) -> bool:
    """Whether a workbook is one that remembers what it said when it was exported.

    Raises:
        UnreadableError: If it is no workbook.
    """
    parts = _read(path, lambda packed: [packed.read(name) for name in packed.namelist() if _PART.fullmatch(name)])
    return re.search(rb"""["']%s["']""" % MEMORY.encode(), b"".join(parts)) is not None


def first_sheet_of(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """Return the lines of the first sheet of any workbook, each with its number and the texts of its cells.

    A formula says the value that the program which saved it kept, as its author sees it; without one, and where it is
    an error, the cell is a :class:`~actorgraph.importers.unsaid.NoText`.

    Raises:
        UnreadableError: If it is no workbook.
        SheetError: If cells are merged.
    """
    page = _read(path, lambda _: next(pages_in(path)))
    _refuse_merged(page.title, page)
    return [(line, tuple(map(_text_or_none, cells))) for line, cells in page.lines]


def _text_or_none(cell: Cell) -> str:
    return NoText(str(cell.value), reason) if (reason := _why_no_text(cell)) else _text(cell)


def _read(path: Path, reader: Callable[[zipfile.ZipFile], T]) -> T:
    """Return what a reader makes of the parts of a workbook.

    Raises:
        UnreadableError: If it is no workbook.
    """
    try:
        check_size(path, _MOST.size)
        with zipfile.ZipFile(path) as packed:
            if not (refusal := refusal_of(packed, _MOST)):
                return reader(packed)
    except UnreadableError:
        raise
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except Exception:  # noqa: BLE001 - a broken file makes its reader stumble over whatever it likes
        raise UnreadableError(path.as_posix(), Message.of(_NONE)) from None
    raise UnreadableError(path.as_posix(), refusal)


def _before(path: Path, pages: Sequence[Page]) -> Book:
    page = next((page for page in pages if page.title == MEMORY), None)
    if page is None:
        told = "it does not remember what it said when it was exported: export it anew, and change that"
        raise UnreadableError(path.as_posix(), Message.of(told))
    try:
        return unpacked(str(cells[0].value) for line, cells in page.lines if line > 1 and cells)
    except ValueError:
        told = "what it remembers of its export was changed: export it anew, and change that"
        raise UnreadableError(path.as_posix(), Message.of(told)) from None


def _refuse_merged(name: str, page: Page) -> None:
    for line in page.merged:
        raise SheetError(name, line, None, Message.of("cells are merged here: part them"))


def _sheet(name: str, page: Page, before: Sheet) -> Sheet:
    _refuse_merged(name, page)
    (_, first), *lines = page.lines
    heads = [_sure_text(name, 1, "", cell) for cell in first]
    known = known_columns(name)
    ours = [at == 0 or not head or head in before.columns or field_of(head) in known for at, head in enumerate(heads)]
    texts = {text for row in before.rows for text in row.cells.values() if text.startswith("=")}
    lines = [(line, [_as_text(cell, texts) for cell in cells]) for line, cells in lines] if texts else lines
    rows = [row for line, cells in lines if (row := _row(name, line, heads, ours, cells)).cells]
    return Sheet(name, tuple(head for head in heads[1:] if head), tuple(rows))


def _as_text(cell: Cell, texts: Collection[str]) -> Cell:
    """Return a cell that was a text and that a program took for a formula as the text that it was."""
    return Cell(cell.formula, "s") if cell.formula and cell.formula in texts else cell


def _row(name: str, line: int, heads: Sequence[str], ours: Sequence[bool], cells: Sequence[Cell]) -> Row:
    """Return a row without what stands in columns of somebody's own: they may be formulas."""
    said = {}
    for head, cell, is_read in zip(heads[1:], cells[1:], ours[1:], strict=True):
        if cell is EMPTY or not is_read or not (text := _sure_text(name, line, head, cell)):
            continue
        if not head:
            raise SheetError(name, line, None, Message.of("'{text}' stands in a column without a head", text=text))
        said[head] = text
    return Row(_sure_text(name, line, heads[0], cells[0]), said, line)


def _sure_text(sheet: str, line: int, column: str, cell: Cell) -> str:
    """Return what a cell says.

    Raises:
        SheetError: If it says nothing that could be taken.
    """
    if reason := _why_no_text(cell):
        raise SheetError(sheet, line, column, reason)
    return _text(cell)


def _why_no_text(cell: Cell) -> Message | None:
    """Return why what stands in a cell says nothing that could be taken; None if it does."""
    if cell.kind == "f":
        told = "it is a formula of which the file has no value: open it in a spreadsheet program, and save it"
        return Message.of(told)
    return Message.of("it is an error, {value}", value=str(cell.value)) if cell.kind == "e" else None


def _text(cell: Cell) -> str:
    """Return what a cell says, as its author would have written it."""
    value = cell.value
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("_x000D_\n", "\n").strip()
    if isinstance(value, datetime):
        return _shown(value, cell.form) if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time | timedelta):
        return str(value)
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if "%" in cell.form:
        return f"{round(value * 100, 10):g}%"
    return str(int(value)) if float(value).is_integer() else repr(value)


def _shown(day: datetime, form: str) -> str:
    """Return as much of a day as its cell shows: what was typed as a month is kept as the first day of it.

    >>> _shown(datetime(2016, 5, 1), "mmm-yy"), _shown(datetime(2016, 5, 1), "[$-40C]d mmm yyyy")
    ('2016-05', '2016-05-01')
    """
    letters = _NO_LETTERS.sub("", form).lower()
    if "d" in letters or "y" not in letters:
        return day.date().isoformat()
    return day.date().isoformat()[: len("2016-05" if "m" in letters else "2016")]
