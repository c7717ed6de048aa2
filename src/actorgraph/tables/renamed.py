"""What sheets call otherwise than they did: the same name in all of them, or nobody could compare what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from actorgraph.editing.renaming import Renames
from actorgraph.tables.cells import cell_of, said_by
from actorgraph.tables.entries import field_of
from actorgraph.tables.sheets import ACTORS, EVENTS, NAMING, SOURCES, Book

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from actorgraph.tables.sheets import Row, Sheet


_NAMED: Final = (ACTORS, SOURCES, EVENTS)
"""The sheets whose rows are named elsewhere."""


def renames_of(pairs: Callable[[str], Iterable[tuple[Row, Row]]]) -> Renames:
    """Return what is called otherwise.

    Args:
        pairs: Returns each row of a sheet as it was and as it is.
    """

    def names(sheet: str) -> Mapping[str, str]:
        naming = NAMING[sheet]
        found = {was.cells.get(naming, ""): now.cells.get(naming, "") for was, now in pairs(sheet)}
        return {old: new for old, new in found.items() if old and new and old != new}

    return Renames(*map(names, _NAMED))


def alike(before: Book, here: Book, there: Book) -> tuple[Book, Book, Book]:
    """Return sheets whose rows name all by what the sheets that came back call them.

    What was called so before and is now the name of another, or of somebody new, is left as it stands: nobody can say
    who is meant.

    Args:
        before: The sheets as they were written.
        here: The files as they are, as sheets.
        there: The sheets as they came back, with the keys of the entries.
    """

    def pairs(sheet: str) -> Iterable[tuple[Row, Row]]:
        known = {row.key: row for row in before.sheets[sheet].rows}
        return ((known[row.key], row) for row in there.sheets[sheet].rows if row.key in known)

    found = renames_of(pairs)
    sheets = {sheet: {row.cells.get(NAMING[sheet], "") for row in there.sheets[sheet].rows} for sheet in _NAMED}
    pairs_of = zip((found.actors, found.sources, found.events), sheets.values(), strict=True)
    names = Renames(*(_clear(renamed, called) for renamed, called in pairs_of))
    return (_named(before, names), _named(here, names), _named(there, names)) if names else (before, here, there)


def _clear(names: Mapping[str, str], called: Collection[str]) -> Mapping[str, str]:
    return {old: new for old, new in names.items() if old not in called}


def _named(book: Book, names: Renames) -> Book:
    return replace(book, sheets={name: _sheet(sheet, names) for name, sheet in book.sheets.items()})


def _sheet(sheet: Sheet, names: Renames) -> Sheet:
    own = NAMING[sheet.name]
    rows = tuple(
        replace(row, cells={at: text if at == own else _cell(at, text, names) for at, text in row.cells.items()})
        for row in sheet.rows
    )
    return replace(sheet, rows=rows)


def _cell(column: str, text: str, names: Renames) -> str:
    field = field_of(column)
    try:
        said = said_by(field, text)
    except ValueError:  # told where the entry is read
        return text
    named = names.value(field, said)
    return text if named == said else cell_of(field, named)
