"""Lives as they are drawn: from where to where a line runs, how much of it is sure, and which of its ends are open."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from actorgraph.model.period import Period
from actorgraph.model.relation import Status
from actorgraph.model.relation_type import Family
from actorgraph.model.span import Span
from actorgraph.scene.timeline.bars import days_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.scene.timeline.bars import Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The line of an actor. Days are ordinals.

    Attributes:
        drawn: From where to where it runs: the days on which the actor may have been there, as far as anything tells.
        solid: Those of them on which it surely was, by its own dates or by ties that surely held.
        opens: Whether it goes on before, and after, for all that is known.
    """

    drawn: Span
    solid: Span
    opens: tuple[bool, bool]

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which something of it is known to begin or to end."""
        return days_of(self.drawn, self.solid)

    def within(self, days: Span) -> Life:
        """Return it cut off at the ends of some days, as what is before or after them is not told."""
        drawn = self.drawn & days
        if drawn == self.drawn:
            return self
        opens = (self.opens[0] and self.drawn.first >= days.first, self.opens[1] and self.drawn.last <= days.last)
        return replace(self, drawn=drawn, solid=self.solid & drawn, opens=opens)


def is_lineage(bar: Bar) -> bool:
    """Whether a tie says who became whom, so that it joins lines."""
    return bar.tie.type.family is Family.SUCCESSION


def lives_of(dataset: Dataset, bars: Iterable[Bar]) -> dict[str, Life]:
    """Return the line of each actor of which anything is dated: its life, or a tie of it.

    It begins and ends where the record says so: by a date of the actor's own, or by a merger or a succession that
    leaves nothing of it and after which nothing shows it. Elsewhere its end is open: before the first tie that shows
    it, and at the day of the record.

    Args:
        dataset: The dataset.
        bars: The ties that are drawn.
    """
    own: defaultdict[str, list[Bar]] = defaultdict(list)
    for bar in bars:
        for actor in {bar.tie.subject, bar.tie.object}:
            own[actor].append(bar)
    record = max([dataset.judged_on(), *(bar.drawn.last for found in own.values() for bar in found)])
    found = {actor: _life(dataset, actor, own[actor], record) for actor in dataset.actors}
    return {actor: life for actor, life in found.items() if life is not None}


def _life(dataset: Dataset, actor: str, bars: Sequence[Bar], record: float) -> Life | None:
    period = dataset.actors[actor].life
    possible, certain = period.possible, period.certain
    known = [day for day in (certain.first, possible.last) if abs(day) < inf]
    shown = [bar.drawn.first for bar in bars]
    first = possible.first if abs(possible.first) < inf else min([*known, *shown], default=inf)
    if abs(first) == inf or possible.is_empty:
        return None
    gone = _gone(actor, bars) if period.until is None else None
    end = possible.last if gone is None else gone.last
    last = end if end < inf else max(record, first)
    drawn = Span(first, max(last, first))
    solid = _surely(period, gone, bars) & Span(first, last)
    return Life(drawn=drawn, solid=solid, opens=(possible.first < first, end > last))


def _surely(period: Period, gone: Span | None, bars: Iterable[Bar]) -> Span:
    """Return from when to when an actor surely was there: by its own dates, or since ties of it surely hold."""
    accepted = (piece for bar in bars if bar.tie.status is Status.ACCEPTED for piece in bar.pieces)
    sure = [piece.solid for piece in accepted if not piece.solid.is_empty]
    own = [] if period == Period() or period.certain.is_empty else [period.certain]
    last = max((span.last for span in (*own, *sure)), default=-inf) if gone is None else gone.first
    begun = [*(own if period.since is not None else ()), *sure]
    return Span(min((span.first for span in begun), default=last), last)


def _gone(actor: str, bars: Sequence[Bar]) -> Span | None:
    """Return on which days an actor went into another; None if it did not, or something shows it later."""
    endings = [
        bar.drawn
        for bar in bars
        if bar.tie.type.ending and bar.tie.subject == actor != bar.tie.object and bar.tie.status is Status.ACCEPTED
        if not bar.opens[0]
    ]
    if not endings:
        return None
    days = min(endings, key=lambda span: (span.last, span.first))
    later = any(_shows_later(bar, days) or _goes_on(actor, bar, days) for bar in bars)
    return None if later else days


def _shows_later(bar: Bar, days: Span) -> bool:
    """Whether a tie began after some days, or is recorded to have lasted beyond them; an open end says nothing."""
    return bar.drawn.first > days.last or (not bar.opens[1] and bar.solid.last > days.last and not bar.solid.is_empty)


def _goes_on(actor: str, bar: Bar, days: Span) -> bool:
    """Whether an actor comes out of what it went into."""
    return is_lineage(bar) and bar.tie.object == actor and bar.drawn.last >= days.last
