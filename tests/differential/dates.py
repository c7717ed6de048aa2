"""Dates as they are written, drawn from few days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from differential.oracle.world import UNKNOWN, Date

DAYS = ("2001-01-01", "2001-01-30", "2001-01-31", "2001-02-01", "2001-02-02", "2001-02-15", "2001-03-01", "2001-03-31")
MONTHS = ("2001-01", "2001-02", "2001-02", "2001-03")
YEARS = ("2000", "2001", "2002")
LATER = "2008"
"""A year in which what the record tells has long been without new evidence; questions name it."""
HUNG = 0.25
"""So many dates hang on an event, where there are any."""


class Dates:
    """Dates as they are written, drawn from few days."""

    def __init__(self, random: Random, share: float) -> None:
        self.random = random
        self.share = share
        self.events: dict[str, Date] = {}

    def maybe(self, share: float, drawn: Callable[[], Date] | None = None) -> Date | None:
        """Return a date, or nothing as often as not."""
        return (drawn or self.date)() if self.random.random() < share * self.share else None

    def end(self, share: float) -> Date | None:
        found = self.maybe(share)
        return UNKNOWN if found is not None and self.random.random() < 0.15 else found

    def date(self) -> Date:
        """Return a day, a month, a year, or something between, before or after these."""
        if self.events and self.random.random() < HUNG:
            name = self.random.choice(list(self.events))
            return hung(self.random.choice(("after", "before", "with")), name, self.events[name])
        kind = self.random.choices(("known", "between", "by", "from"), (70, 15, 8, 7))[0]
        first, last = sorted((self.known(), self.known()), key=lambda known: (known[1], known[2]))
        if kind == "by":
            return Date(f"..{last.text}", None, last.last)
        if kind == "from":
            return Date(f"{first.text}..", first.first, None)
        if kind == "between" and first.last <= last.last:
            return Date(f"{first.text}..{last.text}", first.first, last.last)
        return first

    def bounded(self) -> Date:
        """Return a date with a last day."""
        while (found := self.date()).last is None:
            pass
        return found

    def known(self) -> Date:
        text = self.random.choice(self.random.choices((DAYS, MONTHS, YEARS), (65, 25, 10))[0])
        return Date(text, *days_of(text))


def days_of(text: str) -> tuple[int, int]:
    """Return the first and the last day of a day, a month or a year."""
    parts = [int(part) for part in text.split("-")]
    first = date(*parts, *[1] * (3 - len(parts)))
    if len(parts) == 3:
        return first.toordinal(), first.toordinal()
    months = 1 if len(parts) == 2 else 12
    after = date(first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1, 1)
    return first.toordinal(), (after - timedelta(days=1)).toordinal()


def hung(how: str, name: str, day: Date) -> Date:
    """Return a date that hangs on an event: a day after it, a day before it, or its own."""
    text = f"{how} {name}"
    if how == "with":
        return Date(text, day.first, day.last)
    if how == "after":
        return Date(text, None if day.first is None else day.first + 1, None)
    return Date(text, None, None if day.last is None else day.last - 1)
