"""A network that is too large to be read at once opens as its groups, and leads on to members and surroundings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph import Selection
from actorgraph.exporters.html import staging
from actorgraph.exporters.html.page import page_of
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.story import Step

CIRCLES = "[...document.querySelectorAll('#summary [data-rove]')]"
ON_STAGE = "nodes.getIds().length"
NARROW = {"width": 360, "height": 740}


def test_it_opens_as_groups_and_each_leads_to_its_members_and_back(reader, large, large_page):
    page = reader.open(large_page, everybody=False).page
    names = page.evaluate(f"{CIRCLES}.map((circle) => circle.getAttribute('aria-label'))")
    assert [name.split(";")[0] for name in names] == [
        "A0 and others, 90 actors",
        "B0 and others, 70 actors",
        "C0 and C1, 2 actors, on no side of 3 or more actors",
    ]
    assert "89 friendly ties" in names[0]
    assert page.evaluate(ON_STAGE) == 0
    assert "163 actors, 3 groups · 1 actor without a tie" in page.inner_text("#key")
    page.evaluate(f"{CIRCLES}[0].focus()")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.evaluate(ON_STAGE) == 70
    assert page.evaluate("location.hash") == "#group=b0"
    assert "13 ties to other groups are not drawn" in page.inner_text("#key")
    page.go_back()
    assert reader.sees("isSummarised() && !byId('summary').hidden && byId('picture').hidden")
    page.locator("#summary [data-key='group 2']").click()
    assert page.evaluate(ON_STAGE) == 2
    page.get_by_role("button", name="Summary").click()
    assert page.evaluate("[location.hash, isSummarised()]") == ["", True]
    page.evaluate("DATA.scene.summary.groups[0].members = Array.from({ length: 400 }, (_, i) => i % 90)")
    page.evaluate("change({ view: 'timeline', group: 0 })")
    assert "Shown: the 90 actors with most ties, of 400." in page.inner_text("#timeline .key >> nth=0")


def test_counts_between_groups_are_those_of_the_scene_and_follow_the_reader(reader, large, large_page):
    page = reader.open(large_page, everybody=False).page
    counts = {
        f"{a} {b}": dict(zip(("1", "-1", "0"), row, strict=True)) for (a, b), row in large[1].summary.counts.items()
    }
    assert page.evaluate("Object.fromEntries(tiesOfGroups())") == counts
    page.evaluate("change({ day: dayOfIso('2005-06-01') })")
    between = page.evaluate("tiesOfGroups().get('0 1')")
    assert between == {"1": 0, "-1": 5, "0": 0}
    assert "✕ 5" in page.text_content("#summary svg")
    page.evaluate("change({ hidden: new Set(['hostility']) })")
    assert "✕" not in page.text_content("#summary svg")


LARGEST = """\
dataset: {{title: Many, as_of: 2020}}
supports: [{ties}]
hostilities: [{{from: A0, to: A800, since: 2001, until: 2004, id: war}}]
story:
- {{text: Pair, actors: [A0, A800], day: 2003}}
- {{text: Tie, tie: war, during: 2003..2004}}
- {{text: Path, path: [A1, A801]}}
- {{text: Line, actors: [A0, A1, A2], during: 2003..2005, view: timeline}}
- {{text: Cells, view: matrix, day: 2010}}
- {{text: All, during: 2002..2003}}
"""


@pytest.mark.sweep
def test_a_story_is_walked_where_all_are_never_drawn(reader, dataset_from, tmp_path):
    ties = [f"{{from: A{i}, to: A{i // 800 * 800}, since: {2001 + i % 9}}}" for i in range(1, 1600) if i != 800]
    path = tmp_path / "page.html"
    dataset = dataset_from(LARGEST.format(ties=", ".join(ties)))
    path.write_text(page_of(dataset, Selection()), encoding="utf-8", newline="\n")
    page = reader.open(path, "step=1", everybody=False).page
    told = "[byId('story-text').textContent, isSummarised(), state.view, byId('day-words').textContent]"
    assert page.evaluate(told) == ["Pair", False, "network", "as of 31 Dec 2003"]
    seen = []
    for _ in range(5):
        page.click("#story-next")
        seen.append(page.evaluate(told))
    period = "what holds or happens from 2003 until 2004"
    assert seen[0] == ["Tie", False, "network", period]
    assert [words[:3] for words in seen[1:]] == [
        ["Path", False, "network"], ["Line", False, "timeline"], ["Cells", True, "matrix"], ["All", True, "network"],
    ]  # fmt: skip
    assert "1 hostile tie" in page.text_content("#summary svg")


def test_a_step_of_a_story_shows_of_whom_it_speaks_and_the_next_one_the_groups(reader, large, tmp_path):
    dataset, scene = large
    steps = (
        Step(text=LocalText.plain("One"), day=PartialDate.parse("2012"), actors=("A1", "B1", "B2")),
        Step(text=LocalText.plain("Two")),
    )
    path = tmp_path / "page.html"
    path.write_text(page_of(replace(dataset, story=steps), Selection(), scene=scene), encoding="utf-8", newline="\n")
    page = reader.open(path, "step=1", everybody=False).page
    assert page.inner_text("#story-text") == "One"
    on_stage = "[...stage().standings.keys()].map((i) => DATA.actors[i].label)"
    assert sorted(page.evaluate(on_stage)) == ["A1", "B1", "B2"]
    assert page.inner_text("#day-words") == "as of 31 Dec 2012"
    page.click("#story-next")
    assert page.inner_text("#story-text") == "Two"
    assert page.evaluate("isSummarised()")


def test_a_search_gives_the_surroundings_of_an_actor(reader, large_page):
    page = reader.open(large_page, everybody=False).page
    reader.search("A3")
    assert page.evaluate("[...stage().standings.keys()].map((i) => DATA.actors[i].label)") == ["A3", "A0", "B3"]
    assert reader.heading == "A3"
    assert page.evaluate("location.hash") == "#actor=a3&around=a3"
    reader.search("A0")
    assert page.evaluate(ON_STAGE) == 37
    assert "A0 and 91 actors that it has or had ties to · 37 of 92 actors" in page.inner_text("#key")
    reader.search("Lone")
    assert page.evaluate(ON_STAGE) == 1
    page.go_back()
    assert reader.sees("location.hash.endsWith('around=a0')")
    reader.open(large_page, "view=table&tie=hostility/c1/b0/2015", everybody=False)
    assert page.evaluate("[...stage().standings.keys()].map((i) => DATA.actors[i].label)") == ["C1", "B0"]


def test_the_matrix_has_a_row_for_each_group_that_opens_to_its_members(reader, large_page):
    page = reader.open(large_page, "view=matrix", everybody=False).page
    cells = "[...document.querySelectorAll('#matrix tbody tr')].map((row) => [...row.cells].map((cell) => cell.title))"
    assert page.evaluate(cells) == [
        ["", "89 friendly ties", "12 hostile ties", "1 hostile tie"],
        ["", "12 hostile ties", "69 friendly ties", "1 hostile tie"],
        ["", "1 hostile tie", "1 hostile tie", ""],
    ]
    page.get_by_role("button", name="B0 and others").click()
    assert page.locator("#matrix tbody tr:not(.band)").count() == 70


def test_everybody_is_drawn_of_some_and_never_of_very_many(reader, large, large_page, monkeypatch, tmp_path):
    page = reader.open(large_page, everybody=False).page
    page.get_by_role("button", name="show all").click()
    assert page.evaluate(ON_STAGE) == 162
    monkeypatch.setattr(staging, "DRAWN", 160)
    path = tmp_path / "never.html"
    path.write_text(page_of(large[0], Selection(), scene=replace(large[1], whole={})), encoding="utf-8", newline="\n")
    reader.open(path, everybody=True)
    assert page.evaluate("isSummarised()")
    assert "All 163 at once could not be read" in page.inner_text("#key")
    assert page.get_by_role("button", name="show all").count() == 0


def test_it_is_readable_and_sound_on_a_phone(reader, large_page):
    reader.page.set_viewport_size(NARROW)
    page = reader.open(large_page, everybody=False).page
    sizes = page.evaluate("""[...document.querySelectorAll("#summary text")].map((text) => {
      const { width } = text.ownerSVGElement.getBoundingClientRect();
      return Number(text.getAttribute("font-size")) * width / text.ownerSVGElement.viewBox.baseVal.width;
    })""")
    assert min(sizes) >= 10.95
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
