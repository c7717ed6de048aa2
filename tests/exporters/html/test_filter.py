"""Legend, grades, search and language: what is chosen there decides what is seen, and in which words."""

from __future__ import annotations

from collections import Counter

import pytest

pytestmark = pytest.mark.browser

COUNTS = """Object.fromEntries([...document.querySelectorAll("#types .type")].map((row) => [
  row.querySelector("input").dataset.type, Number(row.querySelector(".count").textContent)]))"""
OFFERED = """[...document.querySelectorAll("#names option")].map((option) => [option.value, option.textContent])"""


def begun(atlas, day):
    """The ties that have begun by a day, surely or possibly, whether they hold still or not."""
    return [tie for tie in atlas.relations if day >= atlas.timing_of(tie).possible.first]


def test_the_legend_counts_the_ties_of_each_type(opened, atlas):
    page = opened.page
    assert page.evaluate(COUNTS) == Counter(tie.type.name for tie in begun(atlas, atlas.day))
    page.evaluate("change({ day: dayOfIso('2012-06-01') })")
    then = Counter(tie.type.name for tie in begun(atlas, page.evaluate("state.day")))
    page.evaluate("change({ undated: true })")
    assert page.evaluate(COUNTS) == {name: then[name] for name in page.evaluate("DATA.types.map((type) => type.name)")}
    page.check("#all-time")
    assert page.evaluate(COUNTS) == Counter(tie.type.name for tie in atlas.relations)


SAID = {
    "network": "Numbers: ties that this picture draws between its actors.",
    "timeline": "Numbers: ties that this timeline draws, ended ones too.",
    "matrix": "Numbers: ties that hold or may hold between two actors.",
    "table": "Numbers: ties in this table, ended ones too.",
}
DRAWN = {
    "network": "shownTies().length",
    "timeline": """[...document.querySelectorAll("#timeline [data-ties]")].flatMap(({ dataset }) =>
  dataset.ties.split(" ")).length""",
    "matrix": "friendships().ties.length",
    "table": "selectedTies().length",
}


def test_in_every_view_it_is_said_what_is_counted(reader, atlas_page):
    page = reader.open(atlas_page, everybody=False).page
    for view, said in SAID.items():
        page.evaluate(f"change({{ view: '{view}' }})")
        assert page.inner_text("#types .counts") == said
        assert sum(page.evaluate(COUNTS).values()) == page.evaluate(DRAWN[view]), view
    page.evaluate("change({ view: 'network', everybody: true })")
    assert page.inner_text("#types .counts") == "Numbers: ties that this picture draws, ended ones too."
    assert page.inner_text("#kinds-title") == "Actors of this page, drawn or not"


def test_unticking_a_type_hides_its_ties_and_ticking_it_shows_them_again(opened, atlas):
    alone = sum(relation.type.name == "membership" for relation in atlas.relations)
    ink = opened.ink
    before = opened.page.evaluate(opened.VISIBLE_TIES)
    opened.row_of_type("membership").locator("input").uncheck()
    assert opened.page.evaluate(opened.VISIBLE_TIES) == before - alone
    assert opened.sees(f"((drawn) => drawn > 0 && drawn < {ink})(({opened.INK})())")
    assert opened.page.evaluate(COUNTS)["membership"] == alone
    opened.row_of_type("membership").locator("input").check()
    assert opened.page.evaluate(opened.VISIBLE_TIES) == before


def test_every_view_shows_the_same_selection(opened, atlas):
    opened.row_of_type("attack").locator("input").uncheck()
    opened.page.select_option("#level", "4")
    wanted = [tie for tie in begun(atlas, atlas.day) if tie.type.name != "attack" and tie.confidence.level >= 4]
    assert opened.page.evaluate(opened.VISIBLE_TIES) == len(wanted)
    opened.view("table")
    assert opened.page.locator("#table tbody tr").count() == len(wanted)
    opened.view("timeline")
    opened.page.evaluate("change({ undated: true })")
    assert opened.page.evaluate(DRAWN["timeline"]) == len(wanted)


def test_hidden_ties_are_not_listed_with_an_actor(opened, atlas):
    opened.choose("actor", list(atlas.actors).index("JNIM"))
    ties = atlas.ties_of["JNIM"]
    opened.row_of_type("attack").locator("input").uncheck()
    left = sum(relation.type.name != "attack" for relation in ties)
    assert 0 < left < len(ties)
    assert opened.page.locator("#panel .ties button").count() == left


def test_a_switch_hides_and_shows_all_ties_of_its_sign(opened, atlas):
    page = opened.page
    before = page.evaluate(opened.VISIBLE_TIES)
    assert page.locator("#types .switch input").count() == 3
    for sign, left in ((-1, {0, 1}), (0, {1}), (1, set())):
        page.locator(f'#types input[data-sign="{sign}"]').uncheck()
        wanted = [tie for tie in begun(atlas, atlas.day) if tie.type.sign in left]
        assert page.evaluate(opened.VISIBLE_TIES) == len(wanted)
    assert page.locator("#types input:checked").count() == 0
    for sign in (1, 0, -1):
        page.locator(f'#types input[data-sign="{sign}"]').check()
    assert page.evaluate(opened.VISIBLE_TIES) == before
    assert "hide" not in page.url


def test_a_switch_of_which_only_some_types_are_on_is_mixed_and_turns_all_on(reader, atlas_page):
    """Also where a link says which are off, as links did before there were switches."""
    page = reader.open(atlas_page, "hide=attack,merger").page
    states = """Object.fromEntries([...document.querySelectorAll("#types .switch input")].map((box) => [
      box.dataset.sign, box.indeterminate ? "mixed" : box.checked]))"""
    assert page.evaluate(states) == {"1": "mixed", "-1": "mixed", "0": True}
    assert not reader.row_of_type("attack").locator("input").is_checked()
    page.locator('#types input[data-sign="-1"]').click()
    assert page.evaluate(states) == {"1": "mixed", "-1": True, "0": True}
    assert reader.row_of_type("attack").locator("input").is_checked()
    assert page.url.partition("hide=")[2].partition("&")[0] == "merger"
    reader.row_of_type("merger").locator("input").check()
    assert page.evaluate(states) == {"1": True, "-1": True, "0": True}


def test_types_are_folded_under_their_sign_and_unfolded_by_keyboard(opened, atlas):
    page = opened.page
    used = {tie.type for tie in atlas.relations}
    folds = page.locator("#types .sign")
    assert folds.evaluate_all("(folds) => folds.map((fold) => fold.ariaLabel)") == ["friendly", "hostile", "neutral"]
    for place, sign in enumerate((1, -1, 0)):
        names = {kind.name for kind in used if kind.sign == sign}
        fold = folds.nth(place)
        assert set(fold.locator("[data-type]").evaluate_all("(boxes) => boxes.map((b) => b.dataset.type)")) == names
        assert fold.locator("summary").inner_text() == f"{len(names)} types"
        assert not fold.locator("[data-type]").first.is_visible()
    page.locator("#types summary").first.focus()
    page.keyboard.press("Enter")
    assert folds.first.locator("[data-type]").first.is_visible()
    page.select_option("#language", "fr")
    assert folds.first.locator("[data-type]").first.is_visible()  # it stays as the reader has it


def test_a_switch_counts_the_ties_of_its_types_that_are_drawn(reader, atlas_page):
    """Of those who are seen first only the ties among them that hold, in the picture; in the matrix all that hold."""
    page = reader.open(atlas_page, everybody=False).page
    counts = """Object.fromEntries([...document.querySelectorAll("#types .switch")].map((row) => [
      row.querySelector("input").dataset.sign, Number(row.querySelector(".count").textContent)]))"""
    drawn = page.evaluate(
        """edges.get({ filter: (edge) => !edge.hidden }).map((e) => typeOf(DATA.ties[Number(e.id.slice(1))]).sign)"""
    )
    assert page.evaluate(counts) == {str(sign): drawn.count(sign) for sign in (1, -1, 0)}
    page.locator('#types input[data-sign="1"]').uncheck()
    assert page.evaluate(counts)["1"] == drawn.count(1)
    reader.view("matrix")
    holding = """DATA.ties.filter((t) => holdsOn(t, state.day) !== "no" && holdsOn(t, state.day) !== "future").length"""
    assert sum(page.evaluate(counts).values()) == page.evaluate(holding)


def test_only_ties_graded_well_enough_are_shown(opened, atlas):
    for level in (4, 1, 3, 0):
        opened.page.select_option("#level", str(level))
        enough = [tie for tie in begun(atlas, atlas.day) if tie.confidence.level >= level]
        assert opened.page.evaluate(opened.VISIBLE_TIES) == len(enough), level
        counts = Counter(tie.type.name for tie in enough)
        assert opened.page.evaluate(COUNTS) == {name: counts[name] for name in opened.page.evaluate(COUNTS)}, level


def test_every_kind_of_actor_is_in_the_key_with_its_count(opened, atlas):
    rows = opened.page.locator("#kinds li").all_inner_texts()
    found = {name: int(count) for row in rows for name, count in (kind.rsplit(" ", 1) for kind in row.split(", "))}
    assert found == Counter(actor.kind or "not stated" for actor in atlas.actors.values())
    assert opened.page.locator("#kinds li svg path").count() == len(rows)


def test_searching_any_name_in_any_spelling_finds_the_actor(opened):
    for text in ("القاعدة", "al qaida", "AL-QAEDA", "Al‑Qaïda", "AQ"):
        opened.page.evaluate("choose(null)")
        opened.search(text)
        assert opened.sees(opened.HEADING, "Al-Qaeda"), text
        assert opened.page.evaluate("DATA.actors[state.chosen.index].label") == "Al-Qaeda", text


def test_every_name_of_every_actor_finds_somebody_of_that_name(opened, atlas):
    named = {}
    for label, actor in atlas.actors.items():
        for name in actor.all_names():
            named.setdefault(name, set()).add(label)
    found = opened.page.evaluate(
        "(names) => names.map((name) => actorsNamed(name).map((index) => DATA.actors[index].label))", list(named)
    )
    assert {
        name: others for (name, labels), others in zip(named.items(), found, strict=True) if not labels & set(others)
    } == {}


def test_searching_brings_the_actor_into_view(reader, atlas_page):
    reader.open(atlas_page, "at=5000,5000,2")
    reader.search("JNIM")
    place = "picture.canvasToDOM(picture.getPositions([`n${state.chosen.index}`])[`n${state.chosen.index}`])"
    assert reader.sees(f"Math.abs({place}.x - byId('picture').clientWidth / 2) < 2")
    assert reader.sees(f"Math.abs({place}.y - byId('picture').clientHeight / 2) < 2")


def test_searching_what_nobody_is_called_says_so(opened):
    opened.search("Nobody at all")
    assert opened.page.inner_text("#search-answer") == "No actor has that name."
    assert opened.state("chosen") is None
    opened.search("JNIM")
    assert opened.page.inner_text("#search-answer") == ""


def test_names_are_offered_as_one_types_and_say_whose_they_are(opened):
    page = opened.page
    for field in ("#search", "#path-from", "#path-to"):
        page.fill(field, "القاعدة")
        assert dict(page.evaluate(OFFERED)).get("القاعدة") == "Al-Qaeda · Side: JNIM and Al-Qaeda", field
        page.fill(field, "ansar")
        names = [name for name, _ in page.evaluate(OFFERED)]
        assert 1 < len(names) <= 12, field
        assert names[0].lower().startswith("ansar"), field
        page.fill(field, "")
        assert len(page.evaluate(OFFERED)) == 12, field


def test_switching_the_language_changes_the_words_the_labels_and_the_dates(opened, atlas):
    page = opened.page
    index = next(i for i, actor in enumerate(atlas.actors.values()) if actor.label_in("fr") != actor.label)
    actor = list(atlas.actors.values())[index]
    opened.choose("actor", index)
    before, time = opened.panel, page.inner_text("#day-words")
    page.select_option("#language", "fr")
    assert page.inner_text("h1") == page.title() == "Le JNIM impose un blocus à Bamako et au sud du Mali"
    assert page.inner_text("#legend-title") == "Liens"
    assert page.inner_text("#day-words") == "au 7 novembre 2025"
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert opened.heading == actor.label_in("fr")
    assert page.evaluate(f"nodes.get('n{index}').label").split() == actor.label_in("fr").split()
    assert opened.panel != before
    assert "fusion" in page.text_content("#types")
    page.select_option("#language", "en")
    assert (opened.panel, page.inner_text("#day-words")) == (before, time)
    assert page.evaluate(f"nodes.get('n{index}').label").split() == actor.label.split()


def test_no_english_word_of_the_page_is_left_in_french(reader, atlas_page):
    reader.open(atlas_page, "lang=fr")
    english = """() => {
      const same = new Set(Object.values(DATA.languages.fr.words).flat());
      const english = new Set(Object.values(DATA.languages.en.words).flat().filter((text) => !same.has(text)));
      return [...document.querySelectorAll("button, label, h2, th, summary, caption, p, option")]
        .filter((e) => e.checkVisibility()).map((e) => e.textContent.trim()).filter((text) => english.has(text));
    }"""
    for view in ("network", "timeline", "matrix", "table"):
        reader.view(view)
        assert reader.page.evaluate(english) == [], view


def test_names_from_right_to_left_run_so_in_every_view(reader, written, dataset_with):
    name = "جبهة تحرير أزواد (FLA)"
    ties = [{"from": name, "to": "Mali", "since": "2024"}]
    reader.open(written(dataset_with(actors={name: {"aliases": ["FLA"]}, "Mali": None}, hostilities=ties)))
    directions = """(box) => [...document.querySelectorAll(`${box} bdi`)].filter((e) => e.textContent.includes("أزواد"))
      .map((e) => [getComputedStyle(e).direction, getComputedStyle(e).unicodeBidi])"""
    for view in ("matrix", "table"):
        reader.view(view)
        found = reader.page.evaluate(directions, f"#{view}")
        assert found, view
        assert {direction for direction, _ in found} == {"rtl"}, view
    reader.view("timeline")
    drawn = """[...document.querySelectorAll("#timeline text")].filter((e) => e.textContent.includes("أزواد"))
      .map((e) => getComputedStyle(e).unicodeBidi)"""
    assert set(reader.page.evaluate(drawn)) == {"plaintext"}
    reader.choose("tie", 0)
    assert reader.page.evaluate(directions, "#panel") == [["rtl", "isolate"]]
