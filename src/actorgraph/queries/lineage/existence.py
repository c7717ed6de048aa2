"""Whether actors existed at a time, by their lives and by the events of lineage that they had part in."""

from __future__ import annotations

from math import inf

from actorgraph.model.dataset import Dataset
from actorgraph.model.descent import Descent
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import Family
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot


class Existence:
    """Who existed on a day, or on any day of a period."""

    def __init__(self, dataset: Dataset, descent: Descent, when: Snapshot) -> None:
        """Find out who existed.

        Args:
            dataset: The dataset.
            descent: Its ties of lineage.
            when: The dataset on the day, or in the period.
        """
        self._when, self._actors = when, dataset.actors
        days = (day for day in dict.fromkeys(when.span.bounds) if day is not None)
        self._days = [_OnDay(dataset, descent, day) for day in days]

    def of(self, label: str) -> Certainty:
        """Say whether an actor existed: surely if it did on the first or last of the days, or began or ended on one."""
        found = {day.of(label) for day in self._days}
        if Certainty.YES in found or self._turns_within(label):
            return Certainty.YES
        return Certainty.POSSIBLY if found - {Certainty.NO} or self._when.is_there(label) else Certainty.NO

    def _turns_within(self, label: str) -> bool:
        """Whether the first day of an actor, or its last, surely is one of the days."""
        life, span = self._actors[label].life, self._when.span
        known = [ends for date, ends in ((life.since, life.begins), (life.until, life.ends)) if date is not None]
        return any(span.first <= days.first and days.last <= span.last for days in known)


class _OnDay:
    """Who existed on one day.

    The life of an actor decides. Where no beginning is recorded, an event of lineage that it surely had part in by then
    does; where no end is, having gone into another, surely or possibly by then, leaves a doubt, unless something later
    shows it alive. A split takes members away and ends nobody, nor does a merger end who goes on in it.
    """

    def __init__(self, dataset: Dataset, descent: Descent, day: int) -> None:
        self._actors, self._descent, self._day = dataset.actors, descent, day
        self._seen = _last_begun(dataset)
        for tie in filter(self._is_over, descent.ties):
            self._seen[tie.object] = max(self._seen.get(tie.object, -inf), descent.spans[tie.id].first)

    def of(self, label: str) -> Certainty:
        life = self._actors[label].life
        lived = life.holds_on(self._day)
        if lived is not Certainty.YES:
            return lived
        events = (*self._descent.into[label], *self._descent.out_of[label])
        begun = life.since is not None or any(map(self._is_over, events))
        gone = life.until is None and any(self._may_have_ended(label, tie) for tie in self._descent.out_of[label])
        return Certainty.YES if begun and not gone else Certainty.POSSIBLY

    def _may_have_ended(self, label: str, tie: Relation) -> bool:
        """Whether an actor can have gone into another by the day, and nothing dated later shows it alive."""
        if not tie.type.ending or self._descent.goes_on(label, tie):
            return False
        first, last = self._descent.spans[tie.id]
        seen = self._seen.get(label, -inf)
        return first <= self._day and seen <= last and seen < self._day

    def _is_over(self, tie: Relation) -> bool:
        return self._descent.spans[tie.id].last <= self._day


def _last_begun(dataset: Dataset) -> dict[str, float]:
    """Return by actor the last day that surely began a tie of it that is no lineage (an ordinal)."""
    seen: dict[str, float] = {}
    for tie in Selection().of(dataset):
        since = tie.period.since
        if since is not None and tie.type.family is not Family.SUCCESSION:
            for label in (tie.subject, tie.object):
                seen[label] = max(seen.get(label, -inf), since.span.first)
    return seen
