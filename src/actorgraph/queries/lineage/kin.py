"""Ancestors and descendants, walked depth first.

Groups part and come back, so lineage is a graph and may hold cycles. It is told as a tree: an actor that is reached
twice stands in full at its first place only, and a cycle is a finding of the answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from actorgraph.model.dataset import Dataset
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import Family
from actorgraph.model.selection import Selection
from actorgraph.queries.answer import Remark, event_of, in_time

CYCLE_LIMIT: Final = 50
"""At most so many cycles are told."""

MORE_CYCLES: Final = Remark(f"only the first {CYCLE_LIMIT} cycles are told")
"""What an answer says that has so many."""


class Again(StrEnum):
    """Why an actor of the tree is not followed further."""

    SHOWN = "shown above"
    CYCLE = "cycle"


@dataclass(frozen=True, kw_only=True)
class Kin:
    """One actor of the tree.

    Attributes:
        generation: How many events lie between it and the actor asked about, 1 for the nearest.
        actor: Its label.
        near: The label of the actor one generation nearer, of which it is an ancestor or a descendant.
        relation: The tie of lineage between the two.
        beside: The others on the near side of the event: who merged too, what else came of the split.
        existed: Whether it existed on the day asked about; None if no day was.
        again: Why it is not followed further; None if it is.
    """

    generation: int
    actor: str
    near: str
    relation: Relation
    beside: tuple[str, ...]
    existed: Certainty | None
    again: Again | None

    @property
    def event(self) -> str:
        """The id of the event, which several ties share."""
        return event_of(self.relation)


class Kinship:
    """The ties of lineage by actor and by event."""

    def __init__(self, dataset: Dataset, ties: Sequence[Relation], day: int | None) -> None:
        self.dataset, self.day = dataset, day
        self.before: defaultdict[str, list[Relation]] = defaultdict(list)
        self.after: defaultdict[str, list[Relation]] = defaultdict(list)
        self.subjects: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self.objects: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for tie in sorted(ties, key=lambda tie: (*in_time(tie.period), event_of(tie), tie.id)):
            self.before[tie.object].append(tie)
            self.after[tie.subject].append(tie)
            self.subjects[event_of(tie)][tie.subject] = None
            self.objects[event_of(tie)][tie.object] = None
        self._seen = _last_begun(dataset) if day is not None else {}

    def tree(
        self, root: str, generations: int | None, cycles: dict[tuple[str, ...], None], *, back: bool
    ) -> Iterator[Kin]:
        """Yield the tree of an actor, depth first; without recursion, since a chain of renames can be long."""
        beside = self.objects if back else self.subjects
        first = tuple(self._steps(root, None, back=back))
        followed: set[tuple[str, tuple[Relation, ...]]] = {(root, first)}
        trail: dict[str, int | None] = {root: None}
        stack = [iter(first)]
        while stack:
            tie = next(stack[-1], None)
            if tie is None:
                stack.pop()
                trail.popitem()
                continue
            near = next(reversed(trail))
            label = tie.subject if back else tie.object
            turn = self._turn(tie, trail[near], back=back)
            onward = tuple(self._steps(label, turn, back=back))
            again = Again.CYCLE if label in trail else Again.SHOWN if onward and (label, onward) in followed else None
            if again is Again.CYCLE and len(cycles) < CYCLE_LIMIT:
                cycles[_cycle(list(trail), label, back=back)] = None
            others = tuple(other for other in beside[event_of(tie)] if other != near)
            yield Kin(
                generation=len(stack), actor=label, near=near, relation=tie, beside=others,
                existed=self.existed(label), again=again,
            )  # fmt: skip
            if again is None and (generations is None or len(stack) < generations):
                followed.add((label, onward))
                trail[label] = turn
                stack.append(iter(onward))

    def _steps(self, label: str, turn: int | None, *, back: bool) -> Iterator[Relation]:
        """Yield the ties of lineage to go on by: who joined a parent after a split is no ancestor of what split off."""
        for tie in (self.before if back else self.after)[label]:
            since = tie.period.since
            day = None if since is None else since.earliest if back else since.latest
            if turn is None or day is None or (day <= turn if back else day >= turn):
                yield tie

    @staticmethod
    def _turn(tie: Relation, turn: int | None, *, back: bool) -> int | None:
        """Return the day by which what is older must have happened, or from which on what is younger must."""
        since = tie.period.since
        day = None if since is None else since.latest if back else since.earliest
        return turn if day is None else day

    def existed(self, label: str) -> Certainty | None:
        """Say whether an actor existed on the day asked about.

        Its life decides. Where no beginning is recorded, an event of lineage that it had part in by then does; where
        no end is, having merged into another or been succeeded by it leaves a doubt from then on, unless a later tie
        shows it alive. A split takes members away and ends nobody.
        """
        if self.day is None:
            return None
        life = self.dataset.actors[label].life
        lived = life.holds_on(self.day)
        if lived is Certainty.YES:
            begun = life.since or any(map(self._is_over, (*self.before[label], *self.after[label])))
            gone = life.until is None and self._is_absorbed(label)
            return Certainty.YES if begun and not gone else Certainty.POSSIBLY
        return lived

    def _is_absorbed(self, label: str) -> bool:
        """Whether an actor went into another by the day asked about, and nothing dated later shows it alive."""
        days = [
            tie.period.since.latest
            for tie in self.after[label]
            if tie.type.ending and self._is_over(tie) and tie.period.since and tie.period.since.latest
        ]
        return bool(days) and self._seen.get(label, 0) <= max(days)

    def _is_over(self, tie: Relation) -> bool:
        since = tie.period.since
        return since is not None and since.span.last <= (self.day or 0)


def _last_begun(dataset: Dataset) -> dict[str, int]:
    """Return by actor the last day that surely began a tie of it that is no lineage (an ordinal)."""
    seen: dict[str, int] = {}
    for tie in Selection().of(dataset):
        since = tie.period.since
        if since is not None and since.earliest is not None and tie.type.family is not Family.SUCCESSION:
            for label in (tie.subject, tie.object):
                seen[label] = max(seen.get(label, 0), since.earliest)
    return seen


def _cycle(trail: list[str], label: str, *, back: bool) -> tuple[str, ...]:
    """Return the end of a trail, from a label on, as a cycle from older to newer, whichever way it was walked."""
    cycle = trail[trail.index(label) :]
    if back:
        cycle.reverse()
    first = cycle.index(min(cycle))
    return tuple(cycle[first:] + cycle[:first])
