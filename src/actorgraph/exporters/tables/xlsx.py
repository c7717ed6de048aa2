"""Sheets as a workbook for Excel and LibreOffice, which remembers what it said when it was written."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.addresses import is_web
from actorgraph.errors import ExportError
from actorgraph.message import Message
from actorgraph.tables.memory import MEMORY, key_head, packed
from actorgraph.tables.sheets import NAMES, placed
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from actorgraph.tables.sheets import Book, Sheet

_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Always the same: the same input gives the same bytes."""

_LONGEST: Final = 32_767
"""Characters in a cell, as Excel has it (https://support.microsoft.com, Excel specifications and limits)."""

_ROWS: Final = 1_048_576
_LONGEST_LINK: Final = 2_000
_LONGEST_LIST: Final = 255
_WIDTHS: Final = {"note": 40, "quote": 40, "title": 40, "url": 30, "from": 24, "to": 24, "aliases": 24}
_WIDTH: Final = 14


def workbook_of(
    book: Book,
    choices: Mapping[str, Sequence[str]],
    about: Mapping[str, str],
    language: str,
    report: Callable[[float], None] = lambda _: None,
) -> bytes:
    """Return sheets as a workbook (Office Open XML).

    Every cell is text, so that no program turns a date into another one. The first column of each sheet, which is
    hidden, says which entry a row is; a hidden sheet has what all rows said.

    Args:
        book: The sheets.
        choices: What can be chosen in a column, by its name.
        about: What each column says, by the names of its sheet and of itself, as in ``ties.since``.
        language: The language of what is explained.
        report: Called after each sheet with the share of the work that is done, from 0 to 1.

    Raises:
        ExportError: If there is no room for it in a workbook.
    """
    import xlsxwriter

    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    made.set_properties({"created": _CREATED})
    text = made.add_format({"num_format": "@", "valign": "top"})
    head = made.add_format({"num_format": "@", "bold": True, "bottom": 1})
    for at, name in enumerate(NAMES, start=1):
        _write(made.add_worksheet(name), book.sheets[name], choices, (text, head))
        report(at / len(NAMES) / 2)  # the other half is setting what was written in XML
    _explain(made.add_worksheet(phrase("columns", language)), book, about, (text, head))
    _remember(made.add_worksheet(MEMORY), book)
    made.close()
    return stream.getvalue()


def _write(page: Any, sheet: Sheet, choices: Mapping[str, Sequence[str]], formats: tuple[Any, Any]) -> None:
    text, head = formats
    if len(sheet.rows) >= _ROWS:
        raise ExportError("xlsx", Message.of("{place}: too many rows", place=placed(sheet.name, 0)))
    page.freeze_panes(1, 2)
    page.set_column(0, 0, _WIDTH, text, {"hidden": True})
    page.write_string(0, 0, key_head(sheet.name), head)
    for at, column in enumerate(sheet.columns, start=1):
        page.set_column(at, at, _WIDTHS.get(column.partition(" (")[0], _WIDTH), text)
        page.write_string(0, at, column, head)
        words = [*choices.get(f"{sheet.name}.{column}", ())]
        if words and len(",".join(words)) <= _LONGEST_LIST:
            page.data_validation(1, at, _ROWS - 1, at, {"validate": "list", "source": words, "error_type": "warning"})
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns))  # with the keys: what sorts takes them along
    for line, row in enumerate(sheet.rows, start=1):
        page.write_string(line, 0, row.key)
        for at, column in enumerate(sheet.columns, start=1):
            if said := row.cells.get(column):
                if len(said) > _LONGEST:
                    told = "{place}: the text has {n} characters; a cell holds {limit}"
                    place = placed(sheet.name, line + 1, column)
                    raise ExportError("xlsx", Message.of(told, place=place, n=len(said), limit=_LONGEST))
                _say(page, (line, at), said)


def _say(page: Any, cell: tuple[int, int], said: str) -> None:
    if is_web(said) and len(said) <= _LONGEST_LINK and said.isascii() and " " not in said:
        page.write_url(*cell, said, string=said)
    else:
        page.write_string(*cell, said)


def _explain(page: Any, book: Book, about: Mapping[str, str], formats: tuple[Any, Any]) -> None:
    """Write a sheet that says what each column is."""
    text, head = formats
    page.set_column(0, 1, 18, text)
    page.set_column(2, 2, 100, text)
    line = 0
    for name in NAMES:
        for column in book.sheets[name].columns:
            page.write_string(line, 0, name, head)
            page.write_string(line, 1, column)
            page.write_string(line, 2, about.get(f"{name}.{column.partition(' (')[0]}", ""))
            line += 1


def _remember(page: Any, book: Book) -> None:
    """Write what all rows say into a sheet that no menu shows."""
    page.very_hidden()
    page.write_string(0, 0, MEMORY)
    for line, piece in enumerate(packed(book), start=1):
        page.write_string(line, 0, piece)
