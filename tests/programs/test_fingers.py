"""A finger on the frame of an article moves the article in Firefox and WebKit, also after a choice; a tap chooses."""

from __future__ import annotations

import os
import time

import pytest

from actorgraph.exporters.html.embed import embedded
from programs.engine import call, program
from programs.fingers import Firefox, WebKit
from programs.test_article import ARTICLE
from programs.test_page import SIDE, WIDEST_OF_COLOUR

_PATIENCE = 5  # seconds

_APART = 1  # second: what comes sooner after a tap is a double tap


def _firefox(folder):
    return Firefox(program(os.environ.get("FIREFOX", "firefox-esr"), "firefox-esr", "firefox"), folder)


def _webkit(_):
    return WebKit()


_OPENED_BY = {"firefox": _firefox, "webkit": _webkit}


@pytest.fixture(params=_OPENED_BY)
def touched(request, tmp_path):
    """A browser that can be touched, one after the other."""
    opened = _OPENED_BY[request.param](tmp_path)
    yield opened
    opened.close()


def sees(touched, expression):
    """Whether an expression of JavaScript is true in the page, sooner or later."""
    end = time.monotonic() + _PATIENCE
    while not touched.evaluate(expression):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@pytest.mark.parametrize(("fragment", "place"), [("embed", (180, 420)), ("embed&actor=jnim", (180, 220))])
def test_a_swipe_over_the_picture_scrolls_the_article(touched, atlas, atlas_page, fragment, place):
    frame = embedded(str(atlas_page), lambda: atlas, height=740).replace('width="100%"', 'width="360"')
    path = atlas_page.with_name("touched.html")
    path.write_text(ARTICLE.format(frame=frame.replace("#embed", f"#{fragment}")), encoding="utf-8")
    touched.open(path.as_uri())
    time.sleep(2)
    x, y = place
    for _ in range(2):  # the tap in between may choose somebody: no finger belongs to the picture then either
        touched.draw(*((x, y - 20 * step) for step in range(11)))
        assert sees(touched, "scrollY >= 100")
        touched.evaluate("scrollTo(0, 0)")
        touched.draw(place)
        time.sleep(_APART)


def test_a_tap_chooses(touched, atlas_page):
    touched.open(f"{atlas_page.as_uri()}#embed&actor=jnim&theme=light")
    heading = "document.querySelector('#panel h2')?.textContent"
    assert sees(touched, f"{heading} === 'JNIM'")
    colour = touched.evaluate(SIDE)
    touched.evaluate("document.querySelector('#panel .close').click()")
    assert sees(touched, f"{heading} === undefined")
    time.sleep(2)
    touched.draw(touched.evaluate(call(WIDEST_OF_COLOUR, colour)))
    assert sees(touched, f"{heading} === 'JNIM'")
