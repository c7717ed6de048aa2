"""Cycles out of balance: those with an odd number of hostile pairs, or with exactly one.

One rule finds both. A pair closes such a cycle if a way between its two actors has the other sign; a way may use
every pair, or friendly pairs alone.
"""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.signs import Pair

    Cycle = tuple[Pair, ...]
    """The pairs of a cycle, in alphabetical order."""

_SLACK: Final = 1e-6
"""What rounding can do to a weight."""

_AT_ONCE: Final = 128
"""From so many actors ways are sought at once: the distances from all would not fit into memory that is near."""


class Criterion(StrEnum):
    """Which cycles are out of balance.

    STRICT: an odd number of hostile pairs; without them two camps remain (Cartwright and Harary 1956).
    WEAK: exactly one hostile pair; without them any number of camps remain (Davis 1967).
    """

    STRICT = "strict"
    WEAK = "weak"

    def passable(self, signs: Mapping[Pair, int]) -> dict[Pair, int]:
        """Return the pairs that the way which a pair closes into a cycle may use."""
        return {pair: sign for pair, sign in signs.items() if self is Criterion.STRICT or sign > 0}


def actors_of(signs: Mapping[Pair, int]) -> list[str]:
    """Return the actors of a signed graph in alphabetical order."""
    return sorted({actor for pair in signs for actor in pair})


def light_cycles(
    signs: Mapping[Pair, int], weights: Sequence[float], criterion: Criterion, *, most: float = inf
) -> list[Cycle]:
    """Return cycles out of balance that weigh less than 1, the lightest through each pair among them.

    A cycle with an odd number of hostile pairs is a way from an actor to itself in the double cover of the graph,
    where friendly pairs keep the layer and hostile ones change it (Barahona and Mahjoub 1986).

    Args:
        signs: The sign of each pair.
        weights: The weight of each pair, in the same order.
        criterion: Which cycles are out of balance.
        most: Stop searching where there are more: of so many nobody makes use.

    Returns:
        The cycles in alphabetical order; none only if there is no such cycle.
    """
    from scipy.sparse.csgraph import dijkstra

    actors = actors_of(signs)
    place = {actor: i for i, actor in enumerate(actors)}
    weight = dict(zip(signs, weights, strict=True))
    cover = _double_cover(criterion.passable(signs), weight, place)
    closing: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (a, b), sign in signs.items():
        closing[place[a]].append((place[b] + len(actors) * (sign > 0), weight[a, b]))
    found: set[Cycle] = set()
    starts = list(closing)
    for some in (starts[i : i + _AT_ONCE] for i in range(0, len(starts), _AT_ONCE)):
        far, before = dijkstra(cover, indices=some, return_predecessors=True, limit=1.0)
        for row, start in enumerate(some):
            for end, own in closing[start]:
                if far[row, end] + own < 1 - _SLACK:
                    walk = _walk(before[row], start, end, len(actors))
                    found.add(_first_cycle([actors[i] for i in walk]))
        if len(found) > most:
            break
    return sorted(found)


def _double_cover(signs: Mapping[Pair, int], weight: Mapping[Pair, float], place: Mapping[str, int]) -> Any:
    """Return the double cover as a sparse matrix of weights; actor ``i`` is ``i`` in one layer, ``n + i`` in the other.

    The slack on each pair makes the shorter of two equally light cycles the lighter.
    """
    from scipy.sparse import csr_array

    n = len(place)
    rows, columns, values = [], [], []
    for (a, b), sign in signs.items():
        across = n * (sign < 0)
        for i, j in ((place[a], place[b]), (place[b], place[a])):
            rows += [i, i + n]
            columns += [j + across, j + n - across]
            values += [max(weight[a, b], 0.0) + _SLACK / n] * 2
    return csr_array((values, (rows, columns)), shape=(2 * n, 2 * n))


def _walk(before: Sequence[int], start: int, end: int, n: int) -> list[int]:
    """Return the actors on the way to ``end`` in the double cover, and the first again, to which a pair leads back."""
    walk = [start]
    while end != start:
        walk.append(end % n)
        end = int(before[end])
    return [*walk, start][::-1]


def _first_cycle(walk: Sequence[str]) -> Cycle:
    """Return the first part of a closed walk that comes back to where it was; it is out of balance as the whole is.

    A lightest way never comes back to an actor in the same layer, so where it does the sign has changed.
    """
    seen: dict[str, int] = {}
    for i, actor in enumerate(walk):
        if actor in seen:
            steps = pairwise(walk[seen[actor] : i + 1])
            return tuple(sorted((min(step), max(step)) for step in steps))
        seen[actor] = i
    raise ValueError("the walk is not closed")
