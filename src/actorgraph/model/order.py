"""What can be done one after the other: ties that can be taken in the order of time.

Several times can be walked in order if there are days t1 <= t2 <= ... with the i-th holding on the i-th day, as in a
time-respecting path (Kempe, Kleinberg and Kumar 2002; Holme and Saramäki 2012). That is so unless one is over before
another that stands ahead of it begins.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate
from math import inf

from actorgraph.model.derived import period_within
from actorgraph.model.period import Certainty, Period
from actorgraph.model.span import ALWAYS, Span, shared
from actorgraph.model.timing import Latest, Timing


def in_order(timings: Sequence[Timing]) -> Certainty:
    """Say whether several times can be walked in their order.

    Of what paused, the walk takes the first spell that it can; it is sure if one is that takes spells that surely are
    the first.
    """
    if any(timing.spells for timing in timings):
        if in_order(_first_sure(timings)) is Certainty.YES:
            return Certainty.YES
        return Certainty.NO if in_order(_first_possible(timings)) is Certainty.NO else Certainty.POSSIBLY
    possible = _settled(timings)
    starts = accumulate((span.first for span in possible), max)
    if any(start > span.last for start, span in zip(starts, possible, strict=True)):
        return Certainty.NO
    latest = Latest()
    for timing in timings:
        for stretch in timing.stretches:
            latest.add(stretch)
        if any(latest.besides(stretch.owner) > stretch.certain.last for stretch in timing.stretches):
            return Certainty.POSSIBLY
    return Certainty.YES


def days_in_order(timings: Sequence[Timing]) -> list[Period]:
    """Return, for each of several times, the days on which it can be walked in their order, as far as they are known.

    Where they cannot be walked at all, the periods mean nothing. Of what paused they are those from the first day in
    any spell that can be taken to the last, pauses included.

    >>> from actorgraph.model.dates import PartialDate
    >>> from actorgraph.model.timing import Stretch
    >>> one, other = Period(PartialDate.parse("2017-03")), Period(None, PartialDate.parse("2017-04-04"))
    >>> days = days_in_order([Timing((Stretch.of(owner, owner),)) for owner in (one, other)])
    >>> [(str(period.since), str(period.until)) for period in days]
    [('2017-03', '2017-04-04'), ('2017-03', '2017-04-04')]
    """
    if any(timing.spells for timing in timings):
        possible = _from_to(_possible(_first_possible(timings)), _possible(_last_possible(timings)))
        certain = _from_to(_certain(_first_sure(timings)), _certain(_last_sure(timings)))
    else:
        possible, certain = _possible(timings), _certain(timings)
    return [
        period_within(Span(can.first, min(must.first, can.last)), Span(max(must.last, can.first), can.last))
        for can, must in zip(possible, certain, strict=True)
    ]


def _possible(timings: Sequence[Timing]) -> Iterable[Span]:
    return _passed(_settled(timings))


def _certain(timings: Sequence[Timing]) -> Iterable[Span]:
    return _passed([timing.certain for timing in timings])


def _from_to(soonest: Iterable[Span], latest: Iterable[Span]) -> Iterable[Span]:
    return (Span(one.first, other.last) for one, other in zip(soonest, latest, strict=True))


def _first_possible(timings: Sequence[Timing]) -> list[Timing]:
    """Return the spell of each that ends soonest of those that can be taken after the spells before it."""
    day, chosen = -inf, []
    for timing in timings:
        open_ = [spell for spell in timing.times if spell.possible.last >= max(day, spell.possible.first)]
        chosen.append(min(open_, key=lambda spell: spell.possible.first, default=timing.times[0]))
        day = max(day, chosen[-1].possible.first)
    return chosen


def _last_possible(timings: Sequence[Timing]) -> list[Timing]:
    """Return the spell of each that ends last of those that can be taken before the spells after it."""
    day, chosen = inf, []
    for timing in reversed(timings):
        open_ = [spell for spell in timing.times if spell.possible.first <= min(day, spell.possible.last)]
        chosen.append(max(open_, key=lambda spell: spell.possible.last, default=timing.times[-1]))
        day = min(day, chosen[-1].possible.last)
    return chosen[::-1]


def _first_sure(timings: Sequence[Timing]) -> list[Timing]:
    """Return the spell of each that surely begins soonest of those that surely are, and last till all before begin."""
    day, chosen = -inf, []
    for timing in timings:
        lasting = [spell for spell in timing.times if spell.certain.last >= day and _surely_is(spell)]
        chosen.append(min(lasting, key=lambda spell: spell.certain.first, default=timing.times[-1]))
        day = max(day, chosen[-1].certain.first)
    return chosen


def _last_sure(timings: Sequence[Timing]) -> list[Timing]:
    """Return the spell of each that surely ends last of those that surely are, and begin before all after end."""
    day, chosen = inf, []
    for timing in reversed(timings):
        begun = [spell for spell in timing.times if spell.certain.first <= day and _surely_is(spell)]
        chosen.append(max(begun, key=lambda spell: spell.certain.last, default=timing.times[0]))
        day = min(day, chosen[-1].certain.last)
    return chosen[::-1]


def _surely_is(spell: Timing) -> bool:
    return spell.within(ALWAYS) is Certainty.YES


def _settled(timings: Sequence[Timing]) -> list[Span]:
    """Return on which days each can be walked: what comes between twice the same day can be on that day only."""
    possible = [timing.possible for timing in timings]
    places: dict[Hashable, list[int]] = {}
    for place, timing in enumerate(timings):
        for stretch in timing.stretches:
            if stretch.is_one_day:
                places.setdefault(stretch.owner, []).append(place)
    for found in places.values():
        day = shared(possible[found[0] : found[-1] + 1])
        for place in range(found[0], found[-1] + 1) if len(found) > 1 else ():
            possible[place] = day
    return possible


def _passed(spans: Sequence[Span]) -> Iterable[Span]:
    """Return spans that begin no sooner than those ahead of them, and end no later than those behind."""
    firsts = accumulate((span.first for span in spans), max)
    lasts = list(accumulate((span.last for span in reversed(spans)), min))[::-1]
    return map(Span, firsts, lasts)
