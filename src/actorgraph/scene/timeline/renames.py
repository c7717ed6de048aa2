"""The names that an actor took in the course of its life, each at the day from which on it surely had it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actorgraph.model.span import ALWAYS, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.actor import Actor
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.period import Period


class Renaming(NamedTuple):
    """An actor takes a name.

    Attributes:
        day: From which day on it surely had it, as an ordinal; the first of its line if it had it before.
        name: The name, None if it is the one that it has now.
    """

    day: int
    name: LocalText | None


def renamings_of(actor: Actor, first: int, days: Span = ALWAYS) -> list[Renaming]:
    """Return the names of an actor in the order in which it took them; none if it never had another one.

    A name of which the record does not say since when follows the last one before it; one whose end is not known has
    none after it, since the name that the actor has now may have come any day. A name whose days nothing bounds has no
    place. Of names taken on one day there is room for one.

    Args:
        actor: The actor.
        first: The first day of its line.
        days: The days that are told.
    """
    ends = [each.period.until.latest if each.period.until else None for each in actor.former]
    known = [end for end in ends if end is not None]
    begins = [(_begin(each.period, known, first), each.name) for each in actor.former]
    taken = [Renaming(day, name) for day, name in begins if day is not None]
    if known and len(known) == len(ends):
        taken.append(Renaming(max(first, max(known) + 1), None))
    by_day: dict[int, Renaming] = {}
    for each in sorted(taken, key=lambda each: each.day):
        by_day.setdefault(each.day, each)
    return [each for each in by_day.values() if days.covers(each.day)]


def _begin(period: Period, ends: Iterable[int], first: int) -> int | None:
    """Return from which day of a line on its actor surely had a name; None if nothing tells."""
    since, until = period.since, period.until
    if since is not None:
        begin = since.latest
    elif until is not None and (last := until.latest) is not None:
        begin = max((end + 1 for end in ends if end < last), default=0)
    else:
        return None
    if begin is None or begin >= first:
        return begin
    return first if until is not None and (until.earliest or 0) >= first else None
