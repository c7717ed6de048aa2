"""The search for chains that can be walked in the order of time.

A chain is time-respecting if there are days t1 <= t2 <= ... with the i-th tie holding, surely or possibly, on the i-th
day (:mod:`actorgraph.model.order`), and both its actors alive. An event (a merger, a founding) stays true for ever, but
those who were part of it need not be there any more: it can be taken on its date only. Whoever takes the earliest tie
arrives first and can go on wherever a later one could, so that a search step by step that keeps the earliest arrival at
each actor finds the fewest steps (Wu et al. 2014). A loop can be cut out of a walk without breaking the order: the
shortest repeat nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from heapq import heappop, heappush
from itertools import pairwise
from math import inf

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.paths.chain import Chain
from actorgraph.queries.paths.search import ChainSearch, Steps


class TimedSearch(ChainSearch):
    """The search of :class:`~actorgraph.queries.paths.search.ChainSearch`, along ties in the order of time only."""

    def __init__(self, relations: Iterable[Relation], when: Snapshot, *, directed: bool) -> None:
        """Index the ties; those that end before they start hold on no day and are left out.

        Args:
            relations: The ties.
            when: The dataset on the day, or in the period, by which they are ranked.
            directed: Whether to follow ties only along their arrows.
        """
        self._span = {tie.id: when.dataset.occurrence_of(tie).possible for tie in relations}
        walkable = [tie for tie in relations if not self._span[tie.id].is_empty]
        super().__init__(walkable, when, directed=directed)

    def _can_be(self, chain: Chain) -> bool:
        """Whether it can be walked: an event that it takes twice has one day, of which no step alone knows."""
        return chain.in_order is not Certainty.NO

    def _shortest(self, start: str, end: str) -> list[Steps]:
        levels = self._levels(start, end)
        layers: list[Steps] = []
        for level, onward in pairwise(levels):
            layers.append({a: {b: ties for b, ties in self.steps[a].items() if b in onward} for a in level})
        return self._pruned(layers, end, lambda _: True) if levels else []

    def _pruned(self, layers: list[Steps], end: str, keep: Callable[[Relation], bool]) -> list[Steps]:
        return self._in_time(layers, end, keep)[0]

    def _in_time(
        self, layers: list[Steps], end: str, keep: Callable[[Relation], bool]
    ) -> tuple[list[Steps], list[dict[str, float]]]:
        """Return the kept ties that still lead to the end, and by when to be at each actor to get there."""
        deadlines = [{end: inf}]
        pruned: list[Steps] = []
        for layer in reversed(layers):
            kept: Steps = {}
            by: dict[str, float] = {}
            for actor, onward in layer.items():
                for other in sorted(onward.keys() & deadlines[-1].keys()):
                    latest = {tie.id: min(self._span[tie.id].last, deadlines[-1][other]) for tie in onward[other]}
                    ties = [tie for tie in onward[other] if keep(tie) and self._span[tie.id].first <= latest[tie.id]]
                    if ties:
                        kept.setdefault(actor, {})[other] = ties
                        by[actor] = max(by.get(actor, -inf), *(latest[tie.id] for tie in ties))
            pruned.append(kept)
            deadlines.append(by)
        return pruned[::-1], deadlines[::-1]

    def _first_nodes(self, layers: list[Steps], start: str, end: str) -> list[str]:
        layers, deadlines = self._in_time(layers, end, lambda _: True)
        nodes, clock = [start], -inf
        for layer, by in zip(layers, deadlines[1:], strict=True):
            arrivals = {other: self._arrival(ties, clock) for other, ties in layer[nodes[-1]].items()}
            nodes.append(min(other for other, arrival in arrivals.items() if arrival <= by[other]))
            clock = arrivals[nodes[-1]]
        return nodes

    def _walks(self, ties: Sequence[Sequence[Relation]]) -> Iterator[tuple[Relation, ...]]:
        """Yield the ways to take one tie at each step in the order of time; a dead end is never entered."""
        latest = self._latest_departures(ties)
        taken: list[Relation] = []
        clocks = [-inf]
        options = [iter(ties[0])]
        while options:
            tie = next(options[-1], None)
            if tie is None:
                options.pop()
                clocks.pop()
                del taken[-1:]
                continue
            first, last = self._span[tie.id]
            clock = max(clocks[-1], first)
            if clock > min(last, latest[len(taken) + 1]):
                continue
            if len(taken) + 1 == len(ties):
                yield (*taken, tie)
                continue
            taken.append(tie)
            clocks.append(clock)
            options.append(iter(ties[len(taken)]))

    def _latest_departures(self, ties: Sequence[Sequence[Relation]]) -> list[float]:
        """Return, before each step and after the last, by when one has to be there to walk on to the end."""
        latest = [inf]
        for options in reversed(ties):
            spans = (self._span[tie.id] for tie in options)
            latest.append(max((min(last, latest[-1]) for first, last in spans if first <= latest[-1]), default=-inf))
        return latest[::-1]

    def _node_paths(self, start: str, end: str) -> Iterator[list[str]]:
        """Yield chains as actors, the shorter before the longer (Yen 1971, with the earliest arrival as the clock)."""
        left = self._steps_left(end)
        barred: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        heap: list[tuple[int, list[str]]] = []
        seen: set[tuple[str, ...]] = set()

        def offer(path: list[str]) -> None:
            if path and tuple(path) not in seen:
                seen.add(tuple(path))
                heappush(heap, (len(path), path))

        offer(self._detour([start], left, frozenset()))
        while heap:
            _, path = heappop(heap)
            yield path
            for place in range(1, len(path)):
                onward = barred[tuple(path[:place])]
                onward.add(path[place])
                offer(self._detour(path[:place], left, onward))

    def _detour(self, root: list[str], left: Mapping[str, int], barred: Set[str]) -> list[str]:
        """Return the shortest chain that starts with given actors and does not go on to a barred one; or nothing.

        The actors from whom the end is nearest are looked at first (Hart, Nilsson and Raphael 1968).
        """
        clock = -inf
        for a, b in pairwise(root):
            clock = self._arrival(self.steps[a][b], clock)
        visits = [(root[-1], 0)]
        heap = [(left.get(root[-1], 0), 0, clock, 0)]
        earliest = dict.fromkeys(root[:-1], -inf)
        while heap:
            _, deeper, clock, place = heappop(heap)
            actor = visits[place][0]
            if left.get(actor) == 0:
                return [*root[:-1], *_trail(visits, place)]
            if clock >= earliest.get(actor, inf):
                continue
            earliest[actor] = clock
            for other, ties in self.steps.get(actor, {}).items():
                arrival = self._arrival(ties, clock) if other in left else inf
                if arrival < earliest.get(other, inf) and not (place == 0 and other in barred):
                    heappush(heap, (left[other] + 1 - deeper, deeper - 1, arrival, len(visits)))
                    visits.append((other, place))
        return []

    def _steps_left(self, end: str) -> dict[str, int]:
        """Return how many steps it takes at least from each actor to the end, whatever the time."""
        behind: defaultdict[str, list[str]] = defaultdict(list)
        for actor, onward in self.steps.items():
            for other in onward:
                behind[other].append(actor)
        left, level = {end: 0}, [end]
        while level:
            further = left[level[0]] + 1
            level = list(dict.fromkeys(actor for other in level for actor in behind[other] if actor not in left))
            left |= dict.fromkeys(level, further)
        return left

    def _levels(self, start: str, end: str) -> list[dict[str, float]]:
        """Return, step by step, the earliest arrival at each actor whom fewer steps do not reach as early.

        The last step is the one that reaches the end; there is none if it cannot be reached.
        """
        best = {start: -inf}
        levels = [best.copy()]
        while levels[-1] and end not in levels[-1]:
            level: dict[str, float] = {}
            for actor, now in levels[-1].items():
                for other, ties in self.steps.get(actor, {}).items():
                    arrival = self._arrival(ties, now)
                    if arrival < best.get(other, inf):
                        level[other] = min(arrival, level.get(other, inf))
            best |= level
            levels.append(level)
        return levels if levels[-1] else []

    def _arrival(self, ties: Iterable[Relation], clock: float) -> float:
        """Return the first day on which one of some ties can be taken from a day on; infinite if none can."""
        spans = (self._span[tie.id] for tie in ties)
        return min((max(clock, first) for first, last in spans if clock <= last), default=inf)


def _trail(visits: Sequence[tuple[str, int]], place: int) -> list[str]:
    """Return the actors from the first visit to one of the others."""
    trail = [visits[place][0]]
    while place:
        place = visits[place][1]
        trail.append(visits[place][0])
    return trail[::-1]
