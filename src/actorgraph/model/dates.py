"""Dates as far as they are known: ``2017``, ``2017-03``, ``2017-03-02`` and ranges of these.

A date that is known to the month is a range of days, never the first of the month; after Security Force
Monitor's imprecise ranges and the prefix dates of FollowTheMoney.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Self

from actorgraph.message import Message
from actorgraph.model.date_hints import FORMS, NEVER, OPEN, hint_for, length_told
from actorgraph.model.span import Span

if TYPE_CHECKING:
    from actorgraph.message import Part
    from actorgraph.model.localtext import LocalText

_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
UNKNOWN = "unknown"


class DateError(ValueError):
    """A text that is no date.

    Attributes:
        message: Why it is none, and what to write.
    """

    def __init__(self, message: str, /, **values: Part) -> None:
        self.message = message if isinstance(message, Message) else Message.of(message, **values)
        super().__init__(self.message)


class Known(StrEnum):
    """How a date is known: as a year, a month or a day, within two of them, by one, from one on, or not at all.

    Or by an event: as its day, or as one after it or before it.

    What follows from other dates is known as some day within a year or a month, or among those between two, never as
    the year, the month or all of these.
    """

    AT = "at"
    WITHIN = "within"
    BETWEEN = "between"
    AMONG = "among"
    BY = "by"
    FROM = "from"
    AFTER = "after"
    BEFORE = "before"
    WITH = "with"
    UNKNOWN = "unknown"


class CalendarDate(NamedTuple):
    """A year, a month or a day of the calendar.

    Attributes:
        year: The year.
        month: The month, 1 to 12; None for a year.
        day: The day of the month; None for a year or a month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises:
            DateError: If the text is none of these, or the calendar has no such date.
        """
        match = _DATE.fullmatch(text)
        if match is None or not text.isascii() or text.endswith("-00"):
            raise DateError("'{text}' is not a date: {suggestion}", text=text, suggestion=hint_for(text))
        year, month, day = (int(part) if part else None for part in match.groups())
        if year == NEVER:
            raise DateError("'{text}' is a spreadsheet's word for no end: {suggestion}", text=text, suggestion=OPEN)
        if not year:
            raise DateError("'{text}' does not exist: there is no year 0000", text=text)
        if month is None:
            return cls(year)
        if not 1 <= month <= 12:
            raise DateError("'{text}' does not exist: there is no month {month}", text=text, month=match["month"])
        if day is not None and not 1 <= day <= _length(year, month):
            lasting = length_told(year, month, _length(year, month))
            raise DateError("'{text}' does not exist: {lasting}", text=text, lasting=lasting)
        return cls(year, month, day)

    @property
    def written(self) -> str:
        """It as the language has it.

        >>> CalendarDate(2017, 3).written
        '2017-03'
        """
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    @property
    def first_day(self) -> int:
        """The first day that it can be, as a proleptic Gregorian ordinal."""
        return date(self.year, self.month or 1, self.day or 1).toordinal()

    @property
    def last_day(self) -> int:
        """The last day that it can be, likewise."""
        if self.month is None:
            return date(self.year, 12, 31).toordinal()
        return date(self.year, self.month, self.day or _length(self.year, self.month)).toordinal()


class Hanging(NamedTuple):
    """What a date hangs on.

    Attributes:
        name: What the event is called.
        date: When it happened; None if that hangs on another event.
    """

    name: LocalText
    date: PartialDate | None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """One day, known only within bounds.

    Attributes:
        written: The text as its author wrote it.
        earliest: The first day it can be, as a proleptic Gregorian ordinal; None if nothing bounds it.
        latest: The last day it can be, likewise.
        known: How it is known.
        first: What it is known as, or not to lie before; None if nobody says.
        last: What it is known as, or not to lie after; None if nobody says.
        hangs: The event that it is told by; None if it is told by the calendar.
        span: The days that it can be.
    """

    written: str
    earliest: int | None
    latest: int | None
    known: Known = field(default=Known.UNKNOWN, compare=False, repr=False)
    first: CalendarDate | None = field(default=None, compare=False, repr=False)
    last: CalendarDate | None = field(default=None, compare=False, repr=False)
    hangs: Hanging | None = field(default=None, repr=False)
    span: Span = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", Span.of(self.earliest, self.latest))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date of the language.

        Args:
            text: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD``, or ``A..B``, ``..B``, ``A..`` of these.

        Raises:
            DateError: If the text is no date, or the range runs backwards.

        >>> PartialDate.parse("2017-02").days
        28
        >>> str(PartialDate.parse("2017-03..2017-06").known)
        'between'
        >>> PartialDate.parse("2017-02-30")
        Traceback (most recent call last):
            ...
        actorgraph.model.dates.DateError: '2017-02-30' does not exist: February 2017 has 28 days
        """
        below, dots, above = (part.strip() for part in text.partition(".."))
        if not dots:
            known = CalendarDate.parse(text)
            return cls(text, known.first_day, known.last_day, Known.AT, known, known)
        if not below and not above:
            raise DateError("'{text}' bounds nothing: {forms}", text=text, forms=FORMS)
        first, last = (CalendarDate.parse(part) if part else None for part in (below, above))
        earliest, latest = first and first.first_day, last and last.last_day
        if earliest is not None and latest is not None and latest < earliest:
            raise DateError("'{text}' runs backwards: write the earlier date first", text=text)
        how = Known.BETWEEN if first and last else Known.BY if last else Known.FROM
        return cls(f"{below}..{above}", earliest, latest, how, first, last)

    @classmethod
    def parse_end(cls, text: str) -> Self:
        """Read a date, or ``unknown`` of what did end, nobody knows when.

        Raises:
            DateError: If the text is neither.
        """
        return cls.unknown() if text == UNKNOWN else cls.parse(text)

    @classmethod
    def unknown(cls, earliest: int | None = None, latest: int | None = None) -> Self:
        """Return the date of something that did happen, nobody knows when.

        Args:
            earliest: A day it cannot have come before, as an ordinal.
            latest: A day by which it is known to have happened, as an ordinal.
        """
        return cls(UNKNOWN, earliest, latest)

    @property
    def is_unknown(self) -> bool:
        """Whether it did happen, nobody knows when; other dates may bound it."""
        return self.known is Known.UNKNOWN

    @property
    def is_open(self) -> bool:
        """Whether it is only known not to lie before a day: of an end, that something held until then at least."""
        return self.first is not None and self.last is None and self.hangs is None

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


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]
