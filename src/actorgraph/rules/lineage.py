"""Doubts about who came from whom."""

from __future__ import annotations

from functools import reduce
from itertools import islice
from typing import TYPE_CHECKING, Final

from actorgraph.message import Message
from actorgraph.model.descent import Descent
from actorgraph.problems import Problem
from actorgraph.rules.naming import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset

_LIMIT = 50
"""Each cycle takes a walk through all ties of lineage: thousands, which only a mistake can make, would take minutes."""


def lineage_cycles(dataset: Dataset) -> Iterator[Problem]:
    """An actor that descends from itself and cannot have been there before; one finding per cycle, the first 50.

    Groups do part and come back, and what lived on is no doubt at all. Where all that can have given rise to an actor
    comes after what it gave rise to, often two actors share one label, or the first of its beginnings is missing.
    """
    cycles = (chain for chain in Descent(dataset).cycles(dataset.actors) if len(chain) > 1)
    for chain in islice(cycles, _LIMIT):
        last = max(chain, key=lambda tie: (tie.period.begins.first, tie.id))
        labels = [tie.subject for tie in chain]
        steps = quoted([*labels, labels[0]])
        walk = reduce(lambda path, label: Message.of("{path} -> {label}", path=path, label=label), steps)
        yield Problem.of("AG308", "'{label}' descends from itself: {walk}", last.origin, label=labels[0], walk=walk)


RULES: Final = (lineage_cycles,)
