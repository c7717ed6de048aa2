"""Events by month in the bars of a figure: columns on one scale for all bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.exporters.svg.elements import number, path
from actorgraph.exporters.svg.timeline.placing import BAR
from actorgraph.scene.contrast import mixed
from actorgraph.scene.timeline.months import columns_in, most_in_a_month

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.exporters.svg.timeline.chart import Chart
    from actorgraph.exporters.svg.timeline.placing import Placed

_HAIR: Final = 1.0
"""How high the line is below what is known, and the least that a month with an event stands above it."""
_WIDE: Final = 4.0
"""From so many pixels on, columns stand apart."""
_INK: Final = 0.6


def scale_of(subject: Subject, chart: Chart) -> int:
    """Return how many events the highest column of a figure stands for; 0 if no bar has columns."""
    if subject.gauge is not None:
        return 0
    return most_in_a_month(placed.bar.tie for placed in chart.bars if _is_alone(placed))


def columns(subject: Subject, chart: Chart, placed: Placed, most: int) -> Iterator[Element]:
    """Yield the columns of a bar, if it says its months."""
    series = placed.bar.tie.monthly_events
    if not most or series is None or not _is_alone(placed):
        return
    drawn = [
        column(month.share, chart.x(month.first), chart.x(month.after), placed.y)
        for piece in placed.bar.pieces
        for month in columns_in(series, most, piece.drawn)
    ]
    if drawn:
        yield path("".join(drawn), fill=shade(subject, placed.bar.tie.type.sign))


def shade(subject: Subject, sign: int | None) -> str:
    """Return the colour of columns in a bar of a sign, or in one of the key."""
    palette = subject.palette
    return mixed(palette.neutral if sign is None else palette.signs[sign], palette.ink, _INK)


def column(share: float, begin: float, end: float, middle: float) -> str:
    """Return a month on the line below it; nothing if it has no width."""
    if end <= begin:
        return ""
    bottom, right = middle + BAR / 2, end - (end - begin >= _WIDE)
    line = f"M{number(begin)} {number(bottom)}v{number(-_HAIR)}H{number(end)}v{number(_HAIR)}z"
    if not share:
        return line
    high, foot = number(max(share * (BAR - _HAIR), _HAIR)), number(bottom - _HAIR)
    return f"{line}M{number(begin)} {foot}v-{high}H{number(right)}v{high}z"


def _is_alone(placed: Placed) -> bool:
    """Whether a bar is that of one tie, which lasts."""
    return len(placed.group) == 1 and not placed.bar.is_event
