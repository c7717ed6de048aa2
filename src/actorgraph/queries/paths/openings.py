"""When one can go from one actor to another, whichever of the ties between them is taken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Final, Self

from actorgraph.model.span import ALWAYS, Span

FIRST_DAY: Final = date.min.toordinal()
LAST_DAY: Final = date.max.toordinal()
"""Chains begin and end between them, so that what is infinite is never."""


@dataclass(frozen=True, slots=True)
class Openings:
    """The times at which a step can be taken, without those that lie within another: both bounds only grow.

    Attributes:
        firsts: The first day of each.
        lasts: The last day of each.
    """

    firsts: Sequence[float]
    lasts: Sequence[float]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Self:
        """Return the openings that ties leave.

        >>> Openings.of([Span(1, 9), Span(2, 4), Span(5, 12)])
        Openings(firsts=[1, 5], lasts=[9, 12])
        """
        firsts: list[float] = []
        lasts: list[float] = []
        for first, last in sorted(spans, key=lambda span: (span.first, -span.last)):
            if not lasts or last > lasts[-1]:
                firsts.append(first)
                lasts.append(last)
        return cls(firsts, lasts)

    def arrival(self, clock: float) -> float:
        """Return the first day, from a day on, on which the step can be taken; infinite if there is none."""
        place = bisect_left(self.lasts, clock)
        return max(clock, self.firsts[place]) if place < len(self.lasts) else inf

    def departure(self, deadline: float) -> float:
        """Return the last day, up to a day, on which the step can be taken; minus infinity if there is none."""
        place = bisect_right(self.firsts, deadline)
        return min(deadline, self.lasts[place - 1]) if place else -inf


OPEN: Final = Openings.of([ALWAYS])
"""A step that can be taken at any time."""

Passages = dict[str, dict[str, Openings]]
"""When one can go on, by the actor that is left and the actor that is reached."""
