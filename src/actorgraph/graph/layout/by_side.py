"""A picture by sides: each packed together, enemies apart, and who belongs to none in between."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import product
from math import sqrt
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.blocks import Block, block, bounds, joined
from actorgraph.graph.layout.compaction import drawn_together
from actorgraph.graph.layout.exchange import exchanged
from actorgraph.graph.layout.legibility import meets
from actorgraph.graph.layout.overlaps import separated
from actorgraph.graph.layout.stress import stress_layout
from actorgraph.graph.layout.tangle import Tangle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Pair = tuple[str, str]
    Links = Mapping[tuple[int, int], int]

_NEAR: Final = 14.0
_APART: Final = 56.0
"""How far apart blocks stay, in pixels: enemies so far that the ties between them are seen."""

_UNIT: Final = 100.0
_STRETCH: Final = 3.0
"""The most by which the ratio of the sides of a picture is changed to fill its frame."""

_ASPECTS: Final = (0.6, 1.1, 1.8, 2.8)
_DRAFTS: Final = 6
_EFFORT: Final = 12_000
_TRIED: Final = 4
_TRESPASS: Final = 6
"""A tie through a region seems to begin or to end there, so it is worse than one through a box."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle, in pixels.

    Attributes:
        x: Its middle, from left to right.
        y: Its middle, from top to bottom.
        width: Its width.
        height: Its height.
    """

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Where everybody stands.

    Attributes:
        places: The middle of each actor's box, in pixels; the middle of the picture is 0, 0.
        regions: The region of each side that has anybody in the picture, by its number.
        width: The width of the whole.
        height: The height of the whole.
    """

    places: Mapping[str, Point]
    regions: Mapping[int, Region]
    width: float
    height: float

    def scale(self, frame: Size) -> float:
        """Return by what the picture is multiplied to fit a frame."""
        return min(frame[0] / self.width, frame[1] / self.height)


def arranged(
    sides: Sequence[Iterable[str]],
    sizes: Mapping[str, Size],
    ties: Mapping[Pair, int],
    frame: Size,
    heads: Sequence[float],
    *,
    marks: Mapping[str, float] | None = None,
    enough: float = 1.0,
) -> Arrangement:
    """Return where actors stand: of many drafts one that fits its frame, and of those one little tangled, and large.

    In each draft the members of a side are laid out by their ties (stress), then sides and those of none as blocks;
    the two blocks between which most ties are hostile lie along the longer side of the frame; each side is mirrored
    so that who has ties to others looks at them.

    Args:
        sides: The members of each side.
        sizes: Width and height of what is drawn for each actor, in pixels, its label included.
        ties: The pairs that are joined, each with +1, -1 (hostile) or 0.
        frame: Width and height of what the picture is to fill.
        heads: The width of each side's name.
        marks: How far above the middle of its box each actor's mark is, at which its ties end.
        enough: The scale from which on everything can be read: drafts that fit better are no better.
    """
    if not sizes:
        return Arrangement(places={}, regions={}, width=1.0, height=1.0)
    tangle = Tangle(sizes, list(ties), marks)
    groups = _groups(sides, sizes)
    drafts = []
    aspects = _ASPECTS if any(side is not None for side, _ in groups) else _ASPECTS[:1]
    for seed, aspect in product(range(_count(len(sizes))), aspects):
        blocks = [
            block(side, members, sizes, ties, 0.0 if side is None else heads[side], aspect=aspect, seed=seed)
            for side, members in groups
        ]
        drafts.append(_draft(blocks, sizes, ties, frame, seed))
    side_of = {actor: side for side, members in groups if side is not None for actor in members}

    def cost(draft: Arrangement) -> float:
        tangled = tangle.cost(draft.places) + _TRESPASS * _trespasses(draft, ties, side_of)
        # Of two that can be read one that is half as large is no better if it is half as tangled.
        return (tangled + 1) / draft.scale(frame) ** 2

    drafts.sort(key=lambda draft: (-min(draft.scale(frame), enough), cost(draft)))
    kept = [draft for draft in drafts if draft.scale(frame) >= min(drafts[0].scale(frame), enough)][:_TRIED]
    alike = [*(members for side, members in groups if side is not None), [m[0] for side, m in groups if side is None]]
    untangled = [replace(draft, places=exchanged(draft.places, alike, sizes, tangle)) for draft in kept]
    return min(untangled, key=cost)


def _trespasses(draft: Arrangement, ties: Iterable[Pair], side_of: Mapping[str, int]) -> int:
    """Return how many ties run through the region of a side that neither end belongs to."""
    return sum(
        meets(draft.places[one], draft.places[other], (region.x, region.y), (region.width, region.height))
        for one, other in ties
        for side, region in draft.regions.items()
        if side not in (side_of.get(one), side_of.get(other))
    )


def _count(actors: int) -> int:
    """Return how many drafts are made for each aspect: fewer of pictures that nobody can survey."""
    return max(1, min(_DRAFTS, _EFFORT // (actors * actors)))


def _groups(sides: Sequence[Iterable[str]], actors: Iterable[str]) -> list[tuple[int | None, list[str]]]:
    """Return who stands together: the members of each side that are in the picture, and each of the others alone."""
    of = {actor: number for number, members in enumerate(sides) for actor in members}
    together: dict[int, list[str]] = {}
    alone = []
    for actor in actors:
        if actor in of:
            together.setdefault(of[actor], []).append(actor)
        else:
            alone.append(actor)
    return [*sorted(together.items()), *((None, [actor]) for actor in alone)]


def _draft(
    blocks: Sequence[Block], sizes: Mapping[str, Size], ties: Mapping[Pair, int], frame: Size, seed: int
) -> Arrangement:
    inside = {actor: i for i, each in enumerate(blocks) for actor in each.members}
    links = _links(inside, ties)
    centres = _centres(blocks, links, frame, seed)
    blocks = _mirrored(blocks, centres, ties)
    left, top, right, bottom = bounds(centres, [each.size for each in blocks])
    x, y = (left + right) / 2, (top + bottom) / 2
    places: dict[str, Point] = {}
    regions: dict[int, Region] = {}
    for each, (cx, cy) in zip(blocks, centres, strict=True):
        places |= {actor: (cx - x + px, cy - y + py) for actor, (px, py) in each.members.items()}
        if each.side is not None:
            regions[each.side] = Region(cx - x, cy - y, *each.size)
    return Arrangement(
        places={actor: places[actor] for actor in sizes}, regions=regions, width=right - left, height=bottom - top
    )


def _links(inside: Mapping[str, int], ties: Mapping[Pair, int]) -> Counter[tuple[int, int]]:
    """Return for each two blocks that ties join how many more of them are friendly than hostile, or 0."""
    links: Counter[tuple[int, int]] = Counter()
    for (one, other), sign in ties.items():
        a, b = sorted((inside[one], inside[other]))
        if a != b:
            links[a, b] += sign
    return links


def _centres(blocks: Sequence[Block], links: Links, frame: Size, seed: int) -> list[Point]:
    if len(blocks) == 1:
        return [(0.0, 0.0)]
    radii = [sqrt(each.size[0] * each.size[0] + each.size[1] * each.size[1]) / 2 for each in blocks]
    neighbours: list[dict[int, float]] = [{} for _ in blocks]
    for (a, b), sign in links.items():
        gap = _APART if sign < 0 else _NEAR
        neighbours[a][b] = neighbours[b][a] = (radii[a] + radii[b] + gap) / _UNIT
    xs, ys = stress_layout(joined(neighbours, 2 * max(radii) / _UNIT), seed=seed)
    points = _across([(x * _UNIT, y * _UNIT) for x, y in zip(xs, ys, strict=True)], blocks, links, frame)
    sizes = [each.size for each in blocks]
    apart = separated(_stretched(points, frame), [(w + _NEAR, h + _NEAR) for w, h in sizes])

    def gap_of(a: int, b: int) -> float:
        return _APART if links.get((min(a, b), max(a, b)), 0) < 0 else _NEAR

    return drawn_together(apart, sizes, gap_of, frame[0] / frame[1])


def _across(points: list[Point], blocks: Sequence[Block], links: Links, frame: Size) -> list[Point]:
    """Return the points turned so that the largest two enemies lie along the longer side of the frame."""
    enemies = [pair for pair, sign in links.items() if sign < 0]
    if not enemies:
        return points
    a, b = max(enemies, key=lambda pair: (-links[pair], min(len(blocks[end].members) for end in pair), pair))
    dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
    length = sqrt(dx * dx + dy * dy) or 1.0
    c, s = dx / length, dy / length
    turned = [(x * c + y * s, y * c - x * s) for x, y in points]
    return turned if frame[0] >= frame[1] else [(-y, x) for x, y in turned]


def _stretched(points: list[Point], frame: Size) -> list[Point]:
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    if min(wide, high) <= max(wide, high) / 1000:
        return points
    factor = sqrt(min(max(frame[0] * high / (frame[1] * wide), 1 / _STRETCH), _STRETCH))
    return [(x * factor, y / factor) for x, y in points]


def _mirrored(blocks: Sequence[Block], centres: Sequence[Point], ties: Mapping[Pair, int]) -> list[Block]:
    """Return the blocks, each mirrored so that the ties to others are short; each twice, since others moved."""
    found = list(blocks)
    places = {
        actor: (x + px, y + py)
        for each, (x, y) in zip(blocks, centres, strict=True)
        for actor, (px, py) in each.members.items()
    }
    for i in (*range(len(found)), *range(len(found))):
        members = found[i].members
        if len(members) == 1:
            continue
        leaving = [(a, b) if a in members else (b, a) for a, b in ties if (a in members) != (b in members)]
        x, y = centres[i]
        found[i] = min(
            (found[i].mirrored(across=across, over=over) for across, over in product((False, True), repeat=2)),
            key=lambda each: sum(_apart(each.members[a], (places[b][0] - x, places[b][1] - y)) for a, b in leaving),
        )
        places |= {actor: (x + px, y + py) for actor, (px, py) in found[i].members.items()}
    return found


def _apart(one: Point, other: Point) -> float:
    dx, dy = one[0] - other[0], one[1] - other[1]
    return sqrt(dx * dx + dy * dy)
