"""When the ties of a dataset hold: their own dates, the lives of their actors, and the day of the record together."""

from __future__ import annotations

from collections.abc import Mapping

from actorgraph.model.actor import Actor
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.timing import Stretch, Timing


class Timings:
    """When ties hold, found out once for each: a course over time asks again and again."""

    def __init__(self, actors: Mapping[str, Actor], day: int | None) -> None:
        """Take note of who lived when.

        Args:
            actors: Every actor by its label.
            day: The day of the record, as an ordinal; None if nothing is dated.
        """
        self._day = day
        self._known: dict[str, tuple[Relation, Timing]] = {}
        self._lives = {
            label: Stretch.of(("life", label), actor.life)
            for label, actor in actors.items()
            if actor.life.since is not None or actor.life.until is not None
        }

    def of(self, tie: Relation) -> Timing:
        """Return when a tie holds (:meth:`~.dataset.Dataset.timing_of`)."""
        known = self._known.get(tie.id)
        if known is None or known[0] is not tie:  # another record can have another tie of that id
            known = self._known[tie.id] = (tie, self._found(tie))
        return known[1]

    def happened(self, tie: Relation) -> Timing:
        """Return on which day an event took place; nobody knows when one without a date did."""
        date = tie.period.since or PartialDate.unknown(latest=self._day)
        return Timing((self._own(tie, Period(date, date)),))

    def _found(self, tie: Relation) -> Timing:
        lives = self._lives_of(tie)
        if not tie.spells:  # as most ties have none
            return Timing((self._own(tie, tie.period), *lives))
        spells = (Timing((self._own(tie, period, place), *lives)) for place, period in enumerate(tie.periods))
        return Timing((self._own(tie, tie.period), *lives), tuple(spells))

    def _own(self, tie: Relation, period: Period, place: int = 0) -> Stretch:
        """Return the time of a period of a tie; one without a beginning began some day up to the day of the record."""
        if period.since is None and self._day is not None:
            period = Period(PartialDate.unknown(latest=self._day), period.until)
        return Stretch.of(("tie", tie.event or tie.id, place), period)

    def _lives_of(self, tie: Relation) -> list[Stretch]:
        ends = (tie.subject, tie.object) if tie.subject != tie.object else (tie.subject,)
        return [self._lives[label] for label in ends if label in self._lives]  # another record can have other actors
