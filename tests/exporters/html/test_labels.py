"""Labels in the picture: large enough to read, and none over another, on every screen, in every language and font."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph.scene.labels import FACE

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

BOXES = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  const found = [];
  const { clientWidth, clientHeight } = byId("picture");
  DATA.actors.forEach((_, i) => {
    const node = picture.body.nodes[`n${i}`];
    const { label, font, hidden } = nodes.get(`n${i}`) ?? { hidden: true };
    if (hidden || !label) return;
    pen.font = `${font.size}px ${node.labelModule.fontOptions.face}`;
    const scale = picture.getScale();
    const width = Math.max(...label.split("\\n").map((line) => pen.measureText(line).width));
    const middle = picture.canvasToDOM({ x: node.x, y: node.y });
    // What is out of sight is not drawn, so that vis-network has not said yet where it stands: four from the mark.
    const seen = middle.x > 0 && middle.y > 0 && middle.x < clientWidth && middle.y < clientHeight;
    const high = font.size * label.split("\\n").length;
    const apart = node.options.size + 4;
    const unseen = node.y + (stage().standings.get(i).raised ? -apart - high : apart);
    const first = seen ? node.labelModule.size.yLine + font.vadjust : unseen;
    const top = picture.canvasToDOM({ x: 0, y: first }).y;
    found.push({ label: label.replaceAll("\\n", " "), size: font.size * scale, left: middle.x - (width / 2) * scale,
      right: middle.x + (width / 2) * scale, top, bottom: top + high * scale });
  });
  return found;
}"""
ON_STAGE = "stage().standings.size"
SMALLEST = 11
SANS = (FACE, "Liberation Sans, sans-serif", "DejaVu Sans, sans-serif")
WIDE = ("serif", "monospace")
NARROW = (*SANS[:2], "serif")
TWO_FRAMES = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


def overlapping(boxes):
    return [
        (a["label"], b["label"])
        for i, a in enumerate(boxes)
        for b in boxes[:i]
        if a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]
    ]


@pytest.fixture
def screen(watched, inside, atlas_page):
    """Open a page on a screen of a size, with everybody or who is seen first, once its picture is drawn."""

    def open_it(width, height, path=atlas_page, *, everybody=True):
        watched.become(width, height)
        page = watched.open(inside(path), everybody * "everybody")
        page.evaluate(TWO_FRAMES)
        return page

    return open_it


@pytest.fixture
def in_font(atlas_text, tmp_path):
    """The page of the atlas as readers see it who have a certain font instead of Arial."""

    def write(family):
        assert atlas_text.count(f'"{FACE}"') == 1
        path = tmp_path / "page.html"
        path.write_text(atlas_text.replace(f'"{FACE}"', f'"{family}"'), encoding="utf-8", newline="\n")
        return path

    return write


def in_both_languages(page):
    """The page in English, and then in French."""
    for language in ("en", "fr"):
        page.select_option("#language", language)
        page.evaluate(TWO_FRAMES)
        assert page.evaluate("document.documentElement.lang") == language
        yield page


def assert_readable(boxes):
    assert min(box["size"] for box in boxes) >= SMALLEST
    assert overlapping(boxes) == []


def assert_all_labelled(page, least):
    boxes = page.evaluate(BOXES)
    assert_readable(boxes)
    assert len(boxes) == page.evaluate(ON_STAGE) >= least


@pytest.mark.parametrize(("width", "height"), [(1200, 800), (1440, 900), (768, 1024), (360, 740)])
def test_the_first_view_has_every_label_readable_and_none_over_another(screen, width, height):
    for page in in_both_languages(screen(width, height, everybody=False)):
        assert_all_labelled(page, 25 if width > 360 else 15)


def test_everybody_of_the_atlas_is_labelled_at_1440_by_900(screen, atlas):
    for page in in_both_languages(screen(1440, 900)):
        assert_all_labelled(page, len(atlas.actors))


@pytest.mark.parametrize(
    ("width", "height", "least"),
    [(360, 740, 24), pytest.param(768, 1024, 40, marks=pytest.mark.sweep), (1200, 800, 62)],
)
def test_on_a_smaller_screen_there_are_as_many_labels_as_there_is_room_for(screen, width, height, least):
    for page in in_both_languages(screen(width, height)):
        boxes = page.evaluate(BOXES)
        assert len(boxes) >= least
        assert_readable(boxes)


@pytest.mark.parametrize("everybody", [True, pytest.param(False, marks=pytest.mark.sweep)])
def test_labels_stay_readable_and_apart_at_every_zoom(screen, everybody):
    page = screen(1200, 800, everybody=everybody)
    page.focus("#picture")
    for keys in ("+", "++", "+++", "0--", "---"):
        for key in keys:
            page.keyboard.press(key)
        page.evaluate(TWO_FRAMES)
        assert_readable(page.evaluate(BOXES))


@pytest.mark.parametrize(
    "family", [*SANS[::2], *(pytest.param(family, marks=pytest.mark.sweep) for family in (SANS[1], *WIDE))]
)
def test_labels_stay_readable_and_apart_in_every_font(screen, in_font, atlas, family):
    """The first view has all of its own; the layout has room for all in the usual fonts, and a wider one is tried."""
    page = screen(1200, 800, path=in_font(family), everybody=False)
    assert_all_labelled(page, 25)
    page.evaluate("change({ everybody: true, place: null })")
    page.evaluate(TWO_FRAMES)
    page.focus("#picture")
    shrunk = page.evaluate("DATA.actors.filter((_, index) => ownSize(index) < FONT_SIZE).map(({ label }) => label)")
    assert shrunk == [] or family not in SANS
    assert len(shrunk) > 20 or family != WIDE[-1]
    boxes = page.evaluate(BOXES)
    assert_readable(boxes)
    assert len(boxes) >= (0.9 if family in NARROW else 0.65) * len(atlas.actors)
    for _ in range(2):
        page.keyboard.press("+")
        page.evaluate(TWO_FRAMES)
        boxes = page.evaluate(BOXES)
        assert_readable(boxes)
        assert len(boxes) == len(atlas.actors)


def test_what_is_chosen_keeps_its_label_where_there_is_little_room(screen, atlas):
    labels = [actor.label_in("en") for actor in atlas.actors.values()]
    page = screen(360, 740)
    shown = {box["label"] for box in page.evaluate(BOXES)}
    index = next(i for i, label in enumerate(labels) if label not in shown)
    page.evaluate("(index) => choose({ kind: 'actor', index })", index)
    page.evaluate(TWO_FRAMES)
    boxes = page.evaluate(BOXES)
    assert labels[index] in {box["label"] for box in boxes}
    assert_readable(boxes)


def test_sixty_actors_are_all_labelled_at_the_first_view_of_everybody(screen, dataset_of, tie, tmp_path):
    ties = [tie(f"Movement {i}", f"Movement {(i * 7 + 3) % 60}", key=f"t{i}", since="2001") for i in range(60)]
    ties += [
        tie(f"Movement {i}", f"Movement {(i + 1) % 60}", "hostility", key=f"h{i}", since="2001") for i in range(60)
    ]
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset_of(ties), Selection()), encoding="utf-8")
    assert_all_labelled(screen(1200, 840, path=path), 60)
