"""What is seen can be told: colours with contrast, types and shapes to whom they mean something, one mark for both."""

from __future__ import annotations

import re

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph.scene.contrast import GRAPHICS, TEXT, contrast
from actorgraph.scene.palette import PALETTES

VARIABLES = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6})")
COLOURS_IN_USE = """() => {
  const shown = (item) => !item.hidden;
  const actors = nodes.get({ filter: shown });
  const ties = edges.get({ filter: shown });
  return {
    text: [...new Set([...actors, ...ties].map(({ font }) => font?.color).filter(Boolean))],
    lines: [...new Set([...actors.map(({ color }) => color.border), ...ties.map(({ color }) => color.color)])],
    hovered: ties.every(({ color }) => color.hover === color.color && color.highlight === color.color),
    opacity: [...new Set([...actors.map((node) => node.opacity), ...ties.map((tie) => tie.color.opacity)])],
    grounds: [theme().paper, ...theme().sides.map(({ region }) => region)],
  };
}"""


def rgb(colour):
    return "#" + "".join(letter * 2 for letter in colour[1:]) if len(colour) == 4 else colour


@pytest.fixture(scope="module", params=PALETTES)
def variables(request, viewer):
    """The colours of the page on a light screen or on a dark one, and those of the pictures on it."""
    blocks = (viewer / "page.css").read_text(encoding="utf-8").split(":root {")
    light, dark = (dict(VARIABLES.findall(block)) for block in blocks[1:3])
    found = light if request.param == "light" else {**light, **dark}
    return {name: rgb(colour) for name, colour in found.items()}, PALETTES[request.param]


def test_the_page_has_the_colours_of_its_pictures(variables):
    found, palette = variables
    named = ("paper", "ink", "soft", "friendly", "hostile", "neutral", "both", "apart", "news")
    wanted = {name: getattr(palette, name) for name in named}
    pale = {f"{name}-pale": palette.pale(getattr(palette, name)) for name in ("friendly", "hostile", "neutral")}
    assert {name: found[name] for name in (*wanted, *pale)} == {**wanted, **pale}


def test_text_and_marks_of_the_page_are_seen_on_every_ground_of_it(variables):
    found, _ = variables
    for ground in (found["paper"], found["wash"], found["field"]):
        for text in ("ink", "soft", "link", "friendly", "hostile", "neutral", "both"):
            assert contrast(found[text], ground) >= TEXT, (text, ground)
        for mark in ("friendly-pale", "hostile-pale", "neutral-pale"):
            assert contrast(found[mark], ground) >= GRAPHICS, (mark, ground)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whatever_is_drawn_is_seen_whoever_has_ended_or_is_not_there_yet(reader, atlas_page, scheme):
    reader.watch.become(1200, 800, color_scheme=scheme)
    page = reader.open(atlas_page, "day=2013-06-01").page
    used = page.evaluate(COLOURS_IN_USE)
    assert used["opacity"] == [1]
    assert used["hovered"]
    for ground in used["grounds"]:
        assert min(contrast(colour, ground) for colour in used["text"]) >= TEXT
    ties = [*page.evaluate("Object.values(theme().signs)"), *page.evaluate("Object.values(theme().pale)")]
    assert len(set(ties) & set(used["lines"])) > 3
    for ground in used["grounds"]:
        assert min(contrast(colour, ground) for colour in ties) >= GRAPHICS
    assert min(contrast(colour, used["grounds"][0]) for colour in used["lines"]) >= GRAPHICS
    reader.choose("actor", 0)
    unlit = page.evaluate(COLOURS_IN_USE)["text"]
    assert min(contrast(colour, ground) for colour in unlit for ground in used["grounds"]) >= TEXT


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (360, 740)])
def test_the_key_says_what_colours_mean_above_the_picture_on_every_screen(reader, atlas_page, width, height):
    reader.watch.become(width, height)
    page = reader.open(atlas_page, everybody=False).page
    for words in ("friendly", "hostile", "neutral", "on no side", "pale"):
        box = page.locator("#key .sample", has_text=words).bounding_box()
        assert box["y"] + box["height"] < height / 2
        assert box["x"] + box["width"] <= width
    shapes = page.locator("#shapes .sample").all_inner_texts()
    kinds = page.evaluate("[...new Set([...stage().standings.keys()].map((i) => DATA.actors[i].kind))]")
    assert sorted(", ".join(shapes).split(", ")) == sorted(kinds)  # nobody in the first view is gone


@pytest.mark.browser
def test_the_key_tells_what_has_ended_and_who_is_gone_where_they_are_drawn(opened):
    page = opened.page
    ended, gone = "thin: has ended", "not known to be there on this date"
    assert ended in page.locator("#key .sample").all_text_contents()
    assert gone in page.locator("#shapes .sample").all_text_contents()
    assert not page.locator("#shapes").is_visible()  # the legend is beside the picture
    page.locator("#key .cast button").click()
    assert ended not in page.locator("#key .sample").all_text_contents()
    assert page.locator("#shapes").is_visible()
    page.check("#all-time")
    assert gone not in page.locator("#shapes .sample").all_text_contents()


@pytest.mark.browser
def test_shapes_are_told_only_where_they_differ(reader, written, dataset_with):
    alike = dataset_with(
        actors={name: {"kind": "state"} for name in "AB"}, hostilities=[{"from": "A", "to": "B", "since": "2020"}]
    )
    page = reader.open(written(alike)).page
    assert page.evaluate("nodes.get().map(({ shape }) => shape)") == ["dot", "dot"]
    assert page.locator("#shapes").inner_text() == ""
    differing = dataset_with(
        actors={"A": {"kind": "state"}, "B": {"kind": "person"}, "C": {"kind": "armed group"}, "D": None},
        hostilities=[{"from": "A", "to": "B", "since": "2020"}],
    )
    page = reader.open(written(differing)).page
    assert page.evaluate("nodes.get().map(({ shape }) => shape)") == ["hexagon", "star", "dot", "dot"]
    assert page.locator("#shapes .sample").all_inner_texts() == ["armed group, not stated", "person", "state"]


@pytest.mark.browser
def test_who_points_at_a_tie_is_told_its_type(opened, atlas):
    page = opened.page
    index, place = opened.tie_to_click("!tie.status && typeOf(tie).dash.length")
    look = f"(({{ dashes, label }}) => [dashes && dashes.length > 0, label])(edges.get('e{index}'))"
    assert page.evaluate(look) == [False, " "]
    page.mouse.move(place[0] - 60, place[1] - 60)
    page.mouse.move(*place, steps=3)
    kind = atlas.relations[index].type
    assert opened.sees(look, [True, kind.symbol])
    assert kind.verb.in_("en") in page.locator("#picture").get_attribute("title")
    page.mouse.move(2, 2)
    page.locator("#search").hover()
    opened.page.mouse.move(*opened.place_of_actor(0))
    assert opened.sees(look, [False, " "])
    assert page.locator("#picture").get_attribute("title") == atlas.actors["ACLED"].names.as_dict()["en"]


@pytest.fixture
def both(reader, written, dataset_with):
    """A page on which two are friendly and hostile at once, and two others were in turn."""
    return reader.open(
        written(
            dataset_with(
                dataset={"as_of": "2024"},
                actors=dict.fromkeys("ABCD"),
                partnerships=[{"between": ["A", "B"], "since": "2010"}, {"between": ["C", "D"], "since": "2010"}],
                hostilities=[
                    {"from": "A", "to": "B", "since": "2020"},
                    {"from": "C", "to": "D", "since": "2005", "until": "2006"},
                ],
            )
        )
    )


@pytest.mark.browser
def test_a_pair_that_is_friendly_and_hostile_has_one_mark_in_every_view(both):
    page = both.page
    marked = "edges.get().filter(({ label }) => label === '◩').map(({ id, font }) => [id, font.color === theme().both])"
    assert page.evaluate(marked) == [["e0", True]]
    words = "◩friendly and hostile"
    assert page.locator("#key").inner_text().replace("\n", "").count(words) == 1
    assert "".join(page.locator("#types .pairs").inner_text().split("\n")) == f"{words}1 pair"
    both.view("timeline")
    bars = page.locator("#timeline .bar:has(.mark.both)")
    assert bars.evaluate_all("(bars) => bars.map((bar) => bar.dataset.key).sort()") == ["tie 0", "tie 2"]
    both.view("matrix")
    assert page.locator("#matrix .both:not(.mark)").all_inner_texts() == ["◩", "◩"]
    both.row_of_type("hostility").locator("input").uncheck()
    both.view("network")
    assert page.evaluate(marked) == []
    assert "◩" not in page.locator("#key").inner_text()


@pytest.mark.browser
def test_sanctions_are_told_from_war_before_anything_is_chosen(reader, written, dataset_with):
    actors = dict.fromkeys(("A", "B", "C", "D"))
    dataset = dataset_with(actors=actors, hostilities=["A -> B"], sanctions=["A -> C"], rivalries=["A <-> D"])
    page = reader.open(written(dataset), everybody=False).page
    looks = page.evaluate("edges.get().map(({ dashes, label }) => [dashes, label.trim()])")
    assert sorted(looks, key=str) == sorted([[False, "✕"], [[12, 3, 3, 3], "■"], [[6, 4], "≠"]], key=str)
    key = page.inner_text("#key")
    assert "■ sanction" in key
    assert "≠ rivalry" in key
    page.evaluate("change({ hidden: new Set(['sanction']) })")
    assert "sanction" not in page.inner_text("#key")


@pytest.mark.browser
def test_who_is_seen_first_and_why_is_told(reader, atlas_page, atlas):
    page = reader.open(atlas_page, everybody=False).page
    by_editors = "chosen by the editors, then those with the most friends and enemies (equals by name)"
    found = "those with the most friends and enemies (equals by name), no side left out"
    assert page.inner_text("#shapes .why") == f"25 of 82 actors: {by_editors if atlas.focus else found}"
    page.evaluate("change({ everybody: true })")
    assert page.locator(".why").count() == 0


@pytest.mark.browser
def test_no_side_is_said_to_be_left_out_where_there_is_none(reader, dataset_from, tmp_path):
    dataset = dataset_from("supports:\n" + "".join(f"  - {{from: A{i}, to: B{i}, since: 2010}}\n" for i in range(20)))
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, Selection()), encoding="utf-8", newline="\n")
    page = reader.open(path, everybody=False).page
    assert not page.evaluate("DATA.scene.sides.length")
    assert page.inner_text("#shapes .why").endswith("those with the most friends and enemies (equals by name)")


@pytest.mark.browser
def test_on_a_phone_the_rest_of_the_key_is_one_tap_away(reader, atlas_page):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(atlas_page, everybody=False).page
    more = page.get_by_role("button", name="More of the key")
    assert page.locator("#shapes").is_hidden()
    assert more.get_attribute("aria-expanded") == "false"
    more.click()
    assert more.get_attribute("aria-expanded") == "true"
    assert more.evaluate("(button) => button === document.activeElement")
    box = page.locator("#shapes").bounding_box()
    assert box["y"] + box["height"] < page.locator("#picture").bounding_box()["y"] + 1 < 740
    told = page.inner_text("#shapes")
    assert all(text in told for text in ("A → B: as in", "armed group", "15 of 82 actors: those with the most friends"))
    more.click()
    assert page.locator("#shapes").is_hidden()
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.locator("#shapes").is_visible()
    assert page.locator(".keys").is_hidden()


@pytest.mark.browser
def test_hostile_ties_are_told_without_a_colour(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    marked = page.evaluate("""shownTies().map((tie) => {
      const { label, font } = edges.get(`e${DATA.ties.indexOf(tie)}`);
      return [typeOf(tie).sign, label.trim(), font.color];
    })""")
    assert {sign for sign, label, _ in marked if "✕" in label} == {-1}
    assert all("✕" in label or "since" in label for sign, label, _ in marked if sign < 0)
    crossed = page.locator("svg:has(.cross)").evaluate_all("(all) => all.map((each) => each.classList.value)")
    assert set(crossed) == {"hostile"}
    assert page.locator("#key .hostile .cross").count() == page.locator("#types .switch .hostile .cross").count() == 2
    assert page.locator("#types .type .cross").count() == 0


@pytest.mark.browser
def test_the_shape_of_several_kinds_is_told_once_with_all_of_them(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    told = page.locator("#kinds li").all_inner_texts()
    assert "armed group 32, economic sector 1" in told
    drawn = page.locator("#kinds path").evaluate_all(
        "(all) => all.map((path) => path.getAttribute('d') + path.classList)"
    )
    assert len(set(drawn)) == len(drawn)


@pytest.mark.browser
def test_what_an_acronym_stands_for_is_told_by_tap_and_pointer(reader, atlas_page, atlas):
    page = reader.open(atlas_page, everybody=False).page
    index = list(atlas.actors).index("JNIM")
    names = atlas.actors["JNIM"].names.as_dict()
    reader.choose("actor", index)
    assert page.inner_text("#panel .fullname") == names["en"]
    page.evaluate("change({ language: 'fr' })")
    assert page.inner_text("#panel .fullname") == names["fr"]
    page.evaluate("choose(null)")
    assert reader.sees("document.querySelector('#picture canvas').clientWidth === byId('picture').clientWidth")
    page.evaluate(
        "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"
    )  # it moves with its room
    page.mouse.move(*reader.place_of_actor(index))
    assert reader.sees("byId('picture').title", names["fr"])
    page.mouse.move(5, 5)
    page.evaluate("change({ view: 'matrix' })")
    assert page.get_attribute(f'#matrix [data-key="actor {index}"]', "title") == names["fr"]
