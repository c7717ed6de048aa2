"""What can happen at a moment, and what a dataset says happened.

A date known to the year or the month is a span of days. Moments stand in the order of the first day they can be, then
of the last; a date of which only the last day is known ("by 2017", an unknown end) stands at that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

from actorgraph.model.actor import Actor
from actorgraph.model.claim import citations_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.event import Event
from actorgraph.model.lifebound import ended_with
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.source import Citation
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import event_of

Ended = Mapping[str, Sequence[tuple[Relation, Certainty]]]
"""The ties that ended with each actor, by its label, and whether they surely did."""


class What(StrEnum):
    """What can happen at a moment; on the same date in this order.

    Where parts are rolled up into wholes, a tie begins and ceases to count for these, though it goes on.
    """

    HAPPENS = "happens"
    BEGINS = "begins"
    RESUMES = "resumes"
    COUNTED = "begins to count"
    NAMED = "takes a name"
    RENAMED = "drops a name"
    UNCOUNTED = "ceases to count"
    PAUSES = "pauses"
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
        ended: The ties that ended because the actor did, though no date of theirs says so, and whether they surely did.
        outside: Of ties that began, ended or happened, the actors in whose lives the date surely does not lie.
        said: Who says so of one spell of ties that paused, or of a name; None where all that is cited for them does.
        event: What happened, if that stands by itself: then it is about no actor and no ties.
    """

    date: PartialDate
    what: What
    actor: Actor | None = None
    name: LocalText | None = None
    relations: tuple[Relation, ...] = ()
    ended: tuple[tuple[Relation, Certainty], ...] = ()
    outside: tuple[str, ...] = ()
    said: tuple[Citation, ...] | None = None
    event: Event | None = None

    @property
    def citations(self) -> Iterator[Citation]:
        """Who says so, repeats included."""
        if self.event is not None:
            yield from self.event.citations
        if self.said is not None:
            yield from self.said
            return
        if self.actor is not None:
            yield from self.actor.citations
        for relation in self.relations:
            yield from relation.citations

    @property
    def said_in(self) -> Iterator[Citation]:
        """The same, with the documents in which actors claim it."""
        yield from self.citations
        for relation in self.relations:
            yield from citations_of(relation.claimed_by)

    @property
    def order(self) -> tuple[object, ...]:
        """What sorts moments."""
        first, latest = self.date.span
        if self.date.is_unknown or first == -inf:
            first = latest
        if self.event is not None:
            about = self.event.id
        else:
            about = self.actor.label if self.actor is not None else event_of(self.relations[0])
        return first, latest, list(What).index(self.what), not self.event, not self.actor, about, str(self.name)


def moments_of_events(dataset: Dataset, selected: Selection) -> Iterator[Moment]:
    """Yield what happened by itself at the time of a selection, unless that asks for what events do not have."""
    span = None if selected.is_timeless else selected.on(dataset).span
    for event in selected.events_of(dataset):
        if span is None or event.date.span.meets(span):
            yield Moment(date=event.date, what=What.HAPPENS, name=event.name, event=event)


def moments_of_actors(dataset: Dataset, selected: Selection, labels: Sequence[str], ended: Ended) -> Iterator[Moment]:
    """Yield the beginnings, the ends and the names of actors; of all of them, if no labels are given.

    Args:
        dataset: The dataset.
        selected: The selection; one of types, a layer or a grade leaves actors out.
        labels: Their labels.
        ended: The ties that ended with each actor; whose end ended any is told, whoever was asked about.
    """
    when = selected.on(dataset)
    told = () if selected.asks_for_ties else labels or selected.actors_of(dataset)
    there = [label for label in told if selected.is_timeless or when.is_there(label)]
    for label in there:
        yield from _of_actor(dataset.actors[label])
    for label in dict.fromkeys((*there, *ended)):
        actor = dataset.actors[label]
        if actor.life.until is not None:
            yield Moment(date=actor.life.until, what=What.ENDS, actor=actor, ended=tuple(ended.get(label, ())))


def _of_actor(actor: Actor) -> Iterator[Moment]:
    if actor.life.since is not None:
        yield Moment(date=actor.life.since, what=What.BEGINS, actor=actor)
    for former in actor.former:
        for date, what in ((former.period.since, What.NAMED), (former.period.until, What.RENAMED)):
            if date is not None:
                yield Moment(date=date, what=what, actor=actor, name=former.name, said=former.citations or None)


def ties_of_events(
    dataset: Dataset, selected: Selection, labels: Sequence[str], *, among: bool
) -> Iterator[tuple[Relation, ...]]:
    """Yield the selected ties of each event that touches any of some actors, or all if no labels are given.

    Args:
        dataset: The dataset.
        selected: The selection.
        labels: The labels of the actors.
        among: Whether both ends of a tie have to be among them.
    """
    events: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in selected.of(dataset):
        events[event_of(relation)].append(relation)
    wanted = set(labels)
    needed = 2 if among else 1
    for ties in events.values():
        if not labels or any(len({tie.subject, tie.object} & wanted) >= needed for tie in ties):
            yield tuple(ties)


def ended_with_actors(dataset: Dataset, ties: Iterable[Relation]) -> Ended:
    """Return the ties that ended with each actor, though no date of theirs says so."""
    found: defaultdict[str, list[tuple[Relation, Certainty]]] = defaultdict(list)
    for tie in ties:
        for label, certainty in ended_with(dataset, tie).items():
            found[label].append((tie, certainty))
    return found


def moments_of_ties(dataset: Dataset, ties: Sequence[Relation]) -> Iterator[Moment]:
    """Yield the beginning and the end of the ties of one event, and of each of their spells, or that it happened.

    Mediators do not date it.
    """
    ties = sorted(ties, key=lambda tie: tie.is_of_mediator)
    first = ties[0]
    for place, spell in enumerate(first.spells):
        for moment in _of_period(dataset, ties, spell.period, _ends_of(first, place)):
            yield replace(moment, said=spell.citations)
    if not first.spells:
        yield from _of_period(dataset, ties, first.period, _ends_of(first, 0))


def _ends_of(tie: Relation, place: int) -> tuple[What, What]:
    """Return what happens at the beginning and at the end of a spell of a tie, or of one that never paused."""
    if tie.through is None:
        return (What.RESUMES if place else What.BEGINS, What.ENDS if place == len(tie.periods) - 1 else What.PAUSES)
    begins, ends = tie.through.beginnings(tie.periods[place]), tie.through.ends(tie.periods[place])
    begun = What.BEGINS if 0 in begins else What.RESUMES
    over = What.ENDS if len(tie.through.tie.periods) - 1 in ends else What.PAUSES
    return begun if begins else What.COUNTED, over if ends else What.UNCOUNTED


def _of_period(dataset: Dataset, ties: Sequence[Relation], period: Period, ends: tuple[What, What]) -> Iterator[Moment]:
    lasting = ties[0].type.lasting
    dates = [(period.since, ends[0], period.begins), (period.until, ends[1], period.ends)]
    if period.since is not None and (lasting or _is_one_day(ties[0])):
        dates = [(period.since, What.HAPPENS, period.begins)]
    for date, what, days in dates:
        if date is not None:
            outside = () if lasting else _outside(dataset, ties, days)
            yield Moment(date=date, what=what, relations=tuple(ties), outside=outside)


def _is_one_day(tie: Relation) -> bool:
    """Whether a tie happened on a date, known or not, rather than that it counts for a whole on one day alone."""
    own = tie if tie.through is None else tie.through.tie
    return not own.spells and own.period.is_one_day


def _outside(dataset: Dataset, ties: Sequence[Relation], days: Span) -> tuple[str, ...]:
    labels = dict.fromkeys(label for tie in ties for label in (tie.subject, tie.object))
    return tuple(label for label in labels if (dataset.actors[label].life.possible & days).is_empty)
