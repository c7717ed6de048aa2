"""Doubts about what actors are called."""

from __future__ import annotations

import pytest

SHARED, KIND = "AG306", "AG312"


@pytest.mark.parametrize(
    "actors",
    [
        "A: {aliases: [X]}, B: {aliases: [X]}",
        "A: {aliases: [X]}, X: ",
        "A: {names: {en: X}}, B: {former: [X]}",
        "Al-Qaida: , al qaïda: ",
        "A: {aliases: [القاعدة]}, B: {aliases: [القاعده]}",
    ],
)
def test_name_that_two_actors_share_is_doubtful(doubts, actors):
    assert len(doubts(SHARED, f"actors: {{{actors}}}\n")) == 1


@pytest.mark.parametrize(
    "actors",
    [
        "A: , B: ",
        "A: {aliases: [A, a]}",
        "A: {aliases: [X], former: [X]}",
        "Al-Qaida: , Al-Qaeda: ",
        "OPEC: , OPEC+: , G7: , g7+: ",
        "A: {aliases: [القاعدة]}, B: {aliases: [قاعدة]}",
        "Salvador: , El Salvador: ",
        "'<b>': , b: ",
    ],
)
def test_name_of_one_actor_is_fine(doubts, actors):
    assert doubts(SHARED, f"actors: {{{actors}}}\n") == []


def test_all_names_that_two_actors_share_are_told_at_once(doubts):
    text = "actors: {A: {aliases: [X, Y]}, B: {aliases: [X, Y]}}\n"
    assert doubts(SHARED, text) == ["'A' and 'B' share the name 'X', 'Y'"]


def test_all_actors_that_share_a_name_are_told_at_once(doubts):
    text = "actors: {A: {aliases: [X]}, B: {aliases: [X]}, C: {aliases: [X]}}\n"
    assert doubts(SHARED, text) == ["'A' and 'B' and 'C' share the name 'X'"]


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("armed groop", "armed group"),
        ("armed groups", "armed group"),
        ("State", "state"),
        ("organization", "organisation"),
        ("compagny", "company"),
        ("Armed Forces", "armed forces"),
    ],
)
def test_kind_that_looks_misspelt_is_doubtful(doubts, kind, meant):
    [message] = doubts(KIND, f"actors: {{A: {{kind: {kind}}}}}\n")
    assert message.endswith(f"did you mean '{meant}'?")


@pytest.mark.parametrize(
    "kind",
    [
        "armed group",
        "state",
        "militia",
        "media company",
        "UN mission",
        "religious organisation",
        "tribe",
        "حركة",
        "political party",
    ],
)
def test_kind_of_the_author_is_fine(doubts, kind):
    assert doubts(KIND, f"actors: {{A: {{kind: {kind}}}}}\n") == []


def test_actor_without_kind_is_fine(doubts):
    assert doubts(KIND, "actors: {A: }\n") == []


def test_kind_of_several_lines_is_told_in_one(doubts):
    [message] = doubts(KIND, "actors:\n  A:\n    kind: |\n      armed\n      groop\n")
    assert "'armed groop'" in message


@pytest.mark.parametrize("name", ["B", "b", "Beta"])
def test_actors_that_are_said_to_be_distinct_may_share_a_name(doubts, name):
    actors = f"A: {{aliases: [X], distinct_from: [{name}]}}, B: {{aliases: [X, Beta]}}"
    assert doubts(SHARED, f"actors: {{{actors}}}\n") == []


def test_a_third_actor_of_the_name_is_doubtful_all_the_same(doubts):
    actors = "A: {aliases: [X], distinct_from: [B]}, B: {aliases: [X]}, C: {aliases: [X]}"
    assert len(doubts(SHARED, f"actors: {{{actors}}}\n")) == 1


def test_to_be_distinct_from_nobody_is_doubtful(doubts):
    text = "actors: {Alpha: {distinct_from: [Alhpa 2, Beta]}, Beta: }\n"
    assert doubts("AG315", text) == ["'Alpha' is distinct from 'Alhpa 2', which is no actor; did you mean 'Alpha'?"]
