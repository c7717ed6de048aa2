"""On which days a course over time is told: the last of each year in which something can change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from actorgraph.graph.events import overruling_days
from actorgraph.model.course import course
from actorgraph.model.dataset import Dataset, fades_on
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.doubts import POSSIBLE

T = TypeVar("T")


def last_days(dataset: Dataset, selected: Selection) -> tuple[int, ...]:
    """Return the last day of each year in which something can change, and then the day asked about; none without dates.

    Every course over time is told on the same days, so that its rows can stand beside those of another: in one of the
    years what that other counts has changed, if not what this one does. The first year is that of the first date of a
    tie, if any has one: an actor can be centuries older than what is recorded of it.

    Args:
        dataset: The dataset.
        selected: Which ties count; its day, or else the dataset's, is the last.
    """
    if dataset.day is None:
        return ()
    last = selected.on(dataset).day
    relations = selected.at_all_times().of(dataset)
    dates = (known for period in _periods(relations) for known in (period.since, period.until) if known)
    first = min(map(_known, dates), default=1)
    if selected.during is not None:
        first = max(first, int(max(selected.during.first, 1)))
    years = {date.fromordinal(day).year for day in _turning_days(dataset, relations) if first <= day < last}
    ends = (date(year, 12, 31).toordinal() for year in sorted(years))
    return (*(day for day in ends if day < last), last)


def on_any(days: Sequence[int], spans: Iterable[tuple[T, Span]]) -> list[T]:
    """Return what is there on any of some days."""
    return [thing for change in course(spans, days) for thing in change.come]


def doubts_on(dataset: Dataset, ties: Iterable[Relation], days: Sequence[int]) -> tuple[Remark, ...]:
    """Return what has to be said of ties that count on some days, if one only possibly holds on any of them."""
    doubtful = (span for tie in ties for span in dataset.timing_of(tie).doubtful)
    return (POSSIBLE,) if any(bisect_left(days, first) < bisect_right(days, last) for first, last in doubtful) else ()


def _turning_days(dataset: Dataset, relations: Sequence[Relation]) -> Iterator[int]:
    """Yield the days on which what a date says can be otherwise than before, ties can fade, or events are overruled."""
    lives = (actor.life for actor in dataset.actors.values())
    periods = (*_periods(relations), *lives)
    for period in {id(period): period for period in periods}.values():  # many ties have one and the same
        yield from (day for day in period.begins.bounds if day is not None)
        yield from (day + 1 for day in period.ends.bounds if day is not None)
    yield from (day for day in map(fades_on, relations) if day is not None)
    overruled = overruling_days(dataset.relations)
    yield from (overruled[tie.id] for tie in relations if tie.id in overruled)


def _periods(relations: Iterable[Relation]) -> Iterator[Period]:
    return (period for tie in relations for period in tie.periods)


def _known(day: PartialDate) -> int:
    return day.earliest or day.latest or date.max.toordinal()
