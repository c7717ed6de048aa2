"""The order of periods against brute force over every reading of their dates."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.model.dates import PartialDate
from actorgraph.model.order import before, bounds, days_in_order, in_order, orders, within
from actorgraph.model.period import Certainty, Period

DAYS = range(date(2000, 1, 1).toordinal(), date(2000, 1, 7).toordinal())
TEXTS = [None, "2000-01-02", "2000-01-03", "2000-01-05", "2000-01-01..2000-01-03", "2000-01-03..2000-01-05"]
periods = st.builds(
    lambda since, until: Period(since and PartialDate.parse(since), until and PartialDate.parse(until)),
    st.sampled_from(TEXTS),
    st.sampled_from(TEXTS),
).filter(lambda period: not period.is_backwards)


def readings(period):
    """Yield every set of days that a period can be, a day before and a day after standing for what is unbounded."""
    since, until = period.since, period.until
    firsts = [DAYS[0] - 1] if since is None else range(since.earliest, since.latest + 1)
    lasts = [DAYS[-1] + 1] if until is None else range(until.earliest, until.latest + 1)
    for first, last in product(firsts, lasts):
        if first <= last and (since is None or since is not until or first == last):
            yield first, last


def said(answers):
    found = set(answers)
    return Certainty.POSSIBLY if len(found) > 1 else Certainty.YES if found == {True} else Certainty.NO


def can_walk(spans):
    day = DAYS[0] - 1
    for first, last in spans:
        day = max(day, first)
        if day > last:
            return False
    return True


@settings(max_examples=300, deadline=None)
@given(one=periods, other=periods)
def test_before_is_what_all_readings_say(one, other):
    assert before(one, other) is said(a[1] < b[0] for a in readings(one) for b in readings(other))


@settings(max_examples=300, deadline=None)
@given(one=periods, other=periods)
def test_orders_are_those_of_some_reading(one, other):
    found = {
        "before" if a[1] < b[0] else "after" if b[1] < a[0] else "overlaps"
        for a in readings(one)
        for b in readings(other)
    }
    assert set(orders(one, other)) == found
    assert {"before": "after", "after": "before"}.get(orders(one, other)[0], "overlaps") in orders(other, one)


@settings(max_examples=300, deadline=None)
@given(chain=st.lists(periods, min_size=1, max_size=3))
def test_chain_is_walked_as_all_readings_say(chain):
    assert in_order(list(map(bounds, chain))) is said(can_walk(reading) for reading in product(*map(readings, chain)))


@settings(max_examples=200, deadline=None)
@given(chain=st.lists(periods, min_size=1, max_size=3))
def test_days_are_those_of_some_walk(chain):
    if in_order(list(map(bounds, chain))) is Certainty.NO:
        return
    days = range(DAYS[0] - 1, DAYS[-1] + 2)
    walks = [
        walk
        for walk in product(days, repeat=len(chain))
        if list(walk) == sorted(walk)
        and all(p.holds_on(d) is not Certainty.NO for p, d in zip(chain, walk, strict=True))
    ]
    for place, (first, last) in enumerate(days_in_order(list(map(bounds, chain)))):
        found = {walk[place] for walk in walks}
        assert min(found) == (days[0] if first is None else first)
        assert max(found) == (days[-1] if last is None else last)


@settings(max_examples=200, deadline=None)
@given(chain=st.lists(periods, min_size=2, max_size=4))
def test_chain_can_be_walked_if_each_two_can(chain):
    spans = list(map(bounds, chain))
    pairs = [in_order(pair) for pair in combinations(spans, 2)]
    assert (in_order(spans) is Certainty.NO) is (Certainty.NO in pairs)
    assert (in_order(spans) is Certainty.YES) is (set(pairs) == {Certainty.YES})


@settings(max_examples=300, deadline=None)
@given(tie=periods, lives=st.lists(periods, max_size=2), onward=st.lists(periods, max_size=1))
def test_what_periods_share_is_walked_as_all_readings_say(tie, lives, onward):
    shared = bounds(tie)
    for life in lives:
        shared = within(shared, bounds(life))
    answers = set()
    for first, *others in product(*map(readings, [tie, *lives, *onward])):
        alive, after = [first, *others[: len(lives)]], others[len(lives) :]
        days = max(day for day, _ in alive), min(day for _, day in alive)
        answers.add(days[0] <= days[1] and can_walk([days, *after]))
    found = in_order([shared, *map(bounds, onward)]) if shared.first_earliest <= shared.last_latest else Certainty.NO
    assert (found is Certainty.NO) is (True not in answers)
    assert found is not Certainty.YES or answers == {True}
    assert within(bounds(tie), bounds(Period())) == bounds(tie)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("..2001", "2003", "yes"),
        ("2001..", "2003", "possibly"),
        ("2004", "..2003", "no"),
        ("2004..", "2003", "no"),
    ],
)
def test_open_dates(one, other, expected):
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert before(Period(first, first), Period(second, second)) == expected
