"""Which actor is a part of which, and when: what ties of some types, or the sides, say of parts and wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation_type import End
from actorgraph.model.span import ALWAYS, Span
from actorgraph.model.timing import Stretch, Timing

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.side import Side


@dataclass(frozen=True, slots=True)
class Link:
    """A time for which one actor is a part of another.

    Attributes:
        part: The label of the part.
        whole: The label of the whole.
        timing: When.
        period: The same as it is written.
        ties: The ids of the ties that say so; none of a side.
        is_dated: Whether a date says when it began; otherwise it did some day up to the last that the record knows of.
    """

    part: str
    whole: str
    timing: Timing
    period: Period
    ties: tuple[str, ...] = ()
    is_dated: bool = True

    @property
    def begins(self) -> Span:
        """The days that its first can be; of one without a date, the first on which it can hold."""
        begins = self.timing.begins
        return begins if self.is_dated else Span(begins.first, begins.first)

    @property
    def before(self) -> Stretch:
        """The time before it, while the part lives."""
        begins = self._apart.begins if self.is_dated else self.begins
        last = begins.last - 1
        if self.is_dated and self._apart.within(ALWAYS) is not Certainty.YES:  # it may never have been
            last = self._apart.possible.last
        owner = ("before", self.part, self.ties, begins)
        return Stretch(owner, Span(last=last), Span(last=begins.first - 1))

    @property
    def after(self) -> Stretch:
        """The time after it, likewise."""
        ends = self._apart.ends
        return Stretch(("after", self.part, self.ties, ends), Span(ends.first + 1), Span(ends.last + 1))

    @property
    def _apart(self) -> Timing:
        """The time without the life of the part: what it does on its own, it does not before it lives, nor after."""
        kept = tuple(s for s in self.timing.stretches if s.owner not in (self.part, ("life", self.part)))
        return Timing(kept) if kept else self.timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Wholes:
    """Who is a part of whom.

    Attributes:
        links: The links of each part that is rolled up, in the order of time.
        torn: Those that are parts of several wholes at once, with these: they are not rolled up.
        circling: Those that are parts of one another: they are not rolled up either.
    """

    links: Mapping[str, tuple[Link, ...]]
    torn: Mapping[str, tuple[str, ...]]
    circling: tuple[str, ...]

    def tops_of(self, part: str, span: Span) -> Mapping[str, bool]:
        """Return the topmost wholes for which a part can count on days of a span, and whether it surely does on all."""
        found: dict[str, bool] = {}
        ahead, seen = [(part, True)], {part}
        while ahead:
            label, surely = ahead.pop()
            links = [link for link in self.links.get(label, ()) if link.timing.possible.meets(span)]
            if not links and label != part:
                found[label] = surely
            for link in links:
                if link.whole not in seen:
                    seen.add(link.whole)
                    ahead.append((link.whole, surely and link.timing.certain & span == span))
        return dict(sorted(found.items()))


def links_of(tie: Relation, dataset: Dataset) -> Iterator[Link]:
    """Yield what a tie says of part and whole: once, or for each of its spells."""
    ends = (tie.subject, tie.object)
    part, whole = ends if tie.type.whole is End.OBJECT else ends[::-1]
    for written, timing in zip(tie.periods, dataset.timing_of(tie).times, strict=True):
        since = written.since
        if since is None and dataset.day is not None:
            since = PartialDate.unknown(latest=dataset.day)
        yield Link(part, whole, timing, Period(since, written.until), (tie.id,), written.since is not None)


def links_of_side(side: Side, label: str, dataset: Dataset) -> Iterator[Link]:
    """Yield what a side says of its members, whose whole has a label."""
    stretch = Stretch.of(("side", label), side.period)
    for member in side.members:
        timing = Timing((stretch, *dataset.lifetime_of(member).stretches))
        yield Link(member, label, timing, side.period)


def wholes_of(links: Iterable[Link], span: Span) -> Wholes:
    """Return who is a part of whom at a time.

    Args:
        links: What is said of it.
        span: The days that are asked about.
    """
    by_part: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        if not (link.timing.possible & span).is_empty:
            by_part[link.part].append(link)
    torn = {part: whole for part, found in sorted(by_part.items()) if (whole := _at_once(found, span))}
    kept = {part: found for part, found in by_part.items() if part not in torn}
    circling = _circling({part: {link.whole for link in found} for part, found in kept.items()})
    rolled = {part: _in_order(found) for part, found in sorted(kept.items()) if part not in circling}
    return Wholes(links=rolled, torn=torn, circling=tuple(sorted(circling)))


def _in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links of a part in the order of time; those to one whole that surely follow closely are one."""
    ordered = sorted(links, key=lambda link: (link.timing.possible, link.whole, link.ties))
    made: list[Link] = []
    for link in ordered:
        if made and made[-1].whole == link.whole and link.begins.last <= made[-1].timing.ends.first + 1:
            made.append(_joined(made.pop(), link))
        else:
            made.append(link)
    return tuple(made)


def _joined(one: Link, other: Link) -> Link:
    begins, ends = _first(one.begins, other.begins), _last(one.timing.ends, other.timing.ends)
    until = one.period.until if ends == one.timing.ends else other.period.until
    since = one.period.since if begins == one.begins else other.period.since
    stretch = Stretch(
        ("joined", one.part, one.whole, one.ties), Span(begins.first, ends.last), Span(begins.last, ends.first)
    )
    is_dated = one.is_dated and other.is_dated
    return Link(one.part, one.whole, Timing((stretch,)), Period(since, until), (*one.ties, *other.ties), is_dated)


def _first(one: Span, other: Span) -> Span:
    return Span(min(one.first, other.first), min(one.last, other.last))


def _last(one: Span, other: Span) -> Span:
    return Span(max(one.first, other.first), max(one.last, other.last))


def _at_once(links: Iterable[Link], span: Span) -> tuple[str, ...]:
    """Return wholes of which one surely holds on a day on which another can; none if there are no such."""
    ordered = sorted(links, key=lambda link: link.timing.possible)
    if len({link.whole for link in ordered}) < 2:
        return ()
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.timing.possible.first > one.timing.possible.last:
                break
            if one.whole != other.whole and _clash(one.timing, other.timing, span):
                return tuple(sorted((one.whole, other.whole)))
    return ()


def _clash(one: Timing, other: Timing, span: Span) -> bool:
    pairs = ((one.certain, other.possible), (one.possible, other.certain))
    return any(not (sure & possible & span).is_empty for sure, possible in pairs)


def _circling(wholes: Mapping[str, set[str]]) -> set[str]:
    """Return those from whom a way leads up to themselves, or who lie between two such."""
    left = _peeled(set(wholes) | {whole for found in wholes.values() for whole in found}, wholes)
    below: defaultdict[str, set[str]] = defaultdict(set)
    for part in left:
        for whole in wholes.get(part, ()):
            below[whole].add(part)
    return _peeled(left, below)


def _peeled(actors: set[str], above: Mapping[str, set[str]]) -> set[str]:
    """Return the actors that are left once those with nobody above them are gone, again and again."""
    left = set(actors)
    below: defaultdict[str, list[str]] = defaultdict(list)
    counts = {actor: len(above.get(actor, set()) & left) for actor in left}
    for actor in left:
        for other in above.get(actor, ()):
            below[other].append(actor)
    free = [actor for actor in left if not counts[actor]]
    while free:
        gone = free.pop()
        left.discard(gone)
        for actor in below[gone]:
            if actor in left:
                counts[actor] -= 1
                if not counts[actor]:
                    free.append(actor)
    return left
