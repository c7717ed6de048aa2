"""Whom an actor has ties with, and which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.graph.selection import Selection
from actorgraph.queries.base import TIE_COLUMNS, Answer, flat_row, in_time, sources_of, whole_tie_dict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.source import Source


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
        neighbours: Its neighbours, in alphabetical order.
    """

    actor: str
    neighbours: tuple[Neighbour, ...]

    query: ClassVar[str] = "neighbours"
    columns: ClassVar[tuple[str, ...]] = ("neighbour", *TIE_COLUMNS)

    @property
    def found(self) -> bool:
        return bool(self.neighbours)

    def cited(self) -> Iterable[Source]:
        return sources_of(tie for neighbour in self.neighbours for tie in neighbour.relations)

    def signed(self) -> Iterable[RelationType]:
        return (tie.type for neighbour in self.neighbours for tie in neighbour.relations)

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            flat_row({"neighbour": neighbour.actor, **whole_tie_dict(tie, self.dataset, self.day)}, self.columns)
            for neighbour in self.neighbours
            for tie in neighbour.relations
        ]

    def payload(self) -> dict[str, Any]:
        """Return ``actor`` and ``neighbours``, each with its ``actor``, the ``signs`` that occur, and ``ties``."""
        return {"actor": self.actor, "neighbours": [neighbour_dict(self, n) for n in self.neighbours]}


def neighbours(dataset: Dataset, name: str, selected: Selection | None = None) -> Neighbours:
    """Return the actors that an actor has ties with, and the ties.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties to use; None for everything recorded.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
    """
    chosen = selected or Selection()
    label = dataset.resolve(name).label
    found = neighbours_in(label, chosen.of(dataset))
    return Neighbours(dataset=dataset, selected=chosen, actor=label, neighbours=found)


def neighbours_in(label: str, relations: Iterable[Relation]) -> tuple[Neighbour, ...]:
    """Return the neighbours of an actor among some ties, in alphabetical order."""
    ties: dict[str, list[Relation]] = {}
    for relation in relations:
        if label in (relation.subject, relation.object):
            ties.setdefault(relation.other(label), []).append(relation)
    return tuple(
        Neighbour(actor=other, relations=tuple(sorted(found, key=lambda tie: (*in_time(tie.period), tie.id))))
        for other, found in sorted(ties.items())
    )


def neighbour_dict(answer: Answer, neighbour: Neighbour) -> dict[str, Any]:
    """Return a neighbour as plain values."""
    ties = [whole_tie_dict(relation, answer.dataset, answer.day) for relation in neighbour.relations]
    return {"actor": neighbour.actor, "signs": sorted(neighbour.signs, reverse=True), "ties": ties}
