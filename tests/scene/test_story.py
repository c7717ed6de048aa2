"""What a page tells step by step."""

from __future__ import annotations

import pytest

from actorgraph.model.dates import PartialDate, iso
from actorgraph.model.period import Certainty
from actorgraph.model.selection import Selection, selection
from actorgraph.scene.changes import changes_of
from actorgraph.scene.scene import drawn
from actorgraph.scene.sides import sides_of
from actorgraph.scene.story import left_out_of, story_of
from actorgraph.scene.timeline.happenings import happenings_of

TOLD = """\
dataset: {as_of: 2020}
actors: {A: , B: , C: }
hostilities: [{from: A, to: B, since: 2018, id: war}]
partnerships: [{between: [B, C], since: 2017}]
story:
- {text: one, day: 2018-05, tie: war, view: matrix}
- {text: two, day: 2019, actors: [A, C], title: T}
- {text: three, path: [A, C]}
"""
PERIODS = """\
dataset: {as_of: 2020}
actors: {A: {until: 2015}, B: , C: {since: 2018}}
hostilities:
- {from: A, to: B, since: 2010, until: 2012-06, id: over}
- {from: A, to: B, since: 2012, until: 2013, id: maybe}
- {from: B, to: C, since: 2018, id: later}
foundings: [{from: B, to: A, date: 2012-02, id: born}]
story: [{text: one, during: 2012-01..2012-03}, {text: two, day: 2014}]
"""

CASTS = {"here": ()}


def story(dataset, **asked):
    shown = selection(dataset, **asked) if asked else Selection().at_its_own_time(dataset)
    ties = drawn(dataset, shown)
    return story_of(dataset, shown, ties, changes_of(dataset, shown, ties, sides_of(dataset, shown), CASTS).big)


@pytest.fixture
def told(dataset_from):
    return dataset_from(TOLD)


def test_an_editors_steps_are_told_as_written(told):
    found = story(told)
    assert found.written
    assert [(step.day and iso(step.day), step.view, step.tie, step.actors, step.path) for step in found.steps] == [
        ("2018-05-31", "matrix", "war", (), ()),
        ("2019-12-31", "network", None, ("A", "C"), ()),
        ("2020-12-31", "network", None, (), ("A", "C")),
    ]
    assert (found.steps[1].text, found.steps[1].title, found.steps[0].title) == ({"": "two"}, {"": "T"}, None)


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        ({"during": "2018"}, ["one"]),
        ({"during": "2019..2020"}, ["two"]),
        ({"excluded": ["hostility"]}, ["two", "three"]),
        ({"as_of": "2018"}, ["one", "two", "three"]),
    ],
)
def test_a_page_leaves_out_what_it_cannot_show(told, asked, texts):
    assert [step.text[""] for step in story(told, **asked).steps] == texts


def test_a_step_of_a_period_says_what_holds_or_happens_in_it(dataset_from):
    dataset = dataset_from(PERIODS)
    step = story(dataset).steps[0]
    assert (step.day, [iso(day) for day in step.during.days]) == (None, ["2012-01-01", "2012-03-31"])
    assert step.during.ties == {"born": Certainty.YES, "maybe": Certainty.POSSIBLY, "over": Certainty.YES}
    assert step.during.actors == {"A": Certainty.YES, "B": Certainty.YES}
    during = selection(dataset, during="2012-01..2012-03").on(dataset)
    assert step.during.ties == {tie.id: during.holds(tie) for tie in dataset.relations if tie.id != "later"}


@pytest.mark.parametrize(
    ("during", "texts"), [("2012", ["one"]), ("2012-02..2014", ["two"]), ("2011..2014", ["one", "two"])]
)
def test_a_page_of_a_period_tells_no_step_of_a_longer_one(dataset_from, during, texts):
    assert [step.text[""] for step in story(dataset_from(PERIODS), during=during).steps] == texts


def test_where_nothing_is_written_or_left_the_big_changes_are_told(told, atlas):
    found = story(told, during="2017")
    assert not found.written
    assert [step.text["en"] for step in found.steps] == ["2017: 1 tie begins (partnership: B, C)"]
    assert [tie.id for tie in found.steps[0].changed] == ["partnership/b/c/2017"]


@pytest.mark.parametrize("count", [151, 1501])
def test_a_story_is_told_however_many_actors_there_are(dataset_from, count):
    ties = ", ".join(f"{{from: A{i}, to: A0, since: 2010}}" for i in range(1, count))
    last = f"A{count - 1}"
    told = f"- {{text: one, day: 2012, actors: [A0, {last}]}}\n- {{text: two, actor: {last}, view: table}}\n"
    steps = story(dataset_from(f"dataset: {{as_of: 2020}}\nsupports: [{ties}]\nstory:\n{told}")).steps
    assert [(step.text[""], step.view, step.actors) for step in steps] == [
        ("one", "network", ("A0", last)),
        ("two", "table", (last,)),
    ]


def test_the_atlas_tells_a_story_in_both_languages(atlas):
    steps = story(atlas).steps
    assert len(steps) == len(atlas.story) == 8
    assert all(set(step.text) == {"en", "fr"} for step in steps)
    first = PartialDate.parse("2012-03").latest
    assert [step.day for step in steps] == sorted(step.day for step in steps)
    assert (steps[0].day, steps[-1].day) == (first, atlas.day)


EVENTFUL = """\
dataset: {as_of: 2020}
actors: {A: , B: }
events: {fall: {name: The fall, date: 2018-05-02}, later: {name: Later, date: 2019-05-02}}
hostilities: [{from: A, to: B, since: 2018, id: war, tags: [east]}, {from: A, to: B, since: 2019, id: other}]
story: [{text: one, event: fall}, {text: two, tie: war}, {text: three, tie: other}, {text: four, day: 2018}]
"""


@pytest.mark.parametrize(
    ("asked", "kept", "left_out"),
    [
        ({}, ["one", "two", "three", "four"], {}),
        ({"tags": ["east"]}, ["two", "four"], {"event": 1, "tie": 1}),
        ({"during": "2019"}, [], {"event": 1, "time": 3}),
    ],
)
def test_steps_that_are_not_told_are_counted_by_why(dataset_from, asked, kept, left_out):
    dataset = dataset_from(EVENTFUL)
    shown = selection(dataset, **asked)
    events = happenings_of(dataset, shown)
    found = story_of(dataset, shown, drawn(dataset, shown), (), events)
    assert [step.text[""] for step in found.steps] == kept
    assert found.left_out == left_out == left_out_of(dataset, shown)
    assert [step.event for step in found.steps if step.event] == (["fall"] if "one" in kept else [])
