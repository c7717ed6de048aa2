"""All that is recorded of one event, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Final

from actorgraph.errors import UnknownNameError
from actorgraph.message import Message
from actorgraph.model.dataset import SUGGESTED, Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.event import Event, parts_of
from actorgraph.model.facts import plain_of
from actorgraph.model.names import loose_key
from actorgraph.model.selection import Selection
from actorgraph.model.side import Side
from actorgraph.model.source import Source
from actorgraph.model.story import Step
from actorgraph.model.suggestions import nearest
from actorgraph.queries.answers.answer import Answer
from actorgraph.queries.show import Profile, profile
from actorgraph.queries.timeline.timeline import Timeline, timeline

_BY_ID: Final = "event:"
"""Before the id of an event, where it is to be no actor's name."""


@dataclass(frozen=True, kw_only=True)
class Happening(Timeline):
    """One event, and the moments whose dates hang on it, in the order of time.

    Attributes:
        event: The event.
        sides: The sides that begin or end by it.
        steps: The numbers of the steps of the story that show it, or a day or a period that hangs on it, from 1 on.
    """

    event: Event
    sides: tuple[Side, ...]
    steps: tuple[int, ...]

    query: ClassVar[str] = "event"

    @property
    def found(self) -> bool:
        return True

    def cited(self) -> Iterable[Source]:
        yield from (citation.source for citation in self.event.citations)
        yield from (citation.source for side in self.sides for citation in side.citations)
        yield from super().cited()

    def scope(self) -> dict[str, Any]:
        return Answer.scope(self)

    def payload(self) -> dict[str, Any]:
        """Return the ``event``, with all that is said of it, and what hangs on it.

        That are the ``moments``, the ``sides`` and the numbers of the ``steps`` of the story.
        """
        return {
            "event": {"id": self.event.id, **plain_of(self.event)},
            **super().payload(),
            "sides": [plain_of(side) for side in self.sides],
            "steps": list(self.steps),
        }


def happening(dataset: Dataset, name: str, selected: Selection | None = None) -> Happening:
    """Return all that is recorded of one event, and what hangs on it.

    Args:
        dataset: The dataset.
        name: Its id, also after ``event:``, or its name in any language and spelling.
        selected: Which ties to tell of; None for everything recorded.

    Raises:
        UnknownNameError: If it is no event's.
    """
    event = _event(dataset, name)
    if event is None:
        raise UnknownNameError(name, _suggested(dataset, name))
    told = timeline(dataset, (), selected)
    kept = {name: getattr(told, name) for name in ("selected", "notes", "actors", "among", "since", "until")}
    moments = tuple(moment for moment in told.moments if hangs_on(moment.date, event))
    # Who asks for ties of some kind, or of a day, asks for nothing that editors say of the whole.
    is_whole = told.selected.is_timeless and not told.selected.is_narrowed
    sides = tuple(
        side for side in dataset.sides if any(hangs_on(date, event) for date in (side.period.since, side.period.until))
    )
    steps = tuple(n for n, step in enumerate(dataset.story, start=1) if _shows(step, event))
    extras = {"sides": sides, "steps": steps} if is_whole else {"sides": (), "steps": ()}
    return Happening(dataset=told.dataset, event=event, moments=moments, **extras, **kept)


def shown(dataset: Dataset, name: str, selected: Selection | None = None) -> Profile | Happening:
    """Return all that is recorded of an actor, or else of an event: where both have a name, it is the actor's.

    Raises:
        UnknownNameError: If the name is nobody's.
        AmbiguousNameError: If the name is several actors'.
    """
    event = _event(dataset, name)
    if name.startswith(_BY_ID) and event is not None:
        return happening(dataset, name, selected)
    try:
        answer = profile(dataset, name, selected)
    except UnknownNameError as error:
        if event is not None:
            return happening(dataset, name, selected)
        alike = _suggested(dataset, name)
        raise UnknownNameError(name, (*error.suggestions[: SUGGESTED - len(alike)], *alike)) from None
    if event is None:
        return answer
    told = Message.of("an event is called so too; ask for '{id}'", id=f"{_BY_ID}{event.id}")
    return replace(answer, notes=(*answer.notes, told))


def _event(dataset: Dataset, name: str) -> Event | None:
    """Return the event that has an id, or else is the only one of a name."""
    if found := dataset.events.get(name.removeprefix(_BY_ID)):
        return found
    key = loose_key(name)
    named = [event for event in dataset.events.values() if key in map(loose_key, _names(event))]
    return named[0] if len(named) == 1 else None


def _names(event: Event) -> Iterator[str]:
    return (text for _, text in event.name.versions)


def _suggested(dataset: Dataset, name: str) -> tuple[str, ...]:
    """Return ids of events that look like a name, or whose names do."""
    ids = {text: event.id for event in dataset.events.values() for text in (event.id, *_names(event))}
    return tuple(dict.fromkeys(ids[text] for text in nearest(name, ids)))[: SUGGESTED - 1]


def hangs_on(date: PartialDate | None, event: Event) -> bool:
    """Whether a date hangs on an event."""
    parts = parts_of(date.written) if date is not None and date.hangs else None
    return parts is not None and parts[1] == event.id


def _shows(step: Step, event: Event) -> bool:
    return step.event == event.id or hangs_on(step.day, event) or hangs_on(step.during, event)
