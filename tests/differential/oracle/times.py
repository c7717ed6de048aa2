"""What happened when, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from differential.oracle.holding import goes_on
from differential.oracle.readings import NO, POSSIBLY, YES, Calendar, certainty
from differential.oracle.world import UNKNOWN, Actor, Date, Entry, Tie, World


class Moment(NamedTuple):
    """Something that happened at a date: what, its bounds, and to whom or to which ties."""

    what: str
    date: str
    first: int | None
    last: int | None
    about: frozenset[str]


def moments(world: World, actors: Iterable[str], ties: Iterable[Tie]) -> Iterator[Moment]:
    """Yield what has a date: beginnings and ends of actors and ties, and events; those of one event are one."""
    for label in actors:
        about = frozenset({label})
        yield from _turns(world, world.actors[label], about)
        for name in world.actors[label].former:
            yield from _turns(world, name, about, "takes a name", "drops a name")
    events: dict[str, list[Tie]] = {}
    for tie in ties:
        events.setdefault(tie.entry.name, []).append(tie)
    for found in events.values():
        entry, about = found[0].entry, frozenset(tie.key for tie in found)
        if entry.happens is not None:
            yield Moment("happens", *entry.happens, about)
        else:
            yield from _turns(world, entry, about)


def _turns(
    world: World, period: Actor | Entry, about: frozenset[str], begins: str = "begins", ends: str = "ends"
) -> Iterator[Moment]:
    if period.since is not None:
        yield Moment(begins, *period.since, about)
    if period.until == UNKNOWN:
        calendar = Calendar(world, [period])
        days = [last for _, last in calendar.readings(period)]
        first, last = calendar.bounded(min(days)), calendar.bounded(max(days))
        yield Moment(ends, "unknown", first, last, about)  # type: ignore[arg-type]
    elif period.until is not None:
        yield Moment(ends, *period.until, about)


def changes(world: World, period: Actor | Entry, start: int, end: int) -> dict[str, str]:
    """Return what became of a period between two days: what began, ended or happened, and how surely."""
    if isinstance(period, Entry) and (period.happens is not None or period.type.lasting):
        dates = {"happened": period.happens}
    else:
        dates = {"began": period.since, "ended": period.until}
    found = {what: _change(world, period, what, date, start, end) for what, date in dates.items() if date is not None}
    for name in period.former if isinstance(period, Actor) else ():
        if name.until is not None:
            found["renamed"] = _change(world, name, "ended", name.until, start, end)
    return {what: answer for what, answer in found.items() if answer != NO}


SIGNS = {frozenset({1}): "friendly", frozenset({-1}): "hostile", frozenset({1, -1}): "friendly and hostile"}


def turns(world: World, ties: Iterable[Tie], start: int, end: int) -> dict[frozenset[str], tuple[str, str, str]]:
    """Return the pairs whose ties are of other signs after one day than after another: from what, to what, how surely.

    After a day are the ties that hold on it and go on; a pair that has none on either side has not turned.
    """
    found = {}
    signed = [tie for tie in ties if tie.entry.type.sign and tie.subject != tie.object]
    for pair in {tie.ends for tie in signed}:
        own = [tie for tie in signed if tie.ends == pair]
        before, after = ({tie: goes_on(world, tie, day) for tie in own} for day in (start, end))
        signs = [frozenset(t.entry.type.sign for t, a in answers.items() if a != NO) for answers in (before, after)]
        sure = [frozenset(t.entry.type.sign for t, a in answers.items() if a == YES) for answers in (before, after)]
        if all(signs) and signs[0] != signs[1]:
            found[pair] = (SIGNS[signs[0]], SIGNS[signs[1]], YES if signs == sure else POSSIBLY)
    return found


def _change(world: World, period: Actor | Entry, what: str, date: Date, start: int, end: int) -> str:
    """Say whether the first day of a period (or, of what ended, the last) is after one day and until another.

    What is known only not to lie before a day, or not after it, stands at that day, and is never sure; the other end of
    the period bounds it too.
    """
    calendar = Calendar(world, [period], (start, start + 1, end))
    _, first, last = calendar.end(period, date)
    if what == "ended" and period.since is not None:
        first = max((day for day in (first, period.since.first) if day is not None), default=None)
    if what != "ended" and period.until is not None:
        until = calendar.end(period, period.until)
        last = min((day for day in (last, until.last) if day is not None), default=None)
    bounds = [bound for bound in (first, last) if bound is not None]
    if len(bounds) == 1:
        return POSSIBLY if start < bounds[0] <= end else NO
    days = [last if what == "ended" else first for first, last in calendar.readings(period)]
    return certainty(start < day <= end for day in days)
