"""When a tie holds: while its own period, or one of its spells, lasts and both its actors live.

Each date is known only within bounds.

A reading gives every date one day that it can be, no period ending before it starts. What every reading agrees on is
sure, what some say is possible. Dates that are one and the same in a record (those of one event, the life of one actor)
are so in every reading; all others are independent of each other. So it is sure that periods share a day if of no two
of them one can be over before the other begins, since on a line what meets two by two meets at one point (Helly 1923).

What paused holds in any of its spells. It surely does if it surely does in one of them: since spells follow each other,
readings that each miss one of them can be had at once. Where several things paused, or a life surely outlasts a pause,
a day that they surely share in this spell or in that, and in neither surely, is told as possible.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Final, NamedTuple, Self

from actorgraph.model.derived import period_within
from actorgraph.model.period import Certainty, Period
from actorgraph.model.span import ALWAYS, NEVER, Span, common, merged, shared, without

_LOOK_LIMIT: Final = 1000
"""Of one stay of days so many choices of a spell of each of several things are looked at, whether they surely meet."""


class Stretch(NamedTuple):
    """One of the periods that a tie's time rests on.

    Attributes:
        owner: What tells its dates from those of others.
        possible: From the first day that its first can be to the last that its last can be.
        certain: From the last day that its first can be to the first that its last can be; often there is no such day.
        is_one_day: Whether it is a day, known or not, rather than a time.
    """

    owner: Hashable
    possible: Span
    certain: Span
    is_one_day: bool = False

    @classmethod
    def of(cls, owner: Hashable, period: Period) -> Self:
        """Return the stretch of a period; it is one day if one and the same date is both its ends."""
        is_one_day = period.since is not None and period.since is period.until
        return cls(owner, period.possible, period.certain, is_one_day)


@dataclass(frozen=True, slots=True)
class Timing:
    """When something holds: while all of several periods last, or in one of its spells.

    Attributes:
        stretches: The periods; of what paused the first of them is from its first beginning to its last end.
        spells: When it holds in each of its spells, in their order; none of what never paused.
        possible: The days on which it can hold; of what paused, from the first of them to the last.
        certain: The days on which it surely holds; of what paused, from the last day that it can have begun on to the
            first that it can have ended on, pauses included.
    """

    stretches: tuple[Stretch, ...]
    spells: tuple[Timing, ...] = ()
    possible: Span = field(init=False, compare=False)
    certain: Span = field(init=False, compare=False)

    def __post_init__(self) -> None:
        if self.spells:
            self._span_spells()
            return
        possible, certain = self.stretches[0][1:3]
        for stretch in self.stretches[1:]:  # most things rest on one period
            possible, certain = possible & stretch.possible, certain & stretch.certain
        object.__setattr__(self, "possible", possible)
        object.__setattr__(self, "certain", certain)

    def _span_spells(self) -> None:
        held = [spell for spell in self.spells if not spell.possible.is_empty]
        sure = [spell for spell in held if spell.within(ALWAYS) is Certainty.YES]
        ends = sure or held
        bounds = [spell.possible for spell in held]
        possible = Span(min(bounds).first, max(span.last for span in bounds)) if held else NEVER
        firsts, lasts = ([spell.certain[side] for spell in ends] for side in (0, 1))
        certain = Span(min(firsts) if sure else max(firsts), max(lasts) if sure else min(lasts)) if ends else NEVER
        object.__setattr__(self, "possible", possible)
        object.__setattr__(self, "certain", certain)

    @property
    def times(self) -> tuple[Timing, ...]:
        """When it holds without a pause: each of its spells, or itself."""
        return self.spells or (self,)

    @property
    def days(self) -> tuple[Span, ...]:
        """The days on which it can hold, without its pauses."""
        return (self.possible,) if not self.spells else merged(spell.possible for spell in self.spells)

    @property
    def sure_days(self) -> tuple[Span, ...]:
        """The days on which it surely holds, likewise."""
        return (self.certain,) if not self.spells else merged(spell.certain for spell in self.spells)

    @property
    def begins(self) -> Span:
        """The days that its first day can be; if it can hold on none, it means nothing."""
        return Span(self.possible.first, min(self.certain.first, self.possible.last))

    @property
    def ends(self) -> Span:
        """The days that its last day can be, likewise."""
        return Span(max(self.certain.last, self.possible.first), self.possible.last)

    @property
    def own(self) -> Timing:
        """When it would hold by its own dates alone, whoever lived."""
        return Timing(self.stretches[:1], tuple(spell.own for spell in self.spells))

    def without_its_beginning(self) -> Timing:
        """Return the same as if the first of the periods had always gone on before."""
        own, *others = self.stretches
        endless = Stretch(own.owner, Span(last=own.possible.last), Span(last=own.certain.last))
        return Timing((endless, *others))

    def within(self, span: Span) -> Certainty:
        """Say whether it holds on any day of a span."""
        if self.spells:
            return max((spell.within(span) for spell in self.spells), key=_SURE.index)
        if not self.possible.meets(span):
            return Certainty.NO
        sure = self.certain.first <= span.last and span.first <= self.certain.last and self._is_sure
        return Certainty.YES if sure else Certainty.POSSIBLY

    @property
    def doubtful(self) -> tuple[Span, ...]:
        """The days on which it only possibly holds: before those on which it surely does, and after them."""
        if self.spells:
            return without(self.days, self.sure_days)
        if self.certain.is_empty:
            return (self.possible,)
        return Span(self.possible.first, self.certain.first - 1), Span(self.certain.last + 1, self.possible.last)

    @property
    def _is_sure(self) -> bool:
        """Whether there is surely a day; a day on which all the periods surely last is one."""
        return self.certain.first <= self.certain.last or meet(self.stretches)


class Latest:
    """The latest first day of some stretches, besides those of one owner."""

    def __init__(self) -> None:
        self._first: tuple[float, Hashable] = (-inf, None)
        self._second: tuple[float, Hashable] = (-inf, None)

    def add(self, stretch: Stretch) -> None:
        """Take in a stretch."""
        found = (stretch.certain.first, stretch.owner)
        if found[1] == self._first[1]:
            return
        if found[0] > self._first[0]:
            self._first, self._second = found, self._first
        elif found[0] > self._second[0]:
            self._second = found

    def besides(self, owner: Hashable) -> float:
        """Return the last day on which any that is not of an owner can begin."""
        return self._second[0] if self._first[1] == owner else self._first[0]


def meet(stretches: Sequence[Stretch]) -> bool:
    """Whether stretches surely share a day, given that they can."""
    latest = Latest()
    for stretch in stretches:
        latest.add(stretch)
    return all(latest.besides(stretch.owner) <= stretch.certain.last for stretch in stretches)


def together(timings: Iterable[Timing]) -> Certainty:
    """Say whether there is a day on which several things hold at once."""
    held = tuple(timings)
    if any(timing.spells for timing in held):
        return _in_spells(held)
    return _at_once([stretch for timing in held for stretch in timing.stretches])


def common_periods(timings: Iterable[Timing]) -> tuple[Period, ...]:
    """Return the periods in which several things hold at once, each of their days as far as it is known; maybe none."""
    held = [Timing(stretches) for stretches in _choices(tuple(timings))]
    return tuple(dict.fromkeys(period_within(whole.begins, whole.ends) for whole in held))


def common_period(timings: Iterable[Timing]) -> Period:
    """Return the period in which several things hold at once, from the first such day to the last, pauses included.

    Where they cannot hold at once, it means nothing.
    """
    held = tuple(timings)
    if any(timing.spells for timing in held):
        choices = tuple(Timing(stretches) for stretches in _choices(held))
        whole = Timing(held[0].stretches, choices) if choices else held[0]
    else:
        whole = Timing(tuple(stretch for timing in held for stretch in timing.stretches))
    return period_within(whole.begins, whole.ends)


_SURE: Final = (Certainty.NO, Certainty.POSSIBLY, Certainty.YES)


def _at_once(stretches: Sequence[Stretch]) -> Certainty:
    if shared(stretch.possible for stretch in stretches).is_empty:
        return Certainty.NO
    return Certainty.YES if meet(stretches) else Certainty.POSSIBLY


def _in_spells(timings: Sequence[Timing]) -> Certainty:
    found = Certainty.NO
    for stretches in _choices(timings):
        if meet(stretches):
            return Certainty.YES
        found = Certainty.POSSIBLY
    return found


def _choices(timings: Sequence[Timing]) -> Iterator[tuple[Stretch, ...]]:
    """Yield the stretches of one spell of each of several things, of all choices that can share a day.

    Each is made for a stay of days that all of them can have: so no choice is begun that cannot be finished.
    """
    for days in common([timing.days for timing in timings]):
        chosen: list[tuple[tuple[Stretch, ...], Span]] = [((), days)]
        for timing in timings:
            chosen = [
                ((*stretches, *spell.stretches), both)
                for stretches, left in chosen
                for spell in timing.times
                if not (both := left & spell.possible).is_empty
            ][:_LOOK_LIMIT]
        yield from (stretches for stretches, _ in chosen)
