"""The page does in each engine what it does in Chromium, with no error and no request."""

from __future__ import annotations

import pytest

from programs.engine import call

INK = """((canvas) => {
  if (!canvas?.width) return 0;
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let drawn = 0;
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) drawn += 1;
  return drawn;
})(document.querySelector("#picture canvas"))"""
FITS = "document.documentElement.scrollWidth <= innerWidth"
SIDE = "getComputedStyle(document.querySelector('#panel .spot')).backgroundColor"
WIDEST_OF_COLOUR = """(colour) => {
  const canvas = document.querySelector("#picture canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const wanted = colour.match(/\\d+/g).map(Number);
  const is = (i) => wanted.every((part, k) => Math.abs(data[4 * i + k] - part) < 3);
  let best = { run: 0, end: 0 };
  for (let i = 0, run = 0; i < data.length / 4; i += 1) {
    run = is(i) && i % canvas.width ? run + 1 : 0;
    if (run > best.run) best = { run, end: i };
  }
  const middle = best.end - best.run / 2;
  const box = canvas.getBoundingClientRect();
  const fine = canvas.width / box.width;
  return [box.left + (middle % canvas.width) / fine, box.top + Math.floor(middle / canvas.width) / fine];
}"""
"""The middle of the widest thing of a colour in the picture: of a side, the actor with most ties."""

DOWNLOADED = """(selector) => new Promise((told) => {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  let file = null;
  URL.createObjectURL = (blob) => createObjectURL.call(URL, (file = blob));
  HTMLAnchorElement.prototype.click = function () {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    told([this.download, file.type, file.size]);
  };
  document.querySelector(selector).click();
})"""
"""The name, the type and the size of the file that a button makes."""


@pytest.fixture
def opened(reader, atlas_page):
    """Somebody who has opened the page of the atlas."""
    reader.open(atlas_page)
    assert reader.sees(f"{INK} > 5000")
    return reader


def test_the_four_views_draw(opened):
    assert opened.tell(FITS)
    opened.view("timeline")
    assert opened.sees("document.querySelectorAll('#timeline .lives .bar').length > 50")
    heights = "[...document.querySelectorAll('#timeline .lives .course')].map((line) => line.getBBox().height)"
    assert opened.tell(f"Math.max(...{heights}) > 99")
    opened.view("matrix")
    assert opened.sees("document.querySelectorAll('#matrix td button').length > 50")
    opened.view("table")
    assert opened.sees("document.querySelectorAll('#table tbody tr').length", 190)
    assert opened.tell(FITS)


def test_a_click_on_an_actor_says_who_it_is(opened, atlas_page):
    opened.open(atlas_page, "actor=jnim")
    colour = opened.tell(SIDE)
    opened.engine.press("Escape")
    assert opened.sees_heading(None)
    opened.waits_for_rest()
    opened.engine.click(*opened.tell(call(WIDEST_OF_COLOUR, colour)))
    assert opened.sees_heading("JNIM")
    assert opened.sees("location.hash", "#actor=jnim")
    opened.engine.press("Escape")
    assert opened.sees_heading(None)


def test_a_name_that_is_searched_is_found(opened):
    opened.write("#search", "Ansar Dine")
    opened.engine.press("Enter")
    assert opened.sees_heading("Ansar Dine")
    opened.click("#panel .close")
    assert opened.sees_heading(None)


def test_a_path_is_found(opened):
    opened.write("#path-from", "JNIM")
    opened.write("#path-to", "Russia")
    opened.click("#path-find")
    assert opened.sees("document.querySelectorAll('#panel .chain li').length > 1")
    assert opened.sees("location.hash.includes('path=jnim,russia') || location.hash.includes('path=jnim%2Crussia')")
    opened.click("#path-clear")
    assert opened.sees("location.hash.includes('path')", wanted=False)


def test_the_slider_leads_to_another_day(opened):
    assert opened.tell("document.querySelector('#day-words').textContent") == "as of 7 Nov 2025"
    opened.click("#previous")
    assert opened.sees("document.querySelector('#day-words').textContent !== 'as of 7 Nov 2025'")
    left, right, y = opened.tell("""(({ left, right, top, height }) => [left, right, top + height / 2])(
      document.querySelector("#day").getBoundingClientRect())""")
    opened.engine.click((left + right) / 2, y)
    assert opened.sees("/as of .* 201[4-8]/.test(document.querySelector('#day-words').textContent)")
    assert opened.sees(f"{INK} > 3000")
    opened.engine.press("ArrowRight")
    opened.engine.press("Home")
    assert opened.sees("document.querySelector('#day').value === document.querySelector('#day').min")
    assert opened.sees("location.hash.startsWith('#day=')")


def test_a_link_leads_to_what_it_shows_and_back_to_what_was_before(opened, atlas_page):
    opened.open(atlas_page, "lang=fr&view=matrix&day=2020-01-01&actor=jnim")
    assert opened.sees_heading("JNIM")
    assert opened.tell("document.querySelector('#matrix').checkVisibility()")
    assert opened.tell("document.querySelector('#day-words').textContent") == "au 1er janvier 2020"
    opened.engine.press("Escape")
    assert opened.sees_heading(None)
    opened.tell("history.back()")
    assert opened.sees_heading("JNIM")


def test_the_page_speaks_another_language(opened):
    opened.tell("""((field) => {
      field.value = "fr";
      field.dispatchEvent(new Event("change"));
    })(document.querySelector("#language"))""")
    assert opened.sees("document.documentElement.lang", "fr")
    assert opened.tell("document.querySelector('#day-words').textContent") == "au 7 novembre 2025"
    assert opened.tell("document.querySelector('#views button').textContent") == "Réseau"


def test_picture_and_table_can_be_taken_away(opened):
    name, kind, size = opened.tell(call(DOWNLOADED, "#png"))
    assert (name[-4:], kind) == (".png", "image/png")
    assert size > 50_000
    opened.view("table")
    name, kind, size = opened.tell(call(DOWNLOADED, "#table button"))
    assert (name[-4:], kind.partition(";")[0]) == (".csv", "text/csv")
    assert size > 10_000


def test_keys_walk_the_picture(opened):
    opened.tell("document.querySelector('#picture').focus()")
    opened.engine.press("ArrowRight")
    assert opened.sees_heading("Mali")


def test_the_story_is_walked_on_and_back(opened):
    told = "document.querySelector('#story-text').textContent"
    opened.click("#story-begin")
    assert opened.sees("/[#&]step=1(&|$)/.test(location.hash)")
    first = opened.tell(told)
    assert first
    opened.click("#story-next")
    assert opened.sees("/[#&]step=2(&|$)/.test(location.hash)")
    assert opened.tell(told) != first
    opened.click("#story-back")
    assert opened.sees(told, first)
