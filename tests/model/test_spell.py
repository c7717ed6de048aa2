"""Spells of a tie against brute force over every reading of their dates."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.model.readings import said

from actorgraph.model.dates import PartialDate
from actorgraph.model.order import in_order
from actorgraph.model.period import Certainty, Period
from actorgraph.model.span import Span
from actorgraph.model.spell import Spell, in_turn, pauses
from actorgraph.model.timing import Stretch, Timing, common_periods, together

DAYS = range(date(2000, 1, 1).toordinal(), date(2000, 1, 13).toordinal())
DATES = st.tuples(st.sampled_from(DAYS), st.integers(0, 3)).map(
    lambda drawn: PartialDate("written", drawn[0], drawn[0] + drawn[1])
)


def spelled(dates):
    """Return spells from dates in turn: since, until, since, until."""
    return [Spell(period=Period(*pair)) for pair in zip(dates[::2], dates[1::2], strict=True)]


def readings(spells):
    """Yield the first and the last day of each spell, in every reading: each begins after a pause of a day at least."""
    ends = [end for spell in spells for end in (spell.period.since, spell.period.until)]
    for days in product(*(range(end.earliest, end.latest + 1) for end in ends)):
        pairs = list(zip(days[::2], days[1::2], strict=True))
        if all(a <= b for a, b in pairs) and all(one[1] + 2 <= two[0] for one, two in pairwise(pairs)):
            yield pairs


def timing(name, spells):
    periods = [spell.period for spell in in_turn(spells)]
    found = tuple(Timing((Stretch.of((name, place), period),)) for place, period in enumerate(periods))
    return Timing((Stretch.of((name, 0), Period(periods[0].since, periods[-1].until)),), found)


SPELLS = st.lists(DATES, min_size=4, max_size=4).map(spelled)
ONES = st.lists(DATES, min_size=2, max_size=2).map(spelled)


@settings(max_examples=200, deadline=None)
@given(spells=SPELLS, first=st.sampled_from(DAYS), length=st.integers(0, 2))
def test_tie_with_spells_holds_as_all_readings_say(spells, first, length):
    found = list(readings(spells))
    if not found:
        return
    last = first + length
    answer = said(any(max(a, first) <= min(b, last) for a, b in pairs) for pairs in found)
    drawn = timing("tie", spells)
    assert drawn.within(Span(first, last)) is answer
    if not length:
        assert any(span.covers(first) for span in drawn.doubtful) is (answer is Certainty.POSSIBLY)
        assert any(span.covers(first) for span in drawn.days) is (answer is not Certainty.NO)


@settings(max_examples=200, deadline=None)
@given(spells=SPELLS)
def test_each_date_is_bounded_by_its_neighbours_as_all_readings_say(spells):
    found = list(readings(spells))
    if not found:
        assert [spell.period for spell in in_turn(spells)] == [spell.period for spell in spells]
        return
    for place, spell in enumerate(in_turn(spells)):
        for side, end in enumerate((spell.period.since, spell.period.until)):
            days = {pairs[place][side] for pairs in found}
            assert (end.earliest, end.latest) == (min(days), max(days))
    assert all(pauses(spells))


@settings(max_examples=150, deadline=None)
@given(one=SPELLS, other=ONES)
def test_ties_with_spells_meet_as_readings_say(one, other):
    found = list(product(readings(one), readings(other)))
    if not found:
        return
    meetings = [
        [(max(a, c), min(b, d)) for a, b in pairs for c, d in others if max(a, c) <= min(b, d)]
        for pairs, others in found
    ]
    answer = said(bool(days) for days in meetings)
    drawn = [timing("one", one), timing("other", other)]
    told = together(drawn)
    assert told is answer or (told, answer) == (Certainty.POSSIBLY, Certainty.YES)
    spans = [(period.possible.first, period.possible.last) for period in common_periods(drawn)]
    assert bool(spans) is (answer is not Certainty.NO)
    assert all(any(first <= day[0] and day[1] <= last for first, last in spans) for days in meetings for day in days)


@settings(max_examples=150, deadline=None)
@given(one=SPELLS, other=ONES)
def test_ties_with_spells_are_walked_as_readings_say(one, other):
    found = list(product(readings(other), readings(one)))
    if not found:
        return
    answer = said(others[0][0] <= pairs[-1][1] for others, pairs in found)
    told = in_order([timing("other", other), timing("one", one)])
    assert told is answer or (told, answer) == (Certainty.POSSIBLY, Certainty.YES)


def test_spell_without_a_beginning_or_an_end_lies_between_its_neighbours():
    [first, second] = in_turn([Spell(), Spell()])
    assert first.period.since is None
    assert first.period.until.is_unknown
    assert second.period.since.is_unknown
    assert second.period.until is None


@pytest.mark.sweep
def test_many_fuzzy_spells_of_many_ties_are_told_in_no_time():
    year = Period(PartialDate.parse("2000"), PartialDate.parse("2000"))
    ties = [timing(name, [Spell(period=year)] * 20) for name in range(20)]
    assert together(ties) is Certainty.POSSIBLY
