"""Who can have come of whom: when events of lineage can have happened, and who can have begun by then.

A reading gives each event one day that it can be. Events are in order if there are days d1 <= d2 <= ... that can be
theirs, as in a time-respecting path (Kempe, Kleinberg and Kumar 2002; Holme and Saramäki 2012): several can fall on one
day, and none falls outside the lives of its actors.

An actor begins with its life, or with an event that makes it of others. If nothing says how one began, or only what is
surely later than something that came of it, it was there before the record. Unless that something leads back to it:
"A became B in 2012, B became A in 2015", and no word of an older A, is in order in no reading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from heapq import heapify, heappop, heappush
from math import inf

from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation, Status
from actorgraph.model.relation_type import Family
from actorgraph.model.span import ALWAYS, Span

Line = tuple[Relation, ...]
"""Ties of lineage from older to newer, each from where the one before it led."""


class Descent:
    """The ties of lineage of a dataset, retracted ones aside, and their days.

    Attributes:
        ties: These ties, in the order of their ids.
        spans: The days on which each can have come about, by its id.
        into: Those by which an actor came of others, by its label.
        out_of: Those by which others came of it, likewise.
    """

    def __init__(self, dataset: Dataset) -> None:
        """Read the ties of lineage of a dataset."""
        self._actors = dataset.actors
        self.ties = [tie for tie in dataset.relations if _is_lineage(tie)]
        self.into: defaultdict[str, list[Relation]] = defaultdict(list)
        self.out_of: defaultdict[str, list[Relation]] = defaultdict(list)
        self._parts: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for tie in self.ties:
            self.into[tie.object].append(tie)
            self.out_of[tie.subject].append(tie)
            older, newer = self._parts[_event_of(tie)]
            older.add(tie.subject)
            newer.add(tie.object)
        lives = {event: self._within_lives(*parts) for event, parts in self._parts.items()}
        self.spans: Mapping[str, Span] = {tie.id: _days_of(tie, lives[_event_of(tie)]) for tie in self.ties}
        reached = self._reached(self._beginnings())
        self._begun: Mapping[str, float] = {label: day for label, (day, _, _) in reached.items()}

    def is_founded(self, tie: Relation, by: float = inf) -> bool:
        """Whether, in a reading, a tie of lineage came about by a day (an ordinal), its subject having begun before.

        If it can in none, a chain in order that goes on from it and comes back to its subject is a cycle, and any other
        that comes back is a return to what lived on.
        """
        begun, (first, last) = self._begun.get(tie.subject), self.spans[tie.id]
        return begun is not None and max(begun, first) <= min(last, by)

    def goes_on(self, label: str, tie: Relation) -> bool:
        """Whether an actor stands on both sides of a tie's event, with others: a merger back into what lives on."""
        older, newer = self._parts[_event_of(tie)]
        return label in older & newer and len(older | newer) > 1

    def has_lived(self, label: str, day: float, without: Relation) -> bool:
        """Whether an actor can have begun by a day (an ordinal) otherwise than by the event of a tie into it."""
        since = self._actors[label].life.since
        if self.goes_on(label, without) or (since is not None and since.span.first <= day):
            return True
        others = (tie for tie in self.into[label] if _event_of(tie) != _event_of(without))
        return any(self.is_founded(tie, day) for tie in others if tie.subject != label or self.goes_on(label, tie))

    def cycles(self, among: Collection[str]) -> Iterator[Line]:
        """Yield chains in order that bring back what cannot have begun before, each cycle of actors once.

        Each takes a walk through the ties of lineage.

        Args:
            among: The actors at whose ties such chains may start.
        """
        told: set[object] = set()
        knot = self._knot()
        late = (tie for tie in self.ties if {tie.subject, tie.object} <= knot and not self.is_founded(tie))
        for tie in sorted(late, key=lambda tie: (self.spans[tie.id], tie.id)):
            if tie.id in told or tie.subject not in among:
                continue
            chain = self._chain_back(tie)
            told.update(step.id for step in chain)
            if chain and (labels := labels_of(chain)) not in told:
                told.add(labels)
                yield chain

    def _within_lives(self, older: Collection[str], newer: Collection[str]) -> Span:
        """Return the days that lives leave to an event; who is newer may begin on the day after who is older ended."""
        before = [self._actors[label].life for label in older]
        after = [self._actors[label].life for label in newer]
        begun = [*(life.begins.first for life in before), *(life.begins.first - 1 for life in after)]
        ended = [*(life.ends.last + 1 for life in before), *(life.ends.last for life in after)]
        return Span(max(begun), min(ended))

    def _chain_back(self, tie: Relation) -> Line:
        """Return the chain in order that goes on from a tie and comes back soonest; empty if none does."""
        reached = self._reached([(self.spans[tie.id].first, tie.object)])
        chain: list[Relation] = []
        label = tie.subject
        while label in reached:
            _, _, last = reached[label]
            if last is None:
                return (tie, *reversed(chain))
            chain.append(last)
            label = last.subject
        return ()

    def _reached(self, starts: Iterable[tuple[float, str]]) -> dict[str, tuple[float, int, Relation | None]]:
        """Return whom chains in order lead to: the first day for it, the number of steps, and the last tie.

        Args:
            starts: Where chains start, each from a day on.
        """
        queue = [(day, 0, label) for day, label in dict.fromkeys(starts)]
        reached: dict[str, tuple[float, int, Relation | None]] = {}
        for day, steps, label in sorted(queue, reverse=True):
            reached[label] = day, steps, None
        heapify(queue)
        while queue:
            day, steps, label = heappop(queue)
            if reached[label][:2] != (day, steps):
                continue
            for tie in self.out_of[label]:
                first, last = self.spans[tie.id]
                onward = max(day, first), steps + 1
                if day <= last and (tie.object not in reached or onward < reached[tie.object][:2]):
                    reached[tie.object] = *onward, tie
                    heappush(queue, (*onward, tie.object))
        return reached

    def _beginnings(self) -> Iterator[tuple[float, str]]:
        """Yield what lets actors have begun, each with the first day for it, without asking who was there before."""
        for label in {end: None for tie in self.ties for end in (tie.subject, tie.object)}:
            since = self._actors[label].life.since
            days = []
            for tie in self.into[label]:
                if self.goes_on(label, tie):
                    yield self.spans[tie.id].first, label
                else:
                    days.append(self.spans[tie.id].first)
            if since is not None:
                days.append(since.span.first)
                yield since.span.first, label
            elif not days:
                yield -inf, label
            first = min(days, default=-inf)
            for tie in self.out_of[label]:
                if self.spans[tie.id].last < first:
                    yield self.spans[tie.id].first, tie.object

    def _knot(self) -> Set[str]:
        """Return the actors that are left when those that nothing leads to or from are taken away, again and again."""
        labels = {end for tie in self.ties for end in (tie.subject, tie.object)}
        left = {label: [len(self.into[label]), len(self.out_of[label])] for label in labels}
        ends = [label for label, sides in left.items() if not all(sides)]
        while ends:
            label = ends.pop()
            if left.pop(label, None) is None:
                continue
            fewer = [(tie.object, 0) for tie in self.out_of[label]] + [(tie.subject, 1) for tie in self.into[label]]
            for other, side in fewer:
                if other in left:
                    left[other][side] -= 1
                    if not left[other][side]:
                        ends.append(other)
        return left.keys()


def labels_of(chain: Line) -> tuple[str, ...]:
    """Return the actors of a chain that comes back to where it started, the first in the alphabet first."""
    labels = [tie.subject for tie in chain]
    first = labels.index(min(labels))
    return tuple(labels[first:] + labels[:first])


def _is_lineage(tie: Relation) -> bool:
    return tie.type.family is Family.SUCCESSION and tie.status is not Status.RETRACTED


def _event_of(tie: Relation) -> str:
    return tie.event or tie.id


def _days_of(tie: Relation, lives: Span) -> Span:
    """Return the days on which a tie of lineage can have come about; if lives and date exclude each other, by date."""
    own = ALWAYS if tie.period.since is None else tie.period.since.span
    within = own & lives
    return own if within.is_empty else within
