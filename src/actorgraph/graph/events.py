"""How long an event counts that stays true once it has happened: until a later tie says otherwise.

The policy is called :data:`LATEST_WORD`. That A founded B is true for ever; that the two are friends for it is not,
once they are at war.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final

from actorgraph.model.confidence import Level
from actorgraph.model.relation import Relation, Status

LATEST_WORD: Final = "latest word"
"""The policy on events, as answers name it."""


def overruling_days(record: Iterable[Relation], signs: Mapping[str, int] | None = None) -> dict[str, int]:
    """Return from which day on lasting events no longer count, by the latest word.

    An event that stays true once it has happened, such as a founding, counts with its sign until a later tie of the
    opposite sign between the same two has begun, surely later and surely by that day, whether or not that still holds.
    What is contested, retracted or of low confidence overrules no event, nor does what is undated; an undated event is
    never overruled. Measures and signs know of it, on a day; what is told of ties, and lineage, does not.

    Args:
        record: All ties.
        signs: The sign of each type by its name; None for the signs that the types have.

    Returns:
        The day, as an ordinal, by the id of each event that is overruled some day.
    """
    events: defaultdict[_Side, list[tuple[int, str]]] = defaultdict(list)
    words: defaultdict[_Side, list[tuple[int, int]]] = defaultdict(list)
    for tie in record:
        sign = tie.type.sign if signs is None else signs.get(tie.type.name, tie.type.sign)
        since = tie.period.since
        if not sign or since is None or since.latest is None or tie.subject == tie.object:
            continue
        pair = min(tie.subject, tie.object), max(tie.subject, tie.object)
        if tie.type.lasting:
            events[(*pair, sign)].append((since.latest, tie.id))
        if since.earliest is not None and _is_sure(tie):
            words[(*pair, -sign)].append((since.earliest, since.latest))
    return {label: day for side in events if side in words for label, day in _ends(events[side], words[side])}


def in_force(relations: Iterable[Relation], ends: Mapping[str, int], day: int | None) -> tuple[Relation, ...]:
    """Return the ties that count on a day: all but the events that are overruled by then.

    Args:
        relations: Ties that hold on the day.
        ends: From which day on events no longer count.
        day: The day, as an ordinal; None where ties of all times count, and so do all events.
    """
    if day is None or not ends:
        return tuple(relations)
    return tuple(tie for tie in relations if tie.id not in ends or day < ends[tie.id])


_Side = tuple[str, str, int]
"""Two actors, and the sign of the events that are overruled."""


def _is_sure(tie: Relation) -> bool:
    return tie.status is Status.ACCEPTED and tie.confidence.level is not Level.LOW


def _ends(events: Iterable[tuple[int, str]], words: list[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield the events after which a word surely follows, and the first day on which one surely has.

    Args:
        events: The last day on which each can have happened, and its id.
        words: The first and the last day on which each opposite tie can have begun.
    """
    words = sorted(words)
    earliest = [first for first, _ in words]
    sure = list(accumulate((last for _, last in reversed(words)), min))[::-1]
    for happened, label in events:
        place = bisect_right(earliest, happened)
        if place < len(words):
            yield label, sure[place]
