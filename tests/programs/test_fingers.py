"""A finger on the frame of an article in Firefox moves the article, before and after a choice; a tap chooses."""

from __future__ import annotations

import os
import time

import pytest

from actorgraph.exporters.html.embed import embedded
from programs.engine import call, program
from programs.fingers import Firefox
from programs.test_article import ARTICLE
from programs.test_page import SIDE, WIDEST_OF_COLOUR

_PATIENCE = 5  # seconds


@pytest.fixture
def firefox(tmp_path):
    opened = Firefox(program(os.environ.get("FIREFOX", "firefox-esr"), "firefox-esr", "firefox"), tmp_path)
    yield opened
    opened.close()


def sees(firefox, expression):
    """Whether an expression of JavaScript is true in the page, sooner or later."""
    end = time.monotonic() + _PATIENCE
    while not firefox.evaluate(expression):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@pytest.mark.parametrize(("fragment", "place"), [("embed", (180, 420)), ("embed&actor=jnim", (180, 220))])
def test_a_swipe_over_the_picture_scrolls_the_article(firefox, atlas, atlas_page, fragment, place):
    frame = embedded(str(atlas_page), lambda: atlas, height=740).replace('width="100%"', 'width="360"')
    path = atlas_page.with_name("touched.html")
    path.write_text(ARTICLE.format(frame=frame.replace("#embed", f"#{fragment}")), encoding="utf-8")
    firefox.open(path.as_uri())
    time.sleep(2)
    x, y = place
    for _ in range(2):  # the tap in between may choose somebody: no finger belongs to the picture then either
        firefox.draw(*((x, y - 20 * step) for step in range(11)))
        assert sees(firefox, "scrollY >= 100")
        firefox.evaluate("scrollTo(0, 0)")
        firefox.draw(place)


def test_a_tap_chooses(firefox, atlas_page):
    firefox.open(f"{atlas_page.as_uri()}#embed&actor=jnim&theme=light")
    heading = "document.querySelector('#panel h2')?.textContent"
    assert sees(firefox, f"{heading} === 'JNIM'")
    colour = firefox.evaluate(SIDE)
    firefox.evaluate("document.querySelector('#panel .close').click()")
    assert sees(firefox, f"{heading} === undefined")
    time.sleep(2)
    firefox.draw(firefox.evaluate(call(WIDEST_OF_COLOUR, colour)))
    assert sees(firefox, f"{heading} === 'JNIM'")
