"""How far actors are from each other: breadth-first search from many of them at once.

Each search is one bit of a word, so that a step along all links takes every search one step further (Then et al. 2014,
The more the merrier: efficient multi-source graph traversal). What is counted is whole numbers or is added up in one
order, so that it is the same wherever it is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

DEEPEST: Final = 200
"""Beyond so many steps most words are empty, and searches one by one are as fast."""

_BITS: Final = 64
_WORDS: Final = 8
"""So many words side by side: the searches under way fit into the cache of a processor."""

_TOGETHER: Final = 8
"""Chains are counted for so many searches at once: their counts fit into it too."""

_MANY: Final = 64
"""A step is taken by so many actors at once, or link by link."""


class TooDeepError(Exception):
    """A search goes further than :data:`DEEPEST` steps."""


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a simple undirected graph, each in both directions. Whoever has most links is the first actor here.

    Attributes:
        order: The place of each actor among the nodes of the graph.
        start: Where each link starts.
        end: Where each link ends, in ascending order.
        nth: Where the first, the second, ... link to each of the first actors starts, if many have as many.
        more: Where those of their links start that are none of these.
        first: The place among them of the first that leads to each of the first actors.
    """

    order: Any
    start: Any
    end: Any
    nth: tuple[Any, ...]
    more: Any
    first: Any

    @classmethod
    def of(cls, graph: nx.Graph[str]) -> Links:
        """Return the links of a graph."""
        import numpy as np

        place = {actor: i for i, actor in enumerate(graph)}
        ends = np.array([(place[a], place[b]) for a, b in graph.edges], dtype=np.int64).reshape(-1, 2)
        start, end = np.concatenate([ends, ends[:, ::-1]]).T
        degrees = np.bincount(end, minlength=len(place))
        order = np.argsort(-degrees, kind="stable")
        start, end = (np.argsort(order)[side] for side in (start, end))
        by_end = np.lexsort((start, end))
        return cls._of_sorted(order, start[by_end], end[by_end], degrees[order])

    @classmethod
    def _of_sorted(cls, order: Any, start: Any, end: Any, degrees: Any) -> Links:
        import numpy as np

        before = np.arange(len(end)) - (np.cumsum(degrees) - degrees)[end]
        common = int(degrees[_MANY - 1]) if len(degrees) >= _MANY else 0
        more = before >= common
        by_turn = np.argsort(before[~more], kind="stable")
        turns = np.cumsum(np.bincount(before[~more], minlength=common))[:-1]
        nth = tuple(np.split(start[~more][by_turn], turns)) if common else ()
        return cls(order, start, end, nth, start[more], np.flatnonzero(before[more] == common))

    @property
    def size(self) -> int:
        """How many actors there are."""
        return len(self.order)

    def onward(self, reached: Any) -> Any:
        """Return which searches reach the neighbours of each actor, given which reach itself."""
        import numpy as np

        found = np.zeros_like(reached)
        for starts in self.nth:
            found[: len(starts)] |= reached.take(starts, axis=0)
        if self.first.size:
            found[: len(self.first)] |= np.bitwise_or.reduceat(reached[self.more], self.first, axis=0)
        return found

    def as_in_graph(self, values: Any) -> Any:
        """Return a value of each actor in the order of the nodes of the graph."""
        import numpy as np

        found = np.empty_like(values)
        found[self.order] = values
        return found


def levels(graph: nx.Graph[str]) -> Iterator[tuple[int, Any]]:
    """Yield numbers of steps from 1 on, some several times, each with how many more actors are so far from each actor.

    Args:
        graph: A simple undirected graph; the counts are in the order of its nodes.
    """
    import numpy as np

    links = Links.of(graph)
    for first in range(0, links.size, _BITS * _WORDS):
        for steps, reached in enumerate(_waves(links, first)):
            if steps:
                yield steps, links.as_in_graph(np.bitwise_count(reached).sum(axis=1, dtype=np.int64))


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

    found = np.zeros((DEEPEST, len(graph)), dtype=np.int64)
    deepest = 0
    for steps, counts in levels(graph):
        if steps > DEEPEST:
            raise TooDeepError
        found[steps - 1] += counts
        deepest = max(deepest, steps)
    return found[:deepest]


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
    for first in range(0, links.size, _BITS * _WORDS):
        away = _away(links, first)
        for place in range(0, min(away.shape[1], links.size - first), _TOGETHER):
            total += _dependencies(links, first + place, np.ascontiguousarray(away[:, place : place + _TOGETHER]))
    return links.as_in_graph(total)


def _away(links: Links, first: int) -> Any:
    """Return at which step, from 1 on, each actor is reached by each search; 0 where it never is."""
    import numpy as np

    digits: list[Any] = []  # of the step at which each actor is reached, in binary: a bit for each search
    for steps, reached in enumerate(_waves(links, first), start=1):
        if steps > DEEPEST + 1:
            raise TooDeepError
        digits += [np.zeros_like(reached)] * (steps.bit_length() - len(digits))
        digits = [digit | reached if steps >> place & 1 else digit for place, digit in enumerate(digits)]
    away = np.zeros((links.size, _BITS * _WORDS), dtype=np.uint8)
    for digit in reversed(digits):
        away += away
        away += np.unpackbits(digit.view(np.uint8), axis=1, bitorder="little")
    return away


def _dependencies(links: Links, first: int, away: Any) -> Any:
    """Return the sum of what some searches depend on each actor.

    With ``chains(v)`` the number of shortest chains to ``v``, Brandes's sum over the ``w`` next after ``v`` of
    ``chains(v) / chains(w) * (1 + dependency(w))`` is ``chains(v)`` times the sum of ``passed(w)``, where ``passed(w)``
    is ``1 / chains(w)`` and the sum for the actors next after ``w``.

    Args:
        links: The links.
        first: From whom the first of the searches starts.
        away: At which step each actor is reached by each of them.
    """
    import numpy as np

    searches = np.arange(min(_TOGETHER, links.size - first))
    own = (first + searches) * _TOGETHER + searches
    chains = np.zeros(away.size)
    chains[own] = 1
    steps = _taken(links, away)
    for starts, ends in steps:
        np.add.at(chains, ends, chains.take(starts))
    share = np.divide(1, chains, out=np.zeros_like(chains), where=chains > 0)
    passed = share.copy()
    for starts, ends in reversed(steps):
        np.add.at(passed, starts, passed.take(ends))
    dependency = chains * (passed - share)
    dependency[own] = 0
    return dependency.reshape(away.shape).sum(axis=1)


def _taken(links: Links, away: Any) -> list[tuple[Any, Any]]:
    """Return, step by step, where searches are before and after each link they take, as places in ``away``."""
    import numpy as np

    before = away.take(links.start, axis=0)
    taken = np.flatnonzero(away.take(links.end, axis=0) - before == 1)
    steps = before.ravel().take(taken)
    taken = taken.take(np.argsort(steps, kind="stable"))
    link, before_it = taken // _TOGETHER, np.arange(len(links.start))
    starts, ends = (taken + ((place - before_it) * _TOGETHER).take(link) for place in (links.start, links.end))
    turns = np.cumsum(np.bincount(steps)).tolist()
    return [(starts[one:two], ends[one:two]) for one, two in pairwise(turns)]


def _waves(links: Links, first: int) -> Iterator[Any]:
    """Yield, step by step, which searches reach each actor: the first from itself, then what is one step away, ..."""
    import numpy as np

    reached = np.zeros((links.size, _WORDS), dtype="<u8")
    searches = np.arange(min(_BITS * _WORDS, links.size - first))
    reached[first + searches, searches // _BITS] = np.left_shift(np.uint64(1), (searches % _BITS).astype(np.uint64))
    unreached = ~reached
    while reached.any():
        yield reached
        reached = links.onward(reached) & unreached
        unreached &= ~reached
