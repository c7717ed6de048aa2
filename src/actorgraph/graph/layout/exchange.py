"""Places exchanged between two actors wherever that makes a picture less tangled."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout.blocks import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.graph.layout.tangle import Tangle

    Point = tuple[float, float]
    Size = tuple[float, float]
    Room = tuple[float, float, float, float]

_EFFORT: Final = 2_000_000
"""How many pairs of what is drawn are compared, all exchanges together: few exchanges in pictures nobody can survey."""

_GAP: Final = 6.0


def exchanged(
    places: Mapping[str, Point], groups: Iterable[Sequence[str]], sizes: Mapping[str, Size], tangle: Tangle
) -> dict[str, Point]:
    """Return the places after all exchanges that help, one after the other until none does.

    No box leaves the rectangle that its group takes, and none comes to overlap another.

    Args:
        places: The middle of each box; no two boxes overlap.
        groups: Actors that can take each other's places.
        sizes: Width and height of each box.
        tangle: What tells how tangled a picture is.
    """
    found, looks = dict(places), _EFFORT // (tangle.work or 1)
    cost = tangle.cost(found)
    pairs = [(a, b, room) for group, room in _rooms(groups, places, sizes) for a, b in combinations(group, 2)]
    better = True
    while better and cost:
        better = False
        for a, b, room in pairs:
            looks -= 1
            found[a], found[b] = found[b], found[a]
            fits = _fits(a, found, sizes, room) and _fits(b, found, sizes, room)
            other = tangle.cost(found) if fits else cost
            if other < cost:
                cost, better = other, True
            else:
                found[a], found[b] = found[b], found[a]
            if looks <= 0:
                return found
    return found


def _rooms(
    groups: Iterable[Sequence[str]], places: Mapping[str, Point], sizes: Mapping[str, Size]
) -> Iterator[tuple[Sequence[str], Room]]:
    for group in groups:
        yield group, bounds([places[actor] for actor in group], [sizes[actor] for actor in group])


def _fits(actor: str, places: Mapping[str, Point], sizes: Mapping[str, Size], room: Room) -> bool:
    (x, y), (wide, high) = places[actor], sizes[actor]
    left, top, right, bottom = room
    if not (left <= x - wide / 2 and x + wide / 2 <= right and top <= y - high / 2 and y + high / 2 <= bottom):
        return False
    return all(
        abs(px - x) >= (wide + sizes[other][0]) / 2 + _GAP or abs(py - y) >= (high + sizes[other][1]) / 2 + _GAP
        for other, (px, py) in places.items()
        if other != actor
    )
