"""Doubts about dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.period import Certainty
from actorgraph.problems import Problem
from actorgraph.rules.naming import tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def backwards_periods(dataset: Dataset) -> Iterator[Problem]:
    """A tie, a life or a former name that ends before it starts."""
    for relation in dataset.relations:
        if relation.period.is_backwards:
            period = relation.period
            yield Problem.of(
                "AG302", f"{tie(relation)} ends {period.until}, before it starts {period.since}", relation.origin
            )
    for actor in dataset.actors.values():
        for what, period in [
            (f"'{actor.label}'", actor.life),
            *((f"the name '{f.name}'", f.period) for f in actor.former),
        ]:
            if period.is_backwards:
                yield Problem.of("AG302", f"{what} ends {period.until}, before it starts {period.since}", actor.origin)


def outside_life(dataset: Dataset) -> Iterator[Problem]:
    """A tie whose every possible day lies before an actor began or after it ended.

    A tie of succession may begin where one of its actors ends, so it is judged by its own date alone.
    """
    for relation in dataset.relations:
        for label in dict.fromkeys((relation.subject, relation.object)):
            actor = dataset.actors[label]
            if relation.period.overlaps(actor.life) is Certainty.NO and not relation.period.is_backwards:
                yield Problem.of("AG303", _outside(relation, actor), relation.origin)
            elif _starts_early(relation, actor):
                message = f"{tie(relation)} starts {relation.period.since}, before '{label}' did ({actor.life.since})"
                yield Problem.of("AG303", message, relation.origin)
            elif _outlives(relation, actor, dataset.judged_on()):
                message = f"{tie(relation)} has no end, though '{label}' ended ({actor.life.until})"
                yield Problem.of("AG303", message, relation.origin)


def after_as_of(dataset: Dataset) -> Iterator[Problem]:
    """A date that surely lies after the day up to which the authors looked."""
    if dataset.as_of is None:
        return
    for relation in dataset.relations:
        for date in dict.fromkeys((relation.period.since, relation.period.until)):
            if date and date.span.first > dataset.as_of.span.last:
                message = f"{tie(relation)} has the date {date}, after the dataset's as_of {dataset.as_of}"
                yield Problem.of("AG313", message, relation.origin)


def _outlives(relation: Relation, actor: Actor, day: int) -> bool:
    """Whether a dated tie would go on although one of its actors surely ended before the day."""
    if relation.type.lasting or relation.period.until is not None or relation.period.since is None:
        return False
    return actor.life.ends.last < day


def _starts_early(relation: Relation, actor: Actor) -> bool:
    return relation.period.since is not None and relation.period.begins.last < actor.life.begins.first


def _outside(relation: Relation, actor: Actor) -> str:
    life = f"{actor.life.since or ''} to {actor.life.until or ''}".strip()
    return f"{tie(relation)} lies outside the life of '{actor.label}' ({life})"


RULES: Final = (backwards_periods, outside_life, after_as_of)
