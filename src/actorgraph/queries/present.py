"""Which actors a measure is taken on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.graph.selection import Selection
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def present_actors(dataset: Dataset, selected: Selection, relations: Iterable[Relation]) -> list[str]:
    """Return the labels of the actors that may live on the day asked for, or have a tie that counts."""
    tied = {end for relation in relations for end in (relation.subject, relation.object)}
    return [
        label
        for label, actor in dataset.actors.items()
        if label in tied or selected.day is None or actor.life.holds_on(selected.day) is not Certainty.NO
    ]
