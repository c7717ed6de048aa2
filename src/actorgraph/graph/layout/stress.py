"""Places in the plane whose distances are those of the graph, as well as the plane allows.

Stochastic gradient descent on stress (J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient
Descent", IEEE TVCG 2018), for large graphs with pivots (M. Ortmann, M. Klimenta, U. Brandes, "A Sparse Stress
Model", JGAA 2017). Unlike there, chance orders the nodes and not the single terms: all terms of a node follow each
other, which takes half the time.
"""

from __future__ import annotations

from bisect import bisect_right
from heapq import heappop, heappush
from math import inf, sqrt
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Neighbours = Sequence[dict[int, float]]
    Terms = list[tuple[int, float, float]]
    """What pulls or pushes one node: another node, the distance to it, and the weight of that distance."""

_ALL_PAIRS: Final = 320
_COOLING: Final = 0.72
_LAST_STEP: Final = 0.03


def stress_layout(
    neighbours: Neighbours, *, seed: int = 0, report: Callable[[float], None] = lambda _: None
) -> tuple[list[float], list[float]]:
    """Return the coordinates of each node of a connected graph.

    Args:
        neighbours: For each node, its neighbours and the length of the tie to each.
        seed: Decides where the nodes start; each seed has its layout.
        report: Called now and then with the share of the work that is done.

    Returns:
        The x and the y of each node; a tie of length 1 is about 1 long.
    """
    n = len(neighbours)
    random = Random(seed)  # noqa: S311  (a layout, not a secret)
    spread = sqrt(n)
    xs = [random.random() * spread for _ in range(n)]
    ys = [random.random() * spread for _ in range(n)]
    if n > 1:
        terms = _all_pairs(neighbours, random) if n <= _ALL_PAIRS else _with_pivots(neighbours)
        steps = _steps(terms)
        for done, step in enumerate(steps, 1):
            _descend(xs, ys, terms, step, random)
            report(done / len(steps))
    return xs, ys


def _steps(terms: Sequence[Terms]) -> list[float]:
    """Return how far each round goes: at first all the way, at last too little to matter."""
    steps = [max(1 / weight for row in terms for _, _, weight in row)]
    while steps[-1] > _LAST_STEP:
        steps.append(steps[-1] * _COOLING)
    return steps[:-1]


def _descend(xs: list[float], ys: list[float], terms: Sequence[Terms], step: float, random: Random) -> None:
    """Move node after node, in an order by chance, towards its distances, beginning with any of them."""
    for a in _shuffled(len(terms), random):
        x, y, row = xs[a], ys[a], terms[a]
        first = int(random.random() * len(row))
        for b, distance, weight in row[first:] + row[:first]:
            share = weight * step
            dx, dy = x - xs[b], y - ys[b]
            pull = 1.0 - distance / (sqrt(dx * dx + dy * dy) or 1e-9)
            if share < 1.0:
                pull *= share
            x -= pull * dx
            y -= pull * dy
        xs[a], ys[a] = x, y


def _shuffled(count: int, random: Random) -> list[int]:
    """Return numbers in an order by chance; only ``random`` gives the same numbers in every version of Python."""
    return sorted(range(count), key=[random.random() for _ in range(count)].__getitem__)


def _all_pairs(neighbours: Neighbours, random: Random) -> list[Terms]:
    """Return a term for each two nodes, by chance: numbers next to each other often are neighbours, which twists."""
    terms = []
    for a in range(len(neighbours)):
        distances = _distances(neighbours, a)
        others = [b for b in _shuffled(len(neighbours), random) if b != a]
        terms.append([(b, distances[b], 1 / (distances[b] * distances[b])) for b in others])
    return terms


def _with_pivots(neighbours: Neighbours) -> list[Terms]:
    """Return a term for each tie, and one from each node to each pivot that stands for the nodes around it."""
    n = len(neighbours)
    terms = [[(b, distance, 1 / (distance * distance)) for b, distance in row.items()] for row in neighbours]
    pivots, rows = _pivots(neighbours, count=max(20, min(50, 100_000 // n)))
    nearest = [min(range(len(pivots)), key=lambda p: rows[p][a]) for a in range(n)]
    members: list[list[float]] = [[] for _ in pivots]
    for a in range(n):
        members[nearest[a]].append(rows[nearest[a]][a])
    for pivot, row, around in zip(pivots, rows, members, strict=True):
        around.sort()
        for a in range(n):
            if a != pivot and pivot not in neighbours[a]:
                distance = row[a]
                represented = bisect_right(around, distance / 2) or 1
                terms[a].append((pivot, distance, represented / (distance * distance)))
    return terms


def _pivots(neighbours: Neighbours, count: int) -> tuple[list[int], list[list[float]]]:
    """Return nodes that lie far from each other, and the distances of all nodes from each of them."""
    pivots = [max(range(len(neighbours)), key=lambda a: (len(neighbours[a]), -a))]
    rows = [_distances(neighbours, pivots[0])]
    nearest = rows[0]
    while len(pivots) < count:
        pivots.append(max(range(len(neighbours)), key=lambda a: (nearest[a], -a)))
        rows.append(_distances(neighbours, pivots[-1]))
        nearest = [min(pair) for pair in zip(nearest, rows[-1], strict=True)]
    return pivots, rows


def _distances(neighbours: Neighbours, start: int) -> list[float]:
    """Return the length of the shortest chain from a node to every node (Dijkstra 1959)."""
    distances = [inf] * len(neighbours)
    distances[start] = 0.0
    heap = [(0.0, start)]
    while heap:
        distance, a = heappop(heap)
        if distance > distances[a]:
            continue
        for b, length in neighbours[a].items():
            longer = distance + length
            if longer < distances[b]:
                distances[b] = longer
                heappush(heap, (longer, b))
    return distances
