"""The biconnected blocks of a signed graph: parts that no single actor takes apart; each cycle lies in one of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.graph.signs import Pair

    Neighbours = Mapping[str, Sequence[str]]


def blocks(signs: Mapping[Pair, int]) -> Iterator[dict[Pair, int]]:
    """Yield the blocks that hold a cycle, each with its pairs in alphabetical order.

    In a depth-first search each pair leads from an actor to one above it. The pair by which an actor was reached begins
    a block if nobody from there on down has a link past the actor above (Hopcroft and Tarjan 1973, Algorithm 447); all
    pairs that lead up from an actor are in one block.

    Args:
        signs: The sign of each pair.
    """
    beside: defaultdict[str, list[str]] = defaultdict(list)
    pairs = sorted(signs)
    for a, b in pairs:
        beside[a].append(b)
        beside[b].append(a)
    above = _reached_from(beside)
    place = {actor: i for i, actor in enumerate(above)}
    low = _lowest(beside, above, place)
    leader: dict[str, str] = {}
    for actor, up in above.items():
        leader[actor] = leader[up] if low[actor] < place[up] else actor
    found: defaultdict[str, dict[Pair, int]] = defaultdict(dict)
    for pair in pairs:
        found[leader[max(pair, key=place.__getitem__)]][pair] = signs[pair]
    yield from (block for block in found.values() if len(block) > 2)


def _reached_from(beside: Neighbours) -> dict[str, str]:
    """Return whom a depth-first search reaches each actor from, in the order of visits; a root is its own."""
    above: dict[str, str] = {}
    waiting = [(root, root) for root in beside]
    while waiting:
        up, actor = waiting.pop()
        if actor not in above:
            above[actor] = up
            waiting += [(actor, other) for other in beside[actor] if other not in above]
    return above


def _lowest(beside: Neighbours, above: dict[str, str], place: Mapping[str, int]) -> dict[str, int]:
    """Return the first place that each actor and those below it have a link to, the one they were reached by aside."""
    low = dict(place)
    for actor, up in reversed(above.items()):
        low[actor] = min(low[actor], *(place[other] for other in beside[actor] if other != up), len(place))
        low[up] = min(low[up], low[actor])
    return low
