"""What a reader must know of a figure's day and of what was chosen for it: absence is not to be taken for peace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.derived import period_of
from actorgraph.scene.shown import shown_ties
from actorgraph.wording.chosen import chosen_words
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.phrases import counted, phrase
from actorgraph.wording.renamed import renamed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.exporters.svg.subject import Subject


def time_words(subject: Subject) -> str:
    """Return the day or the period of a figure; nothing if nothing is dated."""
    dataset, selected, language = subject.dataset, subject.selected, subject.language
    if selected.during is not None:
        period = period_words(period_of(selected.during), language)
        words = phrase("what holds or happens {period}", language).format(period=period)
    elif dataset.day is None:
        return ""
    else:
        day = day_words(dataset.judged_on(selected.day), language)
        words = phrase("as of {date}", language).format(date=day)
    return capitalised(words)


def capitalised(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


def narrowing_words(subject: Subject) -> Iterator[str]:
    """Yield what was left out of a figure from the beginning."""
    selected, language = subject.selected, subject.language
    yield from chosen_words(selected, subject.dataset.types, language)
    if selected.accepted:
        left_out = selected.unaccepted(subject.dataset)
        one, many = "accepted ties only: {n} other left out", "accepted ties only: {n} others left out"
        yield counted(one, many, left_out, language)


def sides_words(subject: Subject) -> str:
    """Return whose the sides are; nothing if there are none."""
    if not subject.sides.sides:
        return ""
    words = (
        "sides as the editors see them" if subject.sides.written else "sides found from the ties: no source names them"
    )
    return phrase(words, subject.language)


def remarks_of(subject: Subject) -> list[str]:
    """Return what the record lacks for the day."""
    return [*beyond_words(subject), *_missing(subject)]


def names_words(subject: Subject, actors: Iterable[str]) -> Iterator[str]:
    """Yield which actors have another name today, where they are called by that of the day."""
    when = subject.selected.on(subject.dataset)
    yield from (f"{capitalised(words)}." for words in renamed_words(when, actors, subject.language))


def beyond_words(subject: Subject) -> Iterator[str]:
    """Yield that the record ends before the day."""
    day, last, language = subject.selected.day, subject.dataset.day, subject.language
    if day is not None and last is not None and day > last:
        date = day_words(last, language)
        yield phrase("This record goes no further than {date}.", language).format(date=date)


def _missing(subject: Subject) -> Iterator[str]:
    """Yield how many ties are left out, and that no ties, or none that are hostile, are drawn."""
    dataset, selected, language = subject.dataset, subject.selected, subject.language
    shown = shown_ties(dataset, selected)
    left_out = len(shown_ties(dataset, selected, undated=True)) - len(shown)
    if left_out:
        one = "{n} tie whose beginning is not known is not drawn: it may hold."
        yield counted(one, "{n} ties whose beginning is not known are not drawn: they may hold.", left_out, language)
    if not shown:
        yield phrase("No ties are shown.", language)
    elif all(each.tie.type.sign >= 0 for each in shown) and any(tie.type.sign < 0 for tie in dataset.relations):
        told = "This record dates no hostile ties to this time."
        yield phrase("None of the ties chosen is hostile." if selected.is_narrowed else told, language)
