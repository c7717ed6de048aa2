"""A finger on the frame of an article in Firefox moves the article, before and after it has chosen somebody."""

from __future__ import annotations

import os
import time

import pytest

from actorgraph.exporters.html.embed import embedded
from programs.engine import program
from programs.fingers import Firefox
from programs.test_article import ARTICLE

_PATIENCE = 5  # seconds


@pytest.fixture
def firefox(tmp_path):
    opened = Firefox(program(os.environ.get("FIREFOX", "firefox-esr"), "firefox-esr", "firefox"), tmp_path)
    yield opened
    opened.close()


def comes_to(firefox, lowest, highest):
    """Whether the article is scrolled to between two places, sooner or later."""
    end = time.monotonic() + _PATIENCE
    while not lowest <= firefox.evaluate("scrollY") <= highest:
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
        assert comes_to(firefox, 100, 10_000)
        firefox.evaluate("scrollTo(0, 0)")
        firefox.draw(place)
