"""What changed between two days, as one record tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.event import Event
from actorgraph.model.lifebound import place_of_beginning, place_of_end
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation, Through
from actorgraph.model.span import ALWAYS, Span
from actorgraph.model.timing import Timing
from actorgraph.queries.diff.changes import (
    Cause,
    Change,
    Kind,
    by_event,
    is_point,
    lies_between,
    signed_ties,
    signs_after,
    turn,
)
from actorgraph.queries.diff.derived import derived_beginning, derived_end


def changes_between(
    dataset: Dataset,
    relations: Sequence[Relation],
    start: int,
    end: int,
    *,
    actors: Iterable[str] = (),
    events: Iterable[Event] = (),
) -> Iterator[Change]:
    """Yield what began, ended, happened or turned after one day and until another (ordinals).

    A change lies between the two if its date does: a first or a last day on the first of them is none any more, on
    the second it is one. So of days that follow each other what began, ended or happened is told once, and what began
    as another thing ended is told with it. A pair turns only if it has signed ties on both days.

    A tie holds while its own period lasts and both its actors live: what an actor's end cuts short ended with it, and
    what never held is not told. One whose beginning nobody dates is told where its actors begin, only possibly unless
    it surely began between the days; one that has no day at all, known or not, has no place here.

    Args:
        dataset: The dataset.
        relations: The ties to compare.
        start: The first day.
        end: The second day.
        actors: The labels of the actors to tell of too.
        events: What happened by itself, to tell of too.
    """
    yield from by_event(change for tie in relations for change in _of_tie(dataset, tie, start, end))
    yield from _turns(dataset, relations, start, end)
    for label in actors:
        yield from _of_actor(dataset.actors[label], start, end)
    for event in events:
        if (certainty := lies_between(event.date.span, start + 1, end)) is not Certainty.NO:
            yield Change(kind=Kind.HAPPENED, certainty=certainty, event=event)


def may_have_changed(dataset: Dataset, tie: Relation, start: int, end: int) -> bool:
    """Whether a tie may have begun, happened or ended between the days, by what is known of its dates.

    That is so of more ties than are told of: what no date says, or an end that is only known by its last day, would be
    told of all the past.
    """
    between = Span(start + 1, end)
    return any(
        days.meets(between)
        for spell in tie.by_spell()
        if (timing := dataset.occurrence_of(spell)).within(ALWAYS) is not Certainty.NO
        for days in ((timing.begins,) if is_point(spell) else (timing.begins, timing.ends))
    )


def _of_tie(dataset: Dataset, tie: Relation, start: int, end: int) -> Iterator[Change]:
    """Yield what became of a tie between the days, each kind once: of several pauses the surest."""
    spells = [spell for spell in tie.by_spell() if dataset.occurrence_of(spell).within(ALWAYS) is not Certainty.NO]
    found: dict[Kind, Change] = {}
    for place, spell in enumerate(spells):
        for change in _of_spell(dataset, spell, start, end):
            kind = _within(change.kind, is_first=place == 0, is_last=spell is spells[-1])
            if tie.through is not None:
                kind = _of_whole(change.kind, spell.period, tie.through)
            if kind not in found or change.certainty is Certainty.YES:
                found[kind] = replace(change, kind=kind, relations=(tie,))
    yield from found.values()


def _within(kind: Kind, *, is_first: bool, is_last: bool) -> Kind:
    """Return what the beginning or the end of a spell is to its tie."""
    if kind is Kind.BEGAN and not is_first:
        return Kind.RESUMED
    return Kind.PAUSED if kind is Kind.ENDED and not is_last else kind


def _of_whole(kind: Kind, period: Period, through: Through) -> Kind:
    """Return what the beginning or the end of a period is to the tie that a tie of a whole stands for."""
    if kind is Kind.BEGAN:
        begins = through.beginnings(period)
        return (Kind.BEGAN if 0 in begins else Kind.RESUMED) if begins else Kind.COUNTED
    if kind is Kind.ENDED:
        ends = through.ends(period)
        return (Kind.ENDED if len(through.tie.periods) - 1 in ends else Kind.PAUSED) if ends else Kind.UNCOUNTED
    return kind


def _of_spell(dataset: Dataset, tie: Relation, start: int, end: int) -> Iterator[Change]:
    timing = dataset.occurrence_of(tie)
    held = timing.within(ALWAYS)
    for kind, days, place in _turning_days(dataset, tie, timing):
        certainty = lies_between(place, start + 1, end)
        if certainty is Certainty.NO:
            continue
        is_sure = held is Certainty.YES and lies_between(days, start + 1, end) is Certainty.YES
        yield Change(
            kind=kind,
            certainty=Certainty.YES if is_sure else Certainty.POSSIBLY,
            relations=(tie,),
            derived=_DERIVED[kind](dataset, tie) if kind in _DERIVED else None,
        )


_DERIVED: Final = {Kind.BEGAN: derived_beginning, Kind.ENDED: derived_end}


def _turning_days(dataset: Dataset, tie: Relation, timing: Timing) -> Iterator[tuple[Kind, Span, Span]]:
    """Yield what can have become of a tie, on which days, and those among them at which it is told."""
    if not is_point(tie):
        yield Kind.BEGAN, timing.begins, place_of_beginning(dataset, tie, timing.begins)
        yield Kind.ENDED, timing.ends, place_of_end(dataset, tie, timing.ends)
    elif tie.period.since is not None:
        yield Kind.HAPPENED, timing.begins, place_of_beginning(dataset, tie, timing.begins)


def _of_actor(actor: Actor, start: int, end: int) -> Iterator[Change]:
    for kind, certainty in _ends(actor.life, start, end):
        yield Change(kind=kind, certainty=certainty, actor=actor)
    for former in actor.former:
        certainty = lies_between(former.period.ends, start + 1, end)
        if certainty is not Certainty.NO:
            yield Change.renamed(actor, former, certainty)


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
