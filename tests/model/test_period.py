"""When a tie held: three answers, compared with every reading of its dates on a calendar of three days."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period

DAYS = range(1, 4)
EVER = range(DAYS[0] - 1, DAYS[-1] + 2)
"""The days asked about: one that no date bounds stands for all that lie before, and one for all that lie after."""

DATES = [
    PartialDate("x", earliest, latest)
    for earliest, latest in product((None, *DAYS), repeat=2)
    if earliest is None or latest is None or earliest <= latest
]
PERIODS = [Period(since, until) for since, until in product((None, *DATES), repeat=2)]


def readings(period):
    """Yield the first and the last day of a period, in every way in which its dates can be read, none backwards."""
    since, until = period.since, period.until
    firsts = [EVER[0] - 2] if since is None else choices(since)
    lasts = [EVER[-1] + 2] if until is None else choices(until)
    return ((first, last) for first, last in product(firsts, lasts) if first <= last)


def choices(date):
    """Return every day a date can be; where nothing bounds it, also one before or after all that are asked about."""
    first = EVER[0] - 1 if date.earliest is None else date.earliest
    last = EVER[-1] + 1 if date.latest is None else date.latest
    return range(first, last + 1)


def covered(period):
    """Return the days that some reading covers, and those that all readings do."""
    found = [{day for day in EVER if first <= day <= last} for first, last in readings(period)]
    return set().union(*found), set(EVER).intersection(*found) if found else set()


COVERED = [(period, *covered(period)) for period in PERIODS]


def period(since, until=None):
    return Period(*(PartialDate.parse(text) if text else None for text in (since, until)))


def ordinal(text):
    return date.fromisoformat(text).toordinal()


def said(possible, certain):
    return Certainty.YES if certain else Certainty.POSSIBLY if possible else Certainty.NO


def test_it_holds_if_every_reading_covers_the_day_and_does_not_if_none_does():
    for tie, possible, certain in COVERED:
        for day in EVER:
            assert tie.holds_on(day) is said(day in possible, day in certain), (tie, day)


def test_possible_and_certain_days_are_those_of_some_reading_and_of_all():
    for tie, possible, certain in COVERED:
        assert [day for day in EVER if tie.possible.covers(day)] == sorted(possible), tie
        assert [day for day in EVER if tie.certain.covers(day)] == sorted(certain), tie
        assert tie.possible.is_empty is (not possible), tie


def test_period_is_backwards_if_every_reading_is():
    for tie in PERIODS:
        assert tie.is_backwards is not any(readings(tie)), tie


def test_two_overlap_as_all_readings_say():
    bounds = [(period, *map(set, zip(*readings(period), strict=True))) for period in PERIODS if any(readings(period))]
    for (one, firsts, lasts), (other, begun, over) in product(bounds, repeat=2):
        sure = max(firsts) <= min(over) and max(begun) <= min(lasts)
        possible = min(firsts) <= max(over) and min(begun) <= max(lasts)
        assert one.overlaps(other) is said(possible, sure), (one, other)


@pytest.mark.parametrize(
    ("since", "until", "day", "answer"),
    [
        ("2017", None, "2016-12-31", "no"),
        ("2017", None, "2017-01-01", "possibly"),
        ("2017", None, "2017-12-31", "yes"),
        ("2017-03-02", "2017-06-01", "2017-03-01", "no"),
        ("2017-03-02", "2017-06-01", "2017-03-02", "yes"),
        ("2017-03-02", "2017-06-01", "2017-06-01", "yes"),
        ("2017-03-02", "2017-06-01", "2017-06-02", "no"),
        ("2017", "2017", "2017-06-01", "possibly"),
        ("..2017", None, "1990-01-01", "possibly"),
        ("..2017", None, "2017-12-31", "yes"),
        ("2019-05..", None, "2019-04-30", "no"),
        ("2019-05..", None, "2030-01-01", "possibly"),
        (None, None, "1000-01-01", "yes"),
        (None, "2017-03", "2017-03-01", "yes"),
        (None, "2017-03", "2017-03-02", "possibly"),
        (None, "2017-03", "2017-04-01", "no"),
        ("2018", "2017", "2017-06-01", "no"),
    ],
)
def test_answer_for_a_day(since, until, day, answer):
    assert period(since, until).holds_on(ordinal(day)) == answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (("2015", "2016"), ("2018", "2019"), "no"),
        (("2015", None), ("2017", None), "yes"),
        (("2015-01-01", "2017-06-01"), ("2017-06-01", None), "yes"),
        (("2015-01-01", "2017-06-01"), ("2017-06-02", None), "no"),
        (("2015", "2017"), ("2017", None), "possibly"),
        ((None, None), (None, None), "yes"),
        ((None, "2016"), ("2017", None), "no"),
    ],
)
def test_overlap(one, other, answer):
    assert period(*one).overlaps(period(*other)) == answer


def test_unknown_end_leaves_every_later_day_possible():
    tie = Period(PartialDate.parse("2017-03-02"), PartialDate.unknown(ordinal("2017-03-02")))
    assert tie.holds_on(ordinal("2030-01-01")) is Certainty.POSSIBLY
