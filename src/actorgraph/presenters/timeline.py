"""What happened when, a line for each moment, with numbered sources below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import disputed_text, sources_text
from actorgraph.presenters.terminal import Paint, clean, one_line, pad, width
from actorgraph.queries.timeline.moments import What
from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import grade_words, statement_words

if TYPE_CHECKING:
    from actorgraph.queries.timeline.moments import Moment
    from actorgraph.queries.timeline.timeline import Timeline


def timeline_text(answer: Timeline, language: str, paint: Paint) -> str:
    """Return the moments in columns: the date, what happened, to whom, how sure, who says so."""
    bibliography = Bibliography()
    dates = [clean(date_words(moment.date, language)) for moment in answer.moments]
    whats = [_what(moment, language) for moment in answer.moments]
    date_width, what_width = (max(map(width, cells), default=0) for cells in (dates, whats))
    lines = [
        f"{pad(date, date_width)}  {pad(what, what_width)}  {_told(answer, moment, bibliography, language)}"
        for date, what, moment in zip(dates, whats, answer.moments, strict=True)
    ]
    if not lines:
        lines = [phrase("nothing found", language)]
    lines += sources_text(bibliography, language)
    lines += [term(note, language) for note in answer.notes]
    return "\n".join([*lines, paint.dim(scope_words(answer, language))])


def _what(moment: Moment, language: str) -> str:
    return "" if moment.what is What.HAPPENS else term(moment.what, language)


def _told(answer: Timeline, moment: Moment, bibliography: Bibliography, language: str) -> str:
    marks = bibliography.cite(moment.citations) or phrase("no source", language)
    if moment.actor is not None:
        told = answer.dataset.called(moment.actor.label, language)
        if moment.name:
            told = phrase("{name}: {text}", language).format(name=told, text=moment.name.in_(language))
        return one_line(f"{told}   {marks}")
    first = moment.relations[0]
    words = [statement_words(moment.relations, answer.dataset, language), *grade_words(first, language)]
    return one_line(f"{' · '.join(words)}   {marks}{disputed_text(first, bibliography, language)}")
