"""The order of periods against brute force over every reading of their dates."""

from __future__ import annotations

from datetime import date
from itertools import combinations, combinations_with_replacement, product

from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.model.dates import PartialDate
from actorgraph.model.order import Window, days_in_order, in_order
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
        if first <= last:
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
@given(chain=st.lists(periods, min_size=1, max_size=3))
def test_chain_is_walked_as_all_readings_say(chain):
    assert in_order(list(map(Window.of, chain))) is said(
        can_walk(reading) for reading in product(*map(readings, chain))
    )


@settings(max_examples=200, deadline=None)
@given(chain=st.lists(periods, min_size=1, max_size=3))
def test_days_are_those_of_some_walk(chain):
    if in_order(list(map(Window.of, chain))) is Certainty.NO:
        return
    days = range(DAYS[0] - 1, DAYS[-1] + 2)
    walks = [
        walk
        for walk in product(days, repeat=len(chain))
        if list(walk) == sorted(walk)
        and all(p.holds_on(d) is not Certainty.NO for p, d in zip(chain, walk, strict=True))
    ]
    for place, (first, last) in enumerate(days_in_order(list(map(Window.of, chain)))):
        found = {walk[place] for walk in walks}
        assert min(found) == max(first, days[0])
        assert max(found) == min(last, days[-1])


@settings(max_examples=200, deadline=None)
@given(chain=st.lists(periods, min_size=2, max_size=4))
def test_chain_can_be_walked_if_each_two_can(chain):
    spans = list(map(Window.of, chain))
    pairs = [in_order(pair) for pair in combinations(spans, 2)]
    assert (in_order(spans) is Certainty.NO) is (Certainty.NO in pairs)
    assert (in_order(spans) is Certainty.YES) is (set(pairs) == {Certainty.YES})


@settings(max_examples=300, deadline=None)
@given(tie=periods, lives=st.lists(periods, max_size=2), onward=st.lists(periods, max_size=1))
def test_what_periods_share_is_walked_as_all_readings_say(tie, lives, onward):
    shared = Window.of(tie)
    for life in lives:
        shared &= Window.of(life)
    answers = set()
    for first, *others in product(*map(readings, [tie, *lives, *onward])):
        alive, after = [first, *others[: len(lives)]], others[len(lives) :]
        days = max(day for day, _ in alive), min(day for _, day in alive)
        answers.add(days[0] <= days[1] and can_walk([days, *after]))
    found = Certainty.NO if shared.possible.is_empty else in_order([shared, *map(Window.of, onward)])
    assert (found is Certainty.NO) is (True not in answers)
    assert found is not Certainty.YES or answers == {True}
    assert Window.of(tie) & Window.of(Period()) == Window.of(tie)


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
        assert in_order([Window.of(one), Window.of(other)]) is answer, (one, other)


def open_readings(period):
    """Yield what :func:`readings` does, of dates that nothing bounds too: two days stand for all before, two after."""
    since, until = period.since, period.until
    for first, last in product(
        [DAYS[0] - 2] if since is None else open_choices(since),
        [DAYS[-1] + 2] if until is None else open_choices(until),
    ):
        if first <= last:
            yield first, last


def open_choices(date):
    return range(date.earliest or DAYS[0] - 1, (date.latest or DAYS[-1] + 1) + 1)


DAY = [f"2000-01-0{day}" for day in range(1, 5)]


def exact(*days):
    return Window.of(Period(*(PartialDate.parse(DAY[day]) for day in days)))


def test_nothing_is_in_doubt_where_all_dates_are_days():
    pairs = list(combinations_with_replacement(range(4), 2))
    for (a, b), (c, d), (e, f) in product(pairs, repeat=3):
        one, other, onward = exact(a, b), exact(c, d), exact(e, f)
        assert (one & other).is_sure is (max(a, c) <= min(b, d))
        if (one & other).is_sure:
            assert in_order([one & other, onward]) is (Certainty.YES if max(a, c) <= f else Certainty.NO)
        answer = a <= d and a <= f and c <= f
        assert in_order([one, other, onward]) is (Certainty.YES if answer else Certainty.NO)


def test_doubt_whether_two_share_a_day_stays_whatever_they_share_with_more():
    """Two that know when they begin or end by a few days only may miss each other: what is walked after is no surer."""
    tie, life = (
        Window.of(Period(*map(PartialDate.parse, pair))) for pair in (DAY[:2], [f"{DAY[1]}..{DAY[2]}", DAY[3]])
    )
    assert (tie & life).is_sure is False
    for window in (tie & life & exact(0, 3), exact(0, 3) & (tie & life)):
        assert window.is_sure is False
        assert (
            in_order([window])
            is in_order([window, exact(0, 3)])
            is in_order([exact(0, 3), window])
            is Certainty.POSSIBLY
        )
    assert in_order([tie, life]) is Certainty.YES
