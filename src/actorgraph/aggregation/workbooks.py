"""Workbooks as tables of texts: the first sheet of each, read by us."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import UnreadableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LINE: Final = "\N{MIDDLE DOT}line"
"""The column that tells in which line of its sheet a row stands."""


def table_of(paths: Sequence[Path]) -> Any:
    """Return the first sheets of workbooks as one table of Arrow, all cells as texts, with the line of each row.

    Raises:
        UnreadableError: If what reads workbooks is not there, or one is none, is empty or has other columns.
    """
    import pyarrow as pa

    if find_spec("openpyxl") is None:
        told = Message.of("workbooks need more: {command}", command="pip install 'actorgraph[xlsx]'")
        raise UnreadableError(paths[0].as_posix(), told)

    tables = [_sheet(path) for path in paths]
    for path, table in zip(paths, tables, strict=True):
        if table.schema != tables[0].schema:
            raise UnreadableError(path.as_posix(), Message.of("it has other columns than the first table"))
    return pa.concat_tables(tables)


def _sheet(path: Path) -> Any:
    import pyarrow as pa

    lines = _lines(path)
    heads = [text.strip() for text in next(lines, (0, []))[1]]
    kept = [at for at, head in enumerate(heads) if head]
    rows = [(line, cells) for line, cells in lines if any(cells)]
    if not kept or not rows:
        raise UnreadableError(path.as_posix(), Message.of("it has no rows under a line of heads"))
    if len({heads[at] for at in kept}) < len(kept):
        raise UnreadableError(path.as_posix(), Message.of("two of its columns have the same head"))
    columns = {heads[at]: [cells[at] if at < len(cells) else "" for _, cells in rows] for at in kept}
    return pa.table({**columns, LINE: pa.array([line for line, _ in rows], pa.int32())})


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except Exception:  # noqa: BLE001  openpyxl raises whatever the parts of a broken file raise
        raise UnreadableError(path.as_posix(), Message.of("it is no workbook")) from None
    try:
        for line, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
            yield line, [_text(cell) for cell in cells]
    finally:
        book.close()


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
