"""The arithmetic of centrality, on simple graphs.

Networkx says what the values are. Where it is slow, searches run from many actors at once (:mod:`.spread`), or in
rustworkx; where it iterates, and may not converge, a linear system or an eigenvalue problem is solved instead.

Each function takes a graph that is not empty and whose edges have ``ties``, and returns the value of each actor.
``weight`` is ``"ties"`` where an edge should count as often as there are ties, else None.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from actorgraph.graph import spread
from actorgraph.graph.matrices import matrix_of, sum_of_walks
from actorgraph.graph.spectra import components, principal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import networkx as nx
    import rustworkx

    Values = dict[str, float]
    Compute = Callable[[Any, Any], Values]

DAMPING: Final = 0.85
"""PageRank follows an arrow so often, and jumps otherwise (Brin and Page 1998)."""

ATTENUATION: Final = 0.85
"""Katz counts a step at so much of the most for which the sum over all walks is finite."""

_LARGE: Final = 1000
"""From so many actors on, betweenness is searched from many at once, or by several threads."""

_DECIMALS: Final = 10
"""Decimals that do not depend on the order in which shares are added up."""

_PAIR_DECIMALS: Final = 6
"""Likewise where values are numbers of pairs."""


def degree(graph: nx.Graph[str], weight: str | None) -> Values:
    """Return how many neighbours each actor has, or how many ties (Freeman 1978; strength, Barrat et al. 2004)."""
    return dict(graph.degree(weight=weight))


def in_degree(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return from how many actors a tie runs to each, or how many ties do."""
    return dict(graph.in_degree(weight=weight))


def out_degree(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return to how many actors a tie runs from each, or how many ties do."""
    return dict(graph.out_degree(weight=weight))


def share_of_others(compute: Compute) -> Compute:
    """Return what gives the same values divided by the number of others; 0 where there is none."""

    def shares(graph: nx.Graph[str], weight: str | None) -> Values:
        most = max(len(graph) - 1, 1)
        return {actor: value / most for actor, value in compute(graph, weight).items()}

    return shares


def betweenness(graph: nx.Graph[str], _: None) -> Values:
    """Return the share of shortest chains between others that pass through each actor (Freeman 1977; Brandes 2001).

    Large graphs are searched from many actors at once. That adds up in another order than searches one by one, and so
    do several threads, so the values of large graphs are rounded to ten decimals.
    """
    if len(graph) < _LARGE:
        return _betweenness_one_by_one(graph)
    return {actor: round(value, _DECIMALS) for actor, value in _large_betweenness(graph).items()}


def _large_betweenness(graph: nx.Graph[str]) -> Values:
    try:
        sums = spread.betweenness(graph)
    except spread.TooDeepError:
        return _betweenness_one_by_one(graph)
    pairs = (len(graph) - 1) * (len(graph) - 2)
    return dict(zip(graph, (sums / pairs).tolist(), strict=True))


def _betweenness_one_by_one(graph: nx.Graph[str], *, normalised: bool = True) -> Values:
    import rustworkx

    found = rustworkx.graph_betweenness_centrality(_compact(graph), normalized=normalised, parallel_threshold=_LARGE)
    return _named(graph, found)


def raw_betweenness(graph: nx.Graph[str], _: None) -> Values:
    """Return for how many pairs of others each actor stands on the shortest chains between them (Freeman 1977)."""
    if len(graph) < _LARGE:
        return _betweenness_one_by_one(graph, normalised=False)
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    return {actor: round(value * pairs, _PAIR_DECIMALS) for actor, value in _large_betweenness(graph).items()}


def closeness(graph: nx.Graph[str], _: None) -> Values:
    """Return nearness to those within reach, times the share of the others within reach (Wasserman and Faust 1994)."""
    return _closeness(graph, by_share=True)


def classic_closeness(graph: nx.Graph[str], _: None) -> Values:
    """Return the reciprocal of the mean distance to those within reach (Freeman 1978)."""
    return _closeness(graph, by_share=False)


def _closeness(graph: nx.Graph[str], *, by_share: bool) -> Values:
    import numpy as np

    try:
        spheres = spread.spheres(graph)
    except spread.TooDeepError:
        import rustworkx

        return _named(graph, rustworkx.graph_closeness_centrality(_compact(graph), wf_improved=by_share))
    within = spheres.sum(axis=0)
    steps = np.arange(1, len(spheres) + 1) @ spheres
    values = np.divide(within, steps, out=np.zeros(len(graph)), where=steps > 0)
    if by_share and len(graph) > 1:
        values *= within / (len(graph) - 1)
    return dict(zip(graph, values.tolist(), strict=True))


def raw_closeness(graph: nx.Graph[str], _: None) -> Values:
    """Return the reciprocal of the sum of the distances to all others, in a connected graph (Sabidussi 1966)."""
    return share_of_others(classic_closeness)(graph, None)


def harmonic(graph: nx.Graph[str], _: None) -> Values:
    """Return the sum of the reciprocals of the distances to others, 0 where there is no way (Boldi and Vigna 2014)."""
    import numpy as np

    counts: dict[int, Any] = {}
    for distance, found in spread.levels(graph):
        counts[distance] = counts.get(distance, 0) + found
    values = sum((counts[distance] / distance for distance in sorted(counts)), np.zeros(len(graph)))
    return dict(zip(graph, values.tolist(), strict=True))


def eigenvector(graph: nx.Graph[str], weight: str | None) -> Values:
    """Return the principal eigenvector, of length 1 (Bonacich 1972).

    It is what networkx iterates to from equal values: where several components share the greatest eigenvalue, each
    has its part; actors in other components have 0.
    """
    solved = [(places, *principal(part)) for places, part in components(matrix_of(graph, weight))]
    greatest = max(value for _, value, _ in solved)
    values = [0.0] * len(graph)
    for places, value, vector in solved:
        if math.isclose(value, greatest, rel_tol=1e-9):
            total = math.fsum(vector)
            for place, entry in zip(places, vector, strict=True):
                values[place] = entry * total
    return _of_length_one(graph, values)


def pagerank(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return how often a walker along the arrows, who jumps now and then, comes by (Brin and Page 1998).

    From an actor without arrows the walker jumps anywhere. That changes all values by one factor, so a linear system
    and a division give them.
    """
    import numpy as np
    from scipy.sparse import diags_array

    arrows = matrix_of(graph, weight)
    outward = np.asarray(arrows.sum(axis=1)).ravel()
    shares = diags_array(np.divide(1, outward, out=np.zeros_like(outward), where=outward > 0)) @ arrows
    values = sum_of_walks(DAMPING * shares.T)
    total = math.fsum(values)
    return {actor: value / total for actor, value in zip(graph, values, strict=True)}


def katz(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return a count of the walks that lead to each actor, long ones counting less, of length 1 (Katz 1953).

    A step counts :data:`ATTENUATION` divided by the greatest eigenvalue of the graph without directions. That is
    never below the greatest of the directed one, so the count is finite.
    """
    arrows = matrix_of(graph, weight)
    greatest = max(principal(part)[0] for _, part in components(arrows.maximum(arrows.T)))
    step = ATTENUATION / greatest if greatest > 0 else 0.0
    return _of_length_one(graph, sum_of_walks(step * arrows.T))


def _of_length_one(graph: nx.Graph[str], values: Sequence[float]) -> Values:
    length = math.hypot(*values)
    return {actor: value / length for actor, value in zip(graph, values, strict=True)}


def _compact(graph: nx.Graph[str]) -> rustworkx.PyGraph[None, None]:
    import rustworkx

    place = {actor: i for i, actor in enumerate(graph)}
    compact: rustworkx.PyGraph[None, None] = rustworkx.PyGraph(multigraph=False)
    compact.add_nodes_from([None] * len(graph))
    compact.add_edges_from_no_data([(place[a], place[b]) for a, b in graph.edges])
    return compact


def _named(graph: nx.Graph[str], values: Mapping[int, float]) -> Values:
    return {actor: values[i] for i, actor in enumerate(graph)}
