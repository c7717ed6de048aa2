"""What the events of a dyad say, in words: how many, between which days, after whom, and no more than that."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from actorgraph.aggregation.chosen import chosen
from actorgraph.aggregation.days import written
from actorgraph.aggregation.quantities import COUNT, FATALITIES
from actorgraph.model.dates import PartialDate
from actorgraph.wording.dates import date_words, day_words, on_words
from actorgraph.wording.phrases import counted, filled, phrase
from actorgraph.wording.quantities import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.aggregation.answer import Dyad
    from actorgraph.aggregation.layouts import Layout
    from actorgraph.aggregation.question import Question


@dataclass(frozen=True, slots=True)
class About:
    """Where the events are from.

    Attributes:
        layout: The layout of the tables.
        files: The names of the files.
        publisher: Who publishes them; None if nobody said.
        snapshot: Of which day the export is; None if nobody said.
        unit: The unit of amounts, such as a currency; empty if nobody said.
    """

    layout: Layout
    files: tuple[str, ...]
    publisher: str | None = None
    snapshot: PartialDate | None = None
    unit: str = ""

    def name(self, language: str) -> str:
        """Return what the table is called: its publisher, or else its files."""
        return self.publisher or ", ".join(filled(phrase("'{text}'", language), language, text=f) for f in self.files)

    def title(self, language: str) -> str:
        """Return what the table is called, and of which day it is."""
        if self.snapshot is None:
            return self.name(language)
        told = phrase("{name}, export of {day}", language)
        return told.format(name=self.name(language), day=date_words(self.snapshot, language))


def evidence_words(dyad: Dyad, about: About, question: Question, language: str) -> str:
    """Return what a dyad's events say in a sentence without a stop.

    Args:
        dyad: The dyad.
        about: Where its events are from.
        question: What was asked: a table can have more events of the two than those.
        language: ``en`` or ``fr``.
    """
    return " · ".join(
        [_when(dyad, about, language), *_more(dyad, about, question.pause or 0, language), *_asked(question, language)]
    )


def number_told(number: int | Decimal, about: About, language: str, unnumbered: int = 0) -> str:
    """Return a number of dead, a sum of money or a count in words; at least so much if some events have no number."""
    if unnumbered:
        return phrase("at least {number}", language).format(number=number_told(number, about, language))
    if about.layout.number == COUNT:
        return filled(phrase("a count of {n:,}", language), language, n=int(number))
    if about.layout.number == FATALITIES:
        return counted("{n:,} fatality", "{n:,} fatalities", int(number), language)
    return number_of(Decimal(number), about.unit, language)


def _when(dyad: Dyad, about: About, language: str) -> str:
    (first, first_by), (last_from, last) = dyad.first, dyad.last
    title, n = about.title(language), dyad.events
    if first == first_by and last_from == last:
        one, other = day_words(first, language), day_words(last, language)
        if first == last:
            return counted(
                "{n:,} event on {day} after {title}",
                "{n:,} events on {day} after {title}",
                n,
                language,
                day=one,
                title=title,
            )
        return counted(
            "{n:,} event between {first} and {last} after {title}",
            "{n:,} events between {first} and {last} after {title}",
            n, language, first=one, last=other, title=title,
        )  # fmt: skip
    one, other = (on_words(PartialDate.parse(written(*days)), language) for days in (dyad.first, dyad.last))
    if n == 1:
        return counted(
            "{n:,} event {when} after {title}", "{n:,} events {when} after {title}", n, language, when=one, title=title
        )
    return counted(
        "{n:,} event after {title}, the first {first}, the last {last}",
        "{n:,} events after {title}, the first {first}, the last {last}",
        n, language, first=one, last=other, title=title,
    )  # fmt: skip


def _more(dyad: Dyad, about: About, pause: int, language: str) -> Iterator[str]:
    if dyad.days > 1:
        yield counted("on at least {n:,} day", "on at least {n:,} days", dyad.days, language)
    if pauses := len(dyad.spells[1:]):
        yield _pauses(pauses, pause, language)
    if dyad.dated < dyad.events:
        yield counted(
            "of {n:,} the day is not known", "of {n:,} the day is not known", dyad.events - dyad.dated, language
        )
    if dyad.number is not None:
        yield number_told(dyad.number, about, language, dyad.unnumbered)
        if dyad.unnumbered:
            yield counted(
                "of {n:,} the number is not known", "of {n:,} the number is not known", dyad.unnumbered, language
            )
    if types := list(_types(dyad, language)):
        yield ", ".join(types)
    if dyad.cited:
        told = counted("told by {n:,} source", "told by {n:,} sources", dyad.sources, language)
        most = ", ".join(_of(name, count, language) for name, count in dyad.cited)
        yield phrase("{told}, most often {most}", language).format(told=told, most=most)


def _pauses(count: int, pause: int, language: str) -> str:
    told = counted("{n:,} pause", "{n:,} pauses", count, language)
    days = counted("{n:,} day", "{n:,} days", pause, language)
    return phrase("{pauses} of at least {days} without any of them", language).format(pauses=told, days=days)


def _types(dyad: Dyad, language: str) -> Iterator[str]:
    if dyad.type:
        yield _of(dyad.type, dyad.events, language)
    yield from (_of(name, count, language) for name, count in dyad.typed if name)
    if dyad.typed and (rest := dyad.types - len(dyad.typed)):
        yield counted("{n} more type", "{n} more types", rest, language)


def _asked(question: Question, language: str) -> Iterator[str]:
    if parts := ", ".join(chosen(question, language)):
        yield phrase("asked for: {parts}", language).format(parts=parts)


def _of(name: str, count: int, language: str) -> str:
    return filled(phrase("{name} ({n:,})", language), language, name=name, n=count)
