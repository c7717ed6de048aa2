"""Reasons to doubt a tie, so that an answer can be asked again without the ties in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.confidence import Level
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actorgraph.model.relation import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A reason to leave a tie out.

    Attributes:
        name: What an answer without such ties is called.
        applies: Whether a tie gives that reason on a day; the day is None where ties of all times are asked for.
    """

    name: str
    applies: Callable[[Relation, int | None], bool]


def _low_confidence(relation: Relation, _: int | None) -> bool:
    return relation.confidence.level is Level.LOW


def _contested(relation: Relation, _: int | None) -> bool:
    return relation.status is Status.CONTESTED


def _only_possible(relation: Relation, day: int | None) -> bool:
    return day is not None and relation.holds_on(day) is Certainty.POSSIBLY


def _any(relation: Relation, day: int | None) -> bool:
    return any(applies(relation, day) for applies in (_low_confidence, _contested, _only_possible))


DOUBTS: tuple[Doubt, ...] = (
    Doubt(name="without low-confidence ties", applies=_low_confidence),
    Doubt(name="without contested ties", applies=_contested),
    Doubt(name="without ties that hold only possibly", applies=_only_possible),
    Doubt(name="without any of these", applies=_any),
)
"""Every reason there is, and all of them together."""

POSSIBLE_NOTE = "some of the ties that count hold only possibly on that day"
"""What an answer that counts such ties says."""


def notes_on(relations: Iterable[Relation], day: int | None) -> tuple[str, ...]:
    """Return the note that some of the ties that count hold only possibly, if that is so."""
    return (POSSIBLE_NOTE,) if any(_only_possible(relation, day) for relation in relations) else ()
