"""Ties as curves with their arrows."""

from __future__ import annotations

from math import cos, hypot, sin
from typing import TYPE_CHECKING, NamedTuple

from actorgraph.exporters.svg.elements import number, points
from actorgraph.graph.layout.bends import via

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from actorgraph.scene.courses import Ring

    Point = tuple[float, float]
    Box = tuple[float, float, float, float]

_HEAD = 9.0
_HALF = 3.8
_GAP = 1.5
_STEPS = 16
_HALVINGS = 20


class End(NamedTuple):
    """An actor, at whose mark a tie ends.

    Attributes:
        place: Its middle.
        radius: How far it reaches.
        name: The boxes round the lines of the name beside it: left, top, right and bottom.
    """

    place: Point
    radius: float
    name: Sequence[Box]

    def is_at_mark(self, place: Point, far: float) -> bool:
        """Return whether a place is no farther from the mark."""
        return hypot(place[0] - self.place[0], place[1] - self.place[1]) <= self.radius + far

    def is_under_name(self, place: Point, far: float = 0.0) -> bool:
        """Return whether a place is no farther from the name, which covers what is below it."""
        x, y = place
        return any(max(left - x, x - right, top - y, y - bottom) <= far for left, top, right, bottom in self.name)

    def is_at_either(self, place: Point, far: float) -> bool:
        """Return whether a place is no farther from the mark, or from the name."""
        return self.is_at_mark(place, far) or self.is_under_name(place, far)


class Curve(NamedTuple):
    """A quadratic curve from the middle of one mark to that of another.

    Attributes:
        start: Where it begins.
        via: The point to which it bends.
        end: The actor at its end.
    """

    start: Point
    via: Point
    end: End

    @classmethod
    def of(cls, start: End, end: End, bend: float) -> Curve:
        """Return the curve of a tie, as vis-network draws it."""
        return cls(start.place, via(start.place, end.place, bend), end)

    def at(self, share: float) -> Point:
        """Return the place at a share of the way."""
        a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share * share
        (x0, y0), (x1, y1), (x2, y2) = self.start, self.via, self.end.place
        return a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2

    def samples(self) -> Iterator[Point]:
        """Yield places along it."""
        return (self.at(step / _STEPS) for step in range(_STEPS + 1))

    def line(self, *, arrow: bool) -> str:
        """Return its line, which ends where its arrow begins, if it has any."""
        share = self._share_at(_GAP + 0.7 * _HEAD) if arrow else 1.0
        (x0, y0), (x1, y1) = self.start, self.via
        bent = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
        return f"M{points([self.start])}Q{points([bent, self.at(share)])}"

    def head(self) -> str:
        """Return its arrow."""
        (x, y), (back_x, back_y) = self.at(self._share_at(_GAP)), self.at(self._share_at(_GAP + _HEAD))
        length = hypot(x - back_x, y - back_y) or 1.0
        dx, dy = (x - back_x) / length, (y - back_y) / length
        x0, y0 = x - _HEAD * dx, y - _HEAD * dy
        inner = x - 0.75 * _HEAD * dx, y - 0.75 * _HEAD * dy
        sides = [(x0 - _HALF * dy, y0 + _HALF * dx), inner, (x0 + _HALF * dy, y0 - _HALF * dx)]
        return f"M{points([(x, y), *sides])}z"

    def _share_at(self, far: float) -> float:
        """Return the share of the way at which the end is so far away; its middle if the way is too short.

        The end is the mark, or the name before it where that would cover the arrow: a tie whose arrow nobody sees would
        be read as a mutual one.
        """
        end = self.end
        at_mark = self._last_share(end.is_at_mark, _GAP + _HEAD / 2, 0.5)
        if end.is_under_name(self.at(at_mark)):
            return self._last_share(end.is_at_either, far, 0.0)
        return self._last_share(end.is_at_mark, far, 0.5)

    def _last_share(self, is_at_end: Callable[[Point, float], bool], far: float, low: float) -> float:
        """Return the last share of the way, from a low one on, at which the end is farther away."""
        high = 1.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if is_at_end(self.at(middle), far):
                high = middle
            else:
                low = middle
        return low


def ring(end: End, course: Ring) -> tuple[Point, float]:
    """Return the middle and the radius of the ring of a tie with oneself."""
    far = end.radius + course.radius
    return (end.place[0] + far * cos(course.angle), end.place[1] - far * sin(course.angle)), float(course.radius)


def circle(middle: Point, radius: float) -> str:
    """Return a circle as a path."""
    (x, y), r = middle, number(radius)
    across = [number(x - radius), number(y)]
    half = f"a{r} {r} 0 1 0 "
    return f"M{' '.join(across)}{half}{number(2 * radius)} 0{half}{number(-2 * radius)} 0z"
