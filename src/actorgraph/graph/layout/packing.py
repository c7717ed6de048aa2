"""Parts that no tie joins, set side by side."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Point = tuple[float, float]
    Size = tuple[float, float]

_GAP: Final = 60.0
_ASPECT: Final = 1.5


def packed(parts: Sequence[Mapping[str, Point]], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """Return all parts on shelves, in their order, with the middle of the whole at 0, 0.

    Args:
        parts: Where the actors of each part stand, the largest part first.
        sizes: Width and height of each actor's box.
    """
    boxes = [_bounds(part, sizes) for part in parts]
    if not boxes:
        return {}
    area = sum((right - left + _GAP) * (bottom - top + _GAP) for left, top, right, bottom in boxes)
    limit = max(sqrt(area * _ASPECT), *(right - left for left, _, right, _ in boxes))
    placed: dict[str, Point] = {}
    x = y = shelf = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if x and x + right - left > limit:
            x, y, shelf = 0.0, y + shelf + _GAP, 0.0
        placed |= {actor: (px - left + x, py - top + y) for actor, (px, py) in part.items()}
        x += right - left + _GAP
        shelf = max(shelf, bottom - top)
    left, top, right, bottom = _bounds(placed, sizes)
    return {actor: (px - (left + right) / 2, py - (top + bottom) / 2) for actor, (px, py) in placed.items()}


def _bounds(part: Mapping[str, Point], sizes: Mapping[str, Size]) -> tuple[float, float, float, float]:
    return (
        min(x - sizes[actor][0] / 2 for actor, (x, _) in part.items()),
        min(y - sizes[actor][1] / 2 for actor, (_, y) in part.items()),
        max(x + sizes[actor][0] / 2 for actor, (x, _) in part.items()),
        max(y + sizes[actor][1] / 2 for actor, (_, y) in part.items()),
    )
