"""Where on its tie a mark stands: not where another tie or an actor is, of which it would say something false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.exporters.svg.curves import Curve

    Point = tuple[float, float]
    Box = tuple[float, float, float, float]

_SHARES: Final = (0.5, *(0.5 + sign * far / 100 for far in range(4, 33, 4) for sign in (-1, 1)))
"""What is tried, as shares of the way: the middle first, then farther and farther from it."""

_ENOUGH: Final = 9.0
"""So much room around it is enough, in pixels."""

_NONE: Final = np.empty((0, 2))


def places_on(curves: Mapping[str, Curve], wanted: Sequence[str], boxes: Sequence[Box]) -> dict[str, Point]:
    """Return where marks stand: each at the first place on its tie that has enough room, or at that with most.

    Args:
        curves: The ties that are drawn, by their ids.
        wanted: Those that have a mark, the one that matters most first: the others keep away from it.
        boxes: What else is drawn: left, top, right and bottom of each name and mark.
    """
    names = list(curves)
    lines = [np.array(list(curve.samples())) for curve in curves.values()]
    taken = np.array(boxes).reshape(-1, 4)
    places: dict[str, Point] = {}
    for name in wanted:
        others = np.concatenate([_NONE, *(line for line, other in zip(lines, names, strict=True) if other != name)])
        marks = np.array(list(places.values())).reshape(-1, 2)
        tried = [curves[name].at(share) for share in _SHARES]
        rooms = [min(_ENOUGH, _room(place, others, taken), _apart(place, marks) / 2) for place in tried]
        places[name] = tried[int(np.argmax(np.round(rooms, 3)))]
    return places


def _room(place: Point, others: np.ndarray, boxes: np.ndarray) -> float:
    """Return how far the nearest other tie, or the nearest box, is from a place."""
    x, y = place
    beside = np.maximum(boxes[:, 0] - x, x - boxes[:, 2])
    over = np.maximum(boxes[:, 1] - y, y - boxes[:, 3])
    return min(_apart(place, others), float(np.min(np.maximum(beside, over), initial=np.inf)))


def _apart(place: Point, others: np.ndarray) -> float:
    return float(np.min(np.hypot(others[:, 0] - place[0], others[:, 1] - place[1]), initial=np.inf))
