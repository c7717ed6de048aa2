"""Who is on which side from which day on, where an editor dates the sides."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.span import Span


class Turn(NamedTuple):
    """An actor comes to be on a side, or on none.

    Attributes:
        day: The first day on which it is so, as an ordinal; None if it always was.
        actor: The label of the actor.
        side: The number of the side; None of none.
    """

    day: int | None
    actor: str
    side: int | None


def turns_of(dataset: Dataset, numbers: Mapping[LocalText, int]) -> tuple[Turn, ...]:
    """Return every turn, in order: up to each day they make what :meth:`~actorgraph.Dataset.sides_on` says of it.

    Of several sides an actor is on the first one. There are none where no side has a date: an editor who gives none
    does not say that they always stood together, whatever a reader sees on another day.

    Args:
        dataset: The dataset.
        numbers: The number of each side by its name; sides of one name are one side, whose members change.
    """
    if not any(side.period.since or side.period.until for side in dataset.sides):
        return ()
    spans: dict[str, list[tuple[Span, int]]] = {}
    for side in dataset.sides:
        for actor in side.members:
            span = side.period.possible & dataset.actors[actor].life.possible
            if not span.is_empty:
                spans.setdefault(actor, []).append((span, numbers[side.name]))
    turns = (turn for actor, own in spans.items() for turn in _turns(actor, own))
    return tuple(sorted(turns, key=lambda turn: (turn.day or 0, turn.actor)))


def _turns(actor: str, spans: Sequence[tuple[Span, int]]) -> Iterator[Turn]:
    """Yield the turns of an actor, given when it can have been on which sides."""
    before = None
    for day in sorted({bound for span, _ in spans for bound in (span.first, span.last + 1) if bound < inf}):
        side = next((number for span, number in spans if span.first <= day <= span.last), None)
        if side != before:
            yield Turn(None if day == -inf else int(day), actor, side)
        before = side
