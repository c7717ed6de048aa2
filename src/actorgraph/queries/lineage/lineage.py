"""Who came from whom: ancestors and descendants through mergers, splits, renames and successions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.descent import Descent, labels_of
from actorgraph.model.facts import plain_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Certainty
from actorgraph.model.relation_type import Family
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.model.span import Span
from actorgraph.model.timing import Stretch, Timing
from actorgraph.queries.answers.answer import Answer, tie_dict, tie_row
from actorgraph.queries.answers.columns import FROM, QUALITIES, TO, TYPE, Column, as_written, terms
from actorgraph.queries.answers.extent import own_lineage
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.lineage.existence import Existence
from actorgraph.queries.lineage.kin import CYCLE_LIMIT, MORE_CYCLES, Kin
from actorgraph.queries.lineage.tree import FamilyTree


@dataclass(frozen=True, kw_only=True)
class Lineage(Answer):
    """Where an actor came from, and what became of it.

    Attributes:
        actor: The actor.
        existed: Whether it existed on the day asked about; None if no day was.
        called: The former names it bore on that day, each with how surely; none if it did not exist.
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
    table: ClassVar[tuple[Column, ...]] = (
        *terms("direction"), *as_written("generation"), FROM, TYPE, TO, *as_written("since"),
        *QUALITIES, *terms("existed", "again"), *as_written("sources", "event"),
    )  # fmt: skip

    @property
    def narrowed_by_time(self) -> bool:
        return False

    @property
    def found(self) -> bool:
        return bool(self.ancestors or self.descendants or self.actor.former)

    @property
    def trees(self) -> tuple[tuple[str, tuple[Kin, ...]], ...]:
        """Both trees, each with what its actors are."""
        return ("ancestor", self.ancestors), ("descendant", self.descendants)

    def cited(self) -> Iterable[Source]:
        return (c.source for _, tree in self.trees for kin in tree for c in kin.relation.said_in)

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [self._row(direction, kin) for direction, tree in self.trees for kin in tree]

    def payload(self) -> dict[str, Any]:
        """Return the trees as flat lists in depth-first order.

        ``actor``; its ``former`` names (``name``, ``since``, ``until``), which each entry has too; ``existed`` and
        ``called`` (``name``, ``holds``) on the day asked about; ``ancestors`` and ``descendants``, each entry a tie
        with ``generation``, ``actor``, the ``event`` it is part of, who stood ``beside``, whether it ``existed`` on the
        day, and ``again`` if it is not followed further; ``cycles`` of labels, older to newer.
        """
        return {
            "actor": self.actor.label,
            **plain_of(self.actor, "former"),
            "existed": self.existed,
            "called": [{"name": name.as_dict(), "holds": str(certainty)} for name, certainty in self.called],
            **{f"{direction}s": [self._kin(kin) for kin in tree] for direction, tree in self.trees},
            "cycles": [list(cycle) for cycle in self.cycles],
        }

    def _row(self, direction: str, kin: Kin) -> dict[str, Any]:
        place = {
            "direction": direction,
            "generation": kin.generation,
            "existed": kin.existed,
            "again": kin.again,
            "event": kin.event,
        }
        return tie_row(kin.relation, self.when, self.columns, **place)

    def _kin(self, kin: Kin) -> dict[str, Any]:
        relation = kin.relation
        return {
            "generation": kin.generation,
            "actor": kin.actor,
            **plain_of(self.dataset.actors[kin.actor], "former"),
            "from": relation.subject,
            "to": relation.object,
            **tie_dict(relation, self.when),
            "event": kin.event,
            "beside": list(kin.beside),
            "existed": kin.existed,
            "again": kin.again,
        }


@of_wholes
def lineage(
    dataset: Dataset, name: str, selected: Selection | None = None, *, generations: int | None = None
) -> Lineage:
    """Return the ancestors and the descendants of an actor.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties of lineage to follow; None for everything recorded. Its day or period leaves out none: it
            says who of the lineage existed then, and what the actor was called.
        generations: How far to go; None for as far as it is recorded.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
        QuestionError: If ``generations`` is below 1.
    """
    if generations is not None and generations < 1:
        raise QuestionError("the number of generations has to be at least 1")
    actor = dataset.resolve(name)
    chosen = (selected or Selection()).about(actor.label)
    ties = [r for r in chosen.at_all_times().of(dataset) if r.type.family is Family.SUCCESSION]
    descent = Descent(dataset)
    existence = None if chosen.is_timeless else Existence(dataset, descent, chosen.on(dataset))
    existed = None if existence is None else existence.of(actor.label)
    trees = [
        tuple(FamilyTree(descent, ties, existence, back=back, generations=generations).of(actor.label))
        for back in (True, False)
    ]
    cycles = tuple(islice(_cycles(descent, [kin for tree in trees for kin in tree]), CYCLE_LIMIT))
    notes = (*own_lineage(dataset, chosen, actor.label), *((MORE_CYCLES,) if len(cycles) == CYCLE_LIMIT else ()))
    return Lineage(
        dataset=dataset,
        selected=chosen,
        notes=notes,
        actor=actor,
        existed=existed,
        called=() if chosen.is_timeless or existed is Certainty.NO else tuple(names_at(actor, chosen.on(dataset).span)),
        ancestors=trees[0],
        descendants=trees[1],
        cycles=cycles,
    )


def _cycles(descent: Descent, told: Iterable[Kin]) -> Iterator[tuple[str, ...]]:
    """Yield the cycles that can be followed along what is told."""
    ties = {kin.relation.id: kin.relation for kin in told}
    for chain in descent.cycles({tie.subject for tie in ties.values()}):
        if all(tie.id in ties for tie in chain):
            yield labels_of(chain)


def names_at(actor: Actor, span: Span) -> Iterator[tuple[LocalText, Certainty]]:
    """Yield the former names that an actor bore, surely or possibly, on any of some days.

    A former name is over, so one without a last day is never sure.
    """
    for former in actor.former:
        certainty = Timing((Stretch.of(former, former.period),)).within(span)
        if certainty is not Certainty.NO:
            yield former.name, certainty if former.period.until else Certainty.POSSIBLY
