"""Doubts about a dataset that does exist: a module per concern, with a tuple of its rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from actorgraph.model.dataset import Dataset
from actorgraph.problems import Problem
from actorgraph.rules import absence, claims, evidence, lineage, names, periods, sides, story, ties, values

__all__ = ["RULES", "check"]

RULES: tuple[Callable[[Dataset], Iterable[Problem]], ...] = (
    *periods.RULES,
    *absence.RULES,
    *evidence.RULES,
    *claims.RULES,
    *ties.RULES,
    *names.RULES,
    *lineage.RULES,
    *values.RULES,
    *sides.RULES,
    *story.RULES,
)
"""Every rule there is; a rule yields the problems it sees in a dataset."""


def check(dataset: Dataset) -> tuple[Problem, ...]:
    """Return what every rule finds in a dataset, sorted by place.

    A two-line edge list passes: rules raise doubts, they never refuse.
    """
    found = (problem for rule in RULES for problem in rule(dataset))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
