"""The months of ties in the bars of a timeline: one scale for all bars of a picture, so that they can be compared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.model.relation import Relation
    from actorgraph.model.series import Series
    from actorgraph.model.span import Span
    from actorgraph.scene.timeline.bars import Bar


class Column(NamedTuple):
    """A month in a bar.

    Attributes:
        first: Its first day, as an ordinal.
        after: The first day after it.
        share: How high it is, where the highest of the picture is one.
    """

    first: int
    after: int
    share: float


def most_in_a_month(ties: Iterable[Relation]) -> int:
    """Return how many events the month of most had of all months of some ties; 0 if none says its months."""
    return max((tie.monthly_events.most for tie in ties if tie.monthly_events is not None), default=0)


def columns_in(series: Series, most: int, days: Span) -> Iterator[Column]:
    """Yield the months of a series of which anything is known, as far as they lie in some days.

    Args:
        series: The months.
        most: How many events the highest column stands for.
        days: From the first day to the last of a bar.
    """
    for month, events in zip(series.months, series.known(), strict=True):
        first, after = (_first_day(month), _first_day(month + 1))
        if events is not None and first <= days.last and after > days.first:
            yield Column(max(first, int(days.first)), min(after, int(days.last) + 1), events / most if most else 0.0)


def eventful_days(bar: Bar) -> Iterator[int]:
    """Yield the first day of each month with an event that lies in a bar: no stretch of these is empty."""
    if bar.tie.monthly_events is not None and not bar.is_event:
        for month, events in bar.tie.monthly_events.counts:
            day = _first_day(month)
            if events and any(piece.drawn.covers(day) for piece in bar.pieces):
                yield day


def _first_day(month: int) -> int:
    return date(month // 12, month % 12 + 1, 1).toordinal()
