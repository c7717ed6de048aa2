"""Ties that bend around whom they do not touch, in curves as vis-network draws them."""

from __future__ import annotations

from itertools import pairwise
from math import cos, inf, pi, sin, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from actorgraph.graph.layout.legibility import any_meets, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Pair = tuple[str, str]

Point = tuple[float, float]
Size = tuple[float, float]

_TURNS: Final = {
    0.12: (0.982287, 0.187381),
    0.24: (0.929776, 0.368125),
    0.36: (0.844328, 0.535827),
    0.48: (0.728969, 0.684547),
}
"""Roundness, and cosine and sine of the angle by which the middle of such a curve turns: a quarter of a circle at 1."""

_BENDS: Final = (0.0, *(sign * bend for bend in _TURNS for sign in (1, -1)))
_STEPS: Final = 12


class Obstacle(NamedTuple):
    """An actor that a tie may meet.

    Attributes:
        mark: The middle of its mark, at which its own ties end.
        radius: How far its mark reaches.
        middle: The middle of its box.
        size: Width and height of its box, its mark and its label included.
    """

    mark: Point
    radius: float
    middle: Point
    size: Size

    @classmethod
    def standing(cls, middle: Point, radius: float, size: Size, *, upside_down: bool = False) -> Self:
        """Return what fills a box with its mark at the top and its label below, or the other way round."""
        apart = size[1] / 2 - radius
        mark = middle[0], middle[1] + (apart if upside_down else -apart)
        return cls(mark=mark, radius=radius, middle=middle, size=size)

    @property
    def is_upside_down(self) -> bool:
        """Whether its label stands above its mark."""
        return self.mark[1] > self.middle[1]


def bends(
    actors: Mapping[str, Obstacle],
    pairs: Iterable[Pair],
    others: Sequence[Obstacle] = (),
    within: Size = (inf, inf),
) -> dict[Pair, float]:
    """Return by how much the tie of each pair bends: to the right of its way if above 0, to the left if below.

    Of all bends it is the smallest one of those that run through the fewest marks, then stay within the picture if any
    of these does, then run through the fewest labels.

    Args:
        actors: What is drawn of each actor.
        pairs: The two ends of each tie.
        others: What else stands in the picture, such as the names of sides.
        within: Width and height of the picture, whose middle is at 0, 0.
    """
    found = {}
    for one, other in pairs:
        start, end = actors[one].mark, actors[other].mark
        there = [each for actor, each in actors.items() if actor not in (one, other)]
        near = [each for each in (*there, *others) if _is_near(start, end, each)]
        found[one, other] = _least(start, end, near, within)
    return found


def _least(start: Point, end: Point, obstacles: Sequence[Obstacle], within: Size) -> float:
    """Return the best bend of a tie."""
    best, fewest = 0.0, (len(obstacles) + 1, False, 0)
    for bend in _BENDS:
        met = _met(start, end, bend, obstacles, within)
        if met < fewest:
            best, fewest = bend, met
        if met == (0, False, 0):
            break
    return best


def _is_near(start: Point, end: Point, obstacle: Obstacle) -> bool:
    """Return whether any bend could run through it."""
    dx, dy = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    reach = sqrt(dx * dx + dy * dy)
    x, y = obstacle.middle[0] - start[0] - dx, obstacle.middle[1] - start[1] - dy
    return abs(x) < reach + obstacle.size[0] / 2 and abs(y) < reach + obstacle.size[1] / 2


def _met(start: Point, end: Point, bend: float, obstacles: Sequence[Obstacle], within: Size) -> tuple[int, bool, int]:
    """Return how many marks a curve runs through, whether it leaves the picture, and how many boxes it runs through.

    It may be drawn either way.
    """
    ways = [*curve(start, end, bend)], [*curve(end, start, -bend)]
    x, y, wide, high = _around(point for way in ways for point in way)
    lines = [line(*part) for way in ways for part in pairwise(way)]
    leaves = 2 * abs(x) + wide > within[0] or 2 * abs(y) + high > within[1]
    marks = boxes = 0
    for mark, radius, middle, size in obstacles:
        beside = 2 * abs(middle[0] - x) >= size[0] + wide or 2 * abs(middle[1] - y) >= size[1] + high
        if not beside and any_meets(lines, middle, size):
            boxes += 1
            marks += any_meets(lines, mark, (2 * radius, 2 * radius))
    return marks, leaves, boxes


def _around(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """Return the middle, the width and the height of the box around some points."""
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, max(xs) - min(xs), max(ys) - min(ys)


def curve(start: Point, end: Point, bend: float) -> Iterator[Point]:
    """Yield points on the curve of a tie: a quadratic one, whose middle is turned as vis-network's ``curvedCW`` is."""
    x, y = via(start, end, bend)
    for step in range(_STEPS + 1):
        t = step / _STEPS
        a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        yield a * start[0] + b * x + c * end[0], a * start[1] + b * y + c * end[1]


def via(start: Point, end: Point, bend: float) -> Point:
    """Return the point to which a curve bends."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    if not bend:
        return start[0] + dx / 2, start[1] + dy / 2
    cosine, sine = _TURNS.get(abs(bend)) or (cos(abs(bend) * pi / 2), sin(abs(bend) * pi / 2))
    reach = (1 + abs(bend)) / 2
    turn = sine if bend > 0 else -sine
    return start[0] + reach * (dx * cosine + dy * turn), start[1] + reach * (dy * cosine - dx * turn)
