"""Where days stand."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.scene.timeline.axis import BREAK, Axis, axis_of


def day(year, month=1, number=1):
    return date(year, month, number).toordinal()


@given(st.lists(st.integers(1, 800_000), min_size=1, max_size=12), st.lists(st.integers(1, 800_000), max_size=6))
def test_days_stand_in_their_order_within_the_axis_and_none_is_in_a_break(known, others):
    axis = axis_of(known)
    assert axis.first <= min(known) <= max(known) <= axis.last
    days = sorted([*known, *others])
    places = [axis.place(each) for each in days]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 1.0000001
    for gap in axis.breaks:
        assert not any(gap.first < each < gap.last for each in known)
        assert abs(axis.place(gap.last) - axis.place(gap.first) - BREAK) < 1e-9


def test_long_stretches_without_a_day_are_compressed_to_whole_years():
    axis = axis_of([day(632, 6, 8), day(750), day(2011, 3, 15), day(2024, 12, 8)])
    assert [(date.fromordinal(gap.first).year, date.fromordinal(gap.last).year) for gap in axis.breaks] == [
        (633, 750), (751, 2011), (2012, 2024),
    ]  # fmt: skip
    assert [gap.years for gap in axis.breaks] == [117, 1260, 12]


def test_what_is_told_year_by_year_has_no_break():
    assert axis_of([day(year) for year in range(1990, 2024, 2)]).breaks == ()


def test_equal_times_take_equal_room_outside_breaks():
    random = Random(2)
    axis = Axis(first=day(2000), last=day(2020))
    for _ in range(20):
        start, length = random.randrange(day(2000), day(2010)), random.randrange(2000)
        width = axis.place(start + length) - axis.place(start)
        assert abs(width - length / (axis.last - axis.first)) < 1e-9


def test_a_single_day_stands_in_the_middle_of_a_year_and_no_day_has_no_axis():
    axis = axis_of([day(2020, 3)])
    assert axis.last - axis.first in (364, 365, 366)
    assert abs(axis.place(day(2020, 3)) - 0.5) < 0.01
    assert axis_of([]) is None
    assert axis_of([1]).first == 1
