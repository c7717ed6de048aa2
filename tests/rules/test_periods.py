"""Doubts about dates."""

from __future__ import annotations

import pytest

BACKWARDS, OUTSIDE, AFTER = "AG302", "AG303", "AG313"


def tie(values, actors="A: , B: ", header=""):
    return f"dataset: {{{header}}}\nactors: {{{actors}}}\nhostilities: [{{from: A, to: B, {values}}}]\n"


@pytest.mark.parametrize(
    "values", ["since: 2018, until: 2017", "since: 2017-03-02, until: 2017-03-01", "since: 2018.., until: ..2017"]
)
def test_end_before_start_is_doubtful(doubts, values):
    assert len(doubts(BACKWARDS, tie(values))) == 1


@pytest.mark.parametrize(
    "values",
    [
        "since: 2017, until: 2018",
        "since: 2017-03-02, until: 2017-03-02",
        "since: 2017-06, until: 2017",
        "since: 2017, until: 2017-01",
        "since: 2017",
        "until: 2017",
        "since: 2017, until: unknown",
        "date: 2017",
    ],
)
def test_end_that_may_follow_the_start_is_fine(doubts, values):
    assert doubts(BACKWARDS, tie(values)) == []


def test_end_before_start_is_told_with_both_dates(doubts):
    [message] = doubts(BACKWARDS, tie("since: 2018, until: 2017"))
    assert message == "the hostility 'A -> B' ends 2017, before it starts 2018"


def test_life_that_ends_before_it_starts_is_doubtful(doubts):
    assert len(doubts(BACKWARDS, "actors: {A: {since: 2018, until: 2017}}\n")) == 1


def test_former_name_that_ends_before_it_starts_is_doubtful(doubts):
    text = "actors: {A: {former: [{name: X, since: 2018, until: 2017}]}}\n"
    assert len(doubts(BACKWARDS, text)) == 1


@pytest.mark.parametrize(
    "values",
    [
        "since: 2012, until: 2013",
        "since: 2012",
        "since: 2016-12-31",
        "until: 2013",
        "until: 2025",
        "since: 2020",
        "date: 2021",
    ],
)
def test_tie_outside_the_life_of_an_actor_is_doubtful(doubts, values):
    assert len(doubts(OUTSIDE, tie(values, "A: {since: 2017, until: 2019}, B: "))) == 1


@pytest.mark.parametrize(
    "values",
    [
        "since: 2017",
        "since: 2018, until: 2019",
        "since: 2019",
        "until: 2017",
        "since: ..2018",
        "date: 2017-01-01",
        "role: x",
    ],
)
def test_tie_that_may_lie_within_the_life_of_an_actor_is_fine(doubts, values):
    assert doubts(OUTSIDE, tie(values, "A: {since: 2017, until: 2019}, B: ")) == []


@pytest.mark.parametrize(("day", "found"), [("2010-06-30", 0), ("2010-07-01", 0), ("2010-07-02", 1), ("2010-06-28", 1)])
def test_successor_may_start_the_day_after(doubts, day, found):
    lives = "MONUC: {since: 1999-11-30, until: 2010-06-30}, MONUSCO: {since: 2010-07-01}"
    text = f"actors: {{{lives}}}\nsuccessions: [{{from: MONUC, to: MONUSCO, date: {day}}}]\n"
    assert len(doubts(OUTSIDE, text)) == found


def test_tie_is_judged_by_the_lives_of_both_its_ends(doubts):
    assert len(doubts(OUTSIDE, tie("since: 2012", "A: {since: 2017}, B: {since: 2017}"))) == 2


def test_tie_with_itself_is_judged_once(doubts):
    text = "actors: {A: {since: 2017}}\nhostilities: [{from: A, to: A, since: 2012}]\n"
    assert len(doubts(OUTSIDE, text)) == 1


def test_tie_of_an_actor_without_dates_is_fine(doubts):
    assert doubts(OUTSIDE, tie("since: 1066")) == []


def test_tie_that_is_backwards_is_told_once(doubts):
    text = tie("since: 2013, until: 2012", "A: {until: 2010}, B: ")
    assert (len(doubts(BACKWARDS, text)), len(doubts(OUTSIDE, text))) == (1, 0)


def test_partners_of_a_merger_may_end_with_it(doubts):
    text = """\
        actors: {A: {until: 2017-03-02}, B: {until: 2017-03}, C: {since: 2017-03-02}}
        mergers: [{from: [A, B], into: C, date: 2017-03-02}]
        """
    assert doubts(OUTSIDE, text) == []


def test_merger_long_after_a_partner_ended_is_doubtful(doubts):
    text = """\
        actors: {A: {until: 2015}, B: , C: {since: 2017-03-02}}
        mergers: [{from: [A, B], into: C, date: 2017-03-02}]
        """
    assert len(doubts(OUTSIDE, text)) == 1


@pytest.mark.parametrize("values", ["since: 2025-11-08", "since: 2026", "since: 2020, until: 2026", "date: 2026"])
def test_date_after_the_authors_looked_is_doubtful(doubts, values):
    assert len(doubts(AFTER, tie(values, header="as_of: 2025-11-07"))) == 1


@pytest.mark.parametrize(
    "values", ["since: 2025-11-07", "since: 2025-11", "since: 2025", "since: 2020, until: unknown", "since: 2020..2030"]
)
def test_date_that_may_lie_before_the_authors_looked_is_fine(doubts, values):
    assert doubts(AFTER, tie(values, header="as_of: 2025-11-07")) == []


def test_any_date_is_fine_if_nobody_said_when_the_authors_looked(doubts):
    assert doubts(AFTER, tie("since: 9998")) == []


def test_both_dates_after_the_authors_looked_are_told(doubts):
    assert len(doubts(AFTER, tie("since: 2026, until: 2027", header="as_of: 2025"))) == 2


def test_month_in_which_the_authors_looked_is_over_on_its_last_day(doubts):
    assert doubts(AFTER, tie("since: 2025-11-30", header="as_of: 2025-11")) == []
