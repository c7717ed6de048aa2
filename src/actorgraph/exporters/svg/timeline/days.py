"""The days of a timeline: its lanes, its years, what is compressed of them, and the day of the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import element, number, path, text
from actorgraph.exporters.svg.lines import fitted
from actorgraph.exporters.svg.timeline.chart import HEAD, LETTERS
from actorgraph.exporters.svg.timeline.placing import SMALL, TAIL
from actorgraph.model.derived import period_of
from actorgraph.scene.contrast import mixed
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart

_TOOTH: Final = 3.0
_YEAR: Final = 28.0
"""So much room a year takes."""

_DAY: Final = 112.0
"""So much room the day takes, and half a label."""


def grounds(subject: Subject, chart: Chart) -> Iterator[Element]:
    """Yield the ground of each side."""
    for lane, top, bottom in chart.bands:
        if lane.side is not None and not lane.gone:
            fill = subject.palette.region(subject.side_colour(lane.side))
            yield element("rect", x=0, y=top, width=chart.right + TAIL, height=bottom - top, rx=6, fill=fill)


def days(subject: Subject, chart: Chart) -> Iterator[Element]:
    """Yield the years, and the day of the figure."""
    palette = subject.palette
    faint = mixed(palette.paper, palette.soft, 0.28)
    marks = _marks(subject, chart)
    for year, x in chart.years():
        yield element("line", x1=x, x2=x, y1=HEAD - 6, y2=chart.bottom, stroke=faint, stroke_width=0.8)
        begin = min(x + 3, chart.right - 16)
        if not any(begin - 2 < mark < begin + _YEAR for mark in marks):  # the line of the day would strike it out
            yield text(str(year), begin, HEAD - 8, size=SMALL, fill=palette.soft)
    yield from _breaks(subject, chart)
    for x in marks:
        yield element("line", x1=x, x2=x, y1=0, y2=chart.bottom, stroke=palette.ink, stroke_width=1.4)
    for x in marks[-1:]:
        end = x > (chart.left + chart.right) / 2
        begin = x - 4 if end else x + 4
        yield text(
            _time_words(subject), begin, 6, size=SMALL, fill=palette.ink, bold=True, anchor="end" if end else None
        )


def _breaks(subject: Subject, chart: Chart) -> Iterator[Element]:
    palette = subject.palette
    fill, edge = (mixed(palette.paper, palette.soft, share) for share in (0.1, 0.6))
    for gap in chart.axis.breaks:
        first, last = chart.x(gap.first), chart.x(gap.last)
        yield element("rect", x=first, y=HEAD, width=last - first, height=chart.bottom - HEAD, fill=fill)
        for x in (first, last):
            yield path(_torn(x, HEAD, chart.bottom), fill="none", stroke=edge, stroke_width=1)
        if _is_near(subject, chart, (first + last) / 2):
            continue
        words = counted("{n} year", "{n} years", gap.years, subject.language)
        yield text(words, (first + last) / 2, 6, size=SMALL, fill=palette.soft, anchor="middle")


def _marks(subject: Subject, chart: Chart) -> list[float]:
    """Return where there are lines: after the day of the figure, or round its period."""
    during = subject.selected.during
    if during is not None:
        first, last = during.bounds
        return [chart.x(day) for day in (first, None if last is None else last + 1) if day is not None]
    return [] if subject.dataset.day is None else [chart.x(subject.dataset.judged_on(subject.selected.day) + 1)]


def _time_words(subject: Subject) -> str:
    during, language = subject.selected.during, subject.language
    if during is not None:
        return period_words(period_of(during), language)
    return day_words(subject.dataset.judged_on(subject.selected.day), language)


def _is_near(subject: Subject, chart: Chart, x: float) -> bool:
    """Whether the day or the period of the figure is written where a label would be."""
    room = _DAY if subject.selected.during is None else 2 * _DAY
    return any(abs(mark - x) < room for mark in _marks(subject, chart))


def _torn(x: float, top: float, bottom: float) -> str:
    """Return an edge like that of torn paper."""
    teeth = max(round((bottom - top) / (4 * _TOOTH)), 1)
    high = (bottom - top) / teeth / 3
    tooth = f"l{number(_TOOTH)} {number(high)}l{number(-2 * _TOOTH)} {number(high)}l{number(_TOOTH)} {number(high)}"
    return f"M{number(x)} {number(top)}{tooth * teeth}"


def titles(subject: Subject, chart: Chart) -> Iterator[Element]:
    """Yield the name of each lane, if any has one."""
    palette, language = subject.palette, subject.language
    for lane, top, _ in chart.bands if chart.is_named else ():
        name = subject.side_name(lane.side)
        if lane.gone:
            name = filled(phrase("{name}: forerunners", language), language, name=name)
        words = fitted(name, LETTERS, chart.right - 2 * TAIL, bold=not lane.gone)
        fill = palette.soft if lane.gone else palette.ink
        halo = palette.paper if lane.gone else _ground(subject, lane.side)
        yield text(words, 8, top + 17, size=LETTERS, fill=fill, bold=not lane.gone, halo=halo)


def _ground(subject: Subject, side: int | None) -> str:
    palette = subject.palette
    return palette.paper if side is None else palette.region(subject.side_colour(side))
