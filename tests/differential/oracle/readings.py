"""The readings of dates: each is given one day that it can be, and nothing begins after it ends.

Only the order of days decides, and only pairs of days stand against each other (on a line, periods that have a day in
common two by two have one in common all together). So of all days those are tried on which a date can begin or end, or
that are asked about, and their neighbours: two between any two of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import inf

from differential.oracle.world import UNKNOWN, Actor, Date, Entry, World

Span = tuple[float, float]
"""The first and the last day of a period, in one reading."""

ALWAYS: Span = (-inf, inf)

NEARBY = 1
"""So many days are tried before and after each that is named."""

YES, POSSIBLY, NO = "yes", "possibly", "no"


def certainty(answers: Iterable[bool]) -> str:
    """Return what the readings say together.

    >>> certainty([True, True]), certainty([True, False]), certainty([False])
    ('yes', 'possibly', 'no')
    """
    found = set(answers)
    return POSSIBLY if len(found) == 2 else YES if found == {True} else NO


@lru_cache(maxsize=64)
def record_day(world: World) -> int | None:
    """Return the day that a record goes up to; None if nothing in it is dated."""
    if world.as_of is not None and world.as_of.last is not None:
        return world.as_of.last
    beginnings = [actor.since for actor in world.actors.values()] + list(world.sources.values())
    beginnings += [date for entry in world.entries for date in (entry.since, entry.date)]
    ends = [actor.until for actor in world.actors.values()] + [entry.until for entry in world.entries]
    return max(_bounds(beginnings), default=max(_bounds(ends), default=None))


def _bounds(dates: Iterable[Date | None]) -> Iterator[int]:
    for date in dates:
        if date is not None:
            yield from (bound for bound in date[1:] if bound is not None)


Period = Actor | Entry
"""What has a first and a last day, in each reading: a life, or the ties of one entry."""


class Calendar:
    """The days that are tried where some periods meet, and some days are asked about."""

    def __init__(self, world: World, periods: Iterable[Period], asked: Iterable[int | None] = ()) -> None:
        self.record = record_day(world)
        found = set(_bounds(date for period in periods for date in _dates(period)))
        found |= {day for day in asked if day is not None}
        found |= {self.record - 1, self.record} if self.record is not None else set()
        turns = found or {1}
        self.first, self.last = min(turns), max(turns)
        self.days = sorted({turn + step for turn in turns for step in range(-NEARBY, NEARBY + 1)})

    def readings(self, period: Period) -> list[Span]:
        """Return the first and the last days that a period can have; a day that only happens is both."""
        if isinstance(period, Actor):
            begins: Iterable[float] = (-inf,) if period.since is None else self._within(period.since)
            return self._spans(begins, period)
        if period.happens is not None:
            return [(day, inf if period.type.lasting else day) for day in self._within(period.happens)]
        if period.since is not None:
            begins = self._within(period.since)
        elif self.record is None:
            begins = (-inf,)
        else:
            begins = [day for day in self.days if day <= self.record]
        return self._spans(begins, period)

    def end(self, period: Period, until: Date) -> Date:
        """Return the last day of a period; what nobody can date had ended by the record's."""
        if until != UNKNOWN or self.record is None:
            return until
        begun = period.since and period.since.first
        return Date(until.text, begun, max(self.record - 1, begun or 0))

    def bounded(self, day: float) -> float | None:
        """Return a day; None if it lies where nothing bounds any more."""
        return day if self.first <= day <= self.last else None

    def _spans(self, begins: Iterable[float], period: Period) -> list[Span]:
        ends: Iterable[float] = (inf,) if period.until is None else self._within(self.end(period, period.until))
        return [(first, last) for first in begins for last in ends if first <= last]

    def _within(self, date: Date) -> list[int]:
        return [day for day in self.days if (date.first or 0) <= day and (date.last is None or day <= date.last)]


def _dates(period: Period) -> tuple[Date | None, ...]:
    return (period.since, period.until, period.date if isinstance(period, Entry) else None)


def meeting(spans: Iterable[Span]) -> Span:
    """Return what periods have in common; it ends before it begins if that is nothing.

    >>> meeting([(1, 5), (3, inf)])
    (3, 5)
    """
    found = list(spans)
    return max(first for first, _ in found), min(last for _, last in found)
