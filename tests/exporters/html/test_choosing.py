"""The picture and the panel: what is clicked shows its evidence, whole and with links that are safe."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from actorgraph.wording.sources import source_words

pytestmark = pytest.mark.browser

NAMES_OF_PROPERTIES = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "0", "NaN", "n0", "e0"]
HITS_EDGE = """([x, y]) => {
  const box = byId("picture").getBoundingClientRect();
  return picture.getEdgeAt({ x: x - box.x, y: y - box.y }) !== undefined;
}"""
WHERE = """() => {
  const { x, y, width, height } = byId("picture").getBoundingClientRect();
  return [[x, y, width, height], picture.getViewPosition(), picture.getScale()];
}"""
COLOURS = """() => Object.fromEntries([
  ...edges.get({ filter: (edge) => !edge.hidden }).map(({ id, color }) => [id, [color.color, color.opacity]]),
  ...nodes.get({ filter: (node) => !node.hidden }).map((node) => [node.id, [node.color.background, node.opacity]]),
])"""
CHOSEN_TIE = "state.chosen?.kind === 'tie' ? state.chosen.index : null"


def test_the_picture_is_drawn_with_every_actor_and_tie(opened, atlas):
    assert opened.ink > 5000
    assert opened.page.evaluate("Object.keys(picture.getPositions()).length") == len(atlas.actors)
    assert opened.page.evaluate("picture.body.edgeIndices.length") == len(atlas.relations)
    assert opened.page.title() == opened.page.inner_text("h1") == "JNIM blockades Bamako and southern Mali"


def test_choosing_an_actor_moves_the_picture_only_to_make_room_for_the_panel(opened):
    """Beside the first panel it is fitted anew; then nothing moves, and without a panel it is back where it was."""
    assert opened.page.locator("#hint").is_visible()
    opened.page.evaluate("choose({ kind: 'actor', index: 0 }); choose(null);")
    assert not opened.page.locator("#hint").is_visible()  # who has chosen once needs it no longer
    assert opened.sees("picture.getScale() === wholePicture().scale")
    before = opened.page.evaluate(WHERE)
    opened.choose("actor", 3)
    assert opened.sees("byId('picture').getBoundingClientRect().right === panel.getBoundingClientRect().left")
    assert opened.sees("picture.getScale() === wholePicture().scale")
    beside = opened.page.evaluate(WHERE)
    assert beside[1] == pytest.approx(before[1], abs=1e-6)
    for kind, index in (("actor", 4), ("tie", 5), ("actor", 0)):
        opened.choose(kind, index)
        opened.page.wait_for_timeout(50)
        assert opened.page.evaluate(WHERE) == beside
    opened.page.evaluate("choose(null)")
    assert opened.sees("picture.getScale() === wholePicture().scale")
    assert opened.page.evaluate(WHERE) == [before[0], pytest.approx(before[1]), pytest.approx(before[2])]


def test_choosing_an_actor_leaves_a_reader_who_is_near_where_they_look(opened):
    near = opened.page.evaluate("(({ x, y }) => ({ x: Math.round(x) + 40, y: Math.round(y) - 30 }))(standingOf(3))")
    near["scale"] = 1.5
    opened.page.evaluate("(place) => { change({ place }); goToPlace(); }", near)
    opened.choose("actor", 3)
    assert opened.sees("byId('picture').getBoundingClientRect().right === panel.getBoundingClientRect().left")
    opened.page.wait_for_timeout(50)
    _, place, scale = opened.page.evaluate(WHERE)
    assert {**place, "scale": scale} == pytest.approx(near)


def test_a_click_on_an_actor_shows_all_its_names_and_sources(opened, atlas):
    actor = atlas.actors["JNIM"]
    with opened.panel_changes():
        opened.click(opened.place_of_actor(list(atlas.actors).index("JNIM")))
    assert opened.heading == "JNIM"
    for name in actor.all_names():
        assert name in opened.panel
    for citation in actor.citations:
        assert source_words(citation.source, "en", link=False) in opened.panel
    assert opened.page.locator("#panel .ties button").count() == len(atlas.ties_of["JNIM"])


def test_a_chosen_actor_glows_and_only_its_neighbours_stay_lit(opened, atlas):
    labels = list(atlas.actors)
    opened.choose("actor", labels.index("JNIM"))
    near = {tie.other("JNIM") for tie in atlas.ties_of["JNIM"]} | {"JNIM"}
    lit = opened.page.evaluate("DATA.actors.filter((_, i) => nodes.get(`n${i}`).opacity === 1).map((a) => a.label)")
    assert set(lit) == near
    assert opened.page.evaluate("DATA.actors.filter((_, i) => nodes.get(`n${i}`).shadow).map((a) => a.label)") == [
        "JNIM"
    ]
    opened.choose("tie", 0)
    assert opened.page.evaluate("edges.get({ filter: (edge) => edge.width > 2.5 }).map((edge) => edge.id)") == ["e0"]


def test_what_is_not_lit_keeps_the_colour_of_its_sign_and_side_and_its_name(opened):
    """It steps back, but is recognised: a tie is not grey because it is not chosen, and no name is hard to read."""
    page = opened.page
    before = page.evaluate(COLOURS)
    for kind in ("actor", "tie"):
        opened.choose(kind, 0)
        after = page.evaluate(COLOURS)
        colours = [{name: colour for name, (colour, _) in looks.items()} for looks in (before, after)]
        assert colours[0] == colours[1], kind
        faint = {opacity for _, opacity in after.values()} - {1}
        assert faint, kind
        assert min(faint) >= 0.25, kind
        assert max(faint) <= 0.5, kind
        names = page.evaluate("nodes.get().filter((n) => !n.hidden && n.label).map((n) => n.font.color)")
        assert set(names) <= set(page.evaluate("[theme().ink, theme().soft]")), kind


def test_a_name_in_another_script_says_its_language(opened, atlas):
    opened.choose("actor", list(atlas.actors).index("JNIM"))
    arabic = opened.page.locator("#panel bdi[lang=ar]")
    assert arabic.inner_text() == dict(atlas.actors["JNIM"].names.versions)["ar"]
    assert arabic.evaluate("(e) => getComputedStyle(e).direction") == "rtl"
    assert opened.page.locator("#panel h2 bdi").evaluate("(e) => getComputedStyle(e).direction") == "ltr"


def test_a_click_on_a_tie_shows_its_numbered_sources_as_safe_links(opened, atlas):
    index, place = opened.tie_to_click("tie.cites?.some((cite) => DATA.sources[cite.source - 1].url)")
    with opened.panel_changes():
        opened.click(place)
    relation = atlas.relations[index]
    assert opened.heading == relation.type.label.in_("en")
    sentence = f"{relation.subject} {relation.type.verb.in_('en')} {relation.object}"
    assert opened.page.locator("#panel .sentence").inner_text() == sentence
    numbers = opened.page.evaluate("(index) => DATA.ties[index].cites.map((cite) => cite.source)", index)
    items = opened.page.locator("#panel .cites").first.locator("li").all_inner_texts()
    assert [int(re.match(r"\[(\d+)\]", item)[1]) for item in items] == numbers
    links = opened.page.locator("#panel a").evaluate_all("(links) => links.map((a) => [a.href, a.rel, a.target])")
    addresses = {a for c in relation.citations for a in (c.source.url, c.source.archive) if a}
    assert {href for href, _, _ in links} == addresses
    for href, rel, target in links:
        assert href.startswith(("http://", "https://"))
        assert {"noopener", "noreferrer"} <= set(rel.split())
        assert target == "_blank"


def test_no_name_follows_a_word_that_it_would_change_in_french(reader, written, dataset_with):
    ties = [{"from": "JNIM", "to": "Al-Qaida"}]
    reader.open(written(dataset_with(memberships=ties)), "lang=fr")
    reader.choose("tie", 0)
    assert reader.page.locator("#panel .sentence").inner_text() == "JNIM fait partie de : Al-Qaida"


def test_a_click_on_a_tie_shows_its_quotes_and_places(reader, written, dataset_with):
    cited = {"source": "https://example.org/a", "quote": {"en": "They swore.", "fr": "Ils jurèrent."}, "page": 7}
    ties = [{"from": "A", "to": "B", "sources": [{**cited, "at": "01:20"}]}]
    reader.open(written(dataset_with(actors={"A": None, "B": None}, allegiances=ties)))
    _, place = reader.tie_to_click()
    with reader.panel_changes():
        reader.click(place)
    assert reader.page.locator("#panel blockquote").inner_text() == "They swore."
    assert "[1] https://example.org/a, page 7, 01:20" in reader.page.locator("#panel .cites").inner_text()
    reader.page.select_option("#language", "fr")
    assert reader.page.locator("#panel blockquote").inner_text() == "Ils jurèrent."


def test_a_contested_tie_says_so_and_who_disputes_it(reader, written, small):
    reader.open(written(small))
    reader.choose("tie", next(i for i, tie in enumerate(small.relations) if tie.status == "contested"))
    assert "contested" in reader.panel
    assert reader.page.locator("#panel h3").all_inner_texts() == ["Sources", "Disputed by"]
    dashes = reader.page.evaluate("edges.get(`e${state.chosen.index}`).dashes")
    assert dashes == [2, 5]


def test_a_click_beside_a_thin_tie_is_near_enough(reader, written, dataset_with):
    reader.open(written(dataset_with(actors={"A": None, "B": None}, hostilities=["A <-> B"])))
    reader.page.evaluate("picture.moveTo({ scale: 0.3 })")
    _, (x, y) = reader.tie_to_click()
    beside = next((x, y + far) for far in range(3, 8) if not reader.page.evaluate(HITS_EDGE, [x, y + far]))
    with reader.panel_changes():
        reader.click(beside)
    assert reader.heading == "hostility"


def test_a_click_beside_everything_closes_the_panel(opened):
    opened.choose("actor", 0)
    assert opened.page.locator("#panel").is_visible()
    box = opened.page.locator("#picture").bounding_box()
    with opened.panel_changes():
        opened.click((box["x"] + 4, box["y"] + 4))
    assert not opened.page.locator("#panel").is_visible()


def test_a_tie_in_the_panel_of_an_actor_leads_to_its_evidence(opened, atlas):
    opened.choose("actor", list(atlas.actors).index("FLA"))
    first = opened.page.locator("#panel .ties button").first
    key = first.get_attribute("data-key")
    first.click()
    tie = atlas.relations[int(key.removeprefix("tie "))]
    assert tie in atlas.ties_of["FLA"]
    assert opened.heading == tie.type.label.in_("en")
    assert opened.page.evaluate(CHOSEN_TIE) == atlas.relations.index(tie)


def test_hidden_ties_cannot_be_clicked(opened):
    index, place = opened.tie_to_click("tie.type === 'membership'")
    opened.row_of_type("membership").locator("input").uncheck()
    opened.click(place)
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate(CHOSEN_TIE) != index


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.sweep), "fr"])
def test_everything_can_be_chosen_and_no_word_is_missing(reader, atlas, atlas_page, language):
    reader.open(atlas_page, f"lang={language}", everybody=False)
    actors, ties = reader.headings_and_panels("actor"), reader.headings_and_panels("tie")
    assert [heading for heading, _ in actors] == [actor.label_in(language) for actor in atlas.actors.values()]
    assert [heading for heading, _ in ties] == [relation.type.label.in_(language) for relation in atlas.relations]
    assert not [text for _, text in actors + ties if re.search(r"undefined|null|NaN|\[object", text)]


def test_actors_named_like_properties_of_objects_are_all_there(reader, written, dataset_with):
    names = NAMES_OF_PROPERTIES
    ties = [{"from": a, "to": b, "since": "2020"} for a, b in pairwise(names)]
    reader.open(written(dataset_with(actors=dict.fromkeys(names), allegiances=ties)))
    assert reader.page.evaluate("Object.keys(picture.getPositions()).length") == len(names)
    assert reader.page.evaluate("picture.body.edgeIndices.length") == len(ties)
    assert sorted(heading for heading, _ in reader.headings_and_panels("actor")) == sorted(names)
    for name in names:
        reader.search(name)
        assert reader.heading == name
    reader.page.evaluate("choose(null)")
    for view, count in (("table", len(ties)), ("timeline", len(ties)), ("matrix", 2 * len(ties))):
        reader.view(view)
        found = reader.page.locator(f"#{view} tbody tr, #{view} .bar, #{view} td button")
        assert found.count() >= count


def test_an_empty_dataset_has_a_page_that_works(reader, written, dataset_with):
    reader.open(written(dataset_with(actors=None)))
    assert reader.page.inner_text("h1") == "Actors and ties"
    assert reader.page.locator("#types *").count() == 0
    reader.page.select_option("#language", "fr")
    assert reader.page.inner_text("h1") == reader.page.title() == "Acteurs et liens"
    for view in ("timeline", "matrix", "table", "network"):
        reader.view(view)
    reader.page.focus("#picture")
    for key in ("ArrowLeft", "+", "0"):
        reader.page.keyboard.press(key)


def test_ties_with_oneself_and_a_thousand_parallel_ones_are_drawn(reader, written, dataset_with):
    ties = ["A <-> A", *({"from": "A", "to": "B", "id": f"tie{i}"} for i in range(1000))]
    reader.open(written(dataset_with(actors={"A": None, "B": None}, hostilities=ties)))
    assert reader.page.evaluate("picture.body.edgeIndices.length") == 1001
    assert reader.ink > 5000
    reader.view("table")
    assert reader.page.locator("#table tbody tr").count() == 250
    for count in (500, 750, 1000, 1001):
        reader.page.locator("#table > button").click()
        assert reader.page.locator("#table tbody tr").count() == count
    assert not reader.page.locator("#table > button").is_visible()


def test_a_very_long_name_is_drawn_short_and_shown_whole(reader, written, dataset_with):
    """By its beginning and its end, so that names which begin alike are told apart."""
    names = [" ".join([*["Movement"] * 20, last]) for last in ("north", "south")]
    reader.open(written(dataset_with(actors=dict.fromkeys(names), allegiances=[" -> ".join(names)])))
    for index, name in enumerate(names):
        reader.search(name)
        assert reader.heading == name == reader.page.evaluate(f"nameOf({index})")
        label = reader.page.evaluate(f"nodes.get('n{index}').label")
        assert len(label) <= 60
        beginning, end = label.replace("\n", " ").split("…")
        assert name.startswith(beginning)
        assert name.endswith(end)
        assert len(beginning) > len(end) > 20


MEASURED = """
window.measured = 0;
for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
  const measure = prototype.measureText;
  prototype.measureText = function (text) { window.measured += text.length; return measure.call(this, text); };
}
"""


def test_no_more_of_a_name_is_measured_than_is_shown(browser, written, dataset_of, tie):
    page = browser.new_page()
    page.add_init_script(MEASURED)
    measured = []
    for name in ("Mo", "M" + "o" * 98 + "v", "M" + "o" * 1998 + "v"):
        page.goto(written(dataset_of([tie(name, "B", since="2001")])).as_uri())
        measured.append(page.evaluate("measured"))
    page.close()
    assert 0 < measured[0] < measured[1] == measured[2] < 1_000


def test_a_name_of_two_thousand_letters_fits_in_every_view(reader, written, dataset_of, tie):
    reader.open(written(dataset_of([tie("M" + "o" * 1998 + "v", "B", since="2001")])))
    assert reader.ink > 100
    for view in ("timeline", "matrix", "table"):
        reader.view(view)
        assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view


def test_a_choice_draws_the_picture_once(opened):
    """And not before the next frame: vis-network left to itself draws at each change of actors, of ties, and again."""
    drawings = opened.page.evaluate("""async () => {
      const frame = () => new Promise((go) => requestAnimationFrame(go));
      await frame();
      let drawings = 0;
      picture.on("afterDrawing", () => { drawings += 1; });
      choose({ kind: "actor", index: 0 });
      const atOnce = drawings;
      for (let i = 0; i < 4; i += 1) await frame();
      return [atOnce, drawings];
    }""")
    assert drawings == [0, 1]


def test_who_is_gone_stays_an_outline_beside_who_is_chosen(opened, atlas):
    """A name is read all the same, but nobody is taken for active who has ended."""
    page, labels = opened.page, list(atlas.actors)
    opened.choose("actor", labels.index("JNIM"))
    looks = "(i) => [nodes.get(`n${i}`).shapeProperties.borderDashes, nodes.get(`n${i}`).font.color]"
    gone = page.evaluate(looks, labels.index("Katiba Macina"))
    chosen = page.evaluate(looks, labels.index("JNIM"))
    assert gone == [[3, 3], chosen[1]]
    assert chosen[0] is False
