"""Reasons to doubt a tie, and the ties that are left without those in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.confidence import Level
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actorgraph.model.relation import Relation


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A reason to doubt a tie.

    Attributes:
        name: What such ties are called.
        applies: Whether it applies to a tie; the second argument is the day to judge by, as an ordinal.
    """

    name: str
    applies: Callable[[Relation, int], bool]

    def without(self, relations: Iterable[Relation], day: int) -> tuple[Relation, ...]:
        """Return the ties to which it does not apply."""
        return tuple(relation for relation in relations if not self.applies(relation, day))


def _is_doubtful(relation: Relation, day: int) -> bool:
    return any(doubt.applies(relation, day) for doubt in DOUBTS[:-1])


DOUBTS: tuple[Doubt, ...] = (
    Doubt(name="ties of low confidence", applies=lambda tie, _: tie.confidence.level is Level.LOW),
    Doubt(name="contested ties", applies=lambda tie, _: tie.status is Status.CONTESTED),
    Doubt(name="only possible ties", applies=lambda tie, day: tie.holds_on(day) is Certainty.POSSIBLY),
    Doubt(name="all of these", applies=_is_doubtful),
)
"""Every doubt; a tie that surely has ended is none, one that only possibly holds on the day is."""
