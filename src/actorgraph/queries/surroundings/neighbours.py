"""Whom an actor has ties with, and which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Answer, in_time, sources_of, tie_row, whole_tie_dict
from actorgraph.queries.answers.columns import TIE, Column, Told
from actorgraph.queries.answers.extent import absences
from actorgraph.queries.answers.rolling import of_wholes


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """An actor and the ties that join it with the one asked about.

    Attributes:
        actor: Its label.
        relations: The ties, in the order of time.
    """

    actor: str
    relations: tuple[Relation, ...]

    @property
    def signs(self) -> frozenset[int]:
        """The signs that occur among its ties: +1, -1, 0."""
        return frozenset(relation.type.sign for relation in self.relations)


@dataclass(frozen=True, kw_only=True)
class Neighbours(Answer):
    """The actors that an actor has ties with.

    Attributes:
        actor: The label of the actor asked about.
        neighbours: Its neighbours, in alphabetical order; never itself.
        itself: Its ties with itself, in the order of time.
    """

    actor: str
    neighbours: tuple[Neighbour, ...]
    itself: tuple[Relation, ...]

    query: ClassVar[str] = "neighbours"
    table: ClassVar[tuple[Column, ...]] = (Column("neighbour", Told.ACTOR), *TIE)

    @property
    def found(self) -> bool:
        return bool(self.neighbours)

    def cited(self) -> Iterable[Source]:
        return sources_of(tie for _, tie in self._ties())

    def signed(self) -> Iterable[RelationType]:
        return (tie.type for _, tie in self._ties())

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [tie_row(tie, self.when, self.columns, neighbour=label) for label, tie in self._ties()]

    def payload(self) -> dict[str, Any]:
        """Return ``actor``, ``neighbours`` and its ties with ``itself``.

        Each neighbour has its ``actor``, the ``signs`` that occur, and ``ties``.
        """
        itself = [whole_tie_dict(tie, self.when) for tie in self.itself]
        return {
            "actor": self.actor,
            "neighbours": [neighbour_dict(self, n) for n in self.neighbours],
            "itself": itself,
        }

    def _ties(self) -> Iterator[tuple[str, Relation]]:
        for neighbour in self.neighbours:
            yield from ((neighbour.actor, tie) for tie in neighbour.relations)
        yield from ((self.actor, tie) for tie in self.itself)


@of_wholes
def neighbours(dataset: Dataset, name: str, selected: Selection | None = None) -> Neighbours:
    """Return the actors that an actor has ties with, and the ties.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties to use; None for everything recorded. On a day, actors whose life surely lies elsewhere
            are left out, and their ties.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
    """
    label = dataset.resolve(name).label
    chosen = (selected or Selection()).about(label)
    relations = chosen.of(dataset)
    itself = in_order_of_time(tie for tie in relations if tie.subject == tie.object == label)
    found = neighbours_in(label, relations)
    return Neighbours(
        dataset=dataset,
        selected=chosen,
        notes=tuple(absences(dataset, chosen, label)),
        actor=label,
        neighbours=found,
        itself=itself,
    )


def neighbours_in(label: str, relations: Iterable[Relation]) -> tuple[Neighbour, ...]:
    """Return the neighbours of an actor among some ties, in alphabetical order."""
    ties: dict[str, list[Relation]] = {}
    for relation in relations:
        if label in (relation.subject, relation.object) and relation.subject != relation.object:
            ties.setdefault(relation.other(label), []).append(relation)
    return tuple(Neighbour(actor=other, relations=in_order_of_time(found)) for other, found in sorted(ties.items()))


def in_order_of_time(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Return ties in the order of time."""
    return tuple(sorted(relations, key=lambda tie: (*in_time(tie.period), tie.id)))


def neighbour_dict(answer: Answer, neighbour: Neighbour) -> dict[str, Any]:
    """Return a neighbour as plain values."""
    ties = [whole_tie_dict(relation, answer.when) for relation in neighbour.relations]
    return {"actor": neighbour.actor, "signs": sorted(neighbour.signs, reverse=True), "ties": ties}
