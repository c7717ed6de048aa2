"""Dates and periods in words; the grammar of each language is a module of its own."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from actorgraph.model.dates import CalendarDate, Known, PartialDate, iso

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.model.period import Period
    from actorgraph.wording.dates.grammar import Grammar


@cache
def grammar_of(language: str) -> Grammar:
    """Return how a language tells dates: what the module says that bears its tag, imported when it is asked for."""
    grammar: Grammar = import_module(f"{__name__}.{language}").GRAMMAR
    return grammar


def date_words(date: PartialDate, language: str) -> str:
    """Return a date in words.

    >>> date_words(PartialDate.parse("2017-03-02"), "en"), date_words(PartialDate.parse("2014-05-01"), "fr")
    ('2 Mar 2017', '1er mai 2014')
    >>> date_words(PartialDate.parse("2017-03..2017-06"), "en")
    'between Mar 2017 and Jun 2017'
    """
    return _told(grammar_of(language).date, date, language)


def on_words(date: PartialDate, language: str) -> str:
    """Return when something happened: ``on 2 Mar 2017``, ``in Mar 2017``, ``between Mar 2017 and Jun 2017``."""
    return _told(grammar_of(language).happened, date, language)


def day_words(day: int, language: str) -> str:
    """Return a day (a proleptic Gregorian ordinal) in words."""
    return grammar_of(language).say(CalendarDate.parse(iso(day)), "")


def period_words(period: Period, language: str, *, event: bool = False) -> str:
    """Return a period in words; an event that stays true is told by its date alone.

    >>> from actorgraph.model.period import Period
    >>> wagner = Period(PartialDate.parse("2021-12"), PartialDate.parse("2025-06-06"))
    >>> period_words(wagner, "en"), period_words(wagner, "fr")
    ('from Dec 2021 until 6 Jun 2025', 'de décembre 2021 au 6 juin 2025')
    >>> period_words(Period(PartialDate.parse("..2017-03")), "en")
    'since Mar 2017 at the latest'
    """
    grammar, since, until = grammar_of(language), period.since, period.until
    if since is None:
        return grammar.undated if until is None else _told(grammar.ends, until, language)
    if event or period.is_one_day:
        return _told(grammar.happened, since, language)
    if until is None:
        return _told(grammar.since, since, language)
    if since.known is until.known is Known.AT:
        return grammar.fill(grammar.from_until, since.first, until.last)
    begins, ends = _told(grammar.begins, since, language), _told(grammar.ends, until, language)
    return grammar.apart.format(begins=begins, ends=ends)


def _told(words: Mapping[Known, str], date: PartialDate, language: str) -> str:
    """Return the words for how a date is known, filled in; the event that it hangs on with its date, if it has one."""
    if date.hangs is None:
        return grammar_of(language).tell(words, date)
    name, on = date.hangs.name.in_(language), date.hangs.date
    return words[date.known].format(event=f"{name} ({date_words(on, language)})" if on else name)
