"""What a text says of the day of an event, and how days are written."""

from __future__ import annotations

import pytest

from actorgraph.aggregation.days import days_of, written
from actorgraph.aggregation.layouts import ACLED


@pytest.mark.parametrize(
    ("text", "end", "precision", "expected"),
    [
        ("2017-03-02", "", "1", "2017-03-02"),
        ("02 March 2017", "", "1", "2017-03-02"),
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
        ("02 Mars 2017", "", "1", None),
        ("..2017", "", "1", None),
        ("unknown", "", "1", None),
        ("", "", "1", None),
        ("2017-03-02", "", "", None),
    ],
)
def test_a_day_is_never_more_exact_than_the_table(text, end, precision, expected):
    days = days_of(text, end, precision, ACLED.precision)
    assert (days and written(*days)) == expected
