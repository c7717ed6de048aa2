"""What changed between two days, as one record tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation
from actorgraph.queries.diff.changes import (
    Cause,
    Change,
    Detail,
    Kind,
    by_event,
    is_point,
    lies_between,
    signed_ties,
    signs_after,
    turn,
)


def changes_between(
    dataset: Dataset, relations: Sequence[Relation], start: int, end: int, *, actors: bool = True
) -> Iterator[Change]:
    """Yield what began, ended, happened or turned after one day and until another (ordinals).

    A change lies between the two if its date does: a first or a last day on the first of them is none any more, on
    the second it is one. So of days that follow each other what began, ended or happened is told once, and what began
    as another thing ended is told with it. A pair turns only if it has signed ties on both days.

    Args:
        dataset: The dataset.
        relations: The ties to compare.
        start: The first day.
        end: The second day.
        actors: Whether to tell of actors too.
    """
    yield from by_event(change for relation in relations for change in _of_tie(relation, start, end))
    yield from _turns(dataset, relations, start, end)
    for actor in dataset.actors.values() if actors else ():
        yield from _of_actor(actor, start, end)


def _of_tie(relation: Relation, start: int, end: int) -> Iterator[Change]:
    if is_point(relation):
        certainty = lies_between(relation.period.begins, start + 1, end)
        if certainty is not Certainty.NO:
            yield Change(kind=Kind.HAPPENED, certainty=certainty, relations=(relation,))
        return
    for kind, certainty in _ends(relation.period, start, end):
        yield Change(kind=kind, certainty=certainty, relations=(relation,))


def _of_actor(actor: Actor, start: int, end: int) -> Iterator[Change]:
    for kind, certainty in _ends(actor.life, start, end):
        yield Change(kind=kind, certainty=certainty, actor=actor)
    for former in actor.former:
        certainty = lies_between(former.period.ends, start + 1, end)
        if certainty is not Certainty.NO:
            details = (Detail("name", str(former.name), None),)
            yield Change(kind=Kind.RENAMED, certainty=certainty, actor=actor, details=details)


def _ends(period: Period, start: int, end: int) -> Iterator[tuple[Kind, Certainty]]:
    for kind, certainty in (
        (Kind.BEGAN, lies_between(period.begins, start + 1, end)),
        (Kind.ENDED, lies_between(period.ends, start + 1, end)),
    ):
        if certainty is not Certainty.NO:
            yield kind, certainty


def _turns(dataset: Dataset, relations: Sequence[Relation], start: int, end: int) -> Iterator[Change]:
    before, after = (signs_after(dataset, relations, day) for day in (start, end))
    ties = signed_ties(relations)
    for pair in sorted(before.keys() & after.keys()):
        if before[pair].possible != after[pair].possible:
            yield turn(pair, before[pair], after[pair], ties[pair], Cause.WORLD)
