"""Spanning forests of a signed graph in numbers, grown anew as pairs are taken out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The links that ways may use, each in both directions, in the order of where they start and lead to.

    Attributes:
        actors: How many actors there are.
        start: Where each starts.
        end: Where it leads to.
        pair: The number of its pair.
    """

    actors: int
    start: Any
    end: Any
    pair: Any

    @classmethod
    def of(cls, actors: int, ends: Any, passable: Any) -> Self:
        """Return the links of pairs, given by their ends, one row each, and by whether a way may use them."""
        import numpy as np

        pair = np.flatnonzero(passable)
        a, b = ends[pair].T
        start, end = np.concatenate([a, b]), np.concatenate([b, a])
        order = np.lexsort([end, start])
        return cls(actors=actors, start=start[order], end=end[order], pair=np.concatenate([pair, pair])[order])


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Breadth-first trees.

    Attributes:
        parent: The actor before each on its way from the root; a root is its own.
        link: The pair that leads to it; means nothing for a root.
        root: The root of its tree.
        depth: How many steps that way has.
        sign: The product of the signs on it.
    """

    parent: Any
    link: Any
    root: Any
    depth: Any
    sign: Any


def grown(links: Links, left: Any, sign: Any, first: int) -> Trees:
    """Return the breadth-first forest of the pairs that are left.

    Args:
        links: The links that ways may use.
        left: Whether each pair is left.
        sign: The sign of each pair.
        first: The actor that is a root; of other components it is the next in the order of numbers, the last being
            followed by 0.
    """
    import numpy as np

    size, kept = links.actors, left[links.pair]
    start, end, pair = links.start[kept], links.end[kept], links.pair[kept]
    parent = _parents(size, start, end, first)
    link = np.zeros(size, dtype=np.int64)
    below = np.flatnonzero(parent != np.arange(size))
    link[below] = pair[np.searchsorted(start * size + end, parent[below] * size + below)]
    depth, product = np.zeros(size, dtype=np.int64), np.ones(size, dtype=np.int64)
    depth[below], product[below] = 1, sign[link[below]]
    root = parent
    while (root[root] != root).any():  # each step doubles the part of the way that is summed up
        depth, product, root = depth + depth[root], product * product[root], root[root]
    return Trees(parent=parent, link=link, root=root, depth=depth, sign=product)


def _parents(size: int, start: Any, end: Any, first: int) -> Any:
    """Return the actor before each; all roots are visited from one place more, so that one search visits everybody."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import breadth_first_order, connected_components

    links = csr_array((np.ones(len(end)), end, np.searchsorted(start, np.arange(size + 1))), shape=(size, size))
    turns = np.roll(np.arange(size), -first)
    _, foremost = np.unique(connected_components(links, directed=False)[1][turns], return_index=True)
    roots = turns[np.sort(foremost)]
    ends = np.concatenate([end, roots])
    begins = np.searchsorted(start, np.arange(size + 2))
    begins[-1] = len(ends)
    joined = csr_array((np.ones(len(ends)), ends, begins), shape=(size + 1, size + 1))
    _, parent = breadth_first_order(joined, size)
    parent = parent[:size].astype(np.int64)
    parent[roots] = roots
    return parent
