"""What a figure is of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.scene.palette import LIGHT
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.scene.palette import Palette
    from actorgraph.scene.shown import ShownTie
    from actorgraph.scene.sides import Sides
    from actorgraph.scene.timeline.gauge import Gauge


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a figure is of, and how it tells it.

    Attributes:
        dataset: The dataset.
        selected: Which ties are drawn; its day or its period is that of the figure.
        sides: The sides.
        language: The language of its words.
        palette: Its colours.
        gauge: What the bars of a timeline are as thick as; None if all are equally thick.
    """

    dataset: Dataset
    selected: Selection
    sides: Sides
    language: str
    palette: Palette = LIGHT
    gauge: Gauge | None = None

    def name(self, actor: str) -> str:
        """Return what an actor is called, on a day by its name of that day."""
        return self.selected.on(self.dataset).called(actor, self.language)

    def side_name(self, side: int | None) -> str:
        """Return what a side is called, or being on none."""
        none = phrase("on none of these sides", self.language)
        return none if side is None else self.sides.sides[side].names[self.language]

    def side_colour(self, side: int | None) -> str:
        """Return the colour of a side, or of being on none."""
        return self.palette.apart if side is None else self.sides.sides[side].colour or self.palette.soft


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a key.

    Attributes:
        icon: What stands before its text, in a box of which the middle of the left edge is 0, 0.
        width: How wide that is.
        text: What it means.
    """

    icon: Sequence[Element]
    width: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A view as it is drawn, from 0, 0.

    Attributes:
        elements: What it consists of.
        height: How high it is.
        actors: The labels of the actors in it.
        ties: The ties in it.
        key: What its marks mean.
        documents: The documents behind it in words, the first of them number 1.
        remarks: What the record lacks for it; None if that is what it lacks for the day.
    """

    elements: Sequence[Element]
    height: float
    actors: Sequence[str]
    ties: Sequence[ShownTie]
    key: Sequence[Entry]
    documents: Sequence[str]
    remarks: Sequence[str] | None = None
