"""Any number of camps: actors join camps, and camps join camps, while that gains."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.graph.frustration.weights import Weights


def many_camps(weights: Weights, start: Sequence[int]) -> list[int]:
    """Return a division into any number: actors join camps, then camps join camps (after Blondel et al. 2008)."""
    camps = _renumbered(start)
    while True:
        joined = _renumbered(_improved(weights, camps))
        merged = _improved(_between(weights, joined), list(range(max(joined) + 1)))
        joined = _renumbered([merged[camp] for camp in joined])
        if joined == camps:
            return camps
        camps = joined


def _improved(weights: Weights, camps: Sequence[int]) -> list[int]:
    """Return camps in which nobody gains by moving alone, to the camp of a neighbour or to a new one."""
    found = list(camps)
    new = max(found) + 1
    moved = True
    while moved:
        moved = False
        for member, beside in enumerate(weights):
            pull: dict[int, int] = defaultdict(int)
            for other, weight in beside.items():
                pull[found[other]] += weight
            best = max(sorted({*pull, new}), key=lambda camp: pull[camp])
            if pull[best] > pull[found[member]]:
                found[member] = best
                new += best == new
                moved = True
    return found


def _between(weights: Weights, camps: Sequence[int]) -> Weights:
    """Return what joins each camp to each other camp."""
    between: list[dict[int, int]] = [defaultdict(int) for _ in range(max(camps) + 1)]
    for member, beside in enumerate(weights):
        for other, weight in beside.items():
            if camps[member] != camps[other]:
                between[camps[member]][camps[other]] += weight
    return between


def _renumbered(camps: Sequence[int]) -> list[int]:
    """Return camps numbered from 0 in the order in which they first occur."""
    numbers = {camp: i for i, camp in enumerate(dict.fromkeys(camps))}
    return [numbers[camp] for camp in camps]
