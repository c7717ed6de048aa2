"""Dates and periods in words; the grammar of each language is a module of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import CalendarDate, Known, PartialDate, iso
from actorgraph.model.period import Period
from actorgraph.wording.dates.english import ENGLISH
from actorgraph.wording.dates.french import FRENCH

if TYPE_CHECKING:
    from actorgraph.model.span import Span

GRAMMARS: Final = {"en": ENGLISH, "fr": FRENCH}
"""How dates are told, by language."""


def date_words(date: PartialDate, language: str) -> str:
    """Return a date in words.

    >>> date_words(PartialDate.parse("2017-03-02"), "en"), date_words(PartialDate.parse("2014-05-01"), "fr")
    ('2 Mar 2017', '1er mai 2014')
    >>> date_words(PartialDate.parse("2017-03..2017-06"), "en")
    'between Mar 2017 and Jun 2017'
    """
    grammar = GRAMMARS[language]
    return grammar.tell(grammar.date, date)


def on_words(date: PartialDate, language: str) -> str:
    """Return when something happened: ``on 2 Mar 2017``, ``in Mar 2017``, ``between Mar 2017 and Jun 2017``."""
    grammar = GRAMMARS[language]
    return grammar.tell(grammar.happened, date)


def day_words(day: int, language: str) -> str:
    """Return a day (a proleptic Gregorian ordinal) in words."""
    return GRAMMARS[language].say(CalendarDate.parse(iso(day)), "")


def span_words(span: Span, language: str) -> str:
    """Return a span of days in words.

    >>> from actorgraph.model.span import Span
    >>> span_words(Span.of(736390, 736392), "en"), span_words(Span.of(None, 736390), "fr")
    ('from 2 Mar 2017 until 4 Mar 2017', 'jusqu’au 2 mars 2017')
    """
    first, last = (None if day is None else PartialDate.parse(iso(day)) for day in span.bounds)
    return period_words(Period(first, last), language)


def period_words(period: Period, language: str, *, event: bool = False) -> str:
    """Return a period in words; an event that stays true is told by its date alone.

    >>> wagner = Period(PartialDate.parse("2021-12"), PartialDate.parse("2025-06-06"))
    >>> period_words(wagner, "en"), period_words(wagner, "fr")
    ('from Dec 2021 until 6 Jun 2025', 'de décembre 2021 au 6 juin 2025')
    >>> period_words(Period(PartialDate.parse("..2017-03")), "en")
    'since Mar 2017 at the latest'
    """
    grammar, since, until = GRAMMARS[language], period.since, period.until
    if since is None:
        return grammar.undated if until is None else grammar.tell(grammar.ends, until)
    if event or since == until:
        return grammar.tell(grammar.happened, since)
    if until is None:
        return grammar.tell(grammar.since, since)
    if since.known is until.known is Known.AT:
        return grammar.fill(grammar.from_until, since.first, until.last)
    return grammar.apart.format(begins=grammar.tell(grammar.begins, since), ends=grammar.tell(grammar.ends, until))
