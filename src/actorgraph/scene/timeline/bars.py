"""Ties as they are drawn over time: a bar from when to when it holds, a mark where something happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from actorgraph.model.dataset import fades_on
from actorgraph.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.period import Period
    from actorgraph.model.relation import Relation
    from actorgraph.model.timing import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A tie in time. Days are ordinals.

    Attributes:
        tie: The tie.
        drawn: From the first day to the last that it is drawn on: those on which it may hold, within the record.
        solid: Those of them on which it surely holds, and has not long been without a source; often none.
        opens: Whether it goes on before the first day, and after the last, for all that is known.
        is_event: Whether it is something that happened, on one of these days, rather than lasted.
        spells: The bars that it consists of, if it paused: then it is solid as the first of them is.
    """

    tie: Relation
    drawn: Span
    solid: Span
    opens: tuple[bool, bool]
    is_event: bool
    spells: tuple[Bar, ...] = ()

    @property
    def pieces(self) -> tuple[Bar, ...]:
        """What is drawn of it: each of its spells, or itself."""
        return self.spells or (self,)

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which something of it is known to begin, to end or to happen."""
        return days_of(*(span for piece in self.pieces for span in (piece.drawn, piece.solid)))

    def meets(self, days: Span) -> bool:
        """Whether any of it is drawn on any of some days."""
        return any(piece.drawn.meets(days) for piece in self.pieces)

    def within(self, days: Span) -> Bar:
        """Return it cut off at the ends of some days that it meets: what is before or after them is not told."""
        if self.spells:
            return _in_pieces([spell.within(days) for spell in self.spells if spell.drawn.meets(days)])
        drawn = self.drawn & days
        if drawn == self.drawn:
            return self
        opens = (self.opens[0] and self.drawn.first >= days.first, self.opens[1] and self.drawn.last <= days.last)
        return replace(self, drawn=drawn, solid=self.solid & drawn, opens=opens)


def days_of(*spans: Span) -> tuple[int, ...]:
    """Return the days that bound some spans, in order."""
    return tuple(sorted({int(day) for span in spans if not span.is_empty for day in span}))


def bar_of(dataset: Dataset, tie: Relation, *, undated: bool = False) -> Bar | None:
    """Return a tie as it is drawn; None if nobody says when it held, or its dates cannot be right.

    Args:
        dataset: The dataset.
        tie: One of its ties.
        undated: Whether it is drawn all the same if nobody says when.
    """
    if tie.spells:
        return _bar_of_spells(dataset, tie)
    is_event = tie.type.lasting or tie.period.is_one_day
    timing = dataset.occurrence_of(tie)
    possible = timing.possible
    if possible.is_empty or not (undated or _is_dated(tie.period, lasting=tie.type.lasting)):
        return None
    record = max(dataset.judged_on(), _known(timing))
    first = _first(timing, record)
    last = possible.last if possible.last < inf else max(first, record)
    drawn = Span(first, last)
    solid = timing.certain & drawn
    fades = fades_on(tie)
    if fades is not None and not is_event:
        solid &= Span(last=fades - 1)
    return Bar(
        tie=tie, drawn=drawn, solid=solid, opens=(possible.first < first, possible.last > last), is_event=is_event
    )


def _bar_of_spells(dataset: Dataset, tie: Relation) -> Bar | None:
    """Return a tie that paused as one bar with gaps; the dates of its spells bound each other."""
    found = (bar_of(dataset, spell, undated=True) for spell in tie.by_spell())
    spells = [replace(bar, tie=tie, is_event=False) for bar in found if bar is not None]
    if not spells or not any(_is_dated(period, lasting=False) for period in tie.periods):
        return None
    return _in_pieces(spells)


def _in_pieces(spells: Sequence[Bar]) -> Bar:
    """Return one bar of those of the spells of a tie."""
    return Bar(
        tie=spells[0].tie,
        drawn=Span(spells[0].drawn.first, max(spell.drawn.last for spell in spells)),
        solid=spells[0].solid,
        opens=(spells[0].opens[0], spells[-1].opens[1]),
        is_event=False,
        spells=tuple(spells),
    )


def _is_dated(period: Period, *, lasting: bool) -> bool:
    """Whether anything bounds the days of a period; an event is dated by its first day alone."""
    dates = (period.since,) if lasting else (period.since, period.until)
    return any(date is not None and not date.is_unknown for date in dates)


def _known(timing: Timing) -> float:
    """Return the last day that bounds a tie; minus infinity if none does."""
    spans = (span for stretch in timing.stretches[:1] for span in (stretch.possible, stretch.certain))
    return max((day for span in spans for day in span if abs(day) < inf), default=-inf)


def _first(timing: Timing, record: float) -> float:
    """Return the first day that something is known of: that on which it can begin, or else that by which it has."""
    possible, certain = timing.possible, timing.certain
    for day in (possible.first, certain.first if not certain.is_empty else inf, possible.last):
        if abs(day) < inf:
            return day
    return record
