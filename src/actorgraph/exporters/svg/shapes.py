"""The shapes of actors, as vis-network draws them in the page."""

from __future__ import annotations

from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import element, points

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.elements import Value

    Outline = Sequence[tuple[float, float]]


def mark(shape: str, x: float, y: float, radius: float, **attributes: Value) -> Element:
    """Return a shape round a place.

    Args:
        shape: What vis-network calls it.
        x: Its middle.
        y: Its middle.
        radius: How far it reaches.
        **attributes: Its colours.
    """
    outline = _OUTLINES.get(shape)
    if outline is None:
        return element("circle", cx=x, cy=y, r=radius, **attributes)
    corners = points((x + dx * radius, y + dy * radius) for dx, dy in outline())
    return element("polygon", points=corners, **attributes)


def _square() -> Outline:
    return [(-1, -1), (1, -1), (1, 1), (-1, 1)]


def _hexagon() -> Outline:
    return [(cos(pi / 3 * i), sin(pi / 3 * i)) for i in range(6)]


def _diamond() -> Outline:
    return [(0, 1), (1, 0), (0, -1), (-1, 0)]


def _triangle() -> Outline:
    inner, high = sqrt(3) / 3, sqrt(3)
    return [(1.15 * x, 0.275 + 1.15 * y) for x, y in ((0, inner - high), (1, inner), (-1, inner))]


def _triangle_down() -> Outline:
    return [(x, -y) for x, y in _triangle()]


def _star() -> Outline:
    reach = [1.3 if i % 2 == 0 else 0.5 for i in range(10)]
    return [(0.82 * far * sin(pi / 5 * i), 0.1 - 0.82 * far * cos(pi / 5 * i)) for i, far in enumerate(reach)]


_OUTLINES: Final[Mapping[str, Callable[[], Outline]]] = {
    "square": _square,
    "hexagon": _hexagon,
    "diamond": _diamond,
    "triangle": _triangle,
    "triangleDown": _triangle_down,
    "star": _star,
}
"""The corners of each shape that has any, round 0, 0, at a radius of 1."""
