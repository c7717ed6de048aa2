"""Messages in a language, in the form that goes with a number."""

from __future__ import annotations

import pytest

from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import counted, forms, phrase, term


def test_english_is_the_key():
    assert phrase("no ties", "en") == term("no ties", "en") == "no ties"
    assert phrase("anything at all", "en") == "anything at all"


def test_message_without_french_is_refused():
    for ask in (phrase, term):
        with pytest.raises(KeyError):
            ask("no such message", "fr")


def test_context_parts_what_is_the_same_in_english():
    assert (phrase("ended", "fr"), term("ended", "fr", "change")) == ("terminé", "a pris fin")
    with pytest.raises(KeyError):
        phrase("ended", "fr", context="no such context")


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [(0, "0 steps", "0 étape"), (1, "1 step", "1 étape"), (2, "2 steps", "2 étapes"), (12, "12 steps", "12 étapes")],
)
def test_number_decides_the_form(number, english, french):
    told = [counted("{n} step", "{n} steps", number, language) for language in LANGUAGES]
    assert told == [english, french]


def test_counted_message_fills_its_other_places_too():
    caption = ("Every tie of the selection: {n} tie, {date}", "Every tie of the selection: {n} ties, {date}")
    assert counted(*caption, 1, "en", date="now") == "Every tie of the selection: 1 tie, now"


def test_forms_are_those_of_the_language():
    assert forms("{n} step", "{n} steps", "en") == ["{n} step", "{n} steps"]
    assert forms("{n} step", "{n} steps", "fr") == ["{n} étape", "{n} étapes"]
