"""The arithmetic of centrality, on simple graphs.

Networkx says what the values are. Where it is slow rustworkx counts; where it iterates, and may not converge, a
linear system or an eigenvalue problem is solved instead.

Each function takes a graph that is not empty and whose edges have ``ties``, and returns the value of each actor.
``weight`` is ``"ties"`` where an edge should count as often as there are ties, else None.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import networkx as nx
    import rustworkx

    Values = dict[str, float]

DAMPING: Final = 0.85
"""PageRank follows an arrow so often, and jumps otherwise (Brin and Page 1998)."""

ATTENUATION: Final = 0.85
"""Katz counts a step at so much of the most for which the sum over all walks is finite."""

_PARALLEL: Final = 1000
"""From so many actors on, betweenness is counted by several threads."""

_DECIMALS: Final = 10
"""Decimals that do not depend on the order in which threads add up."""

_ALL_ENEMIES: Final = 0.5
"""The PN index where each actor is the enemy of all others."""

_DENSE: Final = 400
"""Up to so many actors, all eigenvalues at once are fast and always found."""

_REFINEMENTS: Final = 200
"""So often actors are told apart by their neighbours before it is taken that no two are alike."""


def degree(graph: nx.Graph[str], weight: str | None) -> Values:
    """Return how many neighbours each actor has, or how many ties (Freeman 1978; strength, Barrat et al. 2004)."""
    return dict(graph.degree(weight=weight))


def in_degree(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return from how many actors a tie runs to each, or how many ties do."""
    return dict(graph.in_degree(weight=weight))


def out_degree(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return to how many actors a tie runs from each, or how many ties do."""
    return dict(graph.out_degree(weight=weight))


def betweenness(graph: nx.Graph[str], _: None) -> Values:
    """Return the share of shortest chains between others that pass through each actor (Freeman 1977; Brandes 2001).

    Threads add up in any order, so where they are worth their while the values are rounded to ten decimals.
    """
    import rustworkx  # noqa: PLC0415  (heavy)

    values = rustworkx.graph_betweenness_centrality(_compact(graph), parallel_threshold=_PARALLEL)
    decimals = _DECIMALS if len(graph) >= _PARALLEL else None
    return {
        actor: value if decimals is None else round(value, decimals) for actor, value in _named(graph, values).items()
    }


def closeness(graph: nx.Graph[str], _: None) -> Values:
    """Return nearness to those within reach, times the share of the others within reach (Wasserman and Faust 1994)."""
    import rustworkx  # noqa: PLC0415  (heavy)

    return _named(graph, rustworkx.graph_closeness_centrality(_compact(graph), wf_improved=True))


def classic_closeness(graph: nx.Graph[str], _: None) -> Values:
    """Return the reciprocal of the mean distance to those within reach (Freeman 1978)."""
    import rustworkx  # noqa: PLC0415  (heavy)

    return _named(graph, rustworkx.graph_closeness_centrality(_compact(graph), wf_improved=False))


def eigenvector(graph: nx.Graph[str], weight: str | None) -> Values:
    """Return the principal eigenvector, of length 1 (Bonacich 1972).

    It is what networkx iterates to from equal values: where several components share the greatest eigenvalue, each
    has its part; actors in other components have 0.
    """
    solved = [(places, *_principal(part)) for places, part in _components(_matrix(graph, weight))]
    greatest = max(value for _, value, _ in solved)
    values = [0.0] * len(graph)
    for places, value, vector in solved:
        if math.isclose(value, greatest, rel_tol=1e-9):
            for place, entry in zip(places, vector, strict=True):
                values[place] = entry * math.fsum(vector)
    return _of_length_one(graph, values)


def pagerank(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return how often a walker along the arrows, who jumps now and then, comes by (Brin and Page 1998).

    From an actor without arrows the walker jumps anywhere. That changes all values by one factor, so a linear system
    and a division give them.
    """
    import numpy as np  # noqa: PLC0415  (heavy)
    from scipy.sparse import diags_array  # noqa: PLC0415

    arrows = _matrix(graph, weight)
    outward = np.asarray(arrows.sum(axis=1)).ravel()
    shares = diags_array(np.divide(1, outward, out=np.zeros_like(outward), where=outward > 0)) @ arrows
    values = _sum_of_walks(DAMPING * shares.T)
    total = math.fsum(values)
    return {actor: value / total for actor, value in zip(graph, values, strict=True)}


def katz(graph: nx.DiGraph[str], weight: str | None) -> Values:
    """Return a count of the walks that lead to each actor, long ones counting less, of length 1 (Katz 1953).

    A step counts :data:`ATTENUATION` divided by the greatest eigenvalue of the graph without directions. That is
    never below the greatest of the directed one, so the count is finite.
    """
    arrows = _matrix(graph, weight)
    greatest = max(_principal(part)[0] for _, part in _components(arrows.maximum(arrows.T)))
    step = ATTENUATION / greatest if greatest > 0 else 0.0
    return _of_length_one(graph, _sum_of_walks(step * arrows.T))


def pn(layers: tuple[nx.Graph[str], nx.Graph[str]], _: None) -> Values:
    """Return the PN index of Everett and Borgatti (2014): friends add to it, enemies take away twice as much.

    ``PN = (I - A / (2n - 2))^-1 1`` with ``A = P - 2N``; 1 for an actor without ties, and more with friends.

    Args:
        layers: The graphs of the friendly and of the hostile ties, P and N.
    """
    if _are_all_enemies(layers):
        return dict.fromkeys(layers[0], _ALL_ENEMIES)
    return dict(zip(layers[0], _sum_of_walks(_signed(layers)), strict=True))


def pn_out(layers: tuple[nx.DiGraph[str], nx.DiGraph[str]], _: None) -> Values:
    """Return the PN index of the ties that run from each actor (:func:`pn`)."""
    if _are_all_enemies(layers):
        return dict.fromkeys(layers[0], _ALL_ENEMIES)
    return dict(zip(layers[0], _alternating(_signed(layers)), strict=True))


def pn_in(layers: tuple[nx.DiGraph[str], nx.DiGraph[str]], _: None) -> Values:
    """Return the PN index of the ties that run to each actor (:func:`pn`)."""
    if _are_all_enemies(layers):
        return dict.fromkeys(layers[0], _ALL_ENEMIES)
    return dict(zip(layers[0], _alternating(_signed(layers).T), strict=True))


def _are_all_enemies(layers: tuple[nx.Graph[str], nx.Graph[str]]) -> bool:
    """Whether each actor is the enemy of all others and nobody's friend: PN is 1/2 for all.

    The rows of ``A / (2n - 2)`` then sum to -1, so that 1/2 solves the system. It is the one case in which others do
    too: two enemies, or any number where ties are directed. In all others some row sums to less in absolute value.
    """
    import networkx as nx  # noqa: PLC0415  (heavy)

    friends, enemies = layers
    return len(enemies) > 1 and not friends.edges and nx.density(enemies) == 1


def _alternating(matrix: Any) -> list[float]:
    """Return the sum over walks that go along an arrow and against the next in turn.

    That is ``(I - B B')^-1 (I + B) 1`` for ``B`` the matrix, as the first half of a symmetric system.
    """
    from scipy.sparse import block_array  # noqa: PLC0415  (heavy)

    return _sum_of_walks(block_array([[None, matrix], [matrix.T, None]], format="csc"))[: matrix.shape[0]]


def _signed(layers: tuple[nx.Graph[str], nx.Graph[str]]) -> Any:
    """Return ``(P - 2N) / (2n - 2)``."""
    friends, enemies = (_matrix(layer, None) for layer in layers)
    return (friends - 2 * enemies) / max(2 * friends.shape[0] - 2, 1)


def _sum_of_walks(matrix: Any) -> list[float]:
    """Return the ``x`` that solves ``(I - matrix) x = 1``."""
    import numpy as np  # noqa: PLC0415  (heavy)
    from scipy.sparse import eye_array  # noqa: PLC0415
    from scipy.sparse.linalg import spsolve  # noqa: PLC0415

    size = matrix.shape[0]
    return list(map(float, spsolve((eye_array(size) - matrix).tocsc(), np.ones(size))))


def _components(matrix: Any) -> list[tuple[list[int], Any]]:
    """Return the places of each component of a symmetric matrix, and the part of the matrix that joins them."""
    import numpy as np  # noqa: PLC0415  (heavy)
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    count, labels = connected_components(matrix, directed=False)
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.searchsorted(labels[order], np.arange(1, count)))
    return [(part.tolist(), matrix[part][:, part]) for part in parts]


def _principal(matrix: Any) -> tuple[float, list[float]]:
    """Return the greatest eigenvalue of a symmetric matrix of one component, and its eigenvector of length 1.

    That vector is the same for actors who are alike (:func:`_cells`), so it is sought among those that are. Where two
    dense parts hang on a chain, the second eigenvalue is nearly as great, and of both vectors a solver returns any mix;
    the second tells mirrored actors apart, and is not among those.
    """
    import numpy as np  # noqa: PLC0415  (heavy)

    cells = _cells(matrix)
    value, vector = _greatest(cells.T @ matrix @ cells)
    return value, np.abs(cells @ vector).tolist()


def _cells(matrix: Any) -> Any:
    """Return a column for each set of actors who have as many neighbours in each set: the coarsest equitable partition.

    Sets are told apart by the neighbours of their members until nothing changes (colour refinement, McKay 1981). The
    columns have length 1. If it does not end soon, each actor is a set alone.
    """
    import numpy as np  # noqa: PLC0415  (heavy)
    from scipy.sparse import csr_array  # noqa: PLC0415

    size = matrix.shape[0]
    rows = matrix.tocsr()
    around = [(rows.indices[i:j].tolist(), rows.data[i:j].tolist()) for i, j in pairwise(rows.indptr.tolist())]
    cell, count = [0] * size, 1
    for _ in range(_REFINEMENTS):
        kinds: dict[tuple[object, ...], int] = {}
        seen = (
            (cell[i], *sorted(zip((cell[j] for j in near), ties, strict=True))) for i, (near, ties) in enumerate(around)
        )
        cell = [kinds.setdefault(kind, len(kinds)) for kind in seen]
        if len(kinds) == count:
            break
        count = len(kinds)
    else:
        cell, count = list(range(size)), size
    members = np.bincount(cell, minlength=count)
    return csr_array((1 / np.sqrt(members[cell]), (range(size), cell)), shape=(size, count))


def _greatest(matrix: Any) -> tuple[float, Any]:
    """Return the greatest eigenvalue of a symmetric matrix, and an eigenvector of length 1."""
    import numpy as np  # noqa: PLC0415  (heavy)
    from scipy.sparse.linalg import ArpackNoConvergence, eigsh  # noqa: PLC0415

    size = matrix.shape[0]
    if size > _DENSE:
        try:
            value, vector = eigsh(matrix, k=1, which="LA", v0=np.ones(size), tol=0)
            return float(value[0]), vector[:, 0]
        except ArpackNoConvergence:
            pass
    values, vectors = np.linalg.eigh(matrix.toarray())
    return float(values[-1]), vectors[:, -1]


def _of_length_one(graph: nx.Graph[str], values: Sequence[float]) -> Values:
    length = math.hypot(*values)
    return {actor: value / length for actor, value in zip(graph, values, strict=True)}


def _matrix(graph: nx.Graph[str], weight: str | None) -> Any:
    import networkx as nx  # noqa: PLC0415  (heavy)

    return nx.to_scipy_sparse_array(graph, weight=weight, format="csc").astype(float)


def _compact(graph: nx.Graph[str]) -> rustworkx.PyGraph[None, None]:
    import rustworkx  # noqa: PLC0415  (heavy)

    place = {actor: i for i, actor in enumerate(graph)}
    compact: rustworkx.PyGraph[None, None] = rustworkx.PyGraph(multigraph=False)
    compact.add_nodes_from([None] * len(graph))
    compact.add_edges_from_no_data([(place[a], place[b]) for a, b in graph.edges])
    return compact


def _named(graph: nx.Graph[str], values: Mapping[int, float]) -> Values:
    return {actor: values[i] for i, actor in enumerate(graph)}
