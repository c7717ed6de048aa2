"""What can differ between two days of one record, or between two records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from math import isinf
from typing import Any, Self

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import written
from actorgraph.model.event import Event
from actorgraph.model.forms import Form
from actorgraph.model.other_names import FormerName
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.source import Citation
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import event_of, in_time
from actorgraph.queries.diff.derived import Derived


class Cause(StrEnum):
    """What changed: the world, the record of it, or nobody can tell which."""

    WORLD = "world"
    RECORD = "record"
    UNCLEAR = "unclear"


class Kind(StrEnum):
    """What became of a tie, an actor or a pair of actors; told in this order.

    Where parts are rolled up into wholes, a tie comes to count for these, or no longer does, though it goes on.
    """

    HAPPENED = "happened"
    BEGAN = "began"
    RESUMED = "resumed"
    COUNTED = "came to count"
    UNCOUNTED = "no longer counts"
    PAUSED = "paused"
    ENDED = "ended"
    TURNED = "changed sign"
    RENAMED = "renamed"
    ADDED = "added"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is said otherwise; None where nothing is said.

    Attributes:
        name: What, in the words of the language's keys.
        before: What was said of it.
        after: What is said of it.
        cited: Of sources, what was cited and what is.
        form: The form of it, if it is a fact.
    """

    name: str
    before: str | None
    after: str | None
    cited: tuple[tuple[Citation, ...], tuple[Citation, ...]] = ((), ())
    form: Form[Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference.

    Attributes:
        kind: What became of it.
        cause: Whether the world changed or the record.
        certainty: Whether it surely lies between the two days; of records only what follows from others is in doubt.
        actor: The actor it is about, as it is now, or was if it is gone; None if it is about ties.
        pair: The two actors whose ties turned friendly or hostile; None if it is about something else.
        relations: The ties it is about, as they are now, or were if they are gone: one, or several of one event.
        details: What is said otherwise.
        derived: The day of it, if no date of the ties says that but the lives of their actors.
        event: What happened by itself; None if it is about something else.
        said: Who says so of a name that an actor dropped; None where all that is cited for the actor does.
    """

    kind: Kind
    cause: Cause = Cause.WORLD
    certainty: Certainty = Certainty.YES
    actor: Actor | None = None
    pair: tuple[str, str] | None = None
    relations: tuple[Relation, ...] = ()
    details: tuple[Detail, ...] = ()
    derived: Derived | None = None
    event: Event | None = None
    said: tuple[Citation, ...] | None = None

    @classmethod
    def renamed(cls, actor: Actor, former: FormerName, certainty: Certainty = Certainty.YES) -> Self:
        """Return that an actor dropped a name; who says so of that name is cited for it."""
        told, said = (Detail("name", str(former.name), None),), former.citations or None
        return cls(kind=Kind.RENAMED, certainty=certainty, actor=actor, details=told, said=said)

    @property
    def about(self) -> str:
        """``tie``, ``actor``, ``pair`` or ``event``."""
        if self.event is not None:
            return "event"
        if self.pair is not None:
            return "pair"
        return "tie" if self.actor is None else "actor"

    @property
    def period(self) -> Period:
        """When its actor lived, or when what stands by itself happened; undated if it is about ties or a pair."""
        if self.event is not None:
            return Period(self.event.date, self.event.date)
        return Period() if self.actor is None else self.actor.life

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Who says so of its actor or the name of it, or of what stands by itself."""
        if self.said is not None:
            return self.said
        about = self.event or self.actor
        return about.citations if about else ()

    @property
    def order(self) -> tuple[object, ...]:
        """What sorts changes: cause, kind, the sure before the possible, then time."""
        is_doubtful = self.certainty is not Certainty.YES
        place = (list(Cause).index(self.cause), list(Kind).index(self.kind), self.about, is_doubtful)
        if self.actor is not None:
            return (*place, *in_time(self.actor.life), self.actor.label)
        if self.event is not None:
            return (*place, *in_time(Period(self.event.date)), self.event.id)
        if self.pair is not None:
            return (*place, 0, 0, *self.pair)
        first = self.relations[0]
        return (*place, *in_time(first.period), event_of(first))


def by_event(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes of single ties, those that are the same for several ties of one event as one."""

    def key(change: Change) -> tuple[object, ...]:
        details = tuple((d.name, d.before or "", d.after or "") for d in change.details)
        derived = change.derived
        lives = (*sorted(derived.actors), written(derived.date) or "") if derived else ()
        return event_of(change.relations[0]), change.kind, change.cause, change.certainty, details, lives

    for _, group in groupby(sorted(changes, key=key), key=key):
        same = list(group)
        relations = tuple(
            sorted((r for change in same for r in change.relations), key=lambda r: (r.is_of_mediator, r.id))
        )
        yield replace(same[0], relations=relations)


def is_point(relation: Relation) -> bool:
    """Whether a tie happened on a date, instead of holding from one to another."""
    return relation.type.lasting or (not relation.spells and relation.period.is_one_day)


def lies_between(days: Span, first: int, last: int) -> Certainty:
    """Say whether a day known within bounds is one of those from ``first`` to ``last`` (ordinals, both included).

    One that has a last day only ("by 2017") stands at that, as in a timeline, and what nothing bounds nowhere: else
    they would be told of all the past. One that has a first day only can be any day from that on.
    """
    told = Span(days.last, days.last) if isinf(days.first) else days
    if not told.meets(Span(first, last)):
        return Certainty.NO
    return Certainty.YES if first <= days.first and days.last <= last else Certainty.POSSIBLY


SIGNS = {
    frozenset({1}): "friendly",
    frozenset({-1}): "hostile",
    frozenset({1, -1}): "friendly and hostile",
}
"""What the signs of all ties between two actors amount to."""


def signed_ties(relations: Iterable[Relation]) -> dict[tuple[str, str], list[Relation]]:
    """Return the friendly and hostile ties between each two actors, by their labels in alphabetical order."""
    ties: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        one, other = sorted((relation.subject, relation.object))
        if relation.type.sign and one != other:
            ties.setdefault((one, other), []).append(relation)
    return ties


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of the ties between two actors after a day.

    Attributes:
        possible: Those of ties that hold surely or possibly.
        sure: Those of ties that surely hold.
    """

    possible: frozenset[int]
    sure: frozenset[int]


def signs_after(dataset: Dataset, relations: Iterable[Relation], day: int) -> dict[tuple[str, str], Signs]:
    """Return the signs of the ties between each two actors that go on after a day (an ordinal).

    They have begun by that day and hold on the next: what has its last day on it is over, as :func:`lies_between`
    counts it, and so is what has one day only. What paused does so in one of its spells.
    """
    found = {}
    relations = [tie for tie in relations if tie.type.lasting or not tie.period.is_one_day]
    snapshots = [Snapshot(dataset, Span(after, after)) for after in (day, day + 1)]
    for pair, ties in signed_ties(relations).items():
        goes_on = [(tie.type.sign, answers) for tie in ties for answers in _answers(dataset, tie, snapshots)]
        possible = frozenset(sign for sign, answers in goes_on if Certainty.NO not in answers)
        if possible:
            found[pair] = Signs(possible, frozenset(sign for sign, answers in goes_on if answers == {Certainty.YES}))
    return found


def _answers(dataset: Dataset, tie: Relation, snapshots: Iterable[Snapshot]) -> Iterator[set[Certainty]]:
    """Yield whether a tie holds on several days, and what paused for each of its spells."""
    judged = [(snapshot.span, snapshot.holds(tie)) for snapshot in snapshots]
    if not tie.spells:
        yield {holds for _, holds in judged}
        return
    for spell in dataset.timing_of(tie).spells:
        yield {Certainty.NO if holds is Certainty.NO else spell.within(span) for span, holds in judged}


def turn(pair: tuple[str, str], before: Signs, after: Signs, ties: Iterable[Relation], cause: Cause) -> Change:
    """Return the change of a pair whose ties are of other signs than before; sure only if no date is in doubt."""
    is_sure = all(signs.possible == signs.sure for signs in (before, after))
    return Change(
        kind=Kind.TURNED,
        cause=cause,
        certainty=Certainty.YES if is_sure else Certainty.POSSIBLY,
        pair=pair,
        relations=tuple(ties),
        details=(Detail("sign", SIGNS[before.possible], SIGNS[after.possible]),),
    )
