"""What the picture says by where things stand: symbols on their own ties, ties past whom they do not touch, labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph import load
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[3]
SCREENS = [(360, 740), (768, 1024), (1440, 900)]
TWO_FRAMES = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"
SURVEY = """async () => {
  const twoFrames = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  await twoFrames();
  const written = [];
  const pens = CanvasRenderingContext2D.prototype;
  const { fillText } = pens;
  let writer = null;
  const shown = Object.values(picture.body.edges).filter(({ options, connected }) => connected && !options.hidden);
  const letters = [...shown, ...Object.values(picture.body.nodes).map((node) => node.labelModule)];
  const method = (one) => one.drawLabel ? "drawLabel" : "draw";
  const own = letters.map((one) => [one, Object.hasOwn(one, method(one)), one[method(one)]]);
  for (const [one, , draw] of own) {
    one[method(one)] = function (...given) {
      writer = one.id ?? one.elementOptions.id ?? null;
      draw.apply(this, given);
      writer = null;
    };
  }
  pens.fillText = function (text, x, y) {
    const { width } = this.measureText(text);
    const middle = this.textAlign === "center" ? x : x + width / 2;
    const letters = Number(/([0-9.]+)px/.exec(this.font)[1]);
    const below = { hanging: letters / 2, middle: 0 }[this.textBaseline];
    const place = this.getTransform().transformPoint({ x: middle, y: y + below });
    const scale = this.getTransform().a;
    const size = letters * scale;
    if (writer && text.trim()) written.push({ of: writer, text, ...place, wide: width * scale, high: size });
    return fillText.apply(this, arguments);
  };
  const heads = new Map();
  for (const { id, edgeType } of shown) {
    const { drawArrowHead } = Object.getPrototypeOf(edgeType);
    edgeType.drawArrowHead = function (...given) {
      heads.set(id, given.at(-1));
      drawArrowHead.apply(this, given);
    };
  }
  picture.redraw();
  await twoFrames();
  for (const { edgeType } of shown) delete edgeType.drawArrowHead;
  pens.fillText = fillText;
  for (const [one, had, draw] of own) if (had) one[method(one)] = draw; else delete one[method(one)];
  const once = new Map(written.map((each) => [JSON.stringify([each.of, each.text]), each]));

  const name = (index) => DATA.actors[index].label;
  const tieOf = (id) => DATA.ties[Number(id.slice(1))];
  const words = (id) => [name(tieOf(id).from), tieOf(id).type, name(tieOf(id).to)].join(" ");
  const courses = new Map(shown.filter(({ from, to }) => from !== to).map((edge) => {
    const points = Array.from({ length: 61 }, (_, i) => picture.canvasToDOM(edge.edgeType.getPoint(i / 60)));
    return [edge.id, points];
  }));
  const faint = new Set(shown.filter(({ options }) => options.color.opacity < 0.1).map(({ id }) => id));
  const away = (points, { x, y }) => Math.min(...points.slice(1).map((b, i) => {
    const a = points[i];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const share = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(a.x + share * dx - x, a.y + share * dy - y);
  }));
  const scale = picture.getScale();
  const { clientWidth, clientHeight } = byId("picture");
  const standings = [...stage().standings].map(([index, { x, y, size }]) => {
    return { index, ...picture.canvasToDOM({ x, y }), size: size * scale };
  });
  const texts = [...once.values()];
  const symbols = texts.filter(({ of }) => of[0] === "e" && courses.has(of));
  const labels = texts.filter(({ of }) => of[0] === "n");
  const meet = (a, b) => Math.abs(a.x - b.x) < (a.wide + b.wide) / 2 && Math.abs(a.y - b.y) < (a.high + b.high) / 2;
  const square = ({ x, y, size }) => ({ x, y, wide: 1.7 * size, high: 1.7 * size });
  const ends = ({ x, y, wide, high }) => [-1, 0, 1].map((way) => ({ x: x + way * Math.max(0, wide - high) / 2, y }));
  const said = (of) => of[0] === "e" ? words(of) : name(Number(of.slice(1)));
  const middles = [...heads].map(([id, { point, core }]) => {
    return { id, ...picture.canvasToDOM({ x: (point.x + core.x) / 2, y: (point.y + core.y) / 2 }), wide: 0, high: 0 };
  });
  const outside = (x, y) => x < 0 || y < 0 || x > clientWidth || y > clientHeight;
  return {
    symbols: symbols.length,
    told: symbols.map(({ of, text }) => `${words(of)}: ${text.trim()}`),
    labels: new Set(labels.map(({ of }) => of)).size,
    actors: standings.length,
    astray: symbols.filter((each) => away(courses.get(each.of), each) > 2).map(({ of }) => words(of)),
    elsewhere: symbols.flatMap((each) => [...courses].filter(([id, points]) => {
      return id !== each.of && !faint.has(id) && ends(each).some((place) => away(points, place) < 4);
    }).map(([id]) => `${words(each.of)}: ${words(id)}`)),
    through: [...courses].flatMap(([id, points]) => standings.filter(({ index, size, ...place }) => {
      return ![tieOf(id).from, tieOf(id).to].includes(index) && away(points, place) < size;
    }).map(({ index }) => `${words(id)}: ${name(index)}`)),
    outside: [
      ...[...courses].filter(([, points]) => points.some(({ x, y }) => outside(x, y))).map(([id]) => words(id)),
      ...labels.filter(({ x, y, wide, high }) => {
        return outside(x - wide / 2, y - high / 2) || outside(x + wide / 2, y + high / 2);
      }).map(({ text }) => text),
    ],
    arrows: heads.size,
    covered: middles.filter((head) => labels.some((label) => meet(head, label))).map(({ id }) => words(id)),
    over: texts.flatMap((a, i) => texts.slice(0, i).filter((b) => a.of !== b.of && meet(a, b))
      .map((b) => `${a.text}: ${b.text}`)),
    hidden: labels.flatMap((label) => standings.filter((each) => {
      return each.index !== Number(label.of.slice(1)) && meet(label, square(each));
    }).map(({ index }) => `${label.text}: ${name(index)}`)),
  };
}"""
"""What is written, where it is written, and all that is wrong with it, in pixels of the screen, as it is drawn."""

WRONG = ("astray", "elsewhere", "outside", "over", "hidden", "covered")


def assert_right(found, *wrong):
    assert {name: found[name] for name in wrong} == {name: [] for name in wrong}


@pytest.fixture
def survey(watched, inside, atlas_page):
    """Look at all that is drawn on a screen of a size."""

    def look(width, height, fragment="", *, path=atlas_page):
        watched.become(width, height)
        page = watched.open(inside(path), fragment)
        page.evaluate(TWO_FRAMES)
        return page.evaluate(SURVEY)

    return look


def look_in_french(page):
    page.select_option("#language", "fr")
    page.evaluate(TWO_FRAMES)
    return page.evaluate(SURVEY)


def look_closer(page, times):
    page.evaluate(f"picture.moveTo({{ scale: picture.getScale() * {times}, animation: false }}); showPicture()")
    return page.evaluate(SURVEY)


def page_in(folder, dataset):
    path = folder / "page.html"
    path.write_text(page_of(dataset, Selection()), encoding="utf-8", newline="\n")
    return path


def test_what_came_last_is_dated_on_its_tie_on_the_day_of_the_page_alone(survey, watched, dataset_from, tmp_path):
    pins = "{West: [-300, 0], East: [300, 0], South: [0, 200]}"
    text = "dataset: {as_of: 2020-06-01}\nhostilities:\n  - {from: West, to: East, since: 2020-03}\n"
    text += f"partnerships:\n  - {{between: [South, West], since: 2011}}\npositions: {{landscape: {pins}}}\n"
    news = "West hostility East: ✕ since Mar 2020"
    assert news in survey(1440, 900, path=page_in(tmp_path, dataset_from(text)))["told"]
    for fragment in ("day=2020-05-20", "actor=west"):
        watched.page.evaluate(f"location.hash = {fragment!r}")
        assert news not in watched.page.evaluate(SURVEY)["told"], fragment


def test_where_what_came_last_has_no_room_for_its_day_it_has_its_cross_all_the_same(survey):
    told = survey(1440, 900)["told"]
    assert {"JNIM blockade Bamako: ✕", "JNIM blockade Southern Mali: ✕"} <= set(told)


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_nothing_in_the_first_view_stands_where_it_would_say_something_false(survey, watched, width, height):
    """In either language; and closer, where types are told, each symbol lies on its own tie and on no other."""
    for found in (survey(width, height), look_in_french(watched.page)):
        assert_right(found, *WRONG, "through")
        assert found["labels"] == found["actors"] >= 15
    found = look_closer(watched.page, 1.6)
    assert found["symbols"] >= 20
    assert_right(found, "astray", "elsewhere")


@pytest.mark.parametrize(("width", "height"), SCREENS[1:])
def test_nothing_runs_out_of_the_picture_of_everybody(survey, width, height):
    assert_right(survey(width, height, "everybody"), *WRONG)


def test_of_who_is_chosen_each_symbol_lies_on_its_own_tie(survey):
    found = survey(1440, 900, "everybody&actor=jnim")
    assert found["symbols"] >= 20
    assert_right(found, "astray", "elsewhere")


@pytest.mark.parametrize(("first", "second"), [("West", "East"), ("East", "West")])
def test_the_symbol_of_a_level_tie_lies_on_it(survey, dataset_from, tmp_path, first, second):
    pins = "{West: [-200, 0], East: [200, 0], South: [0, 200]}"
    text = f"hostilities:\n  - {{from: {first}, to: {second}}}\n  - {{from: South, to: West}}\n"
    dataset = dataset_from(text + f"positions: {{landscape: {pins}, landscape_all: {pins}}}\n")
    path = page_in(tmp_path, dataset)
    found = survey(1440, 900, f"actor={first.lower()}", path=path)
    assert found["symbols"] >= 1
    assert_right(found, "astray", "elsewhere")


ODD = sorted((Path(__file__).parent / "odd").glob("*.yaml"))
VIEWS = """async () => {
  const found = {};
  for (const [name, id] of [["timeline", "timeline"], ["matrix", "matrix"], ["table", "table"]]) {
    change({ view: name });
    const box = byId(id);
    const drawing = box.querySelector(".lives")?.getBoundingClientRect();
    const parts = box.querySelectorAll(".lives .bar, .lives line, .lives text, .axis text, tbody *");
    const outside = [...parts].filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      return drawing && (left < drawing.left - 1 || right > drawing.right + 1);
    });
    const heads = [...box.querySelectorAll("th[scope=row] .plain bdi")];
    const names = heads.map((head) => {
      const end = head.querySelector("span:last-child") ?? head;
      const [seen, room] = [end.getBoundingClientRect(), head.closest("button").getBoundingClientRect()];
      return [head.textContent, seen.left >= room.left - 1 && seen.right <= room.right + 1];
    });
    found[name] = {
      said: box.innerText.trim() !== "",
      outside: outside.map(({ outerHTML }) => outerHTML.slice(0, 80)),
      cut: names.filter(([, whole]) => !whole).map(([text]) => text),
      beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  }
  return found;
}"""
RIGHT = {"said": True, "outside": [], "cut": [], "beyond": 0}


@pytest.mark.parametrize("case", ODD, ids=[path.stem for path in ODD])
def test_odd_datasets_give_pictures_that_make_sense(survey, watched, tmp_path, case):
    path = page_in(tmp_path, load(case))
    found = survey(360, 740, path=path)
    assert_right(found, *WRONG, "through")
    assert found["labels"] == found["actors"]
    page = watched.page
    assert ("No ties are shown." in page.inner_text("#picture-frame")) == (case.stem in ("none", "one-actor"))
    assert page.evaluate(VIEWS) == dict.fromkeys(("timeline", "matrix", "table"), RIGHT)
    years = page.evaluate("[...document.querySelectorAll('#timeline .year')].length")
    assert (years > 0) == (case.stem not in ("none", "one-actor", "no-date"))


def test_a_tie_that_bends_at_the_edge_is_seen_whole(survey, tmp_path):
    path = page_in(tmp_path, load(ROOT / "examples/florence/graph"))
    assert_right(survey(1440, 900, path=path), *WRONG)


@pytest.mark.parametrize(("width", "height"), SCREENS)
@pytest.mark.parametrize("example", ["eastern-congo", "french-media"])
def test_every_arrow_is_seen_beside_the_names(survey, tmp_path, example, width, height):
    """The key says that a tie without an arrow is mutual."""
    path = page_in(tmp_path, load(ROOT / "examples" / example / "graph"))
    found = survey(width, height, path=path)
    assert found["arrows"] >= 10
    assert_right(found, "covered")
