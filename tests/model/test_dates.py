"""Dates as far as they are known."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.dates import DateError, PartialDate, iso

DATES = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))


def bounds(text):
    parsed = PartialDate.parse(text)
    return tuple(None if bound is None else iso(bound) for bound in (parsed.earliest, parsed.latest))


def written(day, precision):
    return day.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]


PRECISIONS = st.sampled_from(["year", "month", "day"])


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017-03-02", "2017-03-02", "2017-03-02"),
        ("2017-03..2017-06", "2017-03-01", "2017-06-30"),
        ("2017-03-02..2018", "2017-03-02", "2018-12-31"),
        ("2017..2017-03", "2017-01-01", "2017-03-31"),
        ("2017..2017", "2017-01-01", "2017-12-31"),
        ("..2017-03", None, "2017-03-31"),
        ("2019-05..", "2019-05-01", None),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9998", "9998-01-01", "9998-12-31"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
    ],
)
def test_date_is_a_range_of_days(text, earliest, latest):
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "..", " .. ", "2017-02-30", "2017-02-29", "1900-02-29", "2017-13", "2017-00", "2017-01-00",
        "2017-01-32",
        "0000", "0000-01", "2017-3-2", "2017-3", "17-03-02", "02/03/2017", "2017/03/02", "2017.03.02", "20170302",
        "201703", "2017-", "2017-03-", "-2017", "12017", "2017-03-02T00:00", "2017-03-02 ", " 2017",
        "2017\n", "2017?", "~2017",
        "2017-W10", "2017-061", "March 2017", "2 mars 2017", "unknown", "today", "٢٠١٧", "２０１７", "2017–03",
        "2017-06..2017-03", "2018..2017", "2017...2018", "2015..2016..2017", "2017..2017-02-30",
        "2017-2..2017-03", "2017..x",
    ],
)  # fmt: skip
def test_anything_else_is_no_date(text):
    with pytest.raises(DateError):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("2017-02-30", "February 2017 has 28 days"),
        ("2016-02-30", "February 2016 has 29 days"),
        ("2017-13", "there is no month 13"),
        ("0000", "there is no year 0000"),
        ("2017-3-2", "write '2017-03-02'"),
        ("2017/3", "write '2017-03'"),
        ("02/03/2017", "write year-month-day"),
        ("2017-06..2017-03", "runs backwards"),
        ("..", "bounds nothing"),
        ("spring", "write 2017, 2017-03, 2017-03-02"),
    ],
)
def test_message_says_what_to_write(text, advice):
    with pytest.raises(DateError, match=advice):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["2017", "2017-03", "2017-03-02", "2017..2018", "..2017", "2017.."])
def test_date_is_told_as_it_was_written(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize("text", ["2017 .. 2018", "2017.. 2018", "2017 ..2018"])
def test_spaces_around_the_dots_make_no_difference(text):
    assert PartialDate.parse(text) == PartialDate.parse("2017..2018")


@pytest.mark.parametrize(
    ("text", "days"), [("2017", 365), ("2016", 366), ("2017-03-02", 1), ("..2017", None), ("2017..", None)]
)
def test_number_of_days(text, days):
    assert PartialDate.parse(text).days == days


@pytest.mark.parametrize(
    ("text", "form", "first", "last"),
    [
        ("2017", "at", (2017, None, None), (2017, None, None)),
        ("2017-03", "at", (2017, 3, None), (2017, 3, None)),
        ("2017-03-02", "at", (2017, 3, 2), (2017, 3, 2)),
        ("2017-03..2018", "between", (2017, 3, None), (2018, None, None)),
        ("2017..2017", "between", (2017, None, None), (2017, None, None)),
        ("2017-03-02 .. 2017-04", "between", (2017, 3, 2), (2017, 4, None)),
        ("..2017-03", "by", None, (2017, 3, None)),
        ("2019-05-01..", "from", (2019, 5, 1), None),
        ("unknown", "unknown", None, None),
    ],
)
def test_date_keeps_its_form_and_its_parts(text, form, first, last):
    date = PartialDate.parse_end(text)
    assert (date.known, date.first, date.last) == (form, first, last)
    assert date.is_unknown is (text == "unknown")


def test_unknown_date_may_have_bounds():
    assert PartialDate.unknown(3, 9) == PartialDate("unknown", 3, 9)
    assert PartialDate.unknown(3, 9).span == (3, 9)
    assert PartialDate.unknown(3).is_unknown


@pytest.mark.parametrize("text", ["Unknown", " unknown", "unknown..", "..unknown", "soon"])
def test_nothing_else_is_unknown(text):
    with pytest.raises(DateError):
        PartialDate.parse_end(text)


@pytest.mark.parametrize(
    ("text", "span"),
    [("0001-01-02", (2, 2)), ("..0001-01-02", (-inf, 2)), ("0001-01-02..", (2, inf)), ("unknown", (-inf, inf))],
)
def test_date_spans_the_days_that_it_can_be(text, span):
    assert PartialDate.parse_end(text).span == span


def test_dates_that_are_written_alike_are_the_same_value():
    assert PartialDate.parse("2017..2018") == PartialDate.parse("2017 .. 2018")
    assert PartialDate.parse("2017") != PartialDate.parse("2017..2017")
    assert repr(PartialDate.parse("0001")) == "PartialDate(written='0001', earliest=1, latest=365)"
    assert deepcopy(PartialDate.parse("2017-03")).first == (2017, 3, None)


@given(DATES, PRECISIONS)
def test_every_date_lies_within_what_is_written_of_it(day, precision):
    parsed = PartialDate.parse(written(day, precision))
    assert parsed.earliest <= day.toordinal() <= parsed.latest


@given(DATES, PRECISIONS)
def test_bounds_are_the_first_and_last_day_with_that_prefix(day, precision):
    text = written(day, precision)
    parsed = PartialDate.parse(text)
    assert iso(parsed.earliest).startswith(text)
    assert iso(parsed.latest).startswith(text)
    outside = (parsed.earliest - 1, parsed.latest + 1)
    assert not any(iso(d).startswith(text) for d in outside if 1 <= d <= date.max.toordinal())


@given(DATES, PRECISIONS, DATES, PRECISIONS)
def test_range_reaches_from_the_first_to_the_last(first, first_precision, last, last_precision):
    lower = PartialDate.parse(written(first, first_precision))
    upper = PartialDate.parse(written(last, last_precision))
    if upper.latest < lower.earliest:
        with pytest.raises(DateError):
            PartialDate.parse(f"{lower}..{upper}")
    else:
        both = PartialDate.parse(f"{lower}..{upper}")
        assert (both.earliest, both.latest) == (lower.earliest, upper.latest)


@given(st.text(max_size=15))
def test_any_text_is_a_date_or_is_refused(text):
    with suppress(DateError):
        parsed = PartialDate.parse(text)
        assert parsed.earliest is not None or parsed.latest is not None


@given(st.from_regex(r"[0-9]{4}(-[0-9]{2}){0,2}(\.\.([0-9]{4}(-[0-9]{2}){0,2})?)?", fullmatch=True))
def test_anything_like_a_date_is_a_date_or_is_refused(text):
    with suppress(DateError):
        parsed = PartialDate.parse(text)
        assert PartialDate.parse(str(parsed)) == parsed
