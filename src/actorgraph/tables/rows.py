"""The files of a dataset as sheets: a row for each entry as its author wrote it."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from actorgraph.editing.short import in_long
from actorgraph.model.actor import Actor
from actorgraph.model.event import Event
from actorgraph.model.facts import facts_of
from actorgraph.model.relation import Relation
from actorgraph.model.source import Citation, Source
from actorgraph.tables.cells import TEXTS, cell_of
from actorgraph.tables.sheets import (
    ACTORS,
    CITATIONS,
    EVENTS,
    FILE,
    NAMES,
    NAMING,
    OF,
    REF,
    SEPARATOR,
    SOURCES,
    TIES,
    TYPE,
    Book,
    Row,
    Sheet,
    key_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.model.relation_type import RelationType

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_ALWAYS: Final = {
    ACTORS: ("kind", "aliases", "since", "until", "country", "note", "sources"),
    TIES: (TYPE, "from", "to", "since", "until", "date", "role", "confidence", "status", "note", "sources"),
    CITATIONS: ("source", "quote", "page", "at"),
    SOURCES: ("title", "publisher", "author", "date", "url", "language", "reliability"),
    EVENTS: ("name", "date", "place", "sources"),
}
"""What has a column though nobody says it yet."""

_ENDS: Final = ("from", "to", "into", "between", "parties", "mediators")


def sheets_of(said: Mapping[str, Plain], types: Iterable[RelationType]) -> Book:
    """Return the sheets of what files say.

    Args:
        said: What each file says, read, by its path as rows are to name it.
        types: The relation types in force.
    """
    sections = {kind.plural: kind.name for kind in types}
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for file, tree in sorted(said.items()):
        for section, entries in tree.items() if isinstance(tree, dict) else ():
            for sheet, row in _rows((file, section), entries, sections, len(rows[TIES])):
                rows[sheet].append(row)
    sheets = {name: Sheet(name, _columns(name, rows[name]), tuple(rows[name])) for name in NAMES}
    return Book(sheets, digest_of(sheets), said)


def digest_of(sheets: Mapping[str, Sheet]) -> str:
    """Return the hash of what sheets say."""
    said = [[name, [[row.key, dict(row.cells)] for row in sheets[name].rows]] for name in NAMES]
    return hashlib.sha256(json.dumps(said, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


def known_columns(sheet: str) -> frozenset[str]:
    """Return the columns that a sheet can have, without the languages of texts."""
    ends = (*_ENDS, TYPE, "id") if sheet == TIES else ()
    return frozenset((NAMING[sheet], FILE, *ends, *_ALWAYS[sheet], *_fields_of(sheet)))


def _fields_of(sheet: str) -> tuple[str, ...]:
    """Return what the columns of a sheet are called that say what the language knows."""
    kinds = {ACTORS: Actor, TIES: Relation, CITATIONS: Citation, SOURCES: Source, EVENTS: Event}
    return tuple(fact.name for fact in facts_of(kinds[sheet]))


def _rows(within: tuple[str, str], entries: Plain, types: Mapping[str, str], count: int) -> Iterator[tuple[str, Row]]:
    file, section = within
    if section in types and isinstance(entries, list):
        for place, entry in enumerate(entries):
            cells = {REF: f"T{count + place + 1}", TYPE: types[section], **_cells(in_long(entry))}
            yield from _with_citations(TIES, key_of(file, section, place), cells, entry)
    elif section in (ACTORS, SOURCES, EVENTS) and isinstance(entries, dict):
        for name, entry in entries.items():
            cells = {NAMING[section]: name, **_cells(entry if isinstance(entry, dict) else {})}
            yield from _with_citations(section, key_of(file, section, name), cells, entry)


def _with_citations(sheet: str, key: str, cells: dict[str, str], entry: Plain) -> Iterator[tuple[str, Row]]:
    """Yield the row of an entry, and one for each citation that says more than what it cites."""
    cited = entry.get("sources") if isinstance(entry, dict) else None
    if sheet != SOURCES and isinstance(cited, list):
        cells["sources"] = cell_of("sources", [item for item in cited if isinstance(item, str)])
        for place, item in enumerate(cited):
            if isinstance(item, dict):
                yield CITATIONS, Row(f"{key}{SEPARATOR}{place}", _said({OF: cited_by(sheet, cells), **_cells(item)}))
    yield sheet, Row(key, _said({**cells, FILE: key.partition(SEPARATOR)[0]}))


def cited_by(sheet: str, cells: Mapping[str, str]) -> str:
    """Return how a citation names the entry that cites: a tie by its reference, others by what they are and are called.

    >>> cited_by(TIES, {"ref": "T3"}), cited_by(ACTORS, {"actor": "JNIM"})
    ('T3', 'actor: JNIM')
    """
    name = cells.get(NAMING[sheet], "")
    return name if sheet == TIES else f"{NAMING[sheet]}: {name}"


def _cells(entry: Mapping[str, Plain]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, value in entry.items():
        if field == "sources" and isinstance(value, list):
            continue  # what they cite has a sheet of its own
        if field in TEXTS and isinstance(value, dict) and _is_by_language(value):
            found |= {f"{field} ({language})": cell_of(field, text) for language, text in value.items()}
        else:
            found[field] = cell_of(field, value)
    return found


def _is_by_language(value: Mapping[str, Plain]) -> bool:
    return all(isinstance(text, str) and text and _LANGUAGE.fullmatch(name) for name, text in value.items())


def _said(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in cells.items() if text}


def _columns(sheet: str, rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the columns of a sheet: those that it always has and those that are said, as the language orders them."""
    said = dict.fromkeys(name for row in rows for name in row.cells)
    known = [TYPE, *_ENDS, *_ALWAYS[sheet], *_fields_of(sheet)]
    order = {name: place for place, name in enumerate(dict.fromkeys(known))}
    wanted = {*said, *_ALWAYS[sheet]} - {NAMING[sheet], FILE}
    languages = {name.partition(" (")[0] for name in said if name.endswith(")")}
    wanted -= {name for name in languages if name not in said}
    ranked = sorted(wanted, key=lambda name: (order.get(name.partition(" (")[0], len(order)), name))
    return (NAMING[sheet], *ranked, FILE) if sheet != CITATIONS else (NAMING[sheet], *ranked)
