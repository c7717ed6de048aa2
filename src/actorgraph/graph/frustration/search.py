"""Camps found by moving actors: a good solution, which is often the best before that is proven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.graph.frustration.annealing import annealed
from actorgraph.graph.frustration.cycles import Criterion, actors_of
from actorgraph.graph.frustration.exchange import exchanged, kicked
from actorgraph.graph.frustration.merging import many_camps
from actorgraph.graph.frustration.weights import cost, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.graph.frustration.weights import Weights
    from actorgraph.graph.signs import Pair

_STARTS: Final = 12
"""Two camps are tried from so many actors, those with the most neighbours first."""
_KICKS: Final = 60
"""The best of these is kicked so often."""
_MOVES: Final = 20_000
"""Both less often in larger graphs, which do better by annealing: times pairs they are no more than this."""


def misplaced_after_search(signs: Mapping[Pair, int], criterion: Criterion) -> list[Pair]:
    """Return the pairs that a good division into camps misplaces: friends apart, enemies together.

    Args:
        signs: The sign of each pair.
        criterion: Two camps at most if STRICT, any number if WEAK.

    Returns:
        The pairs in alphabetical order, the fewest of several attempts.
    """
    actors = actors_of(signs)
    weights = weights_of(signs, actors)
    attempts = list(_two_camps(weights, _MOVES // len(signs)))
    if criterion is Criterion.WEAK:
        attempts = [many_camps(weights, start) for start in (list(range(len(actors))), *attempts)]
    divisions = (dict(zip(actors, camps, strict=True)) for camps in attempts)
    return min((_misplaced(signs, camp) for camp in divisions), key=lambda pairs: (len(pairs), pairs))


def _misplaced(signs: Mapping[Pair, int], camp: Mapping[str, int]) -> list[Pair]:
    return sorted((a, b) for (a, b), sign in signs.items() if (camp[a] == camp[b]) != (sign > 0))


def _two_camps(weights: Weights, most: int) -> Iterator[list[int]]:
    """Yield divisions into two: annealed, or by the sign of the way from one actor, and improved; then the best kicked.

    Args:
        weights: What joins each actor to each neighbour.
        most: At most so many actors to start from, and so many kicks.
    """
    best = exchanged(weights, annealed(weights))
    yield best
    for start in sorted(range(len(weights)), key=lambda i: -len(weights[i]))[: min(_STARTS, most)]:
        found = exchanged(weights, _sides_from(weights, start))
        best = min(best, found, key=lambda sides: cost(weights, sides))
        yield found
    if most:
        yield kicked(weights, best, min(_KICKS, most))


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
