"""Sheets as a folder of CSV files, beside a file that remembers what they said when they were written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from actorgraph.documents.csv import csv_of, harmless
from actorgraph.tables.memory import MEMORY, key_head, memory_of
from actorgraph.tables.sheets import NAMES

if TYPE_CHECKING:
    from actorgraph.tables.sheets import Book, Sheet

_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""


def files_of(book: Book) -> dict[str, str]:
    """Return the text of each file by its name.

    Args:
        book: The sheets.
    """
    told = {f"{name}.csv": f"{_MARK}{_csv(book.sheets[name])}\n" for name in NAMES}
    return {**told, f"{MEMORY}.json": f"{json.dumps(memory_of(book), ensure_ascii=True, indent=0)}\n"}


def _csv(sheet: Sheet) -> str:
    rows = ([row.key, *(row.cells.get(column, "") for column in sheet.columns)] for row in sheet.rows)
    return csv_of((key_head(sheet.name), *sheet.columns), ([harmless(text) for text in row] for row in rows))
