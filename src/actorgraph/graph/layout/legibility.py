"""How hard a picture is to read: ties that run through the labels of others, and ties that cross each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Tie = tuple[int, int]


def clutter(points: Sequence[Point], sizes: Sequence[Size], ties: Sequence[Tie]) -> int:
    """Return how many ties run through boxes, and how many cross (Purchase 1997: what hurts a reader most).

    Args:
        points: The middle of each box.
        sizes: Width and height of each box.
        ties: The two ends of each tie, drawn as a straight line.
    """
    through = sum(
        _meets(points[a], points[b], points[box], size)
        for a, b in ties
        for box, size in enumerate(sizes)
        if box not in (a, b)
    )
    lines = [(points[a], points[b]) for a, b in ties]
    return through + sum(_cross(*one, *other) for one, other in combinations(lines, 2))


def _meets(start: Point, end: Point, middle: Point, size: Size) -> bool:
    """Return whether a line enters a box: neither axis, nor the line itself, separates them."""
    half_x, half_y = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    dx, dy = start[0] + half_x - middle[0], start[1] + half_y - middle[1]
    wide, high = size[0] / 2, size[1] / 2
    return (
        abs(dx) < wide + abs(half_x)
        and abs(dy) < high + abs(half_y)
        and abs(dx * half_y - dy * half_x) < wide * abs(half_y) + high * abs(half_x)
    )


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Return whether two lines cross; lines that share an end do not."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    """Return on which side of the line from a to b a point lies, by its sign."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
