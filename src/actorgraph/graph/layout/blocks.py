"""What moves as a whole in a picture by sides: the members of a side, or somebody who belongs to none."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.compaction import drawn_together
from actorgraph.graph.layout.overlaps import separated
from actorgraph.graph.layout.stress import stress_layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Pair = tuple[str, str]

MARGIN: Final = 10.0
"""How far the region of a side reaches beyond the boxes of its members, in pixels."""

HEAD: Final = 22.0
"""How much room the name of a side takes at the top of its region."""

_UNIT: Final = 100.0
_GAP: Final = 10.0
_HOSTILE: Final = 1.6
_LOOSE: Final = 1.6
"""How much longer than the tie of friends that of enemies is, and the way between parts that no tie joins."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block.

    Attributes:
        side: The number of the side; None of an actor that belongs to none.
        members: Where each member stands, from the middle of the block.
        size: Width and height.
    """

    side: int | None
    members: Mapping[str, Point]
    size: Size

    def mirrored(self, *, across: bool, over: bool) -> Block:
        """Return the block with left and right, or top and bottom, exchanged; the name of the side stays at the top."""
        top = HEAD / 2 if self.side is not None else 0.0
        flip_x, flip_y = -1 if across else 1, -1 if over else 1
        return Block(
            self.side, {a: (flip_x * x, flip_y * (y - top) + top) for a, (x, y) in self.members.items()}, self.size
        )


def block(
    side: int | None,
    members: Sequence[str],
    sizes: Mapping[str, Size],
    ties: Mapping[Pair, int],
    head: float,
    *,
    aspect: float,
    seed: int,
) -> Block:
    """Return a block whose members stand by their ties.

    Args:
        side: The number of the side; None of an actor that belongs to none.
        members: The actors in it.
        sizes: Width and height of what is drawn for each actor.
        ties: The pairs that are joined, with their signs.
        head: The width of the name of the side.
        aspect: The width of the block by its height, as far as its ties allow it.
        seed: Each gives another block.
    """
    points = _inside(members, sizes, ties, aspect, seed)
    boxes = [sizes[actor] for actor in members]
    left, top, right, bottom = bounds(points, boxes)
    x, y = (left + right) / 2, (top + bottom) / 2
    if side is None:
        return Block(None, {a: (px - x, py - y) for a, (px, py) in zip(members, points, strict=True)}, boxes[0])
    width = max(right - left, head) + 2 * MARGIN
    places = {a: (px - x, py - y + HEAD / 2) for a, (px, py) in zip(members, points, strict=True)}
    return Block(side, places, (width, bottom - top + 2 * MARGIN + HEAD))


def bounds(points: Iterable[Point], sizes: Iterable[Size]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of boxes; nothing has none, and all are 0."""
    edges = [(x - w / 2, y - h / 2, x + w / 2, y + h / 2) for (x, y), (w, h) in zip(points, sizes, strict=True)]
    if not edges:
        return 0.0, 0.0, 0.0, 0.0
    lefts, tops, rights, bottoms = zip(*edges, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def joined(neighbours: list[dict[int, float]], length: float) -> list[dict[int, float]]:
    """Return the neighbours with a way of a length between parts that no tie joins, so that there is one part."""
    seen: set[int] = set()
    first = 0
    for start in range(len(neighbours)):
        if start in seen:
            continue
        if start:
            neighbours[first][start] = neighbours[start][first] = length
        queue = [start]
        while queue:
            a = queue.pop()
            if a not in seen:
                seen.add(a)
                queue += neighbours[a]
    return neighbours


def _inside(
    members: Sequence[str], sizes: Mapping[str, Size], ties: Mapping[Pair, int], aspect: float, seed: int
) -> list[Point]:
    if len(members) == 1:
        return [(0.0, 0.0)]
    number = {actor: i for i, actor in enumerate(members)}
    neighbours: list[dict[int, float]] = [{} for _ in members]
    for (one, other), sign in ties.items():
        if one in number and other in number:
            a, b = number[one], number[other]
            neighbours[a][b] = neighbours[b][a] = _HOSTILE if sign < 0 else 1.0
    xs, ys = stress_layout(joined(neighbours, _LOOSE), seed=seed)
    wide, high = _UNIT * sqrt(aspect), _UNIT / sqrt(aspect)
    boxes = [sizes[actor] for actor in members]
    points = separated([(x * wide, y * high) for x, y in zip(xs, ys, strict=True)], boxes)
    return drawn_together(points, boxes, lambda _a, _b: _GAP, aspect)
