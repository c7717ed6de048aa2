"""When a tie held: three answers, compared with every reading of its dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period, span_of

FIRST, LAST = 1, 8
DAYS = range(FIRST, LAST + 1)
BEFORE, AFTER = FIRST - 2, LAST + 2
"""Days that stand for all that lie before and after those that are asked about."""


@st.composite
def partial_dates(draw):
    """A date known within bounds, either of which may be missing."""
    earliest, latest = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    return PartialDate(
        "x",
        draw(st.sampled_from([earliest, earliest, None])),
        draw(st.sampled_from([latest, latest, None])),
    )


PERIODS = st.builds(Period, st.none() | partial_dates(), st.none() | partial_dates())


def starts(period):
    """Every day the period can have started on."""
    if period.since is None:
        return [BEFORE]
    return _choices(period.since)


def ends(period):
    """Every day the period can have ended on."""
    if period.until is None:
        return [AFTER]
    return _choices(period.until)


def _choices(day):
    lower = BEFORE if day.earliest is None else day.earliest
    upper = AFTER if day.latest is None else day.latest
    return range(lower, upper + 1)


def readings(period):
    return [(start, end) for start in starts(period) for end in ends(period)]


def period(since, until=None):
    return Period(*(PartialDate.parse(text) if text else None for text in (since, until)))


def ordinal(text):
    return date.fromisoformat(text).toordinal()


@given(PERIODS, st.sampled_from(DAYS))
def test_answer_is_yes_if_every_reading_covers_the_day_and_no_if_none_does(tie, day):
    covered = [start <= day <= end for start, end in readings(tie)]
    expected = Certainty.YES if all(covered) else Certainty.POSSIBLY if any(covered) else Certainty.NO
    assert tie.holds_on(day) is expected


@given(PERIODS, st.sampled_from(DAYS))
def test_certain_day_is_one_of_a_yes(tie, day):
    assert tie.is_certain_on(day) is (tie.holds_on(day) is Certainty.YES)


@given(PERIODS, st.sampled_from(DAYS))
def test_day_lies_within_what_is_possible_unless_the_answer_is_no(tie, day):
    first, last = tie.possible
    inside = (first is None or first <= day) and (last is None or day <= last)
    assert inside is (tie.holds_on(day) is not Certainty.NO)


@given(PERIODS, st.sampled_from(DAYS))
def test_day_lies_within_what_is_certain_if_the_answer_is_yes(tie, day):
    span = tie.certain
    inside = span is not None and (span[0] is None or span[0] <= day) and (span[1] is None or day <= span[1])
    assert inside is (tie.holds_on(day) is Certainty.YES)


@given(PERIODS)
def test_period_is_backwards_if_every_reading_is(tie):
    assert tie.is_backwards is all(start > end for start, end in readings(tie))


@given(PERIODS, st.sampled_from(DAYS))
def test_period_has_ended_by_a_day_if_every_reading_has(tie, day):
    assert tie.has_ended_by(day) is all(end < day for end in ends(tie))


@given(PERIODS, st.sampled_from(DAYS))
def test_period_that_has_ended_does_not_hold(tie, day):
    assert not (tie.has_ended_by(day) and tie.holds_on(day) is not Certainty.NO)


def share_a_day(one, other):
    return max(one[0], other[0]) <= min(one[1], other[1])


@given(PERIODS, PERIODS)
def test_overlap_is_certain_only_if_all_readings_share_a_day(one, other):
    if one.overlaps(other) is Certainty.YES:
        assert all(share_a_day(a, b) for a in readings(one) for b in readings(other))


@given(PERIODS, PERIODS)
def test_overlap_is_denied_only_if_no_readings_share_a_day(one, other):
    if one.overlaps(other) is Certainty.NO:
        assert not any(share_a_day(a, b) for a in readings(one) for b in readings(other))


@given(PERIODS, PERIODS)
def test_overlap_is_denied_if_no_forward_readings_share_a_day(one, other):
    if one.is_backwards or other.is_backwards:
        return
    if not any(share_a_day(a, b) for a in readings(one) for b in readings(other)):
        assert one.overlaps(other) is Certainty.NO


@given(PERIODS, PERIODS)
def test_overlap_does_not_depend_on_the_order(one, other):
    assert one.overlaps(other) is other.overlaps(one)


@given(PERIODS)
def test_period_overlaps_itself_for_sure_if_it_surely_held_on_some_day(tie):
    assert (tie.overlaps(tie) is Certainty.YES) is (tie.certain is not None)


@given(PERIODS)
def test_period_without_dates_holds_always(tie):
    assert Period().overlaps(tie) is not Certainty.NO or tie.is_backwards


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


SPANS = st.tuples(st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS))


@given(st.lists(SPANS, min_size=1, max_size=4))
def test_span_that_all_share_is_the_days_that_lie_in_all(spans):
    def inside(day, span):
        return (span[0] is None or span[0] <= day) and (span[1] is None or day <= span[1])

    shared = span_of(spans)
    days = [day for day in range(BEFORE, AFTER + 1) if all(inside(day, span) for span in spans)]
    assert days == ([] if shared is None else [day for day in range(BEFORE, AFTER + 1) if inside(day, shared)])
