"""What happened when, a line for each moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.documents.blocks import GAP, Facts, Lines, Row, spans
from actorgraph.model.period import Certainty
from actorgraph.presenters.telling import Telling
from actorgraph.queries.timeline.moments import What
from actorgraph.wording.dates import date_words
from actorgraph.wording.ties import grade_words, statement_words, through_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.model.actor import Actor
    from actorgraph.model.event import Event
    from actorgraph.queries.timeline.moments import Moment
    from actorgraph.queries.timeline.timeline import Timeline


def blocks(answer: Timeline, language: str) -> Iterator[Block]:
    """Yield the moments in columns: the date, what happened, to whom, how sure, who says so."""
    tell = Telling(answer, language)
    if answer.moments:
        yield Facts(rows=tuple(moment_row(tell, moment) for moment in answer.moments), indented=False)
    else:
        yield Lines(texts=(tell.phrase("nothing found"),))
    yield from tell.closing()


def moment_row(tell: Telling[Any], moment: Moment) -> Row:
    """Return a moment: its date, what happened, to whom, how sure, and who says so."""
    return Row((date_words(moment.date, tell.language), _what(tell, moment), _told(tell, moment)))


def _what(tell: Telling[Any], moment: Moment) -> str:
    """Return what happened; of what ended no sooner than on a day nobody says that it did."""
    if moment.what is What.HAPPENS:
        return ""
    if moment.date.is_open and moment.what is What.ENDS:
        return tell.phrase("may end")
    return tell.phrase("may pause") if moment.date.is_open and moment.what is What.PAUSES else tell.term(moment.what)


def _told(tell: Telling[Any], moment: Moment) -> Text:
    if moment.event is not None:
        marks = tell.marks(moment.citations) or (tell.phrase("no source"),)
        return (_event(tell, moment.event), GAP, *marks)
    if moment.actor is not None:
        marks = tell.marks(moment.citations) or (tell.phrase("no source"),)
        words = [_named(tell, tell.called(moment.actor.label), moment), *_ended(tell, moment.actor, moment)]
        return (" · ".join(words), GAP, *marks)
    first = moment.relations[0]
    words = [statement_words(moment.relations, tell.called, tell.language), *_through(tell, moment)]
    words += grade_words(first, tell.language)
    words += [tell.phrase("outside the life of {actor}", actor=tell.called(label)) for label in moment.outside]
    return (" · ".join(words), GAP, *spans(tell.sources(*moment.relations, said=moment.said)))


def _event(tell: Telling[Any], event: Event) -> str:
    parts = (event.name, event.place, event.note)
    return " · ".join(part.in_(tell.language) for part in parts if part)


def _through(tell: Telling[Any], moment: Moment) -> Iterator[str]:
    """Say of ties that are not as they were recorded what they stand for, of each once."""
    words = (text for tie in moment.relations for text in through_words(tie, tell.called, tell.language))
    yield from dict.fromkeys(words)


def _named(tell: Telling[Any], actor: str, moment: Moment) -> str:
    if not moment.name:
        return actor
    return tell.phrase("{name}: {text}", name=actor, text=moment.name.in_(tell.language))


def _ended(tell: Telling[Any], actor: Actor, moment: Moment) -> Iterator[str]:
    """Say how many ties ended with an actor, and with whom they were: the sure ones, then those that possibly did."""
    for certainty in (Certainty.YES, Certainty.POSSIBLY):
        ties = [tie for tie, how in moment.ended if how is certainty]
        others = tell.actors(sorted({tie.other(actor.label) for tie in ties}))
        if ties and certainty is Certainty.YES:
            one, many = "{n} tie ended with it: {actors}", "{n} ties ended with it: {actors}"
            yield tell.counted(one, many, len(ties), actors=others)
        elif ties:
            one, many = "{n} tie possibly ended with it: {actors}", "{n} ties possibly ended with it: {actors}"
            yield tell.counted(one, many, len(ties), actors=others)
