"""When things hold, alone and together, against brute force over every reading of the dates."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.model.readings import DAYS, said, spans_of, timings

from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period
from actorgraph.model.span import Span
from actorgraph.model.timing import Stretch, Timing, common_period, together


def shared(spans):
    return max(first for first, _ in spans), min(last for _, last in spans)


@settings(max_examples=250, deadline=None)
@given(drawn=timings(3))
def test_things_hold_together_as_all_readings_say(drawn):
    owned, rests, found = drawn
    days = [shared(spans) for spans in spans_of(owned, rests)]
    assert together(found) is said(first <= last for first, last in days)
    days = [(first, last) for first, last in days if first <= last]
    if days:
        period = common_period(found)
        assert min(first for first, _ in days) == max(period.begins.first, DAYS[0] - 1)
        assert max(first for first, _ in days) == max(period.begins.last, DAYS[0] - 1)
        assert min(last for _, last in days) == min(period.ends.first, DAYS[-1] + 1)
        assert max(last for _, last in days) == min(period.ends.last, DAYS[-1] + 1)


@settings(max_examples=250, deadline=None)
@given(drawn=timings(1), first=st.sampled_from(DAYS), length=st.integers(0, 3))
def test_thing_holds_within_days_as_all_readings_say(drawn, first, length):
    owned, rests, [timing] = drawn[0], drawn[1][:1], drawn[2][:1]
    last = first + length
    readings = [max(a, first) <= min(b, last) for [(a, b)] in spans_of(owned, rests)]
    assert timing.within(Span(first, last)) is said(readings)


def test_event_within_a_longer_tie_surely_meets_it():
    april, from_, to = map(PartialDate.parse, ("2017-04", "2010", "2019"))
    attack, partnership = Period(april, april), Period(from_, to)
    found = [Timing((Stretch.of(period, period),)) for period in (attack, partnership)]
    assert together(found) is Certainty.YES
    assert common_period(found) == attack
    assert attack.overlaps(partnership) is Certainty.YES


def test_period_bounds_its_own_uncertain_beginning():
    """Whichever day from 2001 to 2005 it began, it had by the day that it ended."""
    period = Period(PartialDate.parse("2001..2005"), PartialDate.parse("2003-06-01"))
    last = PartialDate.parse("2003-06-01").earliest
    assert [period.holds_on(last + days) for days in (-1, 0, 1)] == [
        Certainty.POSSIBLY,
        Certainty.YES,
        Certainty.NO,
    ]
