"""The colours of a picture, on light paper and on dark: colour is the sign of a tie and the side of an actor.

Everything that carries a meaning has the contrast that people with weak eyes need, on the paper and on the region of
any side, whatever colour an editor gives it; so nothing is told by being see-through.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from actorgraph.scene.contrast import GRAPHICS, legible, palest, tint

MARKER: Final = "#f0e442"
"""The yellow of Okabe and Ito: no tie has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours on one paper.

    Attributes:
        paper: What everything stands on.
        ink: Text, and what is as strong.
        soft: Text that matters less.
        halo: Around who is chosen.
        apart: Who is on no side; pale, so that nobody takes them for neutral ones.
        friendly: Ties of sign 1.
        hostile: Ties of sign -1.
        neutral: Ties of sign 0.
        both: Pairs who are friendly and hostile at once.
        wash: The share of a side's colour in its region.
        depth: The contrast that a region has to the paper at the most.
    """

    paper: str
    ink: str
    soft: str
    halo: str
    apart: str
    friendly: str
    hostile: str
    neutral: str
    both: str
    wash: float
    depth: float

    @property
    def signs(self) -> dict[int, str]:
        """The colours of ties by their sign."""
        return {1: self.friendly, -1: self.hostile, 0: self.neutral}

    def pale(self, colour: str) -> str:
        """Return the colour of what is not certain: as pale as is still seen on every region."""
        return palest(colour, self.paper, GRAPHICS * self.depth)

    def region(self, colour: str) -> str:
        """Return the colour of the region of a side."""
        return tint(self.paper, colour, self.wash, self.depth)

    @property
    def news(self) -> str:
        """The colour of the band under ties that changed last: as deep as a region, for no line is to be lost on it."""
        return tint(self.paper, MARKER, 1.0, self.depth)

    def edge(self, colour: str) -> str:
        """Return the outline of the actors of a side: their colour, as dark or as light as it takes to be seen."""
        return legible(colour, self.ink, (self.paper, self.region(colour)), GRAPHICS)


LIGHT: Final = Palette(
    paper="#ffffff",
    ink="#1d242c",
    soft="#4d5966",
    halo="#1d242c",
    apart="#c3cbd3",
    friendly="#005b96",
    hostile="#ad3b00",
    neutral="#55606c",
    both="#8a2f6b",
    wash=0.16,
    depth=1.22,
)
DARK: Final = Palette(
    paper="#14181d",
    ink="#e8edf2",
    soft="#a9b5c1",
    halo="#f0e442",
    apart="#4b5560",
    friendly="#6bb8ec",
    hostile="#ff9d5c",
    neutral="#b4bec9",
    both="#e59cc6",
    wash=0.26,
    depth=1.65,
)
PALETTES: Final = {"light": LIGHT, "dark": DARK}
"""Colours of ties are shades of Okabe and Ito's (Color Universal Design, 2008) that are dark, or light, enough."""
