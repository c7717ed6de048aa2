"""One picture: some actors, where they and their sides stand, and how their ties run."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.graph.layout.bends import Obstacle, bends
from actorgraph.graph.layout.blocks import HEAD, MARGIN
from actorgraph.graph.layout.by_side import Region, arranged
from actorgraph.graph.layout.pinned import pinned
from actorgraph.graph.layout.raising import raised
from actorgraph.scene.labels import BOLD, FONT_SIZE, TITLE_LIMIT, box_of, short_label, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.side import Position
    from actorgraph.scene.sides import Sides

    Pair = tuple[str, str]

LEGIBLE: Final = 11.0
"""Labels are no smaller than so many pixels."""

_FAN: Final = 40.0
"""How far parallel ties are drawn apart from the course of their pair, on both sides together."""

_HEAD_END: Final = 12.0


class Frame(NamedTuple):
    """What a picture is to fill, in pixels of the reader's screen."""

    width: float
    height: float


LANDSCAPE: Final = Frame(1130, 640)
PORTRAIT: Final = Frame(344, 470)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Where everything stands, in pixels from the middle; the viewer makes it as large as its screen allows.

    Attributes:
        marks: The middle of each actor's mark, by label: the actors that are in the picture.
        radii: How far each mark reaches.
        raised: The actors whose label stands above their mark, not below it.
        regions: The rectangle of each side, by its number.
        bends: How the tie of each pair bends (:func:`~actorgraph.graph.layout.bends.bends`).
        width: The width of the whole.
        height: The height of the whole.
    """

    marks: Mapping[str, tuple[float, float]]
    radii: Mapping[str, float]
    raised: frozenset[str]
    regions: Mapping[int, Region]
    bends: Mapping[tuple[str, str], float]
    width: float
    height: float

    def is_legible(self, frame: Frame) -> bool:
        """Whether its labels can be read when it fills a frame."""
        return min(frame.width / self.width, frame.height / self.height) * FONT_SIZE >= LEGIBLE


def picture_of(
    dataset: Dataset,
    cast: Iterable[str],
    frame: Frame,
    *,
    ties: Sequence[Relation],
    drawn: Sequence[Relation],
    sides: Sides,
    pins: Mapping[str, Position],
) -> Picture:
    """Return the picture of some actors; if none of them is pinned it is laid out by their sides.

    Args:
        dataset: The dataset.
        cast: The labels of the actors.
        frame: What the picture is to fill.
        ties: The ties by which they stand, among them or not.
        drawn: The ties that are drawn on any day.
        sides: The sides by which they stand.
        pins: The middle of each mark that is pinned.
    """
    actors = sorted(cast)
    pairs = pairs_of(actors, ties)
    degrees = dict.fromkeys(actors, 0)
    for pair in pairs:
        for actor in pair:
            degrees[actor] += 1
    radii = {actor: radius_of(degree) for actor, degree in degrees.items()}
    sizes = {actor: box_of(dataset.actors[actor], radius) for actor, radius in radii.items()}
    above = {actor: sizes[actor][1] / 2 - radii[actor] for actor in actors}
    heads = [max(map(_title_width, side.names.values())) * BOLD + _HEAD_END for side in sides.sides]
    members = [side.members for side in sides.sides]
    fixed = {actor: _box_at(pins[actor], above[actor]) for actor in actors if actor in pins}
    if len(fixed) < len(actors) or not actors:
        found = arranged(members, sizes, pairs, frame, heads, marks=above, enough=(LEGIBLE + 0.5) / FONT_SIZE)
    if fixed:
        loose = fixed if len(fixed) == len(actors) else found.places
        found = pinned(fixed, loose, members, sizes, pairs, heads=heads)
    places = {actor: (float(round(x)), float(round(y))) for actor, (x, y) in found.places.items()}
    boxes = {
        actor: Obstacle.standing(place, radii[actor], sizes[actor], upside_down=actor in fixed and pins[actor].above)
        for actor, place in places.items()
    }
    obstacles = raised(boxes, pairs, [actor for actor in actors if actor not in fixed])
    return Picture(
        marks={actor: (x, round(y, 1)) for actor, (x, y) in ((a, o.mark) for a, o in obstacles.items())},
        radii=radii,
        raised=frozenset(actor for actor, each in obstacles.items() if each.is_upside_down),
        regions=found.regions,
        bends=bends(
            obstacles,
            pairs_of(actors, drawn),
            list(_titles(found.regions, heads)),
            (found.width - _FAN, found.height - _FAN),
        ),
        width=found.width,
        height=found.height,
    )


def _box_at(pin: Position, above: float) -> tuple[float, float]:
    """Return the middle of the box whose mark is pinned; without a label the two are one."""
    return pin.x, pin.y - above if pin.above else pin.y + above


def _titles(regions: Mapping[int, Region], heads: Sequence[float]) -> Iterator[Obstacle]:
    """Yield where the name of each side stands, at the beginning of its region."""
    for side, region in regions.items():
        middle = region.x - region.width / 2 + MARGIN + heads[side] / 2, region.y - region.height / 2 + HEAD / 2
        yield Obstacle(mark=middle, radius=1.0, middle=middle, size=(heads[side], HEAD - 4))


def _title_width(name: str) -> float:
    return width_of(short_label(name, TITLE_LIMIT))


def radius_of(degree: int) -> float:
    """Return the radius of an actor with so many partners, in pixels: its area grows with them."""
    return round(7 + 2 * sqrt(min(degree, 30)), 1)


def pairs_of(actors: Iterable[str], ties: Iterable[Relation]) -> dict[Pair, int]:
    """Return the pairs of actors that are joined: -1 if any tie between them is hostile, else +1 if any is friendly."""
    there = set(actors)
    signs: dict[Pair, set[int]] = {}
    for tie in ties:
        if tie.subject in there and tie.object in there and tie.subject != tie.object:
            pair = min(tie.subject, tie.object), max(tie.subject, tie.object)
            signs.setdefault(pair, set()).add(tie.type.sign)
    return {pair: -1 if -1 in found else max(found) for pair, found in sorted(signs.items())}
