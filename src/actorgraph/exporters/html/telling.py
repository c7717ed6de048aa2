"""The story as the page has it: numbers for actors, ties and documents; what a step does not say is left out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from actorgraph.exporters.html.entries import CITED
from actorgraph.exporters.html.versions import both, versions_by_language
from actorgraph.model.derived import period_of
from actorgraph.model.period import Certainty
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import period_words
from actorgraph.wording.untold import untold_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.exporters.html.entries import Numbers
    from actorgraph.model.span import Span
    from actorgraph.scene.story import Story, ToldPeriod, ToldStep


def told(story: Story, numbers: Numbers, ties: Mapping[str, int], events: Mapping[str, int]) -> dict[str, Any]:
    """Return a story as plain values.

    Args:
        story: The story.
        numbers: What stands for actors and documents.
        ties: The number of each tie by its id.
        events: The number of each event, likewise.
    """
    untold = [
        versions_by_language(texts)
        for texts in zip(*(untold_words(story.left_out, language) for language in LANGUAGES), strict=True)
    ]
    return {
        "steps": [_step(step, numbers, ties, events) for step in story.steps],
        "written": story.written,
        **({"untold": untold} if untold else {}),
    }


def _step(step: ToldStep, numbers: Numbers, ties: Mapping[str, int], events: Mapping[str, int]) -> dict[str, Any]:
    said = {
        "title": step.title,
        "actors": [numbers.actors[actor] for actor in step.actors],
        "path": [numbers.actors[actor] for actor in step.path],
        "changed": [ties[tie.id] for tie in step.changed],
        "during": step.during and _period(step.during, numbers, ties),
        "cites": CITED(step.citations, numbers),
    }
    shown = {name: value for name, value in said.items() if value}
    tie = {} if step.tie is None else {"tie": ties[step.tie]}
    event = {} if step.event is None else {"event": events[step.event]}
    return {"day": step.day, "view": step.view, "text": step.text, **shown, **tie, **event}


def _period(period: ToldPeriod, numbers: Numbers, ties: Mapping[str, int]) -> dict[str, Any]:
    """Return a period: its words, its bounds, and what surely and what possibly holds or is there in it."""
    return {
        "words": period_in_words(period.days),
        "span": list(period.days.bounds),
        "ties": _judged(period.ties, ties),
        "actors": _judged(period.actors, numbers.actors),
    }


def period_in_words(days: Span) -> dict[str, str] | str:
    """Return the days of a period in words, by language."""
    return both(partial(period_words, period_of(days)))


def _judged(answers: Mapping[str, Certainty], numbers: Mapping[str, int]) -> list[list[int]]:
    kinds = (Certainty.YES, Certainty.POSSIBLY)
    return [[numbers[name] for name, answer in answers.items() if answer is kind] for kind in kinds]
