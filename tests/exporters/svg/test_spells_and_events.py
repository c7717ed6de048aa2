"""The figure of the timeline: a tie that paused is one row in pieces, an event a mark below the lanes."""

from __future__ import annotations

import re
from datetime import date

import pytest

from actorgraph.exporters.svg.figure import figure_of
from actorgraph.model.selection import Selection, selection
from actorgraph.model.span import Span
from actorgraph.scene.sides import sides_of
from actorgraph.scene.timeline.bars import bar_of
from actorgraph.scene.timeline.happenings import happenings_of
from actorgraph.scene.timeline.timeline import timeline_of

GRAPH = """
dataset: {as_of: 2020-06-01}
sources: {one: {title: One, publisher: P, date: 2019}, fall: {title: Fall, publisher: P, date: 2010}}
events:
  fall: {name: {en: The fall <1>, fr: La chute <1>}, date: 2010-05, place: X, sources: [fall]}
  later: {name: Later, date: 2025, sources: [fall]}
  open: {name: Open, date: after fall, sources: [fall]}
actors: {A: {}, B: {}}
partnerships:
  - {between: [A, B], spells: [{since: 2004, until: 2009}, {since: 2012-03-01, until: unknown}], sources: [one]}
"""


@pytest.fixture
def dataset(dataset_from):
    return dataset_from(GRAPH)


def test_bar_of_a_tie_that_paused_has_a_gap(dataset):
    bar = bar_of(dataset, dataset.relations[0])
    first, second = bar.pieces
    assert first.drawn.last < second.drawn.first
    assert (bar.drawn.first, bar.drawn.last) == (first.drawn.first, second.drawn.last)
    cut = bar.within(Span(last=first.drawn.last))
    assert len(cut.pieces) == 1
    assert cut.drawn == first.drawn
    assert not cut.opens[1]


@pytest.mark.parametrize(("first", "last", "pieces"), [("2010", "2011", 0), ("2008", "2011", 1), ("2008", "2013", 2)])
def test_period_in_a_pause_has_no_bar_through_it(dataset, first, last, pieces):
    days = Span(date(int(first), 1, 1).toordinal(), date(int(last), 12, 31).toordinal())
    sides, cast = sides_of(dataset, selection(dataset)), {"first": dataset.actors}
    found = timeline_of(dataset, dataset.relations, sides, cast, days)
    assert [len(bar.pieces) for bar in found.bars] == [pieces] * bool(pieces)
    assert [bar.drawn.last <= days.last for bar in found.bars] == [True] * bool(pieces)
    assert found.earlier == list(dataset.relations) * (not pieces)


def test_events_are_drawn_that_have_a_place_by_the_day(dataset):
    assert [event.id for event in happenings_of(dataset, selection(dataset))] == ["fall", "later"]
    assert [event.id for event in happenings_of(dataset, selection(dataset), dataset.day)] == ["fall"]
    assert happenings_of(dataset, selection(dataset, during="2011..2012")) == []
    assert happenings_of(dataset, selection(dataset, layer="friendly")) == []


@pytest.mark.parametrize(("language", "name"), [("en", "The fall &lt;1&gt;"), ("fr", "La chute &lt;1&gt;")])
def test_figure_names_the_event_and_numbers_who_says_so(dataset, language, name):
    drawn = figure_of(dataset, Selection(day=dataset.day), view="timeline", language=language)
    assert name in drawn
    assert re.search(rf"<title>{re.escape(name)}, [^<]*2010, X \[2\]</title>", drawn)
    assert "Later" not in drawn
