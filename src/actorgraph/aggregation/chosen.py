"""Which of a table's events were asked for, in words: what is said of the others is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.aggregation.question import UNDIRECTED
from actorgraph.wording.dates import day_words
from actorgraph.wording.phrases import filled, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.aggregation.question import Question


def chosen(question: Question, language: str) -> Iterator[str]:
    """Yield what was asked for where that is not every event of the table, each in a few words.

    Args:
        question: What was asked.
        language: ``en`` or ``fr``.
    """
    since, until = (None if day is None else day_words(day, language) for day in (question.since, question.until))
    if since is not None and until is not None:
        yield phrase("events from {first} to {last}", language).format(first=since, last=until)
    elif since is not None:
        yield phrase("events since {day}", language).format(day=since)
    elif until is not None:
        yield phrase("events until {day}", language).format(day=until)
    if question.types:
        yield phrase("only {types}", language).format(types=", ".join(question.types))
    if question.least > 1:
        told = "at least {n:,} events of a type" if question.by_type else "at least {n:,} events"
        yield filled(phrase(told, language), language, n=question.least)
    if question.direction == UNDIRECTED and not question.together:
        yield phrase("both ways as one", language)
    if question.together:
        yield phrase("named on one side", language)
