"""Small random worlds: few actors and ties on few days, with everything that can be missing or uncertain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product
from random import Random

from differential.oracle.readings import Calendar
from differential.oracle.world import UNKNOWN, Actor, Date, Entry, Scope, Type, World

DAYS = ("2001-01-01", "2001-01-30", "2001-01-31", "2001-02-01", "2001-02-02", "2001-02-15", "2001-03-01", "2001-03-31")
MONTHS = ("2001-01", "2001-02", "2001-02", "2001-03")
YEARS = ("2000", "2001", "2002")
LATER = "2008"
"""A year in which what the record tells has long been without new evidence; questions name it."""

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


def world_of(seed: int) -> World:
    """Return the world of a seed."""
    random = Random(seed)
    if random.random() < 0.06:
        return _made(random, _Dates(random, share=0.0))
    return _made(random, _Dates(random, share=random.choice((0.5, 0.8, 0.95))), events=random.random() < 0.08)


def _made(random: Random, dates: _Dates, *, events: bool = False) -> World:
    types = {kind.name: kind for kind in (*PACKAGED, *random.sample(OWN, random.randint(0, 2)))}
    labels = LABELS[: random.randint(3, 6)]
    sources = {f"s{number}": dates.maybe(0.5) for number in range(random.randint(0, 2))}
    world = World(
        as_of=dates.maybe(0.4, dates.bounded),
        actors={label: Actor(label) for label in labels},
        types=types,
        sources=sources,
    )
    for label in labels:
        if random.random() < 0.4:
            life = _living(world, lambda label=label: Actor(label, dates.maybe(0.6), dates.end(0.5)))
            world.actors[label] = replace(life, former=_former(random, dates, world, label))
    kinds = [kind for kind in types.values() if not (events and kind.lasting)]
    count = random.randint(2, 7)
    entries = [_entry(random, dates, world, random.choice(kinds), f"t{n}", events) for n in range(count)]
    named = {label for entry in entries for pair in entry.pairs for label in pair}
    actors = {
        label: replace(actor, declared=False)
        if label in named and not (actor.since or actor.until or actor.former) and random.random() < 0.2
        else actor
        for label, actor in world.actors.items()
    }
    return World(world.as_of, actors, types, tuple(_shortened(random, entries)), sources)


def _former(random: Random, dates: _Dates, world: World, label: str) -> tuple[Actor, ...]:
    if random.random() < 0.8:
        return ()
    return (_living(world, lambda: Actor(f"Old {label}", dates.maybe(0.7), dates.maybe(0.7))),)


def _entry(random: Random, dates: _Dates, world: World, kind: Type, name: str, events: bool) -> Entry:
    mutual = kind.direction == "mutual" or (kind.direction == "either" and random.random() < 0.5)
    pairs = _pairs(random, tuple(world.actors), mutual)

    def drawn() -> Entry:
        since, until, day = dates.maybe(0.8), dates.end(0.5), None
        if events or random.random() < 0.2 or kind.lasting:
            since, until, day = (None, None, dates.maybe(0.9) if not events else dates.date())
        return Entry(name, kind, pairs, mutual, since, until, day)

    timed = _living(world, drawn)
    disputed = tuple(world.sources) if random.random() < 0.15 else ()
    status = random.choices(
        ("contested" if disputed else "accepted", "accepted", "contested", "retracted"), (80, 8, 6, 6)
    )[0]
    cited = tuple(random.sample(tuple(world.sources), random.randint(0, len(world.sources))))
    return replace(timed, grade=random.choice(GRADES), status=status, sources=cited, disputed_by=disputed)


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
        if Calendar(probe, [found]).readings(found):
            return found


class _Dates:
    """Dates as they are written, drawn from few days."""

    def __init__(self, random: Random, share: float) -> None:
        self.random = random
        self.share = share

    def maybe(self, share: float, drawn: Callable[[], Date] | None = None) -> Date | None:
        """Return a date, or nothing as often as not."""
        return (drawn or self.date)() if self.random.random() < share * self.share else None

    def end(self, share: float) -> Date | None:
        found = self.maybe(share)
        return UNKNOWN if found is not None and self.random.random() < 0.15 else found

    def date(self) -> Date:
        """Return a day, a month, a year, or something between, before or after these."""
        kind = self.random.choices(("known", "between", "by", "from"), (70, 15, 8, 7))[0]
        first, last = sorted((self.known(), self.known()), key=lambda known: (known[1], known[2]))
        if kind == "by":
            return Date(f"..{last.text}", None, last.last)
        if kind == "from":
            return Date(f"{first.text}..", first.first, None)
        if kind == "between" and first.last <= last.last:
            return Date(f"{first.text}..{last.text}", first.first, last.last)
        return first

    def bounded(self) -> Date:
        """Return a date with a last day."""
        while (found := self.date()).last is None:
            pass
        return found

    def known(self) -> Date:
        text = self.random.choice(self.random.choices((DAYS, MONTHS, YEARS), (65, 25, 10))[0])
        return Date(text, *days_of(text))


def days_of(text: str) -> tuple[int, int]:
    """Return the first and the last day of a day, a month or a year."""
    parts = [int(part) for part in text.split("-")]
    first = date(*parts, *[1] * (3 - len(parts)))
    if len(parts) == 3:
        return first.toordinal(), first.toordinal()
    months = 1 if len(parts) == 2 else 12
    after = date(first.year + (first.month - 1 + months) // 12, (first.month - 1 + months) % 12 + 1, 1)
    return first.toordinal(), (after - timedelta(days=1)).toordinal()


def scope_of(random: Random, world: World, *, timed: bool | None = None) -> Scope:
    """Return what a question is about: any time, a day or a span, and now and then not all types or grades."""
    dates = _Dates(random, 1.0)
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
    )
