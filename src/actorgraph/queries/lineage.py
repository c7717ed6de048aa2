"""Who came from whom: ancestors and descendants through mergers, splits, renames and successions.

Groups part and come back, so lineage is a graph and may hold cycles. It is told as a tree: an actor that is reached
twice stands in full at its first place only, and a cycle is a finding of the answer.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Final

from actorgraph.errors import QuestionError
from actorgraph.graph.selection import Selection
from actorgraph.model.period import Certainty
from actorgraph.model.relation_type import Family
from actorgraph.queries.base import Answer, event_of, flat_row, in_time, tie_dict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Source

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


@dataclass(frozen=True, kw_only=True)
class Lineage(Answer):
    """Where an actor came from, and what became of it.

    Attributes:
        actor: The actor.
        existed: Whether it existed on the day asked about; None if no day was.
        called: The names it bore on that day, each with how surely.
        ancestors: The tree of those it came of, an actor before those that it came of itself.
        descendants: The tree of those that came of it, likewise.
        cycles: Each cycle as labels from older to newer, the first in the alphabet first.
    """

    actor: Actor
    existed: Certainty | None
    called: tuple[tuple[LocalText, Certainty], ...]
    ancestors: tuple[Kin, ...]
    descendants: tuple[Kin, ...]
    cycles: tuple[tuple[str, ...], ...]

    query: ClassVar[str] = "lineage"
    columns: ClassVar[tuple[str, ...]] = (
        "direction", "generation", "from", "type", "to", "since", "confidence", "status", "existed", "again",
        "sources", "event",
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return bool(self.ancestors or self.descendants)

    @property
    def trees(self) -> tuple[tuple[str, tuple[Kin, ...]], ...]:
        """Both trees, each with what its actors are."""
        return ("ancestor", self.ancestors), ("descendant", self.descendants)

    def cited(self) -> Iterable[Source]:
        return (c.source for _, tree in self.trees for kin in tree for c in kin.relation.citations)

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = [{"direction": direction, **self._kin(kin)} for direction, tree in self.trees for kin in tree]
        return [flat_row(row, self.columns) for row in rows]

    def payload(self) -> dict[str, Any]:
        """Return the trees as flat lists in depth-first order.

        ``actor``; ``existed`` and ``called`` (``name``, ``holds``) on the day asked about; ``ancestors`` and
        ``descendants``, each entry a tie with ``generation``, ``actor``, the ``event`` it is part of, who stood
        ``beside``, whether it ``existed`` on the day, and ``again`` if it is not followed further; ``cycles`` of
        labels, older to newer.
        """
        return {
            "actor": self.actor.label,
            "existed": self.existed,
            "called": [{"name": name.as_dict(), "holds": str(certainty)} for name, certainty in self.called],
            **{f"{direction}s": [self._kin(kin) for kin in tree] for direction, tree in self.trees},
            "cycles": [list(cycle) for cycle in self.cycles],
        }

    def _kin(self, kin: Kin) -> dict[str, Any]:
        relation = kin.relation
        return {
            "generation": kin.generation,
            "actor": kin.actor,
            "from": relation.subject,
            "to": relation.object,
            **tie_dict(relation, self.dataset, self.day),
            "event": kin.event,
            "beside": list(kin.beside),
            "existed": kin.existed,
            "again": kin.again,
        }


def lineage(
    dataset: Dataset, name: str, selected: Selection | None = None, *, generations: int | None = None
) -> Lineage:
    """Return the ancestors and the descendants of an actor.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties of lineage to follow; None for everything recorded. Its day leaves out none: it says
            who of the lineage existed on that day, and what the actor was called.
        generations: How far to go; None for as far as it is recorded.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
        QuestionError: If ``generations`` is below 1.
    """
    if generations is not None and generations < 1:
        raise QuestionError("the number of generations has to be at least 1")
    actor, chosen = dataset.resolve(name), selected or Selection()
    ties = [r for r in replace(chosen, day=None).of(dataset) if r.type.family is Family.SUCCESSION]
    record = _Record(dataset, ties, chosen.day)
    cycles: dict[tuple[str, ...], None] = {}
    trees = [tuple(record.tree(actor.label, generations, cycles, back=back)) for back in (True, False)]
    notes = () if len(cycles) < CYCLE_LIMIT else (f"only the first {CYCLE_LIMIT} cycles are told",)
    return Lineage(
        dataset=dataset,
        selected=chosen,
        notes=notes,
        actor=actor,
        existed=record.existed(actor.label),
        called=() if chosen.day is None else tuple(names_on(actor, chosen.day)),
        ancestors=trees[0],
        descendants=trees[1],
        cycles=tuple(cycles),
    )


def names_on(actor: Actor, day: int) -> Iterator[tuple[LocalText, Certainty]]:
    """Yield the former names that an actor bore, surely or possibly, on a day (an ordinal).

    A former name is over, so one without a last day is never sure.
    """
    for former in actor.former:
        certainty = former.period.holds_on(day)
        if certainty is not Certainty.NO:
            yield former.name, certainty if former.period.until else Certainty.POSSIBLY


class _Record:
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
