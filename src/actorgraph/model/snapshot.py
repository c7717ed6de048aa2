"""A dataset on a day or in a period: who is there, and which ties hold. Every question has it from here."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span


class Snapshot:
    """A dataset on a day or in a period.

    Attributes:
        dataset: The dataset.
        span: The days.
        day: The last of them that the record knows of, as an ordinal: what is over by then has ended.
    """

    def __init__(self, dataset: Dataset, span: Span) -> None:
        self.dataset = dataset
        self.span = span
        self.day = int(span.last) if span.last < inf else max(dataset.judged_on(), int(span.first))
        self._holds: dict[str, Certainty] = {}

    def holds(self, tie: Relation) -> Certainty:
        """Say whether a tie holds on the day, or on any of the days, while both its actors live; then an event happens.

        A retracted tie never does.
        """
        if tie.id not in self._holds:
            self._holds[tie.id] = self._judged(tie)
        return self._holds[tie.id]

    def lives(self, label: str) -> Certainty:
        """Say whether an actor is there."""
        return self.dataset.lifetime_of(label).within(self.span)

    def is_there(self, label: str) -> bool:
        """Whether an actor is there, surely or possibly."""
        return self.lives(label) is not Certainty.NO

    def _judged(self, tie: Relation) -> Certainty:
        if tie.status is Status.RETRACTED:
            return Certainty.NO
        holds = self.dataset.timing_of(tie).within(self.span)
        if holds is Certainty.YES or not tie.type.lasting or self.span.first == self.span.last:
            return holds
        happens = self.dataset.occurrence_of(tie).within(self.span)
        return holds if happens is Certainty.NO else happens
