"""Places in the plane whose distances are those of the graph, as well as the plane allows.

Stochastic gradient descent on stress (J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient
Descent", IEEE TVCG 2018), for large graphs with pivots (M. Ortmann, M. Klimenta, U. Brandes, "A Sparse Stress
Model", JGAA 2017).
"""

from __future__ import annotations

from bisect import bisect_right
from heapq import heappop, heappush
from math import inf, sqrt
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    Neighbours = Sequence[dict[int, float]]
    Term = tuple[int, int, float, float, bool]
    """Two nodes, their distance, the weight of the pair, and whether the second moves too."""

_ALL_PAIRS: Final = 250
_COOLING: Final = 0.72
_LAST_STEP: Final = 0.03
_SEED: Final = 20170302


def stress_layout(neighbours: Neighbours) -> tuple[list[float], list[float]]:
    """Return the coordinates of each node of a connected graph.

    Args:
        neighbours: For each node, its neighbours and the length of the tie to each.

    Returns:
        The x and the y of each node; a tie of length 1 is about 1 long.
    """
    n = len(neighbours)
    random = Random(_SEED)  # noqa: S311  (a layout, not a secret)
    spread = sqrt(n)
    xs = [random.random() * spread for _ in range(n)]
    ys = [random.random() * spread for _ in range(n)]
    if n > 1:
        terms = _all_pairs(neighbours) if n <= _ALL_PAIRS else _with_pivots(neighbours)
        _descend(xs, ys, terms, random)
    return xs, ys


def _descend(xs: list[float], ys: list[float], terms: list[Term], random: Random) -> None:
    """Move nodes, pair by pair, towards their distances; steps become smaller until they no longer matter."""
    step = max(1 / weight for _, _, _, weight, _ in terms)
    while step > _LAST_STEP:
        _shuffle(terms, random)
        for a, b, distance, weight, both in terms:
            share = weight * step
            dx, dy = xs[a] - xs[b], ys[a] - ys[b]
            apart = sqrt(dx * dx + dy * dy) or 1e-9
            pull = (share if share < 1.0 else 1.0) * (apart - distance) / apart
            if both:
                pull *= 0.5
                xs[b] += pull * dx
                ys[b] += pull * dy
            xs[a] -= pull * dx
            ys[a] -= pull * dy
        step *= _COOLING


def _shuffle(terms: list[Term], random: Random) -> None:
    """Shuffle in place; ``random.random`` is the one method whose numbers never change between Python versions."""
    draw = random.random
    for last in range(len(terms) - 1, 0, -1):
        other = int(draw() * (last + 1))
        terms[last], terms[other] = terms[other], terms[last]


def _all_pairs(neighbours: Neighbours) -> list[Term]:
    terms = []
    for a in range(len(neighbours)):
        distances = _distances(neighbours, a)
        terms += [(a, b, distances[b], 1 / distances[b] ** 2, True) for b in range(a)]
    return terms


def _with_pivots(neighbours: Neighbours) -> list[Term]:
    """Return a term for each tie, and one from each node to each pivot that stands for the nodes around it."""
    n = len(neighbours)
    terms: list[Term] = [(a, b, d, 1 / d**2, True) for a in range(n) for b, d in neighbours[a].items() if b < a]
    pivots, rows = _pivots(neighbours, count=max(20, min(50, 100_000 // n)))
    nearest = [min(range(len(pivots)), key=lambda p: rows[p][a]) for a in range(n)]
    members: list[list[float]] = [[] for _ in pivots]
    for a in range(n):
        members[nearest[a]].append(rows[nearest[a]][a])
    for p, pivot in enumerate(pivots):
        row, around = rows[p], sorted(members[p])
        for a in range(n):
            if a != pivot and pivot not in neighbours[a]:
                distance = row[a]
                represented = bisect_right(around, distance / 2) or 1
                terms.append((a, pivot, distance, represented / distance**2, False))
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
