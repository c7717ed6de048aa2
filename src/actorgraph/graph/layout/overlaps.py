"""Boxes that overlap, moved apart as little as needed."""

from __future__ import annotations

from collections import defaultdict
from math import fsum, sqrt
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.spreading import spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]

_GAP: Final = 8.0
_ROOM: Final = 1.8
"""How much larger a picture is than its boxes together."""

_ROUNDS: Final = (20, 40)
"""Crowds that so many rounds of pushing do not dissolve only go round and round; fewer ones for very many boxes."""

_PUSHES: Final = 40_000
"""How many boxes are pushed, all rounds together."""

_EVENNESS: Final = (0.0, 0.5, 1.0)
"""How far crowds are spread before each attempt."""

_GROWTH: Final = 1.03
_LEAP: Final = 1.1
_CROWDED: Final = 0.25
"""The share of the boxes that find room by growth alone, before any is pushed."""

_MOST_GROWTH: Final = 4.0
_SURVEYED: Final = 400
"""Pictures of more boxes grow no more than they must: nothing would be seen of them."""


def separated(points: Sequence[Point], sizes: Sequence[Size]) -> list[Point]:
    """Return the points, moved until no two boxes overlap.

    The whole takes the size at which its boxes find room, then neighbours push each other. Where that does not come
    to an end, crowds are first spread over the whole picture: by half, then evenly. What is even grows, if need be,
    until it has room.

    Args:
        points: The middle of each box.
        sizes: Width and height of each box.
    """
    spaced, xs, ys = _spaced(points, sizes)
    rounds = max(_ROUNDS[0], min(_ROUNDS[1], _PUSHES // len(points)))
    for evenness in _EVENNESS:
        if evenness:
            xs, ys = _mixed(xs, ys, spread(xs, ys, spaced, _ROOM), evenness)
        if any(not _push_apart(xs, ys, spaced) for _ in range(rounds)):
            return list(zip(xs, ys, strict=True))
    while _push_apart(xs, ys, spaced):
        xs, ys = [x * _GROWTH for x in xs], [y * _GROWTH for y in ys]
    return list(zip(xs, ys, strict=True))


def grown(points: Sequence[Point], sizes: Sequence[Size]) -> list[Point]:
    """Return the points with no two boxes overlapping, as far from each other, in proportion, as they were.

    The whole grows, crowds are not spread: the picture of many takes more room and keeps its shape.

    Args:
        points: The middle of each box.
        sizes: Width and height of each box.
    """
    spaced, xs, ys = _spaced(points, sizes)
    small = len(points) <= _SURVEYED
    leap = _LEAP if small else _GROWTH
    needs = sorted(_needs(xs, ys, spaced)) if small else [1.0]
    growth = min(needs[int(_CROWDED * (len(needs) - 1))], _MOST_GROWTH)
    xs, ys = [x * growth for x in xs], [y * growth for y in ys]
    while _push_apart(xs, ys, spaced):
        xs, ys = [x * leap for x in xs], [y * leap for y in ys]
    return list(zip(xs, ys, strict=True))


def _spaced(points: Sequence[Point], sizes: Sequence[Size]) -> tuple[list[Size], list[float], list[float]]:
    """Return boxes with a gap around them, and where they stand in a whole of the size at which they find room."""
    spaced = [(wide + _GAP, high + _GAP) for wide, high in sizes]
    scale = _scale(points, spaced)
    return spaced, [x * scale for x, _ in points], [y * scale for _, y in points]


def _needs(xs: Sequence[float], ys: Sequence[float], sizes: Sequence[Size]) -> list[float]:
    """Return by how much a picture has to grow until each box meets no other, at least 1."""
    needs = [1.0] * len(xs)
    for a, others in _near(xs, ys, sizes):
        for b in others:
            across = (sizes[a][0] + sizes[b][0]) / 2 / (abs(xs[a] - xs[b]) or 1e-9)
            down = (sizes[a][1] + sizes[b][1]) / 2 / (abs(ys[a] - ys[b]) or 1e-9)
            need = min(across, down)
            needs[a], needs[b] = max(needs[a], need), max(needs[b], need)
    return needs


def _scale(points: Sequence[Point], sizes: Sequence[Size]) -> float:
    """Return the factor by which a picture has to change for its boxes to find room, and no more than that."""
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    boxes = fsum(w * h for w, h in sizes)
    return sqrt(_ROOM * boxes / (wide * high)) if wide > 1 and high > 1 else 1.0


def _mixed(
    xs: Sequence[float], ys: Sequence[float], even: Sequence[Point], evenness: float
) -> tuple[list[float], list[float]]:
    """Return the places between those given and those that are even."""
    return (
        [x + evenness * (there[0] - x) for x, there in zip(xs, even, strict=True)],
        [y + evenness * (there[1] - y) for y, there in zip(ys, even, strict=True)],
    )


def _push_apart(xs: list[float], ys: list[float], sizes: Sequence[Size]) -> bool:
    """Push each two overlapping boxes apart, along the axis on which it takes less; both give way.

    Returns:
        Whether any two did overlap.
    """
    moved = False
    for a, others in _near(xs, ys, sizes):
        wide, high = sizes[a]
        for b in others:
            dy = ys[b] - ys[a]
            over_y = (high + sizes[b][1]) / 2 - abs(dy)
            if over_y <= 0:
                continue
            dx = xs[b] - xs[a]
            over_x = (wide + sizes[b][0]) / 2 - abs(dx)
            if over_x <= 0:
                continue
            moved = True
            values, over, way = (xs, over_x, dx) if over_x < over_y else (ys, over_y, dy)
            shift = (over / 2 + 0.5) * (1 if way >= 0 else -1)
            values[a] -= shift
            values[b] += shift
    return moved


def _near(xs: Sequence[float], ys: Sequence[float], sizes: Sequence[Size]) -> Iterator[tuple[int, list[int]]]:
    """Yield each box with those that are near enough to overlap, each two once, by a grid of cells."""
    wide = max(w for w, _ in sizes)
    high = max(h for _, h in sizes)
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for i in range(len(xs)):
        cells[int(xs[i] // wide), int(ys[i] // high)].append(i)
    for (column, row), members in cells.items():
        around = ((column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1))
        beside = [b for cell in around for b in cells.get(cell, ())]
        for place, a in enumerate(members, 1):
            yield a, members[place:] + beside
