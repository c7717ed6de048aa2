"""The view as a PNG: of a plausible size, not blank, with its legend and what it is made from."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

CHOSEN = "lang=fr&actor=jnim&day=2013-01-01"
DECODE = """async (data) => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const inked = (top, height) => {
    const { data: pixels } = pen.getImageData(0, top, canvas.width, height);
    let count = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if ([0, 1, 2].some((c) => Math.abs(pixels[i + c] - pixels[c]) > 40) && pixels[i + 3]) count += 1;
    }
    return count;
  };
  const foot = 150;
  return { width: canvas.width, height: canvas.height, head: inked(0, 130),
    middle: inked(140, canvas.height - 140 - foot), foot: inked(canvas.height - foot, foot),
    corner: [...pen.getImageData(0, 0, 1, 1).data] };
}"""


def picture_of(reader, name="Download picture"):
    """Download the picture; return its name, its bytes, and what the browser finds in it."""
    with reader.page.expect_download() as waiting:
        reader.page.get_by_role("button", name=name).click()
    data = Path(waiting.value.path()).read_bytes()
    found = reader.page.evaluate(DECODE, base64.b64encode(data).decode())
    return waiting.value.suggested_filename, data, found


@pytest.mark.parametrize(
    ("view", "fragment"),
    [("network", ""), ("timeline", CHOSEN), ("matrix", ""), ("network", CHOSEN), ("matrix", CHOSEN)],
)
def test_every_view_can_be_taken_away_as_a_picture(reader, atlas_page, view, fragment):
    reader.open(atlas_page, f"view={view}&{fragment}")
    name, data, found = picture_of(reader, "Télécharger l’image" if fragment else "Download picture")
    assert name == "actorgraph.png"
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", data[16:24]) == (found["width"], found["height"])
    assert 1200 <= found["width"] <= 8000
    assert 1000 <= found["height"] <= 12_000
    assert 20_000 < len(data) < 8_000_000
    assert found["head"] > 500
    assert found["middle"] > 5000
    assert found["foot"] > 1000
    assert found["corner"] == [255, 255, 255, 255]


def test_the_table_is_no_picture(reader, atlas_page):
    reader.open(atlas_page, "view=table")
    assert not reader.page.locator("#png").is_visible()


def test_a_picture_says_title_day_legend_and_sources(opened, atlas):
    page = opened.page
    page.evaluate("""() => {
      window.written = [];
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
        window.written.push(text);
        return fillText.call(this, text, ...rest);
      };
    }""")
    opened.row_of_type("attack").locator("input").uncheck()
    picture_of(opened)
    texts = page.evaluate("window.written")
    assert "JNIM blockades Bamako and southern Mali" in texts
    assert "as of 7 Nov 2025" in texts
    used = {tie.type for tie in atlas.relations if tie.type.name != "attack"}
    assert {f"{kind.symbol} {kind.label.in_('en')}" for kind in used} <= set(texts)
    assert not [text for text in texts if text.endswith(" attack")]
    said = " ".join(texts)
    assert atlas.hash in said
    assert "CC-BY-4.0" in said
    for number in page.evaluate(
        "DATA.ties.filter(isSelected).flatMap((tie) => (tie.cites ?? []).map((c) => c.source))"
    ):
        assert f"[{number}] " in said


def test_a_picture_of_the_dark_is_dark(reader, atlas_page):
    reader.watch.become(1200, 800, color_scheme="dark")
    reader.open(atlas_page)
    _, _, found = picture_of(reader)
    assert found["corner"] == [20, 24, 29, 255]
    assert found["middle"] > 5000


def test_nothing_and_very_little_have_a_picture(reader, written, dataset_with):
    reader.open(written(dataset_with(actors=None)))
    for view in ("network", "timeline", "matrix"):
        reader.view(view)
        assert picture_of(reader)[2]["width"] >= 640, view
    reader.open(written(dataset_with(actors={"A": None, "B": None}, supports=["A -> B"])))
    for view in ("network", "timeline", "matrix"):
        reader.view(view)
        assert picture_of(reader)[2]["foot"] > 200, view
