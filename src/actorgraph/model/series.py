"""How many events a tie had in each month, as a table says that the tie names."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actorgraph.model.forms import Form, form
from actorgraph.model.span import Span
from actorgraph.problems import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The events of a tie, month by month. A month is a number: its year times twelve, and how many go before it.

    Attributes:
        file: The table, as the tie names it: from the folder of the file that the tie stands in.
        counts: The months of which the table has a row, in order, each with how many events it had.
        covered: The days that the table covers, as ordinals; None if it does not say.
        undated: How many more events there were, of no one month.
        scope: What the table says that its events are.
        origin: Where the table is named; not part of its value.
    """

    file: str
    counts: tuple[tuple[int, int], ...] = ()
    covered: Span | None = None
    undated: int = 0
    scope: str = ""
    origin: Location | None = field(default=None, compare=False, repr=False)

    @property
    def events(self) -> int:
        """How many events there were in the months."""
        return sum(events for _, events in self.counts)

    @property
    def eventful(self) -> int:
        """In how many months there was an event."""
        return sum(events > 0 for _, events in self.counts)

    @property
    def most(self) -> int:
        """How many events there were in the month of most."""
        return max((events for _, events in self.counts), default=0)

    @property
    def peaks(self) -> tuple[int, ...]:
        """The months of most events."""
        most = self.most
        return tuple(month for month, events in self.counts if events == most) if most else ()

    @property
    def months(self) -> range:
        """The months from the first of which anything is known to the last; none if nothing is."""
        whole = () if self.covered is None else wholly_in(self.covered)
        known = [month for month, _ in (self.counts[:1] + self.counts[-1:])] + [*whole[:1], *whole[-1:]]
        return range(min(known), max(known) + 1) if known else range(0)

    def known(self) -> Iterator[int | None]:
        """Yield how many events each of :attr:`months` had; None where the table does not say.

        A month without a row had none if the table covers all of it: otherwise nobody knows.
        """
        said = dict(self.counts)
        whole = range(0) if self.covered is None else wholly_in(self.covered)
        for month in self.months:
            yield said.get(month, 0 if month in whole else None)


def wholly_in(days: Span) -> range:
    """Return the months that lie in some days from their first day to their last.

    >>> [month_written(month) for month in wholly_in(Span(date(2019, 1, 2).toordinal(), date(2019, 3, 31).toordinal()))]
    ['2019-02', '2019-03']
    """
    first, after = date.fromordinal(int(days.first)), date.fromordinal(int(days.last) + 1)
    begin = first.year * 12 + first.month - 1 + (first.day > 1)
    return range(begin, max(begin, after.year * 12 + after.month - 1))


def month_written(month: int) -> str:
    """Return a month as dates have it.

    >>> month_written(2019 * 12 + 1)
    '2019-02'
    """
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _covered(series: Series) -> str | None:
    if series.covered is None:
        return None
    return "..".join(date.fromordinal(int(day)).isoformat() for day in series.covered)


def _said(series: Series) -> dict[str, Any]:
    """Return what a series says, whatever its table is called."""
    return {
        "months": {month_written(month): events for month, events in series.counts},
        "covered": _covered(series),
        "undated": series.undated,
        "scope": series.scope,
    }


def _whole(series: Series) -> str:
    """Return how many events there were, and over which months; a few digits that no other table has tell the rest."""
    months = series.months
    over = [f"{month_written(months[0])}..{month_written(months[-1])}"] if months else []
    digest = hashlib.sha256(repr(sorted(_said(series).items())).encode()).hexdigest()[:8]
    return ", ".join([str(series.events), *over, digest])


def _if_any(write: Callable[[Series], Any]) -> Callable[[Series | None], Any]:
    return lambda series: None if series is None else write(series)


SERIES: Form[Series | None] = form(
    None,
    _if_any(lambda series: {"file": series.file, "events": series.events, **_said(series)}),
    flat=_if_any(lambda series: series.file),
    whole=_if_any(_whole),
    full=_if_any(lambda series: series.file),
    exact=_if_any(_said),
)
"""A table of events by month; what is written is its name."""
