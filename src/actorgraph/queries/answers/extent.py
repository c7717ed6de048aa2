"""How much of a record an answer is about, and who is not there at its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.period import Certainty
from actorgraph.model.rolled import Rolled
from actorgraph.model.selection import Selection
from actorgraph.model.span import ALWAYS


class Extent(NamedTuple):
    """How much of what is recorded is selected.

    Attributes:
        held: How many ties.
        recorded: How many there are whenever they held.
        years: The first and the last year in which one of these began or ended, or was recorded.
    """

    held: int
    recorded: int
    years: tuple[int, int]


def extent_of(dataset: Dataset, selected: Selection) -> Extent:
    """Return how many ties are selected of those that would be at all times."""
    ties = selected.at_all_times().of(dataset)
    holds = selected.on(dataset).holds
    held = len(ties) if selected.is_timeless else sum(holds(tie) is not Certainty.NO for tie in ties)
    periods = {period for tie in ties for period in tie.periods}
    dates = {known for period in periods for known in (period.since, period.until) if known is not None}
    days = [day for known in dates for day in known.span.bounds if day is not None] + [dataset.judged_on()]
    first, last = (date.fromordinal(day).year for day in (min(days), max(days)))
    return Extent(held, len(ties), (first, last))


def pointers(dataset: Dataset, selected: Selection, *labels: str) -> Iterator[Message]:
    """Yield, of each of some actors that a question names, for whom it counts, if parts are rolled up."""
    if not isinstance(dataset, Rolled):
        return
    span = ALWAYS if selected.is_timeless else selected.on(dataset).span
    for label in dict.fromkeys(labels):
        tops = dataset.wholes.tops_of(label, span)
        if tops and all(tops.values()):
            yield Message.of("'{actor}' counts for others here; ask for {wholes}", actor=label, wholes=_quoted(tops))
        elif tops:
            told = "'{actor}' counts for others here at some time, or possibly; ask for {wholes} too"
            yield Message.of(told, actor=label, wholes=_quoted(tops))


def own_lineage(dataset: Dataset, selected: Selection, label: str) -> Iterator[Message]:
    """Yield what an actor is part of, if parts are rolled up: whence it came is told of itself all the same."""
    if not isinstance(dataset, Rolled):
        return
    span = ALWAYS if selected.is_timeless else selected.on(dataset).span
    if tops := dataset.wholes.tops_of(label, span):
        surely = "'{actor}' is part of {wholes} and has a lineage of its own; ask for {wholes} too"
        maybe = (
            "'{actor}' is part of {wholes} at some time, or possibly, and has a lineage of its own; "
            "ask for {wholes} too"
        )
        yield Message.of(surely if all(tops.values()) else maybe, actor=label, wholes=_quoted(tops))


def _quoted(labels: Iterable[str]) -> tuple[Message, ...]:
    return tuple(Message.of("'{word}'", word=label) for label in labels)


def absences(dataset: Dataset, selected: Selection, *labels: str) -> Iterator[Message]:
    """Yield, of each of some actors that surely is not there at the time of a selection, that it is not, and why.

    Where parts count for their wholes, it is told first for whom they do.
    """
    yield from pointers(dataset, selected, *labels)
    if selected.is_timeless:
        return
    when = selected.on(dataset)
    for label in dict.fromkeys(labels):
        life = dataset.actors[label].life
        if when.is_there(label):
            continue
        if life.until is None or when.span.first <= life.ends.last:
            yield Message.of("'{actor}' had not begun by then ({date})", actor=label, date=str(life.since))
        elif life.until.is_unknown:
            yield Message.of("'{actor}' had ended by then", actor=label)
        else:
            yield Message.of("'{actor}' had ended by then ({date})", actor=label, date=str(life.until))
