"""Doubts about who acts after having gone into another."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from math import inf, isfinite
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.message import Message
from actorgraph.model.descent import Descent
from actorgraph.model.relation import Status
from actorgraph.problems import Problem
from actorgraph.rules.naming import by_spell, spell_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span


class _Absence(NamedTuple):
    """When an actor was gone, having gone into another.

    Attributes:
        last: The last day on which it can have gone (an ordinal).
        back: The first on which it can have come of others again; infinity if it never did.
        event: The tie by which it went.
    """

    last: float
    back: float
    event: Relation


def ties_of_the_gone(dataset: Dataset) -> Iterator[Problem]:
    """A tie that surely begins or ends after one of its actors went into another, by a merger or a succession.

    Where the life of an actor has an end that is known at all, that decides (:func:`~.periods.outside_life`). Who came
    of others later is back, as is who stands on both sides of an event, and what hands over is judged within a day.
    """
    descent = Descent(dataset)
    for label in dict.fromkeys(event.subject for event in descent.ties):
        absences = [] if isfinite(dataset.actors[label].life.ends.last) else _absences(descent, label)
        for relation, whole in by_spell(dataset.ties_of[label] if absences else ()):
            if relation.status is not Status.RETRACTED and not relation.period.is_backwards:
                yield from _outliving(relation, whole, label, absences)


def _absences(descent: Descent, label: str) -> Sequence[_Absence]:
    """Return when an actor was gone, by the last days; of each and those before it, the one that lasted longest."""
    returns = sorted((descent.spans[event.id] for event in descent.into[label]), key=lambda span: span.last)
    lasts = [span.last for span in returns]
    backs = [*accumulate((span.first for span in reversed(returns)), min, initial=inf)][::-1]
    found = [
        _Absence(descent.spans[event.id].last, backs[bisect_left(lasts, descent.spans[event.id].first)], event)
        for event in descent.out_of[label]
        if event.type.ending and event.status is Status.ACCEPTED
    ]
    found.sort(key=lambda absence: (absence.last, absence.event.id))
    return [absence._replace(last=own.last) for own, absence in zip(found, accumulate(found, _longer), strict=True)]


def _longer(one: _Absence, other: _Absence) -> _Absence:
    return other if other.back > one.back else one


def _outliving(relation: Relation, whole: Relation, label: str, absences: Sequence[_Absence]) -> Iterator[Problem]:
    period = relation.period
    date, told = period.since, "{tie} starts {date}, after '{label}' had gone into '{other}' ({day})"
    event = _gone_by(period.begins, absences)
    if event is None and period.until is not None:
        date, told = period.until, "{tie} ends {date}, after '{label}' had gone into '{other}' ({day})"
        event = _gone_by(period.ends, absences)
    if event is not None:
        day = str(event.period.since) if event.period.since else Message.of("an unknown date")
        names = {"date": str(date), "label": label, "other": event.object, "day": day}
        yield Problem.of("AG321", told, relation.origin, tie=spell_name(relation, whole), **names)


def _gone_by(days: Span, absences: Sequence[_Absence]) -> Relation | None:
    """Return the event by which an actor surely was gone on some day of a span; None if it can have been there."""
    over = bisect_left(absences, (days.first - 1,))
    absence = absences[over - 1] if over else None
    return absence.event if absence is not None and days.last < absence.back else None


RULES: Final = (ties_of_the_gone,)
