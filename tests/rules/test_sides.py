"""Doubts about who is said to stand together."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from actorgraph import rules
from actorgraph.api import Dataset
from actorgraph.model.actor import Actor
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Certainty, Period
from actorgraph.model.side import Side
from actorgraph.problems import Location

TWICE, NAMED, ABSENT = "AG317", "AG318", "AG319"


def sides(*written, actors="A: , B: , C: "):
    return f"actors: {{{actors}}}\nsides: [{', '.join(written)}]\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        ("", ", since: 2010"),
        (", until: 2010", ", since: 2010-12-31"),
        (", until: 2010..2012", ", since: 2011"),
    ],
)
def test_actor_on_two_sides_at_one_time_is_doubtful(doubts, one, other):
    text = sides(f"{{name: Left, members: [A, B]{one}}}", f"{{name: Right, members: [C, b]{other}}}")
    assert doubts(TWICE, text) == ["on two sides at one time, 'Left' and 'Right': 'B'"]


@pytest.mark.parametrize(("one", "other"), [(", until: 2010", ", since: 2011"), (", since: 2012", ", until: ..2011")])
def test_actor_on_two_sides_in_turn_is_fine(doubts, one, other):
    text = sides(f"{{name: Left, members: A{one}}}", f"{{name: Right, members: A{other}}}")
    assert doubts(TWICE, text) == []


def test_actor_that_was_gone_when_the_sides_met_is_fine(doubts):
    text = sides(
        "{name: Left, members: [A, B]}",
        "{name: Right, members: [A, C], since: 2010}",
        actors="A: {until: 2009}, B: , C: ",
    )
    assert doubts(TWICE, text) == []
    assert doubts(ABSENT, text) == ["the side 'Right' lies outside the life of 'A' (to 2009)"]


def test_actors_of_the_same_two_sides_are_told_together(doubts):
    members = ", ".join(f"A{n}" for n in range(9))
    text = sides(f"{{name: Left, members: [{members}]}}", f"{{name: Right, members: [{members}]}}", actors=members)
    assert doubts(TWICE, text) == [
        "on two sides at one time, 'Left' and 'Right': 'A0', 'A1', 'A2', 'A3', 'A4', 'A5', 3 more"
    ]


def test_sides_that_share_a_name_in_any_language_and_spelling_are_doubtful(doubts):
    text = sides("{name: {en: Rebels, fr: Insurgés}, members: A}", "{name: INSURGES, members: B}")
    [message] = doubts(NAMED, text)
    assert message.startswith("the side at ")
    assert "is called 'INSURGES' at the same time" in message


def test_sides_of_one_name_in_turn_are_fine(doubts):
    text = sides("{name: x, members: A, until: 2010}", "{name: x, members: B, since: 2011}", "{name: y, members: C}")
    assert doubts(NAMED, text) == []


@pytest.mark.parametrize(
    ("life", "period"),
    [("until: 2009", "since: 2010"), ("since: 2011", "until: 2010"), ("since: 2011", "until: ..2010")],
)
def test_member_that_was_not_there_at_any_time_of_the_side_is_doubtful(doubts, life, period):
    text = sides(f"{{name: x, members: [A, B], {period}}}", actors=f"A: {{{life}}}, B: ")
    assert len(doubts(ABSENT, text)) == 1


@pytest.mark.parametrize(
    ("life", "period"),
    [("until: 2010", "since: 2010"), ("since: 2011", "until: 2010.."), ("since: 2009", "since: 2001")],
)
def test_member_that_can_have_been_there_for_some_time_is_fine(doubts, life, period):
    text = sides(f"{{name: x, members: [A, B], {period}}}", actors=f"A: {{{life}}}, B: ")
    assert doubts(ABSENT, text) == []


def test_what_was_built_in_python_has_no_place():
    made = [Side(name=LocalText.plain("x"), members=("A",)) for _ in range(2)]
    dataset = Dataset(actors={"A": Actor(label="A", id="a")}, sides=tuple(made))
    assert sorted((problem.code, problem.location) for problem in rules.check(dataset)) == [
        (TWICE, None),
        (NAMED, None),
    ]


days = st.sampled_from([None, 1, 2, 3, 4])
periods = st.builds(lambda since, until: Period(_date(since), _date(until)), days, days)


def _date(day):
    return None if day is None else PartialDate(str(day), day, day)


LONG_AND_SHORT = [(Period(_date(1), _date(4)), {"A"}), (Period(_date(2), _date(2)), {"A"}), (Period(_date(3)), {"B"})]


@example(LONG_AND_SHORT, Period())
@given(st.lists(st.tuples(periods, st.sets(st.sampled_from("AB"), min_size=1)), max_size=5), periods)
def test_doubts_are_found_wherever_two_sides_meet(written, life):
    """By definition: an actor is in doubt if two of its sides and its life share a day."""
    actors = {label: Actor(label=label, id=label.lower(), life=life if label == "A" else Period()) for label in "AB"}
    made = tuple(
        Side(name=LocalText.plain("x"), members=tuple(sorted(who)), period=period, origin=Location("f", number))
        for number, (period, who) in enumerate(written, start=1)
    )
    dataset = Dataset(actors=actors, sides=made)
    found = [problem for problem in rules.check(dataset) if problem.code in (TWICE, NAMED)]
    meeting = [pair for pair in combinations(made, 2) if pair[0].period.overlaps(pair[1].period) is not Certainty.NO]
    places = [f"{problem.location}: {problem.message}" for problem in found if problem.code == NAMED]
    assert {place for text in places for place in re.findall(r"f:\d+:1", text)} == {
        str(side.origin) for pair in meeting for side in pair
    }
    doubted = {
        label
        for one, other in combinations(made, 2)
        for label in set(one.members) & set(other.members)
        if not (one.period.possible & other.period.possible & actors[label].life.possible).is_empty
    }
    named = " ".join(problem.message.rpartition(": ")[2] for problem in found if problem.code == TWICE)
    assert {label for label in "AB" if f"'{label}'" in named} == doubted
