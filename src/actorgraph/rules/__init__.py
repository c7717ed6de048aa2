"""Doubts about a dataset that does exist. One module per concern; a rule is a function and a code."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from actorgraph.model.dataset import Dataset
from actorgraph.problems import Problem
from actorgraph.rules.evidence import stale_ties, uncited_sources, unsourced_ties
from actorgraph.rules.lineage import lineage_cycles
from actorgraph.rules.names import misspelt_kinds, shared_names
from actorgraph.rules.periods import after_as_of, backwards_periods, outside_life
from actorgraph.rules.ties import friend_and_foe, repeated_ties, self_ties

__all__ = ["RULES", "check"]

RULES: tuple[Callable[[Dataset], Iterable[Problem]], ...] = (
    backwards_periods,
    outside_life,
    after_as_of,
    unsourced_ties,
    stale_ties,
    uncited_sources,
    repeated_ties,
    friend_and_foe,
    self_ties,
    shared_names,
    misspelt_kinds,
    lineage_cycles,
)
"""Every rule there is; a rule yields the problems it sees in a dataset."""


def check(dataset: Dataset) -> tuple[Problem, ...]:
    """Return what every rule finds in a dataset, sorted by place.

    A two-line edge list passes: rules raise doubts, they never refuse.
    """
    found = (problem for rule in RULES for problem in rule(dataset))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
