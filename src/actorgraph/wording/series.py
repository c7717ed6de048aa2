"""How many events a tie had month by month, in words: how many, over which months, and when most of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.dates import PartialDate
from actorgraph.model.series import month_written
from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.series import Series


def series_words(series: Series, language: str) -> str:
    """Return what a series says, with the months of which nothing is known; its table where that has not been read.

    >>> from actorgraph.model.series import Series
    >>> january = 2019 * 12
    >>> series_words(Series(file="events.csv", counts=((january, 3), (january + 2, 31))), "en")
    '34 events in 2 months from Jan 2019 to Mar 2019; nothing is known of 1 month between; most in Mar 2019 (31)'
    """
    if not series.counts and not series.undated and series.covered is None:
        return series.file
    return phrase("; ", language).join(_parts(series, language))


def month_words(month: int, language: str) -> str:
    """Return a month in words."""
    return date_words(PartialDate.parse(month_written(month)), language)


def scale_of_months_words(most: int, language: str) -> str:
    """Return what the columns in the bars of a timeline stand for.

    Args:
        most: How many events a column has that is as high as a bar.
        language: ``en`` or ``fr``.
    """
    told = phrase(
        "columns: events by month; a column as high as the bar: {n:,}, on one scale; no line below: not known",
        language,
    )
    return filled(told, language, n=most)


def _parts(series: Series, language: str) -> Iterator[str]:
    months, lacking = series.months, sum(events is None for events in series.known())
    if months:
        yield _over(series, len(months) - lacking, language)
    if lacking:
        yield counted(
            "nothing is known of {n:,} month between", "nothing is known of {n:,} months between", lacking, language
        )
    if len(series.peaks) == 1:
        [peak] = series.peaks
        told = phrase("most in {month} ({n:,})", language)
        yield filled(told, language, month=month_words(peak, language), n=series.most)
    elif series.most:
        yield filled(phrase("at most {n:,} in a month", language), language, n=series.most)
    if series.undated:
        one, many = "{n:,} more event of no one month", "{n:,} more events of no one month"
        yield counted(one, many, series.undated, language)


def _over(series: Series, known: int, language: str) -> str:
    """Return how many events there were in how many of the months that are known."""
    first, last = (month_words(month, language) for month in (series.months[0], series.months[-1]))
    if known == series.eventful:
        one, many = (
            "{events} in {n:,} month from {first} to {last}",
            "{events} in {n:,} months from {first} to {last}",
        )
    else:
        one, many = (
            "{events} in {eventful:,} of {n:,} month from {first} to {last}",
            "{events} in {eventful:,} of {n:,} months from {first} to {last}",
        )
    events = counted("{n:,} event", "{n:,} events", series.events, language)
    return counted(one, many, known, language, events=events, eventful=series.eventful, first=first, last=last)
