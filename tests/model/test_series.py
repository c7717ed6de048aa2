"""Events by month: which months had how many, which had none, and of which nobody knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actorgraph.model.series import SERIES, Series
from actorgraph.model.span import Span

JANUARY = 2019 * 12


def days(first, last):
    return Span(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


def test_a_month_without_a_row_had_none_only_if_the_table_covers_all_of_it():
    series = Series(file="e.csv", counts=((JANUARY + 2, 3),), covered=days("2019-01-02", "2019-05-30"))
    assert list(series.months) == [JANUARY + 1, JANUARY + 2, JANUARY + 3]
    assert list(series.known()) == [0, 3, 0]


def test_without_a_word_of_the_table_only_its_rows_are_known():
    series = Series(file="e.csv", counts=((JANUARY, 3), (JANUARY + 3, 1)))
    assert list(series.known()) == [3, None, None, 1]
    assert list(Series(file="e.csv", undated=2).known()) == []


def test_rows_outside_what_the_table_covers_leave_a_gap():
    series = Series(file="e.csv", counts=((JANUARY, 3),), covered=days("2019-03-01", "2019-04-30"))
    assert list(series.known()) == [3, None, 0, 0]


def test_the_hash_knows_what_the_table_says_and_not_what_it_is_called():
    series = Series(file="e.csv", counts=((JANUARY, 3),), scope="Generated")
    assert SERIES.exact(series) == SERIES.exact(replace(series, file="other.csv"))
    assert SERIES.full(series) == SERIES.flat(series) == "e.csv"
    others = [
        replace(series, counts=((JANUARY, 4),)), replace(series, counts=((JANUARY + 1, 3),)),
        replace(series, undated=1), replace(series, covered=days("2019-01-01", "2019-01-31")),
    ]  # fmt: skip
    assert len({str(SERIES.exact(each)) for each in (series, *others)}) == 5
    assert len({SERIES.whole(each) for each in (series, *others)}) == 5
