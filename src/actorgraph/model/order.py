"""Periods one after the other, their first and last days known only within bounds.

A reading gives every date one day that it can be, no period ending before it starts. What every reading agrees on is
sure, what some say is possible. A chain of periods can be walked in order if there are days t1 <= t2 <= ... with the
i-th period covering the i-th day, as in a time-respecting path (Kempe, Kleinberg and Kumar 2002; Holme and Saramäki
2012).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, Self

from actorgraph.model.period import Certainty, Period
from actorgraph.model.span import ALWAYS, Span


class Window(NamedTuple):
    """The days on which something can be walked along, known only within bounds.

    Attributes:
        possible: The first that its first day can be, and the last that its last day can be.
        certain: The last that its first day can be, and the first that its last day can be; the former may be later.
        is_sure: Whether there surely is a day; of what two periods share there need be none.
    """

    possible: Span = ALWAYS
    certain: Span = ALWAYS
    is_sure: bool = True

    @classmethod
    def of(cls, period: Period) -> Self:
        """Return the window of a period; it ends no sooner than it starts, so that either side bounds the other."""
        return cls(period.possible, _settled(period.certain, period.possible))

    def __and__(self, other: Window) -> Window:
        """Return what two windows share: it begins with the later and ends with the sooner.

        Where the dates of both are vague, ``is_sure`` may be False of days that they surely share, never the reverse.
        """
        if other == _ALWAYS:
            return self
        possible, certain = self.possible & other.possible, self.certain & other.certain
        is_sure = self.is_sure and other.is_sure and certain.first <= certain.last
        return Window(possible, _settled(certain, possible), is_sure)


_ALWAYS: Final = Window()


def in_order(windows: Sequence[Window]) -> Certainty:
    """Say whether windows can be walked in their order: none is over before one that stands ahead of it begins."""
    starts = _latest(window.possible.first for window in windows)
    if any(start > window.possible.last for start, window in zip(starts, windows, strict=True)):
        return Certainty.NO
    starts = _latest(window.certain.first for window in windows)
    sure = all(start <= window.certain.last for start, window in zip(starts, windows[1:], strict=False))
    return Certainty.YES if sure and all(window.is_sure for window in windows) else Certainty.POSSIBLY


def days_in_order(windows: Sequence[Window]) -> list[Span]:
    """Return, for each of several windows, the days on which it can be walked in their order.

    Where they cannot be walked at all, the spans mean nothing.

    >>> from actorgraph.model.dates import PartialDate
    >>> from actorgraph.model.period import Period
    >>> one, other = Period(PartialDate.parse("2017-03-02")), Period(None, PartialDate.parse("2017-03-04"))
    >>> days_in_order([Window.of(one), Window.of(other)])
    [Span(first=736390, last=736392), Span(first=736390, last=736392)]
    """
    firsts = _latest(window.possible.first for window in windows)
    lasts = list(accumulate((window.possible.last for window in reversed(windows)), min))[::-1]
    return [Span(first, last) for first, last in zip(firsts, lasts, strict=True)]


def _settled(certain: Span, possible: Span) -> Span:
    return Span(min(certain.first, possible.last), max(certain.last, possible.first))


def _latest(days: Iterable[float]) -> list[float]:
    """Return, for each day, the latest up to it."""
    return list(accumulate(days, max))
