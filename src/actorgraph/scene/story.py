"""What a page tells step by step: what an editor wrote, or else the big changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.model.rolled import pictured
from actorgraph.model.story import VIEWS
from actorgraph.scene.scene import drawn
from actorgraph.scene.timeline.happenings import happenings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.event import Event
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection
    from actorgraph.model.source import Citation
    from actorgraph.model.span import Span
    from actorgraph.model.story import Step
    from actorgraph.scene.changes import Change


class Lack(StrEnum):
    """Why a step that an editor wrote is not told."""

    TIE = "tie"
    EVENT = "event"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPeriod:
    """A period that a step shows.

    Attributes:
        days: Its days.
        ties: The ids of the drawn ties that hold or happen in it, and whether they surely do.
        actors: The labels of the actors that are there in it, and whether they surely are.
    """

    days: Span
    ties: Mapping[str, Certainty]
    actors: Mapping[str, Certainty]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """A step as a page tells it.

    Attributes:
        day: The day that it shows, as an ordinal; None where nothing is dated, or it shows a period.
        text: What there is to say, by language.
        title: What stands above it, likewise; None if nothing does.
        view: The view that it opens.
        actors: The labels of the actor that it shows, or of those among whom it shows the ties.
        tie: The id of the tie that it shows.
        event: The id of the event that it shows.
        path: The labels of the two actors between whom it shows the path.
        changed: The ties that it is about, none of which is chosen.
        during: The period that it shows in place of a day.
        citations: Who says what it tells.
    """

    day: int | None
    text: Mapping[str, str]
    title: Mapping[str, str] | None = None
    view: str = VIEWS[0]
    actors: tuple[str, ...] = ()
    tie: str | None = None
    event: str | None = None
    path: tuple[str, ...] = ()
    changed: tuple[Relation, ...] = ()
    during: ToldPeriod | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a page tells.

    Attributes:
        steps: The steps, in the order in which they are told.
        written: Whether an editor wrote them; otherwise the big changes are.
        left_out: Of the steps that an editor wrote those that are not told, by why.
    """

    steps: tuple[ToldStep, ...]
    written: bool
    left_out: Mapping[str, int] = field(default_factory=dict)


def story_of(
    dataset: Dataset,
    selected: Selection,
    relations: Sequence[Relation],
    changes: Sequence[Change],
    events: Iterable[Event] = (),
) -> Story:
    """Return what a page tells of a selection.

    Of a story that an editor wrote, a page of a period leaves out the steps that show a day outside of it, and a page
    without some of the ties or events those that show one of them. If none is left or was written, the big changes are
    told.

    Args:
        dataset: The dataset.
        selected: What the page is of.
        relations: The ties that are drawn.
        changes: The big changes.
        events: The events that are drawn.
    """
    lacks = lacks_of_steps(dataset, selected, relations, events)
    left_out = Counter(str(lack) for lack in lacks if lack is not None)
    kept = (step for step, lack in zip(dataset.story, lacks, strict=True) if lack is None)
    steps = tuple(_told(step, dataset, relations) for step in kept)
    if steps:
        return Story(steps=steps, written=True, left_out=left_out)
    found = (ToldStep(day=change.day, text=change.captions, changed=change.ties) for change in changes)
    return Story(steps=tuple(found), written=False, left_out=left_out)


def lacks_of_steps(
    dataset: Dataset, selected: Selection, relations: Iterable[Relation], events: Iterable[Event]
) -> list[Lack | None]:
    """Return of each step that an editor wrote why it is not told; None if it is.

    Args:
        dataset: The dataset.
        selected: What the page is of.
        relations: The ties that are drawn.
        events: The events that are drawn.
    """
    ties, happened = {relation.id for relation in relations}, {event.id for event in events}

    def lack(step: Step) -> Lack | None:
        if step.tie is not None and step.tie not in ties:
            return Lack.TIE
        if step.event is not None and step.event not in happened:
            return Lack.EVENT
        within = selected.during
        return None if within is None or _is_within(step, dataset, within) else Lack.TIME

    return [lack(step) for step in dataset.story]


def left_out_of(dataset: Dataset, selected: Selection) -> Mapping[str, int]:
    """Return how many of the steps that an editor wrote the page of a selection does not tell, by why."""
    dataset = pictured(dataset, selected)
    shown = selected.at_its_own_time(dataset)
    lacks = lacks_of_steps(dataset, shown, drawn(dataset, shown), happenings_of(dataset, shown))
    return Counter(str(lack) for lack in lacks if lack is not None)


def _told(step: Step, dataset: Dataset, relations: Sequence[Relation]) -> ToldStep:
    return ToldStep(
        day=None if step.during else step.day_within(dataset.day),
        text=step.text.as_dict(),
        title=step.title.as_dict() if step.title else None,
        view=step.view,
        actors=step.actors,
        tie=step.tie,
        event=step.event,
        path=step.path,
        during=_period(step.during.span, dataset, relations) if step.during else None,
        citations=step.citations,
    )


def _period(days: Span, dataset: Dataset, relations: Sequence[Relation]) -> ToldPeriod:
    when = dataset.on(days, throughout=True, asked=True)
    ties = {relation.id: when.holds(relation) for relation in relations}
    actors = {label: when.lives(label) for label in dataset.actors}
    return ToldPeriod(days=days, ties=_without_no(ties), actors=_without_no(actors))


def _without_no(judged: Mapping[str, Certainty]) -> dict[str, Certainty]:
    return {name: certainty for name, certainty in judged.items() if certainty is not Certainty.NO}


def _is_within(step: Step, dataset: Dataset, days: Span) -> bool:
    """Whether a step shows nothing but some days; one that names none shows the record's own."""
    shown = step.days_within(dataset.day) if step.day or step.during else None
    return shown is not None and days.first <= shown.first and shown.last <= days.last
