"""How sure the author is."""

from __future__ import annotations

import pytest

from actorgraph.model.confidence import GRADES, LEVELS, UNGRADED, Confidence, Level


@pytest.mark.parametrize(("word", "level"), [("low", Level.LOW), ("medium", Level.MEDIUM), ("high", Level.HIGH)])
def test_word_is_a_level(word, level):
    assert Confidence.parse(word).level is level


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("A1", Level.HIGH),
        ("B2", Level.HIGH),
        ("C1", Level.MEDIUM),
        ("A3", Level.MEDIUM),
        ("C3", Level.MEDIUM),
        ("B4", Level.LOW),
        ("D1", Level.LOW),
        ("E5", Level.LOW),
        ("F1", Level.UNSTATED),
        ("A6", Level.UNSTATED),
        ("F6", Level.UNSTATED),
        ("F5", Level.LOW),
        ("D6", Level.LOW),
    ],
)
def test_weaker_half_of_a_code_decides(code, level):
    assert Confidence.parse(code).level is level


@pytest.mark.parametrize(
    "text",
    ["", "High", "very high", "sure", "Z9", "A0", "A7", "G1", "b2", "2B", "B", "2", "B22", "B 2", "B2 ", "unstated"],
)
def test_anything_else_is_no_grade(text):
    with pytest.raises(ValueError, match=f"^{text}$"):
        Confidence.parse(text)


@pytest.mark.parametrize("text", GRADES)
def test_every_grade_is_told_as_it_was_written(text):
    assert Confidence.parse(text).written == text


def test_there_are_three_words_and_thirty_six_codes():
    assert len(set(GRADES)) == len(LEVELS) + 36


def test_what_nobody_graded_stands_between_low_and_medium():
    assert Confidence.parse("low").level < UNGRADED.level < Confidence.parse("medium").level


def test_words_are_listed_weakest_first():
    levels = [Confidence.parse(word).level for word in LEVELS]
    assert levels == sorted(levels)
