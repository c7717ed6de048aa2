"""Cycles out of balance that share no pair: each holds a misplaced pair of its own.

A pair closes such a cycle where a spanning forest has a way of the other sign between its two actors. The short ones
are taken out of the graph, and the forest is grown again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.graph.frustration.cycles import Criterion, actors_of
from actorgraph.graph.frustration.trees import Links, Trees, grown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.graph.frustration.cycles import Cycle
    from actorgraph.graph.signs import Pair


def disjoint_cycles(signs: Mapping[Pair, int], criterion: Criterion) -> list[Cycle]:
    """Return cycles out of balance that share no pair.

    Args:
        signs: The sign of each pair.
        criterion: Which cycles are out of balance.

    Returns:
        As many as a greedy search finds; none only if there is no such cycle at all.
    """
    import numpy as np

    actors, pairs = actors_of(signs), sorted(signs)
    place = {actor: i for i, actor in enumerate(actors)}
    ends = np.array([(place[a], place[b]) for a, b in pairs], dtype=np.int64).reshape(-1, 2)
    sign = np.array([signs[pair] for pair in pairs], dtype=np.int64)
    passable = criterion.passable(signs)
    links = Links.of(len(actors), ends, np.array([pair in passable for pair in pairs], dtype=bool))
    left = np.ones(len(pairs), dtype=bool)
    found: list[Cycle] = []
    turn = 0
    while cycles := _taken_out(grown(links, left, sign, turn), ends, sign, left):
        found += (tuple(pairs[pair] for pair in cycle) for cycle in cycles)
        turn = (turn + 1) % len(actors)
    return found


def _taken_out(trees: Trees, ends: Any, sign: Any, left: Any) -> list[list[int]]:
    """Take cycles out that one pair closes in a spanning forest, the shortest first, and return them.

    Of those of one length, the first in the order of their pairs are taken.
    """
    found = []
    for cycles in _closed(trees, ends, sign, left):
        for cycle in sorted(sorted(cycle) for cycle in cycles.tolist()):
            if all(left[cycle].tolist()):
                left[cycle] = False
                found.append(cycle)
    return found


def _closed(trees: Trees, ends: Any, sign: Any, left: Any) -> Iterator[Any]:
    """Yield the cycles out of balance that pairs close, a row each, and all of one length at once, the shortest first.

    From both actors of every such pair at once the way is followed up to where it meets. What has lost a pair by then
    is dropped: most of the long ones have.
    """
    import numpy as np

    a, b = ends.T
    contradicted = left & (trees.root[a] == trees.root[b]) & (trees.sign[a] * trees.sign[b] != sign)
    cycles = np.flatnonzero(contradicted)[:, None]
    a, b = a[cycles[:, 0]], b[cycles[:, 0]]
    while len(cycles):
        meets = a == b
        if meets.any():
            yield cycles[meets]
            goes_on = ~meets & left[cycles].all(axis=1)
            cycles, a, b = cycles[goes_on], a[goes_on], b[goes_on]
        a, b = np.where(trees.depth[a] < trees.depth[b], (b, a), (a, b))
        cycles = np.column_stack([cycles, trees.link[a]])
        a = trees.parent[a]
