"""Doubts about dates."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from actorgraph.message import Message
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation_type import Family
from actorgraph.model.spell import pauses
from actorgraph.problems import Problem
from actorgraph.rules.naming import by_spell, date, life, side_name, spell_name, tie

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.side import Side
    from actorgraph.problems import Location


def backwards_periods(dataset: Dataset) -> Iterator[Problem]:
    """A tie, a spell, a side, a life or a former name that ends before it starts."""
    for relation, whole in by_spell(dataset.relations):
        if relation.period.is_backwards:
            yield _backwards(spell_name(relation, whole), relation.period, relation.origin)
    for actor in dataset.actors.values():
        for what, period in [
            (Message.of("'{word}'", word=actor.label), actor.life),
            *((Message.of("the name '{name}'", name=str(f.name)), f.period) for f in actor.former),
        ]:
            if period.is_backwards:
                yield _backwards(what, period, actor.origin)
    for side in dataset.sides:
        if side.period.is_backwards:
            yield _backwards(_side(side), side.period, side.origin)


def outside_life(dataset: Dataset) -> Iterator[Problem]:
    """A tie that surely lies, begins or ends outside the life of an actor.

    A successor may begin the day after: so what hands over is judged by its own date alone, and within a day.
    """
    for relation, whole in by_spell(dataset.relations):
        period = _handing_over(relation.period) if relation.type.family is Family.SUCCESSION else relation.period
        for label in dict.fromkeys((relation.subject, relation.object)):
            actor = dataset.actors[label]
            if actor.life.since is None and actor.life.until is None:
                continue
            if period.overlaps(actor.life) is Certainty.NO and not relation.period.is_backwards:
                yield _outside(spell_name(relation, whole), relation, actor)
            elif _starts_early(period, actor):
                yield Problem.of(
                    "AG303",
                    "{tie} starts {date}, before '{label}' did ({birth})",
                    relation.origin,
                    tie=spell_name(relation, whole),
                    date=str(relation.period.since),
                    label=label,
                    birth=str(actor.life.since),
                )
            elif _ends_late(relation, actor):
                yield Problem.of(
                    "AG303",
                    "{tie} ends {date}, after '{label}' did ({death})",
                    relation.origin,
                    tie=spell_name(relation, whole),
                    date=str(relation.period.until),
                    label=label,
                    death=date(actor.life.until),
                )
            elif _outlives(relation, actor, dataset.judged_on()):
                yield Problem.of(
                    "AG303",
                    "{tie} has no end, though '{label}' ended ({date})",
                    relation.origin,
                    tie=spell_name(relation, whole),
                    label=label,
                    date=date(actor.life.until),
                )


def spells_without_a_pause(dataset: Dataset) -> Iterator[Problem]:
    """A spell that surely follows no pause after the one before: they overlap, touch, or stand in the wrong order."""
    for relation in dataset.relations:
        for (before, after), is_paused in zip(pairwise(relation.periods), pauses(relation.spells), strict=True):
            if not is_paused and not before.is_backwards and not after.is_backwards:
                yield Problem.of(
                    "AG326",
                    "{tie} resumes {since}, with no pause after the spell before, which ends {until}",
                    relation.origin,
                    tie=tie(relation),
                    since=date(after.since),
                    until=date(before.until),
                )


def after_as_of(dataset: Dataset) -> Iterator[Problem]:
    """A date that surely lies after the day up to which the authors looked."""
    if dataset.as_of is None:
        return
    for relation, whole in by_spell(dataset.relations):
        yield from _later_than(dataset.as_of, relation, partial(spell_name, relation, whole))
    for event in dataset.events.values():
        if event.date.span.first > dataset.as_of.span.last:
            told = "the event '{id}' has the date {date}, after the dataset's as_of {day}"
            values = {"id": event.id, "date": str(event.date), "day": str(dataset.as_of)}
            yield Problem.of("AG313", told, event.origin, **values)
    for side in dataset.sides:
        yield from _later_than(dataset.as_of, side, partial(_side, side))


def _later_than(day: PartialDate, lasting: Relation | Side, name: Callable[[], Message]) -> Iterator[Problem]:
    for known in dict.fromkeys((lasting.period.since, lasting.period.until)):
        if known and not known.is_unknown and known.span.first > day.span.last:
            told = "{tie} has the date {date}, after the dataset's as_of {day}"
            yield Problem.of("AG313", told, lasting.origin, tie=name(), date=str(known), day=str(day))


def _outlives(relation: Relation, actor: Actor, day: int) -> bool:
    """Whether a dated tie would go on although one of its actors surely ended before the day, or had ended at all."""
    if relation.type.lasting or relation.period.until is not None or relation.period.since is None:
        return False
    end = actor.life.until
    return end is not None and (end.is_unknown or actor.life.ends.last < day)


def _starts_early(period: Period, actor: Actor) -> bool:
    return period.since is not None and period.begins.last < actor.life.begins.first


def _ends_late(relation: Relation, actor: Actor) -> bool:
    if relation.period.until is None or relation.period.is_backwards:
        return False
    return relation.period.ends.first > actor.life.ends.last


def _handing_over(period: Period) -> Period:
    """Return when one actor can give way to another, given the date: that day, the one before or the one after."""
    if period.since is None:
        return period
    first, last = period.since.span.bounds
    day = PartialDate(period.since.written, first and first - 1, last and last + 1)
    return Period(day, day if period.until is None else period.until)


def _side(side: Side) -> Message:
    return Message.of("the side '{name}'", name=side_name(side))


def _backwards(what: Message, period: Period, origin: Location | None) -> Problem:
    told = "{what} ends {until}, before it starts {since}"
    return Problem.of("AG302", told, origin, what=what, until=str(period.until), since=str(period.since))


def _outside(name: Message, relation: Relation, actor: Actor) -> Problem:
    return Problem.of(
        "AG303",
        "{tie} lies outside the life of '{label}' ({life})",
        relation.origin,
        tie=name,
        label=actor.label,
        life=life(actor),
    )


RULES: Final = (backwards_periods, outside_life, spells_without_a_pause, after_as_of)
