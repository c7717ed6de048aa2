"""The timeline: a line for each life, an arc for each tie, where and when it began."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

ARCS = """[...document.querySelectorAll("#timeline .arc")].map((arc) => Number(arc.dataset.key.split(" ")[1]))"""
LINES = """[...document.querySelectorAll("#timeline .names button")].map(
  (name) => Number(name.dataset.key.split(" ")[1]))"""
PLACES = """[...document.querySelectorAll("#timeline .names :is(h2, button)")].map(
  (name, row) => [name.dataset.key?.split(" ")[1], row]).filter(([index]) => index)"""
STARTS = """Object.fromEntries([...document.querySelectorAll("#timeline .arc")].map((arc) => [
  arc.dataset.key.split(" ")[1], Number(arc.querySelector("circle").getAttribute("cx"))]))"""
STOPS = """(box) => [...document.querySelectorAll(`${box} [data-rove][tabindex="0"]`)].length"""


@pytest.fixture
def timeline(reader, atlas_page):
    """The timeline of the atlas."""
    return reader.open(atlas_page, "view=timeline", everybody=False)


def test_every_selected_tie_is_an_arc_and_every_actor_that_has_one_a_line(timeline, atlas):
    assert sorted(timeline.page.evaluate(ARCS)) == list(range(len(atlas.relations)))
    tied = {end for tie in atlas.relations for end in (tie.subject, tie.object)}
    labels = list(atlas.actors)
    assert {labels[index] for index in timeline.page.evaluate(LINES)} == tied
    timeline.row_of_type("membership").locator("input").uncheck()
    left = [i for i, tie in enumerate(atlas.relations) if tie.type.name != "membership"]
    assert sorted(timeline.page.evaluate(ARCS)) == left


def test_ties_begin_where_their_day_stands_and_undated_ones_apart(timeline, atlas):
    starts = timeline.page.evaluate(STARTS)
    undated, dated = [], {}
    for index, tie in enumerate(atlas.relations):
        since = tie.period.since
        day = since and (since.earliest or since.latest)
        if day:
            dated[index] = day
        else:
            undated.append(index)
    assert undated
    apart = {starts[str(index)] for index in undated}
    assert len(apart) == 1
    assert max(apart) < min(starts[str(index)] for index in dated) - 30
    order = sorted(dated, key=dated.get)
    places = [starts[str(index)] for index in order]
    assert places == sorted(places)
    assert timeline.page.locator("#timeline .axis .undated").text_content() == "undated"


def test_members_of_one_lineage_and_side_stand_together(timeline, atlas, atlas_scene):
    labels = list(atlas.actors)
    line = {labels[index]: row for row, index in enumerate(timeline.page.evaluate(LINES))}
    joined = [(t.subject, t.object) for t in atlas.relations if str(t.type.family) == "succession"]
    families = {label: {label} for label in line}
    for a, b in joined:
        union = families[a] | families[b]
        for member in union:
            families[member] = union
    side_of = atlas_scene.sides.side_of
    for family in families.values():
        for side in {side_of.get(member) for member in family}:
            rows = sorted(line[member] for member in family if side_of.get(member) == side)
            assert rows[-1] - rows[0] == len(rows) - 1, family


def test_lines_are_grouped_by_side_with_a_heading_each_whatever_the_day(timeline, atlas, atlas_scene):
    read = """() => [...document.querySelectorAll("#timeline .names h2")].map((head) => [head.textContent,
      [...head.nextElementSibling.querySelectorAll("button")].map((name) => name.getAttribute("aria-label")).sort()])"""
    drawn = [(side.names["en"], sorted(side.members)) for side in atlas_scene.sides.sides]
    *named, (rest, others) = timeline.page.evaluate(read)
    assert [(name, members) for name, members in named] == drawn
    assert rest == "on none of these sides"
    assert "Wagner" in others
    assert "sides as the editors see them · as of 7 Nov 2025" in timeline.page.inner_text("#timeline .key")
    timeline.page.evaluate("change({ day: dayOfIso('2022-06-01') })")
    assert [name for name, _ in timeline.page.evaluate(read)] == [drawn[0][0], drawn[1][0], rest]
    assert "sides as the editors see them · as of 7 Nov 2025" in timeline.page.inner_text("#timeline .key")


def test_an_arc_joins_the_lines_of_its_two_actors(timeline, atlas):
    labels = list(atlas.actors)
    line = {labels[int(index)]: row for index, row in timeline.page.evaluate(PLACES)}
    courses = timeline.page.evaluate("""[...document.querySelectorAll("#timeline .arc")].map((arc) => [
      Number(arc.dataset.key.split(" ")[1]),
      ...arc.querySelector("path").getAttribute("d").match(/-?[\\d.]+/g).map(Number)])""")
    for index, _, top, *_, bottom in courses:
        tie = atlas.relations[index]
        assert (top, bottom) == (line[tie.subject] * 24 + 12, line[tie.object] * 24 + 12)


def test_one_tab_stop_for_all_arcs_and_arrow_keys_among_them(timeline):
    page = timeline.page
    assert page.evaluate(STOPS, "#timeline .lives") == page.evaluate(STOPS, "#timeline .names") == 1
    keys = page.evaluate("""[...document.querySelectorAll("#timeline .arc")].map((arc) => arc.dataset.key)""")
    page.locator('#timeline .arc[tabindex="0"]').focus()
    walked = [timeline.focused]
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        walked.append(timeline.focused)
    assert walked == [keys[i] for i in (0, 1, 2, 3, 2, 1)]
    assert page.evaluate(STOPS, "#timeline .lives") == 1


@pytest.mark.parametrize("key", ["Enter", " "])
def test_enter_opens_the_evidence_and_keeps_the_focus(timeline, key):
    page = timeline.page
    page.locator('#timeline .arc[tabindex="0"]').focus()
    page.keyboard.press("ArrowRight")
    focused = timeline.focused
    page.keyboard.press(key)
    assert f"tie {timeline.state('chosen.index')}" == focused == timeline.focused
    assert page.locator("#panel .sentence").is_visible()
    page.keyboard.press("ArrowRight")
    assert timeline.focused != focused
    page.locator('#timeline .names [tabindex="0"]').focus()
    page.keyboard.press("ArrowDown")
    focused = timeline.focused
    page.keyboard.press(key)
    assert f"actor {timeline.state('chosen.index')}" == focused == timeline.focused
    assert page.locator(f'#timeline [data-key="{focused}"]').get_attribute("aria-pressed") == "true"


def test_a_click_on_an_arc_opens_its_evidence(timeline, atlas):
    index = timeline.page.evaluate(ARCS)[0]
    timeline.page.locator(f'#timeline .arc[data-key="tie {index}"]').dispatch_event("click")
    assert timeline.heading == atlas.relations[index].type.label.in_("en")


def test_arcs_say_in_words_what_they_are(timeline, atlas):
    names = timeline.page.evaluate(
        """[...document.querySelectorAll("#timeline .arc")].map((a) => [a.getAttribute("role"), a.ariaLabel])"""
    )
    assert {role for role, _ in names} == {"button"}
    assert len(names) == len(atlas.relations)
    assert any(name.startswith(f"JNIM {atlas.types['allegiance'].verb.in_('en')} Al-Qaeda, ") for _, name in names)


def test_lives_are_bold_where_certain_and_thin_where_not(reader, written, dataset_with):
    actors = {"A": {"since": "2010", "until": "2012..2014"}, "B": None}
    ties = [{"from": "A", "to": "B", "since": "2011"}]
    reader.open(written(dataset_with(dataset={"as_of": "2020"}, actors=actors, supports=ties)), "view=timeline")
    lines = reader.page.evaluate("""[...document.querySelectorAll("#timeline .lives line:not(.now)")].map((line) => [
      line.getAttribute("class"), Number(line.getAttribute("x1")), Number(line.getAttribute("x2"))])""")
    thin, bold = lines[0], lines[1]
    assert (thin[0], bold[0]) == ("perhaps", "life")
    assert thin[1] < bold[1] < bold[2] < thin[2]
    assert [kind for kind, *_ in lines[2:]] == ["perhaps"]


def test_contested_ties_are_dotted_and_ended_ones_thin(reader, written, small):
    reader.open(written(small), "view=timeline")
    looks = reader.page.evaluate("""Object.fromEntries([...document.querySelectorAll("#timeline .arc")].map((arc) => [
      arc.dataset.key.split(" ")[1], [arc.querySelectorAll("path")[1].getAttribute("stroke-dasharray"),
      parseFloat(getComputedStyle(arc.querySelectorAll("path")[1]).strokeWidth)]]))""")
    for index, tie in enumerate(small.relations):
        dash, width = looks[str(index)]
        assert (dash == "2 5") == (tie.status == "contested")
        assert (width < 1) == (tie.period.until is not None)
