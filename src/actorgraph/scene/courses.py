"""How parallel ties run side by side, and ties with oneself in rings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.relation import Relation

_FAN: Final = 0.16
_SPREAD: Final = 1.6
"""Bends lie within half of it on either side: vis-network makes knots of wider ones."""


class Ring(NamedTuple):
    """The course of a tie with oneself.

    Attributes:
        radius: How far it reaches, in pixels.
        angle: In which direction from its actor it lies, in radians, anticlockwise.
    """

    radius: int
    angle: float


def courses_of(ties: Sequence[Relation]) -> dict[str, float | Ring]:
    """Return how each tie runs, by its id, so that parallel ones lie side by side: by how much it bends, or its ring.

    A tie alone is straight; one that bends does so to the right of its way if the number is above 0.
    """
    together: dict[frozenset[str], list[Relation]] = {}
    for tie in ties:
        together.setdefault(frozenset((tie.subject, tie.object)), []).append(tie)
    courses: dict[str, float | Ring] = {}
    for parallel in together.values():
        first, last = parallel[0].subject, len(parallel) - 1
        step = min(_FAN, _SPREAD / last) if last else 0.0
        for place, tie in enumerate(parallel):
            bend = step * (place - last / 2)
            if tie.subject == tie.object:
                courses[tie.id] = Ring(20 + 6 * min(place, 20), round(0.785 * (place + 1), 3))
            else:
                courses[tie.id] = bend if tie.subject == first else -bend
    return courses
