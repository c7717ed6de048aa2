"""What can happen at a moment, and what a dataset says happened.

A date known to the year or the month is a span of days. Moments stand in the order of the first day they can be, then
of the last; a date of which only the last day is known ("by 2017", an unknown end) stands at that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.source import Citation
from actorgraph.queries.answers.answer import event_of


class What(StrEnum):
    """What can happen at a moment; on the same date in this order."""

    HAPPENS = "happens"
    BEGINS = "begins"
    NAMED = "takes a name"
    RENAMED = "drops a name"
    ENDS = "ends"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Something that happened at a date; to an actor, or to the ties of one event.

    Attributes:
        date: The date, as far as it is known.
        what: What happened.
        actor: The actor that began, ended or was named; None if it happened to ties.
        name: The name it took or dropped, if it did.
        relations: The ties that began, ended or happened: one, or all ties of one event.
    """

    date: PartialDate
    what: What
    actor: Actor | None = None
    name: LocalText | None = None
    relations: tuple[Relation, ...] = ()

    @property
    def citations(self) -> Iterator[Citation]:
        """Who says so, repeats included."""
        if self.actor is not None:
            yield from self.actor.citations
        for relation in self.relations:
            yield from relation.citations

    @property
    def order(self) -> tuple[object, ...]:
        """What sorts moments."""
        first, latest = self.date.span
        if self.date.is_unknown or first == -inf:
            first = latest
        about = self.actor.label if self.actor is not None else event_of(self.relations[0])
        return first, latest, list(What).index(self.what), not self.actor, about, str(self.name)


def moments_of_actors(dataset: Dataset, selected: Selection, labels: Sequence[str]) -> Iterator[Moment]:
    """Yield the beginnings, the ends and the names of actors; of all of them, if no labels are given."""
    if selected.asks_for_ties:
        return
    when = selected.on(dataset)
    for label in labels or dataset.actors:
        actor = dataset.actors[label]
        if not (selected.is_timeless or when.is_there(label)):
            continue
        for date, what in _turns(actor.life):
            yield Moment(date=date, what=what, actor=actor)
        for former in actor.former:
            for date, what in _turns(former.period, What.NAMED, What.RENAMED):
                yield Moment(date=date, what=what, actor=actor, name=former.name)


def moments_of_ties(dataset: Dataset, selected: Selection, labels: Sequence[str], *, among: bool) -> Iterator[Moment]:
    """Yield the beginnings and ends of selected ties, and events; those of one event as one moment."""
    events: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in selected.of(dataset):
        events[event_of(relation)].append(relation)
    wanted = set(labels)
    needed = 2 if among else 1
    for ties in events.values():
        if labels and not any(len({tie.subject, tie.object} & wanted) >= needed for tie in ties):
            continue
        period, lasting = ties[0].period, ties[0].type.lasting
        if period.since is not None and (lasting or period.since == period.until):
            yield Moment(date=period.since, what=What.HAPPENS, relations=tuple(ties))
            continue
        for date, what in _turns(period):
            yield Moment(date=date, what=what, relations=tuple(ties))


def _turns(period: Period, begins: What = What.BEGINS, ends: What = What.ENDS) -> Iterator[tuple[PartialDate, What]]:
    """Yield the dates that a period has, each with what happens on it."""
    if period.since is not None:
        yield period.since, begins
    if period.until is not None:
        yield period.until, ends
