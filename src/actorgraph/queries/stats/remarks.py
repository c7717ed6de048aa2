"""What has to be said of the ties that statistics count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from actorgraph.graph.events import overruling_days
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.doubts import notes_on, unaccepted
from actorgraph.queries.answers.measured import cliques, judges_events
from actorgraph.queries.answers.years import doubts_on, on_any

COUNTING = Remark("what comes to count for a whole, or no longer does, is among what has begun and ended")
"""What statistics over time say of parts that are rolled up."""
TURNOVER = Remark(
    "a tie that only possibly holds is counted as there: it may have begun later and ended sooner than told"
)
"""What statistics over time say if there is one."""
UNDATED = Remark("an actor without dates is counted on every day")
"""What statistics over time say if there is one."""


def remarks_at_once(dataset: Dataset, selected: Selection) -> Iterator[Remark | Message]:
    """Yield what has to be said of the selected ties, if they are counted once."""
    ties = [tie for tie in selected.network_of(dataset)[1] if tie.subject != tie.object]
    yield from cliques(ties)
    yield from _overruled(dataset, selected, ties)
    yield from unaccepted(ties)
    yield from notes_on(ties, selected.on(dataset), selected)


def remarks_over_time(dataset: Dataset, selected: Selection, days: Sequence[int]) -> Iterator[Remark | Message]:
    """Yield what has to be said of the ties that are counted on any of some days."""
    found = [tie for tie in selected.at_all_times().of(dataset) if tie.subject != tie.object]
    ties = {tie.id: tie for tie in on_any(days, dataset.days_of(found))}.values()
    yield from cliques(ties)
    yield from _overruled(dataset, selected, ties, days)
    yield from unaccepted(ties)
    if any(tie.through and tie.through.is_bounded(tie.periods) for tie in ties):
        yield COUNTING
    doubts = doubts_on(dataset, found, days)
    yield from (*doubts, *([TURNOVER] if doubts else ()))
    if any(actor.life.since is None for actor in dataset.actors.values()):
        yield UNDATED


def _overruled(
    dataset: Dataset, selected: Selection, ties: Iterable[Relation], days: Sequence[int] = ()
) -> Iterator[Message]:
    """Say how many of some ties are events that count on a day on which a later tie overrules them."""
    days = days or (() if selected.day is None else (selected.day,))
    if not days or not judges_events(replace(selected, day=days[-1])):
        return
    ends = overruling_days(dataset.relations)
    after = ((tie, dataset.timing_of(tie).possible & Span(ends[tie.id])) for tie in ties if tie.id in ends)
    if number := len(on_any(days, after)):
        told = "events counted here that measures leave out, since a later tie of the opposite sign has begun: {n}"
        yield Message.of(told, n=number)
