"""Events that last count until a later tie says otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from actorgraph.graph.events import in_force, overruling_days


def founded(tie, **values):
    return tie("A", "B", "founding", **values)


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ({"since": "2001-03-02"}, "2001-03-02"),
        ({"since": "2001-03-02", "until": "2003"}, "2001-03-02"),
        ({"since": "2001"}, "2001-12-31"),
        ({"since": "2001..2005"}, "2005-12-31"),
        ({"since": "2001", "confidence": "medium"}, "2001-12-31"),
    ],
)
def test_founding_counts_until_hostility_has_surely_begun(tie, word, day):
    event, later = founded(tie, since="1990"), tie("B", "A", "hostility", **word)
    assert overruling_days([event, later]) == {event.id: date.fromisoformat(day).toordinal()}


@pytest.mark.parametrize(
    "word",
    [
        {"since": "1989"},
        {"since": "1990"},
        {"since": "1990..2005"},
        {"since": "2001.."},
        {"since": "..2001"},
        {},
        {"since": "2001", "status": "contested"},
        {"since": "2001", "status": "retracted"},
        {"since": "2001", "confidence": "low"},
    ],
)
def test_what_is_not_surely_later_or_not_surely_so_overrules_nothing(tie, word):
    assert overruling_days([founded(tie, since="1990"), tie("A", "B", "hostility", **word)]) == {}


def test_only_the_opposite_sign_between_the_same_two_overrules(tie):
    event = founded(tie, since="1990")
    others = [tie("A", "C", "hostility", since="2001"), tie("A", "B", "support", since="2001")]
    assert overruling_days([event, *others, tie("A", "B", "negotiation", since="2001")]) == {}
    assert overruling_days([founded(tie), tie("A", "B", "hostility", since="2001")]) == {}
    assert overruling_days([tie("A", "B", "support", since="1990"), tie("A", "B", "hostility", since="2001")]) == {}


def test_of_several_words_the_first_that_is_surely_later_decides(tie):
    event = founded(tie, since="1995..2000")
    wars = [tie("A", "B", "hostility", since=since) for since in ("1998", "2001..2009", "2003-05-06", "2008")]
    assert overruling_days([*wars, event]) == {event.id: date(2003, 5, 6).toordinal()}


def test_sign_that_a_policy_changes_overrules_by_the_policy(tie):
    event, later = founded(tie, since="1990"), tie("A", "B", "hostility", since="2001-03-02")
    assert overruling_days([event, later], {"hostility": 0}) == {}
    assert overruling_days([event, later], {"founding": -1}) == {}


def test_event_counts_again_on_days_before_and_where_all_times_count(tie):
    event, later = founded(tie, since="1990"), tie("A", "B", "hostility", since="2001-03-02")
    ends = overruling_days([event, later])
    day = date(2001, 3, 2).toordinal()
    assert in_force([event, later], ends, day - 1) == (event, later)
    assert in_force([event, later], ends, day) == (later,)
    assert in_force([event, later], ends, None) == (event, later)
