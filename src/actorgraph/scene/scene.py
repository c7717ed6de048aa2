"""All that a page or a figure draws of a dataset, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.scene.cast import first_cast
from actorgraph.scene.picture import LANDSCAPE, PORTRAIT, Frame, Picture, picture_of
from actorgraph.scene.sides import Sides, sides_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection

_FIRST: Final = {LANDSCAPE: 25, PORTRAIT: 15}
"""How many actors are seen first: as many as can be read at once."""

_FEWEST: Final = 4
_SURVEYED: Final = 150
"""Pictures of more actors are not laid out by sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is seen on screens of one shape.

    Attributes:
        first: The picture of the actors that are seen first.
        all: The picture of all that have a tie on the day; None if they are too many to be surveyed.
    """

    first: Picture
    all: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is drawn.

    Attributes:
        sides: Who stands with whom.
        landscape: What is seen on a wide screen.
        portrait: What is seen on a phone.
    """

    sides: Sides
    landscape: View
    portrait: View


def scene_of(dataset: Dataset, selected: Selection) -> Scene:
    """Return what is drawn of a dataset; the same input gives the same scene on every machine.

    Args:
        dataset: The dataset.
        selected: Which ties are drawn; its day or its period is that of the pictures.
    """
    _, ties = selected.network_of(dataset)
    sides = sides_of(dataset, selected)
    joined = sorted({end for tie in ties if tie.subject != tie.object for end in (tie.subject, tie.object)})
    landscape, portrait = (_view(dataset, joined, ties, sides, frame) for frame in (LANDSCAPE, PORTRAIT))
    return Scene(sides=sides, landscape=landscape, portrait=portrait)


def _view(dataset: Dataset, joined: Sequence[str], ties: Sequence[Relation], sides: Sides, frame: Frame) -> View:
    everybody = picture_of(dataset, joined, ties, sides, frame) if len(joined) <= _SURVEYED else None
    first = _first(dataset, ties, sides, frame)
    return View(first=first, all=everybody)


def _first(dataset: Dataset, ties: Sequence[Relation], sides: Sides, frame: Frame) -> Picture:
    """Return the picture of those who matter most: of as many as can be read."""
    cast = first_cast(ties, sides.side_of, _FIRST[frame])
    while True:
        picture = picture_of(dataset, cast, ties, sides, frame)
        if picture.is_legible(frame) or len(cast) <= _FEWEST:
            return picture
        cast = cast[:-1]
