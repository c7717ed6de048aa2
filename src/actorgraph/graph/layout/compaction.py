"""Boxes drawn together, so that a picture wastes no room: what stays apart is what has to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Gap = Callable[[int, int], float]
    Way = Sequence[tuple[list[float], float]]
    """The places of those that a box can meet along an axis, and how far it is to stay from each."""

_STEPS: Final = (0.8, 0.95)
"""By how much the whole shrinks at a time: by much as long as it can, then by little."""

_PULLS: Final = (64.0, 16.0, 4.0)
"""How far one box goes at a time, in pixels: far as long as it can, then a little."""

_ROUNDS: Final = 3


def drawn_together(points: Sequence[Point], sizes: Sequence[Size], gap: Gap, aspect: float) -> list[Point]:
    """Return the places of boxes that do not overlap, nearer to each other: who is left of whom hardly changes.

    The whole shrinks, first along the axis on which it is too long for its frame; then one box after the other,
    those in the middle first, goes towards the middle as far as it finds room.

    Args:
        points: The middle of each box.
        sizes: Width and height of each box.
        gap: Takes two boxes by their places and returns how far apart they are to stay, in pixels.
        aspect: Width by height of the frame.
    """
    places = [[x, y] for x, y in points]
    yard = _Yard(places, sizes, gap)
    for _ in range(_ROUNDS):
        wide, high = yard.extent()
        for axis in (0, 1) if wide > aspect * high else (1, 0):
            yard.shrink(axis)
        yard.gather((0, 1) if wide > aspect * high else (1, 0))
    return [(x, y) for x, y in places]


class _Yard:
    """Boxes that move and never meet."""

    def __init__(self, places: list[list[float]], sizes: Sequence[Size], gap: Gap) -> None:
        self.places = places
        self.sizes = sizes
        self.needed = [[self._room(a, b, gap) for b in range(len(places))] for a in range(len(places))]

    def _room(self, a: int, b: int, gap: Gap) -> Size:
        """Return how far apart two boxes are to stay, across and down; no box is in its own way."""
        if a == b:
            return 0.0, 0.0
        (wide, high), (width, height), between = self.sizes[a], self.sizes[b], gap(a, b)
        return (wide + width) / 2 + between, (high + height) / 2 + between

    def extent(self) -> Size:
        """Return width and height of the whole."""
        lows = [min(p[axis] - s[axis] / 2 for p, s in zip(self.places, self.sizes, strict=True)) for axis in (0, 1)]
        highs = [max(p[axis] + s[axis] / 2 for p, s in zip(self.places, self.sizes, strict=True)) for axis in (0, 1)]
        return highs[0] - lows[0], highs[1] - lows[1]

    def shrink(self, axis: int) -> None:
        """Let the whole shrink along an axis as far as no two boxes meet."""
        ways = [(place, self._in_the_way(a, axis)) for a, place in enumerate(self.places)]
        for step in _STEPS:
            while True:
                before = [place[axis] for place in self.places]
                for place in self.places:
                    place[axis] *= step
                if all(_is_free(*way, axis) for way in ways) and any(abs(value) > 1 for value in before):
                    continue
                for place, value in zip(self.places, before, strict=True):
                    place[axis] = value
                break

    def gather(self, axes: Sequence[int]) -> None:
        """Let each box go towards the middle as far as it finds room, those next to it first."""
        inwards = sorted(range(len(self.places)), key=lambda a: (max(map(abs, self.places[a])), a))
        for a in inwards:
            for axis in axes:
                way = self._in_the_way(a, axis)
                for pull in _PULLS:
                    _pull(self.places[a], way, axis, pull)

    def _in_the_way(self, a: int, axis: int) -> Way:
        """Return whom a box can meet along an axis: those beside it."""
        across = 1 - axis
        here = self.places[a][across]
        return [
            (place, needed[axis])
            for place, needed in zip(self.places, self.needed[a], strict=True)
            if abs(place[across] - here) < needed[across]
        ]


def _pull(place: list[float], way: Way, axis: int, pull: float) -> None:
    """Let one box go towards the middle, so far at a time."""
    while abs(place[axis]) >= pull:
        before = place[axis]
        place[axis] = before - pull if before > 0 else before + pull
        if not _is_free(place, way, axis):
            place[axis] = before
            return


def _is_free(place: list[float], way: Way, axis: int) -> bool:
    """Return whether a box meets none of those in its way."""
    here = place[axis]
    for other, needed in way:  # noqa: SIM110  (a generator takes twice as long)
        if abs(other[axis] - here) < needed:
            return False
    return True
