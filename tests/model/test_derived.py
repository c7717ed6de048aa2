"""Dates that follow from others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.dates import Known, PartialDate
from actorgraph.model.derived import date_within, period_of, period_within
from actorgraph.model.period import Period
from actorgraph.model.span import ALWAYS, Span

CASES = [
    ("2022", Known.WITHIN),
    ("2022-03", Known.WITHIN),
    ("2022-03-01", Known.AT),
    ("2022..2024", Known.AMONG),
    ("2022-01..2022-06", Known.AMONG),
    ("2022-01-01..2022-06-29", Known.AMONG),
    ("..2022", Known.BY),
    ("2022-03..", Known.FROM),
]


@pytest.mark.parametrize(("text", "known"), CASES)
def test_day_within_a_span_is_written_as_shortly_as_can_be(text, known):
    found = date_within(PartialDate.parse(text).span)
    assert (found.written, found.known) == (text, known)
    assert found.span == PartialDate.parse(text).span


@given(st.integers(1, 3_000_000), st.integers(0, 800))
def test_no_day_is_lost_and_none_is_added(first, length):
    span = Span(first, first + length)
    found = date_within(span)
    assert found.span == span == PartialDate.parse(found.written).span


def test_nothing_bounds_what_can_be_any_day():
    assert date_within(ALWAYS) is None
    assert period_of(ALWAYS) == period_within(ALWAYS, ALWAYS) == Period()


def test_period_that_begins_and_ends_on_one_day_is_that_day():
    april = PartialDate.parse("2017-04").span
    assert period_within(april, april).is_one_day
    assert not period_within(april, PartialDate.parse("2017-05").span).is_one_day
