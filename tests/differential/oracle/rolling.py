"""Parts that count for their wholes on a day: in each reading of all dates, everybody climbs to the top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from differential.oracle.holding import holds, level, lives
from differential.oracle.readings import LIMIT, NO, POSSIBLY, YES, Calendar, TooManyError, certainty
from differential.oracle.world import Entry, Tie, World

Whole = tuple[str, frozenset[str]]
"""What tells a tie of wholes: the entry that it stands for, and its ends."""


def links(world: World, types: Iterable[str], least: int, day: int) -> list[Tie]:
    """Return the ties that say who is a part of whom: the subject of the object."""
    named = [tie for tie in world.ties if tie.entry.type.name in types and tie.entry.status == "accepted"]
    return [tie for tie in named if level(tie.entry.grade) >= least and holds(world, tie, day) != NO]


def undated(link: Tie) -> bool:
    """Whether nobody says when a part became one: then it counts for its whole from the first, or not at all."""
    return link.entry.begins is None and link.entry.happens is None


def torn(world: World, found: Sequence[Tie], day: int) -> set[str]:
    """Return those that surely are parts of one whole while they may be of another."""
    return {
        one.subject
        for one, other in product(found, found)
        if one.subject == other.subject and one.object != other.object and holds(world, one, day) == YES
    }


def circling(found: Iterable[Tie]) -> set[str]:
    """Return those from whom a way leads up to themselves, and those between two such."""
    above: dict[str, set[str]] = {}
    for tie in found:
        above.setdefault(tie.subject, set()).add(tie.object)
    reach = {part: _up(above, part) for part in above}
    circles = {part for part, found in reach.items() if part in found}
    return {p for p in reach if p in circles or (reach[p] & circles and any(p in reach[c] for c in circles))}


def _up(above: dict[str, set[str]], part: str) -> set[str]:
    found: set[str] = set()
    ahead = list(above.get(part, ()))
    while ahead:
        at = ahead.pop()
        if at not in found:
            found.add(at)
            ahead += above.get(at, ())
    return found


def wholes(world: World, ties: Sequence[Tie], parts: Sequence[Tie], day: int) -> dict[Whole, str]:
    """Return the ties of the wholes on a day, and how surely each holds; those inside one whole are none.

    Args:
        world: The world.
        ties: The ties; no events that last.
        parts: The links along which everybody climbs, of which no reading has two of one part to different wholes.
        day: The day.

    Raises:
        TooManyError: If there are too many readings.
    """
    found: dict[Whole, set[str]] = {}
    for tie in ties:
        own = [tie, *_climbed(parts, tie)]
        here = [_rolled(own, reading) for reading in _readings(world, own, day)]
        for whole in set().union(*here):
            found.setdefault(whole, set()).add(certainty(whole in each for each in here))
    return {whole: YES if YES in answers else POSSIBLY for whole, answers in found.items()}


def _climbed(parts: Sequence[Tie], tie: Tie) -> list[Tie]:
    """Return the links by which the ends of a tie can climb."""
    at, found = set(tie.ends), []
    while more := [link for link in parts if link.subject in at and link not in found]:
        found += more
        at |= {link.object for link in more}
    return found


def _readings(world: World, ties: Sequence[Tie], day: int) -> Iterator[set[str]]:
    """Yield, for each reading of all dates of some ties, which entries and lives last on the day."""
    answers = {tie.entry.name: _lasts(world, tie.entry, day) for tie in ties}
    answers |= {f"life of {k}": lives(world, world.actors[k], day, day) for tie in ties for k in tie.ends}
    unsure = [name for name, answer in answers.items() if answer == POSSIBLY]
    if 2 ** len(unsure) > LIMIT:
        raise TooManyError
    for reading in product((True, False), repeat=len(unsure)):
        last = {name for name, is_so in zip(unsure, reading, strict=True) if is_so}
        yield last | {name for name, answer in answers.items() if answer == YES}


def _lasts(world: World, entry: Entry, day: int) -> str:
    timings = Calendar(world, [entry], [day]).timings(entry)
    return certainty(any(first <= day <= last for first, last in times) for times in timings)


def _rolled(own: Sequence[Tie], last: set[str]) -> set[Whole]:
    """Return for whom a tie is, with the links behind it, in a reading: for several if parts may be of either."""
    tie, *above = [one for one in own if _holds(one, last)] if _holds(own[0], last) else [None]
    if tie is None:
        return set()
    early = {link.subject for link in own[1:] if undated(link) and link.entry.name not in last}
    tops = [_tops(end, above, early) for end in (tie.subject, tie.object)]
    if tie.subject == tie.object:
        return {(tie.entry.label, frozenset({top})) for top in tops[0]}
    return {(tie.entry.label, frozenset(ends)) for ends in product(*tops) if ends[0] != ends[1]}


def _holds(tie: Tie, last: set[str]) -> bool:
    return {tie.entry.name, *(f"life of {end}" for end in tie.ends)} <= last


def _tops(actor: str, above: Sequence[Tie], early: set[str]) -> set[str]:
    """Return for whom an actor counts: for nobody while it is not known to be a part yet."""
    if actor in early:
        return set()
    onward = {link.object for link in above if link.subject == actor}
    return set().union(*(_tops(whole, above, early) for whole in onward)) if onward else {actor}
