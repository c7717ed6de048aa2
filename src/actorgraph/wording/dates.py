"""Dates and periods in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import UNKNOWN, PartialDate, iso
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from actorgraph.model.period import Period

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
    first, dots, last = (part.strip() for part in date.written.partition(".."))
    if not dots:
        return _simple(first, language)
    if not first:
        return phrase("by {date}", language).format(date=_simple(last, language))
    if not last:
        return phrase("not before {date}", language).format(date=_simple(first, language))
    return phrase("between {first} and {last}", language).format(
        first=_article(first, language), last=_article(last, language)
    )


def day_words(day: int, language: str) -> str:
    """Return a day (a proleptic Gregorian ordinal) in words."""
    return _simple(iso(day), language)


def period_words(period: Period, language: str, *, event: bool = False) -> str:
    """Return a period in words; an event that stays true is told by its date alone.

    >>> from actorgraph.model.period import Period
    >>> wagner = Period(PartialDate.parse("2021-12"), PartialDate.parse("2025-06-06"))
    >>> period_words(wagner, "en"), period_words(wagner, "fr")
    ('from Dec 2021 until 6 Jun 2025', 'de décembre 2021 au 6 juin 2025')
    >>> period_words(Period(PartialDate.parse("..2017-03")), "en")
    'since Mar 2017 at the latest'
    """
    since, until = period.since, period.until
    if since is not None and (event or since == until):
        return _on(since, language)
    if since is not None and until is not None and ".." not in f"{since}{until}" and until.written != UNKNOWN:
        return _from_until(since, until, language)
    parts = []
    if since is not None:
        parts.append(_since(since, language))
    if until is not None:
        parts.append(_until(until, language))
    return ", ".join(parts) or phrase("undated", language)


def _from_until(since: PartialDate, until: PartialDate, language: str) -> str:
    if language == "fr":
        return f"{_from_fr(since.written)} {_to_fr(until.written)}"
    return f"from {_simple(since.written, language)} until {_simple(until.written, language)}"


def _since(date: PartialDate, language: str) -> str:
    first, dots, last = (part.strip() for part in date.written.partition(".."))
    word = phrase("since", language)
    if not dots:
        return f"{word} {_article(first, language)}"
    if not first:
        return phrase("since {date} at the latest", language).format(date=_article(last, language))
    if not last:
        return phrase("since {date} at the earliest", language).format(date=_article(first, language))
    return phrase("since some day between {first} and {last}", language).format(
        first=_article(first, language), last=_article(last, language)
    )


def _until(date: PartialDate, language: str) -> str:
    if date.written == UNKNOWN:
        return phrase("ended, date unknown", language)
    first, dots, last = (part.strip() for part in date.written.partition(".."))
    if not dots:
        return f"jusqu'{_to_fr(first, until=True)}" if language == "fr" else f"until {_simple(first, language)}"
    if not first:
        return phrase("over by {date}", language).format(date=_article(last, language))
    if not last:
        return phrase("until {date} at the earliest", language).format(date=_article(first, language))
    return phrase("until some day between {first} and {last}", language).format(
        first=_article(first, language), last=_article(last, language)
    )


def _on(date: PartialDate, language: str) -> str:
    if ".." in date.written or date.written == UNKNOWN:
        return date_words(date, language)
    if date.written.count("-") == 2:
        return f"{phrase('on', language)} {_simple(date.written, language)}"
    return f"{phrase('in', language)} {_simple(date.written, language)}"


def _article(text: str, language: str) -> str:
    """French says `le 2 mars` but `mars`."""
    return f"le {_simple(text, language)}" if language == "fr" and text.count("-") == 2 else _simple(text, language)


def _from_fr(text: str) -> str:
    words = _simple(text, "fr")
    if text.count("-") == 2:
        return f"du {words}"
    return f"d'{words}" if words[0] in "ao" else f"de {words}"


def _to_fr(text: str, *, until: bool = False) -> str:
    words = _simple(text, "fr")
    if text.count("-") == 2:
        return f"au {words}"
    return f"en {words}" if until else f"à {words}"


def _simple(text: str, language: str) -> str:
    parts = text.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[language][int(parts[1]) - 1])
    if len(parts) > 2:
        day = int(parts[2])
        words.insert(0, "1er" if language == "fr" and day == 1 else str(day))
    return " ".join(words)
