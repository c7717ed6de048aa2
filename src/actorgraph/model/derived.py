"""Dates that nobody wrote: what follows from others, told no more exactly than it is known."""

from __future__ import annotations

from itertools import product

from actorgraph.model.dates import CalendarDate, Known, PartialDate, iso
from actorgraph.model.period import Period
from actorgraph.model.span import Span


def date_within(span: Span) -> PartialDate | None:
    """Return the date of what happened on some day of a span; None if nothing bounds it.

    >>> year = date_within(PartialDate.parse("2022").span)
    >>> year and (year.written, str(year.known))
    ('2022', 'within')
    >>> print(date_within(Span.of(736390, 736755)))
    2017-03-02..2018-03-02
    >>> print(date_within(Span.of(PartialDate.parse("2017").earliest, 736755)))
    2017..2018-03-02
    """
    earliest, latest = span.bounds
    if earliest is None and latest is None:
        return None
    first, last = _parts(earliest, latest)
    if first is not None and first == last:
        known = Known.AT if first.day else Known.WITHIN
        return PartialDate(_written(first), earliest, latest, known, first, last)
    known = Known.AMONG if first and last else Known.BY if last else Known.FROM
    return PartialDate(f"{_written(first)}..{_written(last)}", earliest, latest, known, first, last)


def period_within(begins: Span, ends: Span) -> Period:
    """Return the period whose first and last day lie within spans; one day if they are the same."""
    since = date_within(begins)
    return Period(since, since if begins == ends else date_within(ends))


def period_of(span: Span) -> Period:
    """Return the period of the days of a span: as years if it can be, else as months, else as days.

    >>> print(period_of(PartialDate.parse("2010..2011").span).until)
    2011
    """
    first, last = (None if part is None else PartialDate.parse(_written(part)) for part in _parts(*span.bounds))
    return Period(first, last)


def _parts(earliest: int | None, latest: int | None) -> tuple[CalendarDate | None, CalendarDate | None]:
    """Return the bounds as years if they are the ends of years, else as months if they can be, else as days.

    Two that lie in one year are told alike.
    """
    first, last = (None if day is None else CalendarDate.parse(iso(day)) for day in (earliest, latest))
    begins = [date for date in _forms(first) if date.first_day == earliest]
    ends = [date for date in _forms(last) if date.last_day == latest]
    if first is not None and last is not None and first.year == last.year:
        alike = (pair for pair in product(begins, ends) if pair[0].count(None) == pair[1].count(None))
        return next(alike)
    return next(iter(begins), None), next(iter(ends), None)


def _forms(day: CalendarDate | None) -> tuple[CalendarDate, ...]:
    return () if day is None else (CalendarDate(day.year), CalendarDate(day.year, day.month), day)


def _written(date: CalendarDate | None) -> str:
    if date is None:
        return ""
    return "-".join(f"{part:02}" if place else f"{part:04}" for place, part in enumerate(date) if part is not None)
