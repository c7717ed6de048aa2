"""The sides of a picture: who stands with whom against whom, as the answer about blocs has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.queries.signed.blocs import blocs
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.signed.blocs import Blocs

LEAST: Final = 3
"""Two friends are a tie, and no side yet."""

COLOURS: Final = ("#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442")
"""Colours of sides, which are no colours of ties (Okabe and Ito, Color Universal Design, 2008)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSide:
    """A side as it is drawn.

    Attributes:
        names: What it is called, by language.
        members: The labels of its members, in alphabetical order.
        colour: Its colour, as ``#rrggbb``; None of those for which no colour is left.
    """

    names: Mapping[str, str]
    members: tuple[str, ...]
    colour: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The sides on a day, or in a period.

    Attributes:
        sides: The sides, the larger ones first.
        misplaced: The pairs that do not fit: friends on different sides, enemies on one.
        proven: Whether it is proven that no division has fewer of those.
    """

    sides: tuple[DrawnSide, ...]
    misplaced: tuple[tuple[str, str], ...]
    proven: bool

    @property
    def side_of(self) -> dict[str, int]:
        """The number of the side of each actor that belongs to one."""
        return {actor: number for number, side in enumerate(self.sides) for actor in side.members}


def sides_of(dataset: Dataset, selected: Selection) -> Sides:
    """Return the sides that the ties make: the blocs of three or more, each named after its most central member.

    No source names them: whoever draws them has to say so.

    Args:
        dataset: The dataset.
        selected: Which ties count; its day or its period is that of the picture.
    """
    found = blocs(dataset, selected)
    partners = _partners(found)
    large = [bloc for bloc in found.blocs if len(bloc) >= LEAST]
    colours = (*COLOURS, *[None] * len(large))
    return Sides(
        sides=tuple(
            DrawnSide(names=_named_after(dataset, _most_central(bloc, partners)), members=bloc, colour=colour)
            for bloc, colour in zip(large, colours, strict=False)
        ),
        misplaced=found.frustration.misplaced,
        proven=found.frustration.proven,
    )


def _partners(found: Blocs) -> dict[str, int]:
    """Return how many friends and enemies each actor has."""
    partners: dict[str, int] = {}
    for pair in found.pairs:
        for actor in pair:
            partners[actor] = partners.get(actor, 0) + 1
    return partners


def _most_central(bloc: tuple[str, ...], partners: Mapping[str, int]) -> str:
    return min(bloc, key=lambda actor: (-partners.get(actor, 0), actor))


def _named_after(dataset: Dataset, label: str) -> dict[str, str]:
    return {
        language: filled(phrase("{actor} and its allies", language), language, actor=dataset.called(label, language))
        for language in LANGUAGES
    }
