"""Spans of days, each compared with the days that are in it."""

from __future__ import annotations

from itertools import product
from math import inf

import pytest

from actorgraph.model.span import ALWAYS, Span, shared

DAYS = range(1, 5)
EVER = range(DAYS[0] - 2, DAYS[-1] + 3)
"""All days, those that nobody asks about standing for all that lie before and after."""
SPANS = [Span.of(first, last) for first, last in product((None, *DAYS), repeat=2)]


def days(span):
    return {day for day in EVER if span.covers(day)}


def test_span_covers_the_days_from_its_first_to_its_last():
    assert [day for day in EVER if Span(2, 3).covers(day)] == [2, 3]
    assert [day for day in EVER if Span(last=2).covers(day)] == [-1, 0, 1, 2]
    assert [day for day in EVER if Span(first=3).covers(day)] == [3, 4, 5, 6]
    assert days(ALWAYS) == {*EVER}


@pytest.mark.parametrize("span", [*SPANS, Span(inf, inf), Span(-inf, -inf), Span(inf, 3), Span(3, -inf)])
def test_span_is_empty_if_it_covers_no_day(span):
    assert span.is_empty is not bool(days(span))


def test_two_spans_share_the_days_that_are_in_both():
    for one, other in product(SPANS, repeat=2):
        assert days(one & other) == days(one) & days(other)
        assert (one & other).is_empty is not bool(days(one) & days(other))
        assert type(one & other) is Span


def test_two_spans_meet_if_they_share_a_day():
    nowhere = [Span(inf, inf), Span(-inf, -inf), Span(inf, 3), Span(3, -inf)]
    for one, other in product([*SPANS, *nowhere], repeat=2):
        assert one.meets(other) is bool(days(one) & days(other)) is not (one & other).is_empty


def test_shared_days_are_those_of_all_spans():
    assert shared([]) == ALWAYS
    assert shared([Span(1, 4), Span(2), Span(last=3)]) == Span(2, 3)


@pytest.mark.parametrize("bounds", [(None, None), (1, None), (None, 4), (1, 4)])
def test_bounds_are_those_a_span_was_made_of(bounds):
    assert Span.of(*bounds).bounds == bounds
    assert {type(day) for day in Span.of(*bounds).bounds} <= {int, type(None)}
