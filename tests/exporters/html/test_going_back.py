"""The way back: what was chosen before is returned to, by the button of the panel and by the browser's own."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

NAMES = ["JNIM", "FLA", "Al-Qaeda", "ISGS"]
COUNT = """() => {
  const push = history.pushState.bind(history);
  history.pushed = 0;
  history.pushState = (...entry) => {
    history.pushed += 1;
    push(...entry);
  };
}"""
PUSHED = "history.pushed"


@pytest.fixture
def opened(reader, atlas_page):
    """Somebody who has opened the page of the atlas as it comes."""
    return reader.open(atlas_page, everybody=False)


@pytest.fixture
def choose(opened, atlas):
    """Choose an actor by its label."""
    places = {label: index for index, label in enumerate(atlas.actors)}
    return lambda label: opened.choose("actor", places[label])


def heading_is(reader, name):
    return reader.sees('panel.querySelector("h2")?.textContent ?? null', name)


def test_the_browser_leads_back_from_choice_to_choice_and_closes_the_panel(opened, choose):
    page = opened.page
    page.evaluate(COUNT)
    for name in NAMES[:3]:
        choose(name)
        choose(name)
    assert page.evaluate(PUSHED) == 3
    for name in NAMES[1::-1]:
        page.go_back()
        assert heading_is(opened, name)
    page.go_back()
    assert opened.sees("state.chosen", None)
    assert not page.locator("#panel").is_visible()
    page.go_forward()
    assert heading_is(opened, NAMES[0])


def test_the_way_back_leaves_day_view_and_zoom_as_the_reader_has_them(opened, choose):
    page = opened.page
    choose("JNIM")
    opened.view("table")
    choose("FLA")
    page.evaluate("change({ day: changes()[40] })")
    day = opened.state("day")
    page.go_back()
    assert heading_is(opened, "JNIM")
    assert (opened.state("view"), opened.state("day")) == ("table", day)
    assert page.evaluate("location.hash.slice(1) === fragment()")


def test_the_button_of_the_panel_leads_back_and_says_where(opened, choose):
    page = opened.page
    choose("JNIM")
    assert page.locator("#panel .back").count() == 0
    page.locator("#panel .partner button", has_text="Al-Qaeda").click()
    assert opened.heading == "Al-Qaeda"
    page.locator("#panel .ties button").first.click()
    page.locator("#panel .sentence button").first.click()
    assert opened.state("chosen.kind") == "actor"
    assert page.evaluate("state.before.length") == 3
    for left in (2, 1, 0):
        page.locator("#panel .back").click()
        assert opened.sees("state.before.length", left)
    assert opened.heading == "JNIM"
    assert page.locator("#panel .back").count() == 0
    page.go_forward()
    assert heading_is(opened, "Al-Qaeda")
    assert page.locator("#panel .back").inner_text() == "‹ Back: JNIM"


def test_steps_zooms_and_days_are_not_in_the_history(opened):
    page = opened.page
    page.focus("#picture")
    page.evaluate(COUNT)
    page.keyboard.press("ArrowRight")
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "+", "-", "0"):
        page.keyboard.press(key)
    page.evaluate("for (const day of changes().slice(0, 30)) change({ day })")
    assert page.evaluate(PUSHED) == 1  # for the first step, which opens the panel


def test_a_path_is_returned_to_from_its_ties(opened):
    opened.find_path("FLA", "Al-Qaeda")
    opened.page.locator("#panel .chain button").first.click()
    opened.page.locator("#panel .sentence button").first.click()
    opened.page.go_back()
    assert opened.sees("state.chosen.kind", "tie")
    opened.page.go_back()
    assert heading_is(opened, "Path")
    opened.page.go_back()
    assert opened.sees("state.ends", None)
    assert opened.page.input_value("#path-from") == ""


def test_a_link_that_is_followed_within_the_page_begins_anew(opened, choose):
    choose("JNIM")
    choose("FLA")
    opened.page.evaluate("location.hash = 'actor=isgs'")
    assert heading_is(opened, "ISGS")
    assert opened.page.locator("#panel .back").count() == 0
    opened.page.go_back()
    assert heading_is(opened, "FLA")
    assert opened.page.locator("#panel .back").inner_text() == "‹ Back: JNIM"


def test_where_the_browser_refuses_its_history_the_button_leads_back(opened, choose):
    opened.page.evaluate("""() => {
      history.pushState = history.replaceState = () => { throw new DOMException("no", "SecurityError"); };
    }""")
    choose("JNIM")
    choose("FLA")
    opened.page.locator("#panel .back").click()
    assert opened.heading == "JNIM"


def test_a_page_in_a_frame_leaves_the_history_of_the_article_alone(watched, atlas_page, tmp_path):
    (tmp_path / "page.html").write_bytes(atlas_page.read_bytes())
    frame = '<iframe sandbox="allow-scripts" src="page.html#embed" title="x" width="900" height="700"></iframe>'
    (tmp_path / "host.html").write_text(
        f'<!doctype html><title>host</title><link rel="icon" href="data:,">{frame}', encoding="utf-8"
    )
    framed = watched.open(tmp_path / "host.html").frames[1]
    framed.wait_for_function("document.querySelector('#views button') !== null")
    framed.evaluate(COUNT)
    framed.locator("#picture").press("ArrowRight")
    first = framed.locator("#panel h2").inner_text()
    framed.locator("#panel .partner button").first.click()
    assert framed.locator("#panel h2").inner_text() != first
    framed.locator("#panel .back").click()
    assert framed.locator("#panel h2").inner_text() == first
    assert framed.evaluate(PUSHED) == 0
