"""What can be done one after the other, against brute force over every reading of the dates."""

from __future__ import annotations

from itertools import combinations_with_replacement, product

from hypothesis import given, settings
from tests.model.readings import DAYS, said, spans_of, timings

from actorgraph.model.dates import PartialDate
from actorgraph.model.order import days_in_order, in_order
from actorgraph.model.period import Certainty, Period
from actorgraph.model.timing import Stretch, Timing


def can_walk(spans):
    day = DAYS[0] - 1
    for first, last in spans:
        day = max(day, first)
        if day > last:
            return False
    return True


@settings(max_examples=250, deadline=None)
@given(drawn=timings(3))
def test_chain_is_walked_as_all_readings_say(drawn):
    owned, rests, chain = drawn
    answer = said(can_walk(spans) for spans in spans_of(owned, rests))
    found = in_order(chain)
    assert found is answer or (
        # Dates that are one in the record can be read apart only in what is possible: never as surely so, or as no.
        len({owner for rest in rests for owner in rest}) < sum(map(len, rests)) and found is Certainty.POSSIBLY
    )


@settings(max_examples=150, deadline=None)
@given(drawn=timings(3))
def test_days_are_those_of_some_walk(drawn):
    owned, rests, chain = drawn
    if len({owner for rest in rests for owner in rest}) < sum(map(len, rests)):
        return
    walks = [walk for spans in spans_of(owned, rests) for walk in walks_in(spans)]
    if not walks:
        assert in_order(chain) is Certainty.NO
        return
    for place, period in enumerate(days_in_order(chain)):
        found = {walk[place] for walk in walks}
        assert min(found) == max(period.possible.first, DAYS[0] - 1)
        assert max(found) == min(period.possible.last, DAYS[-1] + 1)


def walks_in(spans):
    days = range(DAYS[0] - 1, DAYS[-1] + 2)
    for walk in product(days, repeat=len(spans)):
        if list(walk) == sorted(walk) and all(
            first <= day <= last for (first, last), day in zip(spans, walk, strict=True)
        ):
            yield walk


OPEN = [
    PartialDate("x", earliest, latest)
    for earliest, latest in product((None, *DAYS[1:4]), repeat=2)
    if earliest is None or latest is None or earliest <= latest
]


def test_two_are_walked_as_all_readings_say_whatever_bounds_their_dates():
    """A walk of two needs no more than that the first has begun when the second ends."""
    found = [Period(since, until) for since, until in product((None, *OPEN), repeat=2)]
    found = [period for period in found if not period.is_backwards]
    firsts, lasts = ([{reading[side] for reading in open_readings(period)} for period in found] for side in (0, 1))
    for (one, begun), (other, over) in product(zip(found, firsts, strict=True), zip(found, lasts, strict=True)):
        answer = said([max(begun) <= min(over), min(begun) <= max(over)])
        chain = [Timing((Stretch.of(owner, period),)) for owner, period in enumerate((one, other))]
        assert in_order(chain) is answer, (one, other)


def open_readings(period):
    """Yield what ``readings`` does, of dates that nothing bounds too: two days stand for all before, two after."""
    since, until = period.since, period.until
    for first, last in product(
        [DAYS[0] - 2] if since is None else open_choices(since),
        [DAYS[-1] + 2] if until is None else open_choices(until),
    ):
        if first <= last:
            yield first, last


def open_choices(date):
    return range(date.earliest or DAYS[0] - 1, (date.latest or DAYS[-1] + 1) + 1)


def exact(owner, first, last):
    days = (PartialDate.parse(f"2000-01-0{day}") for day in (first, last))
    return Timing((Stretch.of(owner, Period(*days)),))


def test_nothing_is_in_doubt_where_all_dates_are_days():
    pairs = list(combinations_with_replacement(range(1, 5), 2))
    for (a, b), (c, d), (e, f) in product(pairs, repeat=3):
        answer = a <= d and a <= f and c <= f
        chain = [exact(0, a, b), exact(1, c, d), exact(2, e, f)]
        assert in_order(chain) is (Certainty.YES if answer else Certainty.NO)


def test_what_rests_on_one_date_is_in_order_with_itself():
    """The ties of one event have one day, whichever day of the month it was."""
    april = PartialDate.parse("2017-04")
    event = Timing((Stretch.of("merger", Period(april, april)),))
    other = Timing((Stretch.of("another", Period(april, april)),))
    assert in_order([event, event]) is Certainty.YES
    assert in_order([event, other]) is Certainty.POSSIBLY
    first, last = exact("first", 1, 1), exact("last", 3, 3)
    days = PartialDate.parse("2000-01-01..2000-01-04")
    vague = Timing((Stretch.of("vague", Period(days, days)),))
    assert in_order([vague, first, last, vague]) is Certainty.NO
    assert in_order([vague, first, vague, last]) is Certainty.POSSIBLY
