"""Up to the wholes: for whom an actor counts at which time, and what becomes of a tie by that."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import inf
from typing import Final, NamedTuple

from actorgraph.model.dates import PartialDate
from actorgraph.model.derived import date_within
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.span import Span
from actorgraph.model.spell import Spell
from actorgraph.model.timing import Stretch, Timing
from actorgraph.model.wholes import Link

Climbed = tuple[str, "Climbed"] | None
"""Parts, one above the other."""


class Stay(NamedTuple):
    """A time for which an actor counts for itself, or for one whole.

    Attributes:
        label: For whom.
        timing: When, as far as the parts and wholes say; nothing if they say nothing of it.
        since: From when, as it is written; None if no date bounds it.
        until: Until when, likewise.
        climbed: The parts that it climbs from, the lowest first, each with those above it.
        rests: Whether it is a part that counts for itself then.
        beside: Whose dates say that it does: it does not while those of them hold that tie it to a whole.
    """

    label: str
    timing: tuple[Stretch, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    climbed: Climbed = None
    rests: bool = False
    beside: tuple[Hashable, ...] = ()

    def goes_with(self, other: Stay) -> bool:
        """Whether neither climbs from a part that counts for itself by the other, nor by what it would have to."""
        return not (self._excludes(other) or other._excludes(self))

    def _excludes(self, other: Stay) -> bool:
        """Whether it is of a time outside one in which the other is: several can be parts by one and the same event."""
        if not self.rests:
            return False
        return other.climbs_from(self.label) or any(stretch.owner in self.beside for stretch in other.timing)

    def climbs_from(self, part: str) -> bool:
        """Whether it climbs from a part."""
        climbed = self.climbed
        while climbed is not None:
            if climbed[0] == part:
                return True
            climbed = climbed[1]
        return False


@dataclass(frozen=True, slots=True)
class Piece:
    """A time of a tie for which its ends count for the same actors.

    Attributes:
        subject: For whom its subject counts.
        object: For whom its object counts.
        timing: When.
        period: The same in dates.
        spells: The same in spells, if the tie paused in it.
    """

    subject: str
    object: str
    timing: Timing
    period: Period
    spells: tuple[Spell, ...] = ()


def stays_of(links: Mapping[str, tuple[Link, ...]]) -> Mapping[str, tuple[Stay, ...]]:
    """Return for whom each part counts and when: chains of parts are followed up to their tops.

    Args:
        links: The links of each part, in the order of time, along which no way leads back.
    """
    found: dict[str, tuple[Stay, ...]] = {}
    waiting = list(links)
    while waiting:
        part = waiting[-1]
        above = [link.whole for link in links[part] if link.whole in links and link.whole not in found]
        if above:
            waiting += above
            continue
        waiting.pop()
        if part not in found:
            found[part] = (*_climbs(links[part], found), *_rests(part, links[part]))
    return found


def _climbs(links: Iterable[Link], above: Mapping[str, tuple[Stay, ...]]) -> Iterator[Stay]:
    for link in links:
        for stay in above.get(link.whole, (Stay(link.whole),)):
            stretches = _decisive((*link.timing.stretches, *stay.timing))
            if not Timing(stretches).possible.is_empty:
                since, until = _later(link.period.since, stay.since), _earlier(link.period.until, stay.until)
                yield Stay(stay.label, stretches, since, until, (link.part, stay.climbed), stay.rests, stay.beside)


def _decisive(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Return the stretches that a timing of all of them comes down to: a chain can have thousands.

    They are those that begin last and end first, possibly and surely, and of the latter the first two owners: see
    :func:`~.timing.meet`.
    """
    if len(stretches) < _MANY:
        return stretches
    kept = [max(stretches, key=lambda s: s.possible.first), min(stretches, key=lambda s: s.possible.last)]
    latest = max(stretches, key=lambda s: s.certain.first)
    soonest = min(stretches, key=lambda s: s.certain.last)
    kept += [latest, soonest]
    kept += [max((s for s in stretches if s.owner != latest.owner), key=lambda s: s.certain.first, default=latest)]
    kept += [min((s for s in stretches if s.owner != soonest.owner), key=lambda s: s.certain.last, default=soonest)]
    return tuple(dict.fromkeys(kept))


def _rests(part: str, links: tuple[Link, ...]) -> Iterator[Stay]:
    """Yield the times for which a part counts for itself: before its wholes, between them, and after them."""
    beside = tuple(dict.fromkeys(link.timing.stretches[0].owner for link in links))
    rests: list[tuple[Link | None, Link | None]] = [(None, links[0]), *pairwise(links), (links[-1], None)]
    for one, other in rests:
        stretches = (*((one.after,) if one else ()), *((other.before,) if other else ()))
        if not Timing(stretches).possible.is_empty:
            since = date_within(Span(one.after.possible.first, one.after.certain.first)) if one else None
            until = date_within(Span(other.before.certain.last, other.before.possible.last)) if other else None
            yield Stay(part, stretches, since, until, rests=True, beside=beside)


def pieces_of(tie: Relation, timing: Timing, stays: Mapping[str, tuple[Stay, ...]]) -> Iterator[Piece]:
    """Yield what becomes of a tie: a piece for each time in which its ends can count for the same actors.

    An event that stays true counts for those for whom its actors counted on its day, then and ever after.

    Args:
        tie: The tie.
        timing: When it holds.
        stays: For whom each part counts and when.
    """
    ends = (stays.get(tie.subject, (Stay(tie.subject),)), stays.get(tie.object, (Stay(tie.object),)))
    for subject, object_ in product(*ends):
        if not subject.goes_with(object_) or (tie.subject == tie.object and subject is not object_):
            continue
        there = (*subject.timing, *object_.timing)
        if tie.spells:
            found, spells = _paused(tie, timing, there, (subject, object_))
        else:
            found, spells = _event(tie, timing, there) if tie.type.lasting else Timing((*timing.stretches, *there)), ()
        if not found.possible.is_empty:
            period = spells[0].period if len(spells) == 1 else _period(tie, tie.period, subject, object_)
            yield Piece(subject.label, object_.label, found, period, spells if len(spells) > 1 else ())


def _paused(
    tie: Relation, timing: Timing, there: tuple[Stretch, ...], stays: tuple[Stay, ...]
) -> tuple[Timing, tuple[Spell, ...]]:
    """Return when a tie that paused holds for some stays, and those of its spells in which it can."""
    held = [
        (replace(spell, period=_period(tie, spell.period, *stays)), found)
        for spell, time in zip(tie.spells, timing.spells, strict=True)
        for found in (Timing((*time.stretches, *there)),)
        if not found.possible.is_empty
    ]
    times = tuple(found for _, found in held)
    whole = times[0] if len(times) == 1 else Timing((*timing.stretches, *there), times)
    return whole, tuple(spell for spell, _ in held)


def _event(tie: Relation, timing: Timing, there: tuple[Stretch, ...]) -> Timing:
    if not there:
        return timing
    day = Period(tie.period.since, tie.period.since).possible
    when = Timing(there)
    if (when.possible & day).is_empty:
        return Timing((*timing.stretches, _NEVER))
    surely = when.certain.first <= day.first and day.last <= when.certain.last
    return timing if surely else Timing((*timing.stretches, MAYBE))


_MANY: Final = 12
_NEVER: Final = Stretch("never", Span(inf, -inf), Span(inf, -inf))
MAYBE: Final = Stretch("maybe", Span(), Span(inf, -inf))
"""A time that lasts for ever, or is none."""


def _period(tie: Relation, period: Period, *stays: Stay) -> Period:
    """Return the dates of a piece: those of the tie, unless a part came to a whole later or left it sooner."""
    if tie.type.lasting or period.is_one_day:
        return period
    since, until = period.since, period.until
    for stay in stays:
        since, until = _later(since, stay.since), _earlier(until, stay.until)
    return period if (since, until) == (period.since, period.until) else Period(since, until)


def _later(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """Return the later of two dates, as far as it is known; where there is no date, nothing is earlier."""
    if one is None or other is None:
        known = one or other
        return None if known is not None and known.is_unknown else known
    span = Span(max(one.span.first, other.span.first), max(one.span.last, other.span.last))
    return next((date for date in (one, other) if date.span == span), None) or date_within(span)


def _earlier(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """Return the earlier of two dates, likewise; where there is no date, nothing is later."""
    if one is None or other is None:
        return one or other
    span = Span(min(one.span.first, other.span.first), min(one.span.last, other.span.last))
    return next((date for date in (one, other) if date.span == span), None) or date_within(span)
