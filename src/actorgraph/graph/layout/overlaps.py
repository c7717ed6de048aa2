"""Boxes that overlap, moved apart as little as needed."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]

_GAP: Final = 8.0
_ROOM: Final = 2.5
_PATIENCE: Final = 60
"""After so many rounds the picture is taken to be too tight somewhere."""
_ROUNDS: Final = 400
_GROWTH: Final = 1.05
_LEGIBLE: Final = 500
"""With more boxes than this nobody reads every label at once, and time goes into pushing no further."""


def separated(points: Sequence[Point], sizes: Sequence[Size]) -> list[Point]:
    """Return the points, moved until no two boxes overlap.

    The whole first takes the size at which its boxes find room. If pushing does not come to an end, it grows a little
    every fifth round; a picture of very many boxes is left as it is then.

    Args:
        points: The middle of each box.
        sizes: Width and height of each box.
    """
    scale = _room_needed(points, sizes)
    xs, ys = [x * scale for x, _ in points], [y * scale for _, y in points]
    for done in range(_ROUNDS if len(points) <= _LEGIBLE else _PATIENCE // 2):
        if not _push_apart(xs, ys, sizes):
            break
        if done >= _PATIENCE and done % 5 == 0:
            xs, ys = [x * _GROWTH for x in xs], [y * _GROWTH for y in ys]
    return list(zip(xs, ys, strict=True))


def _push_apart(xs: list[float], ys: list[float], sizes: Sequence[Size]) -> bool:
    """Push each two overlapping boxes apart, along the axis on which it takes less; both give way.

    Returns:
        Whether any two did overlap.
    """
    moved = False
    for a, b in _candidates(xs, ys, sizes):
        dx, dy = xs[b] - xs[a], ys[b] - ys[a]
        over_x = (sizes[a][0] + sizes[b][0]) / 2 + _GAP - abs(dx)
        over_y = (sizes[a][1] + sizes[b][1]) / 2 + _GAP - abs(dy)
        if over_x > 0 and over_y > 0:
            moved = True
            values, over, way = (xs, over_x, dx) if over_x < over_y else (ys, over_y, dy)
            shift = (over / 2 + 0.5) * (1 if way >= 0 else -1)
            values[a] -= shift
            values[b] += shift
    return moved


def _room_needed(points: Sequence[Point], sizes: Sequence[Size]) -> float:
    """Return the factor by which a picture has to grow for its boxes to find room at all."""
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    boxes = sum((w + _GAP) * (h + _GAP) for w, h in sizes)
    return max(1.0, sqrt(_ROOM * boxes / (wide * high))) if wide > 1 and high > 1 else 1.0


def _candidates(xs: list[float], ys: list[float], sizes: Sequence[Size]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of boxes that are near enough to overlap, each once, by a grid of cells."""
    wide = max(w for w, _ in sizes) + _GAP
    high = max(h for _, h in sizes) + _GAP
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for i in range(len(xs)):
        cells[int(xs[i] // wide), int(ys[i] // high)].append(i)
    for (column, row), members in list(cells.items()):
        for place, a in enumerate(members):
            for b in members[place + 1 :]:
                yield a, b
        for cell in ((column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1)):
            for b in cells.get(cell, ()):
                for a in members:
                    yield a, b
