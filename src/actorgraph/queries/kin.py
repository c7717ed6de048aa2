"""Ancestors and descendants, walked depth first.

Groups part and come back, so lineage is a graph and may hold cycles. It is told as a tree: an actor that is reached
twice stands in full at its first place only, and a cycle is a finding of the answer.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from actorgraph.model.period import Certainty
from actorgraph.queries.base import event_of, in_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation

CYCLE_LIMIT: Final = 50
"""At most so many cycles are told."""


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

    def tree(
        self, root: str, generations: int | None, cycles: dict[tuple[str, ...], None], *, back: bool
    ) -> Iterator[Kin]:
        """Yield the tree of an actor, depth first; without recursion, since a chain of renames can be long."""
        steps, beside = (self.before, self.objects) if back else (self.after, self.subjects)
        followed, trail = {root}, {root: None}
        stack = [iter(steps[root])]
        while stack:
            tie = next(stack[-1], None)
            if tie is None:
                stack.pop()
                trail.popitem()
                continue
            near = next(reversed(trail))
            label = tie.subject if back else tie.object
            again = Again.CYCLE if label in trail else Again.SHOWN if label in followed and steps[label] else None
            if again is Again.CYCLE and len(cycles) < CYCLE_LIMIT:
                cycles[_cycle(list(trail), label, back=back)] = None
            others = tuple(other for other in beside[event_of(tie)] if other != near)
            yield Kin(
                generation=len(stack), actor=label, near=near, relation=tie, beside=others,
                existed=self.existed(label), again=again,
            )  # fmt: skip
            if again is None and (generations is None or len(stack) < generations):
                followed.add(label)
                trail[label] = None
                stack.append(iter(steps[label]))

    def existed(self, label: str) -> Certainty | None:
        """Say whether an actor existed on the day asked about.

        Its life decides. Where no beginning is recorded, an event of lineage that it had part in by then does; where
        no end is, the last event that it went into leaves a doubt from then on.
        """
        if self.day is None:
            return None
        life = self.dataset.actors[label].life
        lived = life.holds_on(self.day)
        if lived is Certainty.YES:
            begun = life.since or any(map(self._is_over, (*self.before[label], *self.after[label])))
            gone = life.until is None and self.after[label] and all(map(self._is_over, self.after[label]))
            return Certainty.YES if begun and not gone else Certainty.POSSIBLY
        return lived

    def _is_over(self, tie: Relation) -> bool:
        since = tie.period.since
        return since is not None and since.latest is not None and since.latest <= (self.day or 0)


def _cycle(trail: list[str], label: str, *, back: bool) -> tuple[str, ...]:
    """Return the end of a trail, from a label on, as a cycle from older to newer, whichever way it was walked."""
    cycle = trail[trail.index(label) :]
    if back:
        cycle.reverse()
    first = cycle.index(min(cycle))
    return tuple(cycle[first:] + cycle[:first])
