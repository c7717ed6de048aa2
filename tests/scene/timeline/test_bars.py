"""Bars and lives say no more than the record does: what is solid surely holds, what is outside surely does not."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from actorgraph.model.period import Certainty
from actorgraph.model.span import ALWAYS, Span
from actorgraph.scene.timeline.bars import bar_of
from actorgraph.scene.timeline.lives import lives_of
from actorgraph.scene.timeline.renames import renamings_of

DATES = ("2001", "2003-05", "2005-02-03", "2004..2006", "..2005", "2003..", None)


def day(year, month=1, number=1):
    return date(year, month, number).toordinal()


def test_bars_are_solid_where_ties_surely_hold_and_nothing_is_drawn_where_they_surely_do_not(dataset_of, tie):
    random = Random(4)
    for number in range(60):
        since, until = random.choice(DATES), random.choice(["2007", "2008-01..2009", "unknown", "..2008", None])
        if (since is None or since == "2003..") and until == "..2008":
            continue
        made = tie("A", "B", key=f"t{number}", since=since, until=until)
        dataset = dataset_of([made], as_of="2010-06-30")
        bar = bar_of(dataset, made, undated=True)
        timing = dataset.timing_of(made)
        for each in range(day(2000), day(2010, 6, 30), 17):
            holds = dataset.on(type(bar.drawn)(each, each), throughout=False, asked=True).holds(made)
            inside = bar.drawn.covers(each)
            if bar.solid.covers(each):
                assert holds is Certainty.YES, (since, until)
            if inside:
                assert holds is not Certainty.NO, (since, until)
            elif holds is not Certainty.NO:
                assert bar.opens[0] if each < bar.drawn.first else bar.opens[1], (since, until)
        assert bar.opens[0] == (timing.possible.first < bar.drawn.first)


@pytest.mark.parametrize(
    ("since", "until", "drawn", "solid", "opens"),
    [
        ("2001", "2005", ("2001-01-01", "2005-12-31"), ("2001-12-31", "2005-01-01"), (False, False)),
        ("2001-01-01", None, ("2001-01-01", "2010-12-31"), ("2001-01-01", "2010-12-31"), (False, True)),
        ("..2005", None, ("2005-12-31", "2010-12-31"), ("2005-12-31", "2010-12-31"), (True, True)),
        (None, "2005-03-01", ("2005-03-01", "2005-03-01"), ("2005-03-01", "2005-03-01"), (True, False)),
        ("2001", "unknown", ("2001-01-01", "2010-12-31"), None, (False, True)),
    ],
)  # fmt: skip
def test_ends_are_open_where_the_record_does_not_close_them(dataset_of, tie, since, until, drawn, solid, opens):
    made = tie("A", "B", since=since, until=until)
    bar = bar_of(dataset_of([made], as_of="2010"), made)
    told = [str(date.fromordinal(int(each))) for each in bar.drawn]
    assert (tuple(told), bar.opens, bar.is_event) == (drawn, opens, False)
    known = None if bar.solid.is_empty else tuple(str(date.fromordinal(int(each))) for each in bar.solid)
    assert known == solid


def test_ties_that_nobody_dates_and_those_whose_dates_cannot_be_right_are_no_bars(dataset_of, tie):
    ties = [tie("A", "B"), tie("A", "B", key="x", until="unknown"), tie("A", "B", key="y", since="2005", until="2001")]
    dataset = dataset_of(ties, as_of="2010")
    assert [bar_of(dataset, each) for each in ties] == [None, None, None]
    assert [bar_of(dataset, each, undated=True) is not None for each in ties] == [True, True, False]


def test_a_year_in_which_something_happened_is_a_range(dataset_from):
    dataset = dataset_from(
        "splits: [{from: A, into: [B], date: 2007}]\nhostilities: [{from: A, to: B, date: 2008-03-01}]\n"
    )
    attack, split = (bar_of(dataset, each) for each in dataset.relations)
    assert split.is_event
    assert (split.drawn, split.solid.is_empty) == ((day(2007), day(2007, 12, 31)), True)
    assert (attack.is_event, attack.drawn, attack.solid) == (True, (day(2008, 3),) * 2, (day(2008, 3),) * 2)


def test_what_has_long_been_without_a_source_is_hollow_from_then_on(dataset_of, tie):
    made = tie("A", "B", since="2001-01-01", cited=["2002-01-01"])
    bar = bar_of(dataset_of([made], as_of="2010"), made)
    assert bar.drawn.last > bar.solid.last > day(2002)


LIVES = """
dataset: {as_of: 2020-01-01}
actors:
  Dated: {since: 2001, until: 2005..2006}
  Seen: {}
  Gone: {}
  After: {since: 2010-05-01}
  Shown: {}
  Nobody: {}
supports:
  - {from: Seen, to: Dated, since: 2003-02-01}
  - {from: Gone, to: Seen, since: 2004-02-01}
  - {from: Shown, to: Seen, since: 2012-01-01}
mergers:
  - {from: [Gone, Shown], into: After, date: 2010-05-01}
"""


def test_lives_begin_and_end_only_where_the_record_says_so(dataset_from):
    dataset = dataset_from(LIVES)
    lives = lives_of(dataset, [bar for tie in dataset.relations if (bar := bar_of(dataset, tie))])
    assert "Nobody" not in lives
    assert (lives["Dated"].drawn, lives["Dated"].opens) == ((day(2001), day(2006, 12, 31)), (False, False))
    assert lives["Dated"].solid == (day(2001, 12, 31), day(2005))
    assert (lives["Seen"].drawn, lives["Seen"].opens) == ((day(2003, 2), day(2020)), (True, True))
    assert (lives["Gone"].drawn.last, lives["Gone"].opens) == (day(2010, 5), (True, False))
    assert (lives["After"].drawn, lives["After"].opens) == ((day(2010, 5), day(2020)), (False, True))
    assert lives["Shown"].opens == (True, True)


def lives_in(dataset):
    return lives_of(dataset, [bar for tie in dataset.relations if (bar := bar_of(dataset, tie))])


def test_a_line_goes_on_after_a_merger_beyond_which_a_tie_is_recorded(dataset_from):
    text = """
        dataset: {as_of: 2020-01-01}
        hostilities: [{from: A, to: C, since: 2008-01-01%s}]
        mergers: [{from: [A, B], into: M, date: 2012-03-01}]
    """
    found = {until: lives_in(dataset_from(text % until))["A"] for until in ("", ", until: 2011", ", until: 2015")}
    assert [(life.drawn.last, life.opens) for life in found.values()] == [
        (day(2012, 3), (True, False)),
        (day(2012, 3), (True, False)),
        (day(2020), (True, True)),
    ]


def test_lives_are_sure_where_ties_surely_hold_or_their_own_dates_say_so(dataset_from):
    lives = lives_in(
        dataset_from("""
            dataset: {as_of: 2020-01-01}
            actors: {Dated: {since: 2001, until: 2016}, Ended: {until: 2015-06-01}}
            supports:
            - {from: A, to: B, since: 2008, until: 2012}
            - {from: A, to: Gone, since: 2009-01-01, until: 2010-01-01}
            - {from: May, to: Dated, since: 2005-01-01, until: unknown}
            - {from: May, to: Ended, since: 2005-01-01, until: 2006}
            - {from: Said, to: B, since: 2010-01-01, until: 2011-01-01, status: contested}
            mergers: [{from: Gone, into: Next, date: 2014}]
        """)
    )
    sure = {actor: None if life.solid.is_empty else tuple(life.solid) for actor, life in lives.items()}
    assert sure == {
        "A": (day(2008, 12, 31), day(2012)),
        "B": (day(2008, 12, 31), day(2012)),
        "Dated": (day(2001, 12, 31), day(2016)),
        "Ended": (day(2005), day(2015, 6)),
        "Gone": (day(2009), day(2014)),
        "May": (day(2005), day(2006)),
        "Next": None,
        "Said": None,
    }


def named(dataset, actor, *, first, until=None):
    taken = renamings_of(dataset.actors[actor], first, Span(last=until) if until else ALWAYS)
    return [(str(each.name) if each.name else None, each.day) for each in taken]


def test_names_follow_one_another_in_time(dataset_from):
    dataset = dataset_from("""
        actors:
          Now: {former: [{name: Third, since: 2005-01-01, until: 2009-12-31}, {name: First, until: 2003-05-01}]}
          Row: {former: [{name: Beta, until: 2010-12-31}, {name: Alpha, until: 2005-12-31}]}
          Same: {}
    """)
    assert named(dataset, "Now", first=day(2001)) == [
        ("First", day(2001)), ("Third", day(2005)), (None, day(2010))
    ]  # fmt: skip
    assert named(dataset, "Row", first=day(2001)) == [
        ("Alpha", day(2001)), ("Beta", day(2006)), (None, day(2011))
    ]  # fmt: skip
    assert named(dataset, "Row", first=day(2007)) == [("Beta", day(2007)), (None, day(2011))]
    assert named(dataset, "Same", first=day(2001)) == []


def test_no_name_stands_at_a_day_that_nobody_recorded(dataset_from):
    dataset = dataset_from("""
        actors:
          Later: {former: [{name: Was, until: 2014-12-31}, {name: Gam, since: 2012..}]}
          Bare: {former: [{name: Undated}, {name: Known, since: 2003-01-01, until: 2004-01-01}]}
          Two: {former: [{name: One, until: 2004-01-01}, {name: Other, until: 2004-01-01}]}
          Early: {former: [{name: By, until: ..2005}]}
    """)
    assert named(dataset, "Later", first=day(2000)) == [("Was", day(2000))]
    assert named(dataset, "Bare", first=day(2000)) == [("Known", day(2003))]
    assert named(dataset, "Two", first=day(2000)) == [("One", day(2000)), (None, day(2004, 1, 2))]
    assert named(dataset, "Early", first=day(2000)) == [(None, day(2006))]


def test_names_taken_after_a_day_are_not_told_on_it(dataset_from):
    dataset = dataset_from("actors: {Now: {former: [{name: Alpha, until: 2005-12-31}]}}")
    assert named(dataset, "Now", first=day(2001), until=day(2004)) == [("Alpha", day(2001))]
    assert named(dataset, "Now", first=day(2001), until=day(2006))[1:] == [(None, day(2006))]


PERIOD = """
    dataset: {as_of: 2020-01-01}
    actors:
      A: {since: 2000, former: [{name: Old, until: 2003-12-31}, {name: Later, since: 2004-01-01, until: 2011-06-30}]}
      B:
      C:
    hostilities:
    - {from: A, to: B, since: 2005-01-01, id: long}
    - {from: A, to: B, since: 2011-03-01, until: 2015, id: late}
    partnerships: [{between: [A, B], since: 2001, until: 2004, id: over}]
    mergers: [{from: A, into: C, date: 2006-02-03, id: earlier}, {from: B, into: C, date: 2011-05-06, id: then}]
"""


def test_a_period_cuts_lines_bars_and_days_at_both_its_ends(timeline):
    days = Span(day(2010), day(2011, 12, 31))
    found = timeline(PERIOD, days=days)
    assert {bar.tie.id: (bar.drawn, bar.opens) for bar in found.bars} == {
        "late": ((day(2011, 3, 1), days.last), (False, False)),
        "long": (days, (False, False)),
        "then": ((day(2011, 5, 6), day(2011, 5, 6)), (False, False)),
    }
    assert [tie.id for tie in found.earlier] == ["earlier", "over"]
    assert (found.axes["first"].first, found.axes["first"].last) == days
    assert all(life.drawn & days == life.drawn for life in found.lives.values())
    assert [each.day for each in found.names["A"]] == [day(2011, 7, 1)]
    assert found.beyond("first") == {"A": 2, "B": 1, "C": 1}
