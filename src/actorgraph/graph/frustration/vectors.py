"""A bound on frustration in large graphs: sides that may be vectors, by semidefinite programming.

Two camps give each actor 1 or -1. If each is given a vector of length 1 instead, friends can be nearer and enemies
farther apart than in any two camps, and so the least that is misplaced by vectors is a bound (Goemans and Williamson
1995). Vectors that turn, one after the other, to where their neighbours pull them find that least (the mixing method of
Wang, Chang and Kolter 2017). Whatever they are, their pulls prove the bound, once they are known to outweigh the signs.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from actorgraph.graph.frustration.annealing import groups_apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.signs import Pair

MOST: Final = 3000
"""Of at most so many actors: the proof takes the square of their number in memory, and the cube in steps."""

_SWEEPS: Final = 300
_LEAST: Final = 30
"""Fewer sweeps than these prove little."""

_SHIFTS: Final = tuple(10.0**-place for place in (4, 3, 2))
"""What is added to the pulls until they outweigh the signs: the less, the better the bound."""

_SLACK: Final = 1e-6


def misplaced_by_vectors(signs: Mapping[Pair, int], actors: Sequence[str], effort: float = 1.0) -> int:
    """Return how many pairs any two camps misplace at least; 0 where that takes too long.

    Args:
        signs: The sign of each pair.
        actors: All actors of these pairs.
        effort: The share of the work that may be done, from 0 to 1.
    """
    sweeps = int(_SWEEPS * effort)
    if len(actors) > MOST or sweeps < _LEAST:
        return 0
    matrix = _matrix(signs, actors)
    pulls = _pulls(matrix, sweeps)
    # the proof takes longest: if a shift proves the bound, larger ones do, so that two proofs find the least of three
    place = bisect_left(_SHIFTS, True, key=lambda shift: _outweigh(pulls + shift, matrix))
    if place == len(_SHIFTS):
        return 0
    shift = _SHIFTS[place]
    most = math.fsum(pulls) + len(actors) * shift
    return max(0, math.ceil((len(signs) - most / 2) / 2 - _SLACK))


def _matrix(signs: Mapping[Pair, int], actors: Sequence[str]) -> Any:
    """Return the symmetric matrix of the signs."""
    from scipy.sparse import csr_array

    place = {actor: i for i, actor in enumerate(actors)}
    ends = [(place[a], place[b]) for a, b in signs]
    rows, columns = zip(*(*ends, *((b, a) for a, b in ends)), strict=True)
    return csr_array(([float(sign) for sign in signs.values()] * 2, (rows, columns)), shape=(len(actors),) * 2)


def _pulls(matrix: Any, sweeps: int) -> Any:
    """Return how strongly the neighbours of each actor pull at its vector, once vectors hardly turn any more."""
    import numpy as np

    size = matrix.shape[0]
    neighbours = [matrix.indices[matrix.indptr[i] : matrix.indptr[i + 1]].tolist() for i in range(size)]
    turns = [(np.array(group), matrix[group]) for group in groups_apart(neighbours)]
    vectors = np.random.RandomState(0).standard_normal((size, math.isqrt(2 * size) + 2))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    for _ in range(sweeps):
        for group, rows in turns:
            pulled = rows @ vectors
            lengths = np.linalg.norm(pulled, axis=1, keepdims=True)
            np.divide(pulled, lengths, out=pulled, where=lengths > 0)
            vectors[group] = np.where(lengths > 0, pulled, vectors[group])
    return np.linalg.norm(matrix @ vectors, axis=1)


def _outweigh(pulls: Any, matrix: Any) -> bool:
    """Whether the pulls less the signs are a positive definite matrix: then the bound is proven (Rump 2006)."""
    import numpy as np

    try:
        np.linalg.cholesky(np.diag(pulls) - matrix.toarray())
    except np.linalg.LinAlgError:
        return False
    return True
