"""Whether the world changed or the record: what a date says of it, and the day up to which the older record looked."""

from __future__ import annotations

from actorgraph.model.dates import PartialDate, written
from actorgraph.model.period import Period
from actorgraph.queries.diff.changes import Cause


def cause_of(date: PartialDate | None, horizon: int | None) -> Cause:
    """Return what a date that is new to the record says of the cause.

    Args:
        date: When it happened; None if nobody says.
        horizon: The last day that the older record covered (an ordinal); None if it covers no day.
    """
    if date is None or horizon is None:
        return Cause.UNCLEAR
    if date.span.first > horizon:
        return Cause.WORLD
    return Cause.RECORD if date.span.last <= horizon else Cause.UNCLEAR


def cause_of_new(period: Period, horizon: int | None) -> Cause:
    """Return the cause of what only the newer record tells: what was over by the horizon was missing in the older."""
    is_over = cause_of(period.until, horizon) is Cause.RECORD
    return Cause.RECORD if period.since is None and is_over else cause_of(period.since, horizon)


def cause_of_end(old: PartialDate | None, new: PartialDate | None, horizon: int | None) -> Cause | None:
    """Return why an end is told otherwise than before; None if it is not, or the older record is corrected in it."""
    if new is None or new == old or not was_open(old, horizon):
        return None
    if new.hangs is not None and written(new) == written(old):  # the event that both hang on is told of
        return None
    cause = cause_of(new, horizon)
    return None if cause is Cause.RECORD else cause


def was_open(end: PartialDate | None, horizon: int | None) -> bool:
    """Whether an older record knows of no end, or of one that it could not have seen yet.

    That can lie after the last day that it covered; what had ended, nobody knows when, was over whatever bounds it.
    """
    if end is None or end.is_unknown:
        return end is None
    return end.latest is None or (horizon is not None and end.latest > horizon)
