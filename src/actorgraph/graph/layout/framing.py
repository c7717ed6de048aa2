"""A picture turned and stretched into the shape of a screen."""

from __future__ import annotations

from math import fsum, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    Point = tuple[float, float]

ASPECT: Final = 1.5
"""Pictures are wider than high."""

_BEND: Final = 1.8
"""The most by which the ratio of the sides is changed to get there."""


def turned(points: Sequence[Point]) -> list[Point]:
    """Return the points around 0, 0, turned so that they spread most from left to right (principal axes)."""
    n = len(points)
    middle_x, middle_y = fsum(x for x, _ in points) / n, fsum(y for _, y in points) / n
    centred = [(x - middle_x, y - middle_y) for x, y in points]
    xx = fsum(x * x for x, _ in centred)
    yy = fsum(y * y for _, y in centred)
    xy = fsum(x * y for x, y in centred)
    largest = (xx + yy + sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2
    ax, ay = (largest - yy, xy) if xx >= yy else (xy, largest - xx)
    length = sqrt(ax * ax + ay * ay)
    if length == 0:
        return centred
    return [((x * ax + y * ay) / length, (y * ax - x * ay) / length) for x, y in centred]


def widened(points: list[Point]) -> list[Point]:
    """Return the points with the width that a screen has for their height, as far as that bends little."""
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    if high <= wide / 1000:  # a line, which has no height to stretch
        return points
    factor = sqrt(min(max(ASPECT * high / wide, 1 / _BEND), _BEND))
    return [(x * factor, y / factor) for x, y in points]
