"""Ties on a timeline: bars for as long as they hold, marks where something happened, and to whom each goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import cross, element, path, text, told
from actorgraph.exporters.svg.timeline.lives import DOTS, OPEN
from actorgraph.exporters.svg.timeline.months import columns, scale_of
from actorgraph.exporters.svg.timeline.placing import BAR, GLYPH, SMALL
from actorgraph.model.relation import Status
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.elements import Value
    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart
    from actorgraph.exporters.svg.timeline.placing import Placed

_HOLLOW: Final = 4.0
"""How high a bar has to be to be seen to be hollow; a lower one is dashed."""

_DASH: Final = "3 3"

_PIECES: Final = ((2.0, 5.0), (9.0, 2.5), (13.0, 1.5))
"""Of what has no end: how far each piece is from it, and how wide."""


def links(subject: Subject, chart: Chart) -> Iterator[Element]:
    """Yield what joins each tie to the line of its other end, or of all who have part in it, as it begins."""
    palette = subject.palette
    for placed in chart.bars:
        bar = placed.bar
        colour = palette.pale(palette.signs[bar.tie.type.sign])
        x = sum(placed.x) / 2 if bar.is_event else placed.x[0] + 0.5
        dash = OPEN if is_unsure(placed) else None
        for y in (chart.lines[guest] for guest in placed.guests):
            yield element("line", x1=x, x2=x, y1=placed.y, y2=y, stroke=colour, stroke_width=1, stroke_dasharray=dash)
            yield element("circle", cx=x, cy=y, r=3, fill=colour)


def is_unsure(placed: Placed) -> bool:
    """Whether what joins a tie to another line stands on a day that is not certain."""
    bar = placed.bar
    return bool(placed.guests) and (bar.solid.is_empty or bar.solid.first != bar.drawn.first)


def ties(subject: Subject, chart: Chart, said: Mapping[str, str]) -> Iterator[Element]:
    """Yield the bars and the marks, each with the name of who is at its other end."""
    palette, most = subject.palette, scale_of(subject, chart)
    for placed in chart.bars:
        tie = placed.bar.tie
        on = placed.is_on_solid and tie.status not in DOTS
        fill = palette.paper if on else palette.signs[tie.type.sign]
        halo = None if placed.is_inside else palette.paper
        mark = glyph(tie.type.sign, placed.label + 4, placed.baseline - 4, fill)
        name = text(placed.name, placed.label + GLYPH, placed.baseline, size=SMALL, fill=fill, halo=halo)
        words = phrase("; ", subject.language).join(said[each.tie.id] for each in placed.group)
        shape = (*_shape(subject, placed), *columns(subject, chart, placed, most))
        yield element("g", told("title", words), *shape, *mark, name)


def _shape(subject: Subject, placed: Placed) -> Iterator[Element]:
    """Yield a bar, in pieces if it paused: filled where a tie surely holds, hollow where it may, dotted if doubted."""
    bar, palette = placed.bar, subject.palette
    dots, paper = DOTS.get(bar.tie.status), palette.paper
    colour = palette.signs[bar.tie.type.sign]
    if bar.tie.status is Status.ALLEGED:
        colour = palette.pale(colour)
    low, high = placed.height
    layers = ((high, palette.pale(colour)), (low, colour)) if low < high else ((high, colour),)
    rounded = min(BAR, high) / 2 if bar.is_event else min(2.0, high / 2)
    for height, hue in (layer for layer in layers if layer[0]):
        for (first, last), certain, opens in placed.pieces:
            is_full = certain == (first, last) and dots is None
            if not is_full:
                outline: dict[str, Value] = {"stroke": hue, "rx": rounded, "stroke_dasharray": dots}
                yield hollow(first, last - first, placed.y, height, fill=paper, **outline)
            if certain is not None and dots is None:
                begin, end = certain
                yield solid(begin, end - begin, placed.y, hue, rounded if is_full else None, height=height)
            for at, width in _PIECES:
                if opens[0]:
                    yield solid(first - at - width, width, placed.y, hue, height=height)
                if opens[1]:
                    yield solid(last + at, width, placed.y, hue, height=height)


def solid(
    x: float, width: float, y: float, colour: str, rounded: float | None = None, *, height: float = BAR
) -> Element:
    """Return a bar that is filled."""
    return element("rect", x=x, y=y - height / 2, width=width, height=height, rx=rounded, fill=colour)


def hollow(x: float, width: float, y: float, height: float = BAR, **look: Value) -> Element:
    """Return a bar that is hollow, or dotted; one that is too thin for that is dashed."""
    if height < _HOLLOW:
        dash = look.get("stroke_dasharray") or _DASH
        return element(
            "line", x1=x, x2=x + width, y1=y, y2=y, stroke=look["stroke"], stroke_width=height, stroke_dasharray=dash
        )
    within = height - 1.4
    return element("rect", x=x, y=y - within / 2, width=width, height=within, stroke_width=1.3, **look)


def glyph(sign: int, x: float, y: float, colour: str) -> list[Element]:
    """Return the mark of a sign, that of the matrix."""
    if sign > 0:
        return [element("circle", cx=x, cy=y, r=3.4, fill=colour)]
    if sign < 0:
        return [path(cross(x, y, 3), fill="none", stroke=colour, stroke_width=1.8)]
    return [element("circle", cx=x, cy=y, r=3, fill="none", stroke=colour, stroke_width=1.4)]
