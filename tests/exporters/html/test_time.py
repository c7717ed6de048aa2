"""Time in the page: judged as the model judges it, stepped through change by change, with nothing moving."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import selection
from actorgraph.exporters.html.data import evidence_of
from actorgraph.exporters.html.page import page_of
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Period
from actorgraph.model.rolled import pictured
from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.model.spell import Spell
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import day_words, period_words

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
MONTHS = DAYS.map(lambda day: day.isoformat()[:7])
POINTS = DAYS.map(date.isoformat) | MONTHS | DAYS.map(lambda day: day.isoformat()[:4])
RANGES = st.tuples(DAYS, DAYS).map(lambda pair: "..".join(day.isoformat() for day in sorted(pair)))
DATES = (
    st.none() | st.just("unknown") | POINTS | RANGES | POINTS.map(lambda p: f"{p}..") | POINTS.map(lambda p: f"..{p}")
)
HELD = """(asked) => {
  const [known, days] = JSON.parse(asked);
  const own = Object.fromEntries(Object.keys(known).map((name) => [name, DATA[name]]));
  Object.assign(DATA, known);
  const judged = DATA.ties.map((tie) => days.map((day) => [holdsOn(tie, day), isFading(tie, day)]));
  Object.assign(DATA, own);
  return JSON.stringify(judged);
}"""
DRAWN = "DATA.ties.flatMap((tie, i) => edges.get(`e${i}`).hidden ? [] : [idOf(tie)]).sort()"
PLACES = "JSON.stringify(picture.getPositions())"
LOOKS = """() => Object.fromEntries(DATA.ties.map((tie, i) => {
  const { hidden, width, color } = edges.get(`e${i}`);
  return [idOf(tie), hidden ? [0, null] : [width, color.color === theme().signs[1]]];
}))"""
TICKS = """[...byId("ticks").querySelector("path").getAttribute("d").matchAll(/M([\\d.]+) 0v6/g)].map(
  (match) => Number(match[1]))"""


@pytest.fixture(scope="module")
def page(browser, inside, atlas_page):
    """A page of which only the judgement is wanted."""
    opened = browser.new_page()
    opened.goto(inside(atlas_page).as_uri())
    yield opened
    opened.close()


def judged_by(page, known, days):
    """Return how the page judges each tie on each day: as one text, since the driver takes values apart for long."""
    return json.loads(page.evaluate(HELD, json.dumps([known, days])))


def life(dates):
    return Period(*(date and PartialDate.parse_end(date) for date in dates))


def days_to_ask(dataset, drawn):
    bounds = {
        bound
        for relation in dataset.relations
        for when in (relation.period.since, relation.period.until)
        for bound in (when and when.earliest, when and when.latest)
        if bound
    }
    return sorted({day + far for day in bounds for far in (-1, 0, 1)} | {day.toordinal() for day in drawn})


@pytest.mark.browser
@settings(max_examples=25, deadline=None)
@given(
    periods=st.lists(st.tuples(DATES, DATES), min_size=1, max_size=12),
    drawn=st.lists(DAYS, min_size=1, max_size=6),
    cited=st.lists(POINTS, max_size=2),
    lives=st.tuples(*[st.tuples(DATES, DATES)] * 2),
)
def test_whether_a_tie_holds_or_fades_is_judged_as_the_model_does(page, tie, dataset_of, periods, drawn, cited, lives):
    kinds = ("support", "merger")
    ties = [
        tie("A", "B", kinds[i % 2], key=f"t{i}", since=since, until=until, cited=cited)
        for i, (since, until) in enumerate(periods)
    ]
    dataset = dataset_of(ties, as_of="2020")
    actors = {
        label: replace(actor, life=life(lived))
        for lived, (label, actor) in zip(lives, dataset.actors.items(), strict=True)
    }
    dataset = replace(dataset, actors=actors)
    evidence = evidence_of(dataset, dataset.relations, Selection(day=dataset.day))
    known = {name: evidence[name] for name in ("ties", "actors", "record")}
    days = days_to_ask(dataset, drawn)
    for relation, judged in zip(dataset.relations, judged_by(page, known, days), strict=True):
        for day, (holds, fading) in zip(days, judged, strict=True):
            wanted = Selection(day=day).on(dataset).holds(relation)
            assert ("no" if holds == "future" else holds) == str(wanted), (relation.period, day)
            assert (holds == "future") == (day < dataset.timing_of(relation).possible.first)
            assert fading == dataset.is_fading(relation, day)


@pytest.mark.browser
@settings(max_examples=25, deadline=None)
@given(
    parts=st.lists(st.tuples(DATES, DATES), min_size=1, max_size=3),
    periods=st.lists(st.tuples(DATES, DATES), min_size=1, max_size=6),
    drawn=st.lists(DAYS, min_size=1, max_size=6),
    lives=st.tuples(*[st.tuples(DATES, DATES)] * 2),
)
def test_whether_a_tie_of_a_whole_holds_is_judged_as_the_model_does(
    page, tie, dataset_of, parts, periods, drawn, lives
):
    kinds = ("support", "founding")
    ties = [
        tie("A", "B", kinds[i % 2], key=f"t{i}", since=since, until=until) for i, (since, until) in enumerate(periods)
    ]
    ties += [
        tie("A", f"W{i}", "membership", key=f"m{i}", since=since, until=until) for i, (since, until) in enumerate(parts)
    ]
    dataset = dataset_of(ties, as_of="2020")
    lived = dict(zip("AB", lives, strict=True))
    actors = {a: replace(x, life=life(lived[a])) if a in lived else x for a, x in dataset.actors.items()}
    dataset = pictured(replace(dataset, actors=actors), selection(dataset, roll_up=["membership"]))
    evidence = evidence_of(dataset, dataset.relations, Selection(day=dataset.day))
    known = {name: evidence[name] for name in ("ties", "actors", "record")}
    days = days_to_ask(dataset, drawn)
    for relation, judged in zip(dataset.relations, judged_by(page, known, days), strict=True):
        for day, (holds, _) in zip(days, judged, strict=True):
            wanted = Selection(day=day).on(dataset).holds(relation)
            assert ("no" if holds == "future" else holds) == str(wanted), (relation.period, day)


@pytest.mark.browser
@settings(max_examples=25, deadline=None)
@given(
    spells=st.lists(st.lists(st.tuples(DATES, DATES), min_size=1, max_size=4), min_size=1, max_size=6),
    drawn=st.lists(DAYS, min_size=1, max_size=6),
    lives=st.tuples(*[st.tuples(DATES, DATES)] * 2),
)
def test_whether_a_tie_that_paused_holds_is_judged_as_the_model_does(page, tie, dataset_of, spells, drawn, lives):
    ties = [
        replace(tie("A", "B", "support", key=f"t{i}"), spells=tuple(Spell(period=life(dates)) for dates in each))
        for i, each in enumerate(spells)
    ]
    dataset = dataset_of(ties, as_of="2020")
    actors = {
        label: replace(actor, life=life(lived))
        for lived, (label, actor) in zip(lives, dataset.actors.items(), strict=True)
    }
    dataset = replace(dataset, actors=actors)
    evidence = evidence_of(dataset, dataset.relations, Selection(day=dataset.day))
    parts = replace(dataset, relations=tuple(
        replace(part, id=f"{part.id}/{i}") for each in ties for i, part in enumerate(each.by_spell())
    ))  # fmt: skip
    days = days_to_ask(parts, drawn)
    known = {name: evidence[name] for name in ("ties", "actors", "record")}
    for relation, judged in zip(dataset.relations, judged_by(page, known, days), strict=True):
        for day, (holds, _) in zip(days, judged, strict=True):
            wanted = Selection(day=day).on(dataset).holds(relation)
            assert ("no" if holds == "future" else holds) == str(wanted), (relation.periods, day)


@pytest.mark.browser
def test_the_atlas_is_judged_as_the_model_does_on_every_day_of_change(page, atlas):
    evidence = evidence_of(atlas, atlas.relations, Selection(day=atlas.day))
    known = {name: evidence[name] for name in ("ties", "actors", "record")}
    days = days_to_ask(atlas, [])
    wrong = [
        (relation.id, day)
        for relation, judged in zip(atlas.relations, judged_by(page, known, days), strict=True)
        for timing in [atlas.timing_of(relation)]
        for day, (holds, fading) in zip(days, judged, strict=True)
        if ("no" if holds == "future" else holds, fading)
        != (str(timing.within(Span(day, day))), atlas.is_fading(relation, day))
    ]
    assert wrong == []


@pytest.mark.browser
@settings(max_examples=8, deadline=None)
@given(days=st.lists(st.dates(date(1000, 1, 1), date(9998, 12, 31)), min_size=20, max_size=60))
def test_days_are_worded_as_by_the_command(page, days):
    asked = """(days) => Object.keys(DATA.languages).map((language) => {
      change({ language });
      const words = days.map(dayWords);
      change({ language: DATA.language });
      return words;
    })"""
    ordinals = [day.toordinal() for day in days]
    found = page.evaluate(asked, ordinals)
    assert found == [[day_words(day, language) for day in ordinals] for language in LANGUAGES]
    there_and_back = page.evaluate("(days) => days.map((day) => [isoDay(day), dayOfIso(isoDay(day))])", ordinals)
    assert there_and_back == [[day.isoformat(), day.toordinal()] for day in days]


PERIODS = (
    (None, None), ("2017", None), ("2017-03", "2017-03"), ("2017-03-02", "2018-01-01"), ("..2017-03", None),
    ("2017-03..2017-06", "2019"), ("2017-03-01..2017-06", "2019-01-01..2019-12-31"), ("2017-01-01", "unknown"),
    (None, "2019-02"), (None, "..2019"), ("2017..", "2020"), ("2017-01-01..2017-12-31", None),
    ("2016..2017-03-05", None), ("0945", "0946-02"), (None, "unknown"),
)  # fmt: skip


@pytest.mark.browser
def test_periods_of_ties_are_worded_as_by_the_command(dataset_with, written, inside, watched):
    ties = [
        {"from": "A", "to": f"B{i}", **{key: date for key, date in zip(("since", "until"), dates, strict=True) if date}}
        for i, dates in enumerate(PERIODS)
    ]
    events = [{"from": "A", "to": f"C{i}", "date": date} for i, (date, _) in enumerate(PERIODS) if date]
    dataset = dataset_with(supports=ties, splits=events)
    found = watched.open(inside(written(dataset))).evaluate("""() => Object.keys(DATA.languages).map((language) => {
      change({ language });
      return Object.fromEntries(DATA.ties.map((tie) => [DATA.actors[tie.to].label, whenWords(tie)]));
    })""")
    assert found == [
        {tie.object: period_words(tie.period, language, event=tie.type.lasting) for tie in dataset.relations}
        for language in LANGUAGES
    ]


def change_days(dataset):
    days = set()
    periods = [relation.period for relation in dataset.relations]
    for period in [*periods, *(actor.life for actor in dataset.actors.values())]:
        since, until = period.since, period.until
        days |= {bound for bound in (since and since.earliest, since and since.latest) if bound}
        days |= {bound + 1 for bound in (until and until.earliest, until and until.latest) if bound}
    timings = [*map(dataset.timing_of, dataset.relations), *map(dataset.lifetime_of, dataset.actors)]
    for certain in (stretch.certain for timing in timings for stretch in timing.stretches):
        if not certain.is_empty:
            days |= {int(day) for day in (certain.first, certain.last + 1) if isfinite(day)}
    return sorted(days)


@pytest.mark.browser
def test_the_slider_has_a_tick_at_every_change(opened, atlas):
    days = change_days(atlas)
    first, last = days[0], max(days[-1], atlas.day)
    wanted = [(day - first) / (last - first) * 1000 for day in days]
    assert opened.page.evaluate(TICKS) == pytest.approx(wanted, abs=0.06)
    assert opened.page.get_attribute("#day", "min") == str(first)
    assert opened.page.get_attribute("#day", "max") == str(last)


@pytest.mark.browser
def test_stepping_goes_from_change_to_change_and_nothing_moves(opened, atlas):
    page = opened.page
    days = [day for day in change_days(atlas) if day < atlas.day]
    places = page.evaluate(PLACES)
    view = page.evaluate("JSON.stringify([picture.getViewPosition(), picture.getScale()])")
    seen = []
    for _ in range(6):
        page.click("#previous")
        seen.append(opened.state("day"))
        assert page.evaluate(PLACES) == places
    assert seen == days[-1:-7:-1]
    for _ in range(3):
        page.click("#next")
    assert opened.state("day") == days[-4 + 1]
    assert page.evaluate("JSON.stringify([picture.getViewPosition(), picture.getScale()])") == view


@pytest.mark.browser
def test_positions_are_those_of_the_file_at_every_change(opened):
    moved = opened.page.evaluate("""() => {
      const moved = [];
      for (const day of [...changes(), null]) {
        change({ day });
        const places = picture.getPositions();
        for (const [i, { x, y }] of stage().standings) {
          if (places[`n${i}`].x !== x || places[`n${i}`].y !== y) moved.push([day, i]);
        }
      }
      return moved;
    }""")
    assert moved == []


@pytest.mark.browser
def test_there_is_no_step_beyond_the_first_and_the_last_change(opened, atlas):
    page = opened.page
    days = change_days(atlas)
    page.evaluate("change({ day: changes()[0] })")
    page.click("#previous")
    assert opened.state("day") == days[0]
    page.evaluate("change({ day: changes().at(-1) })")
    page.click("#next")
    assert opened.state("day") == days[-1]


@pytest.mark.browser
def test_the_slider_itself_moves_time(opened, atlas):
    opened.page.focus("#day")
    opened.page.keyboard.press("ArrowLeft")
    assert opened.state("day") == atlas.day - 1
    assert opened.sees("byId('day').getAttribute('aria-valuetext') === 'as of 6 Nov 2025'")  # in the next frame


@pytest.mark.browser
def test_the_day_is_said_in_words_in_both_languages(opened):
    page = opened.page
    assert page.inner_text("#day-words") == "as of 7 Nov 2025"
    page.select_option("#language", "fr")
    assert page.inner_text("#day-words") == "au 7 novembre 2025"
    page.evaluate("change({ day: dayOfIso('2012-04-01') })")
    assert page.inner_text("#day-words") == "au 1er avril 2012"
    page.check("#all-time")
    assert page.inner_text("#day-words") == "à tout moment"
    page.select_option("#language", "en")
    assert page.inner_text("#day-words") == "at any time"
    page.uncheck("#all-time")
    assert page.inner_text("#day-words") == "as of 7 Nov 2025"


@pytest.mark.browser
def test_ties_are_drawn_as_surely_as_they_hold(reader, written, dataset_with):
    ties = {
        "sure": {"since": "2010"}, "possible": {"since": "2019..2021"}, "ended": {"since": "2010", "until": "2012"},
        "to come": {"since": "2022"}, "faded": {"since": "2001", "sources": ["old"]}, "undated": {},
        "unsourced": {"since": "2010", "sources": []}, "past": {"since": "2010", "until": "2012", "sources": []},
    }  # fmt: skip
    dataset = dataset_with(
        dataset={"as_of": "2020-06-01"},
        sources={"old": {"title": "Old", "date": "2002"}, "new": {"title": "New", "date": "2020"}},
        actors={"A": None, **dict.fromkeys(map(str.upper, ties)), "PAST": {"since": "2014"}},
        supports=[
            {"from": "A", "to": name.upper(), "id": name.replace(" ", "-"), "sources": ["new"], **tie}
            for name, tie in ties.items()
        ],
    )
    reader.open(written(dataset))
    looks = reader.page.evaluate(LOOKS)
    assert looks["faded"] == looks["possible"] == looks["undated"] == looks["unsourced"]
    assert looks["past"] == looks["ended"]
    words = "pale: may hold, undated, no source, long without a source"
    assert words in reader.page.inner_text("#key")
    assert looks["to-come"][0] < looks["ended"][0] < looks["possible"][0] < looks["sure"][0]
    assert [looks[name][1] for name in ("sure", "possible", "ended")] == [True, False, False]
    hidden = reader.page.evaluate("DATA.ties.filter((_, i) => edges.get(`e${i}`).hidden).map(idOf)")
    assert hidden == ["to-come"]
    reader.page.evaluate("choose({ kind: 'actor', index: 0 })")
    told = {line.strip() for line in reader.page.locator(".panel .ties small").all_text_contents()}
    assert {"undated", "since 2010 · no source"} <= told
    assert "from 2010 until 2012 · never held while both actors were there · no source" in told
    reader.page.evaluate("change({ chosen: null, view: 'matrix' })")
    faint = {"faded", "undated", "unsourced"}
    cells = reader.page.evaluate("[...document.querySelectorAll('#matrix tr:has(.self:nth-child(2)) .pale')].length")
    assert cells == len(faint)
    assert words.replace("may hold, ", "") in reader.page.inner_text("#matrix .key")
    reader.page.check("#all-time")
    reader.page.evaluate("change({ view: 'network' })")
    looks = reader.page.evaluate(LOOKS)
    assert {name for name, look in looks.items() if look != looks["sure"]} == {"undated", "unsourced", "past"}
    assert reader.page.evaluate(reader.VISIBLE_TIES) == len(ties)


@pytest.mark.browser
def test_actors_that_are_no_more_are_outlines(reader, written, dataset_with):
    actors = {"A": {"until": "2010"}, "B": None}
    reader.open(
        written(
            dataset_with(dataset={"as_of": "2020"}, actors=actors, supports=[{"from": "A", "to": "B", "since": "2001"}])
        )
    )
    dashed = "DATA.actors.map((_, i) => Boolean(nodes.get(`n${i}`).shapeProperties.borderDashes))"
    assert reader.page.evaluate(dashed) == [True, False]
    reader.page.evaluate("change({ day: dayOfIso('2005-01-01') })")
    assert reader.page.evaluate(dashed) == [False, False]


@pytest.mark.browser
def test_a_dataset_without_dates_has_no_slider(reader, written, dataset_with):
    reader.open(written(dataset_with(actors={"A": None, "B": None}, supports=["A -> B"])))
    assert not reader.page.locator("#time").is_visible()
    assert reader.state("day") is None
    assert reader.page.evaluate(LOOKS) == {"support/a/b": [1.6, True]}


def test_the_days_of_change_are_those_on_which_an_answer_changes(atlas):
    days = {*change_days(atlas), atlas.day}
    spans = [Span(day, day) for day in range(min(days) - 1, max(days))]
    for timing in map(atlas.timing_of, atlas.relations[::7]):
        for before, after in pairwise(spans):
            if timing.within(before) != timing.within(after):
                assert after.last in days
    assert PartialDate.parse("2025-11-07").latest == atlas.day


EVENTS = {
    "actors": {"A": None, "B": None},
    "relation_types": {"raid": {"family": "hostility"}},
    "raids": [{"from": "A", "to": "B", "date": date} for date in ("2010-03-04", "2011-06", "2012")],
}


@pytest.mark.browser
def test_nothing_but_events_opens_on_the_whole_period(reader, written, dataset_with):
    reader.open(written(dataset_with(**EVENTS)))
    assert reader.state("day") is None
    assert reader.page.inner_text("#day-words") == "what holds or happens from 4 Mar 2010 until 2012"
    assert reader.page.evaluate("DATA.ties.map(strengthOf)") == ["full"] * 3


@pytest.mark.browser
def test_page_of_a_period_has_its_ties_alone_and_says_so(reader, tmp_path, dataset_with):
    dataset = dataset_with(**EVENTS)
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, selection(dataset, during="2011"), language="fr"), encoding="utf-8")
    reader.open(path)
    assert [*reader.page.evaluate(LOOKS)] == ["raid/a/b/2011-06"]
    assert reader.page.inner_text("#day-words") == "ce qui vaut ou a lieu en 2011"


@pytest.mark.browser
def test_page_of_a_period_says_what_only_possibly_holds_in_it_and_moves_to_no_other_day(reader, tmp_path, dataset_with):
    dataset = dataset_with(
        actors={"A": None, "B": None, "C": {"since": "2019"}},
        hostilities=[{"from": "A", "to": "B", "since": "2011..2013", "until": "2014"}],
        rivalries=[{"between": ["A", "B"], "since": "2001"}],
    )
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, selection(dataset, during="2011")), encoding="utf-8")
    reader.open(path, "day=2019-06-01")
    assert reader.page.evaluate("DATA.ties.map((tie) => holdsOn(tie, state.day))") == ["possibly", "yes"]
    assert reader.page.evaluate("DATA.actors.map((actor) => holdsOn(actor, state.day))") == ["yes", "yes", "no"]
    assert reader.state("day") is None
    assert reader.page.inner_text("#day-words") == "what holds or happens in 2011"


def test_whether_a_selection_leaves_out_types_or_grades_is_known(atlas):
    assert not selection(atlas, as_of="2012").is_narrowed
    assert selection(atlas, layer="friendly").is_narrowed
    assert selection(atlas, excluded=["hostility"]).is_narrowed


@pytest.mark.browser
def test_slider_of_a_period_goes_to_its_days_alone(reader, tmp_path, dataset_with):
    dataset = dataset_with(
        dataset={"as_of": "2020"},
        hostilities=[{"from": "A", "to": "B", "since": "2009", "until": "2011-05"}, {"from": "A", "to": "C"}],
        rivalries=[{"between": ["B", "C"], "since": "2011-08-02"}],
    )
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, selection(dataset, during="2011")), encoding="utf-8")
    page = reader.open(path).page
    ends = [date(2011, 1, 1).toordinal(), date(2011, 12, 31).toordinal()]
    assert [page.get_attribute("#day", name) for name in ("min", "max")] == [*map(str, ends)]
    assert page.inner_text("#all-time-label") == "the whole period"
    assert "need not have held on one day" in page.inner_text("#notes")
    assert "1 tie whose beginning is not known is not drawn" in page.inner_text("#notes")
    assert {*page.evaluate(DRAWN)} == {"hostility/a/b/2009", "rivalry/b/c/2011-08-02"}
    page.uncheck("#all-time")
    assert page.inner_text("#day-words") == "as of 31 Dec 2011"
    assert "This page has only what holds or happens in 2011." in page.inner_text("#notes")
    page.evaluate("change({ everybody: false })")
    assert page.evaluate(DRAWN) == ["rivalry/b/c/2011-08-02"]
    page.check("#all-time")
    assert reader.state("day") is None


MIXED = {
    "dataset": {"as_of": "2020-06-01"},
    "supports": [
        {"from": "A", "to": "B", "since": "2012", "until": "2014"},
        {"from": "A", "to": "C"},
        {"from": "B", "to": "D", "since": "..2015"},
        {"from": "B", "to": "C", "since": "2011..2013"},
    ],
    "hostilities": [{"from": "C", "to": "D", "since": "2016"}, {"from": "D", "to": "E"}],
}
WITHOUT_BEGINNING = ["hostility/d/e", "support/a/c", "support/b/d/..2015"]


@pytest.mark.browser
def test_ties_without_a_beginning_are_counted_on_a_past_day_and_drawn_on_demand(reader, written, dataset_with):
    page = reader.open(written(dataset_with(**MIXED))).page
    on_the_day = page.evaluate(DRAWN)
    assert [*filter(on_the_day.__contains__, WITHOUT_BEGINNING)] == WITHOUT_BEGINNING
    assert page.inner_text("#notes") == ""
    page.evaluate("change({ day: dayOfIso('2013-01-01') })")
    assert page.evaluate(DRAWN) == ["support/a/b/2012", "support/b/c/2011..2013"]
    assert "3 ties whose beginning is not known are not drawn: draw them" in page.inner_text("#notes")
    reader.view("matrix")
    assert page.locator(".matrix td button").count() == 4
    assert "3 ties whose beginning" in page.inner_text("#notes")
    page.click("#notes button")
    assert page.locator(".matrix td button").count() == 10
    assert "3 ties are drawn whose beginning is not known" in page.inner_text("#notes")
    assert page.evaluate("location.hash").endswith("undated")
    reader.open(written(dataset_with(**MIXED)), "day=2013-01-01&undated")
    assert {*WITHOUT_BEGINNING} < {*page.evaluate(DRAWN)}
    reader.view("table")
    assert page.locator(".table td", has_text="may hold: its beginning is not known").count() == 3
    assert "whose beginning" not in page.inner_text("#notes")


@pytest.mark.browser
def test_a_chosen_tie_without_a_beginning_is_drawn(reader, written, dataset_with):
    page = reader.open(written(dataset_with(**MIXED)), "day=2013-01-01").page
    index = page.evaluate("DATA.ties.findIndex((tie) => idOf(tie) === 'support/a/c')")
    reader.choose("tie", index)
    assert "support/a/c" in page.evaluate(DRAWN)
    reader.choose("actor", page.evaluate(f"DATA.ties[{index}].from"))
    assert "support/a/c" not in page.evaluate(DRAWN)
    assert "may hold: its beginning is not known" in reader.panel


@pytest.mark.browser
def test_absence_is_not_told_as_peace(reader, written, dataset_with):
    dataset = dataset_with(
        dataset={"as_of": "2020-06-01"},
        actors={"A": {"since": "1990"}},
        supports=[{"from": "A", "to": "B", "since": "2010", "until": "2014"}],
        hostilities=[{"from": "A", "to": "C", "since": "2012", "until": "2013"}],
    )
    page = reader.open(written(dataset)).page

    def told(day):
        page.evaluate(f"change({{ day: dayOfIso('{day}') }})")
        return page.inner_text("#notes").replace("\n", " ")

    assert told("2011-01-01") == "This record has no hostile ties for this day."
    assert told("2012-06-01") == ""
    assert told("2000-01-01") == "This record has no ties for this day. The first that it dates: from 2010 until 2014."
    assert told("2018-01-01") == (
        "This record has no ties for this day. No date of a tie in this record is later than 31 Dec 2014."
    )
    assert told("2021-01-01") == "This record has no ties for this day. This record goes no further than 1 Jun 2020."
    page.check("#all-time")
    assert page.inner_text("#notes") == ""


@pytest.mark.browser
def test_absence_of_what_was_not_chosen_is_not_told_of_the_record(reader, tmp_path, dataset_with):
    dataset = dataset_with(
        dataset={"as_of": "2020"},
        hostilities=[{"from": "A", "to": "B", "since": "2001"}],
        rivalries=[{"between": ["A", "B"], "since": "2015"}],
        supports=[{"from": "A", "to": "B", "since": "2001"}],
    )
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, selection(dataset, excluded=["hostility"])), encoding="utf-8")
    page = reader.open(path, "day=2010-01-01").page
    assert page.inner_text("#notes").splitlines() == [
        "Drawn here: except hostility.",
        "None of the hostile ties chosen for this page is dated to this day.",
    ]


@pytest.mark.browser
def test_the_band_shows_on_the_scale_of_the_slider_how_many_ties_hold(reader, written, dataset_with):
    raids = [{"from": "A", "to": "B", "date": f"2010-01-0{day}"} for day in (1, 1, 4)]
    begun = {"since": "2010-01-01..2010-01-03", "until": "2010-01-04"}
    supports = [{"from": "A", "to": "B", **dates} for dates in (begun, {})]
    kinds = {"raid": {"family": "hostility"}}
    dataset = dataset_with(dataset={"as_of": "2010-01-04"}, relation_types=kinds, raids=raids, supports=supports)
    page = reader.open(written(dataset)).page
    # Days 1 to 4: two raids and perhaps a support; perhaps a support; a support; a raid, and both supports.
    assert page.evaluate("densityOf([changes()[0], DATA.day], 4)") == {"sure": [2, 0, 1, 3], "possible": [3, 1, 1, 3]}
    label = page.get_attribute("#band", "aria-label")
    assert label == "The record over time: at most 3 ties, on 1 Jan 2010"
    boxes = [page.locator(name).bounding_box() for name in ("#band", "#ticks")]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[0]["width"] == boxes[1]["width"]


@pytest.mark.browser
def test_the_key_explains_thin_pale_and_dotted_where_they_are_seen_and_only_there(reader, written, dataset_with):
    ties = [
        {"from": "A", "to": "B", "since": "2010"},
        {"from": "A", "to": "C", "since": "2012..2014"},
        {"from": "A", "to": "D", "since": "2016", "status": "contested", "disputed_by": ["https://example.org/"]},
    ]
    dataset = dataset_with(dataset={"as_of": "2017"}, actors={"B": {"until": "2015"}}, supports=ties)
    page = reader.open(written(dataset)).page

    def explained(day):
        page.evaluate(f"change({{ day: dayOfIso('{day}') }})")
        words = page.text_content("#key") + page.text_content("#shapes")
        return {*re.findall(r"pale:|thin:|dotted:|not known to be there", words)}

    assert explained("2011-01-01") == {"not known to be there"}
    assert explained("2013-01-01") == {"pale:", "not known to be there"}
    assert explained("2016-12-31") == {"thin:", "dotted:", "not known to be there"}


@pytest.mark.browser
def test_what_is_drawn_after_steps_is_what_is_drawn_on_opening(opened, atlas_page):
    everything = """[...nodes.get(), ...edges.get()].filter(({ hidden }) => !hidden).map(
      ({ id, x, y, label, color, opacity, width, dashes, smooth, borderWidth, font }) =>
        JSON.stringify([id, x, y, label, color, opacity, width, dashes, smooth, borderWidth, label && font]))"""
    page = opened.page
    for _ in range(3):
        page.click("#previous")
    for _ in range(9):
        page.click("#previous")
    stepped, fragment = page.evaluate(everything), page.evaluate("location.hash.slice(1)")
    assert page.evaluate("Object.values(newLooks()).flat()") == []
    opened.open(atlas_page, fragment.replace("&everybody", ""))
    assert page.evaluate(everything) == stepped


@pytest.mark.parametrize("width", [360, 1440])
def test_it_is_explained_how_those_look_who_are_not_known_to_be_there(reader, atlas_page, width):
    reader.page.set_viewport_size({"width": width, "height": 900})
    page = reader.open(atlas_page, "day=2012-03-31").page
    if width == 360:
        page.locator("#key .keys").click()
    assert page.locator(".sample:visible", has_text="not known to be there on this date").count() == 1
    assert "not known to be there on this date" in page.evaluate("tieKeys(shownTies(), []).map(({ text }) => text)")
    page.evaluate("change({ day: DATA.day, everybody: false })")
    assert "not known to be there on this date" not in page.evaluate("tieKeys(shownTies(), []).map(({ text }) => text)")


def test_no_year_stands_twice_below_the_band(reader, written, dataset_with):
    ties = [{"from": "A", "to": "B", "since": f"{year}", "id": f"t{year}"} for year in range(2011, 2016)]
    page = reader.open(written(dataset_with(supports=ties))).page
    years = page.evaluate("[...document.querySelectorAll('#years span')].map(({ textContent }) => textContent)")
    assert sorted(years) == ["2011", "2012", "2013", "2014", "2015"]


@pytest.mark.browser
def test_a_tie_that_ended_with_an_actor_is_told_to_have(reader, written, dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        actors: {A: {since: 2000, until: 2010}, B: {}, C: {until: 2012}}
        supports:
          - {from: A, to: B, since: 2005}
          - {from: C, to: A, since: 2005}
          - {from: A, to: C, since: 2005, until: 2008}
          - {from: C, to: B, since: 2005, until: unknown}
        """
    )
    page = reader.open(written(dataset)).page
    told = page.evaluate("DATA.ties.map((tie) => [idOf(tie), statusWords(tie)])")
    assert sorted(map(tuple, told)) == [
        ("support/a/b/2005", "ended with A"),
        ("support/a/c/2005", "ended"),
        ("support/c/a/2005", "ended with A"),
        ("support/c/b/2005", "ended"),
    ]
