"""A record of long ago: years as people say them, arrows explained, folds that stay, ties of one actor counted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

OLD = """
dataset: {as_of: 0970-05-01}
actors: {A: {since: 0632}}
hostilities:
  - {from: A, to: B, since: 0700-02-03, until: 0710}
  - {from: A, to: C, since: 0700, until: 0720}
  - {from: A, to: D, since: 0700, until: 0730}
  - {from: A, to: E, since: 0700, until: 0945-12-17}
  - {from: A, to: F, since: 0800}
partnerships: [{between: [A, G], since: 0800}]
supports: [{from: A, to: A, since: 0800}]
"""
YEARS = """() => [...document.querySelectorAll("#years span")].map((label) => {
  const { left, right } = label.getBoundingClientRect();
  return [label.textContent, left, right];
}).sort(([, one], [, other]) => one - other)"""


@pytest.fixture
def old(reader, dataset_from, tmp_path_factory):
    path = tmp_path_factory.mktemp("old") / "page.html"
    path.write_text(page_of(dataset_from(OLD), Selection()), encoding="utf-8", newline="\n")
    return reader.open(path, everybody=False)


def test_years_before_1000_have_no_nought_and_stand_below_the_band(old):
    assert old.page.inner_text("#day-words") == "as of 1 May 970"
    for width in (1440, 360):
        old.page.set_viewport_size({"width": width, "height": 800})
        assert old.sees("document.querySelector('#years').clientWidth < innerWidth")
        old.page.wait_for_timeout(50)
        labels = old.page.evaluate(YEARS)
        track = old.page.locator("#band").bounding_box()
        assert (labels[0][0], labels[-1][0]) == ("632", "970")
        assert len(labels) >= 4
        assert labels[0][1] >= track["x"] - 1
        assert labels[-1][2] <= track["x"] + track["width"] + 1
        assert all(left[2] < right[1] for left, right in pairwise(labels))
    old.choose("tie", 0)
    assert "3 Feb 700" in old.panel
    old.page.evaluate("change({ day: dayOfIso('0945-12-17') })")
    assert old.page.inner_text("#day-words") == "as of 17 Dec 945"
    assert "0945-12-17" in old.page.evaluate("location.hash")


def test_the_key_says_how_arrows_are_read(old):
    assert old.page.inner_text("#key .arrow") == "A → B: as in “A fights B”; no arrow: mutual"
    assert old.page.locator("#legend .arrow").count() == 0
    old.page.set_viewport_size({"width": 360, "height": 740})
    old.page.evaluate("change({ language: 'fr' })")
    assert old.page.locator("#key .arrow").count() == 0
    text = old.page.inner_text("#shapes .arrow").replace("\xa0", " ").replace("\u202f", " ")
    assert text.startswith("A → B : comme dans « A ")
    assert text.endswith("sans flèche : réciproque")
    old.page.set_viewport_size({"width": 1440, "height": 800})
    old.page.evaluate("change({ language: 'en', everybody: true })")
    assert old.page.locator("#key .arrow").count() == 0
    assert old.page.inner_text("#legend .arrow").startswith("A → B: as in ")


def test_folds_stay_as_the_reader_left_them(old):
    old.choose("actor", 0)
    is_open = "document.querySelector('#panel .standing details').open"
    assert old.page.evaluate(is_open) is False
    old.page.click("#panel .standing summary")
    assert old.sees(is_open)
    old.page.evaluate("change({ day: dayOfIso('0946-01-02') })")
    assert old.page.evaluate(is_open)
    assert old.focused == "0 enemies"
    old.page.evaluate("change({ day: dayOfIso('0705-01-01') })")
    assert old.page.locator("#panel .standing details").count() == 0
    old.page.evaluate("change({ day: DATA.day })")
    assert old.page.evaluate(is_open)
    old.page.click("#panel .standing summary")
    assert old.sees(f"!{is_open}")
    old.page.evaluate("change({ day: dayOfIso('0946-01-02') })")
    assert old.page.evaluate(is_open) is False


def test_the_matrix_counts_ties_of_actors_with_themselves(old):
    old.view("matrix")
    assert "1 tie of an actor with itself has no place here; the table has it." in old.page.inner_text("#matrix")
    old.page.evaluate("change({ day: dayOfIso('0705-01-01') })")
    assert "with itself" not in old.page.inner_text("#matrix")
