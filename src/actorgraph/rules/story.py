"""Doubts about what an editor tells of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.message import Message
from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.problems import Problem
from actorgraph.rules.naming import date, quoted, tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.event import Event
    from actorgraph.model.relation import Relation
    from actorgraph.model.snapshot import Snapshot
    from actorgraph.model.span import Span
    from actorgraph.model.story import Step


def steps_beyond_the_record(dataset: Dataset) -> Iterator[Problem]:
    """A step before the first date of the record, or after the day to which that goes."""
    first, last = _first_day(dataset), dataset.day
    for step in dataset.story:
        time = step.during or step.day
        if time is None or first is None or last is None:
            continue
        if time.span.last < first:
            told = "the step is of {date}, before any date of the record, whose first is {day}"
            yield Problem.of("AG324", told, step.origin, date=date(time), day=iso(first))
        elif time.span.first > last:
            told = "the step is of {date}, and the record goes no further than {day}"
            yield Problem.of("AG324", told, step.origin, date=date(time), day=iso(last))


def steps_of_the_absent(dataset: Dataset) -> Iterator[Problem]:
    """A step that shows whom or what its time has not: an actor, a tie, or an event that no picture has."""
    ties = {relation.id: relation for relation in dataset.relations}
    for step in dataset.story:
        days = step.days_within(dataset.day)
        if days is None:
            continue
        when = dataset.on(days, throughout=step.during is not None, asked=True)
        if absent := [label for label in (*step.actors, *step.path) if not when.is_there(label)]:
            yield _problem(step, _absent(step, quoted(absent)))
        elif step.tie in ties and not _holds(when, ties[step.tie]):
            yield _problem(step, _not_holding(step, tie(ties[step.tie])))
        elif (event := dataset.events.get(step.event or "")) and (told := _not_happened(step, event, days)):
            yield _problem(step, told)


def _absent(step: Step, actors: tuple[str, ...]) -> Message:
    if step.during is not None:
        return Message.of("the step shows who is not there in its period: {actors}", actors=actors)
    return Message.of("the step shows who is not there on its day: {actors}", actors=actors)


def _not_holding(step: Step, told: Message) -> Message:
    if step.during is not None:
        return Message.of("the step shows {tie}, which neither holds nor happens in its period", tie=told)
    return Message.of("the step shows {tie}, which does not hold on its day", tie=told)


def _not_happened(step: Step, event: Event, days: Span) -> Message | None:
    """Return that an event has not happened by the day of a step, or not in its period, or that nobody knows when."""
    if event.date.days is None:
        return Message.of("the step shows the event '{id}', which is in no picture: its day is not known", id=event.id)
    if step.during is not None:
        told = "the step shows the event '{id}', which does not happen in its period"
        return None if event.date.span.meets(days) else Message.of(told, id=event.id)
    told = "the step shows the event '{id}', which has not happened by its day"
    return None if event.date.span.first <= days.last else Message.of(told, id=event.id)


def _holds(when: Snapshot, relation: Relation) -> bool:
    """Whether a tie holds then, or happens, surely or possibly; a retracted one is judged by its dates too."""
    by_dates = when.dataset.timing_of(relation).within(when.span)
    return by_dates is not Certainty.NO or when.holds(relation) is not Certainty.NO


def _first_day(dataset: Dataset) -> int | None:
    """Return the first day that any date of a tie, an actor or an event can be; None if nothing is dated."""
    periods = [period for relation in dataset.relations for period in relation.periods]
    periods += (actor.life for actor in dataset.actors.values())
    dates = [known for period in periods for known in (period.since, period.until) if known is not None]
    dates += (event.date for event in dataset.events.values())
    days = [day for known in dates for day in (known.earliest, known.latest) if day is not None]
    return min(days, default=None)


def _problem(step: Step, message: Message) -> Problem:
    return Problem.saying("AG325", message.in_one_line(), step.origin)


RULES: Final = (steps_beyond_the_record, steps_of_the_absent)
