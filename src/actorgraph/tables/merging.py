"""What was changed in sheets, and what was changed in the files since these were written: both, or a conflict."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from actorgraph.message import Message
from actorgraph.tables.cells import said_by
from actorgraph.tables.entries import entry_of
from actorgraph.tables.renamed import alike
from actorgraph.tables.returning import returned
from actorgraph.tables.rows import cited_by
from actorgraph.tables.sheets import CITATIONS, ENTRIES, FILE, NAMING, OF, REF, SEPARATOR, TYPE, Book, Row, SheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from actorgraph.tables.returning import Gone
    from actorgraph.tables.sheets import Sheet

_JSON: Final = json.JSONEncoder(ensure_ascii=False).encode
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_NO_MATTER: Final = frozenset((REF, FILE))
"""Columns that say where an entry stands, not what it says."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell, or a whole row, that was changed on both sides.

    Attributes:
        sheet: The sheet.
        line: The line of the sheet, 0 if the row is no longer there.
        column: The column; None if it is about the row.
        before: What it said when the sheets were written.
        here: What the files say; None if the entry is gone.
        there: What the sheets say; None if the row is gone.
    """

    sheet: str
    line: int
    column: str | None
    before: str
    here: str | None
    there: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry that is to be changed.

    Attributes:
        sheet: The sheet.
        row: What it is to say; None if it goes.
        entry: The entry as the files have it; None if it is new.
    """

    sheet: str
    row: Row | None
    entry: Row | None


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of sheets that were changed.

    Attributes:
        differences: What is to be changed in the files.
        conflicts: What was changed on both sides.
        gone: The sheet and the head of each column that is no more, and whose cells stay as they were.
    """

    differences: tuple[Difference, ...]
    conflicts: tuple[Conflict, ...]
    gone: tuple[Gone, ...] = ()


def merged(before: Book, here: Book, there: Book) -> Merged:
    """Return what is to be changed in files so that they say what sheets say, and what they changed themselves.

    Args:
        before: The sheets as they were written.
        here: The files as they are, as sheets.
        there: The sheets as they came back.
    """
    there, gone = returned(before, there)
    before, here, there = alike(before, here, there)
    names = {row.key: cited_by(name, row.cells) for name in ENTRIES for row in before.sheets[name].rows}
    order = {row.key: at for at, row in enumerate(before.sheets[CITATIONS].rows)}
    is_same = here.sheets == before.sheets
    before = with_citations(before)
    here = before if is_same else with_citations(here)
    there = with_citations(there, names, order)
    found = [
        found
        for name in ENTRIES
        for found in _of_sheet(name, before.sheets[name], here.sheets[name], there.sheets[name])
    ]
    return Merged(
        tuple(change for change in found if isinstance(change, Difference)),
        tuple(change for change in found if isinstance(change, Conflict)),
        gone,
    )


def with_citations(book: Book, names: Mapping[str, str] = _NOTHING, order: Mapping[str, int] = _NOTHING) -> Book:
    """Return sheets whose entries say themselves what they cite, and with what quote.

    Args:
        book: The sheets.
        names: What entries were called, by their keys: a citation may say it still. Who is gone takes its own along.
        order: The place of each citation before they were sorted, by its key.

    Raises:
        SheetError: If a citation is of nothing, or of two rows.
    """
    cited: defaultdict[str, list[Row]] = defaultdict(list)
    for row in sorted(book.sheets[CITATIONS].rows, key=lambda row: order.get(row.key, len(order))):
        cited[row.cells.get(OF, "")].append(row)
    owners = _owners(book, names, cited)
    more: defaultdict[int, list[Row]] = defaultdict(list)
    for of, among in cited.items():
        if of in owners:
            more[id(owners[of])] += among
        elif of not in names.values():
            told = "'{of}' is nothing that is in the sheets"
            raise SheetError(CITATIONS, among[0].line, OF, Message.of(told, of=of))
    sheets = {
        name: replace(sheet, rows=tuple(_citing(row, more[id(row)]) for row in sheet.rows))
        for name, sheet in ((name, book.sheets[name]) for name in ENTRIES)
    }
    return Book(sheets, book.digest)


def _owners(book: Book, names: Mapping[str, str], cited: Mapping[str, Sequence[Row]]) -> dict[str, Row]:
    """Return the row that citations are of: the one that is called so now, of a row and its copy the row; else was."""
    found: dict[str, Row] = {}
    entries = [(name, row) for name in ENTRIES for row in book.sheets[name].rows]
    for name, row in sorted(entries, key=lambda entry: not entry[1].key):
        of = cited_by(name, row.cells)
        first = found.setdefault(of, row)
        if first is not row and bool(first.key) == bool(row.key) and of in cited:
            told = "'{of}' is what two rows are called: lines {one} and {other}"
            message = Message.of(told, of=of, one=first.line, other=row.line)
            raise SheetError(CITATIONS, cited[of][0].line, OF, message)
    for _, row in entries:
        if row.key in names:
            found.setdefault(names[row.key], row)
    return found


def _citing(row: Row, citations: Sequence[Row]) -> Row:
    if not citations:
        return row
    alone = said_by("sources", row.cells.get("sources", ""))
    more = [entry_of(CITATIONS, found.cells, found.line) for found in citations]
    cited = [*(alone if isinstance(alone, list) else []), *more]
    return Row(row.key, {**row.cells, "sources": _JSON(cited)}, row.line)


def _of_sheet(name: str, before: Sheet, here: Sheet, there: Sheet) -> Iterator[Difference | Conflict]:
    entries = matches_of(before.rows, here.rows)
    told_of = {row.key: row for row in there.rows if row.key}
    lost = [told_of[row.key] for row in before.rows if row.key in told_of and row.key not in entries]
    entries |= _taken_before(lost, here.rows, entries)
    for row in before.rows:
        told, entry = told_of.get(row.key), entries.get(row.key)
        if told is None:
            yield from _gone(name, row, entry)
        elif not _alike(told, row) or _moved_to(row, told):
            yield from _revised(name, row, entry, told)
    matched = {id(row) for row in entries.values()}
    present = {_identity(row) for row in here.rows if id(row) not in matched}
    for row in there.rows:
        if not row.key and _identity(row) not in present:
            yield Difference(name, row, None)


def _taken_before(asked: Sequence[Row], here: Sequence[Row], entries: Mapping[str, Row]) -> dict[str, Row]:
    """Return which entry of the files each row is that says by now what the row says: it was taken before."""
    matched = {row.key for row in entries.values()}
    return matches_of(asked, [row for row in here if row.key not in matched], (_identity, _called))


def _gone(sheet: str, before: Row, entry: Row | None) -> Iterator[Difference | Conflict]:
    if entry is not None and _alike(entry, before):
        yield Difference(sheet, None, entry)
    elif entry is not None:
        yield Conflict(sheet, 0, None, _told(before), _told(entry), None)


def _revised(sheet: str, before: Row, entry: Row | None, told: Row) -> Iterator[Difference | Conflict]:
    if entry is None:
        yield Conflict(sheet, told.line, None, _told(before), None, _told(told))
        return
    cells, found = dict(entry.cells), []
    for column in sorted({*before.cells, *told.cells} - _NO_MATTER):
        old, new, now = (row.cells.get(column, "") for row in (before, told, entry))
        if new in (old, now):
            continue
        if now != old:
            found.append(Conflict(sheet, told.line, column, old, now, new))
        cells[column] = new
    yield from found
    cells[FILE] = _moved_to(before, told) or entry.cells.get(FILE, "")
    wanted = Row(entry.key, {name: text for name, text in cells.items() if text}, told.line)
    if not found and (not _alike(wanted, entry) or cells[FILE] != entry.cells.get(FILE, "")):
        yield Difference(sheet, wanted, entry)


def _moved_to(before: Row, told: Row) -> str | None:
    """Return the file into which an entry is to go, if its row names another one than before."""
    named = told.cells.get(FILE)
    return named if named != before.cells.get(FILE) else None


def matches_of(
    before: Sequence[Row], here: Sequence[Row], likenesses: Sequence[Callable[[Row], object]] = ()
) -> dict[str, Row]:
    """Return which entry of the files each row is, by the key of the row.

    That is the one that says the same; else the one that is called the same or has the same ends, if as many have them
    as had: where one of two is gone nobody can say which. An entry is nobody's twice.

    Args:
        before: The rows.
        here: The entries.
        likenesses: What is compared instead, first to last.
    """
    found = {} if likenesses else _unchanged(before, here)
    likenesses = likenesses or (_content, _ends)
    for likeness in likenesses:
        asked = [row for row in before if row.key not in found]
        if not asked:
            break
        free: defaultdict[object, list[Row]] = defaultdict(list)
        taken = {row.key for row in found.values()}
        for row in reversed(here):
            if row.key not in taken:
                free[likeness(row)].append(row)
        places = {like: len(rows) for like, rows in free.items()}
        wanted = Counter(map(likeness, asked))
        for row in asked:
            like = likeness(row)
            if free[like] and (likeness is not likenesses[-1] or wanted[like] == places[like]):
                found[row.key] = free[like].pop()
    return found


def _unchanged(before: Sequence[Row], here: Sequence[Row]) -> dict[str, Row]:
    """Return the entries that stand where they stood and say what they said: nearly all, as a rule."""
    known = {row.key: row for row in here}
    return {row.key: known[row.key] for row in before if row.key in known and _alike(row, known[row.key])}


def _content(row: Row) -> object:
    return _section(row), _identity(row)


def _ends(row: Row) -> object:
    """What an entry is known by though it says something else: its key in a mapping, its ends in a list."""
    return (_section(row), _tied(row)) if REF in row.cells else row.key


def _called(row: Row) -> object:
    """What an entry is known by wherever it stands: what it is called, or its type and its ends."""
    if REF in row.cells:
        return row.cells.get(TYPE), _tied(row)
    return next((row.cells[column] for column in NAMING.values() if column in row.cells), None)


def _tied(row: Row) -> object:
    return tuple(row.cells.get(end) for end in ("from", "to", "into", "between", "parties", "source"))


def _section(row: Row) -> str:
    return row.key.rpartition(SEPARATOR)[0]


def _identity(row: Row) -> object:
    return frozenset(_matter(row).items())


def _alike(one: Row, other: Row) -> bool:
    return one.cells == other.cells or _matter(one) == _matter(other)


def _matter(row: Row) -> Mapping[str, str]:
    return {name: text for name, text in row.cells.items() if name not in _NO_MATTER and text}


def _told(row: Row) -> str:
    name = next((row.cells[column] for column in NAMING.values() if column in row.cells), "")
    return "; ".join(
        [name, *(text for column, text in row.cells.items() if column in ("type", "from", "to", "source"))]
    )
