"""The title block: what the page is of, of which day, and on whose word; how it was made, in a fold."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from importlib import metadata

import pytest

from actorgraph.exporters.html.heading import heading_of
from actorgraph.exporters.html.page import page_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.wording.sources import Bibliography, source_words

DRAWN = """edges.get({ filter: (edge) => !edge.hidden }).map(({ id }) => DATA.ties[Number(id.slice(1))])"""
PHONE = (360, 740)
LINES = """() => {
  const line = byId("sources-line");
  return Math.round(line.clientHeight / parseFloat(getComputedStyle(line).lineHeight));
}"""


@pytest.fixture
def named(dataset_with):
    """A dataset of which two sources have half a name, and one is called by its address."""
    return dataset_with(
        dataset={"headline": {"en": "War", "fr": "Guerre"}, "title": "Record", "as_of": "2020", "authors": ["Ann"]},
        sources={
            "whole": {"title": "A report", "publisher": "The Press", "date": "2019"},
            "half": {"title": "[Untitled]"},
            "other": {"publisher": "The Press"},
            "none": {"date": "2018"},
        },
        actors=dict.fromkeys("ABCD"),
        supports=[{"from": "A", "to": "B", "since": "2019", "sources": ["half", "whole"]}],
        hostilities=[
            {"from": "A", "to": "C", "since": "2018-02", "sources": ["half", "none", "https://example.org/a"]},
            {"from": "B", "to": "C", "sources": ["half", "other"]},
            {"from": "C", "to": "D"},
        ],
    )


@pytest.mark.parametrize(
    ("selected", "title"),
    [
        (Selection(), "Guerre"),
        (Selection(day=date(2020, 12, 31).toordinal()), "Guerre"),
        (Selection(day=date(2019, 1, 1).toordinal()), "Record"),
        (Selection(during=Span(1, 2)), "Record"),
    ],
)
def test_a_headline_stands_above_a_page_of_its_own_day_alone(named, selected, title):
    dataset = replace(named, standfirst=LocalText.plain("News\nof it"), description=LocalText.plain("All"))
    heading = heading_of(dataset, selected, None, "fr")
    assert (heading.title, heading.standfirst) == (title, "News of it" if title == "Guerre" else "All")
    assert (heading.data["headline"] is None) == (title == "Record")


def test_a_page_is_described_by_its_standfirst_or_its_title(named, bare):
    described = replace(named, standfirst=LocalText.plain('</title>"<b>'))
    tag = '<meta name="description" content="&lt;/title&gt;&#34;&lt;b&gt;">'
    assert tag in page_of(described, Selection(), scene=bare)
    assert '<meta name="description" content="War">' in page_of(named, Selection(), scene=bare)


@pytest.mark.browser
@pytest.mark.parametrize(("language", "day", "signs"), [
    ("en", "As of 7 Nov 2025", ("friendly (", "hostile (", "neutral (")),
    ("fr", "Au 7 novembre 2025", ("amical (", "hostile (", "neutre (")),
])  # fmt: skip
def test_the_methods_say_how_the_page_was_made(reader, atlas, atlas_page, language, day, signs):
    reader.open(atlas_page, f"lang={language}&day=2012-06-01")
    page = reader.page
    assert page.inner_text("#sources-line").startswith(f"{day} · Sources")
    page.click("#methods-title")
    text = page.inner_text("#methods")
    dated = sum(bool(tie.period.since or tie.period.until) for tie in atlas.relations)
    coverage = f"{dated} of {len(atlas.relations)} ties are dated" if language == "en" else f"{dated} des "
    authors = f"{'The editors: ' if language == 'en' else 'La rédaction : '}{atlas.authors[0]}".replace(" :", "\u202f:")
    for part in (atlas.title.in_(language), "CC-BY-4.0", atlas.hash, f"actorgraph {metadata.version('actorgraph')}",
                 coverage, *signs):  # fmt: skip
        assert part in text
    assert authors.replace("\u202f", "").replace("\xa0", "") in text.replace("\u202f", "").replace("\xa0", "")
    used = {tie.type for tie in atlas.relations}
    for kind in used:
        assert kind.label.in_(language) in text
    hostile = text[text.index("hostile (") :].partition(")")[0]
    assert {kind.name for kind in used if kind.label.in_(language) in hostile} >= {
        kind.name for kind in used if kind.sign < 0
    }
    for side in atlas.sides_on(atlas.day):
        assert side.name.in_(language) in text


@pytest.mark.browser
def test_sources_are_numbered_and_their_links_are_safe(opened, atlas):
    page = opened.page
    page.click("#sources-line")
    bibliography = Bibliography()
    for relation in atlas.relations:
        for citation in (*relation.citations, *relation.disputed_by):
            bibliography.number(citation.source)
    for actor in atlas.actors.values():
        for citation in actor.citations:
            bibliography.number(citation.source)
    sources = [source for _, source in bibliography.entries()]
    items = dict(page.locator("#sources li").evaluate_all("(all) => all.map((li) => [li.value, li.textContent])"))
    assert sorted(items) == list(range(1, len(sources) + 1))
    lacking = {("title",): " · no title given", ("publisher",): " · no publisher named", (): ""}
    for number, source in enumerate(sources, start=1):
        assert items[number] == source_words(source, "en", link=False) + lacking[source.lacking]
    numbered = "(list) => [list.localName, getComputedStyle(list).listStyleType]"
    assert page.locator("#sources ol").first.evaluate(numbered) == ["ol", "decimal"]
    links = page.locator("#sources a").evaluate_all("(all) => all.map((a) => [a.href, a.protocol, a.rel, a.target])")
    wanted = {address for source in sources for address in (source.url, source.archive) if address}
    assert {href for href, *_ in links} == set(page.evaluate("(all) => all.map((a) => new URL(a).href)", list(wanted)))
    for _, protocol, rel, target in links:
        assert protocol in ("http:", "https:")
        assert {"noopener", "noreferrer"} <= set(rel.split())
        assert target == "_blank"


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height", "lines"), [(1440, 900, 1), (*PHONE, 2), (320, 568, 3)])
def test_the_line_names_who_is_cited_for_what_is_drawn_first(reader, atlas, atlas_page, width, height, lines):
    reader.page.set_viewport_size({"width": width, "height": height})
    page = reader.open(atlas_page, everybody=False).page
    cited = Counter(
        number
        for tie in page.evaluate(DRAWN)
        for number in {cite["source"] for cite in [*tie.get("cites", []), *tie.get("disputedBy", [])]}
    )
    addresses = page.evaluate("DATA.sources.map(({ url }) => url ?? null)")
    for side in atlas.sides_on(atlas.day):
        cited.update({addresses.index(citation.source.url) + 1 for citation in side.citations})
    behind = page.evaluate("DATA.behind[shapeOfStage()]")
    numbers = [number for _, found in behind for number in found]
    assert sorted(numbers) == sorted(cited)
    tops = [sum(cited[number] for number in found) for _, found in behind]
    assert tops == sorted(tops, reverse=True)
    named = page.locator("#sources-line bdi").count()
    hidden = sum(len(found) for _, found in behind[named:])
    assert page.inner_text("#sources-line").endswith(f" and {hidden} more")
    assert page.evaluate(LINES) == lines


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_picture_is_on_the_first_screen_of_a_phone(reader, atlas_page, language):
    reader.page.set_viewport_size(dict(zip(("width", "height"), PHONE, strict=True)))
    page = reader.open(atlas_page, f"lang={language}", everybody=False).page
    box = page.locator("#picture").bounding_box()
    assert box["y"] + box["height"] <= PHONE[1]
    before = page.locator("#standfirst").bounding_box()["height"]
    page.click("#standfirst-whole")
    assert page.evaluate("byId('standfirst').scrollHeight === byId('standfirst').clientHeight")
    assert page.locator("#standfirst").bounding_box()["height"] > 2 * before
    assert page.get_attribute("#standfirst-whole", "aria-expanded") == "true"
    page.keyboard.press("Enter")
    assert page.locator("#standfirst").bounding_box()["height"] == before


@pytest.mark.browser
def test_a_source_of_which_no_one_is_named_looks_like_one(reader, written, named):
    page = reader.open(written(named)).page
    assert page.title() == page.inner_text("h1") == "War"
    assert page.locator("#standfirst-whole").is_hidden()
    line = page.inner_text("#sources-line")
    assert line == "As of 31 Dec 2020 · Sources: [Untitled], The Press, none, example.org"
    page.click("#sources-line")
    listed = page.locator("#sources li").all_inner_texts()
    assert listed == [
        '"[Untitled]", n.d. · no publisher named', "none, 2018 · no publisher and no title given", "https://example.org/a",
        "The Press, n.d. · no title given", 'The Press, "A report", 2019',
    ]  # fmt: skip
    page.click("#methods-title")
    text = page.inner_text("#methods")
    assert "from Feb 2018 until 2020 · 2 of 4 ties are dated · 3 of 4 ties cite a source" in text
    reader.choose("tie", page.evaluate("DATA.ties.findIndex((tie) => tie.cites?.length === 3)"))
    assert "no publisher and no title given" in reader.panel


@pytest.mark.browser
def test_whose_the_sides_are_is_told_with_who_the_editors_are(reader, written, dataset_with, named):
    page = reader.open(written(replace(named, sides=(), authors=()))).page
    assert "Sides" not in page.locator("#methods dt").all_text_contents()
    trio = dataset_with(actors=None, supports=["A -> B", "B -> C", "A -> C"], hostilities=["A -> D"])
    page = reader.open(written(trio)).page
    text = page.locator("#methods").text_content()
    assert "no source names them" in text
    assert page.inner_text("#sources-line") == "No source is cited for the ties shown."
    alone = reader.open(written(dataset_with(actors={"A": None}))).page
    assert alone.inner_text("#sources-line") == "No ties are shown."
    drawn = dataset_with(sides=[{"name": "We", "members": ["A"]}], actors={"A": None}, supports=["A -> B"])
    text = reader.open(written(drawn)).page.locator("#methods").text_content()
    assert "Who the editors are is not said." in text
    assert "We · no source is cited for this side" in text
