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
        a, b = ends[pair].T.astype(np.int32)
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
    leads_down = parent[end] == start
    link[end[leads_down]] = pair[leads_down]
    below = parent != np.arange(size)
    depth, product = below.astype(np.int64), np.where(below, sign[link], 1)
    root = parent
    while (root[root] != root).any():  # each step doubles the part of the way that is summed up
        depth, product, root = depth + depth[root], product * product[root], root[root]
    return Trees(parent=parent, link=link, root=root, depth=depth, sign=product)


def _parents(size: int, start: Any, end: Any, first: int) -> Any:
    """Return the actor before each; all roots are visited from one place more, so that one search visits everybody."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import breadth_first_order

    begins = np.concatenate([[0], np.cumsum(np.bincount(start, minlength=size))]).astype(np.int32)
    roots = _roots(csr_array((np.ones(len(end)), end, begins), shape=(size, size)), first)
    ends = np.concatenate([end, roots])
    begins = np.append(begins, np.int32(len(ends)))
    joined = csr_array((np.ones(len(ends)), ends, begins), shape=(size + 1, size + 1))
    _, parent = breadth_first_order(joined, size)
    parent = parent[:size]
    parent[roots] = roots
    return parent


def _roots(links: Any, first: int) -> Any:
    """Return the foremost actor of each component, in turns that begin with the first."""
    import numpy as np
    from scipy.sparse.csgraph import connected_components

    # links lead both ways, so that who is joined at all is joined strongly: found without turning links round
    count, component = connected_components(links, connection="strong")
    turns = np.roll(np.arange(links.shape[0], dtype=np.int32), -first)
    foremost = np.empty(count, dtype=np.int32)
    foremost[component[turns[::-1]]] = turns[::-1]
    return turns[np.isin(turns, foremost)]
