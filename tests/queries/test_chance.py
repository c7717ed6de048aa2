"""Is it more than chance: which values are compared with which graphs, and what is said of it."""

from __future__ import annotations

import pytest

from actorgraph import QuestionError, balance, balance_by_chance, structure_by_chance
from actorgraph.presenters import present


def told(answer):
    return {(row["against"], row["measure"], row["of"]): row for row in answer.rows()}


def test_tribes_are_more_balanced_than_by_chance(tribes):
    answer = balance_by_chance(tribes, draws=99)
    found = told(answer)
    frustration = found["shuffled signs", "frustration", None]
    assert frustration["observed"] == balance(tribes).score.frustration.upper == 7
    assert frustration["z"] < -2
    assert frustration["p"] == 0.02
    assert found["shuffled signs", "triads", "+++"]["observed"] == 19
    assert found["rewired ties", "strict", None]["observed"] == pytest.approx(59 / 68)
    assert answer.rows() == balance_by_chance(tribes, draws=99).rows()
    assert answer.rows() != balance_by_chance(tribes, draws=99, seed=1).rows()


def test_structure_is_compared_with_the_same_degrees(dataset_from):
    dataset = dataset_from(
        """
        actors: {A: {kind: x}, B: {kind: x}, C: {kind: x}, D: {kind: y}, E: {kind: y}, F: {kind: y}}
        partnerships: [{between: [A, B, C]}, {between: [D, E, F]}]
        hostilities: [{between: [A, D]}]
        """
    )
    found = told(structure_by_chance(dataset, draws=200))
    mixed = found["rewired ties", "E-I index", "kind"]
    assert mixed["observed"] == pytest.approx((1 - 6) / 7)
    assert mixed["z"] < 0
    assert found["permuted actors", "correlation of layers", "friendly and hostile"]["observed"] < 0
    assert ("rewired ties", "E-I index", "country") not in found
    assert ("permuted actors", "correlation of layers", "friendly and neutral") not in found


def test_nothing_is_compared_where_there_is_nothing(dataset_of):
    for ask in (balance_by_chance, structure_by_chance):
        answer = ask(dataset_of([], actors="AB"), draws=5)
        assert not answer.found
        assert "nothing found" in present(answer, "text", "en")
        with pytest.raises(QuestionError, match="at least 1"):
            ask(dataset_of([]), draws=0)


def test_screen_in_both_languages(tribes):
    answer = balance_by_chance(tribes, draws=9)
    assert "draws: 9 of each kind · seed 0" in present(answer, "text", "en")
    assert "signes mélangés" in present(answer, "text", "fr")
