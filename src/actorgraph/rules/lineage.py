"""Doubts about who came from whom."""

from __future__ import annotations

from collections import defaultdict
from functools import reduce
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from actorgraph.message import Message
from actorgraph.model.relation import Status
from actorgraph.model.relation_type import Family
from actorgraph.problems import Problem
from actorgraph.rules.naming import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation

_LIMIT = 50
"""Each cycle takes a walk through all ties of lineage: thousands, which only a mistake can make, would take minutes."""


def lineage_cycles(dataset: Dataset) -> Iterator[Problem]:
    """An actor that descends from itself through mergers, splits and successions; one finding per cycle, the first 50.

    Groups do part and come back, so a cycle is a doubt, not an error: often two actors share one label.
    """
    ties: dict[tuple[str, str], Relation] = {}
    for relation in dataset.relations:
        lineage = relation.type.family is Family.SUCCESSION and relation.status is not Status.RETRACTED
        if lineage and relation.subject != relation.object:
            ties.setdefault((relation.subject, relation.object), relation)
    for _ in range(_LIMIT):
        cycle = _cycle(ties)
        if cycle is None:
            return
        last = max((ties[step] for step in pairwise(cycle)), key=lambda r: (r.period.begins.first, r.id))
        walk = reduce(lambda path, label: Message.of("{path} -> {label}", path=path, label=label), quoted(cycle))
        yield Problem.of("AG308", "'{label}' descends from itself: {walk}", last.origin, label=cycle[0], walk=walk)
        del ties[last.subject, last.object]


def _cycle(ties: dict[tuple[str, str], Relation]) -> list[str] | None:
    descendants: defaultdict[str, list[str]] = defaultdict(list)
    for subject, object_ in ties:
        descendants[subject].append(object_)
    try:
        TopologicalSorter(descendants).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle[::-1]
    return None


RULES: Final = (lineage_cycles,)
