"""What holds on a day, what holds or happens in a span of days, and which ties and actors that selects."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import inf

from differential.oracle.readings import (
    NO,
    POSSIBLY,
    YES,
    Calendar,
    Span,
    Times,
    certainty,
    in_turn,
    meetings,
    record_day,
)
from differential.oracle.world import Actor, Scope, Tie, World

GRADES = {"": 2, "low": 1, "medium": 3, "high": 4}
_LETTERS = {"A": 4, "B": 4, "C": 3, "D": 1, "E": 1, "F": 2}
_DIGITS = {"1": 4, "2": 4, "3": 3, "4": 1, "5": 1, "6": 2}


def level(grade: str) -> int:
    """Return how well evidenced a grade says that a tie is; the weaker half of a code decides."""
    return GRADES[grade] if grade in GRADES else min(_LETTERS[grade[0]], _DIGITS[grade[1]])


def holds(world: World, tie: Tie, day: int | None) -> str:
    """Say whether a tie holds on a day; where nothing is dated, possibly if it is said to have ended."""
    if tie.entry.status == "retracted":
        return NO
    if day is None:
        ended = [tie.entry.ends, *(world.actors[label].until for label in tie.ends)]
        return YES if ended.count(None) == len(ended) else POSSIBLY
    return _within(world, tie, day, day)


@lru_cache(maxsize=4096)
def lives(world: World, actor: Actor, first: float, last: float) -> str:
    """Say whether an actor lives on any day of a span."""
    calendar = Calendar(world, [actor], _finite(first, last))
    return certainty(bool(meetings([times, ((first, last),)])) for times in calendar.timings(actor))


def occurs(world: World, tie: Tie, first: float, last: float) -> str:
    """Say whether a tie holds on any day of a span, or is an event that lasts and happened in it."""
    return NO if tie.entry.status == "retracted" else _within(world, tie, first, last, happening=True)


def goes_on(world: World, tie: Tie, day: int) -> str:
    """Say whether a tie holds on a day and on the next."""
    ends = [world.actors[label] for label in sorted(tie.ends)]
    calendar = Calendar(world, [tie.entry, *ends], (day, day + 1))
    timings = [calendar.timings(period) for period in (tie.entry, *ends)]
    covers = [{any(first <= day < last for first, last in times) for times in found} for found in timings]
    return NO if tie.entry.status == "retracted" else certainty(map(all, product(*covers)))


FADING_DAYS = 5 * 365


def fades(world: World, tie: Tie, day: int | None) -> bool:
    """Whether a tie may hold on a day though nothing has evidenced it for long."""
    if tie.entry.type.lasting or tie.entry.ends or tie.entry.date or day is None:
        return False
    dates = [world.sources[name] for name in tie.entry.said_in]
    evidenced = [date.last for date in dates if date is not None and date.last is not None]
    return bool(evidenced) and max(evidenced) + FADING_DAYS < day and holds(world, tie, day) != NO


@lru_cache(maxsize=4096)
def _within(world: World, tie: Tie, first: float, last: float, *, happening: bool = False) -> str:
    ends = [world.actors[label] for label in sorted(tie.ends)]
    calendar = Calendar(world, [tie.entry, *ends], _finite(first, last))

    def clipped(times: Times) -> tuple[Times, bool]:
        begins = times[0][0]
        happened = happening and tie.entry.type.lasting and first <= begins <= last
        return meetings([times, ((first, last),)]), happened

    own = {clipped(times) for times in calendar.timings(tie.entry)}
    around = [{meetings([times, ((first, last),)]) for times in calendar.timings(actor)} for actor in ends]
    return certainty(
        happened or bool(meetings([times, *timings])) for (times, happened), *timings in product(own, *around)
    )


def _finite(*days: float) -> list[int]:
    return [int(day) for day in days if abs(day) != inf]


def span_of(scope: Scope) -> Span:
    first, last = scope.span
    return -inf if first is None else first, inf if last is None else last


def taken(scope: Scope, tie: Tie) -> bool:
    """Whether a tie is of the types, the layer and the grade that are asked about."""
    kind = tie.entry.type
    layers = {
        None: True,
        "friendly": kind.sign > 0,
        "hostile": kind.sign < 0,
        "neutral": not kind.sign,
        "lineage": kind.lineage,
    }
    statuses = ("accepted",) if scope.accepted else ("accepted", "alleged", "contested")
    return (
        tie.entry.status in statuses
        and layers[scope.layer]
        and (not scope.only or kind.name in scope.only)
        and kind.name not in scope.excluded
        and level(tie.entry.grade) >= GRADES[scope.min_grade or "low"]
    )


def selected(world: World, scope: Scope) -> list[Tie]:
    """Return the ties that a question is about: those that hold or happen, surely or possibly."""
    found = [tie for tie in world.ties if taken(scope, tie)]
    if scope.kind == "day":
        return [tie for tie in found if holds(world, tie, scope.span[1]) != NO]
    if scope.kind == "during":
        return [tie for tie in found if occurs(world, tie, *span_of(scope)) != NO]
    return found


def there(world: World, scope: Scope) -> list[str]:
    """Return the actors that live, surely or possibly, when a question is about."""
    everyone = scope.kind == "all"
    return [a.label for a in world.actors.values() if everyone or lives(world, a, *span_of(scope)) != NO]


def network(world: World, scope: Scope) -> tuple[list[str], list[Tie]]:
    """Return the actors that are there, and the selected ties among them."""
    actors = there(world, scope)
    return actors, [tie for tie in selected(world, scope) if tie.ends <= set(actors)]


def measured(world: World, scope: Scope) -> tuple[list[str], list[Tie]]:
    """Return the actors that are there, and the ties that count in a measure: by the latest word, on a day.

    An event that stays true counts until a later tie of the opposite sign between the same two has begun, surely later
    and surely by the day, that is neither contested nor of low confidence.
    """
    actors, ties = network(world, scope)
    if scope.kind != "day" or scope.layer == "lineage":
        return actors, ties
    return actors, [
        tie for tie in ties if not any(_overrules(world, other, tie, scope.span[1]) for other in world.ties)
    ]


def _overrules(world: World, word: Tie, event: Tie, day: int | None) -> bool:
    if not event.entry.type.lasting or word.ends != event.ends or len(event.ends) == 1:
        return False
    if not event.entry.type.sign or word.entry.type.sign != -event.entry.type.sign:
        return False
    if word.entry.status != "accepted" or level(word.entry.grade) == GRADES["low"]:
        return False
    own = in_turn(world, word.entry)[0].since if word.entry.spells else word.entry.since
    happened, begun = event.entry.happens, word.entry.happens or own
    known = happened is not None and happened.last is not None and begun is not None
    if not known or begun.first is None or begun.last is None:
        return False
    return happened.last < begun.first and begun.last <= (day or 0)


def own_scope(world: World) -> Scope:
    """Return what measures are about if nobody says: the record's day; of events alone, all their time."""
    day = record_day(world)
    if day is None:
        return Scope()
    dates = [entry.happens for entry in world.entries if not entry.type.lasting]
    if dates and len(dates) == len(world.entries) and None not in dates:
        firsts, lasts = ([date[bound] for date in dates if date is not None] for bound in (1, 2))
        span = (None if None in firsts else min(firsts), None if None in lasts else max(lasts))  # type: ignore[type-var]
        return Scope() if span == (None, None) else Scope(kind="during", span=span)
    return Scope(kind="day", span=(day, day))
