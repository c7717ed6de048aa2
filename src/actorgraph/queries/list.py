"""What there is: actors, relations, types, sources, sides and events, and which of them a word occurs in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Final

from actorgraph.errors import QuestionError
from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.event import Event
from actorgraph.model.facts import arranged, kept_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.names import loose_key
from actorgraph.model.relation import Status
from actorgraph.model.selection import Selection
from actorgraph.model.side import Side
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import THROUGH, Answer, Remark, through_dict
from actorgraph.queries.answers.columns import (
    ACTOR,
    FROM,
    OF_TIE,
    OF_TYPE,
    QUALITIES,
    TO,
    Column,
    Told,
    as_written,
    columns_of,
    long,
    terms,
)
from actorgraph.queries.answers.doubts import possible_among
from actorgraph.queries.answers.rolling import of_wholes

_HOLDS: Final = Column("holds", Told.TERM, optional=True)
"""Whether a tie holds at the time asked about, or else on the record's day: no text of its author's."""
_RETRACTED: Final = Remark("retracted ties are left out; show tells those of an actor")


@dataclass(frozen=True, kw_only=True)
class Listing(Answer):
    """Entries of one kind; nothing that is recorded of them is missing from JSON and CSV.

    Attributes:
        what: ``actors``, ``relations``, ``types``, ``sources``, ``sides`` or ``events``.
        entries: One row per entry, each fact as it is kept.
    """

    what: str
    entries: tuple[dict[str, Any], ...]

    query: ClassVar[str] = "list"
    version: ClassVar[int] = 2

    @property
    def found(self) -> bool:
        return bool(self.entries)

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        return _LISTS[self.what][0]

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "list": self.what}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [self._row(row, lambda column, kept: column.flat(kept, language)) for row in self.entries]

    def cells(self) -> list[dict[str, Any]]:
        return [self._row(row, Column.cell) for row in self.entries]

    def payload(self) -> dict[str, Any]:
        """Return ``rows``, each with the columns below and all that is recorded in them.

        A text in several languages is an object of them, and so is a place in a document (``id`` of the document,
        ``quote``, ``page``, ``at``) and a name of former times (``name``, ``since``, ``until``). In CSV, what is no
        single text or number is JSON; texts and ids one after the other have semicolons between them.
        """
        return {"rows": [self._row(row, Column.full) for row in self.entries]}

    def _row(self, row: dict[str, Any], told: Callable[[Column, Any], Any]) -> dict[str, Any]:
        said = {column.name: told(column, row[column.name]) for column in self.table}
        return {**said, THROUGH: row[THROUGH]} if THROUGH in row else said


@of_wholes
def listing(dataset: Dataset, what: str, *, search: str | None = None, selected: Selection | None = None) -> Listing:
    """Return the entries of one kind.

    Args:
        dataset: The dataset.
        what: One of :data:`LISTS`.
        search: Only entries with this text in a name or a column that says what is recorded, whatever its spelling.
        selected: Which relations to list, and of which time the actors; None for everything recorded.

    Raises:
        QuestionError: If ``what`` is none of the lists.
    """
    if what not in _LISTS:
        raise QuestionError("there is no list of '{what}'; the lists are {lists}", what=what, lists=LISTS)
    chosen = selected or Selection()
    columns, entries = _LISTS[what]
    retracted = what == "relations" and any(tie.status is Status.RETRACTED for tie in dataset.relations)
    key = loose_key(search) if search else ""
    rows = tuple(
        row
        for row, names in entries(dataset, chosen)
        if not search or any(_occurs(search, key, text) for text in (*_texts(columns, row), *names))
    )
    counted = chosen.of(dataset) if "ties" in (column.name for column in columns) else ()
    notes = (*((_RETRACTED,) if retracted else ()), *possible_among(counted, chosen.on(dataset), chosen))
    return Listing(dataset=dataset, selected=chosen, notes=notes, what=what, entries=rows)


def _texts(columns: Iterable[Column], row: Mapping[str, Any]) -> Iterator[str]:
    """Yield what people are shown of a row that is recorded, in every language."""
    for column in (column for column in columns if not column.long and column is not _HOLDS):
        kept = row[column.name]
        if isinstance(kept, LocalText):
            yield from (text for _, text in kept.versions)
        elif column.is_said(flat := column.flat(kept)):
            yield str(flat)


def _occurs(search: str, key: str, text: str) -> bool:
    return key in loose_key(text) or search.casefold() in text.casefold()


def _actors(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    counts = dict.fromkeys(dataset.actors, 0)
    for relation in selected.of(dataset):
        for label in {relation.subject, relation.object}:
            counts[label] += 1
    for label in selected.network_of(dataset)[0]:
        actor = dataset.actors[label]
        row = {
            "actor": label,
            "id": actor.id,
            **kept_of(actor),
            "ties": counts[label],
            "declared": actor.declared,
        }
        yield row, actor.all_names()


def _relations(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    when = selected.on(dataset)
    for relation in selected.of(dataset):
        row = {
            "from": relation.subject,
            "type": relation.type.name,
            "to": relation.object,
            "direction": "mutual" if relation.mutual else "one-way",
            **kept_of(relation),
            "holds": str(when.holds(relation)),
            "id": relation.id,
            "event": relation.event,
            **({THROUGH: through_dict(relation)} if relation.through else {}),
        }
        ends = (dataset.actors[relation.subject], dataset.actors[relation.object])
        yield row, (name for actor in ends for name in actor.all_names())


def _types(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    counts = dict.fromkeys(dataset.types, 0)
    for relation in selected.of(dataset):
        counts[relation.type.name] += 1
    for name, kind in dataset.types.items():
        row = {
            "type": name,
            "section": kind.plural,
            "direction": str(kind.direction),
            "sign": kind.sign,
            "family": str(kind.family),
            "meaning": LocalText(tuple((tag, f"A {verb} B") for tag, verb in kind.verb.versions)),
            "ties": counts[name],
            **{column.name: getattr(kind, column.name) for column in OF_TYPE},
        }
        yield row, [version for text in (kind.label, kind.verb, kind.inverse) if text for _, version in text.versions]


def _sources(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    counts = dict.fromkeys(dataset.sources, 0)
    for relation in selected.of(dataset):
        for identifier in {citation.source.id for citation in (*relation.said_in, *relation.gainsaid_in)}:
            counts[identifier] += 1
    for identifier, source in dataset.sources.items():
        row = {"id": identifier, **kept_of(source), "ties": counts[identifier]}
        texts = (source.publisher, source.title, source.author, source.note)
        yield row, [version for text in texts if text for _, version in text.versions]


def _sides(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    sides = dataset.sides if selected.is_timeless else dataset.sides_on(selected.on(dataset).span)
    for side in sides:
        yield kept_of(side), (name for label in side.members for name in dataset.actors[label].all_names())


def _events(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    span = None if selected.is_timeless else selected.on(dataset).span
    for event in dataset.events.values():
        if span is None or event.date.span.meets(span):
            yield {"id": event.id, **kept_of(event)}, [version for _, version in event.name.versions]


_OF_ACTOR: Final = columns_of(Actor)
_OF_SOURCE: Final = columns_of(Source)
_OF_SIDE: Final = columns_of(Side)
_OF_EVENT: Final = columns_of(Event)

_LISTS: Mapping[
    str,
    tuple[tuple[Column, ...], Callable[[Dataset, Selection], Iterable[tuple[dict[str, Any], Iterable[str]]]]],
] = {
    "actors": (
        (
            ACTOR,
            replace(_OF_ACTOR["kind"], told=Told.KIND),
            _OF_ACTOR["since"],
            _OF_ACTOR["until"],
            *as_written("ties", "id"),
            *long(*arranged(_OF_ACTOR, without=("kind", "since", "until")).values(), Column("declared")),
        ),
        _actors,
    ),
    "relations": (
        (
            FROM,
            *as_written("type"),
            TO,
            *terms("direction"),
            OF_TIE["since"],
            OF_TIE["until"],
            _HOLDS,
            *(column if column.name == "confidence" else replace(column, optional=True) for column in QUALITIES),
            OF_TIE["sources"],
            *as_written("id"),
            *long(Column("event"), OF_TIE["note"]),
        ),
        _relations,
    ),
    "types": (
        (
            *as_written("type", "section"),
            *terms("direction"),
            *as_written("sign"),
            Column("family", Told.FAMILY),
            *as_written("meaning", "ties"),
            *long(*OF_TYPE),
        ),
        _types,
    ),
    "sources": (
        (
            *as_written("id"),
            _OF_SOURCE["publisher"],
            _OF_SOURCE["title"],
            _OF_SOURCE["date"],
            *as_written("ties"),
            _OF_SOURCE["url"],
            *long(*arranged(_OF_SOURCE, without=("publisher", "title", "date", "url")).values()),
        ),
        _sources,
    ),
    "sides": (
        (
            _OF_SIDE["name"],
            _OF_SIDE["members"],
            *arranged(_OF_SIDE, without=("name", "members", "colour", "note", "sources")).values(),
            replace(_OF_SIDE["colour"], optional=True),
            _OF_SIDE["sources"],
            *long(_OF_SIDE["note"]),
        ),
        _sides,
    ),
    "events": (
        (
            *as_written("id"),
            *arranged(_OF_EVENT, first=("name", "date"), without=("note", "sources")).values(),
            _OF_EVENT["sources"],
            *long(_OF_EVENT["note"]),
        ),
        _events,
    ),
}
LISTS: tuple[str, ...] = tuple(_LISTS)
"""What can be listed."""
