"""Workbooks as tables of texts: a sheet of each, read by us."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from decimal import Decimal
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.blanks import FAILED
from actorgraph.aggregation.heads import refuse_same
from actorgraph.errors import UnreadableError, reason_of
from actorgraph.message import Message
from actorgraph.model.suggestions import hint
from actorgraph.tables.packed import TOO_LARGE, Limits, refusal_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LINE: Final = "\N{MIDDLE DOT}line"
"""The column that tells in which line of its sheet a row stands."""
_LOOKED_AT: Final = 20
"""A sheet with nothing in so many lines is empty."""
MOST: Final = Limits(size=1_000_000_000, marks=60_000_000)
"""Half a million rows of thirty columns; whoever has more has them as CSV or Parquet."""
_MOST_LINES: Final = 1_048_576
"""No spreadsheet has more; a number of a line can say anything, and openpyxl makes all lines before it."""
_WIDEST: Final = 300
"""Nobody has so many columns."""
_AT_ONCE: Final = 20_000
"""So many rows are held as texts of Python, which need several times the memory that they need in Arrow."""
_BLOCK: Final = 1 << 24
_FORMULA: Final = b"<f"
_VISIBLE: Final = "visible"


def table_of(paths: Sequence[Path], sheet: str | None = None) -> Any:
    """Return sheets of workbooks as one table of Arrow, all cells as texts, with the line of each row.

    A formula says the value that the program which saved it kept. One without, and one that failed, says one of
    :data:`~actorgraph.aggregation.blanks.FAILED`, which is no name, no day and no number.

    Args:
        paths: The workbooks.
        sheet: The sheet of each; None for the only one that has something in it.

    Raises:
        UnreadableError: If what reads workbooks is not there, or one is none, is empty, has other columns or several
            sheets, or is more than a spreadsheet holds.
    """
    import pyarrow as pa

    if find_spec("openpyxl") is None:
        told = Message.of("workbooks need more: {command}", command="pip install 'actorgraph[xlsx]'")
        raise UnreadableError(paths[0].as_posix(), told)

    tables = [_table(path, sheet) for path in paths]
    for path, table in zip(paths, tables, strict=True):
        if table.schema != tables[0].schema:
            raise UnreadableError(path.as_posix(), Message.of("it has other columns than the first table"))
    return pa.concat_tables(tables)


def _table(path: Path, sheet: str | None) -> Any:
    try:
        with zipfile.ZipFile(path) as packed:
            if not (refusal := refusal_of(packed, MOST)):
                return _read(path, sheet, has_formulas=_has_formulas(packed))
    except UnreadableError:
        raise
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except Exception:  # noqa: BLE001  openpyxl raises whatever the parts of a broken file raise, at any row
        raise UnreadableError(path.as_posix(), Message.of("it is no workbook")) from None
    raise UnreadableError(path.as_posix(), refusal)


def _read(path: Path, sheet: str | None, *, has_formulas: bool) -> Any:
    import pyarrow as pa

    lines = _lines(path, sheet, has_formulas=has_formulas)
    heads = [" ".join(text.split()) for text in next(lines, (0, []))[1]]
    kept = [at for at, head in enumerate(heads) if head]
    filled = ((line, cells) for line, cells in lines if any(cells))
    parts = []
    while kept and (rows := list(islice(filled, _AT_ONCE))):
        columns = {heads[at]: [cells[at] if at < len(cells) else "" for _, cells in rows] for at in kept}
        parts.append(pa.table({**columns, LINE: pa.array([line for line, _ in rows], pa.int32())}))
    if not parts:
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    refuse_same(path, heads)
    return pa.concat_tables(parts)


def _lines(path: Path, sheet: str | None, *, has_formulas: bool) -> Iterator[tuple[int, list[str]]]:
    book = _opened(path, data_only=True)
    formulas = _opened(path, data_only=False) if has_formulas else None
    try:
        page = _page(path, book, sheet)
        width = _width(page)
        if formulas is None:
            for line, values in enumerate(page.iter_rows(max_col=width, values_only=True), 1):
                _refuse_far(path, line)
                yield line, [_text(value) for value in values] if any(value is not None for value in values) else []
            return
        pages = (page.iter_rows(max_col=width), formulas[page.title].iter_rows(max_col=width))
        for line, (cells, said) in enumerate(zip(*pages, strict=True), 1):
            _refuse_far(path, line)
            yield line, [_computed(cell, formula) for cell, formula in zip(cells, said, strict=True)]
    finally:
        for each in (book, formulas):
            if each is not None:
                each.close()


def _refuse_far(path: Path, line: int) -> None:
    if line > _MOST_LINES:
        raise UnreadableError(path.as_posix(), TOO_LARGE)


def _opened(path: Path, *, data_only: bool) -> Any:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, keep_links=False, data_only=data_only)
    for page in book.worksheets:
        page.reset_dimensions()  # some programs say that a sheet ends before it does, and rows would be left out
    return book


def _width(page: Any) -> int:
    """Return how many columns the heads of a sheet take: what stands beside them has no head."""
    heads = next(page.iter_rows(max_col=_WIDEST, values_only=True), ())
    return max((at for at, head in enumerate(heads, 1) if head is not None), default=1)


def _has_formulas(packed: zipfile.ZipFile) -> bool:
    parts = [name for name in packed.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
    return any(_has_formula(packed, name) for name in parts)


def _has_formula(packed: zipfile.ZipFile, name: str) -> bool:
    with packed.open(name) as stream:
        end = b""
        while block := stream.read(_BLOCK):
            if _FORMULA in end + block:
                return True
            end = block[-1:]
    return False


def _page(path: Path, book: Any, sheet: str | None) -> Any:
    """Return the sheet that is meant.

    Raises:
        UnreadableError: If there is none of that name, or there are several and none was named.
    """
    if sheet is not None:
        found = next((page for page in book.worksheets if page.title == sheet), None)
        if found is None:
            told = Message.of("it has no sheet '{name}'{hint}", name=sheet, hint=hint(sheet, book.sheetnames))
            raise UnreadableError(path.as_posix(), told)
        return found
    filled = [page for page in book.worksheets if page.sheet_state == _VISIBLE and _is_filled(page)]
    if len(filled) > 1:
        told = Message.of(
            "several of its sheets have something in them, {words}; say which, as in --sheet '{name}'",
            words=tuple(page.title for page in filled),
            name=filled[0].title,
        )
        raise UnreadableError(path.as_posix(), told)
    if not filled:
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    return filled[0]


def _is_filled(page: Any) -> bool:
    return any(
        value is not None
        for row in islice(page.iter_rows(max_col=_WIDEST, values_only=True), _LOOKED_AT)
        for value in row
    )


def _computed(cell: Any, formula: Any) -> str:
    """Return the text of a cell; of a formula without a value one that says so: one can be an empty text, too."""
    if formula.data_type == "f" and cell.value is None and cell.data_type != "str":
        return FAILED[0]
    return _text(cell.value)


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return _decimal(value)
    return "" if value is None else str(value)


def _decimal(value: float) -> str:
    """Return a number with a point, never before three digits alone: that could be one between thousands in text."""
    text = f"{Decimal(repr(value)):f}"
    whole, _, decimals = text.partition(".")
    if not decimals.strip("0"):
        return whole
    return f"{text}0" if len(decimals) == len("000") else text
