"""Graphs as sparse matrices, and the sums over walks that measures are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import networkx as nx


_SINGULAR: Final = 4
"""Systems of so few can be singular: two actors with arrows make one of four."""

_LARGE: Final = 1000
"""From so many actors on, solving at once fills the matrix up, and walks of each length are added up in turn."""

_LONGEST: Final = 1000
"""Where walks so long still count, the system is solved at once all the same."""

_NOTHING: Final = 1e-17
"""A share of the sum so small changes none of its digits."""


def matrix_of(graph: nx.Graph[str], weight: str | None) -> Any:
    """Return the sparse adjacency matrix of a graph: the number of ties where ``weight`` is ``"ties"``, else 1."""
    import networkx as nx

    return nx.to_scipy_sparse_array(graph, weight=weight, format="csc").astype(float)


def sum_of_walks(matrix: Any) -> list[float]:
    """Return the ``x`` that solves ``(I - matrix) x = 1``; of several, which two enemies have, the one next to zero."""
    import numpy as np

    size = matrix.shape[0]
    if size <= _SINGULAR:
        system = np.eye(size) - matrix.toarray()
        return list(map(float, np.linalg.lstsq(system, np.ones(size), rcond=None)[0]))
    found = _added_up(matrix.tocsr()) if size >= _LARGE else None
    return list(map(float, _solved(matrix) if found is None else found))


def _solved(matrix: Any) -> Any:
    import numpy as np
    from scipy.sparse import eye_array
    from scipy.sparse.linalg import spsolve

    size = matrix.shape[0]
    return spsolve((eye_array(size) - matrix).tocsc(), np.ones(size))


def _added_up(matrix: Any) -> Any:
    """Return the sum over the walks of each length in turn (von Neumann's series); None if long ones still count."""
    import numpy as np

    walks = np.ones(matrix.shape[0])
    total = walks.copy()
    for _ in range(_LONGEST):
        walks = matrix @ walks
        total += walks
        if np.abs(walks).sum() <= _NOTHING * np.abs(total).max():
            return total
    return None
