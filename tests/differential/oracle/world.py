"""A small dataset as plain values: actors with lives, entries of dated ties, sources, and the types in force."""

from __future__ import annotations

from dataclasses import dataclass, field
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

    ``date`` is that of an event; ``since`` and ``until`` are those of what lasts.
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

    @property
    def happens(self) -> Date | None:
        """The date of what happens, where it is known: an event, or what ends as it begins; None of what lasts."""
        if self.date is not None or self.since is None:
            return self.date
        return self.since if self.type.lasting or self.since == self.until else None

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

    @cached_property
    def ties(self) -> list[Tie]:
        return [Tie(entry, *pair) for entry in self.entries for pair in entry.pairs]


@dataclass(frozen=True)
class Scope:
    """Which ties are asked about: on a day, in a span of days, or of any time; of some types, layer or grade.

    ``span`` is ``(day, day)`` for a day; None in it bounds nothing. ``text`` is how the question writes it.
    """

    kind: str = "all"
    text: str = "all"
    span: tuple[int | None, int | None] = (None, None)
    layer: str | None = None
    only: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    min_grade: str | None = None
