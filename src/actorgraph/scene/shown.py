"""The ties of a picture on its day, or in its period, and how sure each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status

if TYPE_CHECKING:
    from collections.abc import Collection

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTie:
    """A tie as it is drawn.

    Attributes:
        tie: The tie.
        holds: Whether it surely holds; no only of what a timeline has of the past.
        fading: Whether nothing has evidenced it for long.
    """

    tie: Relation
    holds: Certainty
    fading: bool

    @property
    def is_pale(self) -> bool:
        """Whether its line is pale: it only may hold, or has long been without a source."""
        return self.fading or self.holds is not Certainty.YES

    @property
    def is_contested(self) -> bool:
        """Whether its line is dotted: sources disagree."""
        return self.tie.status is Status.CONTESTED

    @property
    def is_certain(self) -> bool:
        """Whether it surely holds, and nobody contests it."""
        return self.holds is Certainty.YES and self.tie.status is Status.ACCEPTED


def shown_ties(
    dataset: Dataset, selected: Selection, actors: Collection[str] | None = None, *, undated: bool = False
) -> tuple[ShownTie, ...]:
    """Return the ties that a picture draws before its reader chooses anything, in the order of their ids.

    These are the selected ones that hold on its day, surely or possibly; those that may hold on a day of the past only
    because nobody knows when they began are left out, since they would fill all the past.

    Args:
        dataset: The dataset.
        selected: Which ties are drawn; its day or its period is that of the picture.
        actors: The labels of the actors in the picture; None for everybody.
        undated: Whether those are among them that are left out.
    """
    when = selected.on(dataset)
    there = dataset.actors if actors is None else set(actors)
    found = (tie for tie in selected.of(dataset) if tie.subject in there and tie.object in there)
    return tuple(
        ShownTie(tie=tie, holds=when.holds(tie), fading=selected.during is None and dataset.is_fading(tie, when.day))
        for tie in found
        if when.holds(tie) is not Certainty.NO and (undated or not holds_for_want_of_a_date(tie, when))
    )


def holds_for_want_of_a_date(tie: Relation, when: Snapshot) -> bool:
    """Return whether a tie may hold in the past only because nobody knows when it began."""
    dataset = when.dataset
    if (tie.period.since and tie.period.since.earliest is not None) or dataset.day is None:
        return False
    if when.span.last >= dataset.day or when.holds(tie) is not Certainty.POSSIBLY:
        return False
    return when.span.last < dataset.timing_of(tie).stretches[0].certain.first
