"""Doubts about the numbers that ties say: more of a company cannot be held at one time than there is of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from heapq import heappop, heappush
from math import isinf
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.message import Message
from actorgraph.model.dates import iso
from actorgraph.model.quantity import WHOLE, Quantity
from actorgraph.model.relation import Relation, Status
from actorgraph.problems import Problem
from actorgraph.rules.naming import quoted, short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.message import Part
    from actorgraph.model.dataset import Dataset
    from actorgraph.problems import Location


class _Held(NamedTuple):
    """What an owner has by one tie for a time: at least so much, or more than that, until a day."""

    low: Decimal
    is_more: bool
    until: float


@dataclass
class _Owners:
    """What is surely held of a company at once, while one goes on from day to day.

    Of several ties of one owner the least counts: they need not be about parts of what it has.
    """

    held: dict[str, list[_Held]] = field(default_factory=lambda: defaultdict(list))
    ends: list[tuple[float, str]] = field(default_factory=list)
    least: Decimal = Decimal(0)
    open_: int = 0

    def begin(self, day: float, owner: str, held: _Held) -> None:
        """Take in what an owner has from a day on, and leave out what is over by then."""
        while self.ends and self.ends[0][0] < day:
            self._change(heappop(self.ends)[1], day, None)
        self._change(owner, day, held)
        heappush(self.ends, (held.until, owner))

    def _change(self, owner: str, day: float, more: _Held | None) -> None:
        self._count(owner, -1)
        if more is not None:
            heappush(self.held[owner], more)
        while self.held[owner] and self.held[owner][0].until < day:
            heappop(self.held[owner])
        self._count(owner, 1)

    def _count(self, owner: str, step: int) -> None:
        if self.held[owner]:
            first = self.held[owner][0]
            self.least += step * first.low
            self.open_ += step * first.is_more

    @property
    def is_too_much(self) -> bool:
        """Whether it is more than the whole."""
        return self.least > WHOLE or (self.least == WHOLE and self.open_ > 0)

    @property
    def names(self) -> tuple[str, ...]:
        """Who has any of it."""
        return tuple(sorted(owner for owner, held in self.held.items() if held and held[0].low))


def more_than_all_shares(dataset: Dataset) -> Iterator[Problem]:
    """A company of which more than the whole is surely owned at one time.

    Of ranges the least counts, and of ties those that nobody contests and that surely hold on a day and on the next:
    what is sold is still the seller's on the day.
    """
    told = "the shares in '{company}' add up to at least {sum}%, more than the whole, {when}: {owners}"
    for origin, values in _too_much(dataset, attrgetter("share")):
        yield Problem.of("AG331", told, origin, **values)


def more_than_all_votes(dataset: Dataset) -> Iterator[Problem]:
    """A company in which more than all votes are surely held at one time, likewise."""
    told = "the votes in '{company}' add up to at least {sum}%, more than the whole, {when}: {owners}"
    for origin, values in _too_much(dataset, attrgetter("votes")):
        yield Problem.of("AG332", told, origin, **values)


class _Begun(NamedTuple):
    """What an owner has of a company from a day on, by the tie at a place among all."""

    day: float
    place: int
    owner: str
    held: _Held


def _too_much(
    dataset: Dataset, said: Callable[[Relation], Quantity | None]
) -> Iterator[tuple[Location | None, dict[str, Part]]]:
    """Yield the first time at which it is too much, of each company, and where the tie is that makes it so."""
    companies: defaultdict[str, list[_Begun]] = defaultdict(list)
    for place, tie in enumerate(dataset.relations):
        quantity = said(tie)
        if quantity is not None and tie.status is Status.ACCEPTED:
            for company, owner in ((tie.object, tie.subject), (tie.subject, tie.object))[: 1 + tie.mutual]:
                companies[company] += [_Begun(day, place, owner, held) for day, held in _times(dataset, tie, quantity)]
    for company, found in companies.items():
        owners = _Owners()
        for begun in sorted(found):
            owners.begin(begun.day, begun.owner, begun.held)
            if owners.is_too_much:
                yield dataset.relations[begun.place].origin, {"company": short(company), **_told(owners, begun.day)}
                break


def _times(dataset: Dataset, tie: Relation, quantity: Quantity) -> Iterator[tuple[float, _Held]]:
    for first, last in dataset.timing_of(tie).sure_days:
        until = last if isinf(last) else last - 1
        if first <= until:
            yield first, _Held(quantity.low, quantity.low_open, until)


def _told(owners: _Owners, day: float) -> dict[str, Part]:
    when = Message.of("at all times") if isinf(day) else Message.of("on {date}", date=iso(int(day)))
    return {"sum": f"{owners.least.normalize():f}", "when": when, "owners": quoted(owners.names)}


RULES: Final = (more_than_all_shares, more_than_all_votes)
