"""Events by month in words, in both languages."""

from __future__ import annotations

from datetime import date

from actorgraph.model.series import Series
from actorgraph.model.span import Span
from actorgraph.wording.series import series_words

JANUARY = 2019 * 12
YEAR = Span(date(2019, 1, 1).toordinal(), date(2019, 12, 31).toordinal())


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_months_that_the_table_covers():
    series = Series(file="e.csv", counts=((JANUARY, 3), (JANUARY + 7, 1031)), covered=YEAR, undated=2)
    assert series_words(series, "en") == (
        "1,034 events in 2 of 12 months from Jan 2019 to Dec 2019; most in Aug 2019 (1,031); "
        "2 more events of no one month"
    )
    assert plain(series_words(series, "fr")) == (
        "1 034 événements en 2 mois sur 12, de janvier 2019 à décembre 2019 ; le plus en août 2019 (1 031) ; "
        "2 autres événements sans mois certain"
    )


def test_months_of_which_nothing_is_known_are_no_months_without_events():
    series = Series(file="e.csv", counts=((JANUARY, 3), (JANUARY + 3, 3)))
    assert series_words(series, "en") == (
        "6 events in 2 months from Jan 2019 to Apr 2019; nothing is known of 2 months between; at most 3 in a month"
    )


def test_a_table_that_has_not_been_read_is_named():
    assert series_words(Series(file="e.csv"), "fr") == "e.csv"
