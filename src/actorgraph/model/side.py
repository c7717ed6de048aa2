"""Who stands together, and where in a picture: what an editor says of the actors as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, replace
from typing import Final, NamedTuple

from actorgraph.model.facts import dated, fact
from actorgraph.model.forms import LOCAL_NAME, LOCAL_TEXT, NAMES, TEXT, Form
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.model.span import Span
from actorgraph.problems import Location

ACTORS: Final[Form[tuple[str, ...]]] = replace(NAMES)
"""Labels of actors, whatever names they were written by."""
COLOUR: Final[Form[str | None]] = replace(TEXT)
"""``#rrggbb``, whatever it was called."""

COLOURS: Final[Mapping[str, str]] = {
    "black": "#000000",
    "orange": "#E69F00",
    "sky blue": "#56B4E9",
    "bluish green": "#009E73",
    "yellow": "#F0E442",
    "blue": "#0072B2",
    "vermilion": "#D55E00",
    "reddish purple": "#CC79A7",
}
"""Colours that the colour-blind can tell apart, by their names (Okabe and Ito, Color Universal Design, 2008)."""

LAYOUTS: Final[Mapping[str, str]] = {
    "landscape": "the wide picture of who is seen first",
    "portrait": "the tall picture of who is seen first",
    "landscape_all": "the wide picture of all actors",
    "portrait_all": "the tall picture of all actors",
}
"""The pictures in which an actor has a place, and what they are called."""


class Position(NamedTuple):
    """Where an actor's mark stands in a picture, in its pixels; y runs downwards.

    Attributes:
        x: How far to the right.
        y: How far down.
        above: Whether its label stands above its mark, not below it.
    """

    x: float
    y: float
    above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Actors that an editor counts as standing together; what is said of them stands in the facts.

    Attributes:
        origin: Where it was read; not part of its value.
    """

    name: LocalText = fact(LOCAL_NAME, "What it is called.", default=MISSING)
    members: tuple[str, ...] = fact(ACTORS, "The actors that stand together, one at least.", default=MISSING)
    colour: str | None = fact(COLOUR, f'Its colour: {", ".join(COLOURS)}, or as "#D55E00".', is_presentation=True)
    period: Period = dated(
        since="From when they stood together; nothing: at all times up to the end.",
        until="Until when they stood together; nothing: to this day; unknown: not any more, nobody knows since when.",
    )
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so; else it is the editor's own.", name="sources")
    origin: Location | None = field(default=None, compare=False, repr=False)


def in_force(sides: Iterable[Side], days: Span, life_of: Callable[[str], Span]) -> Iterator[Side]:
    """Yield the sides that can have been in force on a day, each with the members that can have lived while it was.

    Args:
        sides: The sides.
        days: The day, or the days of a period.
        life_of: Returns the days on which an actor can have lived.
    """
    for side in sides:
        span = side.period.possible & days
        members = tuple(label for label in side.members if not (span & life_of(label)).is_empty)
        if members:
            yield side if members == side.members else replace(side, members=members)
