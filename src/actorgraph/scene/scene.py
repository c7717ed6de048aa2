"""All that a page or a figure draws of a dataset, computed once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.graph.layout import positions
from actorgraph.scene.cast import first_cast
from actorgraph.scene.labels import box_of
from actorgraph.scene.news import latest_of
from actorgraph.scene.picture import LANDSCAPE, PORTRAIT, Frame, Picture, picture_of, radius_of
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.sides import Sides, sides_of
from actorgraph.scene.summary import DRAWN, SURVEYED, Summary, summary_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection

_SCREENS: Final = {"landscape": (LANDSCAPE, 25), "portrait": (PORTRAIT, 15)}
"""What a picture is to fill, and how many actors are seen first: as many as can be read at once."""

_FEWEST: Final = 4
_AROUND: Final = 8.0
"""How much room there is around marks where there is none for labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is seen on screens of one shape.

    Attributes:
        first: The picture of the actors that are seen first: who matters on the day.
        all: The picture of all actors; None if they are too many to be surveyed.
        latest: What came last of what is seen first.
    """

    first: Picture
    all: Picture | None
    latest: Sequence[Relation] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is drawn.

    Attributes:
        sides: Who stands with whom on the day.
        landscape: What is seen on a wide screen.
        portrait: What is seen on a phone.
        whole: Where each actor's box stands if they are too many for pictures of all by sides, those set aside left
            out; empty otherwise, and if they are so many that they are never drawn together.
        summary: Their groups, if they are too many to be surveyed.
    """

    sides: Sides
    landscape: View
    portrait: View
    whole: Mapping[str, tuple[float, float]]
    summary: Summary | None = None


def drawn(dataset: Dataset, selected: Selection) -> tuple[Relation, ...]:
    """Return the ties that are drawn: those selected, whether they hold on the day, held before it, or will."""
    return (selected if selected.during is not None else selected.at_all_times()).of(dataset)


def scene_of(
    dataset: Dataset,
    selected: Selection,
    drawn: Sequence[Relation],
    report: Callable[[float], None] = lambda _: None,
) -> Scene:
    """Return what is drawn of a dataset; the same input gives the same scene on every machine.

    Args:
        dataset: The dataset.
        selected: Which ties hold; its day or its period is that of the picture as it opens.
        drawn: The ties that are drawn on any day.
        report: Called now and then with the share of the places that is computed, from 0 to 1.
    """
    ties = tuple(shown.tie for shown in shown_ties(dataset, selected))
    sides = sides_of(dataset, selected)
    everybody = len(dataset.actors) <= SURVEYED
    studio = _Studio(dataset=dataset, ties=ties, drawn=drawn, sides=sides)
    views = {}
    for layout in _SCREENS:
        first = studio.first(layout)
        whole = studio.all(layout) if everybody else None
        views[layout] = View(first=first, all=whole, latest=latest_of(first.marks, ties))
        report(len(views) / len(_SCREENS) if everybody else 0.0)
    if everybody:
        return Scene(sides=sides, landscape=views["landscape"], portrait=views["portrait"], whole={})
    summary = summary_of(dataset, ties, drawn, sides)
    places = _whole(dataset, drawn, summary, report) if len(dataset.actors) <= DRAWN else {}
    return Scene(sides=sides, landscape=views["landscape"], portrait=views["portrait"], whole=places, summary=summary)


def first_picture(
    dataset: Dataset, ties: Sequence[Relation], drawn: Sequence[Relation], sides: Sides, screen: str = "landscape"
) -> Picture:
    """Return the picture of those who are seen first, as a scene has it.

    Args:
        dataset: The dataset.
        ties: The ties that hold.
        drawn: The ties that are drawn on any day.
        sides: The sides.
        screen: The shape of what the picture is to fill, ``landscape`` or ``portrait``.
    """
    return _Studio(dataset=dataset, ties=ties, drawn=drawn, sides=sides).first(screen)


def _whole(
    dataset: Dataset, drawn: Sequence[Relation], summary: Summary, report: Callable[[float], None]
) -> dict[str, tuple[float, float]]:
    """Return where everybody's box stands who has a tie to others: there is room for marks, and for some labels."""
    aside = set(summary.alone)
    heights = {actor: height for actor, (_, height) in boxes_of(dataset, drawn).items() if actor not in aside}
    degrees = Counter(end for tie in drawn for end in (tie.subject, tie.object))
    radii = {actor: radius_of(degrees[actor]) for actor in heights}
    marks = positions({actor: (2 * r + _AROUND, 2 * r + _AROUND) for actor, r in radii.items()}, drawn, report=report)
    return {actor: (x, y + heights[actor] / 2 - radii[actor]) for actor, (x, y) in marks.items()}


def boxes_of(dataset: Dataset, drawn: Iterable[Relation]) -> dict[str, tuple[float, float]]:
    """Return width and height in pixels of what is drawn for each actor, by label."""
    degrees = Counter(end for tie in drawn for end in (tie.subject, tie.object))
    return {label: box_of(actor, radius_of(degrees[label])) for label, actor in dataset.actors.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Studio:
    """What every picture of a scene is made from."""

    dataset: Dataset
    ties: Sequence[Relation]
    drawn: Sequence[Relation]
    sides: Sides

    def first(self, layout: str) -> Picture:
        """Return the picture of those who matter most: of as many as can be read."""
        frame, count = _SCREENS[layout]
        there = {end for tie in self.ties for end in (tie.subject, tie.object)}
        focus = [label for label in self.dataset.focus if label in there]
        cast = first_cast(self.ties, self.sides.side_of, count, focus)
        while True:
            picture = self._picture(cast, frame, self.ties, layout)
            if picture.is_legible(frame) or len(cast) <= _FEWEST:
                return picture
            cast = cast[:-1]

    def all(self, layout: str) -> Picture:
        """Return the picture of all actors."""
        frame, _ = _SCREENS[layout]
        return self._picture(self.dataset.actors, frame, self.drawn, f"{layout}_all")

    def _picture(self, cast: Iterable[str], frame: Frame, ties: Sequence[Relation], layout: str) -> Picture:
        pins = self.dataset.positions.get(layout, {})
        return picture_of(self.dataset, cast, frame, ties=ties, drawn=self.drawn, sides=self.sides, pins=pins)
