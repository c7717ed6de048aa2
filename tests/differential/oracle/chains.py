"""Chains of ties between two actors: all that there are, whether their ties held together, and one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from math import inf, prod

from differential.oracle.holding import level
from differential.oracle.readings import ALWAYS, NO, Calendar, Period, Span, certainty, meeting
from differential.oracle.world import Actor, Entry, Tie, World

Chain = tuple[Tie, ...]
LIMIT = 20_000
"""So many readings of the lives along a chain are tried; of one with more, nothing is said."""


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
    common: set[Span] = {ALWAYS}
    for period in periods:
        common = {meeting(both) for both in product(common, calendar.readings(period))}
    held = [(first, last) for first, last in common if first <= last]
    if not held:
        return NO, (None, None), (None, None)
    firsts, lasts = zip(*held, strict=True)
    return certainty(span in held for span in common), _between(calendar, firsts), _between(calendar, lasts)


def _between(calendar: Calendar, days: Sequence[float]) -> Bounds:
    return calendar.bounded(min(days)), calendar.bounded(max(days))


class TooManyError(Exception):
    """There are more readings than can be tried."""


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
    if prod(map(len, choices)) > LIMIT:
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


def _days(chain: Chain, reading: dict[str, Span]) -> list[Span]:
    """Return on which days each step can be taken in one reading; none if the chain cannot be walked."""
    windows = [_window(tie, reading) for tie in chain]
    firsts = list(accumulate((first for first, _ in windows), max))
    lasts = list(accumulate((last for _, last in reversed(windows)), min))[::-1]
    days = list(zip(firsts, lasts, strict=True))
    return days if all(first <= last for first, last in days) else []


def _readings(calendar: Calendar, period: Period) -> list[Span]:
    """Return the readings of a period; an event happened on one day, also where nothing is dated."""
    found = calendar.readings(period)
    is_event = isinstance(period, Entry) and period.type.lasting
    return [(day, inf) for day in calendar.days] if is_event and found == [ALWAYS] else found


def _window(tie: Tie, reading: dict[str, Span]) -> Span:
    own = reading[tie.entry.name]
    if tie.entry.type.lasting:
        return own[0], own[0]
    return meeting([own, *(reading[f"life of {end}"] for end in tie.ends)])


def _walked(calendar: Calendar, chain: Chain, settled: dict[str, Span]) -> set[bool]:
    """Return whether a chain can be walked in any and in all readings of the dates that are not settled yet."""
    arrivals: set[float] = {-inf}
    for tie in chain:
        own = [settled[tie.entry.name]] if tie.entry.name in settled else _readings(calendar, tie.entry)
        windows = {_window(tie, {**settled, tie.entry.name: span}) for span in own}
        arrivals = {_onward(arrival, *window) for arrival in arrivals for window in windows}
    return {arrival < inf for arrival in arrivals}


def _onward(arrival: float, first: float, last: float) -> float:
    """Return the first day on which one can go on; never (infinity) if there is none."""
    day = max(arrival, first)
    return day if day <= last and day < inf else inf


def _actors(world: World, chain: Chain) -> list[Actor]:
    return [world.actors[label] for label in sorted({end for tie in chain for end in tie.ends})]


def _repeated(chain: Chain) -> list:
    entries = [tie.entry for tie in chain]
    return list({entry.name: entry for entry in entries if entries.count(entry) > 1}.values())


def _name(period: object) -> str:
    return f"life of {period.label}" if isinstance(period, Actor) else period.name
