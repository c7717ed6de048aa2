"""Chains of ties between two actors: all that there are, whether their ties held together, and one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from math import inf, prod

from differential.oracle.holding import level
from differential.oracle.readings import (
    ALWAYS,
    LIMIT,
    NO,
    Calendar,
    Period,
    Span,
    Times,
    TooManyError,
    certainty,
    meetings,
)
from differential.oracle.world import Actor, Entry, Tie, World

Chain = tuple[Tie, ...]


def chains(ties: Sequence[Tie], start: str, end: str, length: int, *, directed: bool = False) -> list[Chain]:
    """Return all chains of a length that come to no actor twice."""
    return [tuple(chain) for chain in _walks(ties, [start], end, length, directed)]


def _walks(ties: Sequence[Tie], seen: list[str], end: str, left: int, directed: bool) -> Iterator[list[Tie]]:
    at = seen[-1]
    if not left or at == end:
        if at == end and not left:
            yield []
        return
    for tie in ties:
        onward = tie.subject == at or (tie.object == at and (tie.entry.mutual or not directed))
        if onward and tie.other(at) not in seen:
            yield from ([tie, *rest] for rest in _walks(ties, [*seen, tie.other(at)], end, left - 1, directed))


def sign(chain: Chain) -> int:
    return prod(tie.entry.type.sign for tie in chain)


def weakest(chain: Chain) -> str:
    words = {1: "low", 2: "unstated", 3: "medium", 4: "high"}
    return words[min(level(tie.entry.grade) for tie in chain)]


Bounds = tuple[float | None, float | None]


def overlap(world: World, chain: Chain) -> tuple[str, Bounds, Bounds]:
    """Say whether all ties of a chain held on one day, and between which days the first and the last such day lie.

    A bound is None where nothing bounds it; if there is no such day, all are.
    """
    periods = [*{tie.entry.name: tie.entry for tie in chain}.values(), *_actors(world, chain)]
    calendar = Calendar(world, periods)
    common: set[Times] = {(ALWAYS,)}
    for period in periods:
        common = {meetings(both) for both in product(common, calendar.timings(period))}
        if len(common) > LIMIT:
            raise TooManyError
    held = [times for times in common if times]
    if not held:
        return NO, (None, None), (None, None)
    firsts, lasts = [times[0][0] for times in held], [times[-1][1] for times in held]
    return certainty(map(bool, common)), _between(calendar, firsts), _between(calendar, lasts)


def _between(calendar: Calendar, days: Sequence[float]) -> Bounds:
    return calendar.bounded(min(days)), calendar.bounded(max(days))


def in_order(world: World, chain: Chain) -> str:
    """Say whether a chain can be walked in the order of time.

    Each tie is walked on a day on which it holds, or, if it is an event that lasts, on its own, and none before the
    day of the one ahead of it.

    Raises:
        TooManyError: If there are too many readings to try.
    """
    shared = [*_actors(world, chain), *_repeated(chain)]
    calendar = Calendar(world, [*shared, *(tie.entry for tie in chain)])
    choices = [_readings(calendar, period) for period in shared]
    paused = (len(calendar.timings(tie.entry)) for tie in chain if tie.entry.spells)
    if prod(map(len, choices)) * max(paused, default=1) > LIMIT:
        raise TooManyError
    answers: set[bool] = set()
    names = [_name(period) for period in shared]
    for reading in product(*choices):
        answers |= _walked(calendar, chain, dict(zip(names, reading, strict=True)))
    return certainty(answers)


def days_in_order(world: World, chain: Chain) -> list[Bounds]:
    """Return, for each step, the first and the last day on which it can be taken; None where nothing bounds it.

    Raises:
        TooManyError: If there are too many readings to try.
    """
    periods = [*{tie.entry.name: tie.entry for tie in chain}.values(), *_actors(world, chain)]
    calendar = Calendar(world, periods)
    choices = [_readings(calendar, period) for period in periods]
    if prod(map(len, choices)) > LIMIT:
        raise TooManyError
    names = [_name(period) for period in periods]
    readings = (dict(zip(names, reading, strict=True)) for reading in product(*choices))
    taken = [days for reading in readings if (days := _days(chain, reading))]
    steps = zip(*taken, strict=True)
    return [
        (calendar.bounded(min(first for first, _ in step)), calendar.bounded(max(last for _, last in step)))
        for step in steps
    ]


def _days(chain: Chain, reading: dict[str, Times]) -> list[Span]:
    """Return on which days each step can be taken in one reading; none if the chain cannot be walked."""
    windows = [_windows(tie, reading) for tie in chain]
    firsts = list(accumulate(windows, _onward, initial=-inf))[1:]
    lasts = list(accumulate(reversed(windows), _backward, initial=inf))[:0:-1]
    days = list(zip(firsts, lasts, strict=True))
    return days if all(first <= last for first, last in days) and firsts[-1] < inf else []


def _readings(calendar: Calendar, period: Period) -> list[Times]:
    """Return the readings of a period; an event happened on one day, also where nothing is dated."""
    found = calendar.timings(period)
    is_event = isinstance(period, Entry) and period.type.lasting
    return [((day, inf),) for day in calendar.days] if is_event and found == [(ALWAYS,)] else found


def _windows(tie: Tie, reading: dict[str, Times]) -> Times:
    """Return the times in which a step can be taken, in one reading."""
    own = reading[tie.entry.name]
    if tie.entry.type.lasting:
        return ((own[0][0], own[0][0]),)
    return meetings([own, *(reading[f"life of {end}"] for end in sorted(tie.ends))])


def _walked(calendar: Calendar, chain: Chain, settled: dict[str, Times]) -> set[bool]:
    """Return whether a chain can be walked in any and in all readings of the dates that are not settled yet."""
    arrivals: set[float] = {-inf}
    for tie in chain:
        own = [settled[tie.entry.name]] if tie.entry.name in settled else _readings(calendar, tie.entry)
        windows = {_windows(tie, {**settled, tie.entry.name: times}) for times in own}
        arrivals = {_onward(arrival, found) for arrival in arrivals for found in windows}
    return {arrival < inf for arrival in arrivals}


def _onward(arrival: float, windows: Times) -> float:
    """Return the first day on which one can go on; never (infinity) if there is none."""
    days = (max(arrival, first) for first, last in windows if arrival <= last)
    return min((day for day in days if day < inf), default=inf)


def _backward(deadline: float, windows: Times) -> float:
    """Return the last day on which one can have gone on; never (minus infinity) if there is none."""
    return max((min(deadline, last) for first, last in windows if first <= deadline), default=-inf)


def _actors(world: World, chain: Chain) -> list[Actor]:
    return [world.actors[label] for label in sorted({end for tie in chain for end in tie.ends})]


def _repeated(chain: Chain) -> list:
    entries = [tie.entry for tie in chain]
    return list({entry.name: entry for entry in entries if entries.count(entry) > 1}.values())


def _name(period: object) -> str:
    return f"life of {period.label}" if isinstance(period, Actor) else period.name
