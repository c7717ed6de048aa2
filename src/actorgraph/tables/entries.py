"""Rows as entries of a file: the value of each field from its cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from actorgraph.message import Message
from actorgraph.tables.cells import said_by
from actorgraph.tables.sheets import FILE, NAMING, REF, TYPE, SheetError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain

_OF_LANGUAGE: Final = re.compile(r"(?P<field>.+) \((?P<language>[A-Za-z0-9-]+)\)")


def entry_of(sheet: str, cells: Mapping[str, str], line: int) -> dict[str, Plain]:
    """Return the entry that a row is, but for its key if it has one.

    Args:
        sheet: The sheet.
        cells: The text of each column.
        line: The line of the sheet, for messages.

    Raises:
        SheetError: If a cell begins as YAML and is none, or a text is given both with and without a language.
    """
    entry: dict[str, Plain] = {}
    placing = _placing(sheet)
    for column, text in cells.items():
        if text and column not in placing:
            _put(entry, column, _read(sheet, column, text, line), (sheet, line))
    return entry


def field_of(column: str) -> str:
    """Return the field that a column is of.

    >>> field_of("note (fr)"), field_of("since")
    ('note', 'since')
    """
    match = _OF_LANGUAGE.fullmatch(column) if column.endswith(")") else None
    return match["field"] if match else column


def _placing(sheet: str) -> tuple[str, ...]:
    """Return the columns that are no fields of an entry."""
    return NAMING[sheet], FILE, REF, TYPE


def _read(sheet: str, column: str, text: str, line: int) -> Plain:
    try:
        return said_by(field_of(column), text)
    except ValueError:
        told = "it begins with a bracket, a brace or a quote, and is no list, mapping or text of YAML"
        raise SheetError(sheet, line, column, Message.of(told)) from None


def _put(entry: dict[str, Plain], column: str, value: Plain, place: tuple[str, int]) -> None:
    match = _OF_LANGUAGE.fullmatch(column) if column.endswith(")") else None
    field = match["field"] if match else column
    known = entry.setdefault(field, {} if match else value)
    if match and isinstance(known, dict):
        known[match["language"]] = value
    elif known is not value:
        told = "'{field}' is said with a language and without one: take one of the two"
        raise SheetError(*place, column, Message.of(told, field=field))
