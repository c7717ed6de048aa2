"""A tie that paused, in every question: each of its spells is judged on its own, and it is one tie."""

from __future__ import annotations

import json
from datetime import date

import pytest

from actorgraph import check, diff_days, diff_records, listing, paths, selection, statistics, timeline
from actorgraph.model.asked import day_of
from actorgraph.model.dates import iso
from actorgraph.model.facts import exact_of
from actorgraph.presenters import present
from actorgraph.wording.ties import standing_words

HEAD = """
dataset: {as_of: 2020-06-01}
sources: {one: {title: One, publisher: P, date: 2009}, two: {title: Two, publisher: P, date: 2019}}
actors: {A: {since: 1990}, B: {}, C: {}}
partnerships:
  - between: [A, B]
"""
PAUSED = f"""{HEAD}    spells:
      - {{since: 2004, until: 2009-05, sources: [one]}}
      - {{since: 2012-03-01, sources: [two]}}
  - {{between: [B, C], since: 2001, until: 2015, sources: [one]}}
"""


@pytest.fixture
def paused(dataset_from):
    return dataset_from(PAUSED)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        ("2003-12-31", "no"), ("2004-06-01", "possibly"), ("2009-05-01", "yes"), ("2009-05-20", "possibly"),
        ("2009-06-01", "no"), ("2012-02-29", "no"), ("2012-03-01", "yes"), ("2019-01-01", "yes"),
    ],
)  # fmt: skip
def test_tie_holds_in_its_spells_alone(paused, day, holds):
    tie = next(tie for tie in paused.relations if tie.spells)
    assert str(selection(paused, as_of=day).on(paused).holds(tie)) == holds
    assert str(selection(paused, during=day).on(paused).holds(tie)) == holds


def test_period_within_a_pause_has_no_tie(paused):
    chosen = selection(paused, during="2010..2011")
    assert [tie.id for tie in chosen.of(paused)] == ["partnership/b/c/2001"]


def test_tie_is_one_row_with_its_spells(paused):
    row = json.loads(present(listing(paused, "relations"), "json"))["rows"][0]
    assert (row["id"], row["since"], row["until"]) == ("partnership/a/b/2004", "2004", None)
    assert row["spells"] == [
        {"since": "2004", "until": "2009-05", "sources": [{"id": "one"}]},
        {"since": "2012-03-01", "sources": [{"id": "two"}]},
    ]
    assert [cited["id"] for cited in row["sources"]] == ["one", "two"]


def test_timeline_tells_what_paused_and_resumed_each_by_who_says_so(paused):
    told = [
        (str(moment.what), moment.date.written, [cited.source.id for cited in moment.citations])
        for moment in timeline(paused, ["A", "B"], among=True).moments
    ]
    assert told[1:] == [
        ("begins", "2004", ["one"]), ("pauses", "2009-05", ["one"]), ("resumes", "2012-03-01", ["two"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "changes"),
    [
        ("2003-12-31", "2008-01-01", [("began", "yes")]),
        ("2008-01-01", "2010-01-01", [("paused", "yes")]),
        ("2009-05-10", "2010-01-01", [("paused", "possibly")]),
        ("2010-01-01", "2011-01-01", []),
        ("2011-01-01", "2013-01-01", [("resumed", "yes")]),
        ("2008-01-01", "2013-01-01", [("resumed", "yes"), ("paused", "yes")]),
    ],
)
def test_days_are_compared_spell_by_spell(paused, start, end, changes):
    answer = diff_days(paused, day_of(start), day_of(end))
    tie = next(tie for tie in paused.relations if tie.spells)
    told = [(str(change.kind), str(change.certainty)) for change in answer.changes if change.relations == (tie,)]
    assert told == changes


@pytest.mark.parametrize(
    ("older", "newer", "told"),
    [
        (
            "since: 2004",
            "spells: [{since: 2004, until: 2021}, {since: 2022}]",
            [("resumed", "world"), ("paused", "world")],
        ),
        (
            "spells: [{since: 2004, until: 2009}, {since: 2012}]",
            "spells: [{since: 2004, until: 2009}, {since: 2012, until: 2021-02}]",
            [("ended", "world")],
        ),
        (
            "spells: [{since: 2004, until: 2009}]",
            "spells: [{since: 2004, until: 2009}, {since: 2022}]",
            [("resumed", "world")],
        ),
        ("since: 2004", "spells: [{since: 2004, until: 2009}, {since: 2012}]", [("corrected", "record")]),
        (
            "spells: [{since: 2004, until: 2009}, {since: 2012}]",
            "spells: [{since: 2004, until: 2010}, {since: 2012}]",
            [("corrected", "record")],
        ),
        ("spells: [{since: 2004, until: 2009}, {since: 2012}]", "since: 2004", [("corrected", "record")]),
    ],
)
def test_records_are_compared_spell_by_spell(dataset_from, older, newer, told):
    was = dataset_from(f"{HEAD}    {older}\n")
    now = dataset_from(f"{HEAD}    {newer}\n".replace("2020-06-01", "2023"))
    changes = diff_records(was, now).changes
    assert [(str(c.kind), str(c.cause)) for c in changes if c.about == "tie"] == told


def test_chain_is_told_with_its_pauses(paused):
    chain = present(paths(paused, "A", "C"), "text")
    assert (
        "together from some day in 2004, until some day in May 2009, again from 1 Mar 2012, until some day in 2015"
        in chain
    )
    assert "throughout" not in present(paths(paused, "A", "B"), "text")
    assert "de nouveau depuis le 1er mars 2012" in present(paths(paused, "A", "B"), "text", language="fr")
    assert paths(paused, "A", "C", in_time=True).chains[0].hops[0].relation.spells


def test_chain_in_time_is_listed_once_however_often_its_ties_pause(paused):
    assert len(paths(paused, "A", "C", in_time=True, every=True).chains) == 1


def test_pause_is_called_one_and_not_an_end(paused):
    tie = next(tie for tie in paused.relations if tie.spells)
    for day, word in (("2010", "paused"), ("2013", None)):
        words = standing_words(tie, selection(paused, as_of=day).on(paused), "en")
        assert words == ["from 2004 until May 2009, again since 1 Mar 2012", *([word] if word else [])]


def test_years_of_a_pause_count_without_the_tie(paused):
    counted = statistics(paused, over_time=True).counted
    ties = {iso(statistic.day)[:4]: statistic.ties for statistic in counted if statistic.layer == "all"}
    assert ties == {"2001": 1, "2004": 2, "2009": 1, "2012": 2, "2015": 2, "2016": 1, "2020": 1}


def test_hash_of_a_dataset_without_spells_is_as_before(dataset_from):
    [tie] = dataset_from("partnerships: [A <-> B]").relations
    assert "spells" not in exact_of(tie)


TOLD = """
dataset: {as_of: 2020-06-01}
sources: {one: {title: One, publisher: P, date: 2009}, two: {title: Two, publisher: P, date: 2019}}
events: {fall: {name: The fall, date: 2008-05-01, place: {name: Goma, at: [-1.68, 29.23]}, sources: one}}
actors: {A: {kind: state, sources: one}, B: {kind: state, sources: one}, C: {kind: state, sources: one}}
partnerships:
  - parties: [A, B]
    mediators: C
    claimed_by: [{actor: C, source: one}]
    spells: [{since: 2004, until: 2009-05, sources: one}, {since: 2012-03-01, sources: two}]
hostilities:
  - {from: C, to: A, SPELLS, sources: two}
"""


@pytest.mark.parametrize(
    ("spells", "is_interested"),
    [
        ("spells: [{since: 2010, until: 2011}, {since: 2011-06, until: 2011-07}]", False),
        ("spells: [{since: 2010, until: 2011}, {since: 2013}]", True),
        ("spells: [{since: 2001, until: 2002}, {since: 2010, until: 2011}]", False),
        ("since: 2010, until: 2011", False),
    ],
)
def test_enemies_of_a_pause_have_no_interest_in_what_held_round_it(dataset_from, spells, is_interested):
    text = TOLD.replace("SPELLS", spells).replace("sources: two}]\nhost", "sources: one}]\nhost")
    problems = check(dataset_from(text.replace("    mediators: C\n", "")))
    assert [problem.code for problem in problems if problem.code == "AG330"] == ["AG330"] * is_interested


def test_mediators_have_the_spells_of_what_they_mediate_in(dataset_from):
    found = dataset_from(TOLD.replace("SPELLS", "since: 2010")).relations
    assert {len(tie.spells) for tie in found if tie.event} == {2}
    assert {tie.id.split("/")[-1] for tie in found if tie.event} == {"2004"}


def test_spell_is_told_with_its_own_sources_and_with_who_claims_the_tie(dataset_from):
    dataset = dataset_from(TOLD.replace("SPELLS", "since: 2010"))
    lines = present(timeline(dataset), "text").splitlines()
    [first], [second] = ([line for line in lines if year in line and "C →" not in line] for year in ("2004", "2012"))
    assert [line.count("[") for line in (first, second)] == [2, 2]
    assert "claimed by C" in first
    assert "claimed by C" in second


def test_events_are_not_of_a_kind_and_have_a_place(dataset_from):
    dataset = dataset_from(TOLD.replace("SPELLS", "since: 2010"))
    days = [date(year, 12, 31).toordinal() for year in (2007, 2008)]
    for chosen, told in ((selection(dataset), True), (selection(dataset, kinds=["state"]), False)):
        assert any(moment.event for moment in timeline(dataset, selected=chosen).moments) is told
        assert any(change.event for change in diff_days(dataset, *days, chosen).changes) is told
    [moment] = [each for each in json.loads(present(timeline(dataset), "json"))["moments"] if "event" in each]
    assert moment["event"]["place"] == {"name": "Goma", "at": [-1.68, 29.23]}
    assert "The fall · Goma (-1.68, 29.23)" in present(timeline(dataset), "text")


def test_tie_of_which_only_an_inner_end_is_dated_is_not_undated(dataset_from):
    text = f"{HEAD}    spells: [{{until: 2009, sources: [one]}}, {{sources: [two]}}]\n"
    assert not dataset_from(text).relations[0].is_undated
    assert dataset_from(f"{HEAD}    spells: [{{sources: [two]}}]\n").relations[0].is_undated


def test_a_walk_can_be_taken_in_any_spell(dataset_from):
    dataset = dataset_from(PAUSED)
    [chain] = paths(dataset, "A", "B", in_time=True).as_dict()["paths"]
    assert chain["hops"][0]["days"] == {"since": "2004", "until": None}


def test_a_spell_that_cannot_have_been_makes_no_walk_unsure(dataset_from):
    dataset = dataset_from("""
dataset: {as_of: 2020}
actors: {A: {since: 2005-01-01}, B: {}}
partnerships:
  - {between: [A, B], spells: [{since: 2004, until: 2004-12-31}, {since: 2006}]}
""")
    assert paths(dataset, "A", "B", in_time=True).as_dict()["paths"][0]["in_order"] == "yes"


@pytest.mark.parametrize(
    ("spells", "day", "holds"),
    [
        ("[{until: 2009}, {}]", "2020-06-01", "yes"),
        ("[{until: 2009}, {}]", "2015-01-01", "possibly"),
        ("[{since: 2019, until: 2020-06-01}, {}]", "2020-06-30", "possibly"),
        ("[{since: 2019, until: unknown}, {since: 2021-01-01}]", "2020-06-01", "no"),
    ],
)
def test_what_nobody_dates_had_resumed_or_ended_by_the_day_of_the_record(dataset_from, spells, day, holds):
    dataset = dataset_from(f"{HEAD}    spells: {spells}\n")
    [tie] = dataset.relations
    assert str(selection(dataset, as_of=day).on(dataset).holds(tie)) == holds


def test_two_may_have_paused_on_a_day_and_have_resumed_on_none_of_both(dataset_from):
    """The tie ends on the first or the second of May, and resumes after a pause: it does not go on over the second."""
    dataset = dataset_from("""
dataset: {as_of: 2020}
partnerships:
  - {between: [A, B], spells: [{since: 2004, until: 2009-05-01..2009-05-02}, {}]}
rivalries:
  - {between: [A, B], since: 2001}
""")
    changes = diff_days(dataset, day_of("2009-05-01"), day_of("2009-05-02")).as_dict()["changes"]
    [turn] = [change for change in changes if change["pair"]]
    assert [turn["details"][0][side] for side in ("before", "after")] == ["friendly and hostile", "hostile"]
