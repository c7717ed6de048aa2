"""How far colours are apart for an eye, and colours that are far enough apart.

The measure is that of the Web Content Accessibility Guidelines 2.2 (W3C, 2023; definitions of "contrast ratio" and
"relative luminance"). They ask for 4.5 of text (criterion 1.4.3) and for 3 of lines and marks that carry a meaning
(criterion 1.4.11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT: Final = 4.5
GRAPHICS: Final = 3.0
_STEPS: Final = 100
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours: 1 if they are the same, 21 of black and white.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour with a share of another one in it, as they look one through the other.

    >>> mixed("#ffffff", "#000000", 0.5)
    '#808080'
    """
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pairs)


def palest(colour: str, paper: str, least: float) -> str:
    """Return the palest shade of a colour that keeps a contrast to the paper; the colour itself if it has less."""
    shades = (mixed(colour, paper, step / _STEPS) for step in range(_STEPS, 0, -1))
    return next((shade for shade in shades if contrast(shade, paper) >= least), colour)


def tint(paper: str, colour: str, share: float, most: float) -> str:
    """Return the paper with at most a share of a colour in it, and no more contrast to the paper than that."""
    shades = (mixed(paper, colour, share * step / _STEPS) for step in range(_STEPS, 0, -1))
    return next((shade for shade in shades if contrast(shade, paper) <= most), paper)


def legible(colour: str, ink: str, grounds: Sequence[str], least: float) -> str:
    """Return a colour with as little ink in it as it takes to keep a contrast to each ground; the ink at worst."""
    shades = (mixed(colour, ink, step / _STEPS) for step in range(_STEPS))
    return next((shade for shade in shades if all(contrast(shade, ground) >= least for ground in grounds)), ink)


def _luminance(colour: str) -> float:
    return sum(weight * _linear(value / 255) for weight, value in zip(_WEIGHTS, _channels(colour), strict=True))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
