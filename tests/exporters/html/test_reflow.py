"""The page at 400 %, by the tab key and by ear: nothing is lost, the picture is near, and what is read out is short."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

ZOOMED = (320, 256)
"""A screen of 1280 by 1024 pixels at 400 %: success criterion 1.4.10 of WCAG 2.2."""
BEYOND = """() => {
  const { clientWidth } = document.documentElement;
  const beyond = [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const apart = element.closest(".sheet > *, .picture > *, .unseen, .skip");
    return width && !apart && element.checkVisibility() && (left < -1 || right > clientWidth + 1);
  });
  return [document.documentElement.scrollWidth - clientWidth, beyond.map(({ outerHTML }) => outerHTML.slice(0, 90))];
}"""
CLIPPED = """() => [...document.querySelectorAll("button, select, summary, h1, h2, .key span, .notes span")]
  .filter((element) => element.checkVisibility() && !element.closest(".sheet, .unseen"))
  .filter((element) => element.clientWidth && element.scrollWidth > element.clientWidth + 1)
  .filter((element) => getComputedStyle(element).overflowX !== "visible")
  .map(({ outerHTML }) => outerHTML.slice(0, 90))"""
LIVE = """() => [...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log], output")]
  .map((element) => [element.id, element.textContent])"""
MOST_TABS = 10
MOST_LETTERS = 200


@pytest.mark.parametrize("view", ["network", "timeline", "matrix", "table"])
def test_at_400_percent_only_pictures_and_tables_scroll_both_ways(watched, atlas_page, view):
    """In English as one thing after the other is opened, and in French with all of it open."""
    watched.become(*ZOOMED)
    page = watched.open(atlas_page, f"view={view}&actor=jnim")
    assert page.evaluate(BEYOND) == [0, []]
    for opener in ("#sources-line", "#methods-title", "#filter-toggle"):
        page.click(opener)
        assert page.evaluate(BEYOND) == [0, []], opener
        assert page.evaluate(CLIPPED) == [], opener
    page.evaluate("(fragment) => { location.hash = fragment; }", f"view={view}&lang=fr&actor=jnim")
    page.wait_for_function("document.documentElement.lang === 'fr'")
    assert page.evaluate(BEYOND) == [0, []], "fr"
    assert page.evaluate(CLIPPED) == [], "fr"


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (768, 1024), (360, 740), ZOOMED])
def test_the_picture_is_at_most_ten_tab_stops_away_and_one_by_the_skip_link(watched, atlas_page, width, height):
    watched.become(width, height)
    page = watched.open(atlas_page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"
    assert page.locator("#skip").bounding_box()["y"] >= 0
    stops = 1
    while page.evaluate("document.activeElement.id") != "picture":
        page.keyboard.press("Tab")
        stops += 1
        assert stops <= MOST_TABS


def test_the_skip_link_leads_to_the_view_in_force_and_leaves_the_address(opened):
    page = opened.page
    for view in ("network", "timeline", "matrix", "table"):
        opened.view(view)
        address = page.url
        page.focus("#skip")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == ("picture" if view == "network" else view)
        assert page.url == address, view
        assert page.locator("#skip").bounding_box()["y"] < 0, view


def test_views_are_one_tab_stop_and_walked_by_arrow_keys(opened):
    page = opened.page
    page.locator("#views button").first.focus()
    for key, wanted in (("ArrowRight", "timeline"), ("ArrowRight", "matrix"), ("ArrowLeft", "timeline")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.key") == wanted
    page.keyboard.press("Enter")
    assert opened.state("view") == page.evaluate("document.activeElement.dataset.key") == "timeline"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"


def test_the_menu_takes_the_focus_and_gives_it_back(watched, atlas_page):
    watched.become(360, 740)
    page = watched.open(atlas_page)
    page.focus("#filter-toggle")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "legend"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "filter-toggle"


def test_what_is_read_out_is_short_and_says_what_the_panel_is_about(opened, atlas):
    page = opened.page
    assert page.get_attribute("#panel", "aria-live") is None
    heard = []
    for index in range(0, len(atlas.actors), 15):
        opened.choose("actor", index)
        heard += page.evaluate(LIVE)
        assert page.inner_text("#announcement") == opened.heading
    for index in range(0, len(atlas.relations), 40):
        opened.choose("tie", index)
        heard += page.evaluate(LIVE)
        assert page.inner_text("#announcement").startswith(f"{opened.heading} · ")
    opened.search("a")
    heard += page.evaluate(LIVE)
    page.evaluate("choose(null)")
    assert page.inner_text("#announcement") == ""
    opened.find_path("JNIM", "Russia")
    heard += page.evaluate(LIVE)
    assert "·" in page.inner_text("#announcement")
    assert [(name, text) for name, text in heard if len(text) >= MOST_LETTERS] == []
