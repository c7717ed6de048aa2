"""Dates as their authors wrote them, where the page cannot tell that from the days that they can be."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import UNKNOWN

if TYPE_CHECKING:
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.relation import Relation

_LENGTHS: Final = (4, 7, 10)
"""How many characters a year, a month and a day have."""


def written_of(tie: Relation) -> list[str | None] | None:
    """Return when a tie began and ended as it is written, each if the viewer would write it otherwise.

    Args:
        tie: The tie.
    """
    told = [_unlike(date) for date in (tie.period.since, tie.period.until)]
    return told if any(told) else None


def _unlike(date: PartialDate | None) -> str | None:
    return None if date is None or date.written == plainest(date.earliest, date.latest) else date.written


def plainest(first: int | None, last: int | None) -> str:
    """Return the shortest date of the language that can be some days; ``time/written.ts`` writes the same.

    Args:
        first: The first day that it can be, as an ordinal; None if nothing bounds it.
        last: The last day, likewise.

    >>> march = date(2017, 3, 1).toordinal(), date(2017, 3, 31).toordinal()
    >>> plainest(*march), plainest(march[0], march[1] - 1), plainest(None, march[1]), plainest(None, None)
    ('2017-03', '2017-03..2017-03-30', '..2017-03', 'unknown')
    """
    if first is None and last is None:
        return UNKNOWN
    begins = [""] if first is None else _begun(date.fromordinal(first))
    ends = [""] if last is None else _ended(date.fromordinal(last))
    return next((form for form in begins if form in ends), f"{begins[0]}..{ends[0]}")


def _begun(day: date) -> list[str]:
    """Return the year, the month and the day that begin with a day."""
    begins = (day.month == day.day == 1, day.day == 1, True)
    return [day.isoformat()[:length] for length, is_so in zip(_LENGTHS, begins, strict=True) if is_so]


def _ended(day: date) -> list[str]:
    """Return the year, the month and the day that end with a day."""
    after = day if day == date.max else day + timedelta(days=1)
    ends = (after.year > day.year, after.day == 1, True)
    return [day.isoformat()[:length] for length, is_so in zip(_LENGTHS, ends, strict=True) if is_so]
