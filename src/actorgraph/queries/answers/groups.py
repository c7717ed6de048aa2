"""To which group each actor belongs: by its kind, by the side it stands on, by its country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.measured import Network

_WITHOUT: Final = {
    "kind": "actors without a kind, left out of what is counted by kind: {n}",
    "side": "actors on no side or on several, left out of what is counted by side: {n}",
    "country": "actors without a country, left out of what is counted by country: {n}",
}

Groups = Mapping[str, Mapping[str, str]]
"""The group of each actor, by what they are grouped by; who is in none, or in several, is missing."""


def groups_of(dataset: Dataset, selected: Selection) -> Groups:
    """Return the groups of all actors: their kinds, sides in force at the time, countries.

    Args:
        dataset: The dataset.
        selected: What is asked about; of all time, every side that was ever in force counts.
    """
    actors = dataset.actors.values()
    return {
        "kind": {actor.label: actor.kind for actor in actors if actor.kind},
        "side": _by_side(dataset, selected),
        "country": {actor.label: actor.country for actor in actors if actor.country},
    }


def lacking(grouping: str, counted: Network, groups: Mapping[str, str]) -> Iterator[Message]:
    """Say how many of the actors that are there are in no group, if some are in one."""
    without = sum(label not in groups for label in counted.actors)
    if 0 < without < len(counted.actors):
        yield Message.of(_WITHOUT[grouping], n=without)


def _by_side(dataset: Dataset, selected: Selection) -> dict[str, str]:
    sides = dataset.sides if selected.is_timeless else dataset.sides_on(selected.on(dataset).span)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for side in sides:
        for label in side.members:
            found[label].add(str(side.name))
    return {label: next(iter(names)) for label, names in found.items() if len(names) == 1}
