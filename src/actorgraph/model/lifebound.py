"""With whom a tie begins or ends, where its own dates do not say when: it holds only while both its actors live."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty, Period
from actorgraph.model.span import ALWAYS, Span

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation


def began_with(dataset: Dataset, tie: Relation) -> Mapping[str, Certainty]:
    """Return the actors before whose lives a tie cannot have begun, though its own first day is earlier, or unknown.

    None if its own first day can be the first on which it held, if it never held, or if it is an event that lasts:
    that happens on its own day, whoever lives.

    Args:
        dataset: The dataset.
        tie: One of its ties.

    Returns:
        By the label of each, whether it surely is the last of both to have begun.
    """
    begins = {label: life.begins for label, life in _lives(dataset, tie).items() if life.since is not None}
    own, latest = _held_in(dataset, tie, 0), max((days.first for days in begins.values()), default=None)
    if latest is None or (own.since is not None and own.begins.last >= latest):
        return {}
    mirrored = {label: Span(-days.last, -days.first) for label, days in begins.items()}
    return _first_of(mirrored, _held(dataset, tie))


def ended_with(dataset: Dataset, tie: Relation) -> Mapping[str, Certainty]:
    """Return the actors with whose lives a tie has ended, though its own last day is later, or there is none.

    None if its own last day can be the last on which it held, if it never held, or if it is an event that lasts.

    Args:
        dataset: The dataset.
        tie: One of its ties.

    Returns:
        By the label of each, whether it surely is the first of both to have ended.
    """
    ends = {label: life.ends for label, life in _lives(dataset, tie).items() if life.until is not None}
    own, earliest = _held_in(dataset, tie, -1), min((days.last for days in ends.values()), default=None)
    if earliest is None or (own.until is not None and own.ends.first <= earliest):
        return {}
    return _first_of(ends, _held(dataset, tie))


def place_of_beginning(dataset: Dataset, tie: Relation, days: Span) -> Span:
    """Return at which of the days that the first day of a tie can be it is told.

    All of them, unless its own first day is bounded on no side, or by what it is not later than: else a tie that began
    "by 2017" would be told of each year since its actors began. It stands at that bound, and if there is none, on the
    days on which both its actors can have begun.
    """
    own = _held_in(dataset, tie, 0).begins
    if own.first > -inf:
        return days
    both = max(life.begins.last for life in _lives(dataset, tie).values())
    return Span(min(max(days.first, own.last), days.last), min(max(both, own.last), days.last))


def place_of_end(dataset: Dataset, tie: Relation, days: Span) -> Span:
    """Return at which of the days that the last day of a tie can be it is told, likewise."""
    own = _held_in(dataset, tie, -1).ends
    if own.first > -inf:
        return days
    either = min(life.ends.first for life in _lives(dataset, tie).values())
    return Span(max(days.first, min(either, own.last)), days.last)


def _held_in(dataset: Dataset, tie: Relation, place: int) -> Period:
    """Return the own period of a tie, or the first of its spells that can have held, or the last (-1)."""
    times = zip(tie.periods, dataset.timing_of(tie).times, strict=True)
    held = [period for period, timing in times if not timing.possible.is_empty]
    return held[place] if held else tie.period


def _held(dataset: Dataset, tie: Relation) -> Certainty:
    return Certainty.NO if tie.type.lasting else dataset.timing_of(tie).within(ALWAYS)


def _first_of(days: Mapping[str, Span], held: Certainty) -> Mapping[str, Certainty]:
    """Return whose day can be the first of all, and whether it surely is."""
    if held is Certainty.NO:
        return {}
    earliest = min(span.last for span in days.values())
    return {
        label: held if _precedes(span, label, days) else Certainty.POSSIBLY
        for label, span in days.items()
        if span.first <= earliest
    }


def _precedes(days: Span, label: str, all_days: Mapping[str, Span]) -> bool:
    return all(days.last <= others.first for other, others in all_days.items() if other != label)


def _lives(dataset: Dataset, tie: Relation) -> Mapping[str, Period]:
    return {label: dataset.actors[label].life for label in (tie.subject, tie.object)}
