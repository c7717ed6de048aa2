"""Two camps improved by series of moves that may cost before they gain (Kernighan and Lin 1970)."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Final

from actorgraph.graph.frustration.weights import cost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.graph.frustration.weights import Weights

_PATIENCE: Final = 500
"""A series of moves is given up after so many that are no better; smaller graphs are moved whole."""


def exchanged(weights: Weights, sides: Sequence[int]) -> list[int]:
    """Return two sides, -1 and 1, from which no series of moves leads to better ones (Kernighan and Lin 1970).

    In a pass each actor changes sides once, that one first whose move gains most or costs least; the best division on
    the way is kept. Passes go on until one gains nothing. A pass of a large graph ends where it has not been better for
    long (Karypis and Kumar 1998).
    """
    found = list(sides)
    gain = _gains(weights, sides)
    while True:
        moves, gains = _pass(weights, found, gain)
        totals = list(accumulate(gains))
        best = max(range(len(totals)), key=totals.__getitem__)
        if totals[best] <= 0:
            return found
        for member in moves[: best + 1]:
            side = found[member]
            gain[member] = -gain[member]
            for j, weight in weights[member].items():
                gain[j] += 2 * weight * side * found[j]
            found[member] = -side


def _gains(weights: Weights, sides: Sequence[int]) -> list[int]:
    """Return how many pairs less are misplaced if a member changes sides, for each."""
    return [-sum([weight * sides[j] for j, weight in beside.items()]) * sides[i] for i, beside in enumerate(weights)]


def _pass(weights: Weights, sides: Sequence[int], gain: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the order in which members change sides, and how many pairs less each move misplaces.

    What waits is ordered by one number for each member: the more its move gains, the less; of equal ones the first
    member is less. One that has become greater since is put back when its turn comes.
    """
    side, size = list(sides), len(sides)
    turn: list[int | None] = [i - size * value for i, value in enumerate(gain)]
    waiting = sorted(i - size * value for i, value in enumerate(gain))
    moves: list[int] = []
    gains: list[int] = []
    total = most = since = 0
    while waiting and since < _PATIENCE:
        first = heappop(waiting)
        i = first % size
        now = turn[i]
        if now != first:
            if now is not None:
                heappush(waiting, now)
            continue
        turn[i] = None
        moves.append(i)
        gains.append(-(first // size))
        total += gains[-1]
        most, since = (total, 0) if total > most else (most, since + 1)
        step = 2 * size * side[i]
        for j, weight in weights[i].items():
            then = turn[j]
            if then is not None:
                turn[j] = now = then - step * weight * side[j]
                if now < then:
                    heappush(waiting, now)
        side[i] = -side[i]
    return moves, gains


def kicked(weights: Weights, sides: Sequence[int], kicks: int) -> list[int]:
    """Return two sides as good or better: a tenth of the actors move, and the search goes on (Lourenço et al. 2003)."""
    random = Random(0)  # noqa: S311  (the same kicks each time, and no secrets)
    best, least = list(sides), cost(weights, sides)
    for _ in range(kicks):
        start = list(best)
        for member in random.sample(range(len(start)), -(-len(start) // 10)):
            start[member] = -start[member]
        found = exchanged(weights, start)
        if (now := cost(weights, found)) <= least:
            best, least = found, now
    return best
