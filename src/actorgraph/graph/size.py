"""How large a graph is, and how far it hangs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a graph is.

    Attributes:
        nodes: How many nodes it has, usually called n.
        edges: How many edges or arrows it has, usually called m.
        components: How many parts nothing joins, whichever way arrows run; an isolated node is one.
        largest: How many nodes are in the largest of them; 0 if there is none.
    """

    nodes: int
    edges: int
    components: int
    largest: int


def size_of(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> Size:
    """Return how large a graph is.

    Args:
        nodes: Its nodes.
        edges: Its edges or arrows, each once.

    >>> size_of("ABCD", [("A", "B"), ("C", "B")])
    Size(nodes=4, edges=2, components=2, largest=3)
    """
    leader = {node: node for node in nodes}
    count = 0
    for count, (a, b) in enumerate(edges, start=1):  # noqa: B007
        leader[_first(leader, a)] = _first(leader, b)
    sizes = Counter(_first(leader, node) for node in leader)
    return Size(nodes=len(leader), edges=count, components=len(sizes), largest=max(sizes.values(), default=0))


def _first(leader: dict[str, str], node: str) -> str:
    """Return who stands for the part of a node; the way there is halved for the next (Tarjan and van Leeuwen 1984)."""
    while leader[node] != node:
        leader[node] = leader[leader[node]]
        node = leader[node]
    return node
