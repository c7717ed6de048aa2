"""Camps found by moving actors: a good solution where the best takes too long to prove."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from actorgraph.graph.frustration.cycles import Criterion, actors_of
from actorgraph.graph.frustration.forest import forest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.graph.signs import Pair

    Weights = Sequence[Mapping[int, int]]
    """What joins each actor, by its place, to each neighbour: the sum of their signs."""

_STARTS: Final = 12
"""Two camps are tried from so many actors, those with the most neighbours first."""


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
    attempts = list(_two_camps(signs, actors, weights))
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


def _two_camps(signs: Mapping[Pair, int], actors: Sequence[str], weights: Weights) -> Iterator[list[int]]:
    """Yield divisions into two: by the sign of the way from one actor, then improved."""
    for start in sorted(range(len(actors)), key=lambda i: -len(weights[i]))[:_STARTS]:
        tree = forest(signs, [actors[start], *actors])
        yield _improved(weights, [tree.sign[actor] for actor in actors], options=(-1, 1))


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


def _improved(weights: Weights, camps: Sequence[int], options: tuple[int, ...] = ()) -> list[int]:
    """Return camps in which nobody gains by moving alone.

    Args:
        weights: What joins the members.
        camps: The camp of each member to start from.
        options: The only camps there are; none: those of the neighbours, or a new one.
    """
    found = list(camps)
    new = max(found) + 1
    moved = True
    while moved:
        moved = False
        for member, beside in enumerate(weights):
            pull: dict[int, int] = defaultdict(int)
            for other, weight in beside.items():
                pull[found[other]] += weight
            best = max(options or sorted({*pull, new}), key=lambda camp: pull[camp])
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
