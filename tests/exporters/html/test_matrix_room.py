"""The matrix on a phone and in an article: rows are seen, and no name of a row is cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph import load
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[3]
ROWS = """() => {
  const box = byId("matrix").getBoundingClientRect();
  const low = Math.min(box.bottom, innerHeight);
  return [...document.querySelectorAll("#matrix tbody tr")].filter((row) => {
    return row.getBoundingClientRect().bottom <= low;
  }).length;
}"""
CUT = """[...document.querySelectorAll("#matrix tbody th .plain")].filter((name) => {
  return !name.querySelector(".ends") && name.scrollWidth > name.clientWidth + 1;
}).map(({ textContent }) => textContent)"""
BEYOND = """[...document.querySelectorAll("#matrix :is(caption, .key, .limit)")].filter((text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect().right > innerWidth;
}).map(({ textContent }) => textContent)"""
SCREENS = [
    pytest.param("view=matrix", 360, 740, 5, id="phone"),
    pytest.param("embed&view=matrix", 640, 480, 4, id="article"),
    pytest.param("embed&view=matrix", 640, 560, 5, id="frame"),
]


@pytest.fixture(scope="module")
def media_page(tmp_path_factory):
    """The page of an example without sides, whose actors have long names."""
    path = tmp_path_factory.mktemp("media") / "page.html"
    dataset = load(ROOT / "examples" / "french-media" / "graph")
    path.write_text(page_of(dataset, Selection()), encoding="utf-8", newline="\n")
    return path


@pytest.mark.parametrize(("fragment", "width", "height", "rows"), SCREENS)
@pytest.mark.parametrize("record", ["atlas_page", "media_page"])
def test_rows_are_seen_at_once_and_their_names_are_whole(reader, request, record, fragment, width, height, rows):
    reader.page.set_viewport_size({"width": width, "height": height})
    page = reader.open(request.getfixturevalue(record), fragment, everybody=False).page
    assert page.evaluate(ROWS) >= rows
    assert page.evaluate(CUT) == []
    assert page.evaluate(BEYOND) == []


def test_groups_have_a_key_and_leave_room_for_their_counts_on_a_phone(reader, large_page):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(large_page, "view=matrix", everybody=False).page
    assert page.locator("#matrix .key").inner_text().split() == ["●", "friendly", "✕", "hostile", "○", "neutral"]
    assert page.locator("#matrix tbody th").first.bounding_box()["width"] < 160
    assert page.evaluate(CUT) == []
    assert page.evaluate(BEYOND) == []


def test_a_side_whose_name_runs_from_the_right_is_cut_at_its_end(reader, written, dataset_from):
    text = """
    dataset: {as_of: 2020, sides: [{name: حركة المتمردين الكبرى, members: [A]}, {name: Others, members: [B, C]}]}
    hostilities: [{from: A, to: B, since: 2018}]
    partnerships: [{between: [B, C], since: 2018}]
    """
    page = reader.open(written(dataset_from(text)), "view=matrix").page
    assert page.evaluate("getComputedStyle(document.querySelector('#matrix .sidename')).direction") == "rtl"
