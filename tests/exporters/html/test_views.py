"""A view of the page is a module and a word: nothing else in the page has to know of it."""

from __future__ import annotations

import base64
import json
import shutil
from importlib import resources
from pathlib import Path

import pytest

from actorgraph.exporters.html import page

pytestmark = pytest.mark.browser

GALLERY = """// Who there is.

import { DATA } from "../data/data";
import { element } from "../elements/element";
import { write } from "../elements/pen";
import { redraw } from "../elements/redraw";
import type { Drawing, View } from "../elements/view";
import { nameOf } from "../evidence/names";

function showGallery(box: HTMLElement) {
  const names = DATA.actors.map((_, index) => element("li", { "data-key": `actor ${index}`, text: nameOf(index) }));
  redraw(box, element("ol", {}, ...names));
}

function galleryDrawing(box: HTMLElement): Drawing {
  const width = 700 + box.childElementCount;
  return { width, height: 60, draw: (pen) => write(pen, "#12ab34", "600px", "■", 0, 60) };
}

export const view: View = { name: "gallery", tab: 2.5, show: showGallery, drawing: galleryDrawing };
"""
TABS = "[...document.querySelector('#views').children].map(({ dataset, textContent }) => [dataset.key, textContent])"
SHOWN = """["picture-frame", "timeline", "gallery", "matrix", "table"].filter((id) =>
  document.getElementById(id).checkVisibility())"""
COLOUR = """async (data) => {
  const picture = new Image();
  picture.src = `data:image/png;base64,${data}`;
  await picture.decode();
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  pen.drawImage(picture, 0, 0);
  return [picture.width, ...pen.getImageData(200, 200, 1, 1).data];
}"""


@pytest.fixture
def with_gallery(reader, written, small, tmp_path, monkeypatch, viewer, bundled):
    """Open a page whose folder of views has one more module, and whose words have one more name."""
    package = tmp_path / "html"
    static = shutil.copytree(Path(page.__file__).with_name("static"), package / "static")
    source = shutil.copytree(viewer, tmp_path / "viewer")
    (source / "views" / "gallery.ts").write_text(GALLERY, encoding="utf-8")
    bundled(source, static)
    words = static / "words.json"
    known = json.loads(words.read_text(encoding="utf-8"))
    words.write_text(json.dumps(known | {"gallery": known["sides"]}), encoding="utf-8")
    files = resources.files
    monkeypatch.setattr(
        resources, "files", lambda name: package if name == "actorgraph.exporters.html" else files(name)
    )
    path = written(small)

    def open_it(fragment=""):
        reader.watch.open(path, fragment)
        return reader

    return open_it


def test_a_view_that_is_added_has_a_tab_and_a_box_that_shows_it(with_gallery):
    opened = with_gallery()
    assert opened.page.evaluate(TABS) == [
        ["network", "Network"], ["timeline", "Timeline"], ["gallery", "Sides"], ["matrix", "Matrix"],
        ["table", "Table"],
    ]  # fmt: skip
    assert opened.page.evaluate(SHOWN) == ["picture-frame"]
    opened.view("gallery")
    assert opened.page.evaluate(SHOWN) == ["gallery"]
    assert opened.page.locator("#gallery li").all_inner_texts() == ["A", "B", "C"]
    assert opened.page.get_attribute('#views [data-key="gallery"]', "aria-pressed") == "true"


def test_a_view_that_is_added_has_a_link(with_gallery):
    opened = with_gallery()
    opened.view("gallery")
    assert opened.page.evaluate("location.hash") == "#view=gallery"
    opened = with_gallery("view=gallery")
    assert opened.page.evaluate(SHOWN) == ["gallery"]
    assert opened.page.locator("#gallery li").count() == 3


def test_a_view_that_is_added_can_be_taken_away_as_a_picture(with_gallery):
    opened = with_gallery("view=gallery")
    with opened.page.expect_download() as waiting:
        opened.page.click("#png")
    data = base64.b64encode(Path(waiting.value.path()).read_bytes()).decode()
    assert opened.page.evaluate(COLOUR, data) == [2 * 701, 0x12, 0xAB, 0x34, 255]
