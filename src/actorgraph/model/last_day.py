"""The day that a record goes up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from actorgraph.model.dates import PartialDate
    from actorgraph.model.period import Period
    from actorgraph.model.source import Source


def last_day(as_of: PartialDate | None, sources: Iterable[Source], periods: Collection[Period]) -> int | None:
    """Return the day that a record goes up to: ``as_of``, or else the last beginning or date in it (an ordinal).

    What ends later ends after the record: ends count only where nothing else is dated. But of what held until a day at
    least, nobody knows how long, the record knows on that day.
    """
    if as_of is not None and as_of.latest is not None:
        return as_of.latest
    ends = [period.until for period in periods]
    lasting = [end for end in ends if end is not None and end.is_open]
    known = [*(source.date for source in sources), *(period.since for period in periods), *lasting]
    latest = _latest_bound(known)
    return _latest_bound(ends) if latest is None else latest


def _latest_bound(dates: Iterable[PartialDate | None]) -> int | None:
    """Return the last bound of some dates; those of an unknown one follow from others."""
    bounds = (bound for known in dates if known is not None and not known.is_unknown for bound in known.span.bounds)
    return max((bound for bound in bounds if bound is not None), default=None)
