"""Who stands with both of two actors, against both, or with one against the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Answer, sources_of, tie_row
from actorgraph.queries.answers.columns import ACTOR, TIE, Column, Told, terms
from actorgraph.queries.answers.extent import absences
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.surroundings.neighbours import Neighbour, neighbour_dict, neighbours_in

SHARED: tuple[tuple[str, int, int], ...] = (
    ("in friendly ties with both", 1, 1),
    ("in hostile ties with both", -1, -1),
    ("in friendly ties with the first and hostile ties with the second", 1, -1),
    ("in hostile ties with the first and friendly ties with the second", -1, 1),
)
"""How a third actor can stand between two: what that is called, and the sign of its ties with each.

No more is said than that there are such ties: whoever two attack need not be an enemy of theirs.
"""


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
    table: ClassVar[tuple[Column, ...]] = (
        Column("first", Told.ACTOR), Column("second", Told.ACTOR), *terms("stands"), ACTOR, *TIE,
    )  # fmt: skip

    @property
    def found(self) -> bool:
        return any(standing for _, standing in self.shared)

    def cited(self) -> Iterable[Source]:
        return sources_of(tie for _, _, tie in self._ties())

    def signed(self) -> Iterable[RelationType]:
        return (tie.type for tie in self.selected.of(self.dataset) if tie.type.sign and self._touches(tie))

    def _touches(self, tie: Relation) -> bool:
        return not {self.first, self.second}.isdisjoint((tie.subject, tie.object))

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        rows = []
        for name, label, tie in self._ties():
            place = {"first": self.first, "second": self.second, "stands": name, "actor": label}
            rows.append(tie_row(tie, self.when, self.columns, **place))
        return rows

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
                            "ties": [neighbour_dict(self, one)["ties"], neighbour_dict(self, other)["ties"]],
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


@of_wholes
def common(dataset: Dataset, one: str, other: str, selected: Selection | None = None) -> Common:
    """Return who stands with both of two actors, against both, or with one against the other.

    Args:
        dataset: The dataset.
        one: A name of one actor.
        other: A name of another.
        selected: Which ties to use; None for everything recorded. They are read both ways, and need not have held at
            the same time. On a day, actors whose life surely lies elsewhere are left out, and their ties.

    Raises:
        UnknownNameError: If a name is no actor's.
        AmbiguousNameError: If a name is several actors'.
        QuestionError: If both names are those of one actor.
    """
    first, second = dataset.resolve(one).label, dataset.resolve(other).label
    chosen = (selected or Selection()).about(first, second)
    if first == second:
        raise QuestionError("'{one}' and '{other}' are the same actor: name two", one=one, other=other)
    relations = chosen.of(dataset)
    of_first, of_second = ({n.actor: n for n in neighbours_in(label, relations)} for label in (first, second))
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
    return Common(
        dataset=dataset,
        selected=chosen,
        notes=tuple(absences(dataset, chosen, first, second)),
        first=first,
        second=second,
        shared=shared,
    )


def _of_sign(neighbour: Neighbour, sign: int) -> Neighbour:
    relations = tuple(relation for relation in neighbour.relations if relation.type.sign == sign)
    return Neighbour(actor=neighbour.actor, relations=relations)
