"""Ancestors and descendants, walked depth first in the order of time.

Groups part and come back, so lineage is a graph and may hold cycles. It is told as a tree. Every step bounds the days
that are left for those after it: looking back the bound only falls, looking forward it only rises. An actor that is
reached once more is followed once more only if that tells of more than stands above, so that a row of actors that part
and come back takes as long as it is, not twice as long with each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from actorgraph.model.descent import Descent
from actorgraph.model.relation import Relation
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import event_of, in_time
from actorgraph.queries.lineage.existence import Existence
from actorgraph.queries.lineage.kin import Again, Kin


@dataclass(slots=True)
class _Place:
    """An actor that is being followed.

    Attributes:
        label: Its label.
        depth: How many events lie between it and the actor asked about.
        via: The tie that led to it; None for the actor asked about.
        bound: The day from which on it is followed.
        need: The first day from which on nothing would be told of it that does not stand here or above.
        steps: The ties still to follow.
    """

    label: str
    depth: int
    via: Relation | None
    bound: float
    need: float
    steps: Iterator[Relation]


class FamilyTree:
    """One walk in one direction; where that is back, days count backwards, so that bounds rise either way."""

    def __init__(
        self,
        descent: Descent,
        ties: Sequence[Relation],
        existence: Existence | None,
        *,
        back: bool,
        generations: int | None,
    ) -> None:
        """Arrange ties for a walk.

        Args:
            descent: All ties of lineage of the dataset.
            ties: Those to follow.
            existence: Who existed on the day asked about; None if no day was.
            back: Whether to walk from newer to older.
            generations: How far to go; None for as far as it is recorded.
        """
        self._descent, self._existence, self._back = descent, existence, back
        self._generations = inf if generations is None else generations
        self._days: Mapping[str, Span] = {tie.id: self._turned(descent.spans[tie.id]) for tie in ties}
        self._steps: defaultdict[str, list[Relation]] = defaultdict(list)
        self._sides: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for tie in sorted(ties, key=lambda tie: (*in_time(tie.period), event_of(tie), tie.id)):
            near = tie.object if back else tie.subject
            self._steps[near].append(tie)
            self._sides[event_of(tie)][near] = None
        self._trail: list[_Place] = []
        self._place_of: dict[str, _Place] = {}
        self._told: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)

    def of(self, root: str) -> Iterator[Kin]:
        """Yield the tree of an actor, depth first; without recursion, since a chain of renames can be long."""
        self._enter(root, None, -inf)
        while self._trail:
            place = self._trail[-1]
            tie = next(place.steps, None)
            if tie is None:
                self._leave()
                continue
            label = tie.subject if self._back else tie.object
            bound = max(place.bound, self._days[tie.id].first)
            again, need = self._met_again(label, tie, bound)
            if again is None and need is not None:
                self._require(need, tie)
                continue
            yield self._kin(label, tie, again)
            if need is not None:
                self._require(need, tie)
            elif len(self._trail) < self._generations:
                self._enter(label, tie, bound)

    def _enter(self, label: str, via: Relation | None, bound: float) -> None:
        """Begin to follow an actor; what has happened too early is what a lower bound would tell more of."""
        ahead, missed = [], -inf
        for tie in self._steps[label]:
            if self._days[tie.id].last >= bound:
                ahead.append(tie)
            else:
                missed = max(missed, self._days[tie.id].last)
        place = _Place(label, len(self._trail), via, bound, missed + 1, iter(ahead))
        self._trail.append(place)
        self._place_of[label] = place

    def _leave(self) -> None:
        place = self._trail.pop()
        del self._place_of[place.label]
        self._told[place.label].append((place.need, place.depth))
        if place.via is not None:
            self._require(place.need, place.via)

    def _require(self, need: float, tie: Relation) -> None:
        """Note what the far end of a tie needs; where the tie itself comes late enough, nothing else has to."""
        place = self._trail[-1]
        if need > self._days[tie.id].first:
            place.need = max(place.need, need)

    def _met_again(self, label: str, tie: Relation, bound: float) -> tuple[Again | None, float | None]:
        """Return why an actor is not followed, and from which day on all is told of it elsewhere; nothing if it is."""
        if label in self._place_of:
            return self._coming_back(label, tie), self._place_of[label].bound
        deepest = self._generations if self._generations == inf else len(self._trail)
        told = [need for need, depth in self._told[label] if need <= bound and depth <= deepest]
        if told and any(self._days[step.id].last >= bound for step in self._steps[label]):
            return Again.SHOWN, min(told)
        return None, None

    def _coming_back(self, label: str, tie: Relation) -> Again | None:
        """Say how an actor comes back to itself; not at all where it can only have begun by coming back."""
        way = [*filter(None, (place.via for place in self._trail[self._place_of[label].depth + 1 :])), tie]
        leaving, arriving = (tie, way[0]) if self._back else (way[0], tie)
        if not self._descent.is_founded(leaving):
            return Again.CYCLE
        day = min(self._descent.spans[step.id].last for step in way)
        return Again.RETURN if self._descent.has_lived(label, day, without=arriving) else None

    def _kin(self, label: str, tie: Relation, again: Again | None) -> Kin:
        near = self._trail[-1].label
        return Kin(
            generation=len(self._trail),
            actor=label,
            near=near,
            relation=tie,
            beside=tuple(other for other in self._sides[event_of(tie)] if other != near),
            existed=None if self._existence is None else self._existence.of(label),
            again=again,
        )

    def _turned(self, span: Span) -> Span:
        return Span(-span.last, -span.first) if self._back else span
