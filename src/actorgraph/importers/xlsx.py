"""A workbook that comes back, as Excel and LibreOffice save it."""

from __future__ import annotations

import json
import zipfile
from collections import defaultdict
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.message import Message
from actorgraph.tables.memory import MEMORY, sheet_of
from actorgraph.tables.sheets import NAMES, Book, Row, Sheet, SheetError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_LARGEST: Final = 300_000_000
"""So many bytes a workbook may have when it is unpacked: a small file can pretend to be a large one."""

_XML: Final = (".xml", ".rels", ".vml")

_WIDEST: Final = 300
"""Nobody has so many columns."""


def books_in(path: Path) -> tuple[Book, Book]:
    """Return what a workbook said when it was written, and what it says now.

    Args:
        path: The file.

    Raises:
        UnreadableError: If it is no workbook, or one that was not written by :mod:`~actorgraph.exporters.tables.xlsx`.
        SheetError: If a sheet is gone, or a cell has a formula, an error or a part of a merged one.
    """
    workbook = _opened(path)
    before = _before(path, workbook)
    found = {name: page for page in workbook.worksheets if (name := sheet_of(page.cell(1, 1).value)) in NAMES}
    for name in NAMES:
        if name not in found:
            raise SheetError(name, 0, None, Message.of("it is gone, or its hidden first column is"))
    sheets = {name: _sheet(name, found[name]) for name in NAMES}
    return before, Book(sheets, before.digest)


def is_ours(path: Path) -> bool:
    """Whether a workbook is one that remembers what it said when it was exported.

    Raises:
        UnreadableError: If it is no workbook.
    """
    return MEMORY in _opened(path).sheetnames


def first_sheet_of(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """Return the lines of the first sheet of any workbook, each with its number and the texts of its cells.

    Raises:
        UnreadableError: If it is no workbook.
        SheetError: If a cell has a formula, an error or a part of a merged one.
    """
    page = _opened(path).worksheets[0]
    for merged in page.merged_cells.ranges:
        raise SheetError(page.title, merged.min_row, None, Message.of("cells are merged here: part them"))
    lines = page.iter_rows(max_col=min(page.max_column, _WIDEST))
    return [
        (line, tuple(_text(page.title, line, cell.column_letter, cell) for cell in cells))
        for line, cells in enumerate(lines, start=1)
    ]


def _opened(path: Path) -> Any:
    import openpyxl

    try:
        refusal = _refusal(path)
        workbook = None if refusal else openpyxl.load_workbook(path, data_only=False, keep_links=False)
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except Exception:  # noqa: BLE001 - openpyxl raises whatever a broken file makes it stumble over
        raise UnreadableError(path.as_posix(), Message.of("it is no workbook that can be read")) from None
    if refusal:
        raise UnreadableError(path.as_posix(), refusal)
    return workbook


def _refusal(path: Path) -> Message | None:
    """Return why a workbook is not even opened: what it unpacks to, or what its XML could grow to."""
    with zipfile.ZipFile(path) as packed:
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
    rows = workbook[MEMORY].iter_rows(values_only=True)
    try:
        digest = str(next(rows)[1])
        columns: dict[str, tuple[str, ...]] = {}
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for name, key, *pieces in rows:
            said = json.loads("".join(piece for piece in pieces if piece))
            if key:
                found[name].append(Row(key, {str(column): str(text) for column, text in said.items()}))
            else:
                columns[name] = tuple(map(str, said))
        return Book({name: Sheet(name, columns[name], tuple(found[name])) for name in NAMES}, digest)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, StopIteration):
        told = "what it remembers of its export was changed: export it anew, and change that"
        raise UnreadableError(path.as_posix(), Message.of(told)) from None


def _sheet(name: str, page: Any) -> Sheet:
    for merged in page.merged_cells.ranges:
        raise SheetError(name, merged.min_row, None, Message.of("cells are merged here: part them"))
    lines = page.iter_rows(max_col=min(page.max_column, _WIDEST))
    heads = [_text(name, 1, "", cell) for cell in next(lines, ())]
    rows = [row for line, cells in enumerate(lines, start=2) if (row := _row(name, line, heads, cells)).cells]
    return Sheet(name, tuple(head for head in heads[1:] if head), tuple(rows))


def _row(name: str, line: int, heads: Sequence[str], cells: Iterable[Any]) -> Row:
    key, said = "", {}
    for at, (head, cell) in enumerate(zip(heads, cells, strict=False)):
        text = "" if cell.value is None else _text(name, line, head, cell)
        if at == 0:
            key = text
        elif text and not head:
            raise SheetError(name, line, None, Message.of("'{text}' stands in a column without a head", text=text))
        elif text:
            said[head] = text
    return Row(key, said, line)


def _text(sheet: str, line: int, column: str, cell: Any) -> str:
    """Return what a cell says, as its author would have written it."""
    value = cell.value
    if cell.data_type == "f":
        raise SheetError(sheet, line, column, Message.of("it is a formula: put its value there"))
    if cell.data_type == "e":
        raise SheetError(sheet, line, column, Message.of("it is an error, {value}", value=str(value)))
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("_x000D_\n", "\n").strip()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    if "%" in str(cell.number_format):
        return f"{round(value * 100, 10):g}%"
    return str(int(value)) if float(value).is_integer() else repr(value)
