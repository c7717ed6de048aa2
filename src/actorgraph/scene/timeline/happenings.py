"""What happened by itself, where a timeline has a place for it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.event import Event
    from actorgraph.model.selection import Selection


def happenings_of(dataset: Dataset, selected: Selection, until: float = inf) -> list[Event]:
    """Return the events that are drawn, in the order of their days: those known within two days, in the period if any.

    Where ties of some types, of a layer or of a grade, or actors of some kind were asked for, none is; where a place
    was, those in it.

    Args:
        dataset: The dataset.
        selected: What is drawn.
        until: The last day that is told, as an ordinal.
    """
    found = [event for event in selected.events_of(dataset) if event.date.days is not None]
    if selected.during is not None:
        found = [event for event in found if event.date.span.meets(selected.during)]
    return sorted((event for event in found if event.date.span.first <= until), key=lambda event: event.date.span)
