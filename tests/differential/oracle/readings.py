"""The readings of dates: each is given one day that it can be, and nothing begins after it ends.

Only the order of days decides, and only pairs of days stand against each other (on a line, periods that have a day in
common two by two have one in common all together). So of all days those are tried on which a date can begin or end, or
that are asked about, and their neighbours: two between any two of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import inf

from differential.oracle.world import UNKNOWN, Actor, Date, Entry, Spell, World

Span = tuple[float, float]
"""The first and the last day of a period, in one reading."""

Times = tuple[Span, ...]
"""The spells of what paused, in one reading; one of what did not."""

ALWAYS: Span = (-inf, inf)

NEARBY = 1
"""So many days are tried before and after each that is named."""
FAR = 1000
"""So many days after all that are named lie those that nothing bounds, where it matters which is before which."""
PAUSE = 2
"""A spell begins so many days after the last of the one before, or later: or else nothing paused."""
LIMIT = 6_000
"""So many readings are tried of what goes together; of what has more, nothing is said."""

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
    times = [time for entry in world.entries for time in in_turn(world, entry, recorded=False) or entry.times]
    beginnings += [entry.date for entry in world.entries] + [time.since for time in times] + [*world.events.values()]
    ends = [actor.until for actor in world.actors.values()] + [time.until for time in times]
    beginnings += [end for end in ends if end is not None and end.text.endswith("..")]
    dated = [[date for date in dates if date and date.text != UNKNOWN.text] for dates in (beginnings, ends)]
    return max(_bounds(dated[0]), default=max(_bounds(dated[1]), default=None))


def _bounds(dates: Iterable[Date | None]) -> Iterator[int]:
    for date in dates:
        if date is not None:
            yield from (bound for bound in date[1:] if bound is not None)


Period = Actor | Entry
"""What has a first and a last day, in each reading: a life, or the ties of one entry."""


class TooManyError(Exception):
    """There are more readings than can be tried."""


class Calendar:
    """The days that are tried where some periods meet, and some days are asked about."""

    def __init__(
        self, world: World, periods: Iterable[Period], asked: Iterable[int | None] = (), *, recorded: bool = True
    ) -> None:
        self.record = record_day(world) if recorded else None
        self.looked = world.as_of.last if world.as_of and recorded else None
        periods = list(periods)
        pauses = max((len(period.spells) - 1 for period in periods if isinstance(period, Entry)), default=0)
        near = NEARBY + max(pauses, 0) * PAUSE
        found = set(_bounds(date for period in periods for date in _dates(period)))
        found |= {day for day in asked if day is not None}
        found |= {self.record - 1, self.record} if self.record is not None else set()
        turns = found or {1}
        self.days = sorted({turn + step for turn in turns for step in range(-near, near + 1)})
        self.first, self.last = self.days[NEARBY], self.days[-1 - NEARBY]
        if pauses > 0:  # what has no bound, and what follows it after a pause, comes after all that has one
            far = range(FAR, FAR + near)
            self.days = [
                *(self.first - step for step in reversed(far)),
                *self.days,
                *(self.last + step for step in far),
            ]

    def readings(self, period: Period) -> list[Span]:
        """Return the first and the last days that a period can have; a day that only happens is both."""
        if isinstance(period, Actor):
            begins: Iterable[float] = (-inf,) if period.since is None else self._within(period.since)
            return self._ended(begins, period)
        if period.happens is not None:
            return [(day, inf if period.type.lasting else day) for day in self._within(period.happens)]
        if period.since is not None:
            begins = self._within(period.since)
        elif self.record is None:
            begins = (-inf,)
        else:
            begins = [day for day in self.days if day <= self.record]
        return self._ended(begins, period)

    def _ended(self, begins: Iterable[float], period: Period) -> list[Span]:
        spells = [Spell(period.since, period.until)]
        return [span for (span,) in self._by_then(spells, [(span,) for span in self._spans(begins, period)])]

    def timings(self, period: Period) -> list[Times]:
        """Return the spells that a period can have: itself alone, unless it paused.

        Raises:
            TooManyError: If there are too many.
        """
        if isinstance(period, Actor) or not period.spells:
            return [(span,) for span in self.readings(period)]
        found: list[Times] = [()]
        for spell in period.spells:
            found = [(*before, span) for before in found for span in self._after(before, spell)]
            if len(found) > LIMIT:
                raise TooManyError
        return self._by_then(period.spells, found)

    def _after(self, before: Times, spell: Spell) -> list[Span]:
        """Return the readings of a spell, after those before it; nobody knows when one without a beginning began."""
        earliest = before[-1][1] + PAUSE if before else -inf
        if spell.since is not None:
            begins: Iterable[float] = self._within(spell.since)
        elif before or self.record is not None:
            begins = [day for day in self.days if before or day <= (self.record or 0)]
        else:
            begins = (-inf,)
        return self._spans([day for day in begins if day >= earliest], spell)

    def _by_then(self, spells: Sequence[Spell], found: list[Times]) -> list[Times]:
        """Return the readings in which what began or ended, nobody knows when, had done so by the day authors name.

        What began without a date had by that day, and what ended was over on it; each of them, if in any reading it is.
        """
        if self.looked is None:
            return found
        unknown = [(place, 0, self.looked) for place, spell in enumerate(spells) if place and spell.since is None]
        unknown += [(place, 1, self.looked - 1) for place, spell in enumerate(spells) if spell.until is UNKNOWN]
        known = [(place, end, day) for place, end, day in unknown if any(times[place][end] <= day for times in found)]
        return [times for times in found if all(times[place][end] <= day for place, end, day in known)]

    def bounded(self, day: float) -> float | None:
        """Return a day; None if it lies where nothing bounds any more."""
        return day if self.first <= day <= self.last else None

    def _spans(self, begins: Iterable[float], period: Period | Spell) -> list[Span]:
        ends: Iterable[float] = (inf,) if period.until is None else self._within(period.until)
        return [(first, last) for first in begins for last in ends if first <= last]

    def _within(self, date: Date) -> list[int]:
        return [day for day in self.days if (date.first or 0) <= day and (date.last is None or day <= date.last)]


def _dates(period: Period) -> tuple[Date | None, ...]:
    if isinstance(period, Actor):
        return period.since, period.until
    return period.date, *(date for time in period.times for date in time)


@lru_cache(maxsize=4096)
def in_turn(world: World, entry: Entry, *, recorded: bool = True) -> tuple[Spell, ...]:
    """Return the spells of what paused, their dates as far as they bound each other, and the record does."""
    calendar = Calendar(world, [entry], recorded=recorded)
    timings = calendar.timings(entry)
    return tuple(
        Spell(
            *(
                _bounded(calendar, date, [times[place][end] for times in timings], unknown=bool(end) or place > 0)
                for end, date in enumerate(spell)
            )
        )
        for place, spell in enumerate(entry.spells)
    )


def _bounded(calendar: Calendar, date: Date | None, days: list[float], *, unknown: bool) -> Date | None:
    if not days or (date is None and (not unknown or days[0] == inf)):
        return date
    first, last = calendar.bounded(min(days)), calendar.bounded(max(days))
    return Date(UNKNOWN.text if date is None else date.text, first, last)  # type: ignore[arg-type]


def meetings(timings: Iterable[Times]) -> Times:
    """Return what several things that may have paused have in common, in one reading of each."""
    found: Times = (ALWAYS,)
    for times in timings:
        found = tuple(both for one in found for other in times if (both := meeting((one, other)))[0] <= both[1])
    return found


def meeting(spans: Iterable[Span]) -> Span:
    """Return what periods have in common; it ends before it begins if that is nothing.

    >>> meeting([(1, 5), (3, inf)])
    (3, 5)
    """
    found = list(spans)
    return max(first for first, _ in found), min(last for _, last in found)
