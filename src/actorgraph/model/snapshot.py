"""A dataset on a day or in a period: who is there, and which ties hold. Every question has it from here."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING

from actorgraph.model.names_then import names_then
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span
    from actorgraph.model.timing import Timing


class Snapshot:
    """A dataset on a day or in a period.

    Attributes:
        dataset: The dataset.
        span: The days.
        asked: Whether somebody asked about it.
        day: The last of them that the record knows of, or the first if it knows of none, as an ordinal: what is over by
            then has ended.
    """

    def __init__(self, dataset: Dataset, span: Span, *, throughout: bool = False, asked: bool = True) -> None:
        """Take a look at a dataset.

        Args:
            dataset: The dataset.
            span: The day, or the days of the period.
            throughout: Whether what happens on any of the days counts too, though nothing of it lasts.
            asked: Whether somebody asked about the day; otherwise it is the record's own.
        """
        self.dataset = dataset
        self.span = span
        self.day = int(max(dataset.judged_on(), span.first) if isinf(span.last) else span.last)
        self.asked = asked
        self._throughout = throughout
        self._holds: dict[str, tuple[Relation, Certainty]] = {}

    def holds(self, tie: Relation) -> Certainty:
        """Say whether a tie holds on the day, or on any of the days, while both its actors live; then an event happens.

        A retracted tie never does.
        """
        known = self._holds.get(tie.id)
        if known is None or known[0] is not tie:  # another record can have another tie of that id
            known = self._holds[tie.id] = (tie, self._judged(tie))
        return known[1]

    def lives(self, label: str) -> Certainty:
        """Say whether an actor is there."""
        return self.dataset.lifetime_of(label).within(self.span)

    def is_there(self, label: str) -> bool:
        """Whether an actor is there, surely or possibly."""
        return self.lives(label) is not Certainty.NO

    def called(self, label: str, language: str) -> str:
        """Return what an actor is called: by the name that it surely had on the day asked about, or else by today's.

        In a period it can have had several, and is called as it is today.

        Args:
            label: The label of an actor; any other text is returned as it is.
            language: ``en`` or ``fr``.
        """
        then = self.name_then(label)
        return self.dataset.called(label, language) if then is None else then.in_(language)

    def name_then(self, label: str) -> LocalText | None:
        """Return the name that an actor surely had on the day asked about, if it is not called so today."""
        actor = self.dataset.actors.get(label)
        if actor is None or not actor.former or self._throughout or not self.asked:
            return None
        found = names_then(actor, self.dataset.names, self.dataset.actors, self.dataset.day)
        return next((then.name for then in found if then.days.covers(self.day)), None)

    def _judged(self, tie: Relation) -> Certainty:
        if tie.status is Status.RETRACTED:
            return Certainty.NO
        timing = self.dataset.timing_of(tie)
        holds = timing.within(self.span)
        if holds is Certainty.YES or not (tie.type.lasting and self._throughout):
            return holds
        return self._happened(tie, timing, holds)

    def _happened(self, tie: Relation, timing: Timing, holds: Certainty) -> Certainty:
        """Say whether an event happens in the period or holds in it: sure if one of both is so whichever its day is."""
        day = self.dataset.occurrence_of(tie).possible
        if (day & self.span).is_empty:
            return holds
        after = timing.without_its_beginning().within(self.span) is Certainty.YES
        sure = day.last <= self.span.last and (day.first >= self.span.first or after)
        return Certainty.YES if sure else Certainty.POSSIBLY
