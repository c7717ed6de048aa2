"""Words that an author chooses: foreseen ones are told in a language, others stand as written."""

from __future__ import annotations

import pytest

from actorgraph.wording import LANGUAGES
from actorgraph.wording.authored import graded, kind_words


@pytest.mark.parametrize(
    ("kind", "english", "french"),
    [
        ("armed group", "armed group", "groupe armé"),
        ("economic sector", "economic sector", "secteur économique"),
        ("football club", "football club", "football club"),
        ("Sources", "Sources", "Sources"),
    ],
)
def test_foreseen_kinds_are_told_and_others_stand_as_written(kind, english, french):
    assert [kind_words(kind, language) for language in LANGUAGES] == [english, french]


def test_grade_in_a_word_is_told_and_a_code_stands_as_written():
    assert [graded(grade, "fr") for grade in ("low", "medium", "high", "B2")] == ["faible", "moyenne", "élevée", "B2"]
