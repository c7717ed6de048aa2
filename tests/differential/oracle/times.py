"""What happened when, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product
from math import inf
from typing import NamedTuple

from differential.oracle.holding import goes_on, span_of
from differential.oracle.readings import (
    LIMIT,
    NO,
    POSSIBLY,
    YES,
    Calendar,
    Span,
    Times,
    TooManyError,
    certainty,
    in_turn,
    meeting,
    meetings,
)
from differential.oracle.world import UNKNOWN, Actor, Entry, Scope, Tie, World


class Moment(NamedTuple):
    """Something that happened at a date: what, its bounds, to whom or which ties, what ended with it, who was away."""

    what: str
    date: str
    first: int | None
    last: int | None
    about: frozenset[str]
    ended: frozenset[tuple[str, str]] = frozenset()
    outside: frozenset[str] = frozenset()


def moments(world: World, actors: Iterable[str], ties: Iterable[Tie]) -> Iterator[Moment]:
    """Yield what has a date: beginnings and ends of actors and ties, and events; those of one event are one.

    The end of an actor tells the ties that ended with it though no date of theirs says so, whoever was asked about.
    """
    found = list(ties)
    yield from _of_actors(world, set(actors), found)
    events: dict[str, list[Tie]] = {}
    for tie in found:
        events.setdefault(tie.entry.name, []).append(tie)
    for same in events.values():
        yield from _of_event(world, same)


def _of_actors(world: World, told: set[str], ties: list[Tie]) -> Iterator[Moment]:
    ended: dict[str, set[tuple[str, str]]] = {}
    for tie in ties:
        for label, surely in Course(world, tie).ended_with().items():
            ended.setdefault(label, set()).add((tie.key, surely))
    for label in told | ended.keys():
        about = frozenset({label})
        for moment in _turns(world, world.actors[label], about):
            if label in told or moment.what == "ends":
                gone = ended.get(label, ()) if moment.what == "ends" else ()
                yield moment._replace(ended=frozenset(gone))
        for name in world.actors[label].former if label in told else ():
            yield from _turns(world, name, about, "takes a name", "drops a name")


RESUMED = ("begins", "resumes")
PAUSED = ("ends", "pauses")
"""What is told of the first spell and of others; of the last and of others."""


def _of_event(world: World, ties: list[Tie]) -> Iterator[Moment]:
    entry, about = ties[0].entry, frozenset(tie.key for tie in ties)
    if entry.happens is not None:
        yield Moment("happens", *entry.happens, about, outside=_outside(world, ties, entry, first=True))
        return
    spells = parted(world, entry)
    for place, spell in enumerate(spells):
        begins, ends = RESUMED[bool(place)], PAUSED[spell is not spells[-1]]
        for moment in _turns(world, spell, about, begins, ends):
            yield moment._replace(outside=_outside(world, ties, spell, first=moment.what == begins))


@lru_cache(maxsize=4096)
def parted(world: World, entry: Entry) -> tuple[Entry, ...]:
    """Return what paused as if each of its spells were an entry of its own; itself, if it never did."""
    if not entry.spells:
        return (entry,)
    spells = in_turn(world, entry)
    return tuple(replace(entry, spells=(), since=spell.since, until=spell.until) for spell in spells)


def _outside(world: World, ties: list[Tie], spell: Entry, *, first: bool) -> frozenset[str]:
    """Return the actors that in no reading live when ties begin, end or happen; events that last ask nobody."""
    found = set()
    for label in {label for tie in ties for label in tie.ends if not tie.entry.type.lasting}:
        calendar = Calendar(world, [spell, world.actors[label]])
        days = [span[not first] for span in calendar.readings(spell)]
        lives = calendar.readings(world.actors[label])
        if not any(first <= day <= last for day, (first, last) in product(days, lives)):
            found.add(label)
    return frozenset(found)


def _turns(
    world: World, period: Actor | Entry, about: frozenset[str], begins: str = "begins", ends: str = "ends"
) -> Iterator[Moment]:
    if period.since is not None:
        yield Moment(begins, *period.since, about)
    if period.until is UNKNOWN:
        calendar = Calendar(world, [period])
        days = [last for _, last in calendar.readings(period)]
        first, last = calendar.bounded(min(days)), calendar.bounded(max(days))
        yield Moment(ends, "unknown", first, last, about)  # type: ignore[arg-type]
    elif period.until is not None:
        yield Moment(ends, *period.until, about)


def happened(world: World, scope: Scope) -> Iterator[Moment]:
    """Yield what happened by itself in the time that is asked about."""
    first, last = span_of(scope)
    for name, date in world.events.items():
        if scope.kind == "all" or ((date.first or first) <= last and (date.last is None or first <= date.last)):
            yield Moment("happens", *date, frozenset({name}))


def changes_of_events(world: World, start: int, end: int) -> dict[tuple[str, frozenset[str]], Change]:
    """Return what happened by itself between two days."""
    found = {}
    for name, date in world.events.items():
        calendar = Calendar(world, [Actor(name, date)], (start, start + 1, end))
        surely = _between(calendar, [first for first, _ in calendar.readings(Actor(name, date))], start, end)
        if surely != NO:
            found["happened", frozenset({name})] = Change(surely)
    return found


class Change(NamedTuple):
    """What became of a tie or an actor: how surely, and with whom it began or ended if no date of its own says when."""

    surely: str
    actors: frozenset[str] = frozenset()
    first: float | None = None
    last: float | None = None


def changes(world: World, actor: Actor, start: int, end: int) -> dict[str, Change]:
    """Return what became of an actor between two days: whether it began, ended or dropped a name."""
    dates = [("began", 0, actor, actor.since), ("ended", 1, actor, actor.until)]
    dates += [("renamed", 1, name, name.until) for name in actor.former]
    found = {}
    for what, which, period, date in dates:
        calendar = Calendar(world, [period], (start, start + 1, end))
        surely = NO if date is None else _between(calendar, [s[which] for s in calendar.readings(period)], start, end)
        if surely != NO:
            found[what] = Change(surely)
    return found


def changes_of_tie(world: World, tie: Tie, start: int, end: int) -> dict[str, Change]:
    """Return what became of a tie between two days: whether it began, ended or happened.

    A state holds while its own period lasts and both its actors live; an event that lasts happens whoever does. What
    nobody dates began at the earliest with its actors, and is told there; an event without a date is not told.
    """
    if tie.entry.spells:
        return _changes_of_spells(world, tie, start, end)
    course = Course(world, tie, (start, start + 1, end))
    if tie.entry.happens is not None:
        return _change(course, "happened", start, end)
    if tie.entry.type.lasting:
        return {}
    return _change(course, "began", start, end) | _change(course, "ended", start, end)


def _changes_of_spells(world: World, tie: Tie, start: int, end: int) -> dict[str, Change]:
    """Return the same of what paused: each spell that can have been is told, of several pauses the surest."""
    spells = [replace(tie, entry=entry) for entry in parted(world, tie.entry)]
    spells = [spell for spell in spells if Course(world, spell).held]
    found: dict[str, Change] = {}
    for place, spell in enumerate(spells):
        for what, change in changes_of_tie(world, spell, start, end).items():
            within = "resumed" if what == "began" and place else what
            within = "paused" if what == "ended" and spell is not spells[-1] else within
            if within not in found or change.surely == YES:
                found[within] = change
    return found


class Course:
    """The readings of a tie: of its own period, and of the lives of its actors, if these bound it.

    Attributes:
        calendar: The days that are tried.
        labels: The actors whose lives bound it.
        readings: Its own times in each reading, and the lives in the order of the labels.
        held: Those in which there is a day of all of them.
    """

    def __init__(self, world: World, tie: Tie, asked: tuple[int, ...] = ()) -> None:
        self.entry = tie.entry
        self.labels = () if tie.entry.type.lasting else tuple(sorted(tie.ends))
        self.lives = [world.actors[label] for label in self.labels]
        self.calendar = Calendar(world, [tie.entry, *self.lives], asked)
        self.readings = list(product(*map(self.calendar.timings, (tie.entry, *self.lives))))
        if len(self.readings) > LIMIT:
            raise TooManyError
        self.held = [reading for reading in self.readings if _share_a_day(reading)]

    @property
    def always_held(self) -> bool:
        return len(self.held) == len(self.readings)

    def began_with(self) -> dict[str, str]:
        """Return with whose lives it began, if in no reading its own first day is late enough; how surely with each."""
        known = {label for label, life in zip(self.labels, self.lives, strict=True) if life.since is not None}
        early = (self.entry.since is None or own[0][0] < _lived(lives)[0] for own, *lives in self.readings)
        return self._with(0, known) if known and all(early) else {}

    def ended_with(self) -> dict[str, str]:
        """Return with whose lives it ended, if in no reading its own last day is early enough; how surely with each."""
        known = {label for label, life in zip(self.labels, self.lives, strict=True) if life.until is not None}
        last = max((self._last_of(reading) for reading in self.held), default=0)
        late = (own[last][1] > _lived(lives)[1] for own, *lives in self.readings)
        return self._with(1, known) if known and all(late) else {}

    def _last_of(self, reading: Sequence[Times]) -> int:
        """Return the last of its spells that held in a reading."""
        own, *lives = reading
        return max(place for place, spell in enumerate(own) if _share_a_day(((spell,), *lives)))

    def _with(self, which: int, known: set[str]) -> dict[str, str]:
        answers = {
            label: certainty(
                _share_a_day(reading) and reading[place][0][which] == _lived(reading[1:])[which]
                for reading in self.readings
            )
            for place, label in enumerate(self.labels, start=1)
            if label in known
        }
        return {label: answer for label, answer in answers.items() if answer != NO}


def _share_a_day(reading: Iterable[Times]) -> bool:
    return bool(meetings(reading))


def _lived(lives: Iterable[Times]) -> Span:
    """Return from when to when all lived at once."""
    return meeting(life[0] for life in lives)


def _change(course: Course, what: str, start: int, end: int) -> dict[str, Change]:
    if not course.held:
        return {}
    days = [meetings(reading)[0][what == "ended"] for reading in course.held]
    told = _places(course, what, days)
    if _between(course.calendar, told, start, end) == NO:
        return {}
    sure = course.always_held and _between(course.calendar, days, start, end) == YES
    actors = {"began": course.began_with, "ended": course.ended_with, "happened": dict}[what]()
    bounds = [course.calendar.bounded(day) for day in (min(days), max(days))] if actors else []
    return {what: Change(YES if sure else POSSIBLY, frozenset(actors), *bounds)}


def _places(course: Course, what: str, days: list[float]) -> list[float]:
    """Return the days on which it is told what became of a tie: those of it, or fewer if its own date has no first.

    Then it stands at the last that its own date can be, if it has one, as far as the lives of its actors let it.
    """
    entry, ends = course.entry, what == "ended"
    own = [times[0][ends] for times, *_ in course.readings]
    if course.calendar.bounded(min(own)) is not None or (ends and entry.until is None):
        return days
    dated = entry.until if ends else entry.happens or entry.since
    last = max(own) if dated is not None else -inf
    lives = [_lived(lives)[ends] if lives else last for _, *lives in course.held]
    latest = max(days)
    return [min(last, day) if ends else min(max(last, day), latest) for day in lives]


def _between(calendar: Calendar, days: list[float], start: int, end: int) -> str:
    """Say whether a day is after one day and until another.

    What has a last day only stands at that, and is never sure; what nothing bounds stands nowhere.
    """
    first, last = map(calendar.bounded, (min(days), max(days)))
    if first is None:
        return POSSIBLY if last is not None and start < last <= end else NO
    if last is None:
        return POSSIBLY if first <= end else NO
    return certainty(start < day <= end for day in days)


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
