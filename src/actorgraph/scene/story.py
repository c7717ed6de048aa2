"""What a page tells step by step: what an editor wrote, or else the big changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.model.span import ALWAYS, Span
from actorgraph.model.story import VIEWS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.selection import Selection
    from actorgraph.model.story import Step
    from actorgraph.scene.changes import BigChange


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStep:
    """A step as a page tells it.

    Attributes:
        day: The day that it shows, as an ordinal; None where nothing is dated.
        text: What there is to say, by language.
        title: What stands above it, likewise; None if nothing does.
        view: The view that it opens.
        actors: The labels of the actor that it shows, or of those among whom it shows the ties.
        tie: The id of the tie that it shows.
        path: The labels of the two actors between whom it shows the path.
        changed: The ties that it is about, none of which is chosen.
    """

    day: int | None
    text: Mapping[str, str]
    title: Mapping[str, str] | None = None
    view: str = VIEWS[0]
    actors: tuple[str, ...] = ()
    tie: str | None = None
    path: tuple[str, ...] = ()
    changed: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a page tells.

    Attributes:
        steps: The steps, in the order in which they are told.
        written: Whether an editor wrote them; otherwise they are the big changes.
    """

    steps: tuple[ToldStep, ...]
    written: bool


def story_of(
    dataset: Dataset, selected: Selection, relations: Sequence[Relation], changes: Sequence[BigChange]
) -> Story:
    """Return what a page tells of a selection.

    Of a story that an editor wrote, a page of a period leaves out the steps on other days, and a page without some of
    the ties those that show one of them. If none is left, or none was written, the big changes are told.

    Args:
        dataset: The dataset.
        selected: What the page is of.
        relations: The ties that are drawn.
        changes: The big changes.
    """
    within = selected.during or ALWAYS
    drawn = {relation.id for relation in relations}
    written = [step for step in dataset.story if step.tie is None or step.tie in drawn]
    steps = [_told(step, dataset) for step in written if selected.during is None or _is_within(step, dataset, within)]
    if steps:
        return Story(steps=tuple(steps), written=True)
    found = (ToldStep(day=change.day, text=change.captions, changed=change.ties) for change in changes)
    return Story(steps=tuple(found), written=False)


def _told(step: Step, dataset: Dataset) -> ToldStep:
    return ToldStep(
        day=step.day_within(dataset.day),
        text=step.text.as_dict(),
        title=step.title.as_dict() if step.title else None,
        view=step.view,
        actors=step.actors,
        tie=step.tie,
        path=step.path,
    )


def _is_within(step: Step, dataset: Dataset, days: Span) -> bool:
    day = step.day_within(dataset.day)
    return step.day is not None and day is not None and days.first <= day <= days.last
