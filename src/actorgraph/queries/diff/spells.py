"""What became of the spells of a tie from one record to another: it resumed, paused or ended, or is corrected."""

from __future__ import annotations

from itertools import zip_longest

from actorgraph.model.dates import written
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.queries.diff.causes import cause_of, was_open
from actorgraph.queries.diff.changes import Cause, Kind

Turns = list[tuple[Kind, Cause]]


def turns_of(old: Relation, new: Relation, horizon: int | None) -> Turns | None:
    """Return what became of a tie of which either record tells spells; None if that corrects the older record.

    Args:
        old: The tie as the older record has it.
        new: The tie as the newer one has it.
        horizon: The last day that the older record covered (an ordinal); None if it covers no day.
    """
    found: Turns = []
    for place, (before, after) in enumerate(zip_longest(old.periods, new.periods)):
        if after is None:
            return None
        last = place == len(new.periods) - 1
        turns = _ended(before, after, horizon, last=last) if before else _resumed(after, horizon, last=last)
        if turns is None:
            return None
        found += turns
    return list(dict.fromkeys(found))


def _ended(before: Period, after: Period, horizon: int | None, *, last: bool) -> Turns | None:
    """Return that a spell ended, or nothing if it is as before."""
    if written(before.since) != written(after.since):
        return None
    if written(before.until) == written(after.until):
        return []
    cause = cause_of(after.until, horizon)
    if after.until is None or not was_open(before.until, horizon) or cause is Cause.RECORD:
        return None
    return [(Kind.ENDED if last else Kind.PAUSED, cause)]


def _resumed(after: Period, horizon: int | None, *, last: bool) -> Turns | None:
    """Return that a spell is new, and that it ended if it did."""
    cause = cause_of(after.since, horizon)
    if cause is Cause.RECORD:
        return None
    ended = [] if after.until is None else [(Kind.ENDED if last else Kind.PAUSED, cause_of(after.until, horizon))]
    return [(Kind.RESUMED, cause), *ended]
