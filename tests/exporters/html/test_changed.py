"""The picture says what changed last, on any day, and marks the ties of it that it draws."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

LAST = "Last change here: Sep 2025: JNIM blockades Bamako, Southern Mali; 3 more new ties"
BEFORE = "A big change before that: Between 6 Jun 2025 and 8 Jun 2025: Wagner was succeeded by Africa Corps"
BANDS = """() => bandedTies().map(({ type, from, to }) => [nameOf(from), type, nameOf(to)].join(" ")).sort()"""
INK_OF_BANDS = """() => {
  const canvas = document.querySelector("#picture canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const [r, g, b] = theme().news.match(/[0-9a-f]{2}/g).map((part) => parseInt(part, 16));
  let found = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i] === r && pixels[i + 1] === g && pixels[i + 2] === b) found += 1;
  }
  return found;
}"""


def test_what_changed_last_is_told_and_marked(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    assert page.locator("#changed .change").all_inner_texts() == [LAST, BEFORE]
    assert page.locator("#changed .change:first-of-type rect.news").count() == 1
    assert page.evaluate(BANDS) == ["JNIM blockade Bamako", "JNIM blockade Southern Mali"]  # those that it names
    assert page.evaluate(INK_OF_BANDS) > 700
    page.evaluate("change({ chosen: { kind: 'actor', index: stage().standings.keys().next().value } })")
    assert (page.evaluate(BANDS), page.locator("#changed rect").count()) == ([], 0)
    reader.sees(INK_OF_BANDS, 0)
    page.evaluate("change({ chosen: null, language: 'fr' })")
    assert page.inner_text("#changed").startswith("Dernier fait ici\u00a0:")
    page.evaluate("change({ everybody: true })")  # who need the room
    assert (page.locator("#changed").is_visible(), page.evaluate(BANDS)) == (False, [])


def test_on_another_day_nothing_is_told_that_came_after(reader, atlas_page):
    page = reader.open(atlas_page, "day=2017-06-01", everybody=False).page
    told = page.locator("#changed .change").all_inner_texts()
    assert told[0] == "Last change here: 2 Mar 2017: four groups merge into JNIM"
    reader.open(atlas_page, "day=2011-01-01", everybody=False)
    assert page.locator("#changed").is_hidden()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_phone_it_stands_above_the_whole_picture(reader, atlas_page, language):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(atlas_page, f"lang={language}", everybody=False).page
    line, picture = (page.locator(name).bounding_box() for name in ("#changed", "#picture"))
    assert line["y"] + line["height"] <= picture["y"]
    assert picture["y"] + picture["height"] <= 740
    assert page.locator("#changed .change").count() == 1
    assert len(page.evaluate(BANDS)) == 2
    page.set_viewport_size({"width": 1280, "height": 800})
    reader.sees("() => document.querySelectorAll('#changed .change').length", 2)


SMALL = {"from": "A", "to": "C", "since": "2018"}
BIG = [{"from": "C", "to": f"P{i}", "since": f"{1990 + i % 12}"} for i in range(48)]


def test_what_came_last_is_told_however_small_it_is(reader, written, dataset_with):
    page = reader.open(written(dataset_with(dataset={"as_of": "2020"}, supports=[SMALL, *BIG])), everybody=False).page
    told = page.locator("#changed .change").all_inner_texts()
    assert told[0] == "Last change here: 2018: A supports C"
    assert told[1] == "A big change before that: 2001: C supports P11, P23; 2 more new ties"


def test_where_the_page_does_not_have_all_that_changed_the_big_changes_are_told(reader, written, dataset_with):
    monthly = [{"from": "A", "to": f"Q{i}", "since": f"{2002 + i // 12}-{i % 12 + 1:02}"} for i in range(120)]
    dataset = dataset_with(dataset={"as_of": "2020"}, supports=[*BIG, *monthly])
    page = reader.open(written(dataset), "day=2002-06-30", everybody=False).page
    assert page.inner_text("#changed").startswith("Big changes: 2001: C supports")
    reader.open(written(dataset), "day=2004-06-30", everybody=False)
    assert page.inner_text("#changed").startswith("Last change here: Jun 2004: A supports Q29")


def test_a_record_whose_dates_are_too_wide_for_changes_tells_what_began_last(reader, written, dataset_with):
    wide = dataset_with(actors=dict.fromkeys("AB"), hostilities=[{"from": "A", "to": "B", "since": "2015..2018"}])
    page = reader.open(written(wide), everybody=False).page
    assert page.inner_text("#changed") == "Last change here: A fights B, since some day between 2015 and 2018"


def test_where_the_big_changes_are_walked_through_they_are_told_once(reader, written, dataset_with):
    supports = [{"from": "A", "to": "B", "since": "2015"}, {"from": "B", "to": "A", "since": "2018-03"}]
    page = reader.open(written(dataset_with(actors=dict.fromkeys("AB"), supports=supports)), everybody=False).page
    assert page.locator("#changed .change").all_inner_texts() == [
        "Last change here: Mar 2018: B supports A",
        "A big change before that: 2015: A supports B",
    ]
    page.evaluate("goToStep(0)")
    assert page.locator("#changed").is_hidden()
    assert "2015: 1 tie begins" in page.inner_text("#story-text")


def test_a_picture_that_is_taken_away_says_it_too(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    assert page.evaluate("changedLine()") == f"{LAST}; {BEFORE}"


def test_the_line_is_of_the_page_of_an_earlier_day(reader, atlas, atlas_scene, tmp_path):
    path = tmp_path / "page.html"
    day = atlas.day - 3000
    path.write_text(page_of(atlas, Selection(day=day), scene=atlas_scene), encoding="utf-8")
    page = reader.open(path, everybody=False).page
    told = page.locator("#changed .change").first.inner_text()
    assert told == "Last change here: 2 Mar 2017: four groups merge into JNIM"


FROM_THE_RIGHT = [("بوكو حرام", "الجيش المالي", "2018"), ("بوكو حرام", "الجيش المالي", "2015..2018")]
PLACES = """([text, names]) => {
  const walker = document.createTreeWalker(document.querySelector(text), NodeFilter.SHOW_TEXT);
  const places = [];
  while (walker.nextNode()) {
    for (const name of names) {
      const at = walker.currentNode.data.indexOf(name);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + name.length);
      places.push([name, range.getBoundingClientRect().x]);
    }
  }
  return places.sort(([, a], [, b]) => a - b).map(([name]) => name);
}"""


@pytest.mark.parametrize(("one", "other", "since"), FROM_THE_RIGHT)
def test_a_name_that_runs_from_the_right_does_not_turn_who_does_what_to_whom(
    reader, written, dataset_with, one, other, since
):
    ties = [{"from": one, "to": other, "since": since, "id": "first"}, {"from": other, "to": "C"}]
    page = reader.open(written(dataset_with(hostilities=ties)), everybody=False).page
    assert page.evaluate(PLACES, ["#changed", [one, "fights", other]]) == [one, "fights", other]
    reader.choose("tie", page.evaluate("DATA.ties.findIndex(({ id }) => id === 'first')"))
    page.locator("#panel h2 + p button, #panel .ties button, #panel button.plain").last.click()
    assert page.evaluate(PLACES, ["#panel .back", [one, "fights", other]]) == [one, "fights", other]
