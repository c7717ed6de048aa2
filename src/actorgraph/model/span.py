"""Spans of days: what every question about time comes down to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

NEVER: Final = Span(inf, -inf)
"""No day."""


def shared(spans: Iterable[Span]) -> Span:
    """Return the days that all spans share; all days if there is no span."""
    found = tuple(spans)
    if not found:
        return ALWAYS
    firsts, lasts = zip(*found, strict=True)
    return Span(max(firsts), min(lasts))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the days of any of some spans, as spans with days between them, in order.

    >>> merged([Span(8, 9), Span(1, 3), Span(2, 5), Span(6, 6), Span(4, 1)])
    (Span(first=1, last=6), Span(first=8, last=9))
    """
    found: list[Span] = []
    for span in sorted(span for span in spans if not span.is_empty):
        if found and span.first <= found[-1].last + 1:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return tuple(found)


def without(spans: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Return the days of spans that none of some others has; both are as :func:`merged` returns them.

    >>> without([Span(1, 9)], [Span(3, 4)])
    (Span(first=1, last=2), Span(first=5, last=9))
    """
    gaps = [
        Span(before.last + 1, after.first - 1)
        for before, after in zip((Span(-inf, -inf), *others), (*others, Span(inf, inf)), strict=True)
    ]
    return common([spans, gaps])


def common(unions: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """Return the days that several unions of spans share, each of them in order and with days between its spans.

    >>> common([[Span(1, 5), Span(8)], [Span(4, 9)]])
    (Span(first=4, last=5), Span(first=8, last=9))
    """
    found: Sequence[Span] = (ALWAYS,)
    for union in unions:
        found = _both(found, union)
    return tuple(found)


def _both(one: Sequence[Span], other: Sequence[Span]) -> list[Span]:
    """Return what two unions share, in one walk along both."""
    found, places = [], [0, 0]
    while places[0] < len(one) and places[1] < len(other):
        a, b = one[places[0]], other[places[1]]
        if not (both := a & b).is_empty:
            found.append(both)
        places[a.last > b.last] += 1
    return found
