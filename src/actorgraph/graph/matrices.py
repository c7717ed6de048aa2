"""Graphs as sparse matrices, and the sums over walks that measures are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx as nx


_SINGULAR: Final = 4
"""Systems of so few can be singular: two actors with arrows make one of four."""


def matrix_of(graph: nx.Graph[str], weight: str | None) -> Any:
    """Return the sparse adjacency matrix of a graph: the number of ties where ``weight`` is ``"ties"``, else 1."""
    import networkx as nx

    return nx.to_scipy_sparse_array(graph, weight=weight, format="csc").astype(float)


def sum_of_walks(matrix: Any) -> list[float]:
    """Return the ``x`` that solves ``(I - matrix) x = 1``; of several, which two enemies have, the one next to zero."""
    import numpy as np
    from scipy.sparse import eye_array
    from scipy.sparse.linalg import spsolve

    size = matrix.shape[0]
    if size <= _SINGULAR:
        system = np.eye(size) - matrix.toarray()
        return list(map(float, np.linalg.lstsq(system, np.ones(size), rcond=None)[0]))
    return list(map(float, spsolve((eye_array(size) - matrix).tocsc(), np.ones(size))))
