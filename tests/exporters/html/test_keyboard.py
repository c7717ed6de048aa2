"""The page without a mouse: the picture is walked by arrow keys, and every control is reached and worked."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

PLACE = "standingOf(state.chosen.index)"
CONTROLS = """() => {
  const wanted = "button, input, select, summary, a[href], [role=button]";
  return [...document.querySelectorAll(wanted)].filter((e) => e.checkVisibility()).map((e, i) => {
    e.dataset.number = String(i);
    return String(i);
  });
}"""
STEP = """(walk) => {
  const { activeElement: here } = document;
  const seen = here.dataset.walked === walk || here === document.body;
  here.dataset.walked = walk;
  return [seen, here.dataset.number ?? null, here.id];
}"""
OPEN_DETAILS = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"


def tabbed(page, limit=400):
    """Everything that the tab key reaches, until it comes round."""
    page.evaluate("document.activeElement.blur()")
    seen = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        again, number, name = page.evaluate(STEP, "once")
        if again:
            break
        seen.append((number, name))
    return seen


@pytest.mark.parametrize("view", ["network", "timeline", "matrix", "table"])
def test_every_control_is_reached_by_the_tab_key(reader, written, small, view):
    reader.open(written(small), f"view={view}&tie=x")
    page = reader.page
    reader.choose("tie", 0)
    page.evaluate(OPEN_DETAILS)
    page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")
    controls = set(page.evaluate(CONTROLS))
    walked = set(page.evaluate("[...document.querySelectorAll('[data-rove]')].map((e) => e.dataset.number)"))
    reached = {number for number, _ in tabbed(page)} - {None}
    assert controls - reached <= walked
    if view in ("timeline", "matrix"):
        assert walked & reached


def test_what_scrolls_is_reached_by_the_tab_key(reader, written, small):
    reader.open(written(small))
    reader.choose("tie", 0)
    names = {name for _, name in tabbed(reader.page)}
    assert {"picture", "legend", "panel"} <= names


def test_what_has_the_focus_is_seen_to_have_it(reader, written, small):
    reader.open(written(small), "view=timeline")
    reader.page.evaluate("document.activeElement.blur()")
    for _ in range(25):
        reader.page.keyboard.press("Tab")
        style = "(({ outlineStyle, outlineWidth }) => [outlineStyle, parseFloat(outlineWidth)])"
        own = "document.activeElement.matches('body, .bar, .names [data-key]')"
        shown = reader.page.evaluate(f"{own} || {style}(getComputedStyle(document.activeElement))")
        assert shown is True or (shown[0] != "none" and shown[1] >= 1)


def test_arrow_keys_walk_from_actor_to_actor_in_their_direction(opened):
    page = opened.page
    page.focus("#picture")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(f"[...stage().standings.values()].every(({{ size }}) => size <= {PLACE}.size)")
    ways = [("ArrowRight", "x", 1), ("ArrowDown", "y", 1), ("ArrowLeft", "x", -1), ("ArrowUp", "y", -1)]
    moved = 0
    for key, axis, way in ways * 2:
        index, before = page.evaluate("state.chosen.index"), page.evaluate(PLACE)
        page.keyboard.press(key)
        after = page.evaluate(PLACE)
        if page.evaluate("state.chosen.index") == index:
            continue
        moved += 1
        assert (after[axis] - before[axis]) * way > 0
        assert opened.heading == page.evaluate("nameOf(state.chosen.index)")
        assert opened.focused == "picture"
    assert moved >= 4


def test_every_actor_can_be_reached_by_walking(opened):
    """Or nearly every: a lonely actor in a corner is reached by search and table, too."""
    share = opened.page.evaluate("""() => {
      const seen = new Set([mostTiedActor()]);
      for (const from of seen) {
        for (const way of Object.values(WAYS)) {
          const to = beside(from, way);
          if (to !== undefined) seen.add(to);
        }
      }
      return seen.size / DATA.actors.length;
    }""")
    assert share >= 0.95


def test_plus_and_minus_zoom_and_zero_shows_everything(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    page.focus("#picture")
    whole = page.evaluate("picture.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("picture.getScale()") == pytest.approx(whole * 1.25)
    assert page.evaluate("location.hash").startswith("#at=")
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert page.evaluate("picture.getScale()") == pytest.approx(whole * 0.8)
    page.keyboard.press("0")
    assert page.evaluate("picture.getScale()") == pytest.approx(whole)
    assert page.evaluate("location.hash") == ""


def test_keys_of_the_browser_are_left_to_it(opened):
    opened.page.focus("#picture")
    before = opened.page.evaluate("picture.getScale()")
    opened.page.evaluate("""byId("picture").dispatchEvent(
      new KeyboardEvent("keydown", { key: "+", ctrlKey: true, bubbles: true, cancelable: true }))""")
    assert opened.page.evaluate("picture.getScale()") == before


def test_controls_are_worked_by_keyboard_alone(opened):
    page = opened.page
    page.focus('#views button[data-key="table"]')
    page.keyboard.press("Enter")
    assert opened.state("view") == "table"
    assert opened.focused == "table"
    opened.row_of_type("attack").locator("input").focus()
    page.keyboard.press("Space")
    assert page.evaluate("[...state.hidden]") == ["attack"]
    assert page.evaluate("document.activeElement.dataset.type") == "attack"
    page.focus("#level")
    page.keyboard.press("ArrowDown")
    assert opened.state("level") == 1
    page.focus("#all-time")
    page.keyboard.press("Space")
    assert opened.state("day") is None
    page.focus("#previous")
    page.keyboard.press("Enter")
    assert opened.state("day") is not None
    page.focus("#path-from")
    page.keyboard.type("FLA")
    page.keyboard.press("Tab")
    page.keyboard.type("Al-Qaeda")
    page.keyboard.press("Enter")
    assert opened.page.evaluate("currentPath() !== null")
    page.keyboard.press("Escape")
    assert opened.page.evaluate("currentPath() === null")
    for fold in ("#sources-fold", "#methods-fold"):
        page.focus(f"{fold} summary")
        page.keyboard.press("Enter")
        assert page.locator(f"{fold}[open]").count() == 1
        page.keyboard.press("Tab")
        assert opened.focused == fold.removeprefix("#").removesuffix("-fold")
    page.focus("#language")
    page.keyboard.press("ArrowDown")
    assert opened.state("language") == "fr"
    assert opened.focused == "language"


def test_a_switch_keeps_the_focus_and_the_types_under_it_are_next(opened):
    page = opened.page
    page.locator("#types .switch input").first.focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.matches('.switch input:not(:checked)')")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.matches('.switch input:checked')")
    page.keyboard.press("Tab")
    assert opened.focused == "types 1"
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.type input[data-type]')")


def test_the_focus_is_not_lost_in_the_panel(opened, atlas):
    page = opened.page
    opened.choose("actor", list(atlas.actors).index("JNIM"))
    page.locator("#panel .ties button").first.focus()
    page.keyboard.press("Enter")
    assert opened.state("chosen.kind") == "tie"
    assert page.evaluate("panel.contains(document.activeElement)")


def test_escape_closes_what_is_open(watched, atlas_page):
    watched.become(360, 740)
    page = watched.open(atlas_page)
    page.click("#filter-toggle")
    assert page.locator("#legend").is_visible()
    assert page.get_attribute("#filter-toggle", "aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert not page.locator("#legend").is_visible()
    assert page.get_attribute("#filter-toggle", "aria-expanded") == "false"
