"""A signed graph by the places of its actors, for searches that move them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.signs import Pair

    Weights = Sequence[Mapping[int, int]]
    """What joins each actor, by its place, to each neighbour: the sum of their signs."""


def weights_of(signs: Mapping[Pair, int], actors: Sequence[str]) -> Weights:
    """Return the sign of each actor's pairs, by the places of both among the actors."""
    place = {actor: i for i, actor in enumerate(actors)}
    weights: list[dict[int, int]] = [{} for _ in actors]
    for (a, b), sign in signs.items():
        weights[place[a]][place[b]] = weights[place[b]][place[a]] = sign
    return weights


def cost(weights: Weights, sides: Sequence[int]) -> int:
    """Return what is the less, the fewer pairs two sides, 1 and -1, misplace."""
    return -sum(weight * sides[i] * sides[j] for i, beside in enumerate(weights) for j, weight in beside.items())
