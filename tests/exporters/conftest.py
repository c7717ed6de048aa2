"""What tests of files and pages share: datasets from plain values, and a browser that is watched."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace

import pytest
from playwright.sync_api import sync_playwright

import records
from actorgraph import load
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

_NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge",
)  # fmt: skip
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_WISHES = {"media": "null", "color_scheme": "null", "reduced_motion": "reduce"}
"""What a reader's device asks for if a test says nothing: tests that look at motion ask for it, others await none."""
_WATCH = """
window.__pwned = [];
addEventListener("securitypolicyviolation", (event) => {
  console.error(`the policy forbids ${event.violatedDirective}: ${event.blockedURI || event.sample}`);
});
"""


@pytest.fixture
def dataset_with(tmp_path):
    """Load a dataset from plain values: JSON is YAML."""

    def load_it(**sections):
        path = tmp_path / "graph.yaml"
        path.write_text(json.dumps(sections, ensure_ascii=False, indent=1), encoding="utf-8")
        return load(path)

    return load_it


@pytest.fixture
def small(dataset_with):
    """Three actors, and four ties of every look: parallel, mutual, ended, contested."""
    return dataset_with(
        dataset={"title": {"en": "Small", "fr": "Petit"}, "as_of": "2020-06-01"},
        sources={"paper": {"title": "A paper", "url": "https://example.org/paper", "date": "2019"}},
        actors={"A": None, "B": {"kind": "state", "names": {"ar": "القاعدة"}}, "C": {"kind": "party"}},
        allegiances=[{"from": "A", "to": "B", "since": "2019", "sources": [{"source": "paper", "page": 4}]}],
        hostilities=[
            {"from": "B", "to": "A", "since": "2010", "until": "2012", "sources": ["https://example.org/other"]},
            {"from": "A", "to": "B", "status": "contested", "sources": ["paper"], "disputed_by": ["paper"]},
        ],
        partnerships=[{"between": ["B", "C"], "sources": ["paper"]}],
    )


@pytest.fixture
def written(tmp_path):
    """Write the page of a dataset and return its path."""

    def write(dataset, change=lambda text: text, selected=None, **options):
        path = tmp_path / "page.html"
        path.write_text(change(page_of(dataset, selected or Selection(), **options)), encoding="utf-8", newline="\n")
        return path

    return write


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests of a worker."""
    named = os.environ.get("CHROMIUM")
    program = named or next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.fail("no Chromium was found: install one (Debian: apt install chromium), or set CHROMIUM to its path")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=list(_ARGUMENTS))
        yield opened
        opened.close()


class Watch:
    """A page of the browser, and all that went wrong on it.

    Attributes:
        page: The page.
        allowed: Where requests may go.
        troubles: What a page that is silent and harmless does not do.
    """

    def __init__(self, page):
        self.page = page
        page.add_init_script(_WATCH)
        page.on("request", lambda request: self._request(request.url))
        page.on("websocket", lambda socket: self.troubles.append(f"socket: {socket.url}"))
        page.on("console", lambda message: self._console(message.type, message.text))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("popup", lambda popup: self.troubles.append(f"popup: {popup.url}"))
        page.on("dialog", self._dialog)
        self.clear()

    def clear(self):
        """Have the pointer where it is at first, be the usual device, and forget what went wrong.

        What is open stays until the next page is opened, since to leave it would take longer than most tests.
        """
        self.page.mouse.move(0, 0)
        self.become()
        self.allowed = ("file:", "data:", "blob:", "about:")
        self.troubles = []

    def become(self, width=1440, height=900, **wishes):
        """Be a screen of a size, on a device with certain wishes."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(**(_WISHES | wishes))

    def open(self, path, fragment=""):
        """Open a file or an address anew, and return the page once it has drawn its picture."""
        address = path if isinstance(path, str) else path.as_uri()
        again = "?" if self.page.url.partition("#")[0] == address else ""  # or it would only go to the fragment
        self.page.goto(f"{address}{again}#{fragment}" if fragment else f"{address}{again}")
        return self.page

    def _request(self, url):
        if not url.startswith(self.allowed):
            self.troubles.append(f"request: {url}")

    def _console(self, kind, text):
        if kind in ("error", "assert"):
            self.troubles.append(f"console: {text}")

    def _dialog(self, dialog):
        self.troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="session")
def desk(browser):
    """One page for all tests of a worker: to open one takes longer than most tests, to leave an address does not."""
    context = browser.new_context()
    yield Watch(context.new_page())
    context.close()


@pytest.fixture
def watched(desk):
    """A page that may ask for nothing, fail at nothing and break no policy."""
    yield desk
    try:
        scripts_run = [ran for frame in desk.page.frames for ran in frame.evaluate("window.__pwned ?? []")]
    finally:  # or one broken page would break the tests after it
        troubles = desk.troubles
        desk.clear()
    assert scripts_run == []
    assert troubles == []


@pytest.fixture
def hostile(dataset_with):
    """A record in which whatever can be any text is one that some format could take for something else."""
    return dataset_with(**records.hostile())


@pytest.fixture
def rich(dataset_with):
    """A small record in which everything that a format may carry is said at least once."""
    return dataset_with(**records.rich())


@pytest.fixture(params=["atlas", "rich", "hostile"])
def record(request):
    """One after the other: the shipped atlas, a record with everything, one with hostile texts."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def sent(atlas, atlas_scene):
    """Export a record in a format by its name; what the atlas looks like is found out once."""
    from actorgraph.exporters.extract import extract_of
    from actorgraph.exporters.formats import exported, format_named
    from actorgraph.exporters.look import look_of

    def send(record, name, selected=Selection()):  # noqa: B008  (it is frozen)
        to = format_named(name)
        if not to.is_drawn or record is not atlas or selected != Selection():
            return exported(record, selected, to)[0]
        extract = extract_of(record, selected)
        return to.write(replace(extract, look=look_of(extract, scene=atlas_scene)))

    return send
