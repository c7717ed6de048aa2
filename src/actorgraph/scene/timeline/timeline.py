"""A timeline: who has a line in it, in which lane and order, and which ties stand at whose line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.timeline.axis import axis_of
from actorgraph.scene.timeline.bars import bar_of
from actorgraph.scene.timeline.crossings import Link, crossings
from actorgraph.scene.timeline.lanes import lanes_of
from actorgraph.scene.timeline.lives import is_lineage, lives_of
from actorgraph.scene.timeline.months import eventful_days
from actorgraph.scene.timeline.order import ordered
from actorgraph.scene.timeline.renames import renamings_of
from actorgraph.scene.timeline.together import host_of, together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.event import Event
    from actorgraph.model.relation import Relation
    from actorgraph.scene.sides import Sides
    from actorgraph.scene.timeline.axis import Axis
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.lanes import Lane
    from actorgraph.scene.timeline.lives import Life
    from actorgraph.scene.timeline.renames import Renaming

ALL = "all"
"""The name of the picture of everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What a timeline of all actors has, of which a picture shows some.

    Attributes:
        lanes: The lanes of all actors.
        lives: The line of each actor of which anything is dated.
        names: The names that each of them took.
        bars: The ties of which anybody says when they held, in the order of the ties.
        earlier: Those that were before the days that are told.
        casts: The actors of each picture, by its name.
        kin: Those of them, likewise, who are only in it because others came from them.
        axes: The days of each picture; None if nothing in it is dated.
    """

    lanes: Sequence[Lane]
    lives: Mapping[str, Life]
    names: Mapping[str, Sequence[Renaming]]
    bars: Sequence[Bar]
    earlier: Sequence[Relation]
    casts: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[str]]
    axes: Mapping[str, Axis | None]

    def rows(self, name: str) -> list[Lane]:
        """Return the lanes of a picture."""
        return self._only(self.casts[name])

    def lived(self) -> list[Lane]:
        """Return the lanes of all who have a line."""
        return self._only(self.lives)

    def _only(self, cast: Collection[str]) -> list[Lane]:
        found = [lane._replace(actors=[actor for actor in lane.actors if actor in cast]) for lane in self.lanes]
        return [lane for lane in found if lane.actors]

    def among(self, name: str) -> list[Bar]:
        """Return the ties of a picture: those among its actors; of kin only those to somebody on a side."""
        cast, kin = self.casts[name], self.kin[name]
        on_sides = {actor for lane in self.lanes if lane.side is not None and not lane.gone for actor in lane.actors}
        found = [bar for bar in self.bars if {bar.tie.subject, bar.tie.object} <= cast]
        return [bar for bar in found if is_lineage(bar) or _is_near(bar, kin, on_sides)]

    def beyond(self, name: str) -> Counter[str]:
        """Return how many more ties each actor of a picture has than it shows."""
        cast, drawn = self.casts[name], {bar.tie.id for bar in self.among(name)}
        left = (*(bar.tie for bar in self.bars if bar.tie.id not in drawn), *self.earlier)
        return Counter(end for tie in left for end in {tie.subject, tie.object} if end in cast)

    def crossings(self, name: str) -> int:
        """Return how often what joins the lines of a picture crosses others."""
        order = [actor for lane in self.rows(name) for actor in lane.actors]
        return crossings(order, links_of(self.among(name)), spans_of(self.lives))


def timeline_of(
    dataset: Dataset,
    drawn: Iterable[Relation],
    sides: Sides,
    casts: Mapping[str, Iterable[str]],
    days: Span = ALWAYS,
    *,
    events: Iterable[Event] = (),
) -> Timeline:
    """Return the timeline of a dataset.

    Whoever is seen first is put into order by the ties among themselves; the others stand where they are crossed least
    between these, so that nobody changes place when all are shown.

    Args:
        dataset: The dataset.
        drawn: The ties that are drawn on any day.
        sides: The sides, those of the picture's own day.
        casts: The actors of each picture, by its name, those of the main one first; those they came from are added.
        days: The days that are told.
        events: What happened by itself on some of them, if the day of it is known within two.
    """
    happened = [int(day) for event in events for day in event.date.span & days]
    whole = [bar for tie in drawn if (bar := bar_of(dataset, tie)) is not None]
    bars = [bar.within(days) for bar in whole if bar.meets(days)]
    lived = lives_of(dataset, whole)
    lives = {actor: life.within(days) for actor, life in lived.items() if not (life.drawn & days).is_empty}
    ends = [days.first, inf if dataset.day is None else min(dataset.day, days.last)]
    record = [int(day) for day in ends if days.first <= day < inf and day > -inf]
    everybody = frozenset(dataset.actors)
    names = {actor: renamings_of(dataset.actors[actor], int(lived[actor].drawn.first), days) for actor in lives}
    first = {name: frozenset(actors) for name, actors in casts.items()}
    kin = {name: _kin(cast, bars) for name, cast in first.items()} | {ALL: frozenset[str]()}
    seen = {name: cast | kin[name] for name, cast in first.items()} | {ALL: everybody}
    # Whose line goes on after the last day is not gone by it.
    lanes = lanes_of(dataset.actors, sides, bars, lived)
    order = _order([lane.actors for lane in lanes], next(iter(seen.values())), bars, spans_of(lives))
    return Timeline(
        lanes=[lane._replace(actors=actors) for lane, actors in zip(lanes, order, strict=True)],
        lives=lives,
        names=names,
        bars=bars,
        earlier=[bar.tie for bar in whole if bar.drawn.first < days.first and not bar.meets(days)],
        casts=seen,
        kin=kin,
        axes={
            name: axis_of([*known, *record, *(happened if known else ())])
            for name, cast in seen.items()
            for known in [list(_days(cast, bars, lives, names))]
        },
    )


def _order(
    lanes: Sequence[Sequence[str]], cast: Collection[str], bars: Iterable[Bar], spans: Mapping[str, Span]
) -> list[list[str]]:
    """Return lanes in order: a cast by the ties among itself, then the others between them."""
    links = links_of(bars)
    among = [link for link in links if link.one in cast and link.other in cast]
    early = ordered([[actor for actor in lane if actor in cast] for lane in lanes], among, spans)
    late = ([actor for actor in lane if actor not in cast] for lane in lanes)
    whole = [[*kept, *others] for kept, others in zip(early, late, strict=True)]
    return ordered(whole, links, spans, [actor for lane in early for actor in lane])


def _kin(cast: frozenset[str], bars: Iterable[Bar]) -> frozenset[str]:
    """Return those from whom some actors came: whoever came to be is drawn with what it came from."""
    return frozenset(bar.tie.subject for bar in bars if is_lineage(bar) and bar.tie.object in cast) - cast


def _is_near(bar: Bar, kin: frozenset[str], on_sides: Collection[str]) -> bool:
    ends = (bar.tie.subject, bar.tie.object)
    return not any(end in kin and bar.tie.other(end) not in on_sides for end in ends)


def links_of(bars: Iterable[Bar]) -> list[Link]:
    """Return what joins lines: each tie on the first day that it is drawn on."""
    return [Link(bar.tie.subject, bar.tie.object, int(bar.drawn.first)) for bar in bars]


def spans_of(lives: Mapping[str, Life]) -> dict[str, Span]:
    """Return from where to where each line runs."""
    return {actor: life.drawn for actor, life in lives.items()}


def hosts_of(bars: Sequence[Bar]) -> dict[str, str]:
    """Return at whose line each tie stands, by its id: at that of who has most ties."""
    counts = Counter(end for bar in bars for end in (bar.tie.subject, bar.tie.object))
    return {bar.tie.id: host for group in together(bars) for host in [host_of(group, counts)] for bar in group}


def _days(
    cast: Iterable[str], bars: Iterable[Bar], lives: Mapping[str, Life], names: Mapping[str, Iterable[Renaming]]
) -> Iterator[int]:
    """Yield the days on which something is known of some actors."""
    there = set(cast)
    for actor in there & lives.keys():
        yield from (*lives[actor].days, *(each.day for each in names[actor]))
    for bar in bars:
        if {bar.tie.subject, bar.tie.object} <= there:
            yield from (*bar.days, *eventful_days(bar))
