"""Differences of sheets as changes of files."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from actorgraph.editing import Added, Edit, Removed, Revised, comments_at
from actorgraph.message import Message
from actorgraph.model.suggestions import hint
from actorgraph.tables.entries import entry_of, field_of
from actorgraph.tables.sheets import FILE, NAMING, SEPARATOR, TIES, TYPE, SheetError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.editing.blocks import Key
    from actorgraph.model.relation_type import RelationType
    from actorgraph.tables.merging import Difference
    from actorgraph.tables.sheets import Row

_NEW_NAME: Final = re.compile(r"(?:\w[\w -]*/)*\w[\w .-]*\.ya?ml")
"""A file in the folder or below it, and never above."""

NEW_FILE: Final = "additions.yaml"
"""Where entries go that no file has a place for."""


def edits_of(
    differences: Iterable[Difference],
    said: Mapping[str, Plain],
    types: Iterable[RelationType],
    texts: Mapping[str, str],
) -> dict[str, list[Edit]]:
    """Return the changes of each file that make it say what it is to say.

    Args:
        differences: What is to be changed.
        said: What each file says, read, as rows name it.
        types: The relation types in force.
        texts: What each file says, as text: of entries that go elsewhere the comments go along.

    Raises:
        SheetError: If a cell cannot be read, or a tie has no type that there is.
    """
    plurals = {kind.name: kind.plural for kind in types}
    found: defaultdict[str, list[Edit]] = defaultdict(list)
    moved: defaultdict[str, dict[tuple[str, Key], tuple[str, int]]] = defaultdict(dict)
    for difference in differences:
        before = None
        for file, edit in _edits(difference, said, plurals):
            if before is not None:
                moved[before[0]][before[1].section, before[1].key] = (file, len(found[file]))
            before = (file, edit) if isinstance(edit, Removed) else None
            found[file].append(edit)
    for file, places in moved.items():
        for place, comments in comments_at(file, texts[file], places).items():
            goes_to, at = places[place]
            edit = found[goes_to][at]
            found[goes_to][at] = replace(edit, comments=comments) if isinstance(edit, Added) else edit
    return dict(found)


def _edits(difference: Difference, said: Mapping[str, Plain], plurals: Mapping[str, str]) -> Iterator[tuple[str, Edit]]:
    sheet, row, entry = difference.sheet, difference.row, difference.entry
    file, section, key = _place_of(entry, sheet) if entry is not None else ("", "", 0)
    if row is None:
        yield file, Removed(section, key)
        return
    wanted, name = _section(sheet, row, plurals), _name(sheet, row)
    if entry is None:
        yield _file_for(sheet, row, wanted, said), Added(wanted, entry_of(sheet, row.cells, row.line), name)
    elif wanted == section and row.cells.get(FILE) == entry.cells.get(FILE):
        yield file, Revised(section, key, _fields(sheet, row, entry), None if name == _name(sheet, entry) else name)
    else:
        yield file, Removed(section, key)
        goes_to = file if row.cells.get(FILE) == entry.cells.get(FILE) else _file_for(sheet, row, wanted, said)
        yield goes_to, Added(wanted, entry_of(sheet, row.cells, row.line), name)


def _fields(sheet: str, row: Row, entry: Row) -> dict[str, Plain]:
    """Return what each field says now that does not say what it said."""
    columns = {*row.cells, *entry.cells} - {FILE, NAMING[sheet], TYPE}
    changed = {field_of(name) for name in columns if row.cells.get(name, "") != entry.cells.get(name, "")}
    told = entry_of(sheet, {name: text for name, text in row.cells.items() if field_of(name) in changed}, row.line)
    return {field: told.get(field) for field in sorted(changed)}


def _place_of(entry: Row, sheet: str) -> tuple[str, str, Key]:
    file, section, place = entry.key.split(SEPARATOR, 2)
    return file, section, int(place) if sheet == TIES else place


def _name(sheet: str, row: Row) -> str | None:
    """Return the key of an entry in its section; None if that is a list."""
    if sheet == TIES:
        return None
    name = row.cells.get(NAMING[sheet])
    if not name:
        raise SheetError(sheet, row.line, NAMING[sheet], Message.of("the cell is empty"))
    return name


def _section(sheet: str, row: Row, plurals: Mapping[str, str]) -> str:
    if sheet != TIES:
        return sheet
    kind = row.cells.get(TYPE, "")
    if kind not in plurals:
        like = hint(kind, plurals) or Message.of("; the types are {words}", words=", ".join(plurals))
        raise SheetError(sheet, row.line, TYPE, Message.of("there is no type '{name}'{hint}", name=kind, hint=like))
    return plurals[kind]


def _file_for(sheet: str, row: Row, section: str, said: Mapping[str, Plain]) -> str:
    """Return the file that a row names, or the one with the most entries of its section."""
    if named := row.cells.get(FILE):
        if named not in said and not _NEW_NAME.fullmatch(named):
            told = "'{name}' is no file of the dataset, and cannot be a new one: write a name such as {example}"
            raise SheetError(sheet, row.line, FILE, Message.of(told, name=named, example=NEW_FILE))
        return named
    sizes = {file: len(tree.get(section) or ()) for file, tree in said.items() if isinstance(tree, dict)}
    most = max(sizes, key=lambda file: (sizes[file], file), default=None)
    if most is not None and (sizes[most] or len(said) == 1):
        return most
    return NEW_FILE
