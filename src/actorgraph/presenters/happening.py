"""All that is recorded of one event, and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.documents.blocks import Facts, Lines, Row, Title
from actorgraph.presenters.telling import Telling
from actorgraph.presenters.timeline import moment_row
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
    if answer.moments:
        yield Facts(rows=tuple(moment_row(tell, moment) for moment in answer.moments))
    else:
        yield Lines(texts=(tell.phrase("nothing found"),))
    yield from tell.closing(apart=True, scope_apart=True)


def _facts(tell: Telling[Happening]) -> Iterator[tuple[str, Text]]:
    event, language = tell.answer.event, tell.language
    yield tell.phrase("id"), event.id
    yield tell.phrase("date"), date_words(event.date, language)
    if event.place:
        yield tell.phrase("place"), event.place.in_(language)
    if event.note:
        yield tell.phrase("note"), event.note.in_(language)
    yield tell.phrase("sources"), tell.marks(event.citations) or tell.phrase("no source")
