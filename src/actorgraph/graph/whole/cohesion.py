"""How a graph hangs together: in triangles, in short chains, in cores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import fsum
from typing import Final

from actorgraph.graph import spread
from actorgraph.graph.whole.whole import Ties, Value, Whole


def transitivity(ties: Ties) -> Sequence[Value]:
    """Return the share of chains of two ties whose ends are joined."""
    chains = sum(len(others) * (len(others) - 1) // 2 for others in ties.neighbours.values())
    return (3 * len(ties.triangles) / chains if chains else None,)


def clustering(ties: Ties) -> Sequence[Value]:
    """Return the mean share of the pairs of an actor's contacts that are joined."""
    if not ties.neighbours:
        return (None,)
    around = Counter(actor for triangle in ties.triangles for actor in triangle)
    shares = (
        2 * around[actor] / (len(others) * (len(others) - 1))
        for actor, others in ties.neighbours.items()
        if len(others) > 1
    )
    return (fsum(shares) / len(ties.neighbours),)


def distances(ties: Ties) -> Sequence[Value]:
    """Return how many actors are in the largest component, the mean distance in it, and its diameter."""
    largest = max(_components(ties), key=len, default=[])
    if len(largest) < 2:
        return len(largest), None, None
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(largest)
    graph.add_edges_from((a, b) for a in largest for b in ties.neighbours[a])
    steps = farthest = 0
    for step, found in spread.levels(graph):
        reached = int(found.sum())
        steps += step * reached
        farthest = max(farthest, step if reached else 0)
    return len(largest), steps / (len(largest) * (len(largest) - 1)), farthest


def _components(ties: Ties) -> list[list[str]]:
    seen: set[str] = set()
    parts = []
    for actor in ties.neighbours:
        if actor not in seen:
            part = [actor]
            seen.add(actor)
            for member in part:
                found = sorted(ties.neighbours[member] - seen)
                seen.update(found)
                part += found
            parts.append(part)
    return parts


def cores(ties: Ties) -> Sequence[Value]:
    """Return the highest k for which there is a k-core, and how many actors are in it."""
    if not ties.neighbours:
        return None, 0
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ties.neighbours)
    graph.add_edges_from(ties.pairs)
    numbers = Counter(nx.core_number(graph).values())
    highest = max(numbers)
    return highest, numbers[highest]


_DISTANCE: Final = "Wasserman, S., and Faust, K. (1994). *Social Network Analysis*. Cambridge University Press, p. 110"

COHESION: Final = (
    Whole(
        rows=(("transitivity", ""),),
        compute=transitivity,
        formula="3 · triangles / chains of two ties, whichever way they run",
        undefined="none without a chain of two ties",
        source=(
            "Newman, M. E. J., Strogatz, S. H., and Watts, D. J. (2001). Random graphs with arbitrary degree "
            "distributions and their applications. *Physical Review E* 64, 026118; `networkx.transitivity`"
        ),
    ),
    Whole(
        rows=(("average clustering", ""),),
        compute=clustering,
        formula="Σᵢ cᵢ / n, where cᵢ is the share of the pairs of contacts of i that are joined",
        undefined="cᵢ is 0 for an actor with fewer than two contacts; none without actors",
        source=(
            "Watts, D. J., and Strogatz, S. H. (1998). Collective dynamics of small-world networks. *Nature* 393, "
            "440–442; `networkx.average_clustering`"
        ),
    ),
    Whole(
        rows=(("largest component", ""), ("mean distance", ""), ("diameter", "")),
        compute=distances,
        formula=(
            "how many actors are in the largest component; in it, the mean and the greatest number of steps between "
            "two actors, whichever way ties run"
        ),
        undefined=(
            "none where it has fewer than two actors; of several equally large components, the one with the first "
            "actor counts"
        ),
        source=f"{_DISTANCE}; `networkx.average_shortest_path_length`, `networkx.diameter`",
    ),
    Whole(
        rows=(("degeneracy", ""), ("innermost core", "")),
        compute=cores,
        formula=(
            "the highest k for which some actors all have ties with k others of them (the k-core), and how many actors "
            "are in it"
        ),
        undefined="0 without ties, and then all actors are in it; none without actors",
        source=(
            "Seidman, S. B. (1983). Network structure and minimum degree. *Social Networks* 5(3), 269–287; "
            "`networkx.core_number`"
        ),
    ),
)
