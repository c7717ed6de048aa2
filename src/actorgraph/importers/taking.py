"""Files with what sheets say that come back, or what keeps it from being taken."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from actorgraph.editing import edited_document
from actorgraph.editing.renaming import with_names
from actorgraph.loading import read_texts
from actorgraph.loading.plain import plain_text
from actorgraph.model.dataset import Dataset
from actorgraph.problems import Severity
from actorgraph.tables.entries import field_of
from actorgraph.tables.merging import merged
from actorgraph.tables.renamed import renames_of
from actorgraph.tables.revising import edits_of
from actorgraph.tables.rows import known_columns, sheets_of
from actorgraph.tables.sheets import Book, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from actorgraph.editing import Plain
    from actorgraph.loading.nodes import Document
    from actorgraph.model.relation_type import RelationType
    from actorgraph.problems import Problem
    from actorgraph.tables.merging import Conflict, Difference
    from actorgraph.tables.sheets import Row

_MERGED: Final = 0.3
_EDITED: Final = 0.7
"""So much is done, about, when it is known what is to change, and when it has changed: the rest is to check it."""

NAMES = ("AG301",)
"""What is found where a name is nobody's yet: whoever wrote it is asked."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of it.

    Attributes:
        texts: What each file is to say that is changed, by its path.
        conflicts: What both sides changed; nothing is taken then.
        problems: What would be wrong with the files that was not before.
        ignored: The sheet and the head of each column that the language does not know.
        gone: The sheet and the head of each column that is no more; what it said stays.
    """

    texts: Mapping[str, str]
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[tuple[str, str], ...]
    gone: tuple[tuple[str, str], ...] = ()


def taken(
    texts: Mapping[str, str],
    books: tuple[Book, Book],
    types: Sequence[RelationType],
    *,
    said: Mapping[str, Plain] | None = None,
    new_names: bool = False,
    report: Callable[[float], None] = lambda _: None,
) -> Taken:
    """Return files with what sheets say now that they did not say when they were written.

    Args:
        texts: What each file says, by its path as the sheets name it.
        books: The sheets as they were written, and as they came back.
        types: The relation types in force.
        said: What each file says, read; it is read of the texts unless it is given.
        new_names: Whether names that nobody has yet may come.
        report: Called now and then with the share of the work that is done, from 0 to 1.

    Raises:
        SheetError: If a row cannot be read.
        EditError: If a file cannot be changed in place.
    """
    before, there = books
    there, ignored = _without_unknown(there, before)
    if said is None:
        said = {file: plain_text(text) for file, text in texts.items()}
    found = merged(before, sheets_of(said, types), there)
    report(_MERGED)
    if found.conflicts:
        return Taken({}, found.conflicts, (), ignored, found.gone)
    edits = edits_of(found.differences, said, types, texts)
    named = _with_names(texts, found.differences)
    changed = {file: text for file, text in named.items() if text != texts[file]}
    parsed = {}
    for at, (file, asked) in enumerate(edits.items(), start=1):
        parsed[file] = edited_document(file, named.get(file, ""), asked)
        changed[file] = parsed[file].text
        report(_MERGED + (_EDITED - _MERGED) * at / len(edits))
    problems = problems_with(texts, changed, new_names=new_names, parsed=parsed)
    return Taken(changed, (), problems, ignored, found.gone)


def _with_names(texts: Mapping[str, str], differences: Iterable[Difference]) -> Mapping[str, str]:
    """Return files that name actors, sources and events as the sheets of these call them now."""
    pairs: defaultdict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for each in differences:
        if each.entry is not None and each.row is not None:
            pairs[each.sheet].append((each.entry, each.row))
    names = renames_of(lambda sheet: pairs[sheet])
    return {file: with_names(file, text, names) for file, text in texts.items()} if names else texts


def problems_with(
    texts: Mapping[str, str],
    changed: Mapping[str, str],
    *,
    new_names: bool,
    parsed: Mapping[str, Document] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Return what would be wrong with files that was not before, once some of them are changed.

    Args:
        texts: What each file says.
        changed: What some of them are to say, new ones too.
        new_names: Whether names that nobody has yet may come.
        parsed: The trees of those of them that were parsed before: they are taken apart.
    """
    found = _problems({**texts, **changed}, parsed, new_names=new_names) if changed else []
    if not found:
        return ()
    known = {(problem.code, problem.message) for problem in read_texts(texts, Dataset).problems}
    return tuple(problem for problem in found if (problem.code, problem.message) not in known)


def _problems(texts: Mapping[str, str], parsed: Mapping[str, Document], *, new_names: bool) -> list[Problem]:
    found = read_texts(texts, Dataset, parsed).problems
    asked = () if new_names else NAMES
    return [problem for problem in found if problem.severity is Severity.ERROR or problem.code in asked]


def _without_unknown(there: Book, before: Book) -> tuple[Book, tuple[tuple[str, str], ...]]:
    """Return sheets without columns that the language does not know, and these: people add their own."""
    sheets, ignored = {}, []
    for name, sheet in there.sheets.items():
        known = known_columns(name) | set(before.sheets[name].columns)
        columns = tuple(column for column in sheet.columns if field_of(column) in known or column in known)
        ignored += [(name, column) for column in sheet.columns if column not in columns]
        sheets[name] = sheet if columns == sheet.columns else _with_columns(sheet, columns)
    return Book(sheets, there.digest), tuple(ignored)


def _with_columns(sheet: Sheet, columns: tuple[str, ...]) -> Sheet:
    rows = (
        replace(row, cells={column: text for column, text in row.cells.items() if column in columns})
        for row in sheet.rows
    )
    return Sheet(sheet.name, columns, tuple(row for row in rows if row.cells))
