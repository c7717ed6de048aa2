"""The page opens on the sides: who matters, in the colours of sides and signs, readable; the rest is a tap away."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

SCREENS = [(1440, 900), pytest.param(768, 1024, marks=pytest.mark.sweep), (360, 740)]
SHOWN = "nodes.get({ filter: (node) => !node.hidden }).map(({ id }) => Number(id.slice(1)))"
LABELS = """() => [...stage().standings].filter(([index]) => labelSize(index)).map(([index, { x, y, size }]) => {
  const scale = picture.getScale();
  const middle = picture.canvasToDOM({ x, y });
  const font = labelSize(index) * scale;
  const lines = linesOf(index).length;
  const half = labelWidth(index) * font / 2;
  const top = middle.y + size * scale;
  return { index, font, left: middle.x - half, right: middle.x + half, top, bottom: top + 1.15 * font * lines };
})"""


@pytest.fixture(scope="module", params=["written", "found"])
def variant(request, atlas, atlas_scene, tmp_path_factory):
    """The page of the atlas, with the sides that its editors wrote and without them."""
    path = tmp_path_factory.mktemp("sides") / f"{request.param}.html"
    if request.param == "written":
        text = page_of(atlas, Selection(), scene=atlas_scene)
    else:
        text = page_of(replace(atlas, sides=()), Selection())
    path.write_text(text, encoding="utf-8", newline="\n")
    return request.param, path


@pytest.fixture
def first(reader, variant):
    """A reader who opens the page as it comes, on a screen of a size."""

    def look(width=1440, height=900):
        reader.page.set_viewport_size({"width": width, "height": height})
        return reader.open(variant[1], everybody=False)

    return look


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_every_label_of_the_first_view_is_there_readable_whole_and_apart(first, width, height):
    page = first(width, height).page
    assert_all_is_read(page)
    page.select_option("#language", "fr")
    assert_all_is_read(page)


def assert_all_is_read(page):
    labels = page.evaluate(LABELS)
    shown = page.evaluate(SHOWN)
    assert {label["index"] for label in labels} == set(shown)
    assert 12 <= len(shown) <= 25
    box = page.locator("#picture").bounding_box()
    for label in labels:
        assert label["font"] >= 10.95
        assert label["left"] >= -1
        assert label["right"] <= box["width"] + 1
        assert label["bottom"] <= box["height"] + 1
    for one, other in combinations(labels, 2):
        apart = one["right"] <= other["left"] or other["right"] <= one["left"]
        assert apart or one["bottom"] <= other["top"] + 1 or other["bottom"] <= one["top"] + 1, (one, other)


def test_actors_have_the_colour_of_their_side_and_ties_that_of_their_sign(first):
    page = first().page
    sides = page.evaluate("DATA.scene.sides.map(({ members, colour }) => [members, colour])")
    colours = {actor: colour for members, colour in sides for actor in members}
    filled = "(node) => !node.hidden && DATA.actors[node.id.slice(1)].filled"
    bodies = dict(page.evaluate(f"nodes.get({{ filter: {filled} }}).map((n) => [n.id, n.color.background])"))
    apart = page.evaluate("theme().apart.mark")
    assert {node: colours.get(int(node[1:]), apart) for node in bodies} == bodies
    assert len(set(bodies.values())) > 2
    ties = page.evaluate(
        "edges.get({ filter: (edge) => !edge.hidden })"
        ".map((e) => [typeOf(DATA.ties[Number(e.id.slice(1))]).sign, e.color.color])"
    )
    signs, pale = page.evaluate("[theme().signs, theme().pale]")
    assert ties
    assert all(colour in (signs[str(sign)], pale[str(sign)]) for sign, colour in ties)


def test_only_what_holds_on_the_day_is_drawn_at_first(first):
    page = first().page
    held = "holdsOn(DATA.ties[Number(edge.id.slice(1))], state.day)"
    found = page.evaluate(f"edges.get({{ filter: (edge) => !edge.hidden }}).map((edge) => {held})")
    assert set(found) <= {"yes", "possibly"}


def test_the_key_says_what_colours_mean_whose_the_sides_are_and_how_many_are_not_seen(first, variant):
    reader = first()
    key = reader.page.locator("#key").inner_text()
    whose = {"written": "sides as the editors see them", "found": "sides found from the ties: no source names them"}
    for words in ("friendly", "hostile", "neutral", whose[variant[0]], "25 of 82 actors"):
        assert words in key
    assert "as of" not in key  # which the title block says
    reader.page.evaluate("change({ day: dayOfIso('2024-06-01') })")
    theirs = {"written": "", "found": " · as of 7 Nov 2025"}  # those that editors date are of the day beside
    assert reader.page.locator("#key .whose").inner_text() == whose[variant[0]] + theirs[variant[0]]


def test_everybody_is_one_tap_away_and_so_is_the_way_back(first):
    reader = first()
    before = reader.page.evaluate(SHOWN)
    reader.page.locator("#key .cast button").click()
    assert len(reader.page.evaluate(SHOWN)) == 82
    assert "everybody" in reader.page.url
    reader.page.locator("#key .cast button").click()
    assert reader.page.evaluate(SHOWN) == before
    assert "everybody" not in reader.page.url


def test_whoever_is_asked_for_is_seen(first):
    reader = first()
    shown = set(reader.page.evaluate(SHOWN))
    hidden = next(index for index in range(82) if index not in shown)
    reader.choose("actor", hidden)
    assert hidden in reader.page.evaluate(SHOWN)


def test_on_a_phone_the_panel_lies_below_the_picture_and_the_chosen_actor_is_seen(first):
    reader = first(360, 740)
    index = reader.page.evaluate(SHOWN)[0]
    reader.choose("actor", index)
    panel, picture = (reader.page.locator(f"#{name}").bounding_box() for name in ("panel", "picture"))
    assert picture["y"] + picture["height"] <= panel["y"] + 1
    x, y = reader.page.evaluate("(i) => Object.values(picture.canvasToDOM(standingOf(i)))", index)
    assert 0 <= x <= picture["width"]
    assert 0 <= y <= picture["height"]


@pytest.mark.parametrize(
    "text",
    [
        "actors: {A: {}, B: {}}",
        "hostilities: [A -> B]",
        "hostilities: [A -> A]",
        "supports: [{from: A, to: B, since: 2001, until: 2002}]\nhostilities: [{from: B, to: C, date: 2024}]",
        "partnerships: [A <-> B, B <-> C, A <-> C]",
    ],
)
def test_nobody_is_lost_in_odd_datasets(reader, dataset_from, tmp_path, text):
    dataset = dataset_from(text)
    path = tmp_path / "odd.html"
    path.write_text(page_of(dataset, Selection()), encoding="utf-8")
    page = reader.open(path, everybody=False).page
    more = page.locator("#key .cast button")
    if more.count():
        more.click()
    assert sorted(page.evaluate(SHOWN)) == list(range(len(dataset.actors)))
