"""Documents in words, and their numbers."""

from __future__ import annotations

import pytest

from actorgraph.model.localtext import LocalText
from actorgraph.model.source import Citation, Source
from actorgraph.wording import LANGUAGES
from actorgraph.wording.sources import Bibliography, short_words, source_words


def test_sources_are_numbered_as_they_are_first_cited():
    a, b, c = (Source(id=name) for name in "abc")
    bibliography = Bibliography()
    assert bibliography.cite([Citation(source=b), Citation(source=a)]) == "[1] [2]"
    assert bibliography.cite([Citation(source=a, page="3"), Citation(source=a), Citation(source=c)]) == "[2] [3]"
    assert bibliography.cite([]) == ""
    assert bibliography.number(b) == 1
    assert [(number, source.id) for number, source in bibliography.entries()] == [(1, "b"), (2, "a"), (3, "c")]


@pytest.mark.parametrize(
    ("fields", "english", "french"),
    [
        ("publisher: Daily, title: A letter, date: 2019-05-01, url: 'https://example.org/1'",
         'Daily, "A letter", 1 May 2019, https://example.org/1', "Daily, « A letter », 1er mai 2019, https://example.org/1"),
        ("title: {en: The letter, fr: La lettre}", '"The letter", n.d.', "« La lettre », s. d."),
        ("author: A. Writer, publisher: Daily, date: ..2019", "A. Writer, Daily, by 2019",
         "A. Writer, Daily, au plus tard en 2019"),
        ("note: A private archive. Seen in Bamako.", "A private archive, n.d.", "A private archive, s. d."),
        ("date: 2019", "doc, 2019", "doc, 2019"),
    ],
)  # fmt: skip
def test_document_in_words(dataset_from, fields, english, french):
    source = dataset_from(f"sources: {{doc: {{{fields}}}}}\n").sources["doc"]
    assert [source_words(source, language) for language in ("en", "fr")] == [english, french]


def test_bare_address_is_all_there_is_to_say(dataset_from):
    dataset = dataset_from("supports: [{from: A, to: B, sources: ['https://example.org/a']}]\n")
    (source,) = dataset.sources.values()
    assert source_words(source, "en") == "https://example.org/a"
    assert source_words(source, "en", link=False) == ""


def test_every_source_of_the_atlas_has_words_without_its_link(atlas):
    for source in atlas.sources.values():
        for language in LANGUAGES:
            assert source_words(source, language, link=False)
            assert "http" not in source_words(source, language, link=False)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"publisher": "The Press", "title": "A report", "author": "Ann"}, "The Press"),
        ({"title": "A report", "author": "Ann"}, "Ann"),
        ({"title": "[Untitled\narticle]"}, "[Untitled article]"),
        ({"title": "word " * 20}, "word word word word word word word word word word…"),
        ({"publisher": "x" * 80}, "x" * 50 + "…"),
        ({"note": "A letter. Seen in Gao."}, "A letter"),
        ({}, "key"),
    ],
)
def test_in_a_line_of_many_a_document_is_called_by_who_published_it(said, words):
    source = Source(id="key", **{name: LocalText.plain(text) for name, text in said.items()})
    assert short_words(source, "en") == words


def test_in_a_line_of_many_an_address_is_called_by_its_host():
    assert short_words(Source(id="a", url="https://www.example.org/x"), "fr") == "www.example.org"
