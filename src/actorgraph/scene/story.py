"""What a page tells step by step: what an editor wrote, or else the big changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.model.span import ALWAYS, Span
from actorgraph.model.story import VIEWS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection
    from actorgraph.model.source import Citation
    from actorgraph.model.story import Step
    from actorgraph.scene.changes import Change


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
    """

    steps: tuple[ToldStep, ...]
    written: bool


def story_of(dataset: Dataset, selected: Selection, relations: Sequence[Relation], changes: Sequence[Change]) -> Story:
    """Return what a page tells of a selection.

    Of a story that an editor wrote, a page of a period leaves out the steps that show a day outside of it, and a page
    without some of the ties those that show one of them. If none is left or was written, the big changes are told.

    Args:
        dataset: The dataset.
        selected: What the page is of.
        relations: The ties that are drawn.
        changes: The big changes.
    """
    within = selected.during or ALWAYS
    drawn = {relation.id for relation in relations}
    written = [step for step in dataset.story if step.tie is None or step.tie in drawn]
    kept = [step for step in written if selected.during is None or _is_within(step, dataset, within)]
    steps = [_told(step, dataset, relations) for step in kept]
    if steps:
        return Story(steps=tuple(steps), written=True)
    found = (ToldStep(day=change.day, text=change.captions, changed=change.ties) for change in changes)
    return Story(steps=tuple(found), written=False)


def _told(step: Step, dataset: Dataset, relations: Sequence[Relation]) -> ToldStep:
    return ToldStep(
        day=None if step.during else step.day_within(dataset.day),
        text=step.text.as_dict(),
        title=step.title.as_dict() if step.title else None,
        view=step.view,
        actors=step.actors,
        tie=step.tie,
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
