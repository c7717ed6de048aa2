"""Chains by their length: all of the shortest, then all that turn off from those, and so on (Yen 1971; Lawler 1972).

What is left to look at is divided by how it begins: with which actors, and not with whom after them. The shortest
chains of such a part need not be told not to come back to an actor, since a loop can be cut out of them; so they are
found all at once, step by step. Once they are listed, their beginnings divide what the part has left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from heapq import heappop, heappush
from itertools import pairwise
from math import inf

from actorgraph.queries.paths.deadlines import Deadlines
from actorgraph.queries.paths.layers import Choice, Layer, Layers
from actorgraph.queries.paths.openings import FIRST_DAY, Passages

Choices = Callable[[str, str], Sequence[Choice]]
"""The ties from an actor to another, in the order of their ids."""


class Detours:
    """All chains from an actor to another that never come to an actor twice, in the order of time."""

    def __init__(self, passages: Passages, choices: Choices, start: str, end: str) -> None:
        """Prepare the search.

        Args:
            passages: When one can go from an actor to another.
            choices: By which ties.
            start: Where the chains begin.
            end: Where they end.
        """
        self._passages, self._choices = passages, choices
        self._start, self._end = start, end
        self._deadlines = Deadlines(passages, start, end)
        self._barred: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)

    def by_length(self, longest: float) -> Iterator[list[Layers]]:
        """Yield all chains of one length, those of the fewest steps first.

        Args:
            longest: The most steps that a chain may have.
        """
        fewest = self._deadlines.fewest()
        heap: list[tuple[int, tuple[str, ...]]] = [] if fewest is None else [(fewest, (self._start,))]
        while heap and heap[0][0] <= longest:
            length = heap[0][0]
            roots = []
            while heap and heap[0][0] == length:
                roots.append(heappop(heap)[1])
            parts = [self._layers(root, length) for root in roots]
            yield parts
            self._deadlines.complete(longest)
            for root, part in zip(roots, parts, strict=True):
                for beginning in self._beginnings(root, part):
                    further = self._length(beginning)
                    if further < inf:
                        heappush(heap, (int(further), beginning))

    def _beginnings(self, root: tuple[str, ...], part: Layers) -> list[tuple[str, ...]]:
        """Return how the chains of a part begin, and bar going on from there as they do."""
        found: dict[tuple[str, ...], None] = {}
        for nodes in part.node_paths():
            for place in range(len(root), len(nodes)):
                found[nodes[:place]] = None
                self._barred[nodes[:place]].add(nodes[place])
        return list(found)

    def _layers(self, root: tuple[str, ...], length: int) -> Layers:
        """Return all chains of the fewest steps that begin with some actors, and do not go on to those barred."""
        steps: list[Layer] = [{a: {b: self._choices(a, b)}} for a, b in pairwise(root)]
        closed = self._barred[root].union(root)
        level = {root[-1]: self._clock(root)}
        for left in range(length - len(root), -1, -1):
            layer: dict[str, dict[str, Sequence[Choice]]] = {}
            arrivals: dict[str, float] = {}
            for actor, clock in level.items():
                onward = self._onward(actor, clock, closed, left)
                layer[actor] = {other: self._choices(actor, other) for other in sorted(onward)}
                for other, arrival in onward.items():
                    arrivals[other] = min(arrival, arrivals.get(other, inf))
            steps.append(layer)
            closed, level = set(root), arrivals
        return Layers.of(steps)

    def _onward(self, actor: str, clock: float, closed: Set[str], left: int) -> dict[str, float]:
        """Return when one gets to those from whom the end can be reached in the steps that are left."""
        within = self._deadlines.within
        arrivals = {other: openings.arrival(clock) for other, openings in self._passages[actor].items()}
        return {
            other: arrival
            for other, arrival in arrivals.items()
            if arrival <= within(left, other) and other not in closed
        }

    def _clock(self, root: Sequence[str]) -> float:
        clock: float = FIRST_DAY
        for a, b in pairwise(root):
            clock = self._passages[a][b].arrival(clock)
        return clock

    def _length(self, root: tuple[str, ...]) -> float:
        """Return how many steps the shortest chain has that begins with some actors and goes on to none barred.

        Those from whom the end is nearest are looked at first (Hart, Nilsson and Raphael 1968).
        """
        left = self._deadlines.left
        seen: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        heap = [(0.0, 0, self._clock(root), root[-1])]
        closed = self._barred[root].union(root)
        while heap:
            length, deeper, clock, actor = heappop(heap)
            if actor == self._end:
                return len(root) - 1 + length
            if any(steps >= deeper and day <= clock for steps, day in seen[actor]):
                continue
            seen[actor].append((deeper, clock))
            for other, openings in self._passages.get(actor, {}).items():
                arrival = openings.arrival(clock)
                further = left(other, arrival) if other not in closed else inf
                if further < inf:
                    heappush(heap, (further + 1 - deeper, deeper - 1, arrival, other))
            if not deeper:
                closed = set(root)
        return inf
