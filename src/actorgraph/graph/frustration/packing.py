"""Cycles out of balance that share no pair: each holds a misplaced pair of its own.

A pair closes such a cycle where a spanning forest has a way of the other sign between its two actors. The short ones
are taken out of the graph, and the forest is grown again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.graph.frustration.cycles import Criterion, actors_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.graph.frustration.cycles import Cycle
    from actorgraph.graph.signs import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class _Graph:
    """A signed graph in numbers: actors by their place in the alphabet, and pairs likewise.

    Attributes:
        ends: The two actors of each pair.
        sign: The sign of each pair.
        beside: The neighbours of each actor that a way may go on to, each with the pair.
        left: Whether a pair has not been taken out.
    """

    ends: Sequence[tuple[int, int]]
    sign: Sequence[int]
    beside: Sequence[Sequence[tuple[int, int]]]
    left: list[bool]


@dataclass(frozen=True, slots=True)
class _Forest:
    """Breadth-first trees: of each actor the pair that leads up, its parent, root, depth, and the sign of the way."""

    up: list[int]
    parent: list[int]
    root: list[int]
    depth: list[int]
    sign: list[int]


def disjoint_cycles(signs: Mapping[Pair, int], criterion: Criterion) -> list[Cycle]:
    """Return cycles out of balance that share no pair.

    Args:
        signs: The sign of each pair.
        criterion: Which cycles are out of balance.

    Returns:
        As many as a greedy search finds; none only if there is no such cycle at all.
    """
    actors, pairs = actors_of(signs), sorted(signs)
    graph = _graph(actors, pairs, signs, criterion)
    found: list[Cycle] = []
    turn = 0
    while cycles := _taken_out(graph, [*range(turn, len(actors)), *range(turn)]):
        found += (tuple(pairs[pair] for pair in cycle) for cycle in cycles)
        turn = (turn + 1) % len(actors)
    return found


def _graph(actors: Sequence[str], pairs: Sequence[Pair], signs: Mapping[Pair, int], criterion: Criterion) -> _Graph:
    place = {actor: i for i, actor in enumerate(actors)}
    ends = [(place[a], place[b]) for a, b in pairs]
    passable = criterion.passable(signs)
    beside: list[list[tuple[int, int]]] = [[] for _ in actors]
    for number, ((a, b), pair) in enumerate(zip(ends, pairs, strict=True)):
        if pair in passable:
            beside[a].append((b, number))
            beside[b].append((a, number))
    return _Graph(ends=ends, sign=[signs[pair] for pair in pairs], beside=beside, left=[True] * len(pairs))


def _taken_out(graph: _Graph, order: Sequence[int]) -> list[list[int]]:
    """Take cycles out that one pair closes in a spanning forest, the shortest first, and return them.

    Most of the long ones have lost a pair by their turn: only what is left of one length is put in alphabetical order.
    """
    trees = _forest(graph, order)
    closed: defaultdict[int, list[list[int]]] = defaultdict(list)
    for pair in _contradicted(graph, trees):
        cycle = _closed_by(pair, graph, trees)
        closed[len(cycle)].append(cycle)
    left, found = graph.left, []
    for _, cycles in sorted(closed.items()):
        for cycle in sorted(sorted(cycle) for cycle in cycles if _is_whole(cycle, left)):
            if _is_whole(cycle, left):
                found.append(cycle)
                for pair in cycle:
                    left[pair] = False
    return found


def _is_whole(cycle: Sequence[int], left: Sequence[bool]) -> bool:
    return all(left[pair] for pair in cycle)


def _contradicted(graph: _Graph, trees: _Forest) -> Iterator[int]:
    """Yield the pairs whose actors are joined by a way that has not the sign of the pair."""
    root, sign = trees.root, trees.sign
    for pair, ((a, b), own, is_left) in enumerate(zip(graph.ends, graph.sign, graph.left, strict=True)):
        if is_left and root[a] == root[b] and sign[a] * sign[b] != own:
            yield pair


def _closed_by(pair: int, graph: _Graph, trees: _Forest) -> list[int]:
    """Return a pair and those on the way between its actors, who are in one tree."""
    up, parent, depth = trees.up, trees.parent, trees.depth
    a, b = graph.ends[pair]
    cycle = [pair]
    while a != b:
        if depth[a] < depth[b]:
            a, b = b, a
        cycle.append(up[a])
        a = parent[a]
    return cycle


def _forest(graph: _Graph, order: Sequence[int]) -> _Forest:
    """Return the breadth-first forest of the pairs that are left, the first actor of each component its root."""
    size = len(order)
    up, parent, root, depth, sign = ([0] * size for _ in range(5))
    for start in order:
        if sign[start]:
            continue
        root[start], sign[start] = start, 1
        level = [start]
        for actor in level:
            for other, pair in graph.beside[actor]:
                if not sign[other] and graph.left[pair]:
                    up[other], parent[other], root[other] = pair, actor, start
                    depth[other], sign[other] = depth[actor] + 1, sign[actor] * graph.sign[pair]
                    level.append(other)
    return _Forest(up, parent, root, depth, sign)
