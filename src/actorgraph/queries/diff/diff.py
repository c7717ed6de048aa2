"""What changed: between two days of one record, or between two records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import iso, written
from actorgraph.model.forms import listed
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.source import CITATIONS, Citation, Source
from actorgraph.queries.answers.answer import Answer, Remark, event_of, tie_row, whole_tie_dict
from actorgraph.queries.answers.columns import FROM, QUALITIES, TO, TYPE, Column, Told, as_written, terms
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.diff.changes import Change
from actorgraph.queries.diff.days import changes_between, may_have_changed
from actorgraph.queries.diff.records import changes_of

RECORDS = ("the older record", "the newer record")
"""What two records are called that nobody gave a name."""

_OTHERWISE = Remark("the two records differ, but not in their actors and ties")
_OUTSIDE = Remark("the two records differ, but not in what was asked for")


@dataclass(frozen=True, kw_only=True)
class Diff(Answer):
    """The differences, in the order of cause, kind and time.

    Attributes:
        older: The older record; the same one if two days of it are compared.
        days: The two days that are compared, as ordinals; None between two records.
        named: What the two sides are called: the days, or how the records were asked for.
        changes: The differences.
    """

    older: Dataset
    days: tuple[int, int] | None
    named: tuple[str, str]
    changes: tuple[Change, ...]

    query: ClassVar[str] = "diff"
    table: ClassVar[tuple[Column, ...]] = (
        *terms("cause"), Column("change", Told.CHANGE), *terms("certainty"), FROM, TYPE, TO,
        *as_written("since", "until", "details"), *QUALITIES, *as_written("sources", "id", "derived", "derived_from"),
    )  # fmt: skip

    @property
    def types_by_name(self) -> Mapping[str, RelationType]:
        return {**self.older.types, **self.dataset.types}

    def record_of(self, labels: Iterable[str]) -> Dataset:
        """Return the newer record, or the older one if only that knows some of the actors."""
        return self.dataset if all(label in self.dataset.actors for label in labels) else self.older

    def is_one_of_several(self, tie: Relation) -> bool:
        """Whether a record has another tie of its type between the same actors, who do not say then which it is."""
        return _between(tie) in self._several

    @cached_property
    def _several(self) -> Set[object]:
        counts = (Counter(map(_between, record.relations)) for record in (self.older, self.dataset))
        return {ends for count in counts for ends, number in count.items() if number > 1}

    def of_derived(self, change: Change) -> Iterable[Citation]:
        """Yield who says when the actors lived that a derived day follows from, repeats included."""
        labels = change.derived.actors if change.derived else ()
        return (citation for label in labels for citation in self.dataset.actors[label].citations)

    @property
    def found(self) -> bool:
        return bool(self.changes)

    def cited(self) -> Iterable[Source]:
        for change in self.changes:
            yield from (c.source for c in change.citations)
            yield from (c.source for relation in change.relations for c in relation.said_in)
            yield from (c.source for c in self.of_derived(change))

    def signed(self) -> Iterable[RelationType]:
        return (relation.type for record in (self.older, self.dataset) for relation in self.selected.of(record))

    def scope(self) -> dict[str, Any]:
        sides = zip(("before", "after"), self.named, (self.older, self.dataset), self.days or (None, None), strict=True)
        return {
            **super().scope(),
            **{
                side: {
                    "named": name,
                    "day": None if day is None else iso(day),
                    "as_of": record.as_of_written,
                    "hash": record.hash,
                    "sign_policy": {kind: record.types[kind].sign for kind in record.types},
                }
                for side, name, record, day in sides
            },
        }

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [self._row(change) for change in self.changes]

    def payload(self) -> dict[str, Any]:
        """Return ``changes``.

        Each has what became of it (``change``), its ``cause`` (``world``, ``record`` or ``unclear``), the
        ``certainty`` that it lies between the days, what it is ``about`` (``tie``, ``actor``, ``pair`` or ``event``),
        the ``event`` (``id``, ``name``), which the others do not have, or the ``actor``, with ``since``, ``until`` and
        ``sources``, or the ``pair``, ``details`` (``name``, ``before``, ``after``) and the ``ties``. What no date of a
        tie says but the life of an actor is ``derived``: the ``date`` on which it began or ended, as far as it is
        known, and the actors it follows ``from``. Where parts are rolled up, a tie that goes on ``came to count`` for a
        whole, or ``no longer counts``.
        """
        return {"changes": [self._change(change) for change in self.changes]}

    def _when(self, tie: Relation) -> Snapshot:
        """Return the record that knows the actors of a tie, on its day."""
        return self.selected.on(self.record_of((tie.subject, tie.object)))

    def _row(self, change: Change) -> dict[str, Any]:
        tie = change.relations[0] if change.about == "tie" else None
        period = tie.period if tie else change.period
        citations = change.citations or [c for r in change.relations for c in r.citations]
        about = change.actor or change.event
        ends = _ends(change)
        place = {
            "cause": str(change.cause),
            "change": str(change.kind),
            "certainty": str(change.certainty),
            "from": ends[0],
            "type": tie.type.name if tie else change.about,
            "to": ends[1],
            "since": written(period.since),
            "until": written(period.until),
            "details": "; ".join(f"{d.name}: {d.before or '–'} → {d.after or '–'}" for d in change.details) or None,
            "sources": CITATIONS.flat(tuple(citations)) or "",
            "id": about.id if about else event_of(tie) if tie else None,
            "derived": written(change.derived.date) if change.derived else None,
            "derived_from": listed(change.derived.actors) if change.derived else None,
        }
        return tie_row(tie, self.when, self.columns, **place)

    def _change(self, change: Change) -> dict[str, Any]:
        return {
            **({"event": {"id": change.event.id, "name": change.event.name.as_dict()}} if change.event else {}),
            "change": str(change.kind),
            "cause": str(change.cause),
            "certainty": str(change.certainty),
            "about": change.about,
            "actor": change.actor.label if change.actor else None,
            "since": written(change.period.since),
            "until": written(change.period.until),
            "sources": CITATIONS.plain(change.citations),
            "pair": list(change.pair) if change.pair else None,
            "details": [{"name": d.name, "before": d.before, "after": d.after} for d in change.details],
            "ties": [whole_tie_dict(relation, self._when(relation)) for relation in change.relations],
            "derived": change.derived.as_dict() if change.derived else None,
        }


@of_wholes
def diff_days(dataset: Dataset, start: int, end: int, selected: Selection | None = None) -> Diff:
    """Return what changed after one day and until another.

    Args:
        dataset: The dataset.
        start: The first day, as an ordinal.
        end: The second day, likewise.
        selected: Which ties to compare; None for all. Where it names types, a layer or a grade, actors are left out.

    Returns:
        What began, ended, happened or turned; where dates are not known to the day, it says "possibly". How many more
        ties may have done so, of which no date says when, is remarked.

    Raises:
        QuestionError: If the second day is not after the first.
    """
    if end <= start:
        told = "{end} is not after {start}: name the earlier date first"
        raise QuestionError(told, end=iso(end), start=iso(start))
    chosen = selected or Selection()
    actors = () if chosen.asks_for_ties else chosen.actors_of(dataset)
    events = chosen.events_of(dataset)
    relations = chosen.of(dataset)
    changes = changes_between(dataset, relations, start, end, actors=actors, events=events)
    ordered = tuple(sorted(changes, key=lambda change: change.order))
    changed = {tie.id for change in ordered if change.pair is None for tie in change.relations}
    rest = [tie for tie in relations if tie.id not in changed and may_have_changed(dataset, tie, start, end)]
    return Diff(
        dataset=dataset,
        selected=chosen,
        notes=tuple(_not_told(len(rest), len(relations))),
        older=dataset,
        days=(start, end),
        named=(iso(start), iso(end)),
        changes=ordered,
    )


def _not_told(number: int, of_all: int) -> Iterator[Message]:
    """Yield how many ties may have changed, too, by what is known of their dates."""
    if number:
        told = "may have begun, happened or ended in this time, too, but no date says when: {n} of the {all} ties"
        yield Message.of(told, n=number, all=of_all)


@of_wholes
def diff_records(
    older: Dataset,
    newer: Dataset,
    selected: Selection | None = None,
    *,
    named: tuple[str, str] = RECORDS,
) -> Diff:
    """Return what a newer record tells otherwise than an older one, and whether the world changed or the record.

    Args:
        older: The older record.
        newer: The newer record.
        selected: Which ties to compare; None for all. Where it names types, a layer or a grade, actors are left out.
        named: What to call the two.

    Returns:
        The differences; :mod:`actorgraph.queries.diff.records` has the rules.
    """
    chosen = selected or Selection()
    changes = changes_of(older, newer, chosen)
    ordered = tuple(sorted(changes, key=lambda change: change.order))
    return Diff(
        dataset=newer,
        selected=chosen,
        notes=() if ordered or older.hash == newer.hash else (_OTHERWISE if chosen == Selection() else _OUTSIDE,),
        older=older,
        days=None,
        named=named,
        changes=ordered,
    )


def _between(tie: Relation) -> object:
    return tie.type.name, frozenset((tie.subject, tie.object))


def _ends(change: Change) -> tuple[str | None, str | None]:
    """Return who stands on either side of what a change is about."""
    if change.pair is not None:
        return change.pair
    if change.about != "tie":
        return change.actor.label if change.actor else None, None
    ties = change.relations
    return listed(dict.fromkeys(tie.subject for tie in ties)), listed(dict.fromkeys(tie.object for tie in ties))
