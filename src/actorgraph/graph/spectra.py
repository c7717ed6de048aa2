"""The greatest eigenvalue of a symmetric sparse matrix, and its eigenvector."""

from __future__ import annotations

from typing import Any, Final

from actorgraph.graph.equitable import cells_of

_DENSE: Final = 400
"""Up to so many actors, all eigenvalues at once are fast and always found."""

_PAIRS: Final = 4
"""So many of the greatest eigenvalues are looked at in larger graphs."""

_APART: Final = 1e-9
"""Eigenvalues nearer than this, as a share of themselves, cannot be told apart."""


def components(matrix: Any) -> list[tuple[list[int], Any]]:
    """Return the places of each component of a symmetric matrix, and the part of the matrix that joins them."""
    import numpy as np
    from scipy.sparse.csgraph import connected_components

    count, labels = connected_components(matrix, directed=False)
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.searchsorted(labels[order], np.arange(1, count)))
    return [(part.tolist(), matrix[part][:, part]) for part in parts]


def principal(matrix: Any) -> tuple[float, list[float]]:
    """Return the greatest eigenvalue of a symmetric matrix of one component, and its eigenvector of length 1.

    Where dense parts hang on a chain, several eigenvalues are nearly as great, and a solver returns any mix of their
    vectors. What tells mirrored actors apart is kept out, as they are in one cell; of the rest that mix is taken which
    iteration from equal values shows, for as long as anybody iterates.
    """
    import numpy as np

    cells = cells_of(matrix)
    value, vector = _greatest(cells.T @ matrix @ cells, cells.T @ np.ones(cells.shape[0]))
    return value, np.abs(cells @ vector).tolist()


def _greatest(matrix: Any, start: Any) -> tuple[float, Any]:
    """Return the greatest eigenvalue of a symmetric matrix, and of its vectors the one nearest to another vector.

    Eigenvalues that differ by less than :data:`_APART` of themselves are taken for one.
    """
    import numpy as np

    values, vectors = _eigenpairs(matrix)
    near = vectors[:, values >= values[-1] - _APART * abs(values[-1])]
    vector = near @ (near.T @ start)
    return float(values[-1]), vector / np.linalg.norm(vector)


def _eigenpairs(matrix: Any) -> tuple[Any, Any]:
    """Return the greatest eigenvalues of a symmetric matrix, in ascending order, and their vectors as columns."""
    import numpy as np
    from scipy.sparse.linalg import ArpackNoConvergence, eigsh

    size = matrix.shape[0]
    if size > _DENSE:
        try:
            values, vectors = eigsh(matrix, k=_PAIRS, which="LA", v0=np.ones(size), tol=0)
        except ArpackNoConvergence:
            pass
        else:
            order = np.argsort(values)
            return values[order], vectors[:, order]
    values, vectors = np.linalg.eigh(matrix.toarray())
    return values, vectors
