"""What happened by itself: a line through all lanes on its day, and its name below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.exporters.svg.elements import element, number, path, text, told
from actorgraph.exporters.svg.lines import fitted, wide
from actorgraph.exporters.svg.timeline.chart import HEAD
from actorgraph.exporters.svg.timeline.placing import LEVEL, SMALL, TAIL
from actorgraph.scene.timeline.levels import levels_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart
    from actorgraph.model.event import Event

_LONGEST: Final = 230.0
_SIZE: Final = 4.0


class Mark(NamedTuple):
    """An event where it stands.

    Attributes:
        event: The event.
        x: From where to where its day can be.
        name: Its name, as it is written.
        label: Where that begins.
        y: The middle of its name.
    """

    event: Event
    x: tuple[float, float]
    name: str
    label: float
    y: float

    @property
    def middle(self) -> float:
        """Where its line stands."""
        return sum(self.x) / 2


def marks_of(subject: Subject, chart: Chart, events: Sequence[Event]) -> list[Mark]:
    """Return events where they stand, below the chart, each on the first level that is free."""
    found = []
    for event in events:
        x = (chart.x(event.date.span.first), chart.x(event.date.span.last + 1))
        name = fitted(event.name.in_(subject.language), SMALL, _LONGEST)
        after, width = sum(x) / 2 + _SIZE + 4, wide(name, SMALL)
        label = after if after + width <= chart.right + TAIL else after - width - 2 * _SIZE - 8
        found.append(Mark(event, x, name, label, 0.0))
    levels = levels_of(map(_reach, found))
    return [mark._replace(y=chart.bottom + LEVEL * (level + 0.5)) for mark, level in zip(found, levels, strict=True)]


def _reach(mark: Mark) -> tuple[float, float]:
    return min(mark.label, mark.middle) - _SIZE, max(mark.label + wide(mark.name, SMALL), mark.middle) + 8


def height_of(marks: Sequence[Mark], chart: Chart) -> float:
    """Return where a chart ends with the events below it."""
    return max((mark.y + LEVEL / 2 for mark in marks), default=chart.bottom)


def happenings(subject: Subject, marks: Sequence[Mark], words: Callable[[Event], str]) -> Iterator[Element]:
    """Yield the events; where the day of one is not known, a stroke says which days it can be."""
    palette = subject.palette
    for mark in marks:
        x, y = mark.middle, mark.y
        dash, corner = "2 3", number(_SIZE)
        diamond = f"M{number(x)} {number(y - _SIZE)}l{corner} {corner}l-{corner} {corner}l-{corner} -{corner}z"
        yield element(
            "g",
            told("title", words(mark.event)),
            element("line", x1=x, x2=x, y1=HEAD, y2=y, stroke=palette.soft, stroke_width=1, stroke_dasharray=dash),
            element("line", x1=mark.x[0], x2=mark.x[1], y1=y, y2=y, stroke=palette.soft, stroke_width=1.4),
            path(diamond, fill=palette.ink),
            text(mark.name, mark.label, y + 4, size=SMALL, fill=palette.ink, halo=palette.paper),
        )
