"""Actors are moved by the mouse, and what the page then offers pins them there: whatever they are called."""

from __future__ import annotations

import json

import pytest

import actorgraph
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

NAMES = ("no", "1.5", "a: b", "- x", "#", 'say "x"', "back\\slash", "جماعة", "~", "&a *b", "</textarea><b>", "A")
PLACES = "() => [...stage().standings].map(([i, { x, y }]) => [DATA.actors[i].label, x, y])"
RAISED = "[...stage().standings].filter(([, { raised }]) => raised).map(([i]) => DATA.actors[i].label)"
TEXT = 'document.querySelector("#moved textarea").value'
IN_REGION = """(index) => stage().regions.some(([, x, y, width, height]) => {
  const place = standingOf(index);
  return Math.abs(place.x - x) < width / 2 && Math.abs(place.y - y) < height / 2;
})"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """The folder of a dataset whose actors have odd names, and its page."""
    folder = tmp_path_factory.mktemp("odd")
    ties = "".join(f"  - {{from: Hub, to: {json.dumps(name, ensure_ascii=False)}}}\n" for name in NAMES)
    sides = "sides: [{name: Both, members: [Hub, A]}]\n"
    (folder / "ties.yaml").write_text(f"{sides}supports:\n{ties}", encoding="utf-8")
    page = tmp_path_factory.mktemp("page") / "odd.html"
    page.write_text(page_of(actorgraph.load(folder), Selection()), encoding="utf-8", newline="\n")
    return folder, page


def drag(reader, index, right, down):
    """Move an actor by some pixels."""
    x, y = reader.place_of_actor(index)
    mouse = reader.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + right / 2, y + down / 2)
    mouse.move(x + right, y + down)
    mouse.up()
    assert reader.sees("byId('moved').hidden", wanted=False)


def test_what_is_offered_is_read_back_and_puts_everybody_where_they_stand(reader, odd):
    folder, path = odd
    reader.open(path, everybody=False)
    labels = reader.page.evaluate("DATA.actors.map(({ label }) => label)")
    for name in ("no", "A"):
        before = reader.page.evaluate(f"standingOf({labels.index(name)})")
        drag(reader, labels.index(name), 60, 30)
        after = reader.page.evaluate(f"standingOf({labels.index(name)})")
        assert after["x"] > before["x"] + 20
        assert after["y"] > before["y"] + 10
        assert reader.state("chosen") is None
    seen = {label: (x, y) for label, x, y in reader.page.evaluate(PLACES)}
    drawn = reader.page.evaluate(f"picture.getPositions()['n{labels.index('no')}']")
    assert (drawn["x"], drawn["y"]) == seen["no"]
    (folder / "positions.yaml").write_text(reader.page.evaluate(TEXT), encoding="utf-8")
    dataset = actorgraph.load(folder)
    assert dataset.positions.keys() == {"landscape"}
    assert {name: (place.x, place.y) for name, place in dataset.positions["landscape"].items()} == seen
    raised = reader.page.evaluate(RAISED)
    assert [name for name, place in dataset.positions["landscape"].items() if place.above] == sorted(raised) != []
    path.with_name("again.html").write_text(page_of(dataset, Selection()), encoding="utf-8", newline="\n")
    reader.open(path.with_name("again.html"), everybody=False)
    again = {label: (x, y) for label, x, y in reader.page.evaluate(PLACES)}
    shifts = [(again[name][0] - x, again[name][1] - y) for name, (x, y) in seen.items()]
    for axis in (0, 1):
        assert max(shift[axis] for shift in shifts) - min(shift[axis] for shift in shifts) <= 2


def test_a_region_goes_along_and_is_left_out_where_others_stand_in_it(reader, odd):
    reader.open(odd[1], everybody=False)
    labels = reader.page.evaluate("DATA.actors.map(({ label }) => label)")
    drag(reader, labels.index("A"), 25, 0)
    assert reader.page.evaluate(IN_REGION, labels.index("A"))
    reader.page.click('#moved button[data-key="put back"]')
    assert reader.state("moved") == {}
    assert not reader.page.locator("#moved").is_visible()
    stranger, hub = reader.place_of_actor(labels.index("no")), reader.place_of_actor(labels.index("Hub"))
    assert reader.page.evaluate("stage().regions.length") == 1
    drag(reader, labels.index("no"), hub[0] - stranger[0] + 12, hub[1] - stranger[1])
    assert reader.page.evaluate("stage().regions.length") == 0


def test_a_click_still_chooses_and_a_drag_elsewhere_moves_the_picture(opened):
    opened.click(opened.place_of_actor(3))
    assert opened.state("chosen") == {"kind": "actor", "index": 3}
    assert opened.state("moved") == {}
    opened.page.keyboard.press("Escape")
    assert opened.sees("state.chosen", wanted=None)
    opened.page.wait_for_timeout(100)  # the picture takes the room that the panel had
    before = opened.page.evaluate("picture.getViewPosition().x")
    box = opened.page.locator("#picture").bounding_box()
    opened.page.mouse.move(box["x"] + 4, box["y"] + 4)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + 154, box["y"] + 44, steps=4)
    opened.page.mouse.up()
    assert opened.sees(f"picture.getViewPosition().x < {before} - 5")
    assert opened.state("moved") == {}


def test_a_finger_and_the_reader_of_an_article_move_nobody(reader, atlas_page):
    reader.open(atlas_page, everybody=False)
    press = """([x, y, pointerType]) => {
      const at = (type, by) => byId("picture").querySelector("canvas").dispatchEvent(new PointerEvent(type, {
        pointerType, pointerId: 1, isPrimary: true, bubbles: true, button: 0, buttons: 1, clientX: x + by, clientY: y,
      }));
      at("pointerdown", 0);
      at("pointermove", 20);
      at("pointermove", 60);
      at("pointerup", 60);
    }"""
    actor = reader.page.evaluate("[...stage().standings.keys()][0]")
    reader.page.evaluate(press, [*reader.place_of_actor(actor), "touch"])
    assert reader.state("moved") == {}
    reader.open(atlas_page, "embed", everybody=False)
    x, y = reader.place_of_actor(actor)
    reader.page.mouse.move(x, y)
    reader.page.mouse.down()
    reader.page.mouse.move(x + 60, y)
    reader.page.mouse.up()
    assert reader.state("moved") == {}


def test_the_text_is_there_to_copy_where_the_clipboard_is_closed(watched, inside, atlas_page, tmp_path):
    (tmp_path / "page.html").write_bytes(inside(atlas_page).read_bytes())
    frame = '<iframe sandbox="allow-scripts" src="page.html" title="x" width="1300" height="800"></iframe>'
    (tmp_path / "host.html").write_text(f"<!doctype html><title>host</title>{frame}", encoding="utf-8")
    page = watched.open(tmp_path / "host.html")
    framed = page.frames[1]
    framed.wait_for_function("document.querySelector('#views button') !== null")
    place = framed.evaluate("picture.canvasToDOM(standingOf([...stage().standings.keys()][0]))")
    picture = framed.locator("#picture").bounding_box()
    x, y = picture["x"] + place["x"], picture["y"] + place["y"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 20, steps=2)
    page.mouse.up()
    framed.click('#moved button[data-key="copy"]')
    framed.wait_for_function("document.querySelector('#moved [role=status]').textContent !== ''")
    text = framed.evaluate(TEXT)
    chosen = "(({ value, selectionStart: a, selectionEnd: b }) => value.slice(a, b))(document.activeElement)"
    assert text.startswith("positions:\n  landscape:\n    ")
    assert framed.evaluate(chosen) == text
