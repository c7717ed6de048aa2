"""Small random worlds: few actors and ties on few days, with everything that can be missing or uncertain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import combinations, product
from random import Random
from typing import NamedTuple

from differential.additions import claims_of, events_of, spells_of, values_of
from differential.dates import LATER, Dates, days_of
from differential.oracle.readings import Calendar, TooManyError
from differential.oracle.world import Actor, Date, Entry, Scope, Type, World

GRADES = ("", "", "", "low", "medium", "high", "A1", "B4", "C2", "F6")
LABELS = ("A", "B", "C", "D", "E", "F")

PACKAGED = (
    Type("merger", "mergers", 1, lasting=True, lineage=True),
    Type("split", "splits", 0, lasting=True, lineage=True),
    Type("founding", "foundings", 1, lasting=True),
    Type("allegiance", "allegiances", 1),
    Type("support", "supports", 1),
    Type("partnership", "partnerships", 1, "mutual"),
    Type("hostility", "hostilities", -1, "either"),
    Type("rivalry", "rivalries", -1, "mutual"),
    Type("negotiation", "negotiations", 0, "mutual"),
)
OWN = (
    Type("donation", "donations", 1),
    Type("raid", "raids", -1, lasting=True),
    Type("pact", "pacts", 1, "either"),
    Type("feud", "feuds", -1, "mutual"),
)
"""Types that a dataset brings along: each with a sign that its family does not give."""


PAUSING, VALUED, CLAIMED = (0, 0, 0, 0.5), (0, 0, 0.5), (0, 0, 0.3)
"""So many entries of a world pause, say numbers, or name who claims or denies them: in many worlds, none."""


class _How(NamedTuple):
    only_events: bool
    pausing: float
    valued: float
    claimed: float


def world_of(seed: int) -> World:
    """Return the world of a seed."""
    random = Random(seed)
    if random.random() < 0.06:
        return _made(random, Dates(random, share=0.0))
    return _made(random, Dates(random, share=random.choice((0.5, 0.8, 0.95))), only_events=random.random() < 0.08)


def _made(random: Random, dates: Dates, *, only_events: bool = False) -> World:
    types = {kind.name: kind for kind in (*PACKAGED, *random.sample(OWN, random.randint(0, 2)))}
    labels = LABELS[: random.randint(3, 6)]
    sources = {f"s{number}": dates.maybe(0.5) for number in range(random.randint(0, 2))}
    as_of = dates.maybe(0.4, dates.bounded)
    dates.events = events = {} if only_events else events_of(random, dates)
    world = World(
        as_of=as_of,
        events=events,
        actors={label: Actor(label) for label in labels},
        types=types,
        sources=sources,
    )
    for label in labels:
        if random.random() < 0.4:
            life = _living(world, lambda label=label: Actor(label, dates.maybe(0.6), dates.end(0.5)))
            world.actors[label] = replace(life, former=_former(random, dates, world, label))
    kinds = [kind for kind in types.values() if not (only_events and kind.lasting)]
    count = random.randint(2, 7)
    how = _How(only_events, *(random.choice(shares) for shares in (PAUSING, VALUED, CLAIMED)))
    entries = [_entry(random, dates, world, random.choice(kinds), f"t{n}", how) for n in range(count)]
    named = {label for entry in entries for pair in entry.pairs for label in pair}
    actors = {
        label: replace(actor, declared=False)
        if label in named and not (actor.since or actor.until or actor.former) and random.random() < 0.2
        else actor
        for label, actor in world.actors.items()
    }
    return World(world.as_of, actors, types, tuple(_shortened(random, entries)), sources, events)


def _former(random: Random, dates: Dates, world: World, label: str) -> tuple[Actor, ...]:
    if random.random() < 0.8:
        return ()
    return (_living(world, lambda: Actor(f"Old {label}", dates.maybe(0.7), dates.end(0.7))),)


def _entry(random: Random, dates: Dates, world: World, kind: Type, name: str, how: _How) -> Entry:
    mutual = kind.direction == "mutual" or (kind.direction == "either" and random.random() < 0.5)
    pairs = _pairs(random, tuple(world.actors), mutual)

    def drawn() -> Entry:
        since, until, day = dates.maybe(0.8), dates.end(0.5), None
        if how.only_events or random.random() < 0.2 or kind.lasting:
            since, until, day = (None, None, dates.maybe(0.9) if not how.only_events else dates.date())
        elif random.random() < how.pausing and dates.share:
            return Entry(name, kind, pairs, mutual, spells=spells_of(random, dates))
        return Entry(name, kind, pairs, mutual, since, until, day)

    timed = _living(world, drawn)
    disputed = tuple(world.sources) if random.random() < 0.15 else ()
    status = random.choices(
        ("contested" if disputed else "accepted", "accepted", "contested", "retracted", "alleged"), (75, 8, 6, 6, 5)
    )[0]
    said = [claims_of(random, tuple(world.actors), tuple(world.sources), how.claimed) for _ in range(2)]
    cited = tuple(random.sample(tuple(world.sources), random.randint(0, len(world.sources))))
    return replace(
        timed,
        grade=random.choice(GRADES),
        status=status,
        sources=cited,
        disputed_by=disputed,
        claimed_by=said[0],
        denied_by=said[1],
        values=values_of(random, how.valued),
    )


def _shortened(random: Random, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield entries, some as an arrow between two names says them: without dates, grade or source."""
    seen = set()
    for entry in entries:
        bare = Entry(entry.name, entry.type, entry.pairs, entry.mutual, short=True)
        said = (entry.type, frozenset(entry.pairs[0]))
        if len(entry.pairs) == 1 and said not in seen and random.random() < 0.1:
            seen.add(said)
            yield bare
        else:
            yield entry


def _pairs(random: Random, labels: tuple[str, ...], mutual: bool) -> tuple[tuple[str, str], ...]:
    if random.random() < 0.03:
        return ((labels[0], labels[0]),)
    if random.random() < 0.8:
        one, other = random.sample(labels, 2)
        return ((one, other),)
    drawn = random.sample(labels, 3)
    if mutual:
        return tuple(combinations(drawn, 2))
    count = random.choice((1, 2))
    return tuple(product(drawn[:count], drawn[count:]))


def _living(world: World, drawn: Callable[[], Actor | Entry]) -> Actor | Entry:
    """Return something with dates that can be read at all: nothing that ends before it begins, however it is read."""
    while True:
        found = drawn()
        probe = World(world.as_of, {**world.actors, "?": found} if isinstance(found, Actor) else world.actors)
        with suppress(TooManyError):
            if Calendar(probe, [found]).timings(found):
                return found


def scope_of(random: Random, world: World, *, timed: bool | None = None) -> Scope:
    """Return what a question is about: any time, a day or a span, and now and then not all types or grades."""
    dates = Dates(random, 1.0)
    kind = random.choice(("all", "day", "day", "during")) if timed is None else ("day" if timed else "all")
    text, span = "all", (None, None)
    if kind == "day":
        found = dates.bounded() if random.random() < 0.93 else Date(LATER, *days_of(LATER))
        text, span = found.text, (found.last, found.last)
    elif kind == "during":
        found = dates.date()
        text, span = found.text, (found.first, found.last)
    narrowed = random.random()
    names = tuple(sorted(random.sample(tuple(world.types), 3)))
    return Scope(
        kind=kind,
        text=text,
        span=span,
        layer=random.choice(("friendly", "hostile", "neutral", "lineage")) if narrowed < 0.15 else None,
        only=names if 0.15 <= narrowed < 0.2 else (),
        excluded=names if 0.2 <= narrowed < 0.25 else (),
        min_grade=random.choice(("low", "medium", "high")) if 0.25 <= narrowed < 0.4 else None,
        accepted=0.4 <= narrowed < 0.5,
    )
