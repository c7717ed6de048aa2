"""All that is recorded of one event, and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import GAP, Facts, Lines, Row, Title
from actorgraph.presenters.telling import Telling
from actorgraph.presenters.timeline import moment_row
from actorgraph.queries.happening import hangs_on
from actorgraph.queries.timeline.moments import What
from actorgraph.wording.dates import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.queries.happening import Happening


def blocks(answer: Happening, language: str) -> Iterator[Block]:
    """Yield an event's name, date, place and note, then what hangs on it, a line for each moment."""
    tell = Telling(answer, language)
    yield Title(text=answer.event.name.in_(language))
    yield Facts(rows=tuple(Row(fact) for fact in _facts(tell)))
    yield Title(text=tell.phrase("what hangs on it"), apart=True)
    rows = [*(moment_row(tell, moment) for moment in answer.moments), *_sides(tell)]
    if rows:
        yield Facts(rows=tuple(rows))
    else:
        yield Lines(texts=(tell.phrase("nothing found"),))
    yield from tell.closing(apart=True, scope_apart=True)


def _sides(tell: Telling[Happening]) -> Iterator[Row]:
    """Yield the sides that begin or end by an event."""
    for side in tell.answer.sides:
        for date, what in ((side.period.since, What.BEGINS), (side.period.until, What.ENDS)):
            if date is not None and hangs_on(date, tell.answer.event):
                words = tell.phrase("side: {name}", name=side.name.in_(tell.language))
                marks = tell.marks(side.citations)
                told: Text = (words, GAP, *marks) if marks else words
                yield Row((date_words(date, tell.language), tell.term(what), told))


def _facts(tell: Telling[Happening]) -> Iterator[tuple[str, Text]]:
    event, language = tell.answer.event, tell.language
    yield tell.phrase("id"), event.id
    yield tell.phrase("date"), date_words(event.date, language)
    if event.place:
        yield tell.phrase("place"), event.place.in_(language)
    if event.note:
        yield tell.phrase("note"), event.note.in_(language)
    if tell.answer.steps:
        numbers = ", ".join(map(str, tell.answer.steps))
        yield tell.phrase("story"), tell.counted("step {steps}", "steps {steps}", len(tell.answer.steps), steps=numbers)
    yield tell.phrase("sources"), tell.marks(event.citations) or tell.phrase("no source")
