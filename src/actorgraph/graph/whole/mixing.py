"""Whether ties join like with like: by kind, by side, by country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from actorgraph.graph.whole.whole import Ties, Value, Whole

GROUPINGS: Final = ("kind", "side", "country")
"""What actors can be grouped by."""


def between(ties: Ties, grouping: str) -> Counter[tuple[str, str]]:
    """Return how many pairs join each two groups, in both orders; pairs of whom one is in no group are left out."""
    group = ties.groups.get(grouping, {})
    found: Counter[tuple[str, str]] = Counter()
    for a, b in ties.pairs:
        if a in group and b in group:
            found[group[a], group[b]] += 1
            found[group[b], group[a]] += 1
    return found


def ei_index(ties: Ties, grouping: str) -> float | None:
    """Return the E-I index: how much more pairs join groups than lie inside one, from -1 to 1."""
    joined = between(ties, grouping)
    inside = sum(number for (a, b), number in joined.items() if a == b)
    return (joined.total() - 2 * inside) / joined.total() if joined else None


def assortativity(ties: Ties, grouping: str) -> float | None:
    """Return the assortativity: how much more pairs lie inside a group than by chance, 1 if all do."""
    joined = between(ties, grouping)
    total = joined.total()
    ends: Counter[str] = Counter()
    for (group, _), number in joined.items():
        ends[group] += number
    chance = sum(number * number for number in ends.values())
    if chance == total * total:
        return None
    inside = sum(number for (a, b), number in joined.items() if a == b)
    return (inside * total - chance) / (total * total - chance)


def _by_grouping(compute: Callable[[Ties, str], float | None]) -> Callable[[Ties], Sequence[Value]]:
    return lambda ties: tuple(compute(ties, grouping) for grouping in GROUPINGS)


MIXING: Final = (
    Whole(
        rows=tuple(("E-I index", grouping) for grouping in GROUPINGS),
        compute=_by_grouping(ei_index),
        formula=(
            "(E − I) / (E + I), where E pairs join actors of different groups and I pairs those of one: −1 if all ties "
            "are inside, 1 if none is"
        ),
        undefined="none where no pair has both its actors in a group; who is in no group, or in several, is left out",
        source=(
            "Krackhardt, D., and Stern, R. N. (1988). Informal networks and organizational crises: an experimental "
            "simulation. *Social Psychology Quarterly* 51(2), 123–140"
        ),
    ),
    Whole(
        rows=tuple(("assortativity", grouping) for grouping in GROUPINGS),
        compute=_by_grouping(assortativity),
        formula=(
            "(Σ eₓₓ − Σ aₓ²) / (1 − Σ aₓ²), where eₓₓ is the share of pairs that lie in group x, and aₓ that of the "
            "ends of pairs"
        ),
        undefined="none where all ends are in one group or in none; who is in no group, or in several, is left out",
        source=(
            "Newman, M. E. J. (2003). Mixing patterns in networks. *Physical Review E* 67, 026126; "
            "`networkx.attribute_assortativity_coefficient`"
        ),
    ),
)
