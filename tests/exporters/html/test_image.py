"""The view as a PNG: of a plausible size, not blank, with its legend and what it is made from."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

CITED = "(tie) => [...(tie.cites ?? []), ...(tie.disputedBy ?? [])].map((cite) => cite.source)"
CHOSEN = "lang=fr&actor=jnim&day=2018-01-01"
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
    [("network", ""), ("timeline", CHOSEN)]
    + [
        pytest.param(*names, marks=pytest.mark.sweep)
        for names in (("matrix", ""), ("network", CHOSEN), ("matrix", CHOSEN))
    ],
)
def test_every_view_can_be_taken_away_as_a_picture(reader, atlas_page, view, fragment):
    reader.open(atlas_page, f"view={view}&{fragment}")
    name, data, found = picture_of(reader, "Télécharger l’image" if fragment else "Download picture")
    title = "le-mali-sous-blocus-2018-01-01" if fragment else "mali-under-blockade-2025-11-07"
    assert name == title + ("" if view == "network" else f"-{view}") + ".png"
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


def texts_of(reader):
    """Return all texts of a picture that is taken away."""
    reader.page.evaluate("""() => {
      const { fillText } = CanvasRenderingContext2D.prototype;
      window.__fillText ??= fillText;
      window.__texts = [];
      CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
        window.__texts.push(text);
        return window.__fillText.call(this, text, ...rest);
      };
    }""")
    picture_of(reader)
    return reader.page.evaluate("window.__texts")


def sources_in(texts):
    return {int(text[1 : text.index("]")]) for text in texts if text.startswith("[")}


def test_a_picture_says_title_day_key_and_the_sources_of_what_it_shows(reader, atlas_page, atlas):
    reader.open(atlas_page, everybody=False)
    texts = texts_of(reader)
    headline = "JNIM blockades Bamako and southern Mali"
    assert {headline, "as of 7 Nov 2025", "friendly", "hostile", "Sources"} <= set(texts)
    said = " ".join(texts)
    for told in (atlas.hash, "CC-BY-4.0", ", ".join(atlas.authors), "25 of 82 actors", "sides as the editors see them"):
        assert told in said, told
    shown = reader.page.evaluate("documents(shownTies()).map((text) => Number(/\\d+/.exec(text)[0]))")
    assert sources_in(texts) == set(shown)
    assert set(reader.page.evaluate(f"shownTies().flatMap({CITED})")) <= set(shown)
    assert len(shown) < len(atlas.sources) / 2
    assert not {f"{kind.symbol} {kind.label.in_('en')}" for kind in atlas.types.values()} & set(texts)
    reader.page.evaluate("choose({ kind: 'actor', index: DATA.actors.findIndex((actor) => actor.id === 'jnim') })")
    told = set(texts_of(reader))
    lit = set(reader.page.evaluate("shownTies().filter((tie) => lit().ties.has(tie)).map((tie) => tie.type)"))
    assert 3 < len(lit) < len(atlas.types)
    for kind in atlas.types.values():
        assert (f"{kind.symbol} {kind.label.in_('en')}" in told) == (kind.name in lit), kind.name


def test_a_picture_of_the_timeline_says_how_many_have_a_line(reader, atlas_page):
    reader.open(atlas_page, "view=timeline", everybody=False)
    assert "35 of 82 actors" in " ".join(texts_of(reader))


def test_a_picture_of_the_past_says_what_the_record_lacks(reader, atlas_page):
    reader.open(atlas_page, "day=2012-04-06&view=matrix", everybody=False)
    texts = texts_of(reader)
    said = " ".join(texts)
    lacks = "This record has no hostile ties for this day."
    for told in ("Mali under blockade", "as of 6 Apr 2012", lacks, "not drawn"):
        assert told in said, told
    assert "blockades" not in said
    assert "7 Nov 2025" not in said
    shown = "DATA.ties.filter((tie) => isSelected(tie) && isInMatrix(tie))"
    assert sources_in(texts) == set(reader.page.evaluate(f"{shown}.flatMap({CITED})"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Who stands with whom?", "who-stands-with-whom-2020-06-01"),
        ("من يقف مع من", "من-يقف-مع-من-2020-06-01"),
        ("../..\\L\u2019État: \u202eexe.", "l-etat-exe-2020-06-01"),
        ("?!", "actorgraph-2020-06-01"),
        ("wordy " * 40, f"{'wordy-' * 8}wo-2020-06-01"),
    ],
)
def test_files_are_named_after_title_and_day(reader, written, small, bare, title, name):
    reader.open(written(small, title=title, scene=bare))
    assert reader.page.evaluate("fileName('png')") == f"{name}.png"
    assert reader.page.evaluate("change({ day: null }), fileName('csv')").endswith("-at-any-time.csv")


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


def test_a_picture_of_the_timeline_has_its_key_and_the_sources_of_the_ties_that_it_draws(reader, atlas_page):
    reader.open(atlas_page, "view=timeline&actor=jnim", everybody=False)
    texts = texts_of(reader)
    key = reader.page.locator("#timeline .key .sample").all_inner_texts()
    for words in ("hollow: may", "thin: may", "dashed: the day", "curved: one became", "+1: one more tie"):
        assert any(text.strip().startswith(words) for text in key), words
        assert any(text.startswith(words) for text in texts), words
    assert not any(text.startswith(("paler", "organisation")) for text in texts)
    drawn = '[...document.querySelectorAll("#timeline .bar[data-key]")]'
    bars = f'{drawn}.flatMap((bar) => bar.dataset.ties.split(" ").map(Number))'
    drawn = f"({bars}).map((tie) => DATA.ties[tie])"
    assert reader.page.evaluate("tiesInForce().length") == reader.page.evaluate(f"{drawn}.length")
    assert sources_in(texts) == set(reader.page.evaluate(f"documents({drawn}).map((text) => +/\\d+/.exec(text)[0])"))


LONG = "The Coordinating Committee for the Preparation of the General Conference of the Armed Movements, {} Wing"
ACROSS = """() => {
  const { fillText } = CanvasRenderingContext2D.prototype;
  window.__written = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const { a, b, e } = this.getTransform();
    window.__written.push([text, b ? null : (e + a * x) / 2, this.measureText(text).width]);
    return fillText.apply(this, arguments);
  };
}"""


def test_long_names_of_a_matrix_keep_the_end_by_which_they_differ_and_stand_beside_the_cells(
    reader, written, dataset_with
):
    names = [LONG.format(which) for which in ("First", "Second", "Third")]
    ties = [{"from": names[0], "to": name, "since": "2019"} for name in names[1:]]
    reader.open(written(dataset_with(allegiances=ties)), "view=matrix")
    reader.page.evaluate(ACROSS)
    picture_of(reader)
    found = [(text, x, wide) for text, x, wide in reader.page.evaluate("window.__written") if "…" in text]
    for which in ("First", "Second", "Third"):
        assert sum(text.endswith(f"{which} Wing"[-9:]) for text, _, _ in found) >= 2, which
    assert all(x is None or x + wide <= 190 for _, x, wide in found)


def test_a_picture_of_groups_says_how_many_there_are_and_what_the_numbers_count(reader, large_page):
    texts = texts_of(reader.open(large_page, everybody=False))
    said = " ".join(texts)
    assert "163 actors, 3 groups" in said
    assert "those that may hold or are contested too" in said
    assert "0 of 163" not in said
