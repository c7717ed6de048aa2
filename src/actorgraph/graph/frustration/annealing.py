"""Two camps found by annealing: actors change sides at random, less and less often where it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from actorgraph.graph.frustration.weights import Weights

_SWEEPS: Final = 1000
_STEPS: Final = 10_000
_MOVES: Final = 20_000_000
"""Every actor is asked so often; less often where that takes more steps, or more pairs are looked at."""

_FEW: Final = 128
"""Up to so many actors, leaving out zeros takes longer than multiplying by them."""

_COLD: Final = 0.3
"""In the end: a move that puts one more pair in the way is made once in eight hundred times."""


def annealed(weights: Weights) -> list[int]:
    """Return two sides, -1 and 1, that misplace few pairs (Kirkpatrick, Gelatt and Vecchi 1983).

    Each actor takes a side by chance, the likelier the fewer of its pairs that misplaces. Actors of whom no two are
    neighbours do so at once. At first it is as warm as where sides begin to hold together: at about the root of the
    number of neighbours.

    Args:
        weights: What joins each actor to each neighbour.
    """
    import numpy as np

    groups = groups_apart(weights)
    pairs = sum(map(len, weights)) // 2
    sweeps = min(_SWEEPS, _STEPS // len(groups) + 1, _MOVES // pairs + 1)
    chance = np.random.RandomState(0).random_sample  # its numbers stay the same in all versions
    most = max(map(len, weights))
    pulls = np.arange(-most, most + 1)
    pull_of = [(np.array(group), rows) for group, rows in zip(groups, _rows(weights, groups), strict=True)]
    one_or_other = np.array((-1, 1), dtype=np.int32)
    sides = np.where(chance(len(weights)) < 0.5, 1, -1).astype(np.int32)
    for warmth in np.linspace((2 * pairs / len(weights)) ** 0.5, _COLD, sweeps):
        with np.errstate(over="ignore"):  # what is beyond all numbers makes a likelihood of 0, as it should
            likelihood = 1 / (1 + np.exp(-2 * pulls / warmth))
        for group, rows in pull_of:
            sides[group] = one_or_other.take(chance(len(group)) < likelihood.take(rows.dot(sides) + most))
    return list(map(int, sides))


def groups_apart(weights: Sequence[Collection[int]]) -> list[list[int]]:
    """Return groups without neighbours in them: those with most join first, where they can (Welsh and Powell 1967).

    Args:
        weights: The neighbours of each actor.
    """
    group: dict[int, int] = {}
    members: list[list[int]] = []
    for member in sorted(range(len(weights)), key=lambda i: -len(weights[i])):
        taken = {group[other] for other in weights[member] if other in group}
        group[member] = number = next(i for i in range(len(members) + 1) if i not in taken)
        if number == len(members):
            members.append([])
        members[number].append(member)
    return members


def _rows(weights: Weights, groups: Sequence[Sequence[int]]) -> list[Any]:
    """Return what joins the members of each group to everybody, a row for each member; of few, their zeros too."""
    import numpy as np
    from scipy.sparse import csr_array

    size = len(weights)
    starts = np.cumsum([0, *map(len, weights)])
    ends = [other for beside in weights for other in beside]
    values = [weight for beside in weights for weight in beside.values()]
    matrix = csr_array((np.array(values, dtype=np.int32), np.array(ends), starts), shape=(size, size))
    return [matrix[group].toarray() if size <= _FEW else matrix[group] for group in groups]
