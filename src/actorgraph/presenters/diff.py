"""Differences as a changelog: headings, and a sentence for each with its dates and its sources."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from actorgraph.documents.blocks import GAP, Lines, Marks, Title, composed, joined, spans
from actorgraph.model.dates import PartialDate
from actorgraph.model.event import hung, parts_of
from actorgraph.model.forms import CHOICE, CHOICES, CONFIDENCE, DATE, END, QUANTITIES
from actorgraph.model.period import Certainty
from actorgraph.presenters.telling import Telling
from actorgraph.queries.diff.changes import SIGNS, Cause, Kind
from actorgraph.queries.diff.diff import RECORDS
from actorgraph.wording.authored import graded, kind_words
from actorgraph.wording.dates import date_words, period_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.quantities import written_words
from actorgraph.wording.ties import grade_words, statement_words, through_words, time_words
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.model.forms import Form
    from actorgraph.queries.diff.changes import Change, Detail
    from actorgraph.queries.diff.derived import Derived
    from actorgraph.queries.diff.diff import Diff

_CAUSES: Final = {
    Cause.WORLD: "The world changed",
    Cause.RECORD: "The record was completed or corrected",
    Cause.UNCLEAR: "It cannot be told whether the world or the record changed",
}
_HEADINGS: Final = {
    ("tie", Kind.HAPPENED): "Events",
    ("event", Kind.HAPPENED): "Events",
    ("event", Kind.ADDED): "Events added",
    ("event", Kind.CORRECTED): "Events corrected",
    ("event", Kind.WITHDRAWN): "Events withdrawn",
    ("tie", Kind.BEGAN): "Ties that began",
    ("tie", Kind.RESUMED): "Ties that resumed",
    ("tie", Kind.COUNTED): "Ties now counted so",
    ("tie", Kind.UNCOUNTED): "Ties no longer counted so",
    ("tie", Kind.PAUSED): "Ties that paused",
    ("tie", Kind.ENDED): "Ties that ended",
    ("pair", Kind.TURNED): "Pairs whose ties are of another sign",
    ("actor", Kind.BEGAN): "Actors that appeared",
    ("actor", Kind.ENDED): "Actors that ended",
    ("actor", Kind.RENAMED): "Actors that changed their name",
    ("tie", Kind.ADDED): "Ties added",
    ("actor", Kind.ADDED): "Actors added",
    ("tie", Kind.CORRECTED): "Ties corrected",
    ("actor", Kind.CORRECTED): "Actors corrected",
    ("tie", Kind.WITHDRAWN): "Ties withdrawn",
    ("actor", Kind.WITHDRAWN): "Actors withdrawn",
}


def blocks(answer: Diff, language: str) -> Iterator[Block]:
    """Yield the differences under headings: by cause, if two records are compared, then by kind."""
    tell = Telling(answer, language)
    yield Title(text=tell.phrase("What changed from {a} to {b}", a=_side(tell, 0), b=_side(tell, 1)), level=1)
    if not answer.changes:
        nothing = "no change is dated to this time" if answer.days and answer.notes else "nothing differs"
        yield Lines(texts=(tell.phrase(nothing),), listed=True)
    for cause, caused in groupby(answer.changes, key=lambda change: change.cause):
        if answer.days is None:
            yield Title(text=tell.phrase(_CAUSES[cause]), level=2, apart=True)
        yield from _kinds(tell, caused)
    yield from tell.closing(apart=True, heading=tell.phrase("Sources"))


def _kinds(tell: Telling[Diff], changes: Iterable[Change]) -> Iterator[Block]:
    level = 3 if tell.answer.days is None else 2
    for heading, same in groupby(changes, key=lambda change: _HEADINGS[change.about, change.kind]):
        yield Title(text=tell.phrase(heading), level=level, apart=level == 2)
        yield Lines(texts=tuple(_sentence(tell, change) for change in same), listed=True)


def _side(tell: Telling[Diff], side: int) -> str:
    answer, name = tell.answer, tell.answer.named[side]
    if answer.days is not None:
        return date_words(PartialDate.parse(name), tell.language)
    if name == RECORDS[side]:
        name = tell.term(name)
    record = (answer.older, answer.dataset)[side]
    if record.as_of is None:
        return name
    return f"{name} ({tell.phrase('record up to {date}', date=date_words(record.as_of, tell.language))})"


def _sentence(tell: Telling[Diff], change: Change) -> Text:
    words: list[Text] = [_subject(tell, change), *_qualities(tell, change)]
    if change.kind is Kind.RENAMED:
        words.append(_renamed(tell, change))
    else:
        words += [_detail(tell, detail) for detail in change.details]
    if change.derived is not None:
        words.append(_with_whom(tell, change, change.derived))
    if change.certainty is Certainty.POSSIBLY:
        words.append(tell.phrase("possibly in this time"))
    marks = _marks(tell, change)
    return (*spans(joined(words, " · ")), *((GAP, *marks) if marks else ()))


def _subject(tell: Telling[Diff], change: Change) -> str:
    answer = tell.answer
    if change.pair is not None:
        a, b = map(tell.called, change.pair)
        return tell.phrase("{a} and {b}", a=a, b=b)
    if change.event is not None:
        return change.event.name.in_(tell.language)
    if change.actor is not None:
        label = change.actor.label
        return answer.record_of([label]).called(label, tell.language)
    ends = (end for relation in change.relations for end in (relation.subject, relation.object))
    record = answer.record_of(ends)
    return statement_words(change.relations, lambda label: record.called(label, tell.language), tell.language)


def _qualities(tell: Telling[Diff], change: Change) -> list[str]:
    """Return when it held and how sure it is; of a correction, only what is needed to tell which tie is corrected."""
    language, is_corrected = tell.language, change.kind is Kind.CORRECTED
    if change.actor is not None or change.event is not None:
        life = change.period
        return [period_words(life, language)] if not is_corrected and (life.since or life.until) else []
    first = change.relations[0]
    if change.pair is not None or (is_corrected and not tell.answer.is_one_of_several(first)):
        return []
    through = {words for tie in change.relations for words in through_words(tie, tell.called, language)}
    return [time_words(first, language), *sorted(through), *grade_words(first, language)]


def _with_whom(tell: Telling[Diff], change: Change, derived: Derived) -> Text:
    """Say from whose life a day follows, and who says how long that was; no date of the tie says it."""
    a, *others = map(tell.called, derived.actors)
    actors = a
    if others:
        together = "{a} and {b}" if derived.is_with_all else "{a} or {b}"
        actors = tell.phrase(together, a=a, b=others[0])
    date = date_words(derived.date, tell.language) if derived.date else ""
    if change.kind is Kind.BEGAN and change.relations[0].period.since is None:
        words = tell.phrase("not before {actor} began", actor=actors)
    elif change.kind is Kind.BEGAN:
        words = tell.phrase("began with {actor} ({date})", actor=actors, date=date)
    else:
        words = tell.phrase("ended with {actor} ({date})", actor=actors, date=date)
    marks = tell.marks(tell.answer.of_derived(change))
    return (f"{words} ", *marks) if marks else words


def _renamed(tell: Telling[Diff], change: Change) -> str:
    """Say which name an actor dropped, and when it bore it."""
    (detail,) = change.details
    for former in change.actor.former if change.actor else ():
        if str(former.name) == detail.before:
            period = period_words(former.period, tell.language)
            name = former.name.in_(tell.language)
            return tell.phrase("no longer called {name} ({period})", name=name, period=period)
    return tell.phrase("no longer called {name}", name=detail.before)


def _detail(tell: Telling[Diff], detail: Detail) -> Text:
    before, after = map(tell.marks, detail.cited)
    if before == after:
        said = [_said(tell, detail, value) for value in (detail.before, detail.after)]
    else:
        said = [marks or (tell.phrase("nothing"),) for marks in (before, after)]
    words = phrase("{name}: {text}", tell.language)
    return composed(words, name=tell.term(detail.name), text=joined(said, " → "))


def _said(tell: Telling[Diff], detail: Detail, value: str | None) -> Text:
    """Return what was or is said of something: dates and the vocabulary in words, the rest as written."""
    if not value:
        return tell.phrase("nothing")
    if detail.name == "type":
        return label_words(tell.answer.types_by_name[value], tell.language)
    if detail.form in (DATE, END):
        return _date(tell.answer, value, tell.language)
    words = _WORDS.get(detail.name) or (_FORMS.get(detail.form) if detail.form else None)
    return words(value, tell.language) if words else value


def _date(answer: Diff, value: str, language: str) -> str:
    """Return a date in words; one that hangs on an event by the name that the newer record has for it, or the older."""
    if (parts := parts_of(value)) is None:
        return date_words(PartialDate.parse_end(value), language)
    how, identifier = parts
    event = answer.dataset.events.get(identifier) or answer.older.events.get(identifier)
    return date_words(hung(value, how, event.name, event.date), language) if event else value


def _choices(value: str, language: str) -> str:
    return ", ".join(term(word, language) for word in value.split("; "))


def _sign(value: str, language: str) -> str:
    """Return what the ties of a pair amount to, or the sign of a tie."""
    return term(value, language) if value in SIGNS.values() else value


_WORDS: Final = {"kind": kind_words, "sign": _sign}
_FORMS: Final[Mapping[Form[Any], Callable[[str, str], str]]] = {
    CHOICE: term,
    CHOICES: _choices,
    CONFIDENCE: graded,
    **dict.fromkeys(QUANTITIES, written_words),
}
"""How what is said is told in words of a language, by what it is, or else by its form."""


def _marks(tell: Telling[Diff], change: Change) -> tuple[str | Marks, ...]:
    if any(any(detail.cited) for detail in change.details):
        return ()
    if change.actor is not None or change.event is not None:
        return tell.marks(change.citations)
    return spans(tell.sources(*change.relations))
