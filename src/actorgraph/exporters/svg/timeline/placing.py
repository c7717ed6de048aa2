"""From where to where a tie runs on a timeline, and where its name stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.exporters.svg.lines import fitted, wide
from actorgraph.scene.timeline.levels import levels_of
from actorgraph.scene.timeline.together import guests_of
from actorgraph.wording.quantities import quantity_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.model.relation import Relation
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.together import Together

LEVEL: Final = 16.0
"""How high a level of bars is, and a bar."""

BAR: Final = 13.0
THICKEST: Final = 20.0
"""How high the thickest bar is, where they are as thick as what their ties say, and one whose tie says nothing."""

THIN: Final = 2.0
TAIL: Final = 16.0
"""How far an open end reaches."""

SMALL: Final = 11.0
GLYPH: Final = 13.0
"""How wide the mark before a name is."""

_MARK: Final = 10.0
_LEAST: Final = 3.0
_HAIR: Final = 1.0
"""The least that a bar is high."""

_ABOVE: Final = 13.0
"""How much room a name takes that stands above its bar."""

_LONGEST: Final = 190.0


class Height(NamedTuple):
    """How high a bar is.

    Attributes:
        low: For the least that its tie says; nothing if that is nothing.
        high: For the most.
    """

    low: float
    high: float


class Piece(NamedTuple):
    """A bar where it stands.

    Attributes:
        x: From where to where it runs.
        solid: From where to where it surely holds; None if nowhere.
        opens: Whether it goes on before, and after.
    """

    x: tuple[float, float]
    solid: tuple[float, float] | None
    opens: tuple[bool, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A tie where it stands.

    Attributes:
        group: The ties that are drawn as one: more than one if they are one event.
        host: At whose line it stands.
        x: From where to where it runs.
        pieces: What is drawn of it, more than one piece if it paused.
        height: How high it is.
        name: The name at its other end, as it is written.
        label: Where the mark before that name begins.
        is_inside: Whether the name is written in the bar.
        is_on_solid: Whether it is written on what is solid of it.
        is_above: Whether it is written above it.
        y: Its middle.
    """

    group: Together
    host: str
    x: tuple[float, float]
    pieces: tuple[Piece, ...]
    height: Height
    name: str
    label: float
    is_inside: bool
    is_on_solid: bool
    is_above: bool = False
    y: float = 0.0

    @property
    def baseline(self) -> float:
        """Where its name is written."""
        return self.y - self.height.high / 2 - 3 if self.is_above else self.y + 4

    @property
    def bar(self) -> Bar:
        """The tie, or the first of those of the event."""
        return self.group[0]

    @property
    def guests(self) -> list[str]:
        """Who is at its other end, or else has part in the event, but for who has the line."""
        return [guest for guest in guests_of(self.group, self.host) if guest != self.host]

    @property
    def reach(self) -> tuple[float, float]:
        """How far it reaches with its name and its open ends."""
        (first, last), (before, after) = self.x, self.bar.opens
        end = self.label + _width(self.name)
        return min(first - TAIL * before, self.label) - 4, max(last + TAIL * after, end) + 4

    def at(self, y: float) -> Placed:
        """Return it with its middle at a height."""
        return replace(self, y=y)


def place_of(subject: Subject, host: str, group: Together, x: Callable[[float], float], right: float) -> Placed:
    """Return what is drawn as one where it stands at the line of an actor.

    Args:
        subject: What the figure is of.
        host: The actor.
        group: The tie, or those of one event.
        x: Returns where a day begins.
        right: Where days end.
    """
    bar = group[0]
    pieces = tuple(_piece(piece, x, right) for piece in bar.pieces)
    run = (pieces[0].x[0], max(piece.x[1] for piece in pieces))
    height, value = height_of(subject, bar.tie), _value(subject, bar.tie)
    guests = ", ".join(map(subject.name, guests_of(group, host)))
    name = fitted(guests, SMALL, _LONGEST) + (value and f", {value}")
    width = _width(name)
    if subject.gauge is not None:  # bars can be thinner than letters, and nothing is to run through these
        label = max(min(run[0], right + TAIL - width), x(0))
        above = {"is_inside": False, "is_on_solid": False, "is_above": True}
        return Placed(group=group, host=host, x=run, pieces=pieces, height=height, name=name, label=label, **above)
    parts = [part for piece in pieces for part in _parts(piece)]
    within = next((part for part in parts if part[1] - part[0] >= width + 4), None) if not bar.is_event else None
    label = within[0] + 4 if within else _beside(bar, run, width, x(0), right)
    is_on_solid = within is not None and within in [piece.solid for piece in pieces]
    written = {"is_inside": within is not None, "is_on_solid": is_on_solid}
    return Placed(group=group, host=host, x=run, pieces=pieces, height=height, name=name, label=label, **written)


def height_of(subject: Subject, tie: Relation) -> Height:
    """Return how high the bar of a tie is."""
    if subject.gauge is None:
        return Height(BAR, BAR)
    found = subject.gauge.thickness(tie)
    return Height(THIN, THIN) if found is None else Height(found.low * THICKEST, max(found.high * THICKEST, _HAIR))


def stacked(bars: Sequence[Placed], top: float) -> tuple[list[Placed], float]:
    """Return bars at their heights, one below the other where they would touch, and where they end.

    Args:
        bars: The bars of one line.
        top: Where they begin.
    """
    levels = levels_of(each.reach for each in bars)
    thickest = [0.0] * (max(levels, default=-1) + 1)
    for each, level in zip(bars, levels, strict=True):
        thickest[level] = max(thickest[level], each.height.high)
    above = [_ABOVE * any(each.is_above for each in bars)] * len(thickest)
    ends = list(
        accumulate((room + high + LEVEL - BAR for room, high in zip(above, thickest, strict=True)), initial=top)
    )
    found = [
        each.at(ends[level + 1] - (thickest[level] + LEVEL - BAR) / 2) for each, level in zip(bars, levels, strict=True)
    ]
    return found, ends[-1]


def _value(subject: Subject, tie: Relation) -> str:
    """Return what a bar is as thick as; nothing if that is nothing."""
    said = subject.gauge and subject.gauge.said(tie)
    return quantity_words(said, subject.language) if said else ""


def _piece(bar: Bar, x: Callable[[float], float], right: float) -> Piece:
    run = _run(bar, x, right)
    return Piece(run, None if bar.solid.is_empty else run if bar.is_event else _solid(bar, run, x), bar.opens)


def _parts(piece: Piece) -> list[tuple[float, float]]:
    """Return from where to where a name can be written in a piece: on what is solid of it, before that, after it."""
    (first, last), solid, _ = piece
    return [solid, (first, solid[0]), (solid[1], last)] if solid else [(first, last)]


def _width(name: str) -> float:
    return GLYPH + wide(name, SMALL) + 4


def _run(bar: Bar, x: Callable[[float], float], right: float) -> tuple[float, float]:
    """Return from where to where a tie runs; what happened on one day stands round that day."""
    first, last = x(bar.drawn.first), x(bar.drawn.last + 1)
    if last - first >= _MARK:
        return first, last
    if bar.is_event:
        middle = (first + last) / 2
        return middle - _MARK / 2, middle + _MARK / 2
    begin = min(first, right - _LEAST)
    return begin, max(last, begin + _LEAST)


def _solid(bar: Bar, run: tuple[float, float], x: Callable[[float], float]) -> tuple[float, float]:
    begin = min(max(x(bar.solid.first), run[0]), run[1] - 2)
    return begin, max(min(x(bar.solid.last + 1), run[1]), begin + 2)


def _beside(bar: Bar, run: tuple[float, float], width: float, left: float, right: float) -> float:
    """Return where a name begins that stands after its bar, or before it where there is no room."""
    after, before = run[1] + TAIL * bar.opens[1] + 3, run[0] - TAIL * bar.opens[0] - width - 1
    if after + width <= right + TAIL:
        return after
    return right + TAIL - width if before < left - TAIL else before
