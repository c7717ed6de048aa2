"""Doubts about who acts after having gone into another."""

from __future__ import annotations

import pytest

OUTLIVING, OUTSIDE = "AG321", "AG303"


def record(tie, more=""):
    return f"""
mergers: [{{from: [Front, Band], into: Union, date: 2017-03-02}}]
hostilities: [{{from: Front, to: Army, {tie}}}]
{more}
"""


@pytest.mark.parametrize(
    ("tie", "told"),
    [
        ("since: 2018", "starts 2018"),
        ("date: 2017-03-04", "starts 2017-03-04"),
        ("since: 2018, until: 2019", "starts 2018"),
        ("since: 2015, until: 2019", "ends 2019"),
        ("until: 2018", "ends 2018"),
        ("since: 2018, status: contested", "starts 2018"),
    ],
)
def test_tie_of_who_went_into_another_is_doubtful(doubts, tie, told):
    expected = f"the hostility 'Front -> Army' {told}, after 'Front' had gone into 'Union' (2017-03-02)"
    assert doubts(OUTLIVING, record(tie)) == [expected]


@pytest.mark.parametrize(
    "tie",
    [
        "since: 2017",
        "since: 2017-03-03",
        "since: 2015",
        "since: 2016..2018",
        "since: 2015, until: 2017",
        "since: 2015, until: unknown",
        "role: x",
        "since: 2018, status: retracted",
        "since: 2019, until: 2018",
    ],
)
def test_tie_that_can_have_been_before_or_is_none_is_fine(doubts, tie):
    assert doubts(OUTLIVING, record(tie)) == []


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("splits: [{from: Union, into: Front, date: 2018}]", 0),
        ("splits: [{from: Union, into: Front}]", 0),
        ("splits: [{from: Union, into: Front, date: 2018, status: contested}]", 0),
        ("splits: [{from: Union, into: Front, date: 2020}]", 1),
        ("splits: [{from: Union, into: Front, date: 2018, status: retracted}]", 1),
        ("splits: [{from: Mother, into: Front, date: 2010}]", 1),
        ("splits: [{from: Union, into: Other, date: 2018}]", 1),
    ],
)
def test_who_came_back_of_another_may_act_again(doubts, more, found):
    assert len(doubts(OUTLIVING, record("since: 2019", more))) == found


@pytest.mark.parametrize(
    ("event", "found"),
    [
        ("mergers: [{from: Front, into: Union, date: 2017}]", 1),
        ("mergers: [{from: Front, into: Union, date: 2016..2017}]", 1),
        ("mergers: [{from: Front, into: Union, date: ..2017}]", 1),
        ("mergers: [{from: Front, into: Union, date: 2017..}]", 0),
        ("mergers: [{from: Front, into: Union}]", 0),
        ("mergers: [{from: Front, into: Union, date: 2017, status: contested}]", 0),
        ("mergers: [{from: Front, into: Union, date: 2017, status: retracted}]", 0),
        ("mergers: [{from: [Front, Band], into: Front, date: 2017}]", 0),
        ("mergers: [{from: [Front, Band], into: [Front, Union], date: 2017}]", 0),
        ("successions: [{from: Front, to: Union, date: 2017}]", 1),
        ("splits: [{from: Front, into: Union, date: 2017}]", 0),
    ],
)
def test_event_that_surely_ends_is_one_that_happened_and_leaves_nothing(doubts, event, found):
    assert len(doubts(OUTLIVING, f"{event}\nhostilities: [{{from: Army, to: Front, since: 2019}}]\n")) == found


def test_of_several_absences_each_is_judged_by_the_return_after_it(doubts):
    text = """
    mergers: [{from: A, into: B, date: 2001}, {from: A, into: C, date: 2011}]
    splits: [{from: B, into: A, date: 2005}]
    supports: [{from: A, to: D, date: 2003}, {from: A, to: E, date: 2007}, {from: A, to: F, date: 2013}]
    """
    assert [message.split("'")[1] for message in doubts(OUTLIVING, text)] == ["A -> D", "A -> F"]


def test_return_before_an_absence_that_is_dated_exactly_is_none_from_it(doubts):
    text = """
    mergers: [{from: A, into: B, date: 2003}, {from: A, into: C, date: 2000..2005}]
    splits: [{from: C, into: A, date: 2002}]
    supports: [{from: A, to: D, date: 2010}]
    """
    assert doubts(OUTLIVING, text) == ["the support 'A -> D' starts 2010, after 'A' had gone into 'B' (2003)"]


@pytest.mark.parametrize(("end", "outside"), [("2017-03-02", 1), ("2017", 1), ("2018", 1), ("2030", 0)])
def test_end_of_a_life_decides(doubts, end, outside):
    text = record("since: 2019", f"actors: {{Front: {{until: {end}}}}}")
    assert (len(doubts(OUTSIDE, text)), doubts(OUTLIVING, text)) == (outside, [])


def test_end_that_nothing_bounds_decides_nothing_but_that_what_goes_on_has_none(doubts):
    text = record("since: 2019", "actors: {Front: {until: unknown}}")
    assert doubts(OUTSIDE, text) == ["the hostility 'Front -> Army' has no end, though 'Front' ended (an unknown date)"]
    assert len(doubts(OUTLIVING, text)) == 1
    bounded = f"{text}dataset: {{as_of: 2020}}"
    assert (len(doubts(OUTSIDE, bounded)), doubts(OUTLIVING, bounded)) == (1, [])
