"""How many nodes are so many steps away: many searches at once, with a bit for each (Then et al. 2014)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np

    Counts = np.ndarray[Any, np.dtype[np.int64]]
    Bits = np.ndarray[Any, np.dtype[np.uint64]]

_WORDS: Final = 16
"""Searches begin from so many times 64 nodes at once: what they have seen fits the cache."""


def levels(graph: nx.Graph[str]) -> Iterator[tuple[int, Counts]]:
    """Yield distances from 1 up, some several times, each with how many more nodes are so far from each node.

    Args:
        graph: A simple undirected graph; the counts are in the order of its nodes.
    """
    import numpy as np

    place = {label: i for i, label in enumerate(graph)}
    near = [[place[other] for other in graph[label]] for label in graph]
    ends = np.cumsum([0, *map(len, near)])
    joined = np.flatnonzero(np.diff(ends))
    others = np.fromiter((other for row in near for other in row), dtype=np.int64, count=int(ends[-1]))
    for first in range(0, len(near), 64 * _WORDS):
        begun = _begun(len(near), range(first, min(first + 64 * _WORDS, len(near))))
        yield from enumerate(_waves(begun, others, ends[joined], joined), start=1)


def _begun(count: int, nodes: Sequence[int]) -> Bits:
    """Return a row of bits for each node, and in it a bit for each search: set where that begins."""
    import numpy as np

    begun = np.zeros((count, _WORDS), dtype=np.uint64)
    bits = np.arange(len(nodes), dtype=np.uint64)
    begun[nodes[0] : nodes[-1] + 1][np.arange(len(nodes)), bits // 64] = np.uint64(1) << (bits % np.uint64(64))
    return begun


def _waves(wave: Bits, others: Counts, starts: Counts, joined: Counts) -> Iterator[Counts]:
    """Yield by how many searches each node is reached at each step."""
    import numpy as np

    seen = wave.copy()
    while joined.size:
        following = np.zeros_like(wave)
        following[joined] = np.bitwise_or.reduceat(wave[others], starts, axis=0)
        following &= ~seen
        if not following.any():
            return
        seen |= following
        yield _set_bits(following)
        wave = following


def _set_bits(rows: Bits) -> Counts:
    """Return how many bits of each row are set."""
    import numpy as np

    counts: Counts = np.array([value.bit_count() for value in range(256)], dtype=np.int64)
    found: Counts = counts[rows.view(np.uint8)].sum(axis=1)
    return found
