"""Timelines as a whole: lanes, casts, who is beside them, odd datasets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import actorgraph
from actorgraph.scene.timeline.levels import levels_of
from actorgraph.scene.timeline.timeline import hosts_of

ODD = sorted((Path(__file__).parents[2] / "exporters" / "html" / "odd").glob("*.yaml"))
SIDES = """
dataset: {as_of: 2020}
sides:
- {name: Reds, members: [A, B]}
- {name: Blues, members: [C]}
mergers:
- {from: [A1, A2], into: A, date: 2005-01-01}
- {from: A0, into: A1, date: 2002-01-01}
- {from: Split, into: C, date: 2003-01-01, status: contested}
partnerships:
- {between: [A, B], since: 2006}
splits:
- {from: Alive, into: [C], date: 2004-01-01}
hostilities:
- {from: A, to: C, since: 2006}
- {from: A1, to: Alive, since: 2001}
- {from: A1, to: C, since: 2002}
- {from: A, to: Far, since: 2007}
"""


def test_lanes_are_sides_with_those_who_went_into_them_and_last_those_on_none(timeline):
    lanes = [(lane.side, lane.gone, sorted(lane.actors)) for lane in timeline(SIDES).lanes if lane.actors]
    assert lanes == [
        (0, False, ["A", "B"]),
        (0, True, ["A0", "A1", "A2"]),
        (1, False, ["C"]),
        (None, False, ["Alive", "Far", "Split"]),
    ]


def test_a_cast_has_those_it_came_from_of_whose_ties_it_draws_those_to_a_side(timeline):
    found = timeline(SIDES, ["A", "C", "B"])
    assert found.kin["first"] == {"A1", "A2", "Split", "Alive"}
    ties = {(bar.tie.type.name, bar.tie.subject, bar.tie.object) for bar in found.among("first")}
    assert ("hostility", "A1", "C") in ties
    assert ("hostility", "A1", "Alive") not in ties
    assert found.beyond("first") == {"A1": 2, "A": 1, "Alive": 1}


def test_whoever_goes_on_after_the_last_day_that_is_told_is_no_forerunner(timeline):
    found = timeline(
        """
        dataset: {as_of: 2020-01-01}
        sides: [{name: North, members: [M]}, {name: South, members: [C]}]
        mergers: [{from: [A, B], into: M, date: 2005-03-01}]
        hostilities: [{from: A, to: C, since: 2010-01-01}, {from: M, to: C, since: 2006-01-01}]
        """,
        until=date(2008, 1, 1).toordinal(),
    )
    assert [lane.actors for lane in found.lanes if lane.gone] == [["B"], []]
    assert [lane.actors for lane in found.lanes if lane.side is None] == [["A"]]


def test_nothing_that_is_recorded_lies_in_a_break(timeline):
    found = timeline("""
        dataset: {as_of: 2020-01-01}
        actors:
          A: {since: 1500..1700, until: 2010, former: [{name: Old, until: 1850-06-01}]}
        supports: [{from: A, to: B, since: 2005-01-01}]
    """)
    breaks = found.axes["first"].breaks
    known = [date(1700, 12, 31), date(1850, 6, 2)]
    assert breaks
    assert not any(gap.first < day.toordinal() < gap.last for gap in breaks for day in known)


def test_nobody_changes_place_when_all_are_shown(timeline, atlas, atlas_scene):
    cast = atlas_scene.landscape.first.marks
    found = timeline(atlas, cast)
    first = [actor for lane in found.rows("first") for actor in lane.actors]
    every = [actor for lane in found.rows("all") for actor in lane.actors]
    assert [actor for actor in every if actor in first] == first
    assert sorted(every) == sorted(atlas.actors)


def test_ties_stand_at_the_line_of_who_has_more(timeline):
    bars = [bar for bar in timeline(SIDES).bars if bar.tie.type.name == "hostility"]
    assert sorted(hosts_of(bars).values()) == ["A", "A", "A1", "A1"]


def test_levels_keep_bars_apart():
    extents = [(0, 5), (2, 4), (6, 9), (4, 7), (10, 11), (5, 5)]
    levels = levels_of(extents)
    assert levels == [0, 1, 0, 2, 0, 1]
    for place, (first, last) in enumerate(extents):
        for other, (start, end) in enumerate(extents[:place]):
            assert levels[place] != levels[other] or last < start or end < first


@pytest.mark.parametrize("path", ODD, ids=[path.stem for path in ODD])
def test_odd_datasets_have_a_timeline(timeline, path):
    dataset = actorgraph.load(path)
    found = timeline(dataset)
    assert sorted(actor for lane in found.rows("all") for actor in lane.actors) == sorted(dataset.actors)
    axis = found.axes["first"]
    assert (axis is None) == (path.stem in ("none", "one-actor", "no-date"))
    for bar in found.bars:
        assert axis.first <= bar.drawn.first <= bar.drawn.last <= axis.last
        assert bar.solid.is_empty or bar.drawn.first <= bar.solid.first <= bar.solid.last <= bar.drawn.last
