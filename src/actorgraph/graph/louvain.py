"""The Louvain method (Blondel et al. 2008), on numbered nodes and in whole numbers."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

Neighbours = Sequence[Mapping[int, int]]
"""The weight of the edge to each neighbour of each node."""


@dataclass(frozen=True, slots=True)
class Louvain:
    """The method, for one graph; gains are counted in whole numbers, so that none is an effect of rounding.

    Attributes:
        total: Twice the weight of all edges.
        resolution: The greater, the smaller the communities (Reichardt and Bornholdt 2006); 1 for modularity.
        random: In which order nodes are visited.
    """

    total: int
    resolution: Fraction
    random: Random

    def divide(self, neighbours: Neighbours, degrees: Sequence[int], start: Sequence[int] | None = None) -> list[int]:
        """Return the community of each node.

        Nodes move, communities are taken for nodes and divided likewise, then nodes move once more from where that
        has put them (Rotta and Noack 2011).

        Args:
            neighbours: The graph; edges within a node are left out.
            degrees: The weight of the edges of each node, those within it counted twice.
            start: The community in which each node begins, by a number below that of the nodes; None for one of its
                own.
        """
        community = list(range(len(degrees)) if start is None else start)
        self._move(neighbours, degrees, community)
        number: dict[int, int] = {}
        community = [number.setdefault(found, len(number)) for found in community]
        if len(number) < len(degrees):
            above = self.divide(*_merged(neighbours, degrees, community, len(number)))
            community = [above[found] for found in community]
            self._move(neighbours, degrees, community)
        return community

    def scattered(self, count: int) -> list[int]:
        """Return a community by chance for each of so many nodes."""
        return [self.random.randrange(count) for _ in range(count)]

    def settle(self, neighbours: Neighbours, degrees: Sequence[int], division: Sequence[int]) -> list[int]:
        """Return a division after which no node would gain anything by going to a neighbour's community."""
        community = list(division)
        while self._move(neighbours, degrees, community):
            pass
        return community

    def _move(self, neighbours: Neighbours, degrees: Sequence[int], community: list[int]) -> bool:
        """Let each node go where most is gained, and those around one that went think again (Ozaki et al. 2016)."""
        held = [0] * len(degrees)
        for node, found in enumerate(community):
            held[found] += degrees[node]
        order = list(range(len(degrees)))
        self.random.shuffle(order)
        waiting, is_waiting = deque(order), [True] * len(degrees)
        moved = False
        while waiting:
            node = waiting.popleft()
            is_waiting[node] = False
            old = community[node]
            held[old] -= degrees[node]
            best = community[node] = self._best(neighbours[node], degrees[node], community, held, old)
            held[best] += degrees[node]
            if best != old:
                moved = True
                again = [other for other in neighbours[node] if not is_waiting[other] and community[other] != best]
                waiting += again
                for other in again:
                    is_waiting[other] = True
        return moved

    def _best(
        self, near: Mapping[int, int], degree: int, community: Sequence[int], held: Sequence[int], old: int
    ) -> int:
        """Return the community that a node gains most by joining; of equals the old one, or the first."""
        links: dict[int, int] = {old: 0}
        for other, weight in near.items():
            found = community[other]
            links[found] = links.get(found, 0) + weight
        joined, apart = self.resolution.denominator * self.total, self.resolution.numerator * degree
        return max(links, key=lambda found: joined * links[found] - apart * held[found])


def _merged(
    neighbours: Neighbours, degrees: Sequence[int], community: Sequence[int], count: int
) -> tuple[list[dict[int, int]], list[int]]:
    """Return the graph whose nodes are the communities, and its degrees."""
    merged: list[dict[int, int]] = [{} for _ in range(count)]
    sums = [0] * count
    for node, found in enumerate(community):
        sums[found] += degrees[node]
        row = merged[found]
        for other, weight in neighbours[node].items():
            if (beyond := community[other]) != found:
                row[beyond] = row.get(beyond, 0) + weight
    return merged, sums
