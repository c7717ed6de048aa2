"""The footer: a page that travels without its article says what it is, and on what it rests."""

from __future__ import annotations

from importlib import metadata

import pytest

from actorgraph.wording.sources import Bibliography, source_words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "day", "signs"), [
    ("en", "as of 7 Nov 2025", ("friendly (", "hostile (", "neutral (")),
    ("fr", "au 7 novembre 2025", ("amical (", "hostile (", "neutre (")),
])  # fmt: skip
def test_the_footer_carries_the_proof(reader, atlas, atlas_page, language, day, signs):
    reader.open(atlas_page, f"lang={language}")
    text = reader.page.inner_text("#proof p")
    assert text.startswith(f"{atlas.title.in_(language)} · {day} · ")
    assert "CC-BY-4.0" in text
    assert atlas.hash in text
    assert f"actorgraph {metadata.version('actorgraph')}" in text
    for part in signs:
        assert part in text
    used = {tie.type for tie in atlas.relations}
    for kind in used:
        assert kind.label.in_(language) in text
    hostile = text[text.index("hostile (") :].partition(")")[0]
    assert {kind.name for kind in used if kind.label.in_(language) in hostile} >= {
        kind.name for kind in used if kind.sign < 0
    }


def test_the_day_of_the_footer_is_that_of_the_data_whatever_the_slider_says(reader, atlas_page):
    reader.open(atlas_page, "day=2012-06-01")
    assert "as of 7 Nov 2025" in reader.page.inner_text("#proof p")


def test_sources_are_numbered_and_their_links_are_safe(opened, atlas):
    page = opened.page
    page.locator("#proof summary").click()
    bibliography = Bibliography()
    for relation in atlas.relations:
        for citation in (*relation.citations, *relation.disputed_by):
            bibliography.number(citation.source)
    for actor in atlas.actors.values():
        for citation in actor.citations:
            bibliography.number(citation.source)
    sources = [source for _, source in bibliography.entries()]
    items = page.locator("#proof .sources > li").all_inner_texts()
    assert len(items) == len(sources)
    assert page.locator("#proof summary").inner_text() == f"Sources ({len(sources)})"
    for item, source in zip(items, sources, strict=True):
        assert item.startswith(source_words(source, "en", link=False))
    numbered = "(list) => [list.localName, getComputedStyle(list).listStyleType]"
    assert page.locator("#proof .sources").evaluate(numbered) == ["ol", "decimal"]
    links = page.locator("#proof a").evaluate_all("(links) => links.map((a) => [a.href, a.protocol, a.rel, a.target])")
    wanted = {address for source in sources for address in (source.url, source.archive) if address}
    assert {href for href, *_ in links} == set(page.evaluate("(all) => all.map((a) => new URL(a).href)", list(wanted)))
    for _, protocol, rel, target in links:
        assert protocol in ("http:", "https:")
        assert {"noopener", "noreferrer"} <= set(rel.split())
        assert target == "_blank"
