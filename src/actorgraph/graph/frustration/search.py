"""Camps found by moving actors: a good solution, which is often the best before that is proven."""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Final

from actorgraph.graph.frustration.cycles import Criterion, actors_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.graph.signs import Pair

    Weights = Sequence[Mapping[int, int]]
    """What joins each actor, by its place, to each neighbour: the sum of their signs."""

_STARTS: Final = 12
"""Two camps are tried from so many actors, those with the most neighbours first."""
_KICKS: Final = 60
_MOVES: Final = 60_000
"""The best of these is kicked so often, and less often in larger graphs: kicks times pairs are no more than this."""

_PATIENCE: Final = 500
"""A series of moves is given up after so many that are no better; smaller graphs are moved whole."""


def misplaced_after_search(signs: Mapping[Pair, int], criterion: Criterion) -> list[Pair]:
    """Return the pairs that a good division into camps misplaces: friends apart, enemies together.

    Args:
        signs: The sign of each pair.
        criterion: Two camps at most if STRICT, any number if WEAK.

    Returns:
        The pairs in alphabetical order, the fewest of several attempts.
    """
    actors = actors_of(signs)
    weights = _weights(signs, actors)
    attempts = list(_two_camps(weights))
    best = min(attempts, key=lambda sides: _cost(weights, sides))
    attempts.append(_kicked(weights, best, min(_KICKS, _MOVES // len(signs))))
    if criterion is Criterion.WEAK:
        attempts = [_many_camps(weights, start) for start in (list(range(len(actors))), *attempts)]
    divisions = (dict(zip(actors, camps, strict=True)) for camps in attempts)
    return min((_misplaced(signs, camp) for camp in divisions), key=lambda pairs: (len(pairs), pairs))


def _misplaced(signs: Mapping[Pair, int], camp: Mapping[str, int]) -> list[Pair]:
    return sorted((a, b) for (a, b), sign in signs.items() if (camp[a] == camp[b]) != (sign > 0))


def _weights(signs: Mapping[Pair, int], actors: Sequence[str]) -> Weights:
    place = {actor: i for i, actor in enumerate(actors)}
    weights: list[dict[int, int]] = [{} for _ in actors]
    for (a, b), sign in signs.items():
        weights[place[a]][place[b]] = weights[place[b]][place[a]] = sign
    return weights


def _two_camps(weights: Weights) -> Iterator[list[int]]:
    """Yield divisions into two: by the sign of the way from one actor, then improved."""
    for start in sorted(range(len(weights)), key=lambda i: -len(weights[i]))[:_STARTS]:
        yield _exchanged(weights, _sides_from(weights, start))


def _sides_from(weights: Weights, first: int) -> list[int]:
    """Return the sign of the way from an actor to each, the fewest steps long; in other components from their first."""
    sides = [0] * len(weights)
    for start in (first, *range(len(weights))):
        if sides[start]:
            continue
        sides[start] = 1
        level = [start]
        for member in level:
            for other, weight in weights[member].items():
                if not sides[other]:
                    sides[other] = sides[member] * weight
                    level.append(other)
    return sides


def _kicked(weights: Weights, sides: Sequence[int], kicks: int) -> list[int]:
    """Return two sides as good or better: a tenth of the actors move, and the search goes on (Lourenço et al. 2003)."""
    random = Random(0)  # noqa: S311  (the same kicks each time, and no secrets)
    best, least = list(sides), _cost(weights, sides)
    for _ in range(kicks):
        start = list(best)
        for member in random.sample(range(len(start)), -(-len(start) // 10)):
            start[member] = -start[member]
        found = _exchanged(weights, start)
        if (cost := _cost(weights, found)) <= least:
            best, least = found, cost
    return best


def _cost(weights: Weights, sides: Sequence[int]) -> int:
    """Return what is the less, the fewer pairs two sides misplace."""
    return -sum(weight * sides[i] * sides[j] for i, beside in enumerate(weights) for j, weight in beside.items())


def _exchanged(weights: Weights, sides: Sequence[int]) -> list[int]:
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


def _many_camps(weights: Weights, start: Sequence[int]) -> list[int]:
    """Return a division into any number: actors join camps, then camps join camps (after Blondel et al. 2008)."""
    camps = _renumbered(start)
    while True:
        joined = _renumbered(_improved(weights, camps))
        merged = _improved(_between(weights, joined), list(range(max(joined) + 1)))
        joined = _renumbered([merged[camp] for camp in joined])
        if joined == camps:
            return camps
        camps = joined


def _improved(weights: Weights, camps: Sequence[int]) -> list[int]:
    """Return camps in which nobody gains by moving alone, to the camp of a neighbour or to a new one."""
    found = list(camps)
    new = max(found) + 1
    moved = True
    while moved:
        moved = False
        for member, beside in enumerate(weights):
            pull: dict[int, int] = defaultdict(int)
            for other, weight in beside.items():
                pull[found[other]] += weight
            best = max(sorted({*pull, new}), key=lambda camp: pull[camp])
            if pull[best] > pull[found[member]]:
                found[member] = best
                new += best == new
                moved = True
    return found


def _between(weights: Weights, camps: Sequence[int]) -> Weights:
    """Return what joins each camp to each other camp."""
    between: list[dict[int, int]] = [defaultdict(int) for _ in range(max(camps) + 1)]
    for member, beside in enumerate(weights):
        for other, weight in beside.items():
            if camps[member] != camps[other]:
                between[camps[member]][camps[other]] += weight
    return between


def _renumbered(camps: Sequence[int]) -> list[int]:
    """Return camps numbered from 0 in the order in which they first occur."""
    numbers = {camp: i for i, camp in enumerate(dict.fromkeys(camps))}
    return [numbers[camp] for camp in camps]
