"""Who stands around an actor: its neighbours, those it has in common with another, and all within some steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.projections import neighbours_of
from actorgraph.graph.selection import Selection
from actorgraph.queries.base import Answer, flat_row, in_time, whole_tie_dict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.source import Source

_TIE = ("from", "type", "to", "direction", "sign", "since", "until", "holds", "confidence", "status", "sources", "id")


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
    columns: ClassVar[tuple[str, ...]] = ("neighbour", *_TIE)

    @property
    def found(self) -> bool:
        return bool(self.neighbours)

    def cited(self) -> Iterable[Source]:
        return _sources(tie for neighbour in self.neighbours for tie in neighbour.relations)

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
        return {"actor": self.actor, "neighbours": [_neighbour_dict(self, n) for n in self.neighbours]}


SHARED: tuple[tuple[str, int, int], ...] = (
    ("allies of both", 1, 1),
    ("enemies of both", -1, -1),
    ("allies of the first, enemies of the second", 1, -1),
    ("enemies of the first, allies of the second", -1, 1),
)
"""How a third actor can stand between two: what it is called, and the sign of its ties with each."""


@dataclass(frozen=True, kw_only=True)
class Common(Answer):
    """The actors that stand with or against two others.

    Attributes:
        first: The label of one of the two.
        second: The label of the other.
        shared: For each way to stand, one of :data:`SHARED`, the actors that do, with their ties of these signs to
            each of the two. An actor that is friend and foe of one stands in several.
    """

    first: str
    second: str
    shared: tuple[tuple[str, tuple[tuple[Neighbour, Neighbour], ...]], ...]

    query: ClassVar[str] = "common"
    columns: ClassVar[tuple[str, ...]] = ("stands", "actor", *_TIE)

    @property
    def found(self) -> bool:
        return any(standing for _, standing in self.shared)

    def cited(self) -> Iterable[Source]:
        return _sources(tie for _, _, tie in self._ties())

    def signed(self) -> Iterable[RelationType]:
        return (tie.type for _, _, tie in self._ties())

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [
            flat_row({"stands": name, "actor": label, **whole_tie_dict(tie, self.dataset, self.day)}, self.columns)
            for name, label, tie in self._ties()
        ]

    def payload(self) -> dict[str, Any]:
        """Return the two ``between`` whom others stand, and ``shared``.

        For each way to stand between the two (``stands``), the ``actors`` that do: each with its ``ties`` to the first
        and its ties to the second, as two lists.
        """
        return {
            "between": [self.first, self.second],
            "shared": [
                {
                    "stands": name,
                    "actors": [
                        {
                            "actor": one.actor,
                            "ties": [_neighbour_dict(self, one)["ties"], _neighbour_dict(self, other)["ties"]],
                        }
                        for one, other in standing
                    ],
                }
                for name, standing in self.shared
            ],
        }

    def _ties(self) -> Iterable[tuple[str, str, Relation]]:
        for name, standing in self.shared:
            for pair in standing:
                for neighbour in pair:
                    for tie in neighbour.relations:
                        yield name, neighbour.actor, tie


@dataclass(frozen=True, kw_only=True)
class Ego(Answer):
    """The actors within some steps of one, and the ties among them (an ego network).

    Attributes:
        actor: The label of the actor asked about.
        radius: How many steps.
        steps: How many steps away each actor is, by label: nearer ones first, then in alphabetical order.
        relations: All selected ties among them, in the order of their ids.
    """

    actor: str
    radius: int
    steps: dict[str, int]
    relations: tuple[Relation, ...]

    query: ClassVar[str] = "ego"
    columns: ClassVar[tuple[str, ...]] = _TIE

    @property
    def found(self) -> bool:
        return len(self.steps) > 1

    def cited(self) -> Iterable[Source]:
        return _sources(self.relations)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "radius": self.radius}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [flat_row(tie, self.columns) for tie in self._ties()]

    def payload(self) -> dict[str, Any]:
        """Return ``actor``, the ``actors`` within reach with how many ``steps`` away they are, and ``ties``."""
        actors = [{"actor": label, "steps": steps} for label, steps in self.steps.items()]
        return {"actor": self.actor, "actors": actors, "ties": self._ties()}

    def _ties(self) -> list[dict[str, Any]]:
        return [whole_tie_dict(relation, self.dataset, self.day) for relation in self.relations]


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
    found = _neighbours(label, chosen.of(dataset))
    return Neighbours(dataset=dataset, selected=chosen, actor=label, neighbours=found)


def common(dataset: Dataset, one: str, other: str, selected: Selection | None = None) -> Common:
    """Return who stands with both of two actors, against both, or with one against the other.

    Args:
        dataset: The dataset.
        one: A name of one actor.
        other: A name of another.
        selected: Which ties to use; None for everything recorded. They are read both ways, and need not have held at
            the same time.

    Raises:
        UnknownNameError: If a name is no actor's.
        AmbiguousNameError: If a name is several actors'.
        QuestionError: If both names are those of one actor.
    """
    chosen = selected or Selection()
    first, second = dataset.resolve(one).label, dataset.resolve(other).label
    if first == second:
        raise QuestionError(f"'{one}' and '{other}' are the same actor: name two")
    relations = chosen.of(dataset)
    of_first, of_second = ({n.actor: n for n in _neighbours(label, relations)} for label in (first, second))
    both = sorted(of_first.keys() & of_second.keys() - {first, second})
    shared = tuple(
        (
            name,
            tuple(
                (_of_sign(of_first[label], sign), _of_sign(of_second[label], opposite))
                for label in both
                if sign in of_first[label].signs and opposite in of_second[label].signs
            ),
        )
        for name, sign, opposite in SHARED
    )
    return Common(dataset=dataset, selected=chosen, first=first, second=second, shared=shared)


def ego(dataset: Dataset, name: str, selected: Selection | None = None, *, radius: int = 1) -> Ego:
    """Return the actors within some steps of one, and all ties among them.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties to use, read both ways; None for everything recorded.
        radius: How many steps.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
        QuestionError: If the radius is below 1.
    """
    if radius < 1:
        raise QuestionError("the radius has to be at least 1")
    chosen = selected or Selection()
    label = dataset.resolve(name).label
    relations = chosen.of(dataset)
    linked = neighbours_of(dataset.actors, relations)
    steps, level = {label: 0}, {label}
    for step in range(1, radius + 1):
        level = {other for near in level for other in linked[near]} - steps.keys()
        if not level:
            break
        steps |= dict.fromkeys(sorted(level), step)
    inside = tuple(r for r in relations if r.subject in steps and r.object in steps)
    return Ego(dataset=dataset, selected=chosen, actor=label, radius=radius, steps=steps, relations=inside)


def _neighbours(label: str, relations: Iterable[Relation]) -> tuple[Neighbour, ...]:
    ties: dict[str, list[Relation]] = {}
    for relation in relations:
        if label in (relation.subject, relation.object):
            ties.setdefault(relation.other(label), []).append(relation)
    return tuple(
        Neighbour(actor=other, relations=tuple(sorted(found, key=lambda tie: (*in_time(tie.period), tie.id))))
        for other, found in sorted(ties.items())
    )


def _of_sign(neighbour: Neighbour, sign: int) -> Neighbour:
    relations = tuple(relation for relation in neighbour.relations if relation.type.sign == sign)
    return Neighbour(actor=neighbour.actor, relations=relations)


def _neighbour_dict(answer: Answer, neighbour: Neighbour) -> dict[str, Any]:
    ties = [whole_tie_dict(relation, answer.dataset, answer.day) for relation in neighbour.relations]
    return {"actor": neighbour.actor, "signs": sorted(neighbour.signs, reverse=True), "ties": ties}


def _sources(relations: Iterable[Relation]) -> Iterable[Source]:
    return (citation.source for relation in relations for citation in relation.citations)
