"""Who is within some steps of an actor, and the ties among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.projections import neighbours_of
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Answer, sources_of, tie_row, whole_tie_dict
from actorgraph.queries.answers.columns import TIE, Column
from actorgraph.queries.answers.extent import absences
from actorgraph.queries.answers.rolling import of_wholes


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
    table: ClassVar[tuple[Column, ...]] = TIE

    @property
    def found(self) -> bool:
        return len(self.steps) > 1

    def signed(self) -> Iterable[RelationType]:
        return (relation.type for relation in self.relations)

    def cited(self) -> Iterable[Source]:
        return sources_of(self.relations)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "radius": self.radius}

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [tie_row(tie, self.when, self.columns) for tie in self.relations]

    def payload(self) -> dict[str, Any]:
        """Return ``actor``, the ``actors`` within reach with how many ``steps`` away they are, and ``ties``."""
        actors = [{"actor": label, "steps": steps} for label, steps in self.steps.items()]
        return {"actor": self.actor, "actors": actors, "ties": self._ties()}

    def _ties(self) -> list[dict[str, Any]]:
        return [whole_tie_dict(relation, self.when) for relation in self.relations]


@of_wholes
def ego(dataset: Dataset, name: str, selected: Selection | None = None, *, radius: int = 1) -> Ego:
    """Return the actors within some steps of one, and all ties among them.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties to use, read both ways; None for everything recorded. On a day, actors whose life surely
            lies elsewhere are left out, and their ties.
        radius: How many steps.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
        QuestionError: If the radius is below 1.
    """
    if radius < 1:
        raise QuestionError("the radius has to be at least 1")
    label = dataset.resolve(name).label
    chosen = (selected or Selection()).about(label)
    relations = chosen.of(dataset)
    linked = neighbours_of(dataset.actors, relations)
    steps, level = {label: 0}, {label}
    for step in range(1, radius + 1):
        level = {other for near in level for other in linked[near]} - steps.keys()
        if not level:
            break
        steps |= dict.fromkeys(sorted(level), step)
    inside = tuple(r for r in relations if r.subject in steps and r.object in steps)
    return Ego(
        dataset=dataset,
        selected=chosen,
        notes=tuple(absences(dataset, chosen, label)),
        actor=label,
        radius=radius,
        steps=steps,
        relations=inside,
    )
