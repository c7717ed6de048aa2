"""What the viewer says: the messages it has names for, from the catalogue, in every language."""

from __future__ import annotations

import re

from actorgraph.exporters.html.data import evidence_of
from actorgraph.exporters.html.page import page_of
from actorgraph.exporters.html.words import languages, messages, words
from actorgraph.model.selection import Selection
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import phrase


def test_every_language_has_the_same_words_all_with_texts():
    for spoken in languages().values():
        assert list(spoken["words"]) == list(messages())
        assert all(spoken["words"].values())
        assert len(set(spoken["months"])) == 12


def test_english_words_are_the_messages_and_others_those_of_the_catalogue():
    assert words("en") == messages()
    assert words("fr")["noTies"] == phrase("No ties are shown.", "fr")
    assert words("fr")["steps"] == ["{n} étape", "{n} étapes"]


def test_languages_are_called_by_their_own_names_and_date_as_they_do():
    spoken = languages()
    assert [spoken[language]["name"] for language in LANGUAGES] == ["English", "Français"]
    assert (spoken["en"]["days"], spoken["en"]["months"][1]) == ({}, "Feb")
    assert (spoken["fr"]["days"], spoken["fr"]["months"][1]) == ({"1": "1er"}, "février")


def test_page_names_its_languages_and_speaks_one_before_any_script_runs(small):
    text = page_of(small, Selection(), language="fr")
    assert '<option value="en">English</option><option value="fr">Français</option>' in text
    assert ">Rechercher</label>" in text
    noscript = re.search(r"<noscript><p>(.*)</p></noscript>", text)[1]
    assert noscript.startswith("Cette page dessine")
    assert "{{" not in text.partition("<script")[0]


def test_kinds_and_support_say_in_the_page_what_they_say_in_answers(tie, dataset_with):
    dataset = dataset_with(
        actors={"A": {"kind": "economic sector"}, "B": {"kind": "football club"}, "C": {"kind": "party"}},
        supports=[{"from": "A", "to": "B", "support": ["arms", "money"]}],
    )
    known = evidence_of(dataset, dataset.relations, Selection(day=dataset.day))
    assert known["kinds"] == [
        ["economic sector", {"en": "economic sector", "fr": "secteur économique"}],
        ["football club", "football club"],
        ["party", {"en": "party", "fr": "parti"}],
    ]
    assert known["ties"][0]["support"] == [{"en": "arms", "fr": "armes"}, {"en": "money", "fr": "argent"}]
