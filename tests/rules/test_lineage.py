"""Doubts about who came from whom."""

from __future__ import annotations

from itertools import pairwise

import pytest

from actorgraph import rules

CYCLE = "AG308"


@pytest.mark.parametrize(
    "text",
    [
        "successions: [{from: A, into: B}, {from: B, into: A}]",
        "splits: [{from: A, into: B}]\nmergers: [{from: B, into: A}]",
        "splits: [{from: A, into: [B, C]}]\nmergers: [{from: C, into: D}, {from: D, into: A}]",
    ],
)
def test_actor_that_descends_from_itself_is_doubtful(doubts, text):
    assert len(doubts(CYCLE, f"{text}\n")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "successions: [{from: A, into: B}, {from: B, into: C}]",
        "splits: [{from: A, into: [B, C]}]\nmergers: [{from: [B, C], into: D}]",
        "successions: [{from: A, into: B}, {from: A, into: B, date: 2017}]",
        "successions: [{from: A, into: B}, {from: B, into: A, status: retracted}]",
        "successions: [{from: A, into: A}]",
        "allegiances: [A -> B, B -> A]",
        "foundings: [A -> B, B -> A]",
    ],
)
def test_anything_else_is_fine(doubts, text):
    assert doubts(CYCLE, f"{text}\n") == []


LOOP = "splits: [{from: A, into: B, date: 2001}]\nmergers: [{from: B, into: A, date: 2005}]\n"


@pytest.mark.parametrize(
    "more",
    [
        "actors: {A: {since: 1990}}",
        "actors: {A: {since: ..2001}}",
        "actors: {A: {since: 2001-05..2006}}",
        "successions: [{from: Mother, into: A, date: 1990}]",
        "successions: [{from: Mother, into: A}]",
        "successions: [{from: Mother, into: A, date: 2001-12..2003}]",
    ],
)
def test_return_to_what_can_have_lived_before_is_no_cycle(doubts, more):
    assert doubts(CYCLE, f"{LOOP}{more}\n") == []


@pytest.mark.parametrize(
    "more",
    [
        "actors: {A: {since: 2002}}",
        "actors: {A: {until: 2010}, B: {since: 2001}}",
        "successions: [{from: Mother, into: A, date: 2002}]",
        "successions: [{from: Mother, into: A, date: 1990, status: retracted}]",
        "successions: [{from: Mother, into: B, date: 2002}]",
    ],
)
def test_return_to_what_begins_after_what_came_of_it_is_a_cycle(doubts, more):
    assert doubts(CYCLE, f"{LOOP}{more}\n") == ["'A' descends from itself: 'A' -> 'B' -> 'A'"]


def test_what_lives_on_after_a_cycle_comes_back_as_it_may(doubts):
    """A began after B, which came of it, and is told; when C left B and came back, B was there, whoever began it."""
    text = """
    successions: [{from: A, into: B, date: 2001}, {from: B, into: A, date: 2004}]
    splits: [{from: B, into: C, date: 2002}, {from: C, into: B, date: 2003}]
    """
    assert doubts(CYCLE, text) == ["'A' descends from itself: 'A' -> 'B' -> 'A'"]


def test_cycle_that_several_ties_make_is_told_once(doubts):
    ties = "{from: A, into: B, date: 2002}, {from: A, into: B, date: 2001}, {from: B, into: A, date: 2004}"
    text = f"successions: [{ties}]\n"
    assert len(doubts(CYCLE, text)) == 1


def test_cycle_is_told_from_step_to_step(doubts):
    text = "successions: [{from: A, into: B}, {from: B, into: C}, {from: C, into: A}]\n"
    [message] = doubts(CYCLE, text)
    steps = message.split(": ", 1)[1].replace("'", "").split(" -> ")
    assert sorted(set(steps)) == ["A", "B", "C"]
    assert set(pairwise(steps)) == {("A", "B"), ("B", "C"), ("C", "A")}


def test_cycle_is_told_at_its_latest_tie(load_text):
    text = "successions:\n  - {from: A, into: B, date: 2019}\n  - {from: B, into: A, date: 2012}\n"
    found = rules.check(load_text(text))
    assert [p.location.line for p in found if p.code == CYCLE] == [2]


def test_two_cycles_are_told_each(doubts):
    text = "successions: [{from: A, into: B}, {from: B, into: A}, {from: C, into: D}, {from: D, into: C}]\n"
    assert len(doubts(CYCLE, text)) == 2


def test_fifty_cycles_of_very_many_are_told_at_once(load_text):
    ties = "".join(f"  - A{i} -> B{i}\n  - B{i} -> A{i}\n" for i in range(1000))
    data = load_text(f"successions:\n{ties}")
    assert len([p for p in rules.check(data) if p.code == CYCLE]) == 50
