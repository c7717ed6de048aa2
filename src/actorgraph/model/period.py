"""When a tie held: two partial dates, and three answers to "did it hold on that day?".

Everything follows from two spans: the days on which it can have held, whichever days its dates are, and the days on
which it surely held.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import inf
from typing import Final

from actorgraph.model.dates import PartialDate
from actorgraph.model.span import Span


class Certainty(StrEnum):
    """The three answers to whether something held on a day."""

    YES = "yes"
    POSSIBLY = "possibly"
    NO = "no"


def certainty(possible: Span, certain: Span) -> Certainty:
    """Say whether there is a day.

    Args:
        possible: The days that can be meant.
        certain: Those of them that surely are.
    """
    if possible.is_empty:
        return Certainty.NO
    return Certainty.POSSIBLY if certain.is_empty else Certainty.YES


_BEFORE_ALL: Final = Span(-inf, -inf)
_AFTER_ALL: Final = Span(inf, inf)


@dataclass(frozen=True)
class Period:
    """The days from ``since`` to ``until``, both included, each known only within bounds.

    Many ties have one and the same period, and all that follows from its dates is found out once.

    Attributes:
        since: The first day; None if it held before the record begins.
        until: The last day; None if it is not known to have ended.
    """

    since: PartialDate | None = None
    until: PartialDate | None = None

    @cached_property
    def begins(self) -> Span:
        """The days that its first day can be, none of them after its last; before all days if there is none."""
        if self.since is None:
            return _BEFORE_ALL
        return self.since.span if self.until is None else self.since.span & Span(last=self.until.span.last)

    @cached_property
    def ends(self) -> Span:
        """The days that its last day can be, none of them before its first; after all days if there is none."""
        if self.until is None:
            return _AFTER_ALL
        return self.until.span if self.since is None else self.until.span & Span(first=self.since.span.first)

    @cached_property
    def possible(self) -> Span:
        """The days on which it can have held."""
        return Span(self.begins.first, self.ends.last)

    @cached_property
    def certain(self) -> Span:
        """The days on which it surely held: from the last that its first day can be to the first that its last can be.

        Where there is none, the span is empty and has these bounds all the same.
        """
        return Span(self.begins.last, self.ends.first) & self.possible

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
        if not self.possible.covers(day):
            return Certainty.NO
        return Certainty.YES if self.certain.covers(day) else Certainty.POSSIBLY

    @property
    def is_one_day(self) -> bool:
        """Whether it is a day, known or not, rather than a time; two days that nobody knows are not one."""
        return self.since is not None and self.since == self.until and not self.since.is_unknown

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it starts, however the dates are read."""
        return self.possible.is_empty

    def overlaps(self, other: Period) -> Certainty:
        """Say whether two periods share a day: surely if neither can be over before the other begins."""
        if (self.possible & other.possible).is_empty:
            return Certainty.NO
        one, two = self.certain, other.certain
        return Certainty.YES if one.first <= two.last and two.first <= one.last else Certainty.POSSIBLY
