"""Communities of an unsigned graph: the best of many divisions, whatever its nodes are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING, Final

from actorgraph.graph.canonical import canonical_order
from actorgraph.graph.louvain import Louvain, Neighbours

if TYPE_CHECKING:
    import networkx as nx

MOST_STARTS: Final = 400
"""The method starts at most so many times."""

FEWEST_STARTS: Final = 3
"""It starts at least so many times."""

_WORK: Final = 120_000
"""Between the two it starts as often as makes so many actors and edges in sum."""

_SEED: Final = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A division of the nodes of a graph.

    Attributes:
        parts: The members of each community in alphabetical order, the larger communities first.
        modularity: How much denser they are than by chance (Newman and Girvan 2004); 0 in a graph without edges.
        starts: How many divisions it is the best of.
    """

    parts: tuple[tuple[str, ...], ...]
    modularity: float
    starts: int


def starts_for(nodes: int, edges: int) -> int:
    """Return how often the method starts: the more often, the smaller a graph is.

    >>> starts_for(34, 78), starts_for(1_000, 3_000), starts_for(10_000, 30_000)
    (400, 30, 3)
    """
    return min(max(_WORK // max(nodes + edges, 1), FEWEST_STARTS), MOST_STARTS)


def louvain(graph: nx.Graph[str], resolution: Fraction = Fraction(1)) -> Division:
    """Return communities by the Louvain method (Blondel et al. 2008): the division of the greatest modularity found.

    Of equal ones it is the one into the most communities: nobody is put together without a gain.

    Modularity is the sum over communities of ``L / m − r (k / 2m)²`` (Newman and Girvan 2004), where L is how many of
    the m edges are inside, k the sum of the degrees of its members, and r the resolution (Reichardt and Bornholdt
    2006), 1 unless another is asked for. Directions, signs and parallel ties count for nothing, and a community never
    spans two components.

    The method visits nodes at random, and where it ends depends on the order. So it starts many times, from a fixed
    seed, over numbers that the shape of the graph gives: names decide only where that does not tell nodes apart, as of
    mirror images. After the first three, every second time nodes begin in communities by chance: from those of one
    node each, no order leads to the best division of some graphs. Graphs of fewer than 300 actors and edges together
    get 400 starts, larger ones as many as make 120,000 actors and edges, but at least 3.

    Args:
        graph: A simple graph, its nodes in alphabetical order.
        resolution: What is expected by chance counts so many times (Reichardt and Bornholdt 2006); modularity does
            likewise.
    """
    labels, neighbours = _numbered(graph)
    degrees = [len(near) for near in neighbours]
    starts = starts_for(len(labels), sum(degrees) // 2)
    method = Louvain(sum(degrees), resolution, Random(_SEED))  # noqa: S311
    found = {
        _in_pieces(neighbours, method.divide(neighbours, degrees, method.scattered(len(labels)) if by_chance else None))
        for by_chance in (turn >= FEWEST_STARTS and turn % 2 == 1 for turn in range(starts))
    }
    quality = {division: _modularity(neighbours, degrees, division, resolution) for division in found}
    best = min(found, key=lambda division: (-quality[division], -max(division, default=0), division))
    settled = _in_pieces(neighbours, method.settle(neighbours, degrees, best))
    members: dict[int, list[str]] = {}
    for label, community in zip(labels, settled, strict=True):
        members.setdefault(community, []).append(label)
    parts = sorted((tuple(sorted(part)) for part in members.values()), key=lambda part: (-len(part), part))
    return Division(
        parts=tuple(parts), modularity=float(_modularity(neighbours, degrees, settled, resolution)), starts=starts
    )


def _numbered(graph: nx.Graph[str]) -> tuple[list[str], Neighbours]:
    """Return the nodes in an order that their names do not give, and their neighbours by number."""
    labels = list(graph)
    place = {label: i for i, label in enumerate(labels)}
    order = canonical_order([[place[other] for other in graph[label]] for label in labels])
    number = {labels[i]: new for new, i in enumerate(order)}
    return list(number), [dict.fromkeys(sorted(number[other] for other in graph[label]), 1) for label in number]


def _in_pieces(neighbours: Neighbours, division: Sequence[int]) -> tuple[int, ...]:
    """Return a division whose communities all hang together, in the order of their first members.

    What does not is more than one community, and denser as such.
    """
    piece = [-1] * len(division)
    count = 0
    for start in range(len(division)):
        if piece[start] >= 0:
            continue
        piece[start], queue = count, [start]
        while queue:
            for other in neighbours[queue.pop()]:
                if piece[other] < 0 and division[other] == division[start]:
                    piece[other] = count
                    queue.append(other)
        count += 1
    return tuple(piece)


def _modularity(
    neighbours: Neighbours, degrees: Sequence[int], division: Sequence[int], resolution: Fraction
) -> Fraction:
    """Return the modularity of a division (Newman and Girvan 2004), exactly: equal ones are found to be equal."""
    total = sum(degrees)
    inside = sum(division[other] == division[node] for node, near in enumerate(neighbours) for other in near)
    held: Counter[int] = Counter()
    for node, community in enumerate(division):
        held[community] += degrees[node]
    squares = sum(degree * degree for degree in held.values())
    return Fraction(inside, total) - resolution * Fraction(squares, total * total) if total else Fraction()
