"""The documents, and how ties cite them."""

from __future__ import annotations

import pytest

from actorgraph.loading.sources import SUGGESTIONS_LIMIT


@pytest.fixture
def cited(load_text):
    """Return the citations of the one tie, given the sources section and what the tie cites."""

    def cite(sources, citing):
        return (
            load_text(f"sources: {sources}\nhostilities: [{{from: A, to: B, sources: {citing}}}]\n")
            .relations[0]
            .citations
        )

    return cite


def test_source_has_its_values(load_text):
    text = """\
        sources:
          ja:
            title: {fr: La junte est aux abois}
            publisher: Jeune Afrique
            author: X
            date: 2025-11
            url: https://example.org/a
            archive: https://example.net/a
            accessed: 2025-11-08
            language: fr
            reliability: B
            note: n
        """
    source = load_text(text).sources["ja"]
    assert [str(value) for value in (source.title, source.publisher, source.author, source.note)] == [
        "La junte est aux abois",
        "Jeune Afrique",
        "X",
        "n",
    ]
    assert (str(source.date), str(source.accessed)) == ("2025-11", "2025-11-08")
    assert (source.url, source.archive) == ("https://example.org/a", "https://example.net/a")
    assert (source.language, source.reliability) == ("fr", "B")


def test_sources_are_sorted_by_id(load_text):
    assert list(load_text("sources: {c: {title: x}, a: {title: x}, b: {title: x}}\n").sources) == ["a", "b", "c"]


@pytest.mark.parametrize("citing", ["ja", "[ja]", "{source: ja}", "[{source: ja}]"])
def test_one_source_is_cited_with_or_without_brackets(cited, citing):
    assert [c.source.id for c in cited("{ja: {title: x}}", citing)] == ["ja"]


def test_sources_are_cited_in_the_order_of_the_author(cited):
    assert [c.source.id for c in cited("{a: {title: x}, b: {title: x}}", "[b, a]")] == ["b", "a"]


def test_citation_has_its_place(cited):
    [citation] = cited("{ja: {title: x}}", "{source: ja, quote: {en: q, fr: c}, page: iv, at: 1:02:03}")
    assert (citation.quote.in_("fr"), citation.page, citation.at) == ("c", "iv", "1:02:03")


def test_same_source_may_be_cited_at_two_places(cited):
    assert [c.page for c in cited("{ja: {title: x}}", "[{source: ja, page: 1}, {source: ja, page: 2}]")] == ["1", "2"]


def test_bare_address_is_a_source_of_its_own(load_text):
    data = load_text("hostilities: [{from: A, to: B, sources: 'https://example.org/a'}]\n")
    assert [(s.id, s.url) for s in data.sources.values()] == [("https://example.org/a", "https://example.org/a")]


def test_bare_address_cited_twice_is_one_source(load_text):
    tie = "{from: A, to: B, sources: ['https://example.org/a', {source: 'https://example.org/a', page: 2}]}"
    assert len(load_text(f"hostilities: [{tie}]\n").sources) == 1


@pytest.mark.parametrize("key", ["url", "archive"])
def test_bare_address_of_a_listed_source_is_that_source(cited, key):
    [citation] = cited(f"{{ja: {{{key}: 'https://example.org/a'}}}}", "'https://example.org/a'")
    assert citation.source.id == "ja"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/a?b=c&d=(e)#f",
        "HTTPS://EXAMPLE.ORG",
        "https://exämple.org/é",
        "https://web.archive.org/web/2025/https://example.org/",
    ],
)
def test_web_address_is_accepted(found, address):
    assert found(f"sources: {{a: {{url: '{address}'}}}}\n") == []


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "ftp://example.org",
        "mailto:a@example.org",
        "//example.org/a",
        "example.org",
        "https:/example.org",
        "https:///a",
        "https://?a",
        " https://example.org",
        "https://example.org/ ",
        "https://example.org/a b",
        r"https://example.org/\na",
        "xhttps://example.org",
    ],
)
def test_anything_else_is_refused(found, address):
    assert found(f'sources: {{a: {{url: "{address}"}}}}\n') == [("AG111", 1, 20)]


@pytest.mark.parametrize("tag", ["en", "fr", "ar", "zh-Hans", "pt-BR", "kab", "en-GB-oed"])
def test_language_tag_is_accepted(found, tag):
    assert found(f"sources: {{a: {{language: {tag}}}}}\n") == []


@pytest.mark.parametrize("tag", ["EN", "english", "fr_FR", "f", "fr-", "français"])
def test_anything_else_is_no_language_tag(found, tag):
    assert found(f"sources: {{a: {{language: {tag}}}}}\n") == [("AG106", 1, 25)]


def test_source_that_cannot_be_read_is_known_all_the_same(found):
    assert found("sources: {ja: x}\nactors: {A: {sources: ja}}\n") == [("AG103", 1, 15)]


def test_only_the_first_of_many_unknown_sources_get_a_suggestion(read_texts):
    ties = "".join(f"  - {{from: A, to: B, sources: reuter-{i:04}}}\n" for i in range(2 * SUGGESTIONS_LIMIT))
    problems = read_texts(f"actors: {{A: , B: }}\nsources: {{reuters: {{title: x}}}}\nhostilities:\n{ties}").problems
    suggested = ["did you mean 'reuters'?" in problem.message for problem in problems]
    assert suggested == [True] * SUGGESTIONS_LIMIT + [False] * SUGGESTIONS_LIMIT
