"""The order of periods whose first and last days are known only within bounds.

A reading gives every date one day that it can be, no period ending before it starts. What every reading agrees on is
sure, what some say is possible. Of two periods one is over before the other begins, or they share a day: Allen's
thirteen relations (1983) gathered into three, since dates known to the year cannot tell more. A chain of periods can
be walked in order if there are days t1 <= t2 <= ... with the i-th period covering the i-th day, as in a
time-respecting path (Kempe, Kleinberg and Kumar 2002; Holme and Saramäki 2012).
"""

from __future__ import annotations

from enum import StrEnum
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.model.period import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.model.period import Period


class Order(StrEnum):
    """How one period can lie to another."""

    BEFORE = "before"
    OVERLAPS = "overlaps"
    AFTER = "after"


class Bounds(NamedTuple):
    """The days that the first and the last day of a period can be, as ordinals; infinite where nothing bounds them.

    Attributes:
        first_earliest: The earliest that the first day can be.
        first_latest: The latest that the first day can be.
        last_earliest: The earliest that the last day can be.
        last_latest: The latest that the last day can be.
        is_sure: Whether there surely is a day; of what two periods share there need be none.
    """

    first_earliest: float
    first_latest: float
    last_earliest: float
    last_latest: float
    is_sure: bool = True


_ALWAYS: Final = Bounds(-inf, -inf, inf, inf)


def bounds(period: Period) -> Bounds:
    """Return the bounds of a period; each side is bounded by the other, since it ends no sooner than it starts.

    A period without a first day held before all days; one without a last day holds after all of them.
    """
    since, until = period.since, period.until
    first_earliest = -inf if since is None or since.earliest is None else since.earliest
    last_latest = inf if until is None or until.latest is None else until.latest
    first_latest = -inf if since is None else inf if since.latest is None else since.latest
    last_earliest = inf if until is None else -inf if until.earliest is None else until.earliest
    return Bounds(first_earliest, min(first_latest, last_latest), max(last_earliest, first_earliest), last_latest)


def within(span: Bounds, other: Bounds) -> Bounds:
    """Return the bounds of what a period shares with another: it begins with the later and ends with the sooner.

    Where the dates of both are vague, ``is_sure`` may be False of days that they surely share, never the reverse.
    """
    if other == _ALWAYS:
        return span
    first_earliest = max(span.first_earliest, other.first_earliest)
    first_latest = max(span.first_latest, other.first_latest)
    last_earliest = min(span.last_earliest, other.last_earliest)
    last_latest = min(span.last_latest, other.last_latest)
    is_sure = span.is_sure and other.is_sure and first_latest <= last_earliest
    return Bounds(
        first_earliest, min(first_latest, last_latest), max(last_earliest, first_earliest), last_latest, is_sure
    )


def before(one: Period, other: Period) -> Certainty:
    """Say whether one period is over before another begins."""
    a, b = bounds(one), bounds(other)
    if a.last_latest < b.first_earliest:
        return Certainty.YES
    return Certainty.NO if a.last_earliest >= b.first_latest else Certainty.POSSIBLY


def orders(one: Period, other: Period) -> tuple[Order, ...]:
    """Return every way in which one period can lie to another; one alone is sure.

    >>> from actorgraph.model.dates import PartialDate
    >>> from actorgraph.model.period import Period
    >>> war = Period(PartialDate.parse("2012"), PartialDate.parse("2015"))
    >>> truce = Period(PartialDate.parse("2015..2016"))
    >>> [str(order) for order in orders(war, truce)]
    ['before', 'overlaps']
    """
    first, second = before(one, other), before(other, one)
    found = []
    if first is not Certainty.NO:
        found.append(Order.BEFORE)
    if Certainty.YES not in (first, second):
        found.append(Order.OVERLAPS)
    if second is not Certainty.NO:
        found.append(Order.AFTER)
    return tuple(found)


def in_order(spans: Sequence[Bounds]) -> Certainty:
    """Say whether periods can be walked in their order: none is over before one that stands ahead of it begins.

    Args:
        spans: Their bounds (:func:`bounds`).
    """
    if any(
        start > span.last_latest for start, span in zip(_latest(s.first_earliest for s in spans), spans, strict=True)
    ):
        return Certainty.NO
    starts = _latest(span.first_latest for span in spans)
    sure = all(span.is_sure for span in spans) and all(
        start <= span.last_earliest for start, span in zip([-inf, *starts], spans, strict=False)
    )
    return Certainty.YES if sure else Certainty.POSSIBLY


def days_in_order(spans: Sequence[Bounds]) -> list[tuple[int | None, int | None]]:
    """Return, for each of several periods, the first and the last day on which it can be walked in their order.

    Args:
        spans: Their bounds (:func:`bounds`).

    Returns:
        Days as ordinals; None where nothing bounds a side. Where the periods cannot be walked at all, the pairs mean
        nothing.

    >>> from actorgraph.model.dates import PartialDate
    >>> from actorgraph.model.period import Period
    >>> one, other = Period(PartialDate.parse("2017-03-02")), Period(None, PartialDate.parse("2017-03-04"))
    >>> days_in_order([bounds(one), bounds(other)])
    [(736390, 736392), (736390, 736392)]
    """
    firsts = _latest(span.first_earliest for span in spans)
    lasts = [-day for day in _latest(-span.last_latest for span in reversed(spans))][::-1]
    return [(_day(first), _day(last)) for first, last in zip(firsts, lasts, strict=True)]


def _latest(days: Iterable[float]) -> list[float]:
    """Return, for each day, the latest up to it."""
    return list(accumulate(days, max))


def _day(day: float) -> int | None:
    return None if day in (inf, -inf) else int(day)
