"""Doubts about what an editor tells of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.message import Message
from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.model.span import Span
from actorgraph.problems import Problem
from actorgraph.rules.naming import date, quoted, tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.story import Step


def steps_beyond_the_record(dataset: Dataset) -> Iterator[Problem]:
    """A step before the first date of the record, or after the day to which it goes."""
    first, last = _first_day(dataset), dataset.day
    for step in dataset.story:
        if step.day is None or first is None or last is None:
            continue
        if step.day.span.last < first:
            told = "the step is of {date}, before any date of the record, whose first is {day}"
            yield Problem.of("AG324", told, step.origin, date=date(step.day), day=iso(first))
        elif step.day.span.first > last:
            told = "the step is of {date}, and the record goes no further than {day}"
            yield Problem.of("AG324", told, step.origin, date=date(step.day), day=iso(last))


def steps_of_the_absent(dataset: Dataset) -> Iterator[Problem]:
    """A step that shows an actor who surely is not there on its day, or a tie that surely does not hold."""
    ties = {relation.id: relation for relation in dataset.relations}
    for step in dataset.story:
        day = step.day_within(dataset.day)
        if day is None:
            continue
        if absent := [label for label in (*step.actors, *step.path) if not _is_there(dataset, label, day)]:
            told = "the step shows who is not there on its day: {actors}"
            yield _problem(step, Message.of(told, actors=quoted(absent)))
        elif step.tie in ties and not _holds(dataset, ties[step.tie], day):
            yield _problem(
                step, Message.of("the step shows {tie}, which does not hold on its day", tie=tie(ties[step.tie]))
            )


def _is_there(dataset: Dataset, label: str, day: int) -> bool:
    return dataset.lifetime_of(label).within(Span(day, day)) is not Certainty.NO


def _holds(dataset: Dataset, relation: Relation, day: int) -> bool:
    return dataset.timing_of(relation).within(Span(day, day)) is not Certainty.NO


def _first_day(dataset: Dataset) -> int | None:
    """Return the first day that any date of a tie or an actor can be; None if nothing is dated."""
    periods = [*(each.period for each in dataset.relations), *(each.life for each in dataset.actors.values())]
    dates = [known for period in periods for known in (period.since, period.until) if known is not None]
    days = [day for known in dates for day in (known.earliest, known.latest) if day is not None]
    return min(days, default=None)


def _problem(step: Step, message: Message) -> Problem:
    return Problem.saying("AG325", message.in_one_line(), step.origin)


RULES: Final = (steps_beyond_the_record, steps_of_the_absent)
