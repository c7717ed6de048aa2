"""The best of all divisions of a few actors into two camps, by trying them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.signs import Pair

MOST: Final = 27
"""Of at most so many actors: they have 67 million divisions."""

_AT_ONCE: Final = 256
"""So many divisions of one half are tried at once with all those of the other."""


def misplaced_of_all(signs: Mapping[Pair, int], actors: Sequence[str]) -> list[Pair]:
    """Return the pairs that the best division into two camps misplaces.

    The sum of ``sign * side * side`` over pairs is greatest for it. That sum falls into one part for each half of the
    actors and one for the pairs between the halves, which is a matrix product for all divisions of both.

    Args:
        signs: The sign of each pair.
        actors: The actors, at most :data:`MOST`.

    Returns:
        The pairs in alphabetical order; of several best divisions, those of the first in the order of trying.
    """
    import numpy as np

    place = {actor: i for i, actor in enumerate(actors)}
    weights = np.zeros((len(actors), len(actors)), dtype=np.float32)
    for (a, b), sign in signs.items():
        weights[place[a], place[b]] = sign
    middle = len(actors) // 2
    # the first actor stays where it is: changing all sides changes nothing
    one, other = _sides(middle, fixed=True), _sides(len(actors) - middle, fixed=False)
    between = (weights + weights.T)[:middle, middle:]
    within_one = np.einsum("ki,ij,kj->k", one, weights[:middle, :middle], one)
    within_other = np.einsum("ki,ij,kj->k", other, weights[middle:, middle:], other)
    best, sides = -np.inf, np.concatenate([one[0], other[0]])
    for start in range(0, len(one), _AT_ONCE):
        some = one[start : start + _AT_ONCE]
        total = within_one[start : start + _AT_ONCE, None] + within_other + some @ between @ other.T
        row, column = np.unravel_index(np.argmax(total), total.shape)
        if total[row, column] > best:
            best, sides = total[row, column], np.concatenate([some[row], other[column]])
    return sorted((a, b) for (a, b), sign in signs.items() if sides[place[a]] * sides[place[b]] != sign)


def _sides(count: int, *, fixed: bool) -> Any:
    """Return all ways to put actors on sides 1 and -1, a row each; the first on side 1 if that is fixed."""
    import numpy as np

    free = count - fixed
    numbers = np.arange(2**free)[:, None] >> np.arange(count - 1, -1, -1) & 1
    return (1 - 2 * numbers).astype(np.float32)
