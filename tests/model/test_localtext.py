"""A text in one or several languages."""

from __future__ import annotations

import pytest

from actorgraph.model.localtext import LocalText

TALKS = LocalText((("fr", "pourparlers"), ("en", "talks"), ("ar", "محادثات")))


@pytest.mark.parametrize(("language", "text"), [("fr", "pourparlers"), ("en", "talks"), ("ar", "محادثات")])
def test_text_is_told_in_the_language_that_is_asked_for(language, text):
    assert TALKS.in_(language) == text


def test_english_stands_in_for_a_language_that_is_missing():
    assert TALKS.in_("de") == "talks"


def test_first_version_stands_in_where_there_is_no_english():
    assert LocalText((("ar", "محادثات"), ("fr", "pourparlers"))).in_("de") == "محادثات"


def test_plain_text_is_told_in_any_language():
    assert LocalText.plain("JNIM").in_("fr") == "JNIM"


def test_text_is_english_by_default():
    assert str(TALKS) == "talks"


def test_versions_keep_their_order():
    assert list(TALKS.as_dict()) == ["fr", "en", "ar"]


def test_language_of_a_plain_text_is_not_stated():
    assert LocalText.plain("x").as_dict() == {"": "x"}
