"""The ties of a picture on its day, or in its period, and how sure each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.model.snapshot import Snapshot


class Lack(StrEnum):
    """What makes a tie less firm than others, in the words of a key and in their order there."""

    CERTAINTY = "may hold"
    DATE = "undated"
    SOURCE = "no source"
    NEW_SOURCE = "long without a source"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTie:
    """A tie as it is drawn.

    Attributes:
        tie: The tie.
        holds: Whether it surely holds; no only of what a timeline has of the past.
        lacks: What makes it less firm than others.
    """

    tie: Relation
    holds: Certainty
    lacks: frozenset[Lack]

    @property
    def is_pale(self) -> bool:
        """Whether its line is pale: something makes it less firm than others, or it is merely alleged."""
        return bool(self.lacks) or self.is_alleged

    @property
    def is_contested(self) -> bool:
        """Whether its line is dotted: sources disagree."""
        return self.tie.status is Status.CONTESTED

    @property
    def is_alleged(self) -> bool:
        """Whether its line is pale, of dots far apart: somebody says so, and it is not accepted."""
        return self.tie.status is Status.ALLEGED

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
    lacks = lacks_among(dataset, when, fades=selected.during is None)
    return tuple(
        ShownTie(tie=tie, holds=when.holds(tie), lacks=lacks(tie))
        for tie in found
        if when.holds(tie) is not Certainty.NO and (undated or not holds_for_want_of_a_date(tie, when))
    )


def lacks_among(dataset: Dataset, when: Snapshot, *, fades: bool) -> Callable[[Relation], frozenset[Lack]]:
    """Return what says what a tie lacks; what nothing in the record has tells no tie from another.

    Args:
        dataset: The dataset.
        when: The same on the day.
        fades: Whether ties fade that have long been without a source.
    """
    is_sourced = any(tie.said_in for tie in dataset.relations)

    def lacks(tie: Relation) -> frozenset[Lack]:
        holds = when.holds(tie) is Certainty.YES
        found = {
            Lack.CERTAINTY: not holds,
            Lack.DATE: holds and tie.is_undated and dataset.day is not None,
            Lack.SOURCE: is_sourced and not tie.said_in,
            Lack.NEW_SOURCE: holds and fades and dataset.is_fading(tie, when.day),
        }
        return frozenset(lack for lack, occurs in found.items() if occurs)

    return lacks


def holds_for_want_of_a_date(tie: Relation, when: Snapshot) -> bool:
    """Return whether a tie may hold in the past only because nobody knows when it began."""
    dataset = when.dataset
    if (tie.period.since and tie.period.since.earliest is not None) or dataset.day is None:
        return False
    if when.span.last >= dataset.day or when.holds(tie) is not Certainty.POSSIBLY:
        return False
    return when.span.last < dataset.timing_of(tie).times[0].stretches[0].certain.first
