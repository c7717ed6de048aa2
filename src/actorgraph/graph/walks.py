"""How many walks are in balance: the share that closed walks out of balance take away."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, fsum
from typing import Any, Final

from actorgraph.graph.signs import Pair
from actorgraph.graph.spectra import components

MOST: Final = 500
"""Of components of at most so many actors: all eigenvalues take the cube of their number in steps."""


def walk_balance(signs: Mapping[Pair, int]) -> float | None:
    """Return the walk balance of a signed graph, from 0 to 1; None without a pair, or if a component is too large.

    It is tr exp(A) / tr exp(|A|), where A is the matrix of signs and |A| that of the pairs whatever their sign: closed
    walks count one divided by the factorial of their length, those out of balance against the others; 1 if the graph is
    balanced. Actors without friends and enemies are left out, and of a component of more than 500 actors it is not
    told (Estrada, E., and Benzi, M. (2014). Walk-based measure of balance in signed networks: detecting lack of balance
    in social networks. *Physical Review E* 90, 042802).

    Args:
        signs: The sign, +1 or -1, of each pair.
    """
    import numpy as np

    parts = [part for _, part in components(_matrix(signs))] if signs else []
    if not parts or max(part.shape[0] for part in parts) > MOST:
        return None
    signed = [value for part in parts for value in _spectrum(part)]
    plain = [value for part in parts for value in _spectrum(abs(part))]
    greatest = float(np.max(plain))
    return _sum(signed, greatest) / _sum(plain, greatest)


def _matrix(signs: Mapping[Pair, int]) -> Any:
    """Return the symmetric matrix of the signs."""
    from scipy.sparse import csc_array

    place = {actor: i for i, actor in enumerate(sorted({actor for pair in signs for actor in pair}))}
    ends = [(place[a], place[b]) for a, b in signs]
    rows, columns = zip(*(*ends, *((b, a) for a, b in ends)), strict=True)
    return csc_array(([float(sign) for sign in signs.values()] * 2, (rows, columns)), shape=(len(place),) * 2)


def _spectrum(part: Any) -> list[float]:
    import numpy as np

    return list(map(float, np.linalg.eigvalsh(part.toarray())))


def _sum(values: list[float], greatest: float) -> float:
    """Return the sum of exponentials as shares of the greatest, so that none is beyond all numbers."""
    return fsum(exp(value - greatest) for value in values)
