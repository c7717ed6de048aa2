"""Status in a signed graph: its dominant eigenvector (Bonacich and Lloyd 2004)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import QuestionError
from actorgraph.graph.matrices import matrix_of
from actorgraph.graph.spectra import components

if TYPE_CHECKING:
    import networkx as nx

    Values = dict[str, float]

_ALIKE: Final = 1e-9
"""Numbers nearer than this, as a share of themselves, cannot be told apart."""

_DENSE: Final = 400
"""Up to so many actors, all eigenvalues at once are fast and always found."""


def signed_eigenvector(layers: tuple[nx.Graph[str], nx.Graph[str]], _: None) -> Values:
    """Return the eigenvector of the eigenvalue that is greatest in absolute value, scaled so that its greatest is 1.

    Of an eigenvalue and its negative, the positive one counts: its vector sets two camps apart. Which of two camps is
    the positive one follows from no sign: it is the one with the greatest value, then with the greater sum, then with
    the first actor.

    Args:
        layers: The graphs of the friendly and of the hostile ties.

    Raises:
        QuestionError: If several vectors belong to that eigenvalue.
    """
    friends, enemies = layers
    matrix = matrix_of(friends, None) - matrix_of(enemies, None)
    solved = [(places, *found) for places, part in components(abs(matrix)) for found in _dominant(matrix, places)]
    greatest = max((abs(value) for _, value, _ in solved), default=0.0)
    values = [0.0] * len(friends)
    if greatest > _ALIKE:
        for place, entry in _only(solved, greatest):
            values[place] = entry
    return dict(zip(friends, _turned(values), strict=True))


def _dominant(matrix: Any, places: list[int]) -> list[tuple[float, Any]]:
    """Return the eigenvalues of one component that may be the greatest in absolute value, and their vectors."""
    import numpy as np
    from scipy.sparse.linalg import eigsh

    part = matrix[places][:, places]
    if len(places) > _DENSE:
        values, vectors = eigsh(part, k=4, which="LM", v0=np.linspace(1, 2, len(places)), tol=0)
    else:
        values, vectors = np.linalg.eigh(part.toarray())
    least = max(np.abs(values)) * (1 - _ALIKE)
    return [(float(value), vector) for value, vector in zip(values, vectors.T, strict=True) if abs(value) >= least]


def _only(solved: list[tuple[list[int], float, Any]], greatest: float) -> list[tuple[int, float]]:
    """Return the place and entry of each actor in the one vector that belongs to the greatest eigenvalue."""
    found = [entry for entry in solved if abs(entry[1]) >= greatest * (1 - _ALIKE)]
    found = [entry for entry in found if entry[1] > 0] or found
    if len(found) > 1:
        raise QuestionError(
            "no eigenvalue of the signed graph is greater than all others, so no status follows from it"
        )
    ((places, _, vector),) = found
    return list(zip(places, map(float, vector), strict=True))


def _turned(values: list[float]) -> list[float]:
    """Return a vector scaled so that its greatest entry is 1."""
    most = max(map(abs, values), default=0.0)
    if not most:
        return values
    scaled = [0.0 if abs(value) < _ALIKE * most else value / most for value in values]
    tops = {math.copysign(1, value) for value in scaled if math.isclose(abs(value), 1, rel_tol=_ALIKE)}
    if len(tops) == 1:
        (turn,) = tops
    else:
        total = math.fsum(scaled)
        turn = math.copysign(1, total if abs(total) > _ALIKE else next(value for value in scaled if value))
    return [value * turn + 0.0 for value in scaled]
