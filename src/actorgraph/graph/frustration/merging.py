"""Any number of camps: actors join camps, and camps join camps, while that gains."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    is_settled = [False] * len(found)
    while not all(is_settled):
        for member, beside in enumerate(weights):
            if is_settled[member]:  # nobody beside it has moved since it had nothing to gain
                continue
            is_settled[member] = True
            best = _best_camp(beside, found, found[member], new)
            if best != found[member]:
                found[member] = best
                new += best == new
                for other in beside:
                    is_settled[other] = False
    return found


def _best_camp(beside: Mapping[int, int], camps: Sequence[int], own: int, new: int) -> int:
    """Return the camp that pulls most, the first of several: of the neighbours', or a new one; its own if none more."""
    pull: dict[int, int] = {own: 0, new: 0}
    for other, weight in beside.items():
        camp = camps[other]
        pull[camp] = pull.get(camp, 0) + weight
    most = max(pull.values())
    return min([camp for camp in pull if pull[camp] == most]) if most > pull[own] else own


def _between(weights: Weights, camps: Sequence[int]) -> Weights:
    """Return what joins each camp to each other camp."""
    between: list[dict[int, int]] = [defaultdict(int) for _ in range(max(camps) + 1)]
    for camp, beside in zip(camps, weights, strict=True):
        pull = between[camp]
        for other, weight in beside.items():
            if camps[other] != camp:
                pull[camps[other]] += weight
    return between


def _renumbered(camps: Sequence[int]) -> list[int]:
    """Return camps numbered from 0 in the order in which they first occur."""
    numbers = {camp: i for i, camp in enumerate(dict.fromkeys(camps))}
    return [numbers[camp] for camp in camps]
