"""What has to be said of the ties that statistics count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from actorgraph.graph.events import overruling_days
from actorgraph.message import Message
from actorgraph.model.course import course
from actorgraph.model.dataset import Dataset
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.doubts import POSSIBLE, notes_on
from actorgraph.queries.answers.measured import cliques, judges_events

UNDATED = Remark("an actor without dates is counted on every day")
"""What statistics over time say if there is one."""

T = TypeVar("T")


def remarks_at_once(dataset: Dataset, selected: Selection) -> Iterator[Remark | Message]:
    """Yield what has to be said of the selected ties, if they are counted once."""
    ties = [tie for tie in selected.network_of(dataset)[1] if tie.subject != tie.object]
    yield from cliques(ties)
    yield from _overruled(dataset, selected, ties)
    yield from notes_on(ties, selected.on(dataset), selected)


def remarks_over_time(dataset: Dataset, selected: Selection, days: Sequence[int]) -> Iterator[Remark | Message]:
    """Yield what has to be said of the ties that are counted on any of some days."""
    found = [tie for tie in selected.at_all_times().of(dataset) if tie.subject != tie.object]
    timings = [(tie, dataset.timing_of(tie)) for tie in found]
    ties = _on_any(days, ((tie, timing.possible) for tie, timing in timings))
    yield from cliques(ties)
    yield from _overruled(dataset, selected, ties, days)
    if _on_any(days, ((tie, span) for tie, timing in timings for span in timing.doubtful)):
        yield POSSIBLE
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
    if number := len(_on_any(days, after)):
        told = "events counted here that measures leave out, since a later tie of the opposite sign has begun: {n}"
        yield Message.of(told, n=number)


def _on_any(days: Sequence[int], spans: Iterable[tuple[T, Span]]) -> list[T]:
    """Return what is there on any of some days."""
    return [thing for change in course(spans, days) for thing in change.come]
