"""Spanning forests that know the sign of the way between two actors."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.graph.signs import Pair


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees that together reach every actor.

    Attributes:
        parent: The actor before each on its way from the root; a root is its own.
        root: The root of the tree of each actor.
        sign: The product of the signs on the way from the root to each actor.
        depth: How many steps that way has.
    """

    parent: Mapping[str, str]
    root: Mapping[str, str]
    sign: Mapping[str, int]
    depth: Mapping[str, int]

    def contradicts(self, pair: Pair, sign: int) -> bool:
        """Whether a way joins the two actors of a pair whose sign is not the pair's."""
        a, b = pair
        return self.root[a] == self.root[b] and self.sign[a] * self.sign[b] != sign

    def way(self, pair: Pair) -> list[Pair]:
        """Return the pairs on the way between two actors of one tree."""
        a, b = pair
        found = []
        while a != b:
            if self.depth[a] < self.depth[b]:
                a, b = b, a
            up = self.parent[a]
            found.append((min(a, up), max(a, up)))
            a = up
        return found


def forest(signs: Mapping[Pair, int], order: Iterable[str]) -> Forest:
    """Return a breadth-first forest of a signed graph.

    Args:
        signs: The sign of each pair that ways may use.
        order: All actors; the first of each component becomes its root.
    """
    beside: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (a, b), sign in signs.items():
        beside[a].append((b, sign))
        beside[b].append((a, sign))
    parent, root, product, depth = {}, {}, {}, {}
    for start in order:
        if start in parent:
            continue
        parent[start], root[start], product[start], depth[start] = start, start, 1, 0
        level = [start]
        for actor in level:
            for other, sign in beside[actor]:
                if other not in parent:
                    parent[other], root[other] = actor, start
                    product[other], depth[other] = product[actor] * sign, depth[actor] + 1
                    level.append(other)
    return Forest(parent, root, product, depth)
