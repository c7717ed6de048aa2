"""Dates as far as they are known: ``2017``, ``2017-03``, ``2017-03-02`` and ranges of these.

A date that is known to the month is a range of days, never the first of the month; after Security Force
Monitor's imprecise ranges and the prefix dates of FollowTheMoney.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_LOOSE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_FORMS = "write 2017, 2017-03, 2017-03-02, a range such as 2017-03..2017-06, ..2017-03 or 2017-03.."
UNKNOWN = "unknown"


class DateError(ValueError):
    """A text that is no date; the message says why and what to write."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """One day, known only within bounds.

    Attributes:
        written: The text as its author wrote it.
        earliest: The first day it can be, as a proleptic Gregorian ordinal; None if nothing bounds it.
        latest: The last day it can be, likewise.
    """

    written: str
    earliest: int | None
    latest: int | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date of the language.

        Args:
            text: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``, or ``A..B``, ``..B``, ``A..`` of these.

        Raises:
            DateError: If the text is no date, or the range runs backwards.

        >>> PartialDate.parse("2017-02").days
        28
        >>> PartialDate.parse("2017-03..2017-06").is_day
        False
        >>> PartialDate.parse("2017-02-30")
        Traceback (most recent call last):
            ...
        actorgraph.model.dates.DateError: '2017-02-30' does not exist: February 2017 has 28 days
        """
        first, dots, last = (part.strip() for part in text.partition(".."))
        if not dots:
            earliest, latest = _bounds(text)
            return cls(text, earliest, latest)
        if not first and not last:
            raise DateError(f"'{text}' bounds nothing: {_FORMS}")
        lower = _bounds(first)[0] if first else None
        upper = _bounds(last)[1] if last else None
        if lower is not None and upper is not None and upper < lower:
            raise DateError(f"'{text}' runs backwards: write the earlier date first")
        return cls(f"{first}..{last}", lower, upper)

    @classmethod
    def unknown(cls, earliest: int | None = None, latest: int | None = None) -> Self:
        """Return the date of something that did happen, nobody knows when.

        Args:
            earliest: A day it cannot have come before, as an ordinal.
            latest: A day by which it is known to have happened, as an ordinal.
        """
        return cls(UNKNOWN, earliest, latest)

    @property
    def is_day(self) -> bool:
        """Whether the day is known exactly."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """How many days it can be; None if it is not bounded on both sides."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest - self.earliest + 1

    def __str__(self) -> str:
        return self.written


def written(date: PartialDate | None) -> str | None:
    """Return a date as its author wrote it; None if there is none."""
    return None if date is None else date.written


def iso(ordinal: int) -> str:
    """Return a proleptic Gregorian ordinal as ``YYYY-MM-DD``.

    >>> iso(date(2017, 3, 2).toordinal())
    '2017-03-02'
    """
    return date.fromordinal(ordinal).isoformat()


def _bounds(text: str) -> tuple[int, int]:
    match = _DATE.fullmatch(text)
    if match is None or not text.isascii():
        raise DateError(f"'{text}' is not a date: {_suggestion(text)}")
    year, month, day = int(match["year"]), match["month"], match["day"]
    if year == 0:
        raise DateError(f"'{text}' does not exist: there is no year 0000")
    if month is None:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    if not 1 <= int(month) <= 12:
        raise DateError(f"'{text}' does not exist: there is no month {month}")
    length = monthrange(year, int(month))[1]
    if day is None:
        first = date(year, int(month), 1).toordinal()
        return first, first + length - 1
    if not 1 <= int(day) <= length:
        raise DateError(f"'{text}' does not exist: {_MONTHS[int(month) - 1]} {year} has {length} days")
    exact = date(year, int(month), int(day)).toordinal()
    return exact, exact


def _suggestion(text: str) -> str:
    if match := _LOOSE.fullmatch(text):
        parts = [match[1], *(part.zfill(2) for part in match.groups()[1:] if part)]
        return f"write '{'-'.join(parts)}'"
    if match := _DAY_FIRST.fullmatch(text):
        return "write year-month-day, such as 2017-03-02"
    return _FORMS


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
