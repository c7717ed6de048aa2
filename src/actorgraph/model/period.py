"""When a tie held: two partial dates, and three answers to "did it hold on that day?"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.dates import PartialDate


class Certainty(StrEnum):
    """The three answers to whether something held on a day."""

    YES = "yes"
    POSSIBLY = "possibly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``since`` to ``until``, both included, each known only within bounds.

    Attributes:
        since: The first day; None if it held before the record begins.
        until: The last day; None if it is not known to have ended.
    """

    since: PartialDate | None = None
    until: PartialDate | None = None

    def holds_on(self, day: int) -> Certainty:
        """Say whether the period covers a day.

        Args:
            day: The day as a proleptic Gregorian ordinal (``datetime.date.toordinal``).

        >>> from datetime import date
        >>> from actorgraph.model.dates import PartialDate
        >>> march = Period(PartialDate.parse("2017-03"))
        >>> [str(march.holds_on(date(2017, 3, d).toordinal())) for d in (1, 15, 31)]
        ['possibly', 'possibly', 'yes']
        """
        first, last = self.possible
        if (first is not None and day < first) or (last is not None and day > last):
            return Certainty.NO
        if self.is_certain_on(day):
            return Certainty.YES
        return Certainty.POSSIBLY

    def is_certain_on(self, day: int) -> bool:
        """Whether every reading of the dates covers the day."""
        begun = self.since is None or (self.since.latest is not None and self.since.latest <= day)
        going = self.until is None or (self.until.earliest is not None and day <= self.until.earliest)
        return begun and going

    @property
    def possible(self) -> tuple[int | None, int | None]:
        """The first and the last day it can have held, as ordinals; None where nothing bounds it."""
        first = self.since.earliest if self.since else None
        last = self.until.latest if self.until else None
        return first, last

    @property
    def certain(self) -> tuple[int | None, int | None] | None:
        """The first and the last day it surely held, as ordinals; None if there is no such day.

        Inside the pair, None says that nothing bounds that side.
        """
        first = last = None
        if self.since is not None:
            if self.since.latest is None:
                return None
            first = self.since.latest
        if self.until is not None:
            if self.until.earliest is None:
                return None
            last = self.until.earliest
        if first is not None and last is not None and last < first:
            return None
        return first, last

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it starts, however the dates are read."""
        first, last = self.possible
        return first is not None and last is not None and last < first

    def has_ended_by(self, day: int) -> bool:
        """Whether it was surely over before or on a day (an ordinal); a last day is still held."""
        return self.until is not None and self.until.latest is not None and self.until.latest < day

    def overlaps(self, other: Period) -> Certainty:
        """Say whether two periods share a day."""
        if span_of(p.possible for p in (self, other)) is None:
            return Certainty.NO
        certain = [self.certain, other.certain]
        if None not in certain and span_of(c for c in certain if c is not None) is not None:
            return Certainty.YES
        return Certainty.POSSIBLY


def span_of(spans: Iterable[tuple[int | None, int | None]]) -> tuple[int | None, int | None] | None:
    """Return the days that all spans share, or None if there is none.

    Args:
        spans: Pairs of first and last day as ordinals, both included; None where nothing bounds a side.

    >>> span_of([(1, 9), (4, None)])
    (4, 9)
    >>> span_of([(1, 3), (4, None)]) is None
    True
    """
    firsts, lasts = zip(*spans, strict=True)
    first = max((f for f in firsts if f is not None), default=None)
    last = min((e for e in lasts if e is not None), default=None)
    if first is not None and last is not None and last < first:
        return None
    return first, last
