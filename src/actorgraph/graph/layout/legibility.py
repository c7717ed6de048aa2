"""How hard a picture is to read: ties that run through the labels of others, and ties that cross each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Tie = tuple[int, int]
    Line = tuple[float, float, float, float, float, float]
    """Its middle, then half its way along each axis, then the length of each half."""


def clutter(points: Sequence[Point], sizes: Sequence[Size], ties: Sequence[Tie]) -> int:
    """Return how many ties run through boxes, and how many cross (Purchase 1997: what hurts a reader most).

    Args:
        points: The middle of each box.
        sizes: Width and height of each box.
        ties: The two ends of each tie, drawn as a straight line.
    """
    lines = [(points[a], points[b]) for a, b in ties]
    through = sum(
        any_meets((way,), points[box], size)
        for (a, b), way in zip(ties, [line(*ends) for ends in lines], strict=True)
        for box, size in enumerate(sizes)
        if box not in (a, b)
    )
    return through + sum(_cross(*one, *other) for one, other in combinations(lines, 2))


def meets(start: Point, end: Point, middle: Point, size: Size) -> bool:
    """Return whether a line enters a box: neither axis, nor the line itself, separates them."""
    return any_meets((line(start, end),), middle, size)


def line(start: Point, end: Point) -> Line:
    """Return what :func:`any_meets` takes of a line."""
    half_x, half_y = (end[0] - start[0]) / 2, (end[1] - start[1]) / 2
    return start[0] + half_x, start[1] + half_y, half_x, half_y, abs(half_x), abs(half_y)


def any_meets(lines: Iterable[Line], middle: Point, size: Size) -> bool:
    """Return whether any of some lines enters a box: most of the time that a picture takes is spent here."""
    (x, y), wide, high = middle, size[0] / 2, size[1] / 2
    for middle_x, middle_y, half_x, half_y, reach_x, reach_y in lines:
        dx, dy = middle_x - x, middle_y - y
        if (
            abs(dx) < wide + reach_x
            and abs(dy) < high + reach_y
            and abs(dx * half_y - dy * half_x) < wide * reach_y + high * reach_x
        ):
            return True
    return False


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Return whether two lines cross; lines that share an end do not."""
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    """Return on which side of the line from a to b a point lies, by its sign."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
