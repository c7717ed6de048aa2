"""What a text says of the day of an event, and how days are written."""

from __future__ import annotations

import pytest

from actorgraph.aggregation.days import days_of, written
from actorgraph.aggregation.layouts import ACLED, UCDP_GED
from actorgraph.aggregation.reasons import Reason


@pytest.mark.parametrize(
    ("text", "end", "precision", "expected"),
    [
        ("2017-03-02", "", "1", "2017-03-02"),
        ("02 March 2017", "", "1", "2017-03-02"),
        ("2 mars 2017", "", "1", "2017-03-02"),
        ("févr. 2017", "", "1", "2017-02"),
        ("2-Mar-2017", "", "1", "2017-03-02"),
        ("20170302", "", "1", "2017-03-02"),
        ("2017-03-02 00:00:00.000", "", "1", "2017-03-02"),
        ("2017-03-15", "", "2", "2017-03-09..2017-03-21"),
        ("2017-02-14", "", "3", "2017-02"),
        ("2016-12-14", "", "3", "2016-12"),
        ("2017-03", "", "1", "2017-03"),
        ("2017", "", "1", "2017"),
        ("2017-03-02", "2017-03-05", "1", "2017-03-02..2017-03-05"),
        ("2017-03-02", "2017-03-01", "1", None),
        ("2017-02-30", "", "1", None),
        ("2017-13", "", "1", None),
        ("02 Mass 2017", "", "1", None),
        ("..2017", "", "1", None),
        ("9999-12-31", "", "1", None),
        ("2017-03-02", "9999-12-31", "1", None),
        ("9998-12-31", "", "2", "9998-12-25..9998-12-31"),
        ("unknown", "", "1", None),
        ("", "", "1", None),
        ("2017-03-02", "", "", "2017-03"),
        ("2017-03-02", "", " NA ", "2017-03"),
    ],
)
def test_a_day_is_never_more_exact_than_the_table(text, end, precision, expected):
    days = days_of(text, end, precision, ACLED.precision)
    assert days is Reason.DATE if expected is None else written(*days) == expected


def test_what_follows_a_day_has_to_be_a_time():
    day = days_of("2020-01-01", "", "", {})
    for time in ("T10:00", " 10:00:00", "T10:00:00.123Z", "T10:00:00+02:00", " 00:00:00 UTC"):
        assert days_of(f"2020-01-01{time}", "", "", {}) == day
    for time in ("T99:99junk", "T10:61", " 10:00 or so"):
        assert days_of(f"2020-01-01{time}", "", "", {}) is Reason.DATE


def test_a_precision_can_have_become_a_decimal():
    assert days_of("2020-01-01", "", "1.0", {"1": "day"}) == days_of("2020-01-01", "", "1", {"1": "day"})
    assert days_of("2020-01-01", "", "1.5", {"1": "day"}) is Reason.PRECISION
    assert days_of("2020-01-01", "", "9", {"1": "day"}) is Reason.PRECISION
    assert days_of("2020-02-30", "", "9", {"1": "day"}) is Reason.DATE


@pytest.mark.parametrize(
    ("end", "precision", "expected"),
    [
        ("2017-03-02", "1", "2017-03-02"),
        ("2017-03-05", "2", "2017-03-02..2017-03-05"),
        ("2017-03-02", "2", "2017-02-24..2017-03-08"),
        ("2017-03-02", "4", "2017-03"),
        ("2017-03-02", "5", "2017"),
        ("", "", "2017"),
        (" ", "1", "2017-03-02"),
    ],
)
def test_a_day_of_ucdp_is_between_its_first_and_its_last(end, precision, expected):
    assert written(*days_of("2017-03-02", end, precision, UCDP_GED.precision)) == expected


def test_the_last_day_of_the_calendar_has_no_week_after_it():
    assert days_of("9998-12-31", "", "2", ACLED.precision)[0] < days_of("9998-12-31", "", "1", ACLED.precision)[0]
