"""All that is recorded of one actor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.facts import arranged, plain_of
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.side import Side
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Answer, in_time, tie_row, whole_tie_dict
from actorgraph.queries.answers.columns import FROM, STANDING, TO, TYPE, Column, as_written, terms
from actorgraph.queries.answers.extent import absences
from actorgraph.queries.answers.rolling import of_wholes


@dataclass(frozen=True, kw_only=True)
class TieGroup:
    """The ties of one type that run one way.

    Attributes:
        sample: Any tie of the group, for its type.
        outward: Whether the actor is the subject; True for mutual ties.
        relations: The ties, in order of time.
    """

    sample: Relation
    outward: bool
    relations: tuple[Relation, ...]


@dataclass(frozen=True, kw_only=True)
class Profile(Answer):
    """All that is recorded of one actor; retracted ties are among it and say so.

    Attributes:
        actor: The actor.
        groups: Its ties by type and direction, in the order of the types.
        sides: The written sides that it is on, in the order of the dataset.
    """

    actor: Actor
    groups: tuple[TieGroup, ...]
    sides: tuple[Side, ...] = ()

    query: ClassVar[str] = "show"
    table: ClassVar[tuple[Column, ...]] = (
        FROM, TO, TYPE, *terms("direction"), *as_written("since", "until"), *STANDING,
        *as_written("sources"),
    )  # fmt: skip

    def cited(self) -> Iterable[Source]:
        yield from (citation.source for citation in self.actor.all_citations())
        yield from (citation.source for side in self.sides for citation in side.citations)
        for group in self.groups:
            yield from (citation.source for relation in group.relations for citation in relation.said_in)

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [tie_row(tie, self.when, self.columns) for group in self.groups for tie in group.relations]

    def payload(self) -> dict[str, Any]:
        """Return ``actor``, with all that is said of it and the ``sides`` that it is on, and its ties as ``rows``."""
        actor = self.actor
        said = {"label": actor.label, "id": actor.id, "declared": actor.declared, **plain_of(actor)}
        told = arranged(said, first=("label", "id"), last=("declared", "sources"))
        sides = [plain_of(side) for side in self.sides]
        return {"actor": {**told, "sides": sides}, "rows": self._ties()}

    def _ties(self) -> list[dict[str, Any]]:
        return [whole_tie_dict(relation, self.when) for group in self.groups for relation in group.relations]


@of_wholes
def profile(dataset: Dataset, name: str, selected: Selection | None = None) -> Profile:
    """Return all that is recorded of one actor.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties to list; None for every tie, retracted ones too.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
    """
    actor = dataset.resolve(name)
    ties = dataset.ties_of[actor.label]
    if selected is not None:
        selected = selected.about(actor.label)
        wanted = {relation.id for relation in selected.of(dataset)}
        ties = tuple(relation for relation in ties if relation.id in wanted)
    groups = []
    for kind in dataset.types.values():
        for outward in (True, False):
            found = [
                tie
                for tie in ties
                if tie.type.name == kind.name and (tie.mutual or tie.subject == actor.label) is outward
            ]
            if found:
                ordered = tuple(sorted(found, key=lambda tie: (*in_time(tie.period), tie.id)))
                groups.append(TieGroup(sample=found[0], outward=outward, relations=ordered))
    return Profile(
        dataset=dataset,
        selected=selected or Selection(),
        notes=tuple(absences(dataset, selected or Selection(), actor.label)),
        actor=actor,
        groups=tuple(groups),
        sides=tuple(_sides_of(dataset, actor.label, selected or Selection())),
    )


def _sides_of(dataset: Dataset, label: str, selected: Selection) -> Iterator[Side]:
    sides = dataset.sides if selected.is_timeless else dataset.sides_on(selected.on(dataset).span)
    yield from (side for side in sides if label in side.members)
