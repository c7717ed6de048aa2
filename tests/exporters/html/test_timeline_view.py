"""The timeline: a line for each life, a bar for each tie for as long as it holds, a curve where lines join."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph.scene.timeline.bars import bar_of

pytestmark = pytest.mark.browser

BARS = """[...document.querySelectorAll("#timeline .bar[data-key]")].flatMap((bar) =>
    bar.dataset.ties.split(" ").map(Number))"""
KEYS = """[...document.querySelectorAll("#timeline .bar[data-key]")].map(({ dataset }) =>
  Number(dataset.key.split(" ")[1]))"""
LINES = """[...document.querySelectorAll("#timeline .names [data-key]")].map(
  (name) => Number(name.dataset.key.split(" ")[1]))"""
TITLES = """[...document.querySelectorAll("#timeline .head")].map((head) => head.textContent)"""
BOXES = """Object.fromEntries([...document.querySelectorAll("#timeline .bar[data-key]:not(.lineage)")].map((bar) => {
  const [box] = bar.querySelectorAll(".hollow, .solid");
  return [bar.dataset.key.split(" ")[1], [box.x.baseVal.value, box.x.baseVal.value + box.width.baseVal.value]];
}))"""
STOPS = """(box) => [...document.querySelectorAll(`${box} [data-rove][tabindex="0"]`)].length"""
HEIGHTS = """[...document.querySelectorAll("#timeline .names [data-key]")].map((name) => [
  name.getAttribute("aria-label"), Math.round(name.getBoundingClientRect().y)])"""


@pytest.fixture
def timeline(reader, atlas_page):
    """The timeline of the atlas, as it opens."""
    return reader.open(atlas_page, "view=timeline", everybody=False)


@pytest.fixture
def whole(reader, atlas_page):
    """The timeline of everybody in the atlas."""
    return reader.open(atlas_page, "view=timeline")


@pytest.fixture(scope="module")
def dated(atlas):
    """The ties of the atlas that anybody dates, by their number."""
    bars = {number: bar_of(atlas, tie) for number, tie in enumerate(atlas.relations)}
    return {number: bar for number, bar in bars.items() if bar is not None}


def test_every_dated_tie_is_there_and_every_actor_that_has_one_a_line(whole, atlas, dated):
    assert sorted(whole.page.evaluate(BARS)) == sorted(dated)
    tied = {end for tie in atlas.relations for end in (tie.subject, tie.object)}
    labels = list(atlas.actors)
    assert {labels[index] for index in whole.page.evaluate(LINES)} == tied
    whole.row_of_type("membership").locator("input").uncheck()
    left = [number for number, bar in dated.items() if bar.tie.type.name != "membership"]
    assert sorted(whole.page.evaluate(BARS)) == left


def test_undated_ties_are_counted_and_drawn_if_the_reader_asks(whole, atlas, dated):
    count = len(atlas.relations) - len(dated)
    assert count > 1
    assert f"{count} ties whose beginning is not known are not drawn" in whole.page.inner_text("#notes")
    whole.page.locator('#notes [data-key="undated"]').click()
    assert len(whole.page.evaluate(BARS)) == len(atlas.relations)


def test_bars_stand_where_their_days_do(whole, dated):
    boxes = {int(number): box for number, box in whole.page.evaluate(BOXES).items()}
    states = [number for number in boxes if not dated[number].is_event]
    for part, day in ((0, lambda bar: bar.drawn.first), (1, lambda bar: bar.drawn.last)):
        order = sorted(states, key=lambda number: day(dated[number]))
        places = [boxes[number][part] for number in order]
        assert max(before - after for before, after in pairwise(places)) < 5


def test_at_first_those_have_lines_who_are_in_the_first_picture_and_those_they_came_from(timeline, atlas, atlas_scene):
    labels = list(atlas.actors)
    seen = {labels[index] for index in timeline.page.evaluate(LINES)}
    first = set(atlas_scene.landscape.first.marks)
    came = {tie.subject for tie in atlas.relations if str(tie.type.family) == "succession" and tie.object in first}
    assert seen == first | came
    assert came - first
    said = f"{len(seen)} of {len(labels)} actors: show all"
    assert said in timeline.page.inner_text("#timeline .key >> nth=0")
    timeline.page.locator('#timeline [data-key="cast"]').click()
    assert len(timeline.page.evaluate(LINES)) == len(labels)


def test_lines_are_grouped_by_side_whatever_the_day_and_nobody_moves_with_it(timeline, atlas_scene):
    names = [side.names["en"] for side in atlas_scene.sides.sides]
    titles = timeline.page.evaluate(TITLES)
    assert [title for title in titles if "forerunners" not in title] == [*names, "on none of these sides"]
    assert f"{names[0]}: forerunners" in titles
    assert "sides as the editors see them · as of 7 Nov 2025" in timeline.page.inner_text("#timeline .key >> nth=0")
    places, bars = timeline.page.evaluate(HEIGHTS), timeline.page.evaluate(BARS)
    timeline.page.evaluate("change({ day: dayOfIso('2015-06-01') })")
    assert timeline.page.evaluate(HEIGHTS) == places
    assert timeline.page.evaluate(TITLES) == titles
    assert len(timeline.page.evaluate(BARS)) < len(bars)
    beyond = """() => {
      const day = [...document.querySelectorAll("#timeline .now")].at(-1).getBoundingClientRect().right;
      const shapes = ".solid, .hollow, .life, .perhaps, .lives .tail, .course";
      const drawn = [...document.querySelectorAll(`#timeline :is(${shapes})`)];
      return drawn.filter((part) => !part.closest(".key") && part.getBoundingClientRect().right > day + 1).length;
    }"""
    assert timeline.page.evaluate(beyond) == 0


def test_whoever_is_chosen_has_a_line_with_all_ties_and_so_have_their_partners(timeline, atlas, dated):
    labels = list(atlas.actors)
    timeline.choose("actor", labels.index("JNIM"))
    own = {number for number, bar in dated.items() if "JNIM" in (bar.tie.subject, bar.tie.object)}
    assert own <= set(timeline.page.evaluate(BARS))
    partners = {end for number in own for end in (dated[number].tie.subject, dated[number].tie.object)}
    assert {labels[index] for index in timeline.page.evaluate(LINES)} == partners
    timeline.page.evaluate("choose(null)")
    timeline.find_path("JNIM", "Russia")
    path = {end for tie in timeline.page.evaluate("currentPath().map(({ from, to }) => [from, to])") for end in tie}
    assert set(timeline.page.evaluate(LINES)) == path


def test_more_ties_than_are_drawn_are_counted_beside_the_name(timeline, atlas, dated):
    labels = list(atlas.actors)
    drawn = set(timeline.page.evaluate(BARS))
    rest = timeline.page.evaluate("""Object.fromEntries(
      [...document.querySelectorAll("#timeline .names [data-key]")].map(({ dataset, nextSibling }) => [
        Number(dataset.key.split(" ")[1]),
        nextSibling?.matches(".rest") ? nextSibling.firstChild.textContent : ""]))""")
    for index in timeline.page.evaluate(LINES):
        label = labels[index]
        own = {number for number, bar in dated.items() if label in (bar.tie.subject, bar.tie.object)}
        assert rest[str(index)] == (f"+{len(own - drawn)}" if own - drawn else "")


def test_one_tab_stop_for_all_ties_and_arrow_keys_among_them(timeline):
    page = timeline.page
    assert page.evaluate(STOPS, "#timeline .ties") == page.evaluate(STOPS, "#timeline .names") == 1
    keys = page.evaluate("""[...document.querySelectorAll("#timeline .bar[data-key]")].map((bar) => bar.dataset.key)""")
    page.locator('#timeline .bar[tabindex="0"]').focus()
    walked = [timeline.focused]
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        walked.append(timeline.focused)
    assert walked == [keys[i] for i in (0, 1, 2, 3, 2, 1)]
    assert page.evaluate(STOPS, "#timeline .ties") == 1


@pytest.mark.parametrize("key", ["Enter", " "])
def test_enter_opens_the_evidence_and_keeps_the_focus(timeline, key):
    page = timeline.page
    page.locator('#timeline .bar[tabindex="0"]').focus()
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


def test_ties_say_in_words_what_they_are_and_a_click_opens_their_evidence(timeline, atlas):
    bars = timeline.page.locator("#timeline .bar[data-key]")
    names = bars.evaluate_all("(bars) => bars.map((bar) => [bar.getAttribute('role'), bar.ariaLabel])")
    assert {role for role, _ in names} == {"button"}
    assert any(name.startswith(f"JNIM {atlas.types['allegiance'].verb.in_('en')} Al-Qaeda, ") for _, name in names)
    index = timeline.page.evaluate(KEYS)[-1]
    lines = timeline.page.evaluate(LINES)
    timeline.page.locator(f'#timeline .bar[data-key="tie {index}"]').dispatch_event("click")
    assert timeline.heading == atlas.relations[index].type.label.in_("en")
    assert timeline.page.evaluate(LINES) == lines


def test_lives_are_bold_where_certain_thin_where_not_and_broken_off_where_nobody_says(reader, written, dataset_with):
    actors = {"A": {"since": "2010", "until": "2012..2014"}, "B": None}
    ties = [{"from": "A", "to": "B", "since": "2011"}]
    reader.open(written(dataset_with(dataset={"as_of": "2020"}, actors=actors, supports=ties)), "view=timeline")
    read = """(line) => [line.getAttribute("class"), line.x1.baseVal.value, line.x2.baseVal.value]"""
    drawn = reader.page.locator("#timeline .lives > :is(.life, .perhaps, .tail)")
    lines = drawn.evaluate_all(f"(lines) => lines.map({read})")
    first = next(i for i, line in enumerate(lines) if line[0] == "life")
    thin, bold = lines[first - 1 : first + 1]
    assert thin[0] == "perhaps"
    assert thin[1] < bold[1] < bold[2] < thin[2]
    assert [name for name, *_ in lines].count("tail") == 2


def test_ties_are_hollow_where_they_may_hold_and_dotted_where_sources_disagree(reader, written, dataset_with):
    ties = [
        {"from": "A", "to": "B", "since": "2001-01-01", "until": "2012-01-01"},
        {"from": "A", "to": "B", "since": "2003..2005", "until": "2012-01-01"},
        {"from": "A", "to": "B", "since": "2004-01-01", "until": "2012-01-01", "status": "contested"},
    ]
    events = [{"from": "A", "to": "B", "date": "2007"}]
    dataset = dataset_with(dataset={"as_of": "2020"}, actors={"A": None, "B": None}, supports=ties, splits=events)
    reader.open(written(dataset), "view=timeline")
    looks = reader.page.evaluate("""[...document.querySelectorAll("#timeline .bar[data-key]")].map((bar) => [
      Number(bar.dataset.key.split(" ")[1]), [...bar.querySelectorAll(".hollow, .solid, .course")].map(
        (part) => [part.getAttribute("class"), part.getAttribute("stroke-dasharray")])])""")
    by_year = {dataset.relations[number].period.since.written[:4]: look for number, look in looks}
    assert by_year["2001"] == [["solid", None]]
    assert by_year["2003"] == [["hollow", "none"], ["solid", None]]
    assert by_year["2004"] == [["hollow", "1.5 3"]]
    assert by_year["2007"] == [["course", "6 4"]]
    key = reader.page.inner_text("#timeline")
    for words in ("hollow: may hold", "dotted: sources disagree", "curved: one became another"):
        assert words in key


def test_on_paper_a_name_and_its_line_share_one_height_and_nothing_is_cut(timeline):
    page = timeline.page
    names = timeline.page.evaluate(HEIGHTS)
    page.emulate_media(media="print")
    assert timeline.sees("document.querySelectorAll('#timeline .lines').length > 2")
    parts = page.evaluate("""[...document.querySelectorAll("#timeline .lives")].map((part) => {
      const { x, y, right, bottom } = part.getBoundingClientRect();
      const names = [...part.querySelectorAll(".name")].map((name) => name.getBoundingClientRect());
      const seen = names.filter((name) => name.bottom > y && name.y < bottom);
      const whole = seen.every((name) => name.y >= y && name.bottom <= bottom + 1 && name.right <= right);
      return [x >= 0 && right <= 700, whole, seen.length, bottom - y];
    })""")
    assert [part[:2] for part in parts] == [[True, True]] * len(parts)
    assert sum(part[2] for part in parts) == len(names)
    assert max(part[3] for part in parts) < 900
    page.emulate_media(media="screen")
    assert timeline.sees("document.querySelectorAll('#timeline .lines').length", 1)


def test_a_merger_is_not_told_beyond_the_day_and_the_key_says_what_is_dashed_thin_and_dotted(
    reader, written, dataset_with
):
    mergers = [{"from": ["A", "B"], "into": "M", "date": "2017"}]
    mergers += [{"from": "D", "into": "M", "date": "2018-01-01", "status": "contested"}]
    ties = [{"from": end, "to": "C", "since": "2010-01-01"} for end in "ABD"]
    dataset = dataset_with(dataset={"as_of": "2020-01-01"}, mergers=mergers, hostilities=ties)
    page = reader.open(written(dataset), "view=timeline&day=2017-06-01").page
    ends = page.evaluate("""(() => {
      const day = document.querySelector("#timeline .lives .now").x1.baseVal.value;
      const drawn = [...document.querySelectorAll("#timeline .lives .course")];
      return drawn.map((course) => course.getBBox().x + course.getBBox().width - day);
    })()""")
    assert len(ends) == 2
    assert max(ends) < 1
    key = page.inner_text("#timeline")
    assert "dotted" not in key
    for words in ("dashed: the day is not certain", "thin: may have been there"):
        assert words in key
    page.evaluate("change({ day: null })")
    assert "dotted: sources disagree" in page.inner_text("#timeline")


KEY = """() => {
  const [box, told] = [document.querySelector("#timeline"), document.querySelector("#timeline").innerText];
  const has = (name) => box.querySelector(`.lives ${name}`) !== null;
  return [
    [told.includes("bold line: an actor"), has(".life, .perhaps")],
    [told.includes("upright: to the other actor"), has(".link")],
    [told.includes("italic: a name taken then"), has(".called")],
    [told.includes("torn: years left out"), has(".torn")],
    [told.includes("curved: one became another"), has(".course")],
    [told.includes("hollow: may hold"), has(".hollow")],
    [told.includes("broken off: no beginning"), has(".tail")],
    [told.includes("thin: may have been there"), has(".perhaps")],
  ];
}"""


def test_on_a_phone_each_mark_is_explained_one_tap_away(reader, atlas_page):
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(atlas_page, "view=timeline", everybody=False).page
    more = page.locator("#timeline summary")
    assert more.bounding_box()["y"] < 300
    assert page.locator("#timeline details .sample").first.is_hidden()
    assert page.locator("#timeline .axis .gap").first.text_content() == "2007–2011"
    more.click()
    assert all(told == drawn for told, drawn in page.evaluate(KEY))
    page.evaluate("change({ chosen: { kind: 'actor', index: 3 } })")  # which draws it anew
    assert page.locator("#timeline details .sample").first.is_visible()
    assert all(told == drawn for told, drawn in page.evaluate(KEY))
    page.evaluate("choose(null)")
    page.set_viewport_size({"width": 1440, "height": 900})
    assert reader.sees("document.querySelector('#timeline summary')", None)
    assert page.locator("#timeline .axis .gap").first.text_content() == "4 years"
    assert all(told == drawn for told, drawn in page.evaluate(KEY))


TALKS = """
dataset: {as_of: 2020}
sources: {s: {title: x, publisher: y, date: 2020}}
negotiations: [{parties: [[A], [B, C]], mediators: [M], date: 2018-03-01, sources: [s]}]
hostilities: [{from: A, to: B, since: 2015, sources: [s]}]
"""


def test_event_of_several_parties_is_one_mark_joined_to_all(reader, dataset_from, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset_from(TALKS), Selection()), encoding="utf-8", newline="\n")
    page = reader.open(path, "view=timeline&everybody").page
    names = page.evaluate("""[...document.querySelectorAll("#timeline .bar[data-key]")].map((bar) => bar.ariaLabel)""")
    assert sum("negotiation between A and B + C, mediated by M" in name for name in names) == 1
    assert len(names) == 2
    ends = page.evaluate("""[...document.querySelectorAll("#timeline .lives .link.neutral")].map(({ children }) =>
      [...children].filter(({ tagName }) => tagName === "circle").length)""")
    assert ends == [3]


def test_record_without_dates_but_a_day_of_its_own_has_words_in_place_of_empty_lines(reader, dataset_from, tmp_path):
    path = tmp_path / "page.html"
    text = "dataset: {as_of: 1500}\npartnerships: [{between: [A, B]}, {between: [B, C]}]\n"
    path.write_text(page_of(dataset_from(text), Selection()), encoding="utf-8", newline="\n")
    page = reader.open(path, "view=timeline", everybody=False).page
    assert "Nothing of this has a date" in page.inner_text("#timeline")
    page.click('#notes [data-key="undated"]')
    assert page.locator("#timeline .bar[data-key]").count() == 2


def test_a_record_of_events_alone_has_them_in_its_timeline(reader, written, dataset_from):
    text = """
    dataset: {as_of: 2025-06-01}
    events: {goma-2025: {name: the fall of Goma, date: 2025-01-27}}
    """
    reader.page.set_viewport_size({"width": 360, "height": 740})
    page = reader.open(written(dataset_from(text)), "view=timeline", everybody=False).page
    assert page.locator("#timeline .happening text").all_text_contents() == ["the fall of Goma"]
    assert page.locator("#timeline summary").count() == 0
    page.locator("#timeline .happening").click()
    assert "27 Jan 2025" in reader.panel


def test_years_do_not_stand_on_one_another(reader, atlas_page):
    page = reader.open(atlas_page, "view=timeline").page
    for width in (360, 500, 1440):
        page.set_viewport_size({"width": width, "height": 740})
        boxes = page.evaluate("""[...document.querySelectorAll("#timeline .axis .year")].map((year) => {
          const { left, right } = year.getBoundingClientRect();
          return [left, right];
        })""")
        assert all(one[1] <= other[0] + 1 for one, other in pairwise(boxes)), width
        line = page.evaluate("""document.querySelector("#timeline .axis .now").getBoundingClientRect().left""")
        assert not any(left < line < right for left, right in boxes), width


ODD = Path(__file__).parent / "odd"
APART = """() => {
  const boxes = [...document.querySelectorAll("#timeline :is(.name, .rest, .called)")].map((text) => {
    return [text.textContent, text.getBoundingClientRect()];
  });
  const isOver = (a, b) => {
    const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - b.top];
    return wide > 1 && high > 3 && a.top <= b.top;
  };
  return boxes.flatMap(([one, a], i) => boxes.flatMap(([other, b], j) => {
    return i !== j && isOver(a, b) ? [[one, other]] : [];
  }));
}"""


@pytest.mark.parametrize("width", [360, 640, 1440])
@pytest.mark.parametrize("fragment", ["step=2", "view=timeline&actor=jnim", "view=timeline"])
def test_a_name_is_written_over_no_number_whoever_is_chosen(reader, atlas_page, width, fragment):
    reader.page.set_viewport_size({"width": width, "height": 740})
    page = reader.open(atlas_page, fragment, everybody=False).page
    assert page.evaluate(APART) == []
    if (width, fragment) == (1440, "step=2"):
        names = page.evaluate("[...document.querySelectorAll('#timeline .name')].map((name) => name.textContent)")
        assert not [name for name in names if "…" in name]


def test_a_name_taken_stands_over_none_that_stands_above_the_line(reader, written, dataset_from):
    path = written(dataset_from((ODD / "spells-and-events.yaml").read_text(encoding="utf-8")))
    for width in (360, 1440):
        reader.page.set_viewport_size({"width": width, "height": 740})
        page = reader.open(path, "view=timeline").page
        assert page.evaluate(APART) == [], width
    assert page.locator("#timeline .lives .called").all_text_contents() == ["Old A", "A"]


def test_the_tab_key_stops_at_nothing_that_leads_nowhere(timeline):
    page = timeline.page
    page.evaluate("byId('views').querySelector('button').focus()")
    stops = []
    while "next" not in stops and len(stops) < 40:
        page.keyboard.press("Tab")
        stops.append(timeline.focused)
    assert "svg" not in stops
    assert [stop.split()[0] for stop in stops if " " in stop] == ["actor", "tie"]
