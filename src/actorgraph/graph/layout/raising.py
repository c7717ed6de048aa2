"""On which side of its mark each label stands: below it, or above it where fewer ties run."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.legibility import meets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.graph.layout.bends import Obstacle

    Pair = tuple[str, str]

_THROUGH: Final = 2
"""A tie through the box of somebody else is worse than one through the label of who it belongs to."""

_SHORTEST: Final = 30.0
"""Of a shorter tie between two marks the arrow is seen, but not where it comes from, in pixels."""


def raised(boxes: Mapping[str, Obstacle], pairs: Iterable[Pair], may_rise: Iterable[str]) -> dict[str, Obstacle]:
    """Return the boxes, each with its mark at the top and its label below it, or the other way round.

    Nobody's box moves, so that none comes to cover another. A label rises where no more ties come to be too short to be
    seen, and fewer of its own run over it; one after the other, in the order of the actors.

    Args:
        boxes: What is drawn of each actor, its label below its mark.
        pairs: The two ends of each tie, drawn as a straight line.
        may_rise: The actors whose label may rise.
    """
    found = dict(boxes)
    partners: dict[str, list[str]] = {actor: [] for actor in boxes}
    for one, other in pairs:
        partners[one].append(other)
        partners[other].append(one)
    for actor in may_rise:
        ways = [found[actor], _upside_down(found[actor])]
        costs = [_cost(way, actor, partners[actor], found) for way in ways]
        if costs[1] < costs[0]:
            found[actor] = ways[1]
    return found


def _upside_down(box: Obstacle) -> Obstacle:
    (x, y), (_, middle) = box.mark, box.middle
    return box._replace(mark=(x, 2 * middle - y))


def _cost(box: Obstacle, actor: str, partners: Sequence[str], boxes: Mapping[str, Obstacle]) -> tuple[int, int]:
    """Return how many of its own ties are too short to be seen, and how many run over its label or others' boxes."""
    middle, size = _label_of(box)
    short = over = through = 0
    for partner in partners:
        end = boxes[partner].mark
        over += meets(box.mark, end, middle, size)
        short += _gap(box, boxes[partner]) < _SHORTEST
        strangers = (each for other, each in boxes.items() if other not in (actor, partner))
        through += sum(meets(box.mark, end, each.middle, each.size) for each in strangers)
    return short, over + _THROUGH * through


def _gap(one: Obstacle, other: Obstacle) -> float:
    """Return how much of a tie is seen between two marks."""
    dx, dy = one.mark[0] - other.mark[0], one.mark[1] - other.mark[1]
    return sqrt(dx * dx + dy * dy) - one.radius - other.radius


def _label_of(box: Obstacle) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the middle of the label, and its width and height: what the mark leaves of the box."""
    (x, y), (width, height) = box.middle, box.size
    shift = -box.radius if box.is_upside_down else box.radius
    return (x, y + shift), (width, height - 2 * box.radius)
