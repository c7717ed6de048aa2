"""Doubts about who says so."""

from __future__ import annotations

import pytest

UNSOURCED, STALE, UNCITED = "AG304", "AG310", "AG314"


def test_tie_without_source_is_doubtful(doubts):
    assert doubts(UNSOURCED, "hostilities: [A -> B]\n") == ["the hostility 'A -> B' has no source"]


@pytest.mark.parametrize("sources", ["ja", "[ja]", "{source: ja, page: 1}", "'https://example.org'"])
def test_tie_with_a_source_is_fine(doubts, sources):
    text = f"sources: {{ja: {{title: x}}}}\nhostilities: [{{from: A, to: B, sources: {sources}}}]\n"
    assert doubts(UNSOURCED, text) == []


def test_source_that_disputes_a_tie_is_not_one_for_it(doubts):
    text = "hostilities: [{from: A, to: B, disputed_by: 'https://example.org'}]\n"
    assert len(doubts(UNSOURCED, text)) == 1


def test_tie_with_an_empty_list_of_sources_has_none(doubts):
    assert len(doubts(UNSOURCED, "hostilities: [{from: A, to: B, sources: []}]\n")) == 1


def evidenced(date, values="role: x", section="hostilities"):
    return f"""\
        dataset: {{as_of: 2025-11-07}}
        sources: {{ja: {{title: x, date: {date}}}}}
        {section}: [{{from: A, to: B, sources: ja, {values}}}]
        """


def test_tie_not_evidenced_for_long_is_noted(doubts):
    assert doubts(STALE, evidenced("2017-03-02")) == [
        "the hostility 'A -> B' was last evidenced 2017-03-02 and is not known to have ended"
    ]


def test_tie_evidenced_lately_is_fine(doubts):
    assert doubts(STALE, evidenced("2022")) == []


@pytest.mark.parametrize("values", ["until: 2018", "until: unknown", "status: retracted", "date: 2017"])
def test_tie_that_is_over_does_not_fade(doubts, values):
    assert doubts(STALE, evidenced("2017", values)) == []


def test_merger_does_not_fade(doubts):
    assert doubts(STALE, evidenced("2017", section="mergers")) == []


def test_listed_source_that_nothing_cites_is_noted(doubts):
    assert doubts(UNCITED, "sources: {ja: {title: x}}\n") == ["nothing cites the source 'ja'"]


@pytest.mark.parametrize(
    "text",
    [
        "actors: {A: {sources: ja}}",
        "hostilities: [{from: A, to: B, sources: ja}]",
        "hostilities: [{from: A, to: B, disputed_by: ja}]",
        "hostilities: [{from: A, to: B, sources: 'https://example.org/a'}]",
    ],
)
def test_source_that_anything_cites_is_fine(doubts, text):
    assert doubts(UNCITED, f"sources: {{ja: {{url: 'https://example.org/a'}}}}\n{text}\n") == []


NAMELESS = "AG320"


def listed(said, cited="actors: {A: {sources: ja}}"):
    return f"sources: {{ja: {{{said}}}}}\n{cited}\n"


@pytest.mark.parametrize("said", ["", "date: 2020", "author: Somebody", "url: 'https://example.org/a'", "note: x"])
def test_cited_source_without_title_and_publisher_is_noted(doubts, said):
    assert doubts(NAMELESS, listed(said)) == ["the source 'ja' is cited and has neither a title nor a publisher"]


@pytest.mark.parametrize("said", ["title: x", "publisher: {fr: y}", "title: x, publisher: y"])
def test_cited_source_with_a_title_or_a_publisher_is_fine(doubts, said):
    assert doubts(NAMELESS, listed(said)) == []


@pytest.mark.parametrize(
    "cited",
    [
        "hostilities: [{from: A, to: B, sources: ja}]",
        "hostilities: [{from: A, to: B, disputed_by: [{source: ja, page: 1}]}]",
        "actors: {A: }\nsides: [{name: x, members: A, sources: ja}]",
    ],
)
def test_source_is_cited_wherever_it_is(doubts, cited):
    assert len(doubts(NAMELESS, listed("date: 2020", cited))) == 1
    assert doubts(UNCITED, listed("date: 2020", cited)) == []


def test_source_that_nothing_cites_needs_no_name(doubts):
    assert doubts(NAMELESS, listed("date: 2020", "actors: {A: }")) == []


def test_source_that_is_cited_by_its_address_is_called_by_it(doubts):
    assert doubts(NAMELESS, "actors: {A: {sources: 'https://example.org/a'}}\n") == []


HALF_NAMED = "AG322"


@pytest.mark.parametrize(
    ("said", "lacking"),
    [("title: x", "publisher"), ("publisher: y, url: 'https://example.org/a', author: z", "title")],
)
def test_cited_source_of_which_half_is_named_is_noted_once(doubts, said, lacking):
    assert doubts(HALF_NAMED, listed(said)) == [f"the source 'ja' is cited and has no {lacking}"]
    assert doubts(NAMELESS, listed(said)) == doubts(HALF_NAMED, listed(said, "actors: {A: }")) == []


@pytest.mark.parametrize("said", ["", "title: x, publisher: {fr: y}"])
def test_source_that_is_named_or_not_at_all_is_no_half(doubts, said):
    assert doubts(HALF_NAMED, listed(said)) == []


def test_every_source_that_the_atlas_cites_is_named(atlas):
    assert all(citation.source.title or citation.source.publisher for citation in atlas.citations())
