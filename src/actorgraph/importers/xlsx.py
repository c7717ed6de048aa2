"""A workbook that comes back, as Excel and LibreOffice save it."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.unsaid import NoText
from actorgraph.message import Message
from actorgraph.tables.entries import field_of
from actorgraph.tables.memory import MEMORY, sheet_of, unpacked
from actorgraph.tables.rows import known_columns
from actorgraph.tables.sheets import NAMES, Book, Row, Sheet, SheetError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

_LARGEST: Final = 300_000_000
"""So many bytes a workbook may have when it is unpacked: a small file can pretend to be a large one."""

_XML: Final = (".xml", ".rels", ".vml")

_PART: Final = re.compile(r"xl/workbook\d*\.xml")
"""The part that says which sheets there are."""

_NONE: Final = "it is no workbook that can be read"

_NO_LETTERS: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].')
"""What stands in the format of a cell as it is: quoted, in brackets, escaped."""

_WIDEST: Final = 300
"""Nobody has so many columns."""


def books_in(path: Path) -> tuple[Book, Book]:
    """Return what a workbook said when it was written, and what it says now.

    Args:
        path: The file.

    Raises:
        UnreadableError: If it is no workbook, or one that was not written by :mod:`~actorgraph.exporters.tables.xlsx`.
        SheetError: If a sheet is gone, or a cell has an error, a part of a merged one, or a formula of which the file
            has no value.
    """
    workbook = _opened(path)
    before = _before(path, workbook)
    found = {name: page for page in workbook.worksheets if (name := sheet_of(page.cell(1, 1).value)) in NAMES}
    for name in NAMES:
        if name not in found:
            raise SheetError(name, 0, None, Message.of("it is gone, or its hidden first column is"))
    values = _Values(path)
    sheets = {name: _sheet(name, found[name], before.sheets[name].columns, values) for name in NAMES}
    return before, Book(sheets, before.digest)


class _Values:
    """What formulas of a workbook said when it was saved, read only if there is one."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _workbook(self) -> Any:
        return _opened(self._path, data_only=True)

    def of(self, page: Any, cell: Any) -> Any:
        """Return a cell of a sheet, of a formula the one with its value or, if there is none, a text that says why."""
        if cell.data_type != "f":
            return cell
        valued = self._workbook[page.title][cell.coordinate]
        if valued.value is not None or valued.data_type == "str":  # what is computed can be an empty text
            return valued
        told = "it is a formula of which the file has no value: open it in a spreadsheet program, and save it"
        return NoText(str(cell.value), Message.of(told))


def is_ours(path: Path) -> bool:
    """Whether a workbook is one that remembers what it said when it was exported.

    Raises:
        UnreadableError: If it is no workbook.
    """
    names = b""
    try:
        with zipfile.ZipFile(path) as packed:
            if not (refusal := _refusal(packed)):
                names = b"".join(packed.read(name) for name in packed.namelist() if _PART.fullmatch(name))
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except Exception:  # noqa: BLE001 - a broken file makes its reader stumble over whatever it likes
        raise UnreadableError(path.as_posix(), Message.of(_NONE)) from None
    if refusal:
        raise UnreadableError(path.as_posix(), refusal)
    return re.search(rb"""["']%s["']""" % MEMORY.encode(), names) is not None


def first_sheet_of(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """Return the lines of the first sheet of any workbook, each with its number and the texts of its cells.

    A formula says the value that the program which saved it kept, as its author sees it; without one, and where it is
    an error, the cell is a :class:`~actorgraph.importers.unsaid.NoText`.

    Raises:
        UnreadableError: If it is no workbook.
        SheetError: If cells are merged.
    """
    page = _opened(path).worksheets[0]
    for merged in page.merged_cells.ranges:
        raise SheetError(page.title, merged.min_row, None, Message.of("cells are merged here: part them"))
    lines, values = page.iter_rows(max_col=min(page.max_column, _WIDEST)), _Values(path)
    return [
        (line, tuple(_text_or_none(values.of(page, cell)) for cell in cells))
        for line, cells in enumerate(lines, start=1)
    ]


def _text_or_none(cell: Any) -> str:
    if isinstance(cell, NoText):
        return cell
    if cell.data_type == "e":
        return NoText(str(cell.value), Message.of("it is an error, {value}", value=str(cell.value)))
    return _text("", cell.row, cell.column_letter, cell)


def _opened(path: Path, *, data_only: bool = False) -> Any:
    import openpyxl

    try:
        with zipfile.ZipFile(path) as packed:
            refusal = _refusal(packed)
        workbook = None if refusal else openpyxl.load_workbook(path, keep_links=False, data_only=data_only)
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except Exception:  # noqa: BLE001 - openpyxl raises whatever a broken file makes it stumble over
        raise UnreadableError(path.as_posix(), Message.of(_NONE)) from None
    if refusal:
        raise UnreadableError(path.as_posix(), refusal)
    return workbook


def _refusal(packed: zipfile.ZipFile) -> Message | None:
    """Return why a workbook is not even opened: what it unpacks to, or what its XML could grow to."""
    parts = packed.infolist()
    if sum(part.file_size for part in parts) > _LARGEST:
        return Message.of("it is too large when it is unpacked")
    for part in parts:
        data = packed.read(part) if part.filename.endswith(_XML) else b""
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data:
            return Message.of("it declares what no workbook declares")
    return None


def _before(path: Path, workbook: Any) -> Book:
    if MEMORY not in workbook.sheetnames:
        told = "it does not remember what it said when it was exported: export it anew, and change that"
        raise UnreadableError(path.as_posix(), Message.of(told))
    try:
        return unpacked(str(cell) for (cell, *_) in workbook[MEMORY].iter_rows(min_row=2, values_only=True))
    except ValueError:
        told = "what it remembers of its export was changed: export it anew, and change that"
        raise UnreadableError(path.as_posix(), Message.of(told)) from None


def _sheet(name: str, page: Any, had: Collection[str], values: _Values) -> Sheet:
    for merged in page.merged_cells.ranges:
        raise SheetError(name, merged.min_row, None, Message.of("cells are merged here: part them"))
    lines = page.iter_rows(max_col=min(page.max_column, _WIDEST))
    heads = [_text(name, 1, "", values.of(page, cell)) for cell in next(lines, ())]
    known = known_columns(name)
    ours = [at == 0 or not head or head in had or field_of(head) in known for at, head in enumerate(heads)]
    lines = (
        [
            values.of(page, cell) if cell.data_type == "f" and is_read else cell
            for cell, is_read in zip(cells, ours, strict=True)
        ]
        for cells in lines
    )
    rows = [row for line, cells in enumerate(lines, start=2) if (row := _row(name, line, heads, ours, cells)).cells]
    return Sheet(name, tuple(head for head in heads[1:] if head), tuple(rows))


def _row(name: str, line: int, heads: Sequence[str], ours: Sequence[bool], cells: Iterable[Any]) -> Row:
    """Return a row without what stands in columns of somebody's own: they may be formulas."""
    key, said = "", {}
    for at, (head, cell, is_read) in enumerate(zip(heads, cells, ours, strict=False)):
        is_empty = not is_read or (not isinstance(cell, NoText) and cell.value is None)
        text = "" if is_empty else _text(name, line, head, cell)
        if at == 0:
            key = text
        elif text and not head:
            raise SheetError(name, line, None, Message.of("'{text}' stands in a column without a head", text=text))
        elif text:
            said[head] = text
    return Row(key, said, line)


def _text(sheet: str, line: int, column: str, cell: Any) -> str:
    """Return what a cell says, as its author would have written it."""
    if isinstance(cell, NoText):
        raise SheetError(sheet, line, column, cell.reason)
    value = cell.value
    if cell.data_type == "e":
        raise SheetError(sheet, line, column, Message.of("it is an error, {value}", value=str(value)))
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("_x000D_\n", "\n").strip()
    if isinstance(value, datetime):
        return _shown(value, cell.number_format) if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time | timedelta):
        return str(value)
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if "%" in str(cell.number_format):
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
