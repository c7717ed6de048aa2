"""Rows that came back: each under the key of the entry that it is, with what columns said that are gone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.tables.sheets import ENTRIES, NAMES, NAMING, Book

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from actorgraph.tables.sheets import Row, Sheet

Gone = tuple[str, str]
"""A sheet, and the head of a column that it had and has no more."""


def returned(before: Book, there: Book) -> tuple[Book, tuple[Gone, ...]]:
    """Return sheets whose rows have the keys of the entries that they are, and which columns they have no more.

    A program can sort what it shows and leave the hidden keys where they stand, and a row can be copied with its key:
    so a row that says what an entry said is that entry, then what it is called counts, and its key comes last. Who
    takes a column out does not say that nothing of it holds: its cells come back.

    Args:
        before: The sheets as they were written.
        there: The sheets as they came back.
    """
    sheets, gone = {}, []
    for name in NAMES:
        was, now = before.sheets[name], there.sheets[name]
        rows = _keyed(was, now) if name in ENTRIES else now.rows
        lost = tuple(column for column in was.columns if column not in now.columns)
        sheets[name] = replace(now, rows=_filled(was, rows, lost) if lost else rows)
        said = {column for row in was.rows for column in row.cells}
        gone += [(name, column) for column in lost if column in said]
    return Book(sheets, there.digest), tuple(gone)


def _keyed(before: Sheet, there: Sheet) -> tuple[Row, ...]:
    """Return rows with the key of the entry that each is; those that are none have no key, an entry is no two rows."""
    naming, columns = NAMING[before.name], frozenset(there.columns)

    def said(row: Row) -> object:
        return frozenset((column, text) for column, text in row.cells.items() if column in columns and text)

    def called(row: Row) -> object:
        return row.cells.get(naming)

    known = {row.key: row for row in before.rows}
    found: dict[int, str] = {}
    taken: set[str] = set()

    def take(key_of: Callable[[Row], str | None]) -> None:
        for at, row in enumerate(there.rows):
            if at not in found and (key := key_of(row)) is not None and key not in taken:
                found[at] = key
                taken.add(key)

    def take_alike(alike: Callable[[Row], object]) -> None:
        take(lambda row: row.key if row.key in known and alike(row) == alike(known[row.key]) else None)
        keys = _only(before.rows, alike)
        take(lambda row: keys.get(alike(row)) if row.key else None)

    take(lambda row: row.key if row.key in known and row.cells == known[row.key].cells else None)
    if len(found) < len(there.rows):  # else nobody changed anything here
        take_alike(said)
        take_alike(called)
    take(lambda row: row.key if row.key in known else None)
    return tuple(
        row if row.key == found.get(at, "") else replace(row, key=found.get(at, ""))
        for at, row in enumerate(there.rows)
    )


def _only(rows: Sequence[Row], of: Callable[[Row], object]) -> Mapping[object, str]:
    """Return the keys of rows by something of theirs that no other row has."""
    keys: defaultdict[object, list[str]] = defaultdict(list)
    for row in rows:
        keys[of(row)].append(row.key)
    return {value: among[0] for value, among in keys.items() if len(among) == 1}


def _filled(before: Sheet, rows: Sequence[Row], lost: Sequence[str]) -> tuple[Row, ...]:
    known = {row.key: row.cells for row in before.rows}
    return tuple(
        replace(row, cells={**row.cells, **{name: cells[name] for name in lost if name in cells}})
        if (cells := known.get(row.key))
        else row
        for row in rows
    )
