"""Spans of days: what every question about time comes down to."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, isinf
from typing import Final, NamedTuple, Self


class Span(NamedTuple):
    """The days from a first to a last, both included; there are none if the last lies before the first.

    Attributes:
        first: The first day, as a proleptic Gregorian ordinal; minus infinity if nothing bounds it.
        last: The last day, likewise; infinity if nothing bounds it.
    """

    first: float = -inf
    last: float = inf

    @classmethod
    def of(cls, first: int | None, last: int | None) -> Self:
        """Return a span from its bounds, None where there is none."""
        return cls(-inf if first is None else first, inf if last is None else last)

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """The first and the last day, None where nothing bounds them.

        >>> Span.of(736390, None).bounds
        (736390, None)
        """
        first, last = (None if isinf(day) else int(day) for day in self)
        return first, last

    @property
    def is_empty(self) -> bool:
        """Whether there is no day in it."""
        return self.last < self.first or self.first == inf or self.last == -inf

    def covers(self, day: int) -> bool:
        """Whether a day (an ordinal) is one of them."""
        return self.first <= day <= self.last

    def __and__(self, other: Span) -> Span:
        """Return the days that two spans share.

        >>> Span(1, 9) & Span(4)
        Span(first=4, last=9)
        """
        # Without max, min and what a named tuple is made by: a large record takes it hundreds of thousands of times.
        (own_first, own_last), (first, last) = self, other
        days = (first if first > own_first else own_first, last if last < own_last else own_last)
        return tuple.__new__(Span, days)

    def meets(self, other: Span) -> bool:
        """Whether two spans share a day, without making the span of those that they share.

        >>> Span(1, 9).meets(Span(9)), Span(1, 9).meets(Span(10))
        (True, False)
        """
        (own_first, own_last), (first, last) = self, other
        latest, soonest = (first if first > own_first else own_first), (last if last < own_last else own_last)
        return latest <= soonest and latest != inf and soonest != -inf


ALWAYS: Final = Span()
"""All days."""


def shared(spans: Iterable[Span]) -> Span:
    """Return the days that all spans share; all days if there is no span."""
    found = tuple(spans)
    if not found:
        return ALWAYS
    firsts, lasts = zip(*found, strict=True)
    return Span(max(firsts), min(lasts))
