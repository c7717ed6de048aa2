"""The fewest pairs that hit every cycle out of balance, by integer programming with the cycles found on the way.

Minimise the sum of x over pairs, x in {0, 1}, so that x sums to at least 1 on every cycle out of balance. There are
too many cycles to write down; those that a tentative solution misses are added until it misses none. First with x in
[0, 1], where the missed cycles are those lighter than 1 (Barahona and Mahjoub 1986; Aref, Mason and Wilson 2020
compare models); then with whole numbers, by HiGHS (Huangfu and Hall 2018).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from actorgraph.graph.frustration.cycles import light_cycles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.frustration.cycles import Criterion, Cycle
    from actorgraph.graph.signs import Pair

_FRACTIONAL_ROUNDS: Final = 60
_WHOLE_ROUNDS: Final = 10
_NODES: Final = 200
"""Limits in rounds, and in nodes of the search tree: limits in seconds would make answers differ by machine."""

_SLACK: Final = 1e-6


def hit_all(
    signs: Mapping[Pair, int], criterion: Criterion, cycles: Sequence[Cycle], known: list[Pair]
) -> tuple[int, list[Pair]]:
    """Return the fewest pairs that hit every cycle out of balance, and a lower bound on their number.

    Args:
        signs: The sign of each pair.
        criterion: Which cycles are out of balance.
        cycles: Some of them to start from.
        known: Pairs that hit them all, not necessarily the fewest.

    Returns:
        The bound and the best pairs found; there are just as many unless a limit was reached.
    """
    pairs = list(signs)
    found = dict.fromkeys(cycles)
    stages = [False] * _FRACTIONAL_ROUNDS + [True] * _WHOLE_ROUNDS
    lower = 0
    while stages:
        whole = stages.pop(0)
        values, bound = _lightest(pairs, list(found), whole=whole)
        lower = max(lower, math.ceil(bound - _SLACK))
        if lower == len(known):
            break
        missed = light_cycles(signs, values, criterion)
        if whole and not missed:
            chosen = [pair for pair, value in zip(pairs, values, strict=True) if value > 0.5]
            return lower, min(known, chosen, key=len)
        if math.fsum(values) > bound + 0.5:
            break
        if not missed:
            stages = [True] * _WHOLE_ROUNDS
        found |= dict.fromkeys(missed)
    return lower, known


def _lightest(pairs: Sequence[Pair], cycles: Sequence[Cycle], *, whole: bool) -> tuple[list[float], float]:
    """Return values of the pairs that hit some cycles, and a bound below the least sum of such values.

    The values sum to the bound unless HiGHS gave up; if it did before it knew any values, they are all 1.
    """
    import numpy as np  # noqa: PLC0415  (heavy)
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
    from scipy.sparse import csr_array  # noqa: PLC0415

    place = {pair: i for i, pair in enumerate(pairs)}
    rows = [row for row, cycle in enumerate(cycles) for _ in cycle]
    columns = [place[pair] for cycle in cycles for pair in cycle]
    hits = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(cycles), len(pairs)))
    result = milp(
        np.ones(len(pairs)),
        constraints=LinearConstraint(hits, lb=1),
        bounds=Bounds(0, 1),
        integrality=int(whole),
        options={"node_limit": _NODES, "mip_rel_gap": 0},
    )
    values = np.ones(len(pairs)) if result.x is None else result.x
    bound = result.mip_dual_bound if whole else result.fun
    return list(map(float, values)), 0.0 if bound is None else float(bound)
