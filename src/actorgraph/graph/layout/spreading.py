"""A crowd spread evenly over a rectangle: everybody gets room as its box needs, and neighbours stay neighbours.

The rectangle is cut in two again and again, as a k-d tree is (J. L. Bentley, "Multidimensional Binary Search Trees",
CACM 1975), each side as large as the boxes on it together.
"""

from __future__ import annotations

from itertools import accumulate
from math import fsum, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Rectangle = tuple[float, float, float, float]


_THIN: Final = 4.0
"""The most by which one side of a picture is longer than the other."""


def spread(xs: Sequence[float], ys: Sequence[float], sizes: Sequence[Size], room: float) -> list[Point]:
    """Return a place for each box, such that no part of the picture is more crowded than another.

    Args:
        xs: Where each box stands, from left to right.
        ys: Where each box stands, from top to bottom.
        sizes: Width and height of each box.
        room: How many times as large as all boxes together the picture becomes.
    """
    left, top, right, bottom = _rectangle(xs, ys, room * fsum(wide * high for wide, high in sizes))
    shape = fsum(wide for wide, _ in sizes) / fsum(high for _, high in sizes)
    places: dict[int, Point] = {}
    halves = [(list(range(len(sizes))), (left, top, right, bottom))]
    while halves:
        members, (left, top, right, bottom) = halves.pop()
        if len(members) == 1:
            places[members[0]] = ((left + right) / 2, (top + bottom) / 2)
        else:
            across = right - left < shape * (bottom - top)
            halves += _cut(members, (left, top, right, bottom), ys if across else xs, sizes, across=across)
    return [places[i] for i in range(len(sizes))]


def _rectangle(xs: Sequence[float], ys: Sequence[float], area: float) -> Rectangle:
    """Return a rectangle with an area around the middle of all, in their proportions unless they are a line."""
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    wide, high = max(right - left, (bottom - top) / _THIN, 1.0), max(bottom - top, (right - left) / _THIN, 1.0)
    half = sqrt(area / (wide * high)) / 2
    x, y = (left + right) / 2, (top + bottom) / 2
    return x - wide * half, y - high * half, x + wide * half, y + high * half


def _cut(
    members: list[int], rectangle: Rectangle, values: Sequence[float], sizes: Sequence[Size], *, across: bool
) -> list[tuple[list[int], Rectangle]]:
    """Return two halves of a rectangle and of those in it, divided as the areas of their boxes."""
    left, top, right, bottom = rectangle
    members = sorted(members, key=lambda i: (values[i], i))
    areas = list(accumulate(sizes[i][0] * sizes[i][1] for i in members))
    first = min(range(1, len(members)), key=lambda count: abs(areas[count - 1] - areas[-1] / 2))
    share = areas[first - 1] / areas[-1]
    if across:
        middle = top + share * (bottom - top)
        return [(members[:first], (left, top, right, middle)), (members[first:], (left, middle, right, bottom))]
    middle = left + share * (right - left)
    return [(members[:first], (left, top, middle, bottom)), (members[first:], (middle, top, right, bottom))]
