"""The fewest pairs that hit every cycle out of balance, by integer programming with the cycles found on the way.

Minimise the sum of x over pairs, x in {0, 1}, so that x sums to at least 1 on every cycle out of balance. There are
too many cycles to write down; those that a tentative solution misses are added until it misses none. First with x in
[0, 1], where the missed cycles are those lighter than 1 (Barahona and Mahjoub 1986; Aref, Mason and Wilson 2020
compare models); then with whole numbers, by HiGHS (Huangfu and Hall 2018).
"""

from __future__ import annotations

import math
from math import inf
from typing import TYPE_CHECKING, Final

from actorgraph.graph.frustration.cycles import light_cycles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.frustration.cycles import Criterion, Cycle
    from actorgraph.graph.signs import Pair

_EFFORT: Final = 15_000_000
"""Limit of the work on fractions: pairs times cycles, summed over rounds."""
_WHOLE_GAP: Final = 4
"""Whole numbers rarely close a wider gap between the bound and the best pairs known."""
_WHOLE_EFFORT: Final = 3_000_000
"""The gap squared, times pairs, times cycles, says whether whole numbers are worth the try: up to this."""
_WHOLE_ROUNDS: Final = 10
_NODES: Final = 200
"""Limits in rounds, and in nodes of the search tree: limits in seconds would make answers differ by machine."""
_MANY: Final = 500
"""With so many cycles, fractions are found sooner from the inside of what is possible than along its edges."""
_SLACK: Final = 1e-6


def hit_all(
    signs: Mapping[Pair, int],
    criterion: Criterion,
    cycles: Sequence[Cycle],
    known: list[Pair],
    effort: float = 1.0,
) -> tuple[int, list[Pair]]:
    """Return the fewest pairs that hit every cycle out of balance, and a lower bound on their number.

    Args:
        signs: The sign of each pair.
        criterion: Which cycles are out of balance.
        cycles: Some of them to start from, no two of which share a pair.
        known: Pairs that hit them all, not necessarily the fewest.
        effort: The share of the work that fractions may take.

    Returns:
        The bound and the best pairs found; there are just as many unless a limit was reached.
    """
    found = dict.fromkeys(cycles)
    lower, known = _in_fractions(signs, criterion, found, known, effort)
    lower = max(lower, len(cycles))
    gap = len(known) - lower
    if gap and _is_worth_the_try(signs, found, gap):
        return _in_whole_numbers(signs, criterion, found, lower, known)
    return lower, known


def _is_worth_the_try(signs: Mapping[Pair, int], found: Mapping[Cycle, None], gap: int) -> bool:
    """Whether whole numbers may close the gap between the bound and the best pairs known."""
    return gap <= _WHOLE_GAP and len(signs) * len(found) * gap**2 <= _WHOLE_EFFORT


def _in_fractions(
    signs: Mapping[Pair, int], criterion: Criterion, found: dict[Cycle, None], known: list[Pair], effort: float = 1.0
) -> tuple[int, list[Pair]]:
    """Return a lower bound and the best pairs by values between 0 and 1; the cycles that they miss join those found."""
    pairs = list(signs)
    lower = spent = 0
    limit = effort * _EFFORT
    while lower < len(known):
        spent += len(pairs) * len(found)
        if spent > limit:
            break
        values, bound, _ = _lightest(pairs, list(found), whole=False)
        lower = max(lower, math.ceil(bound - _SLACK))
        most = inf if _is_worth_the_try(signs, found, len(known) - lower) else (limit - spent) / len(pairs) - len(found)
        missed = light_cycles(signs, values, criterion, most=max(most, 0))
        if not missed:
            are_whole = all(min(value, 1 - value) < _SLACK for value in values)
            return lower, _chosen(pairs, values) if are_whole else known
        found |= dict.fromkeys(missed)
    return lower, known


def _in_whole_numbers(
    signs: Mapping[Pair, int], criterion: Criterion, found: dict[Cycle, None], lower: int, known: list[Pair]
) -> tuple[int, list[Pair]]:
    """Return a lower bound and the best pairs by values of 0 or 1; the cycles that they miss join those found."""
    pairs = list(signs)
    for _ in range(_WHOLE_ROUNDS):
        values, bound, is_best = _lightest(pairs, list(found), whole=True)
        lower = max(lower, math.ceil(bound - _SLACK))
        if lower == len(known):
            break
        missed = light_cycles(signs, values, criterion)
        if not missed:
            return lower, min(known, _chosen(pairs, values), key=len)
        if not is_best:
            break
        found |= dict.fromkeys(missed)
    return lower, known


def _chosen(pairs: Sequence[Pair], values: Sequence[float]) -> list[Pair]:
    return [pair for pair, value in zip(pairs, values, strict=True) if value > 0.5]


def _lightest(pairs: Sequence[Pair], cycles: Sequence[Cycle], *, whole: bool) -> tuple[list[float], float, bool]:
    """Return values of the pairs that hit some cycles, a bound below the least sum of such, and if theirs is the least.

    It is not where HiGHS reached a limit; if it did so before it knew any values, they are all 1.
    """
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, linprog, milp
    from scipy.sparse import csr_array

    place = {pair: i for i, pair in enumerate(pairs)}
    rows = [row for row, cycle in enumerate(cycles) for _ in cycle]
    columns = [place[pair] for cycle in cycles for pair in cycle]
    hits = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(cycles), len(pairs)))
    if not whole and len(cycles) > _MANY:
        inside = linprog(np.ones(len(pairs)), -hits, -np.ones(len(cycles)), method="highs-ipm")
        if inside.success:
            # shares of cycles, no pair in more than one whole: their sum is a bound, however well the values are known
            shares = np.maximum(-inside.ineqlin.marginals, 0)
            bound = shares.sum() / max(1.0, (hits.T @ shares).max())
            return list(map(float, inside.x)), float(bound), True
    result = milp(
        np.ones(len(pairs)),
        constraints=LinearConstraint(hits, lb=1),
        bounds=Bounds(0, 1),
        integrality=int(whole),
        options={"node_limit": _NODES, "mip_rel_gap": 0},
    )
    values = np.ones(len(pairs)) if result.x is None else result.x
    bound = result.mip_dual_bound if whole else result.fun
    return list(map(float, values)), 0.0 if bound is None else float(bound), result.success
