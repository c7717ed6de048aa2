"""Where groups stand in the summary of a large network, how the lines between them run, and where counts stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.bends import Obstacle, bends, curve
from actorgraph.graph.layout.by_side import arranged
from actorgraph.scene.labels import BOLD, lines_of, width_of
from actorgraph.wording.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.scene.groups import Group

    Pair = tuple[int, int]
    Point = tuple[float, float]
    Box = tuple[float, float, float, float]
    Counts = Mapping[Pair, tuple[int, int, int]]

_LEAST: Final = 9.0
_REACH: Final = 36.0
"""The radius of the smallest circle, and how much further the largest one reaches: areas grow with numbers."""

_LINE: Final = 16.0
_TAG_HEIGHT: Final = 15.0
_ROOM: Final = 36.0
"""How much room a group leaves around it for lines and their counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everything of a summary stands, in pixels from the middle.

    Attributes:
        circles: The middle and the radius of the circle of each group; its name stands below.
        bends: How the line between two groups bends.
        tags: Where the counts of a line stand; lines without room for them are left out.
        width: The width of the whole.
        height: The height of the whole.
    """

    circles: Sequence[tuple[float, float, float]]
    bends: Mapping[Pair, float]
    tags: Mapping[Pair, Point]
    width: float
    height: float


def plan_of(groups: Sequence[Group], counts: Counts, frame: tuple[float, float]) -> Plan:
    """Return where groups stand: friends near each other, enemies apart, in the shape of a frame.

    Args:
        groups: The groups.
        counts: The friendly, hostile and neutral ties between each two that any tie ever joins, perhaps none today.
        frame: Width and height of what the picture is to fill.
    """
    names = [str(number) for number in range(len(groups))]
    largest = max((len(group.members) for group in groups), default=1)
    radii = [round(_LEAST + _REACH * sqrt(len(group.members) / largest), 1) for group in groups]
    boxes = {name: _box(group, radius) for name, group, radius in zip(names, groups, radii, strict=True)}
    signs = {(names[a], names[b]): (row[0] > row[1]) - (row[0] < row[1]) for (a, b), row in counts.items() if a != b}
    above = {name: boxes[name][1] / 2 - radius for name, radius in zip(names, radii, strict=True)}
    roomy = {name: (wide + _ROOM, high + _ROOM) for name, (wide, high) in boxes.items()}
    found = arranged([], roomy, signs, frame, [], marks=above)
    places = [(float(round(x)), float(round(y))) for x, y in found.places.values()]
    obstacles = {
        name: Obstacle(mark=(x, y - above[name]), radius=radius, middle=(x, y), size=boxes[name])
        for name, radius, (x, y) in zip(names, radii, places, strict=True)
    }
    bent = {(int(one), int(other)): bend for (one, other), bend in bends(obstacles, signs).items()}
    return Plan(
        circles=[(*obstacles[name].mark, radius) for name, radius in zip(names, radii, strict=True)],
        bends=bent,
        tags=_tags(list(obstacles.values()), counts, bent),
        width=found.width,
        height=found.height,
    )


def _box(group: Group, radius: float) -> tuple[float, float]:
    """Return width and height of a circle with the name of a group below, and the number of its actors."""
    lines = [lines_of(name) for name in group.names.values()]
    sizes = [counted("{n} actor", "{n} actors", len(group.members), language) for language in group.names]
    width = max(width_of(line) * BOLD for line in [*sizes, *(line for each in lines for line in each)])
    return max(2 * radius, width), 2 * radius + _LINE * (1 + max(map(len, lines))) + 4


def _tags(groups: Sequence[Obstacle], counts: Counts, bent: Mapping[Pair, float]) -> dict[Pair, Point]:
    """Return where the counts of lines stand, those of many ties first: on their lines, and on nothing else."""
    taken = [(*each.middle, *each.size) for each in groups]
    tags: dict[Pair, Point] = {}
    for pair in sorted(bent, key=lambda pair: (-sum(counts[pair]), pair)):
        one, other = groups[pair[0]], groups[pair[1]]
        size = max(40.0, width_of("  ".join(f"● {n}" for n in counts[pair] if n))), _TAG_HEIGHT
        boxes = ((*point, *size) for point in _along(one, other, bent[pair]))
        free = next((box for box in boxes if not any(_overlap(box, each) for each in taken)), None)
        if free is not None:
            taken.append(free)
            tags[pair] = (float(round(free[0])), float(round(free[1])))
    return tags


def _along(one: Obstacle, other: Obstacle, bend: float) -> Iterator[Point]:
    """Yield places on a line, those near its middle first."""
    points = [point for a, b in pairwise(curve(one.mark, other.mark, bend)) for point in (a, _between(a, b))]
    return iter(sorted(points, key=lambda point: abs(points.index(point) - len(points) // 2)))


def _between(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _overlap(one: Box, other: Box) -> bool:
    return 2 * abs(one[0] - other[0]) < one[2] + other[2] and 2 * abs(one[1] - other[1]) < one[3] + other[3]
