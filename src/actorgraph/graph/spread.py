"""How far actors are from each other: breadth-first search from many of them at once.

Each search is one bit of a word, so that a step along all links takes every search one step further (Then et al. 2014,
The more the merrier: efficient multi-source graph traversal). What is counted is whole numbers or is added up in one
order, so that it is the same wherever it is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

DEEPEST: Final = 200
"""Beyond so many steps most words are empty, and searches one by one are as fast."""

_BITS: Final = 64
_WORDS: Final = 8
"""So many words side by side: the searches under way fit into the cache of a processor."""


class TooDeepError(Exception):
    """A search goes further than :data:`DEEPEST` steps."""


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a simple undirected graph, each in both directions, by the place of the actor they lead to.

    Attributes:
        size: How many actors there are.
        start: Where each link starts.
        end: Where each link ends, in ascending order.
        reachable: The actors that have links.
        first: The place of the first link that leads to each of these.
    """

    size: int
    start: Any
    end: Any
    reachable: Any
    first: Any

    @classmethod
    def of(cls, graph: nx.Graph[str]) -> Links:
        """Return the links of a graph; the place of an actor is its place among the nodes."""
        import numpy as np

        place = {actor: i for i, actor in enumerate(graph)}
        ends = np.array([(place[a], place[b]) for a, b in graph.edges], dtype=np.int64).reshape(-1, 2)
        start, end = np.concatenate([ends, ends[:, ::-1]]).T
        order = np.lexsort((start, end))
        reachable, first = np.unique(end[order], return_index=True)
        return cls(len(place), start[order], end[order], reachable, first)


def spheres(graph: nx.Graph[str]) -> Any:
    """Return how many actors are just one step, two steps, ... from each actor.

    Args:
        graph: A simple undirected graph.

    Returns:
        A matrix of whole numbers: a row for each number of steps from 1 on, a column for each actor.

    Raises:
        TooDeepError: If some actors are more than :data:`DEEPEST` steps apart.
    """
    import numpy as np

    links = Links.of(graph)
    found = np.zeros((DEEPEST + 1, links.size), dtype=np.int64)
    deepest = 0
    for first in range(0, links.size, _BITS * _WORDS):
        for steps, reached in enumerate(_waves(links, first, _WORDS)):
            found[steps] += _ones(reached)
            deepest = max(deepest, steps)
    return found[1 : deepest + 1]


def betweenness(graph: nx.Graph[str]) -> Any:
    """Return how many shortest chains between two others pass through each actor, as shares of theirs (Brandes 2001).

    Of each two actors, chains both ways are counted.

    Args:
        graph: A simple undirected graph.

    Raises:
        TooDeepError: If some actors are more than :data:`DEEPEST` steps apart.
    """
    import numpy as np

    links = Links.of(graph)
    total = np.zeros(links.size)
    for first in range(0, links.size, _BITS):
        total += _dependencies(links, first)
    return total


def _dependencies(links: Links, first: int) -> Any:
    """Return the sum of what the searches from 64 actors depend on each actor.

    With ``chains(v)`` the number of shortest chains to ``v``, Brandes's sum over the ``w`` next after ``v`` of
    ``chains(v) / chains(w) * (1 + dependency(w))`` is ``chains(v)`` times the sum of ``passed(w)``, where ``passed(w)``
    is ``1 / chains(w)`` and the sum for the actors next after ``w``.
    """
    import numpy as np

    searches = min(_BITS, links.size - first)
    chains = np.zeros(links.size * _BITS)
    own = (first + np.arange(searches)) * _BITS + np.arange(searches)
    chains[own] = 1
    steps = []
    before = None
    for reached in _waves(links, first, 1):
        if before is not None:
            starts, ends = _taken(links, before[:, 0], reached[:, 0])
            np.add.at(chains, ends, chains[starts])
            steps.append((starts, ends))
        before = reached
    share = np.divide(1, chains, out=np.zeros_like(chains), where=chains > 0)
    passed = share.copy()
    for starts, ends in reversed(steps):
        np.add.at(passed, starts, passed[ends])
    dependency = chains * (passed - share)
    dependency[own] = 0
    return dependency.reshape(links.size, _BITS).sum(axis=1)


def _taken(links: Links, before: Any, reached: Any) -> tuple[Any, Any]:
    """Return where a search is before and after each link it takes: 64 times the place of the actor, and its bit."""
    import numpy as np

    words = before[links.start] & reached[links.end]
    used = np.flatnonzero(words)
    bits = np.unpackbits(words[used].view(np.uint8), bitorder="little").view(bool)
    taken = np.flatnonzero(bits)
    link = taken // _BITS
    before_it = np.arange(len(used))
    starts, ends = ((place[used] - before_it) * _BITS for place in (links.start, links.end))
    return taken + starts[link], taken + ends[link]


def _waves(links: Links, first: int, words: int) -> Iterator[Any]:
    """Yield, step by step, which searches reach each actor: the first from itself, then what is one step away, ..."""
    import numpy as np

    reached = np.zeros((links.size, words), dtype="<u8")
    searches = np.arange(min(_BITS * words, links.size - first))
    reached[first + searches, searches // _BITS] = np.left_shift(np.uint64(1), (searches % _BITS).astype(np.uint64))
    unreached = ~reached
    for steps in count():
        yield reached
        onward = np.zeros_like(reached)
        onward[links.reachable] = np.bitwise_or.reduceat(reached[links.start], links.first, axis=0)
        reached = onward & unreached
        if not reached.any():
            return
        if steps == DEEPEST:
            raise TooDeepError
        unreached &= ~reached


def _ones(words: Any) -> Any:
    """Return how many bits are set in each row."""
    import numpy as np

    return _table()[words.view(np.uint16)].sum(axis=1, dtype=np.int64)


def _table() -> Any:
    import numpy as np

    return np.unpackbits(np.arange(1 << 16, dtype="<u2").view(np.uint8)).reshape(-1, 16).sum(axis=1, dtype=np.uint8)
