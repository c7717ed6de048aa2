"""How ties look: the colour and the width of a line are its sign, its paleness and its dots how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import cross, element, path, text
from actorgraph.exporters.svg.standingmarks import standing_mark
from actorgraph.model.relation import Status
from actorgraph.scene.standings import Standing
from actorgraph.scene.style import TOLD_APART

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.elements import Value
    from actorgraph.model.relation_type import RelationType
    from actorgraph.scene.palette import Palette
    from actorgraph.scene.shown import ShownTie

WIDTHS: Final = {1: 1.6, -1: 2.6, 0: 1.6}
DASHES: Final = {1: None, -1: None, 0: "8 4"}
"""Neutral ties are told from friendly ones where nobody sees a colour; dots are for contested ones, dots far apart for
alleged ones."""

DOTS: Final = {Status.CONTESTED: "1.5 4", Status.ALLEGED: "1.5 9"}
_THINNER: Final = 0.75
MISFIT: Final = "!"
_ARM: Final = 4.2


def line_of(
    sign: int, palette: Palette, *, pale: bool = False, dots: str = "", dash: Sequence[int] = ()
) -> dict[str, Value]:
    """Return the look of a line."""
    colour = palette.signs[sign]
    return {
        "fill": "none",
        "stroke": palette.pale(colour) if pale else colour,
        "stroke_width": WIDTHS[sign] * (_THINNER if pale else 1.0),
        "stroke_dasharray": dots or " ".join(map(str, dash)) or DASHES[sign],
    }


def line_of_tie(shown: ShownTie, palette: Palette) -> dict[str, Value]:
    """Return the look of a tie's line."""
    kind = shown.tie.type
    dash = kind.dash if kind.name in TOLD_APART else ()
    return line_of(kind.sign, palette, pale=shown.is_pale, dots=DOTS.get(shown.tie.status, ""), dash=dash)


def enmity(x: float, y: float, colour: str, paper: str) -> list[Element]:
    """Return the mark of a hostile tie, that of the matrix: so it is told from friendly ones without a colour."""
    arms = cross(x, y, _ARM)
    around = path(arms, stroke=paper, stroke_width=5.0, fill="none")
    return [around, path(arms, stroke=colour, stroke_width=2.2, fill="none")]


def mark_of(kind: RelationType, x: float, y: float, colour: str, paper: str) -> list[Element]:
    """Return the mark of a hostile tie, or the symbol of a type that is told apart from others of its sign."""
    if kind.name not in TOLD_APART:
        return enmity(x, y, colour, paper)
    return [text(kind.symbol, x, y + 5, size=15, fill=colour, bold=True, anchor="middle", halo=paper)]


def misfit(x: float, y: float, palette: Palette) -> list[Element]:
    """Return the mark of a tie that does not fit the sides."""
    box = element("rect", x=x - 6, y=y - 8, width=12.0, height=16.0, rx=3.0, fill=palette.ink)
    return [box, text(MISFIT, x, y + 5, size=13, fill=palette.paper, bold=True, anchor="middle")]


def both(x: float, y: float, palette: Palette) -> list[Element]:
    """Return the mark of a pair that is friendly and hostile at once, that of the matrix."""
    return standing_mark(Standing.BOTH, x, y, 5.0, palette)
