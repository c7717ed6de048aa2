"""The lines of lives with their names, and the curves by which they join and part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import element, number, path, text, told
from actorgraph.exporters.svg.lines import fitted, wide
from actorgraph.exporters.svg.timeline.chart import LETTERS, NAMES, rest_width
from actorgraph.exporters.svg.timeline.placing import SMALL, TAIL
from actorgraph.model.relation import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.lives import Life
    from actorgraph.scene.timeline.renames import Renaming
    from actorgraph.scene.timeline.timeline import Timeline

SURE: Final = 4.0
UNSURE: Final = 1.2
DOTS: Final = {Status.CONTESTED: "1.5 3", Status.ALLEGED: "1.5 8"}
OPEN: Final = "2 3"
MAYBE: Final = "6 4"
_SWING: Final = 22.0
"""How far before its day a line turns to the one that it goes into."""

_NEXT_TO_NOTHING: Final = 0.01
"""What adding and taking away may make of a width."""


def lives(subject: Subject, chart: Chart, lived: Mapping[str, Life]) -> Iterator[Element]:
    """Yield the line of each life: bold where it is sure, thin where it is not, broken off where it has no end."""
    for actor, y in chart.lines.items():
        life = lived.get(actor)
        if life is None:
            continue
        colour = _colour(subject, actor)
        first, last = chart.x(life.drawn.first), _end(actor, life, chart)
        yield _line((first, last), y, colour, UNSURE)
        begin, end = max(chart.x(life.solid.first), first), min(chart.x(life.solid.last + 1), last)
        if not life.solid.is_empty and end > begin:
            yield _line((begin, end), y, colour, SURE)
        if life.opens[0]:
            yield _line((first - 2, first - TAIL), y, colour, 2.4, OPEN)
        if life.opens[1]:
            yield _line((last + 2, last + TAIL), y, colour, 2.4, OPEN)


def _end(actor: str, life: Life, chart: Chart) -> float:
    """Return where a line ends: a little earlier where a curve goes on to the line that it goes into."""
    last = life.drawn.last
    if not life.opens[1] and any(bar.tie.subject == actor and bar.drawn.last == last for bar in chart.joins):
        return max(chart.x(life.drawn.first), chart.x(last) - _SWING)
    return chart.x(last + 1)


def _line(x: tuple[float, float], y: float, colour: str, width: float, dash: str | None = None) -> Element:
    first, last = x
    return element("line", x1=first, x2=last, y1=y, y2=y, stroke=colour, stroke_width=width, stroke_dasharray=dash)


def _colour(subject: Subject, actor: str) -> str:
    side = subject.sides.side_of.get(actor)
    return subject.palette.soft if side is None else subject.palette.edge(subject.side_colour(side))


def joins(subject: Subject, chart: Chart, said: Mapping[str, str]) -> Iterator[Element]:
    """Yield the curves from lines to those that others became, or came from."""
    for bar in chart.joins:
        colour, dash = _colour(subject, bar.tie.subject), dash_of(bar)
        curve = path(course(bar, chart), fill="none", stroke=colour, stroke_width=3, stroke_dasharray=dash)
        yield element("g", told("title", said[bar.tie.id]), curve)


def course(bar: Bar, chart: Chart) -> str:
    """Return the curve of a tie that joins two lines: from the one when it may turn to the other when it surely has."""
    start, end = chart.lines[bar.tie.subject], chart.lines[bar.tie.object]
    last = chart.x(bar.drawn.last)
    first = min(chart.x(bar.drawn.first), last - _SWING)
    x0, x1, x2, y0, y1 = map(number, (first, (first + last) / 2, last, start, end))
    return f"M{x0} {y0}C{x1} {y0} {x1} {y1} {x2} {y1}"


def dash_of(bar: Bar) -> str | None:
    """Return how a curve is broken: in a figure of an earlier day its last day says nothing, only what is sure does."""
    if (dots := DOTS.get(bar.tie.status)) is not None:
        return dots
    return None if bar.drawn.first == bar.drawn.last and bar.solid == bar.drawn else MAYBE


def names(subject: Subject, chart: Chart, found: Timeline) -> Iterator[Element]:
    """Yield who has which line, how many more ties they have, and the names that they took."""
    palette, more = subject.palette, found.beyond("first")
    for actor, y in chart.lines.items():
        rest = f"+{more[actor]}" if more[actor] else ""
        room = chart.left - 2 * TAIL - rest_width(more[actor])
        name = fitted(subject.name(actor), LETTERS, room + _NEXT_TO_NOTHING)
        yield text(name, 8, y + 4.5, size=LETTERS, fill=palette.ink)
        if rest:
            yield text(rest, 14 + wide(name, LETTERS), y + 4.5, size=SMALL, fill=palette.soft)
        yield from _taken(subject, chart, found.names.get(actor, ()), actor)


def _taken(subject: Subject, chart: Chart, taken: Iterable[Renaming], actor: str) -> Iterator[Element]:
    for day, name in taken:
        words = name.in_(subject.language) if name else subject.dataset.called(actor, subject.language)
        short, place = fitted(words, SMALL, NAMES), (chart.x(day) + 4, chart.lines[actor] - 3)
        yield text(short, *place, size=SMALL, fill=subject.palette.ink, halo=subject.palette.paper)
