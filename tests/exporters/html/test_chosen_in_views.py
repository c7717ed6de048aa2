"""What is chosen is shown in all four views, inside what is seen, and the panel covers nothing of it."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

SCREENS = [(1440, 900), pytest.param(768, 1024, marks=pytest.mark.sweep), (360, 740)]
UNCOVERED = """(actors) => actors.map((index) => {
  const { x, y } = picture.canvasToDOM(standingOf(index));
  const box = byId("picture").getBoundingClientRect();
  const found = document.elementFromPoint(x + box.x, y + box.y);
  return found !== null && byId("picture").contains(found);
})"""
IN_SIGHT = """([view, selector]) => [...document.querySelectorAll(`#${view} ${selector}`)].some((thing) => {
  const { left, right, top, bottom } = thing.getBoundingClientRect();
  const found = document.elementFromPoint(Math.max(left, 0) + Math.min(8, (right - left) / 2), (top + bottom) / 2);
  return found !== null && (thing.contains(found) || found.contains(thing));
})"""
LIT = {"table": "tbody tr.lit", "matrix": "tbody th.lit", "timeline": ".names .lit"}


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_whoever_is_asked_for_is_seen_and_the_panel_covers_nobody(reader, atlas, atlas_page, width, height):
    reader.watch.become(width, height)
    page = reader.open(atlas_page, everybody=False).page
    labels = list(atlas.actors)
    near = "(place) => { change({ place }); goToPlace(); }"
    page.evaluate(near, {"x": -600, "y": -400, "scale": 2})
    for label in ("JNIM", "FLA", "Islamic State"):
        reader.choose("actor", labels.index(label))
        assert reader.sees(f"({UNCOVERED})([{labels.index(label)}])[0]")
    page.evaluate("(ends) => take({ chosen: null, ends })", [labels.index("FLA"), labels.index("Al-Qaeda")])
    assert reader.sees(f"({UNCOVERED})(currentPath().flatMap(({{ from, to }}) => [from, to])).every(Boolean)")
    panel, picture = (page.locator(part).bounding_box() for part in ("#panel", "#picture"))
    beside = panel["x"] >= picture["x"] + picture["width"] - 1
    below = panel["y"] >= picture["y"] + picture["height"] - 1
    assert beside or below
    assert panel["y"] < height - 200


@pytest.mark.parametrize(("width", "height"), [SCREENS[0], SCREENS[2]])
def test_who_is_chosen_is_marked_and_in_sight_in_every_view(reader, atlas, atlas_page, width, height):
    reader.watch.become(width, height)
    page = reader.open(atlas_page, everybody=False).page
    labels = list(atlas.actors)
    for view, selector in LIT.items():
        reader.view(view)
        for label in ("MNLA", "JNIM"):
            reader.choose("actor", labels.index(label))
            if label == "JNIM" or view != "matrix":
                assert reader.sees(f"({IN_SIGHT})({[view, selector]})"), (view, label)
        lit = page.locator(f"#{view} {selector}")
        assert lit.count() == (len(atlas.ties_of["JNIM"]) if view == "table" else 1)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("choose(null)")
    assert page.locator("#timeline .lit").count() == 0


def test_the_row_and_the_column_of_an_actor_are_lit_and_the_cells_of_a_pair(reader, atlas, atlas_page):
    page = reader.open(atlas_page, "view=matrix").page
    labels = list(atlas.actors)
    actors = page.locator("#matrix tbody tr:not(.band)").count()
    reader.choose("actor", labels.index("JNIM"))
    assert page.locator("#matrix td.lit").count() == 2 * actors - 1
    assert page.locator("#matrix thead th.lit").all_inner_texts() == ["JNIM"]
    tie = next(i for i, tie in enumerate(atlas.relations) if {tie.subject, tie.object} == {"JNIM", "Al-Qaeda"})
    pair = sorted([labels.index("JNIM"), labels.index("Al-Qaeda")])
    for chosen in ({"kind": "tie", "index": tie}, {"kind": "pair", "index": pair[0], "other": pair[1]}):
        page.evaluate("(chosen) => choose(chosen)", chosen)
        keys = page.locator("#matrix td.lit button").evaluate_all("(cells) => cells.map((cell) => cell.dataset.key)")
        assert sorted(keys) == sorted([f"{pair[0]} {pair[1]}", f"{pair[1]} {pair[0]}"])
        assert page.locator("#matrix thead th.lit").count() == 2


def test_a_row_far_down_the_table_is_brought_up_and_a_clicked_one_stays(reader, written, dataset_with, bare):
    ties = [{"from": "A", "to": f"B{i:03}"} for i in range(510)]
    page = reader.open(written(dataset_with(actors={"A": None}, supports=ties), scene=bare), "view=table").page
    reader.choose("tie", 505)
    assert reader.sees(f"({IN_SIGHT})({['table', LIT['table']]})")
    assert page.locator("#table tr.lit[aria-current=true]").count() == 1
    scrolled = page.evaluate("document.querySelector('#table').scrollTop")
    assert scrolled > 0
    page.locator("#table tr.lit + tr button").click()
    assert page.evaluate("document.querySelector('#table').scrollTop") == scrolled
    assert page.locator("#table tr.lit").count() == 1
