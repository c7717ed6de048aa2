"""By which name an actor went on a day, where that was surely another than today's."""

from __future__ import annotations

from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.model.names import strict_key
from actorgraph.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actorgraph.model.actor import Actor
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.name_index import NameIndex
    from actorgraph.model.other_names import FormerName

_NAMESAKES: Final = 50
"""A name that more answer to tells nobody from others; nor is one sought among more names of another."""


class NameThen(NamedTuple):
    """A name, and days on which its actor surely had it."""

    days: Span
    name: LocalText


def names_then(actor: Actor, names: NameIndex, actors: Mapping[str, Actor], today: int | None) -> tuple[NameThen, ...]:
    """Return by which former names an actor is called, and on which days: those on which it surely had them.

    They are in the order of time, and no day has two. A former name is over, so one without a last day is never sure;
    one without a first day was there before the record begins. Of two on one day the one counts that was over sooner.
    On the day of the record and after it an actor has the name of today, and so it has where its former name is
    another's: today's, or one that the other may have had at the same time.

    Args:
        actor: The actor.
        names: Whom each name means.
        actors: All actors by their labels.
        today: The day of the record, as an ordinal; None if nothing is dated.
    """
    limits = actor.life.possible & Span(last=inf if today is None else today - 1)
    sure = (
        (former.period.certain & limits, former)
        for former in actor.former
        if former.period.until is not None and not former.period.is_backwards
    )
    found = [
        NameThen(days, former.name)
        for days, former in sure
        if not days.is_empty and not _is_of_another(actor, former, days, names, actors)
    ]
    return tuple(_one_a_day(found))


def _is_of_another(actor: Actor, former: FormerName, days: Span, names: NameIndex, actors: Mapping[str, Actor]) -> bool:
    for _, text in former.name.versions:
        others = names.owners(text)
        if len(others) > _NAMESAKES:
            return True
        key = strict_key(text)
        if any(_may_be_called(actors[label], key, days) for label in others if label != actor.label):
            return True
    return False


def _may_be_called(other: Actor, key: str, days: Span) -> bool:
    """Whether an actor is called by a name today, or may have been on one of some days; other names do not count."""
    if len(other.former) > _NAMESAKES or any(strict_key(n) == key for n in (other.label, *other.present_names())):
        return True
    return any(
        strict_key(text) == key and not (former.period.possible & days).is_empty
        for former in other.former
        for _, text in former.name.versions
    )


def _one_a_day(found: Iterable[NameThen]) -> Iterator[NameThen]:
    """Yield the stretches in which each name is the one that is over soonest."""
    waiting = sorted(found, key=lambda each: (each.days, each.name.versions), reverse=True)
    going: list[tuple[float, float, tuple[tuple[str, str], ...], LocalText]] = []
    day = -inf
    while waiting or going:
        if not going:
            day = max(day, waiting[-1].days.first)
        while waiting and waiting[-1].days.first <= day:
            days, name = waiting.pop()
            heappush(going, (days.last, -days.first, name.versions, name))
        last, _, _, name = going[0]
        if last < day:
            heappop(going)
            continue
        end = min(last, waiting[-1].days.first - 1) if waiting else last
        yield NameThen(Span(day, end), name)
        day = end + 1
