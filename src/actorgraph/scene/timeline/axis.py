"""Where days stand on an axis: one after the other, but for long stretches of years of which nothing is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BREAK: Final = 0.05
"""The share of an axis that a stretch takes which is compressed."""

_MOST_BREAKS: Final = 6
_LONG: Final = 4 * 365
"""A stretch of fewer days is never compressed."""

_GREAT: Final = 0.2
"""Nor is one that takes less of what else there is."""

_LEAST: Final = 365
"""A record of fewer days stands in the middle of so many."""


class Break(NamedTuple):
    """A stretch of whole years of which nothing is recorded.

    Attributes:
        first: Its first day, as an ordinal.
        last: The first day after it.
    """

    first: int
    last: int

    @property
    def years(self) -> int:
        """How many years it takes."""
        return date.fromordinal(self.last).year - date.fromordinal(self.first).year


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """An axis.

    Attributes:
        first: The day at its beginning, as an ordinal.
        last: The day at its end.
        breaks: The stretches that are compressed, in order.
    """

    first: int
    last: int
    breaks: tuple[Break, ...] = ()

    def place(self, day: float) -> float:
        """Return where a day stands, as a share of the axis; days beyond its ends stand at them.

        >>> Axis(first=0, last=100).place(25)
        0.25
        """
        told = min(max(day, self.first), self.last)
        gone = [max(min(told, gap.last) - gap.first, 0) for gap in self.breaks]
        lengths = [gap.last - gap.first for gap in self.breaks]
        plain = (told - self.first - sum(gone)) / max(self.last - self.first - sum(lengths), 1)
        within = sum(part / length for part, length in zip(gone, lengths, strict=True))
        return (1 - BREAK * len(lengths)) * plain + BREAK * within


def axis_of(days: Iterable[int]) -> Axis | None:
    """Return the axis of all days on which something begins, ends or happens; None if there is none."""
    known = sorted(set(days))
    if not known:
        return None
    first, last = known[0], known[-1]
    around = max(0, _LEAST - (last - first) + 1) // 2
    return Axis(first=max(first - around, 1), last=last + around, breaks=tuple(_breaks(known)))


def _breaks(days: list[int]) -> Iterator[Break]:
    """Yield the stretches without any day that take much of the whole."""
    gaps = sorted(pairwise(days), key=lambda gap: gap[0] - gap[1])[:_MOST_BREAKS]
    left, found = days[-1] - days[0], []
    for first, last in gaps:
        if last - first >= max(_LONG, _GREAT * left):
            found.append(Break(_year(first, 1), _year(last, 0)))
            left -= last - first
    yield from sorted(found)


def _year(day: int, onward: int) -> int:
    """Return the first day of the year of a day, or of one further on."""
    return date(date.fromordinal(day).year + onward, 1, 1).toordinal()
