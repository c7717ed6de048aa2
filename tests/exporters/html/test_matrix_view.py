"""The matrix: who stands with whom and against whom, and the ties of each two behind their cell."""

from __future__ import annotations

import pytest

from actorgraph.model.period import Certainty
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

CELLS = """Object.fromEntries([...document.querySelectorAll("#matrix td button")].map((cell) => [
  cell.dataset.key, [cell.textContent, cell.className, cell.ariaLabel]]))"""
HEADS = """[...document.querySelectorAll("#matrix tbody th[scope=row]")].map((head) => head.textContent)"""


@pytest.fixture
def matrix(reader, atlas_page):
    """The matrix of the atlas."""
    return reader.open(atlas_page, "view=matrix", everybody=False)


def standings(atlas, day):
    """How each two actors stand to each other on a day, from the model, and whether that is certain."""
    labels = list(atlas.actors)
    pairs = {}
    holds = Selection(day=day).on(atlas).holds
    for tie in atlas.relations:
        if holds(tie) is not Certainty.NO and tie.subject != tie.object:
            ends = frozenset((labels.index(tie.subject), labels.index(tie.object)))
            pairs.setdefault(ends, []).append(tie)
    found = {}
    for ends, ties in pairs.items():
        certain = [tie for tie in ties if holds(tie) is Certainty.YES and tie.status == "accepted"]
        found[ends] = (standing(certain or ties), bool(certain) and standing(certain) == standing(ties))
    return found


def standing(ties):
    signs = {tie.type.sign for tie in ties}
    if {1, -1} <= signs:
        return "both"
    return "friendly" if 1 in signs else "hostile" if -1 in signs else "neutral"


@pytest.mark.parametrize("day", [None, "2012-06-01"])
def test_every_pair_with_a_tie_has_a_cell_on_either_side(matrix, atlas, day):
    if day:
        matrix.page.evaluate("(day) => change({ day: dayOfIso(day), undated: true })", day)
    wanted = standings(atlas, matrix.state("day"))
    cells = matrix.page.evaluate(CELLS)
    found = {frozenset(map(int, key.split())) for key in cells}
    assert found == set(wanted)
    assert len(cells) == 2 * len(wanted)
    for key, (_, classes, _) in cells.items():
        name, certain = wanted[frozenset(map(int, key.split()))]
        found = [name for name in classes.split() if name != "pale"]
        assert found == ([name] if certain else [name, "perhaps"]), key
    assert len(matrix.page.evaluate(HEADS)) == len({end for ends in wanted for end in ends})


def test_marks_differ_by_more_than_colour(matrix):
    marks = {classes.split()[0]: mark for mark, classes, _ in matrix.page.evaluate(CELLS).values()}
    assert len(set(marks.values())) == len(marks) >= 3
    key = matrix.page.inner_text("#matrix .key")
    assert all(mark in key for mark in marks.values())


def test_a_cell_leads_to_the_ties_of_its_pair(matrix, atlas):
    labels = list(atlas.actors)
    matrix.page.check("#all-time")
    key = next(key for key, (_, classes, _) in matrix.page.evaluate(CELLS).items() if classes == "both")
    a, b = map(int, key.split())
    matrix.page.locator(f'#matrix td button[data-key="{key}"]').click()
    assert matrix.state("chosen") == {"kind": "pair", "index": min(a, b), "other": max(a, b)}
    between = [tie for tie in atlas.relations if {tie.subject, tie.object} == {labels[a], labels[b]}]
    assert matrix.page.locator("#panel .ties button").count() == len(between) > 1
    matrix.page.locator("#panel .ties button").first.click()
    assert matrix.state("chosen.kind") == "tie"


def test_one_tab_stop_for_all_cells_and_arrow_keys_among_them(matrix):
    page = matrix.page
    assert page.locator('#matrix td [tabindex="0"]').count() == 1
    keys = page.evaluate("""[...document.querySelectorAll("#matrix td button")].map((cell) => cell.dataset.key)""")
    columns = page.evaluate("""[...document.querySelectorAll("#matrix td button")].map((cell) => cell.dataset.rove)""")
    page.locator('#matrix td [tabindex="0"]').focus()
    assert matrix.focused == keys[0]
    page.keyboard.press("ArrowRight")
    assert matrix.focused == keys[1]
    page.keyboard.press("ArrowLeft")
    assert matrix.focused == keys[0]
    page.keyboard.press("ArrowDown")
    below = next(i for i in range(1, len(keys)) if columns[i] == columns[0])
    assert matrix.focused == keys[below]
    page.keyboard.press("ArrowUp")
    assert matrix.focused == keys[0]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    assert matrix.focused == keys[0]


@pytest.mark.parametrize("key", ["Enter", " "])
def test_enter_opens_the_evidence_and_keeps_the_focus(matrix, key):
    page = matrix.page
    page.locator('#matrix td [tabindex="0"]').focus()
    page.keyboard.press("ArrowRight")
    focused = matrix.focused
    page.keyboard.press(key)
    assert matrix.state("chosen.kind") == "pair"
    assert page.locator("#panel .ties").is_visible()
    assert matrix.focused == focused
    page.keyboard.press("ArrowLeft")
    assert matrix.focused != focused


def test_a_name_at_the_side_leads_to_its_actor(matrix):
    head = matrix.page.locator("#matrix tbody th button").nth(2)
    name = head.inner_text()
    head.click()
    assert matrix.heading == name


def test_cells_say_in_words_what_they_mean(matrix, atlas):
    labels = [actor.label_in("en") for actor in atlas.actors.values()]
    for key, (_, classes, name) in matrix.page.evaluate(CELLS).items():
        a, b = map(int, key.split())
        assert name.startswith(f"{labels[a]}, {labels[b]}: ")
        assert ("not certain" in name) == ("perhaps" in classes)


def test_a_tie_that_paused_is_not_called_undated_for_want_of_a_first_day(reader, written, dataset_from):
    text = """
        dataset: {as_of: 2025-11-07}
        hostilities: [{from: A, to: B, spells: [{until: 2009}, {since: 2011}]}, {from: A, to: C}]
    """
    reader.open(written(dataset_from(text)))
    reader.view("matrix")
    said = {name.split(":")[0]: name for _, _, name in reader.page.evaluate(CELLS).values()}
    assert "undated" not in said["A, B"]
    assert "undated" in said["A, C"]


def test_friends_of_one_side_stand_together(matrix, atlas, atlas_scene):
    """Every actor stands in one run with those of the same side, or of none, whom friendly ties alone join to it."""
    day = matrix.state("day")
    labels = [actor.label_in("en") for actor in atlas.actors.values()]
    order = [labels.index(name) for name in matrix.page.evaluate(HEADS)]
    bloc = {index: {index} for index in order}
    side_of = {list(atlas.actors).index(label): side for label, side in atlas_scene.sides.side_of.items()}
    assert [side_of.get(index, 99) for index in order] == sorted(side_of.get(index, 99) for index in order)
    for ends, (name, _) in standings(atlas, day).items():
        if name == "friendly" and len({side_of.get(end) for end in ends}) == 1:
            union = set().union(*(bloc[end] for end in ends))
            for member in union:
                bloc[member] = union
    for members in bloc.values():
        rows = sorted(order.index(member) for member in members)
        assert rows[-1] - rows[0] == len(rows) - 1


def test_it_is_told_how_much_is_hidden_beyond_the_edge(reader, atlas_page):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(atlas_page, "view=matrix", everybody=False).page
    columns = page.locator("#matrix thead tr:last-child th").count()
    hidden = int(page.inner_text("#matrix .further").split()[0])
    assert columns - 10 < hidden < columns
    assert page.inner_text("#matrix .further") == f"{hidden} more columns →"
    assert page.evaluate("getComputedStyle(document.querySelector('#matrix')).maskImage") != "none"
    page.evaluate("document.querySelector('#matrix').scrollLeft = 1e6")
    assert reader.sees("document.querySelector('#matrix .further').textContent", "")
    assert page.evaluate("getComputedStyle(document.querySelector('#matrix')).maskImage") == "none"
    page.set_viewport_size({"width": 1440, "height": 900})
    heads = page.locator("#matrix thead th:not(.side) > span")
    assert heads.evaluate_all("(all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length") == 0
