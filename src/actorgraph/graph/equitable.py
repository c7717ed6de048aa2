"""Actors who are alike: sets whose members have as many neighbours in each set."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

_REFINEMENTS: Final = 200
"""So often actors are told apart by their neighbours before it is taken that no two are alike."""


def cells_of(matrix: Any) -> Any:
    """Return a column for each set of actors who have as many neighbours in each set: the coarsest equitable partition.

    Sets are told apart by the neighbours of their members until nothing changes (colour refinement, McKay 1981). The
    columns have length 1. If it does not end soon, each actor is a set alone.
    """
    import numpy as np
    from scipy.sparse import csr_array

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
