"""Differences as a changelog: headings, and a sentence for each with its dates and its sources."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import UNKNOWN, PartialDate
from actorgraph.model.period import Certainty
from actorgraph.presenters.markdown import escaped, item_text
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import disputed_text, sources_markdown, sources_text
from actorgraph.presenters.terminal import Paint, one_line
from actorgraph.queries.diff.changes import SIGNS, Cause, Kind
from actorgraph.wording.authored import graded, kind_words
from actorgraph.wording.dates import date_words, period_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import grade_words, statement_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.queries.diff.changes import Change, Detail
    from actorgraph.queries.diff.diff import Diff

    Lines = Iterator[tuple[int, str]]
    """Each line with the level of its heading; 0 for an item."""

_CAUSES: Final = {
    Cause.WORLD: "The world changed",
    Cause.RECORD: "The record was completed or corrected",
    Cause.UNCLEAR: "It cannot be told whether the world or the record changed",
}
_HEADINGS: Final = {
    ("tie", Kind.HAPPENED): "Events",
    ("tie", Kind.BEGAN): "Ties that began",
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


def diff_text(answer: Diff, language: str, paint: Paint) -> str:
    """Return the differences under headings, with numbered sources below."""
    bibliography = Bibliography()
    lines = [
        f"  {one_line(text)}" if level == 0 else ("\n" if level < 3 else "") + paint.bold(one_line(text))
        for level, text in _lines(answer, bibliography, language)
    ]
    sources = sources_text(bibliography, language)
    lines += [*([""] if sources else []), *sources, *(term(note, language) for note in answer.notes)]
    return "\n".join([*lines, paint.dim(scope_words(answer, language))]).lstrip("\n")


def diff_markdown(answer: Diff, language: str, paint: Paint) -> str:
    """Return the differences as a changelog in Markdown."""
    bibliography = Bibliography()
    lines = []
    for is_item, group in groupby(_lines(answer, bibliography, language), key=lambda line: line[0] == 0):
        for level, text in group:
            lines += [f"- {item_text(text)}"] if is_item else [f"{'#' * level} {escaped(text)}", ""]
        lines += [""] if is_item else []
    if sources := sources_markdown(bibliography, language):
        lines += [f"## {phrase('Sources', language)}", *sources, ""]
    for note in answer.notes:
        lines += [escaped(term(note, language)), ""]
    return "\n".join([*lines, f"*{escaped(scope_words(answer, language))}*"])


def _lines(answer: Diff, bibliography: Bibliography, language: str) -> Lines:
    yield (
        1,
        phrase("What changed from {a} to {b}", language).format(
            a=_side(answer, 0, language), b=_side(answer, 1, language)
        ),
    )
    if not answer.changes:
        yield 0, phrase("nothing differs", language)
    for cause, caused in groupby(answer.changes, key=lambda change: change.cause):
        if answer.days is None:
            yield 2, phrase(_CAUSES[cause], language)
        for heading, changes in groupby(caused, key=lambda change: _HEADINGS[change.about, change.kind]):
            yield 3 if answer.days is None else 2, phrase(heading, language)
            for change in changes:
                yield 0, _sentence(answer, change, bibliography, language)


def _side(answer: Diff, side: int, language: str) -> str:
    name = answer.named[side]
    if answer.days is not None:
        return date_words(PartialDate.parse(name), language)
    record = (answer.older, answer.dataset)[side]
    if record.as_of is None:
        return name
    date = phrase("record up to {date}", language).format(date=date_words(record.as_of, language))
    return f"{name} ({date})"


def _sentence(answer: Diff, change: Change, bibliography: Bibliography, language: str) -> str:
    words = [_subject(answer, change, language), *_qualities(change, language)]
    words += (
        [_renamed(change, language)]
        if change.kind is Kind.RENAMED
        else [_detail(detail, answer, bibliography, language) for detail in change.details]
    )
    if change.certainty is Certainty.POSSIBLY:
        words.append(phrase("possibly in this time", language))
    return f"{' · '.join(words)}   {_marks(change, bibliography, language)}".rstrip()


def _subject(answer: Diff, change: Change, language: str) -> str:
    if change.pair is not None:
        a, b = (answer.dataset.called(label, language) for label in change.pair)
        return phrase("{a} and {b}", language).format(a=a, b=b)
    if change.actor is not None:
        return answer.record_of([change.actor.label]).called(change.actor.label, language)
    ends = (end for relation in change.relations for end in (relation.subject, relation.object))
    return statement_words(change.relations, answer.record_of(ends), language)


def _qualities(change: Change, language: str) -> list[str]:
    """Return when it held and how sure it is; of a correction, nothing but what is corrected."""
    if change.pair is not None or change.kind is Kind.CORRECTED:
        return []
    if change.actor is not None:
        life = change.actor.life
        return [period_words(life, language)] if life.since or life.until else []
    first = change.relations[0]
    return [period_words(first.period, language, event=first.type.lasting), *grade_words(first, language)]


def _renamed(change: Change, language: str) -> str:
    """Say which name an actor dropped, and when it bore it."""
    (detail,) = change.details
    for former in change.actor.former if change.actor else ():
        if str(former.name) == detail.before:
            words = phrase("no longer called {name} ({period})", language)
            return words.format(name=former.name.in_(language), period=period_words(former.period, language))
    return phrase("no longer called {name}", language).format(name=detail.before)


def _detail(detail: Detail, answer: Diff, bibliography: Bibliography, language: str) -> str:
    marks = [bibliography.cite(citations) for citations in detail.cited]
    before, after = marks if marks[0] != marks[1] else (detail.before, detail.after)
    text = " → ".join(_said(detail.name, value, answer, language) for value in (before, after))
    return phrase("{name}: {text}", language).format(name=term(detail.name, language), text=text)


def _said(name: str, value: str | None, answer: Diff, language: str) -> str:
    """Return what was or is said of something: dates and the vocabulary in words, the rest as written."""
    if not value:
        return phrase("nothing", language)
    if name in ("since", "until"):
        return phrase("unknown date", language) if value == UNKNOWN else date_words(PartialDate.parse(value), language)
    if name == "type":
        return answer.types_by_name[value].label.in_(language)
    if name == "support":
        return ", ".join(term(part, language) for part in value.split("; "))
    return _WORDS[name](value, language) if name in _WORDS else value


def _sign(value: str, language: str) -> str:
    """Return what the ties of a pair amount to, or the sign of a tie."""
    return term(value, language) if value in SIGNS.values() else value


_WORDS: Final = {"confidence": graded, "kind": kind_words, "sign": _sign, "status": term}
"""How what is said in words of the language is told."""


def _marks(change: Change, bibliography: Bibliography, language: str) -> str:
    if any(any(detail.cited) for detail in change.details):
        return ""
    if change.actor is not None:
        return bibliography.cite(change.actor.citations)
    marks = bibliography.cite(citation for relation in change.relations for citation in relation.citations)
    return (marks or phrase("no source", language)) + disputed_text(change.relations[0], bibliography, language)
