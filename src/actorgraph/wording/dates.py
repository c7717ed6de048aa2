"""Dates and periods in words."""

from __future__ import annotations

from typing import Final

from actorgraph.model.dates import UNKNOWN, PartialDate, iso
from actorgraph.model.period import Period
from actorgraph.wording.phrases import phrase

_MONTHS: Final = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip


def date_words(date: PartialDate, language: str) -> str:
    """Return a date in words.

    >>> date_words(PartialDate.parse("2017-03-02"), "en"), date_words(PartialDate.parse("2014-05-01"), "fr")
    ('2 Mar 2017', '1er mai 2014')
    >>> date_words(PartialDate.parse("2017-03..2017-06"), "en")
    'between Mar 2017 and Jun 2017'
    """
    if date.written == UNKNOWN:
        return phrase("unknown date", language)
    first, dots, last = _parts(date)
    if not dots:
        return _simple(first, language)
    if not first:
        return phrase("by {date}", language).format(date=_at(last, language))
    if not last:
        return phrase("not before {date}", language).format(date=_at(first, language))
    return _between("between {first} and {last}", first, last, language)


def on_words(date: PartialDate, language: str) -> str:
    """Return when something happened: ``on 2 Mar 2017``, ``in Mar 2017``, ``between Mar 2017 and Jun 2017``."""
    if ".." in date.written or date.written == UNKNOWN:
        return date_words(date, language)
    word = phrase("on" if _is_day(date.written) else "in", language)
    return f"{word} {_simple(date.written, language)}"


def day_words(day: int, language: str) -> str:
    """Return a day (a proleptic Gregorian ordinal) in words."""
    return _simple(iso(day), language)


def span_words(span: tuple[int | None, int | None], language: str) -> str:
    """Return a span of days (ordinals; None where nothing bounds it) in words.

    >>> span_words((736390, 736392), "en"), span_words((None, 736390), "fr")
    ('from 2 Mar 2017 until 4 Mar 2017', "jusqu'au 2 mars 2017")
    """
    first, last = (None if day is None else PartialDate.parse(iso(day)) for day in span)
    return period_words(Period(first, last), language)


def period_words(period: Period, language: str, *, event: bool = False) -> str:
    """Return a period in words; an event that stays true is told by its date alone.

    >>> wagner = Period(PartialDate.parse("2021-12"), PartialDate.parse("2025-06-06"))
    >>> period_words(wagner, "en"), period_words(wagner, "fr")
    ('from Dec 2021 until 6 Jun 2025', 'de décembre 2021 au 6 juin 2025')
    >>> period_words(Period(PartialDate.parse("..2017-03")), "en")
    'since Mar 2017 at the latest'
    """
    since, until = period.since, period.until
    if since is None:
        return phrase("undated", language) if until is None else _until(until, language)
    if event or since == until:
        return on_words(since, language)
    if until is None:
        return _since(since, language)
    if ".." in f"{since}{until}" or until.written == UNKNOWN:
        return f"{_from(since, language)}, {_until(until, language)}"
    first, last = _simple(since.written, language), _simple(until.written, language)
    if language == "fr":
        first, last = _of(since.written), _to(until.written)
    return phrase("from {first} until {last}", language).format(first=first, last=last)


def _since(date: PartialDate, language: str) -> str:
    first, dots, last = _parts(date)
    if not dots:
        return phrase("since {date}", language).format(date=_article(first, language))
    if not first:
        return phrase("since {date} at the latest", language).format(date=_article(last, language))
    if not last:
        return phrase("since {date} at the earliest", language).format(date=_article(first, language))
    return _between("since some day between {first} and {last}", first, last, language)


def _from(date: PartialDate, language: str) -> str:
    first, dots, last = _parts(date)
    if first and last:
        return _between("from some day between {first} and {last}", first, last, language)
    known = first or last
    words = "from {date}" if not dots else "from {date} at the earliest" if first else "from {date} at the latest"
    return phrase(words, language).format(date=_of(known) if language == "fr" else _simple(known, language))


def _until(date: PartialDate, language: str) -> str:
    if date.written == UNKNOWN:
        return phrase("ended on an unknown date", language)
    first, dots, last = _parts(date)
    if first and last:
        return _between("until some day between {first} and {last}", first, last, language)
    if not first:
        return phrase("over by {date}", language).format(date=_at(last, language))
    words = "until {date} at the earliest" if dots else "until {date}"
    return phrase(words, language).format(date=_up_to(first) if language == "fr" else _simple(first, language))


def _between(words: str, first: str, last: str, language: str) -> str:
    return phrase(words, language).format(first=_article(first, language), last=_article(last, language))


def _article(text: str, language: str) -> str:
    """French says `le 2 mars` but `mars`."""
    return f"le {_simple(text, language)}" if language == "fr" and _is_day(text) else _simple(text, language)


def _at(text: str, language: str) -> str:
    """French says `le 2 mars` and `en mars`."""
    words = _simple(text, language)
    return words if language == "en" else f"{'le' if _is_day(text) else 'en'} {words}"


def _of(text: str) -> str:
    words = _simple(text, "fr")
    if _is_day(text):
        return f"du {words}"
    return f"d'{words}" if words[0] in "ao" else f"de {words}"


def _to(text: str) -> str:
    return f"{'au' if _is_day(text) else 'à'} {_simple(text, 'fr')}"


def _up_to(text: str) -> str:
    return f"{'au' if _is_day(text) else 'en'} {_simple(text, 'fr')}"


def _parts(date: PartialDate) -> tuple[str, str, str]:
    first, dots, last = (part.strip() for part in date.written.partition(".."))
    return first, dots, last


def _is_day(text: str) -> bool:
    return text.count("-") == 2


def _simple(text: str, language: str) -> str:
    parts = text.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[language][int(parts[1]) - 1])
    if len(parts) > 2:
        day = int(parts[2])
        words.insert(0, "1er" if language == "fr" and day == 1 else str(day))
    return " ".join(words)
