"""Relation types in words: as their file has them, else as the catalogue of a language does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from actorgraph.loading.packaged import packaged_types
from actorgraph.model.localtext import LocalText
from actorgraph.wording import LANGUAGES, catalogue, types

KINDS = packaged_types()
GERMAN = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "relation type"
msgid "split"
msgstr "Abspaltung"

msgctxt "subject and object"
msgid "is a partner of"
msgstr "ist Partner von"

msgctxt "object and subject"
msgid "split from"
msgstr "ist eine Abspaltung von"
"""


@pytest.fixture
def german(tmp_path, monkeypatch):
    """Put a catalogue of another language beside those that there are."""
    (tmp_path / "de.po").write_text(GERMAN, encoding="utf-8")
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    monkeypatch.setattr(types, "LANGUAGES", ("en", "de"))
    catalogue.catalogue.cache_clear()
    yield "de"
    catalogue.catalogue.cache_clear()


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_packaged_type_speaks_every_language(kind, language):
    for key in types.CONTEXTS:
        assert language in types.versions_of(getattr(kind, key), key)


def test_words_that_the_file_of_the_types_lacks_are_those_of_the_catalogue(german):
    assert types.label_words(KINDS["split"], german) == "Abspaltung"
    assert types.verb_words(KINDS["partnership"], german) == "ist Partner von"
    assert types.inverse_words(KINDS["split"], german) == "ist eine Abspaltung von"
    assert types.versions_of(KINDS["split"].label, "label") == {"en": "split", "fr": "scission", "de": "Abspaltung"}


def test_words_that_nobody_has_are_told_as_their_author_wrote_them(german):
    assert types.verb_words(KINDS["split"], german) == "split, giving"
    own = replace(KINDS["split"], label=LocalText.plain("split"), inverse=None)
    assert types.label_words(own, german) == "split"
    assert types.inverse_words(own, german) is None
    assert types.versions_of(own.label, "label") == {"": "split"}


def test_words_of_the_author_come_before_those_of_the_catalogue(german):
    own = replace(KINDS["split"], label=LocalText((("en", "split"), ("de", "Trennung"))))
    assert types.label_words(own, german) == "Trennung"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_french_words_need_no_gender_to_agree_with(kind):
    for words in (types.verb_words(kind, "fr"), types.inverse_words(kind, "fr")):
        assert not re.search(r"\b(est|été|s’est) (\w+(é|u|i)|rival)\b", words)
