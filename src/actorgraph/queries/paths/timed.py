"""The search for chains that can be walked in the order of time.

A chain is time-respecting if there are days t1 <= t2 <= ... with the i-th tie holding, surely or possibly, on the i-th
day (:mod:`actorgraph.model.order`), and both its actors alive. An event (a merger, a founding) stays true for ever, but
those who were part of it need not be there any more: it can be taken on its date only. Whoever takes the earliest tie
arrives first and can go on wherever a later one could, so that a search step by step that keeps the earliest arrival at
each actor finds the fewest steps (Wu et al. 2014). A loop can be cut out of a walk without breaking the order: the
shortest repeat nobody.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from itertools import chain
from math import inf

from actorgraph.model.order import in_order
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import Span
from actorgraph.model.timing import Timing
from actorgraph.queries.paths.layers import Walk
from actorgraph.queries.paths.openings import Openings, Passages
from actorgraph.queries.paths.search import ChainSearch


class TimedSearch(ChainSearch):
    """The search of :class:`~actorgraph.queries.paths.search.ChainSearch`, along ties in the order of time only."""

    def __init__(self, relations: Iterable[Relation], when: Snapshot, *, directed: bool) -> None:
        """Index the ties; those that end before they start hold on no day and are left out.

        Args:
            relations: The ties.
            when: The dataset on the day, or in the period, by which they are ranked.
            directed: Whether to follow ties only along their arrows.
        """
        self._events: dict[str, tuple[Hashable, ...]] = {}
        self._held = {tie.id: _stays(when.dataset.occurrence_of(tie)) for tie in relations}
        walkable = [tie for tie in relations if self._held[tie.id]]
        super().__init__(walkable, when, directed=directed)

    def _passages(self) -> Passages:
        openings = cache(Openings.of)  # most are those of one tie, and many of the same days
        return {
            actor: {
                other: openings(tuple(chain.from_iterable(map(self._days, ties)))) for other, ties in onward.items()
            }
            for actor, onward in self.steps.items()
        }

    def _days(self, tie: Relation) -> Sequence[Span]:
        return self._held[tie.id]

    def _stands(self, walk: Walk) -> bool:
        """Whether it can be walked, and is not one that is walked later too, after a pause of a tie.

        An event that it takes twice has one day, of which no step alone knows.
        """
        if not self._is_soonest(walk):
            return False
        events = [event for choice in walk.choices for event in self._events_of(choice.tie)]
        if len({*events}) == len(events):
            return True
        return in_order([self.when.dataset.occurrence_of(choice.tie) for choice in walk.choices]) is not Certainty.NO

    def _is_soonest(self, walk: Walk) -> bool:
        """Whether each of its ties is taken in the first of its times in which it can be."""
        day = -inf
        for choice in walk.choices:
            first = next(days for days in self._held[choice.tie.id] if days.last >= day)
            if first.first != choice.first:
                return False
            day = max(day, first.first)
        return True

    def _events_of(self, tie: Relation) -> tuple[Hashable, ...]:
        """Return whose days, known or not, it rests on; found once for each tie."""
        if tie.id not in self._events:
            stretches = self.when.dataset.occurrence_of(tie).stretches
            self._events[tie.id] = tuple(stretch.owner for stretch in stretches if stretch.is_one_day)
        return self._events[tie.id]


def _stays(timing: Timing) -> tuple[Span, ...]:
    return tuple(days for days in timing.days if not days.is_empty)
