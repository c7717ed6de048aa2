"""Boxes drawn together, so that a picture wastes no room: what stays apart is what has to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]
    Gap = Callable[[int, int], float]

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
        n = len(places)
        self.places = places
        self.sizes = sizes
        self.needed = [
            [tuple((sizes[a][axis] + sizes[b][axis]) / 2 + gap(a, b) for axis in (0, 1)) for b in range(n)]
            for a in range(n)
        ]

    def extent(self) -> Size:
        """Return width and height of the whole."""
        lows = [min(p[axis] - s[axis] / 2 for p, s in zip(self.places, self.sizes, strict=True)) for axis in (0, 1)]
        highs = [max(p[axis] + s[axis] / 2 for p, s in zip(self.places, self.sizes, strict=True)) for axis in (0, 1)]
        return highs[0] - lows[0], highs[1] - lows[1]

    def shrink(self, axis: int) -> None:
        """Let the whole shrink along an axis as far as no two boxes meet."""
        for step in _STEPS:
            while True:
                before = [place[axis] for place in self.places]
                for place in self.places:
                    place[axis] *= step
                if self._all_apart() and any(abs(value) > 1 for value in before):
                    continue
                for place, value in zip(self.places, before, strict=True):
                    place[axis] = value
                break

    def gather(self, axes: Sequence[int]) -> None:
        """Let each box go towards the middle as far as it finds room, those next to it first."""
        inwards = sorted(range(len(self.places)), key=lambda a: (max(map(abs, self.places[a])), a))
        for a in inwards:
            for axis in axes:
                for pull in _PULLS:
                    self._pull(a, axis, pull)

    def _pull(self, a: int, axis: int, pull: float) -> None:
        place = self.places[a]
        while abs(place[axis]) >= pull:
            before = place[axis]
            place[axis] = before - pull if before > 0 else before + pull
            if not self._is_apart(a):
                place[axis] = before
                return

    def _all_apart(self) -> bool:
        return all(self._is_apart(a, a) for a in range(len(self.places)))

    def _is_apart(self, a: int, start: int = -1) -> bool:
        """Return whether a box meets none of those after ``start``."""
        (x, y), needed = self.places[a], self.needed[a]
        for b in range(start + 1, len(self.places)):
            wide, high = needed[b]
            if abs(self.places[b][0] - x) < wide and abs(self.places[b][1] - y) < high and a != b:
                return False
        return True
