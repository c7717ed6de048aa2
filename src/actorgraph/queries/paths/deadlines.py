"""By when one has to be where to get to the end: the bound by which no chain is begun that cannot be finished."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from math import inf

from actorgraph.queries.paths.openings import LAST_DAY, Passages


class Deadlines:
    """By when to be at each actor to walk on to the end in so many steps at most.

    The search goes backward from the end, step by step, and keeps the latest departure from each actor, as the search
    forward keeps the earliest arrival (Wu et al. 2014). It does not ask whether an actor is passed twice: what it
    allows may still be impossible, what it forbids is.
    """

    def __init__(self, passages: Passages, start: str, end: str) -> None:
        """Index the steps by the actors that they reach.

        Args:
            passages: When one can go from an actor to another.
            start: Where chains begin: none comes back to it.
            end: Where they end.
        """
        self._start = start
        self._behind: Passages = defaultdict(dict)
        for actor, onward in passages.items():
            for other, openings in onward.items():
                self._behind[other][actor] = openings
        self._depth = 0
        self._level: dict[str, float] = {end: LAST_DAY}
        self._steps: dict[str, list[int]] = {end: [0]}
        self._days: dict[str, list[float]] = {end: [LAST_DAY]}

    def fewest(self) -> int | None:
        """Return the fewest steps from the start to the end; None if no number of steps leads there."""
        while self._level and self._start not in self._steps:
            self._go_back()
        return self._steps[self._start][0] if self._start in self._steps else None

    def complete(self, longest: float) -> None:
        """Find out for all numbers of steps up to the most that a chain may have."""
        while self._level and self._depth < longest:
            self._go_back()

    def within(self, steps: int, actor: str) -> float:
        """Return by when to be at an actor to get to the end in some steps at most; minus infinity if one cannot."""
        found = self._steps.get(actor, ())
        place = bisect_right(found, steps)
        return self._days[actor][place - 1] if place else -inf

    def left(self, actor: str, clock: float) -> float:
        """Return how many steps it takes at least from an actor to the end, from a day on; infinite if none do."""
        days = self._days.get(actor, ())
        place = bisect_left(days, clock)
        return self._steps[actor][place] if place < len(days) else inf

    def _go_back(self) -> None:
        self._depth += 1
        level: dict[str, float] = {}
        for other, deadline in self._level.items():
            for actor, openings in self._behind[other].items() if other != self._start else ():
                level[actor] = max(openings.departure(deadline), level.get(actor, -inf))
        self._level = {actor: day for actor, day in level.items() if day > self._latest(actor)}
        for actor, day in self._level.items():
            self._steps.setdefault(actor, []).append(self._depth)
            self._days.setdefault(actor, []).append(day)

    def _latest(self, actor: str) -> float:
        days = self._days.get(actor)
        return days[-1] if days else -inf
