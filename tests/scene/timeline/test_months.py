"""Events by month in bars: cut off with them, on one scale, and never in years that are folded away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actorgraph.model.series import Series
from actorgraph.model.span import Span
from actorgraph.scene.timeline.months import columns_in, most_in_a_month

JANUARY = 2019 * 12


def day(text):
    return date.fromisoformat(text).toordinal()


@pytest.fixture
def months():
    covered = Span(day("2019-01-01"), day("2019-04-30"))
    return Series(file="e.csv", counts=((JANUARY, 2), (JANUARY + 2, 4)), covered=covered)


def test_columns_are_cut_off_with_their_bar_and_compared_on_one_scale(months):
    assert list(columns_in(months, 8, Span(day("2019-01-10"), day("2019-03-15")))) == [
        (day("2019-01-10"), day("2019-02-01"), 0.25),
        (day("2019-02-01"), day("2019-03-01"), 0.0),
        (day("2019-03-01"), day("2019-03-16"), 0.5),
    ]


def test_a_month_of_which_nobody_knows_has_no_column(months):
    found = list(columns_in(replace(months, covered=None), 4, Span(day("2018-01-01"), day("2020-01-01"))))
    assert [(column.first, column.share) for column in found] == [(day("2019-01-01"), 0.5), (day("2019-03-01"), 1.0)]


def test_the_scale_is_that_of_the_month_of_most(dataset_from, months):
    ties = dataset_from("hostilities: [{between: [A, B], since: 2019}, {between: [A, C], since: 2019}]").relations
    assert most_in_a_month(ties) == 0
    assert most_in_a_month([replace(ties[0], monthly_events=months), ties[1]]) == 4


def test_years_with_events_are_not_folded_away(timeline, dataset_from):
    plain = dataset_from("dataset: {as_of: 2020}\nhostilities: [{between: [A, B], since: 1950, id: t}]\n")
    counts = tuple((year * 12, 1) for year in range(1955, 2020, 2))
    monthly = replace(plain.relations[0], monthly_events=Series(file="e.csv", counts=counts))
    assert timeline(plain).axes["all"].breaks
    assert not timeline(replace(plain, relations=(monthly,))).axes["all"].breaks
