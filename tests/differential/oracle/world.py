"""A small dataset as plain values: actors with lives, entries of dated ties, sources, and the types in force."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple


class Date(NamedTuple):
    """One day that lies between two (ordinals); None where nothing bounds it.

    >>> Date("2001-02", 730517, 730544).text
    '2001-02'
    """

    text: str
    first: int | None
    last: int | None


UNKNOWN = Date("unknown", None, None)


class Spell(NamedTuple):
    """One of the times for which a tie that paused held."""

    since: Date | None
    until: Date | None


class Claim(NamedTuple):
    """An actor that says something, and the document in which it does, if anybody gives one."""

    actor: str
    source: str | None = None


class Amount(NamedTuple):
    """A number as it is written, the least and the most that it can be, and the one figure that it counts by.

    The most, and so the figure, is None if nothing bounds it.
    """

    text: str
    low: Fraction
    high: Fraction | None
    figure: Fraction | None


@dataclass(frozen=True, eq=False)
class Type:
    name: str
    plural: str
    sign: int
    direction: str = "one-way"
    lasting: bool = False
    lineage: bool = False


@dataclass(frozen=True, eq=False)
class Actor:
    """An actor and its life; or one of its former names, and when it had it."""

    label: str
    since: Date | None = None
    until: Date | None = None
    declared: bool = True
    former: tuple[Actor, ...] = ()


@dataclass(frozen=True, eq=False)
class Entry:
    """One entry of a section: a tie, or an event of several, whose dates are one.

    ``date`` is that of an event; ``since`` and ``until`` are those of what lasts; what paused has neither, but
    ``spells``. ``values`` are the numbers that it says, by their keys.
    """

    name: str
    type: Type
    pairs: tuple[tuple[str, str], ...]
    mutual: bool = False
    since: Date | None = None
    until: Date | None = None
    date: Date | None = None
    grade: str = ""
    status: str = "accepted"
    sources: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    short: bool = False
    spells: tuple[Spell, ...] = ()
    claimed_by: tuple[Claim, ...] = ()
    denied_by: tuple[Claim, ...] = ()
    values: dict[str, Amount] = field(default_factory=dict)

    @property
    def times(self) -> tuple[Spell, ...]:
        """What it holds for: each spell, or its one time."""
        return self.spells or (Spell(self.since, self.until),)

    @property
    def begins(self) -> Date | None:
        """Its first date, if it is no event."""
        return self.times[0].since

    @property
    def ends(self) -> Date | None:
        """Its last date; None if it is not known to have ended."""
        return self.times[-1].until

    @property
    def said_in(self) -> tuple[str, ...]:
        """The documents that say so, and those in which an actor does."""
        return (*self.sources, *(claim.source for claim in self.claimed_by if claim.source))

    @property
    def gainsaid_in(self) -> tuple[str, ...]:
        """The documents that dispute it, and those in which an actor denies it."""
        return (*self.disputed_by, *(claim.source for claim in self.denied_by if claim.source))

    @property
    def happens(self) -> Date | None:
        """The date of what happens, where it is known: an event, or what ends as it begins; None of what lasts."""
        if self.date is not None or self.since is None:
            return self.date
        is_one_day = self.since == self.until and self.since.text != UNKNOWN.text
        return self.since if self.type.lasting or is_one_day else None

    @property
    def label(self) -> str:
        """What an answer can tell it by: its note; the short form has none, and is the only one between its actors."""
        return self.type.name if self.short else self.name


@dataclass(frozen=True)
class Tie:
    entry: Entry
    subject: str
    object: str

    @property
    def key(self) -> str:
        """What tells it from all others, in whichever order its ends stand."""
        return f"{self.entry.label}:{'-'.join(sorted((self.subject, self.object)))}"

    @property
    def ends(self) -> frozenset[str]:
        return frozenset((self.subject, self.object))

    def other(self, actor: str) -> str:
        return self.object if actor == self.subject else self.subject


@dataclass(frozen=True, eq=False)
class World:
    as_of: Date | None = None
    actors: dict[str, Actor] = field(default_factory=dict)
    types: dict[str, Type] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    sources: dict[str, Date | None] = field(default_factory=dict)
    events: dict[str, Date] = field(default_factory=dict)

    @cached_property
    def ties(self) -> list[Tie]:
        return [Tie(entry, *pair) for entry in self.entries for pair in entry.pairs]


@dataclass(frozen=True)
class Scope:
    """Which ties are asked about: on a day, in a span of days, or of any time; of some types, layer or grade.

    ``accepted`` leaves out what is alleged or contested; along the types of ``roll_up`` parts count for their wholes.

    ``span`` is ``(day, day)`` for a day; None in it bounds nothing. ``text`` is how the question writes it.
    """

    kind: str = "all"
    text: str = "all"
    span: tuple[int | None, int | None] = (None, None)
    layer: str | None = None
    only: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    min_grade: str | None = None
    accepted: bool = False
    roll_up: tuple[str, ...] = ()
