"""The page in the frame of an article: narrow, sandboxed, and no obstacle on the way down."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.embed import embedded
from programs.engine import call
from programs.test_page import FITS, INK, SIDE, WIDEST_OF_COLOUR

ARTICLE = """<!doctype html><html lang="en"><title>An article</title>
<style>body {{ margin: 0 }} p {{ height: 1200px }}</style>{frame}<p>After.</p></html>"""
MIDDLE = """(({ left, top, width, height }) => [left + width / 2, top + height / 2])(
  document.querySelector("#picture").getBoundingClientRect())"""
HEIGHT = "Number(new URLSearchParams(location.hash.slice(1)).get('at')?.split(',')[1] ?? 0)"
"""How high the middle of a picture is that was moved, as the address has it."""

WRITE_DOWN = """(name) => addEventListener(name, ({ defaultPrevented }) => {
  (window.prevented ??= []).push(defaultPrevented);
})"""


@pytest.fixture
def article(reader, atlas, atlas_page):
    """Open the page in an article as wide as a phone, in the frame that ``actorgraph embed`` prints."""

    def open_it(fragment="embed"):
        frame = embedded(str(atlas_page), lambda: atlas, height=740).replace('width="100%"', 'width="360"')
        path = atlas_page.with_name("article.html")
        path.write_text(ARTICLE.format(frame=frame.replace("#embed", f"#{fragment}")), encoding="utf-8")
        reader.open(path, framed=True)
        assert reader.sees(f"{INK} > 5000")
        return reader

    return open_it


def test_every_view_fits_a_phone(article):
    reader = article("lang=en")
    assert reader.tell("[innerWidth, innerHeight, origin]") == [360, 740, "null"]
    assert reader.tell(FITS)
    for view, drawn in (
        ("timeline", "#timeline .lives .bar"),
        ("matrix", "#matrix td button"),
        ("table", "#table tbody tr"),
    ):
        reader.view(view)
        assert reader.sees(f"document.querySelectorAll('{drawn}').length > 40")
        assert reader.tell(FITS), view


def test_an_embedded_page_has_no_chrome_and_can_be_asked(article):
    reader = article("embed&actor=jnim")
    assert reader.sees_heading("JNIM")
    assert reader.tell("document.body.classList.contains('embed')")
    assert not reader.tell("document.querySelector('#search').checkVisibility()")
    colour = reader.tell(SIDE)
    reader.click("#panel .close")
    assert reader.sees_heading(None)
    reader.waits_for_rest()
    reader.engine.click(*reader.tell(call(WIDEST_OF_COLOUR, colour)))
    assert reader.sees_heading("JNIM")


@pytest.mark.parametrize("clicked", [False, True])
def test_one_finger_is_left_to_the_article_before_and_after_a_click(article, clicked):
    reader = article("embed&actor=jnim" if clicked else "embed")
    if clicked:
        colour = reader.tell(SIDE)
        reader.click("#panel .close")
        assert reader.sees_heading(None)
        reader.waits_for_rest()
        reader.engine.click(*reader.tell(call(WIDEST_OF_COLOUR, colour)))
        assert reader.sees_heading("JNIM")
    reader.waits_for_rest()
    assert "pan-y" in reader.tell("getComputedStyle(document.querySelector('#picture canvas')).touchAction")
    if reader.engine.has_fingers:
        reader.tell(call(WRITE_DOWN, "touchmove"))
        reader.engine.swipe(*reader.tell(MIDDLE), -240)
        assert reader.sees("window.prevented?.length > 3")
        assert not any(reader.tell("window.prevented"))
    assert abs(reader.tell(HEIGHT)) < 50  # a finger that had moved the picture would have moved it by hundreds


def test_the_wheel_scrolls_the_article(article):
    reader = article()
    reader.engine.wheel(*reader.tell(MIDDLE), 240)
    reader.framed = False
    assert reader.sees("scrollY > 0")
    reader.framed = True
