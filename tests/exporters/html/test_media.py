"""What the reader's device asks for: no motion, the dark, paper."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

CONTROLS = [
    "#search", "#language", "#png", "#views", "#previous", "#play", "#next", "#day", "#all-time", "#level",
    "#path-form", "#types summary", "#types input", ".close", "#hint", "#filter-toggle", "#key button",
    "#standfirst-whole", ".walk button",
]  # fmt: skip
LUMINANCE = """(selector) => {
  const [r, g, b] = getComputedStyle(document.querySelector(selector)).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}"""
ANIMATED = "document.getAnimations().length"
IN_THE_MIDDLE = """(({ x, y }, { clientWidth, clientHeight }) =>
  Math.abs(x - clientWidth / 2) < 2 && Math.abs(y - clientHeight / 2) < 2)(
    picture.canvasToDOM(standingOf(state.chosen.index)), byId("picture"))"""


@pytest.fixture
def device(watched, inside, atlas_page):
    """Open the page of the atlas on a device with certain wishes."""

    def open_it(fragment="", width=1200, height=800, **wishes):
        watched.become(width, height, **wishes)
        return watched.open(inside(atlas_page), fragment)

    return open_it


def places_after_a_search(page):
    """Where the picture is looked at, frame by frame, after a search."""
    return page.evaluate("""async () => {
      byId("search").value = "JNIM";
      byId("search").dispatchEvent(new Event("change"));
      const seen = [];
      for (let i = 0; i < 12; i += 1) {
        await new Promise((go) => requestAnimationFrame(go));
        seen.push(JSON.stringify(picture.getViewPosition()));
      }
      return [...new Set(seen)].length;
    }""")


def test_nothing_is_animated_for_those_who_do_not_want_it(device):
    page = device("at=900,900,2", reduced_motion="reduce")
    assert places_after_a_search(page) == 1
    assert page.evaluate(IN_THE_MIDDLE)
    assert page.evaluate(ANIMATED) == 0
    durations = page.evaluate("""[...document.querySelectorAll("*")].map((e) => getComputedStyle(e)).filter((style) =>
      parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0).length""")
    assert durations == 0


def test_the_picture_glides_to_an_actor_for_everybody_else(device):
    page = device("at=900,900,2", reduced_motion="no-preference")
    assert places_after_a_search(page) > 2
    page.wait_for_function(f"() => {IN_THE_MIDDLE}")


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_page_and_the_picture_are_as_dark_as_the_screen(device, scheme, dark):
    page = device("actor=jnim", color_scheme=scheme)
    for part in ("body", "#panel", "#legend", "#search"):
        assert (page.evaluate(LUMINANCE, part) < 0.3) == dark, part
    ink = page.evaluate("nodes.get(`n${state.chosen.index}`).font.color")
    assert page.evaluate("theme().paper === '#14181d'") == dark
    assert ink == ("#e8edf2" if dark else "#1d242c")
    page.emulate_media(color_scheme="light" if dark else "dark")
    page.wait_for_function("(ink) => nodes.get(`n${state.chosen.index}`).font.color !== ink", arg=ink)
    assert page.evaluate("theme().paper === '#14181d'") != dark


def test_an_article_can_fix_the_colours_of_the_page_in_it(device):
    page = device("theme=dark", color_scheme="light")
    fields = "getComputedStyle(document.documentElement).colorScheme"
    for fixed, paper in (("dark", "#14181d"), ("light", "#ffffff"), (None, "#14181d"), ("pwned", "#14181d")):
        page.evaluate("(fixed) => { location.hash = fixed ? `theme=${fixed}` : ''; }", fixed)
        page.wait_for_function("(paper) => theme().paper === paper", arg=paper)
        assert (page.evaluate(LUMINANCE, "body") < 0.3) == (paper == "#14181d"), fixed
        ink = page.evaluate("Object.values(nodes.get()[0].font.color).join('')")
        assert ink == ("#e8edf2" if paper == "#14181d" else "#1d242c"), fixed
        page.emulate_media(color_scheme="dark")  # which has no say where the article has it
        if fixed:
            assert page.evaluate("document.querySelector('[name=color-scheme]').content") == (
                fixed if fixed != "pwned" else "light dark"
            )
    assert page.evaluate(fields) == "normal"
    page.evaluate("location.hash = 'theme=dark'")
    page.wait_for_function("state.theme === 'dark'")
    page.emulate_media(media="print")
    assert page.evaluate("theme().ink === '#1d242c'")
    assert page.evaluate(LUMINANCE, "body") > 0.9


@pytest.mark.parametrize(
    ("view", "scheme"),
    [("network", "dark"), ("timeline", "dark")]
    + [pytest.param(*names, marks=pytest.mark.sweep) for names in product(("network", "matrix", "table"), ("light",))],
)
def test_paper_is_light_and_carries_the_evidence_without_controls(device, view, scheme):
    page = device(f"actor=jnim&view={view}", color_scheme=scheme, width=800, height=1100)
    page.emulate_media(media="print", color_scheme=scheme)
    for part in ("body", "#panel", "#methods"):
        background = page.evaluate("(part) => getComputedStyle(document.querySelector(part)).backgroundColor", part)
        assert background == "rgba(0, 0, 0, 0)" or page.evaluate(LUMINANCE, part) > 0.9, part
    assert page.evaluate("theme().ink === '#1d242c'")
    assert page.wait_for_function("() => nodes.get(`n${state.chosen.index}`).font.color === '#1d242c'")
    seen = "#key .sample", "#key .cast", "#picture canvas"
    drawn = seen if view == "network" else (f"#{view}",)
    for part in ("h1", "#panel h2", "#sources-line", "#methods dd", "#legend .type", "#kinds", "#day-words", *drawn):
        assert page.locator(part).first.is_visible(), part
    shown = [part for part in CONTROLS if page.locator(f"{part} >> visible=true").count()]
    assert shown == []
    boxes = page.evaluate("""["panel", "sources", "methods", "legend"].map((id) => {
      const box = byId(id);
      return [box.scrollHeight - box.clientHeight, getComputedStyle(box).position];
    })""")
    assert boxes == [[0, "static"]] * 4


@pytest.mark.parametrize("width", [480, 690])
def test_paper_of_any_width_has_all_of_the_standfirst_and_a_large_picture(device, width):
    page = device("actor=jnim", width=width, height=980)
    page.emulate_media(media="print")
    standfirst, picture, panel = (page.locator(part) for part in ("#standfirst", "#picture", "#panel"))
    assert standfirst.evaluate("(text) => text.scrollHeight - text.clientHeight") <= 0
    page.wait_for_function("() => byId('picture').clientHeight > 0.45 * innerHeight")
    box = picture.bounding_box()
    assert box["width"] >= 0.9 * width
    assert box["y"] + box["height"] <= panel.bounding_box()["y"] + 1


def test_paper_carries_the_numbered_sources(device):
    page = device(width=800, height=1100)
    page.emulate_media(media="print")
    shown = "checkVisibility({ contentVisibilityAuto: true })"
    last = f"document.querySelector('#sources > :last-child > :last-child').{shown}"
    page.wait_for_function(f"() => {last}")
    assert page.locator("#sources").bounding_box()["height"] > 1000
    page.emulate_media(media="screen")
    page.wait_for_function(f"() => !{last}")


def test_a_page_can_be_printed(device):
    pages = device("actor=jnim").pdf(format="A4")
    assert pages.startswith(b"%PDF")
    assert len(pages) > 20_000


@pytest.mark.parametrize(
    ("width", "height"),
    [pytest.param(703, 1032, id="upright"), pytest.param(1032, 703, id="lying", marks=pytest.mark.sweep)],
)
@pytest.mark.parametrize("view", ["network", "matrix", "table"])
def test_a_sheet_has_one_whole_figure_and_cuts_nothing(device, view, width, height):
    page = device(f"view={view}", width=1280, height=900)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size({"width": width, "height": height})  # as large as A4 is between its margins
    page.emulate_media(media="print")
    page.wait_for_function("() => getComputedStyle(document.querySelector('#views')).display === 'none'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if view != "table":
        figure = page.locator({"network": "#picture-frame", "matrix": "#matrix .whole"}[view])
        assert figure.evaluate("(box) => getComputedStyle(box).breakInside") == "avoid"
        box, day = figure.bounding_box(), page.locator("#day-words").bounding_box()
        assert box["x"] + box["width"] <= width
        assert box["height"] > 0.5 * height
        assert day["y"] + day["height"] <= height


def test_ties_on_paper_bear_the_numbers_of_their_sources(device):
    page = device("actor=jnim")
    marks = page.locator("#panel .ties .cited").first
    assert not marks.is_visible()
    page.emulate_media(media="print")
    assert marks.is_visible()
    listed = page.evaluate("[...document.querySelectorAll('#sources li')].map((item) => item.value)")
    told = page.evaluate("[...document.querySelectorAll('#panel .cited')].map((marks) => marks.dataset.cited)")
    numbers = {int(mark) for text in told for mark in re.findall(r"\[(\d+)\]", text)}
    assert numbers <= set(listed)
    assert len(told) > 20


def test_paper_has_every_row_of_the_table(reader, written, dataset_with, bare):
    ties = [{"from": f"a{number}", "to": "b"} for number in range(510)]
    dataset = dataset_with(actors=dict.fromkeys(["b", *(tie["from"] for tie in ties)]), supports=ties)
    page = reader.open(written(dataset, scene=bare), "view=table").page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#table tbody tr").count() == len(ties)


LONG_NAMES = Path(__file__).parent / "odd" / "long-names.yaml"


def test_paper_has_the_picture_however_much_is_said_above_it(reader, written, dataset_from):
    page = reader.open(written(dataset_from(LONG_NAMES.read_text(encoding="utf-8"))), everybody=False).page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size({"width": 703, "height": 1032})
    page.emulate_media(media="print")
    page.wait_for_function("() => byId('picture').clientHeight >= 0.3 * innerHeight")


def test_what_says_something_by_its_ground_has_it_on_paper_too(device):
    page = device("actor=jnim")
    page.emulate_media(media="print")
    adjusted = "getComputedStyle(document.querySelector('#panel .spot')).printColorAdjust"
    assert page.evaluate(adjusted) == "exact"


@pytest.mark.parametrize(("width", "height", "least"), [(1366, 625, 250), (900, 640, 230), (1024, 700, 300)])
def test_on_a_lying_screen_the_picture_has_the_room(device, width, height, least):
    page = device(width=width, height=height)
    page.wait_for_function("(least) => byId('picture').clientHeight >= least", arg=least)
    assert page.locator("#shapes").is_hidden()
    page.locator("#key .keys").click()
    assert page.locator("#shapes").is_visible()
    page.locator("#standfirst-whole").click()
    assert page.locator("#standfirst").evaluate("(text) => text.scrollHeight - text.clientHeight") <= 0


def test_in_an_article_the_hint_goes_where_the_panel_is_open(device):
    page = device("embed", width=640, height=480)
    assert page.locator("#hint").is_visible()
    page.evaluate("choose({ kind: 'actor', index: 0 })")
    assert page.locator("#hint").is_hidden()
    assert page.locator("#key").is_visible()
