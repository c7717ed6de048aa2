"""Events by month on the page: columns in the panel of a tie and in its bar, each with words beside them."""

from __future__ import annotations

import gzip
from random import Random

import pytest

from actorgraph import load
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

HEAD = "actor_a,actor_b,direction,month,events,covered,scope\n"
BARS = """Object.fromEntries([...document.querySelectorAll("#timeline .ties .bar")].map((bar) => [
  bar.querySelector("text").textContent.slice(2), bar.querySelector(".months")?.getAttribute("d") ?? null]))"""
PANEL = """(() => {
  const drawing = document.querySelector("#panel dd.months svg");
  return [drawing.getAttribute("aria-label"), drawing.querySelector("path").getAttribute("d").split("M").length - 1];
})()"""


@pytest.mark.parametrize(
    ("language", "label", "words"),
    [
        ("en", "Events by month from Jan 2019 to Jun 2019; highest column: 6", "9 events in 2 of 6 months"),
        ("fr", "Événements par mois de janvier 2019 à juin 2019", "9 événements en 2 mois sur 6"),
    ],
)
def test_the_panel_of_a_tie_draws_its_months_and_says_them(reader, monthly_page, language, label, words):
    opened = reader.open(monthly_page, f"tie=monthly&lang={language}").page
    told, parts = opened.evaluate(PANEL)
    assert told.startswith(label)
    assert parts == 6 + 2
    panel = opened.inner_text("#panel")
    assert words in panel.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Generated, export of 1 Jun 2020" in panel
    assert reader.open(monthly_page, "tie=silent").page.locator("#panel dd.months").count() == 0


def test_the_bar_of_a_tie_has_its_months_and_the_key_says_on_which_scale(reader, monthly_page):
    opened = reader.open(monthly_page, "view=timeline").page
    bars = opened.evaluate(BARS)
    assert bars["C"] is None
    assert bars["B"].count("M") == 6 + 2
    assert "v-12.0H" in bars["B"]
    assert "v-6.0H" in bars["B"]
    assert "a column as high as the bar: 6, on one scale" in opened.inner_text("#timeline")


def test_columns_end_with_their_bar_at_the_day_of_the_slider(reader, monthly_page):
    bars = reader.open(monthly_page, "view=timeline&day=2019-02-15").page.evaluate(BARS)
    assert bars["B"].count("M") == 2 + 1


def test_a_page_of_many_ties_stays_small(tmp_path):
    """Two hundred ties of ten years each add less than forty kilobytes to what a reader loads."""
    sizes = []
    for named in ("", ", monthly_events: events.csv"):
        ties = "".join(f"  - {{between: [A{i}, B{i % 20}], since: 2010, id: t{i}{named}}}\n" for i in range(200))
        (tmp_path / "graph.yaml").write_text(f"hostilities:\n{ties}", encoding="utf-8")
        chance = Random(1)
        rows = (
            f"A{i},B{i % 20},none,{2010 + month // 12}-{month % 12 + 1:02},{chance.randrange(40)},,x\n"
            for i in range(200)
            for month in range(120)
        )
        (tmp_path / "events.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
        sizes.append(len(gzip.compress(page_of(load(tmp_path), Selection()).encode("utf-8"), 9)))
    assert 10_000 < sizes[1] - sizes[0] < 40_000
