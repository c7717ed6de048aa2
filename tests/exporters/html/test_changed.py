"""The picture says what changed last, on any day, and marks the ties of it that it draws."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

LAST = "Sep 2025: JNIM blockades Bamako, Southern Mali; 3 more ties"
BEFORE = "Between 6 Jun 2025 and 8 Jun 2025: Wagner was succeeded by Africa Corps"
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
    assert page.inner_text("#changed").startswith("Big changes:")
    assert page.locator("#changed .change").all_inner_texts() == [LAST, BEFORE]
    assert page.locator("#changed .change:first-of-type rect.news").count() == 1
    banded = ["JNIM blockade Bamako", "JNIM blockade Southern Mali", "JNIM hostility Malian junta"]
    assert page.evaluate(BANDS) == banded
    assert page.evaluate(INK_OF_BANDS) > 1000
    page.evaluate("change({ chosen: { kind: 'actor', index: stage().standings.keys().next().value } })")
    assert (page.evaluate(BANDS), page.locator("#changed rect").count()) == ([], 0)
    reader.sees(INK_OF_BANDS, 0)
    page.evaluate("change({ chosen: null, language: 'fr' })")
    assert page.inner_text("#changed").startswith("Faits majeurs\u00a0:")
    page.evaluate("change({ everybody: true })")  # who need the room
    assert (page.locator("#changed").is_visible(), page.evaluate(BANDS)) == (False, [])


def test_on_another_day_nothing_is_told_that_came_after(reader, atlas_page):
    page = reader.open(atlas_page, "day=2017-06-01", everybody=False).page
    told = page.locator("#changed .change").all_inner_texts()
    assert told[0] == "2 Mar 2017: four groups merge into JNIM"
    reader.open(atlas_page, "day=2011-01-01", everybody=False)
    assert page.locator("#changed").is_hidden()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_phone_it_stands_above_the_whole_picture(reader, atlas_page, language):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(atlas_page, f"lang={language}", everybody=False).page
    line, picture = (page.locator(name).bounding_box() for name in ("#changed", "#picture"))
    assert line["y"] + line["height"] <= picture["y"]
    assert picture["y"] + picture["height"] <= 740
    assert page.locator("#changed .change:first-of-type").is_visible()


def test_a_record_whose_dates_are_too_wide_for_changes_tells_what_began_last(reader, written, dataset_with):
    wide = dataset_with(actors=dict.fromkeys("AB"), hostilities=[{"from": "A", "to": "B", "since": "2015..2018"}])
    page = reader.open(written(wide), everybody=False).page
    assert page.inner_text("#changed") == "Big changes: A fights B, since some day between 2015 and 2018"


def test_where_the_big_changes_are_walked_through_they_are_told_once(reader, written, dataset_with):
    supports = [{"from": "A", "to": "B", "since": "2015"}, {"from": "B", "to": "A", "since": "2018-03"}]
    page = reader.open(written(dataset_with(actors=dict.fromkeys("AB"), supports=supports)), everybody=False).page
    assert page.locator("#changed .change").all_inner_texts() == ["Mar 2018: B supports A", "2015: A supports B"]
    page.evaluate("goToStep(0)")
    assert page.locator("#changed").is_hidden()
    assert "2015: 1 tie begins" in page.inner_text("#story-text")


def test_a_picture_that_is_taken_away_says_it_too(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    assert page.evaluate("changedLine()") == f"Big changes: {LAST}; {BEFORE}"


def test_the_line_is_of_the_page_of_an_earlier_day(reader, atlas, atlas_scene, tmp_path):
    path = tmp_path / "page.html"
    day = atlas.day - 3000
    path.write_text(page_of(atlas, Selection(day=day), scene=atlas_scene), encoding="utf-8")
    page = reader.open(path, everybody=False).page
    assert page.locator("#changed .change").first.inner_text() == "2 Mar 2017: four groups merge into JNIM"
