"""A picture in which actors keep places they were given, and the others find theirs beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.blocks import HEAD, MARGIN, bounds
from actorgraph.graph.layout.by_side import Arrangement, Region

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Pair = tuple[str, str]
    Box = tuple[Point, Size]

_GAP: Final = 6.0
_ROUNDED: Final = 2.0
"""By how much boxes may seem to meet: places are written as whole pixels."""

_ASIDE: Final = sorted((tenth / 10 for tenth in range(-10, 11)), key=abs)
_STEP: Final = 8
_REACH: Final = 60
_STEPS: Final = sorted(
    product(range(-_REACH, _REACH + 1), repeat=2), key=lambda step: (step[0] * step[0] + step[1] * step[1], step)
)
"""Where somebody is put who cannot stand in the best place: ever farther away."""


def pinned(
    pins: Mapping[str, Point],
    loose: Mapping[str, Point],
    sides: Sequence[Iterable[str]],
    sizes: Mapping[str, Size],
    ties: Iterable[Pair],
    *,
    heads: Sequence[float],
) -> Arrangement:
    """Return where actors stand of whom some are pinned; those stay, up to where the middle of the picture is.

    The others come one by one, those of a side first, and who has most ties to those that stand already. They go along
    with these, with those of their side above all, from where they would stand without any pins, to where they cover
    nobody and no side comes to have others among it.

    Args:
        pins: The middle of the box of each actor that is pinned, in pixels.
        loose: Where everybody would stand without them.
        sides: The members of each side.
        sizes: Width and height of what is drawn for each actor, its label included.
        ties: The pairs that are joined.
        heads: The width of each side's name.
    """
    crowd = _Crowd(loose, sizes, {actor: n for n, side in enumerate(sides) for actor in side if actor in sizes}, heads)
    tied: dict[str, list[str]] = {actor: [] for actor in sizes}
    for one, other in ties:
        tied[one].append(other)
        tied[other].append(one)
    places = {actor: pins[actor] for actor in sizes if actor in pins}
    waiting = [actor for actor in sizes if actor not in pins]
    while waiting:
        actor = max(waiting, key=lambda a: (a in crowd.side_of, sum(other in places for other in tied[a]), a))
        waiting.remove(actor)
        places[actor] = crowd.place_beside(actor, tied[actor], places)
    return _centred({actor: places[actor] for actor in sizes}, crowd.regions_without_others(places), sizes)


@dataclass(frozen=True, slots=True)
class _Crowd:
    """Who may stand where.

    Attributes:
        loose: Where everybody would stand without pins.
        sizes: Width and height of everybody's box.
        side_of: The side of everybody who has one.
        heads: The width of each side's name.
    """

    loose: Mapping[str, Point]
    sizes: Mapping[str, Size]
    side_of: Mapping[str, int]
    heads: Sequence[float]

    def place_beside(self, actor: str, tied: Iterable[str], places: Mapping[str, Point]) -> Point:
        """Return the best place for somebody that is free; below all others if there is none."""
        side = self.side_of.get(actor)
        mates = [other for other in places if side is not None and self.side_of.get(other) == side]
        known = [other for other in tied if other in places]
        near = [other for other in known if other in mates] or mates or known or list(places)
        x, y = (
            self.loose[actor][axis] + sum(places[other][axis] - self.loose[other][axis] for other in near) / len(near)
            for axis in (0, 1)
        )
        regions = self.regions(places)
        foreign = [_box_of(region) for number, region in regions.items() if number != side]
        boxes = [(places[other], self.sizes[other]) for other in places]
        others = [(places[other], self.sizes[other]) for other in places if other not in mates]
        for point in _around(x, y):
            if all(_are_apart((point, self.sizes[actor]), box) for box in (*foreign, *boxes)):
                if side is None or not mates:
                    return point
                region = self.region(side, [*mates, actor], {**places, actor: point})
                if all(_are_apart(_box_of(region), box) for box in others):
                    return point
        return x, bounds(places.values(), [self.sizes[other] for other in places])[3] + self.sizes[actor][1]

    def regions(self, places: Mapping[str, Point]) -> dict[int, Region]:
        """Return the region of each side that has anybody."""
        members: dict[int, list[str]] = {}
        for actor in places:
            if actor in self.side_of:
                members.setdefault(self.side_of[actor], []).append(actor)
        return {side: self.region(side, members[side], places) for side in sorted(members)}

    def region(self, side: int, members: Sequence[str], places: Mapping[str, Point]) -> Region:
        """Return a rectangle that holds the boxes of some actors, and above them the name of their side."""
        left, top, right, bottom = bounds([places[a] for a in members], [self.sizes[a] for a in members])
        width = max(right - left, self.heads[side]) + 2 * MARGIN
        return Region((left + right) / 2, (top + bottom - HEAD) / 2, width, bottom - top + 2 * MARGIN + HEAD)

    def regions_without_others(self, places: Mapping[str, Point]) -> dict[int, Region]:
        """Return the regions in which nobody else stands: the others would say that somebody belongs to the side.

        One that is wide for the sake of its name alone goes aside if that helps.
        """
        found = {}
        for side, region in self.regions(places).items():
            members = [actor for actor in places if self.side_of.get(actor) == side]
            left, _, right, _ = bounds([places[a] for a in members], [self.sizes[a] for a in members])
            spare = (region.width - 2 * MARGIN - (right - left)) / 2
            others = [(places[actor], self.sizes[actor]) for actor in places if self.side_of.get(actor) != side]
            for aside in _ASIDE:
                moved = replace(region, x=region.x + aside * spare)
                if all(_are_apart(_box_of(moved), box, -_ROUNDED) for box in others):
                    found[side] = moved
                    break
        return found


def _box_of(region: Region) -> Box:
    return (region.x, region.y), (region.width, region.height)


def _around(x: float, y: float) -> Iterator[Point]:
    for right, down in _STEPS:
        yield x + _STEP * right, y + _STEP * down


def _are_apart(one: Box, other: Box, gap: float = _GAP) -> bool:
    (x, y), (wide, high) = one
    (its_x, its_y), (its_wide, its_high) = other
    return abs(x - its_x) >= (wide + its_wide) / 2 + gap or abs(y - its_y) >= (high + its_high) / 2 + gap


def _centred(places: Mapping[str, Point], regions: Mapping[int, Region], sizes: Mapping[str, Size]) -> Arrangement:
    """Return an arrangement with its middle at 0, 0."""
    points = [*places.values(), *((region.x, region.y) for region in regions.values())]
    boxes = [*(sizes[actor] for actor in places), *((region.width, region.height) for region in regions.values())]
    left, top, right, bottom = bounds(points, boxes)
    x, y = (left + right) / 2, (top + bottom) / 2
    return Arrangement(
        places={actor: (px - x, py - y) for actor, (px, py) in places.items()},
        regions={
            side: Region(region.x - x, region.y - y, region.width, region.height) for side, region in regions.items()
        },
        width=right - left,
        height=bottom - top,
    )
