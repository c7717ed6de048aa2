"""What there is: actors, relations, types and sources, and which of them a word occurs in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import written
from actorgraph.model.facts import plain_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.names import loose_key
from actorgraph.model.selection import Selection
from actorgraph.queries.answer import Answer, tie_row
from actorgraph.queries.columns import ACTOR, FROM, GRADE, TO, Column, Told, as_written, terms


@dataclass(frozen=True, kw_only=True)
class Listing(Answer):
    """Entries of one kind.

    Attributes:
        what: ``actors``, ``relations``, ``types`` or ``sources``.
        entries: One row per entry; texts in several languages among it.
    """

    what: str
    entries: tuple[dict[str, Any], ...]

    query: ClassVar[str] = "list"

    @property
    def found(self) -> bool:
        return bool(self.entries)

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        return _LISTS[self.what][0]

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "list": self.what}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            {name: value.in_(language) if isinstance(value, LocalText) else value for name, value in entry.items()}
            for entry in self.entries
        ]


def listing(dataset: Dataset, what: str, *, search: str | None = None, selected: Selection | None = None) -> Listing:
    """Return the entries of one kind.

    Args:
        dataset: The dataset.
        what: One of :data:`LISTS`.
        search: Only entries with this text in a name or any other column, whatever its spelling.
        selected: Which relations to list, and of which time the actors; None for everything recorded.

    Raises:
        QuestionError: If ``what`` is none of the lists.
    """
    if what not in _LISTS:
        raise QuestionError("there is no list of '{what}'; the lists are {lists}", what=what, lists=LISTS)
    chosen = selected or Selection()
    columns, entries = _LISTS[what]
    key = loose_key(search) if search else ""
    rows = tuple(
        {column.name: row[column.name] for column in columns}
        for row, names in entries(dataset, chosen)
        if not search or any(_occurs(search, key, str(text)) for text in (*row.values(), *names) if text is not None)
    )
    return Listing(dataset=dataset, selected=chosen, what=what, entries=rows)


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
            **plain_of(actor, "kind", "since", "until"),
            "ties": counts[label],
        }
        yield row, actor.all_names()


def _relations(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    when = selected.on(dataset)
    for relation in selected.of(dataset):
        row = tie_row(relation, when, map(str, _LISTS["relations"][0]))
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
        }
        yield row, [version for text in (kind.label, kind.verb, kind.inverse) if text for _, version in text.versions]


def _sources(dataset: Dataset, selected: Selection) -> Iterable[tuple[dict[str, Any], Iterable[str]]]:
    counts = dict.fromkeys(dataset.sources, 0)
    for relation in selected.of(dataset):
        for identifier in {citation.source.id for citation in (*relation.citations, *relation.disputed_by)}:
            counts[identifier] += 1
    for identifier, source in dataset.sources.items():
        row = {
            "id": identifier,
            "publisher": source.publisher,
            "title": source.title,
            "date": written(source.date),
            "ties": counts[identifier],
            "url": source.url,
        }
        texts = (source.publisher, source.title, source.author, source.note)
        yield row, [version for text in texts if text for _, version in text.versions]


_LISTS: Mapping[
    str,
    tuple[tuple[Column, ...], Callable[[Dataset, Selection], Iterable[tuple[dict[str, Any], Iterable[str]]]]],
] = {
    "actors": ((ACTOR, Column("kind", Told.KIND), *as_written("since", "until", "ties", "id")), _actors),
    "relations": (
        (
            FROM,
            *as_written("type"),
            TO,
            *terms("direction"),
            *as_written("since", "until"),
            GRADE,
            *as_written("sources", "id"),
        ),
        _relations,
    ),
    "types": (
        (
            *as_written("type", "section"),
            *terms("direction"),
            *as_written("sign"),
            *terms("family"),
            *as_written("meaning", "ties"),
        ),
        _types,
    ),
    "sources": (as_written("id", "publisher", "title", "date", "ties", "url"), _sources),
}
LISTS: tuple[str, ...] = tuple(_LISTS)
"""What can be listed."""
