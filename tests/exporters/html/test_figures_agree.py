"""The figures of the atlas say the same as its page, as it opens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection, selection
from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.matrix import matrix_of
from actorgraph.scene.scene import drawn
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.sides import sides_of
from actorgraph.scene.timeline.lives import is_lineage
from actorgraph.scene.timeline.timeline import hosts_of, timeline_of
from differential.comparing import posed

pytestmark = pytest.mark.browser

TIES = """shownTies().map((tie) => {
  const strength = strengthOf(tie);
  return [DATA.ties.indexOf(tie), strength === "pale", tie.status === "contested", isCertain(tie)];
})"""
CELLS = """Object.fromEntries([...document.querySelectorAll("#matrix td button")].map((cell) => [
  cell.dataset.key, cell.textContent]))"""
HEADS = """[...document.querySelectorAll("#matrix tbody th[scope=row]")].map((head) => head.textContent)"""
SIDES = """[...document.querySelectorAll("#matrix tbody")].map((body) =>
  [...body.querySelectorAll(".band .unseen")].map((words) => words.textContent))"""

TIMELINE = """(() => {
  const { lanes, axis, draws } = castOf();
  const ties = DATA.ties.filter((tie) => draws(tie) && spanDrawn(tie));
  const { bars } = chartOf(lanes, ties, axisOf(axis, 0, 1000), lineOf(false));
  const bounds = ({ first, last, solid }) => [first, last, ...(solid ? [solid[0], solid[1] - 1] : [])];
  return [
    lanes.map(({ side, isGone, actors }) => [side, isGone, actors]),
    bars.flatMap(({ ties, host }) => ties.map((tie) => [DATA.ties.indexOf(tie), host])),
    ties.map((tie) => [DATA.ties.indexOf(tie), ...bounds(spanDrawn(tie))]),
    ties.map((tie) => axisOf(axis, 0, 1).place(spanDrawn(tie).first)),
  ];
})()"""


def test_network_draws_the_same_ties_as_sure(reader, atlas_page, atlas, atlas_scene):
    selected = Selection().at_its_own_time(atlas)
    shown = shown_ties(atlas, selected, atlas_scene.landscape.first.marks)
    places = {tie.id: place for place, tie in enumerate(atlas.relations)}
    wanted = [[places[each.tie.id], each.is_pale, each.is_contested, each.is_certain] for each in shown]
    assert reader.open(atlas_page, everybody=False).page.evaluate(TIES) == wanted


def test_matrix_has_the_same_order_cells_and_counts(reader, atlas_page, atlas, atlas_scene):
    matrix = matrix_of(shown_ties(atlas, Selection().at_its_own_time(atlas)), atlas_scene.sides)
    page = reader.open(atlas_page, "view=matrix", everybody=False).page
    labels = list(atlas.actors)
    assert page.evaluate(HEADS) == [atlas.actors[actor].label_in("en") for actor in matrix.actors]
    cells = page.evaluate(CELLS)
    wanted = {}
    for pair, judged in matrix.cells.items():
        for one, other in (pair, pair[::-1]):
            mark = f"{judged.standing}{'?' * judged.is_doubtful}"
            wanted[f"{labels.index(one)} {labels.index(other)}"] = mark
    assert cells == wanted
    sides = [rows.side for rows in matrix.rows]
    counts = [[_words(matrix.counts.get(frozenset((row, column)))) for column in sides] for row in sides]
    assert page.evaluate(SIDES) == counts


def test_timeline_has_the_same_lanes_hosts_and_bounds(reader, atlas_page, atlas, atlas_scene):
    selected = Selection().at_its_own_time(atlas)
    casts = {"first": atlas_scene.landscape.first.marks}
    found = timeline_of(atlas, drawn(atlas, selected), atlas_scene.sides, casts, Span(last=selected.day))
    page = reader.open(atlas_page, "view=timeline", everybody=False).page
    assert_same(page.evaluate(TIMELINE), found, atlas, atlas.relations)


@pytest.mark.parametrize("seeds", [range(2), pytest.param(range(2, 16), marks=pytest.mark.sweep)])
def test_timeline_has_the_same_of_whatever_can_be_missing_or_uncertain(reader, bare, tmp_path, seeds):
    page = reader.page
    for seed in seeds:
        dataset, during = posed(seed)[2], "2003..2006" if seed % 2 else None
        selected = selection(dataset, during=during) if during else Selection().at_its_own_time(dataset)
        ties, sides = drawn(dataset, selected), sides_of(dataset, selected)
        path = tmp_path / f"{seed}.html"
        path.write_text(page_of(dataset, selected, scene=replace(bare, sides=sides)), encoding="utf-8", newline="\n")
        reader.open(path, "" if during else "day=all")
        days = selected.during or ALWAYS
        if not timeline_of(dataset, ties, sides, {}, days).axes["all"]:
            continue
        told, labels = page.evaluate(TIMELINE), list(dataset.actors)
        cast = [labels[number] for *_, numbers in told[0] for number in numbers]
        found = timeline_of(dataset, ties, sides, {"first": cast}, days)
        assert set(found.lives) <= set(cast)
        assert_same(told, found, dataset, ties)


def assert_same(told, found, dataset, ties):
    """Compare what a page tells of its timeline with that of the figure."""
    numbers = {actor: number for number, actor in enumerate(dataset.actors)}
    places = {tie.id: place for place, tie in enumerate(ties)}
    lanes, hosts, spans, shares = told
    rows = [[lane.side, lane.gone, [numbers[actor] for actor in lane.actors]] for lane in found.rows("first")]
    assert lanes == rows
    bars = found.among("first")
    own = hosts_of([bar for bar in bars if not is_lineage(bar)])
    assert dict(hosts) == {places[tie]: numbers[host] for tie, host in own.items()}
    wanted = {places[bar.tie.id]: [*bar.drawn, *(() if bar.solid.is_empty else bar.solid)] for bar in bars}
    assert {place: bounds for place, *bounds in spans} == wanted
    axis = found.axes["first"]
    assert shares == pytest.approx([axis.place(bounds[0]) for bounds in wanted.values()])


def _words(counts):
    if counts is None:
        return ""
    parts = (
        (counts.friendly, "friendly tie", "friendly ties"),
        (counts.hostile, "hostile tie", "hostile ties"),
        (counts.doubtful, "tie that is not certain", "ties that are not certain"),
    )
    return ", ".join(f"{n} {one if n == 1 else several}" for n, one, several in parts if n)
