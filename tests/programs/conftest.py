"""A browser of each maker, the page of the atlas with a watch in it, and somebody who reads it."""

from __future__ import annotations

import base64
import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException
from xdist.scheduler import LoadScopeScheduling

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from programs.engine import call, program
from programs.puppeteer import Puppeteer
from programs.webkit import WebKit

collect_ignore = ["gtk_window.py"]
"""What the Python of the system runs, to which GTK is bound: there is nothing of it to import here."""

_WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
_HARMLESS = ("file:", "data:", "blob:", "about:")
_PATIENCE = 10  # seconds


def _chromium(folder):
    names = "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"
    return Puppeteer("chrome", program(os.environ.get("CHROMIUM", names[0]), *names), folder)


def _firefox(folder):
    return Puppeteer("firefox", program(os.environ.get("FIREFOX", "firefox-esr"), "firefox-esr", "firefox"), folder)


def _webkit(_):
    return WebKit()


_OPENED_BY = {"firefox": _firefox, "webkit": _webkit, "chromium": _chromium}


class EngineByEngine(LoadScopeScheduling):
    """All that is asked of an engine, by one worker: it takes long to open one. What asks none goes by itself."""

    def _split_scope(self, nodeid):
        return next((name for name in _OPENED_BY if name in nodeid.rpartition("[")[2]), nodeid)


def pytest_xdist_make_scheduler(config, log):
    return EngineByEngine(config, log)


@pytest.fixture(scope="session", params=_OPENED_BY)
def engine(request, tmp_path_factory):
    """A browser of each maker, one after the other."""
    opened = _OPENED_BY[request.param](tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def atlas_page(atlas, atlas_scene, tmp_path_factory):
    """The page of the atlas as it is shipped, but for a script that comes first and writes down what goes wrong."""
    digest = base64.b64encode(hashlib.sha256(_WATCH.encode()).digest()).decode()
    text = page_of(atlas, Selection(), scene=atlas_scene).replace("script-src ", f"script-src 'sha256-{digest}' ", 1)
    path = tmp_path_factory.mktemp("atlas") / "page.html"
    path.write_text(text.replace("<title>", f"<script>{_WATCH}</script><title>", 1), encoding="utf-8", newline="\n")
    return path


class Reader:
    """Somebody who reads a page: by itself, or in the frame of an article.

    Attributes:
        engine: The browser.
        framed: Whether the page is in a frame.
    """

    _CENTRE = """(selector) => {
      const found = document.querySelector(selector);
      found.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = found.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }"""

    PICTURE = "document.querySelector('#picture canvas').toDataURL()"

    def __init__(self, engine):
        self.engine = engine
        self.framed = False

    def open(self, path, fragment="", *, framed=False):
        """Open a page, or an article that has one in a frame, and wait until the page is there."""
        self.engine.open(f"{path.as_uri()}#{fragment}" if fragment else path.as_uri())
        self.framed = framed
        assert self.sees("document.querySelectorAll('#views button').length", 4)
        return self

    def tell(self, expression):
        return self.engine.evaluate(expression, framed=self.framed)

    def sees(self, expression, wanted=True):
        """Wait until the page has a value; it must not take long."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            with suppress(RuntimeError, WebDriverException):  # a frame comes when it likes
                if self.tell(expression) == wanted:
                    return True
            time.sleep(0.05)
        return self.tell(expression) == wanted

    def click(self, selector):
        """Click what the window shows of an element."""
        x, y = self.tell(call(self._CENTRE, selector))
        self.engine.click(x, y)

    def write(self, selector, text):
        """Click a field, and type into it."""
        self.click(selector)
        self.engine.type(text)

    def view(self, name):
        self.click(f'#views button[data-key="{name}"]')
        assert self.sees(f"document.querySelector('#views button[data-key=\"{name}\"]').ariaPressed", "true")

    def waits_for_rest(self):
        """Wait until the picture is where it goes to."""
        seen = None
        while seen != (seen := self.tell(self.PICTURE)):
            time.sleep(0.4)

    def sees_heading(self, words):
        return self.sees("document.querySelector('#panel h2')?.textContent ?? null", words)

    @property
    def troubles(self):
        """What went wrong on the page, and where it asked for something."""
        asked = [address for address in self.engine.requests() if not address.startswith(_HARMLESS)]
        return [*self.tell("window.__troubles ?? ['the watch is gone']"), *asked]


@pytest.fixture
def reader(engine):
    """Somebody at a usual screen, on whose page nothing may go wrong."""
    engine.resize(1440, 900)
    someone = Reader(engine)
    yield someone
    assert someone.troubles == []
