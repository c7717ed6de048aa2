"""Questions asked of the wholes: each of them is, and no beginning or end is told that is only one of counting."""

from __future__ import annotations

from inspect import isfunction, signature

import pytest

import actorgraph
from actorgraph.model.rolled import Rolled
from actorgraph.model.selection import selection
from actorgraph.presenters import FORMATS, present

WAR = """
    dataset: {as_of: 2025-01-01}
    actors: {Kinshasa: , Army: , Band: , League: , Patron: }
    events: {truce: {name: The truce, date: 2013}}
    memberships:
      - {from: Army, to: Kinshasa}
      - {from: Band, to: League, since: 2018-01-01}
    hostilities:
      - {id: war, from: Band, to: Kinshasa, spells: [{since: 2012, until: 2013}, {since: 2016, until: 2020}]}
    supports:
      - {from: Patron, to: Band, since: 2010, until: 2011}
      - {id: help, from: Patron, to: Army, since: 2014, share: 50%}
"""
ASKED = {
    "balance": {},
    "balance_by_chance": {"draws": 1},
    "blockmodel": {"blocks": 2},
    "blocs": {},
    "brokers": {},
    "centrality": {},
    "centrality_over_time": {},
    "common": {"one": "Band", "other": "Army"},
    "communities": {},
    "diff_days": {"start": 735_000, "end": 737_000},
    "ego": {"name": "Band"},
    "happening": {"name": "truce"},
    "lineage": {"name": "Band"},
    "listing": {"what": "relations"},
    "neighbours": {"name": "Band"},
    "ownership": {"name": "Kinshasa"},
    "paths": {"subject": "Band", "object_": "Army"},
    "profile": {"name": "Band"},
    "statistics": {},
    "structure": {},
    "structure_by_chance": {"draws": 1},
    "timeline": {},
}


@pytest.fixture
def war(dataset_from):
    return dataset_from(WAR)


def rolled(dataset, **options):
    return selection(dataset, roll_up=["membership"], **{"as_of": "all", **options})


@pytest.mark.parametrize("name", ASKED)
def test_every_question_is_asked_of_the_wholes(war, name):
    answer = getattr(actorgraph, name)(war, selected=rolled(war), **ASKED[name])
    assert isinstance(answer.dataset, Rolled)
    assert any("parts that count" in str(note) for note in answer.notes)


def test_no_question_is_left_out():
    public = {name: getattr(actorgraph, name) for name in actorgraph.__all__}
    asking = {name for name, ask in public.items() if isfunction(ask) and "selected" in signature(ask).parameters}
    assert asking == {*ASKED, "diff_records", "export"}


def test_what_ceases_to_count_is_not_told_as_ended(war):
    answer = actorgraph.timeline(war, selected=rolled(war))
    found = [(m.date.written, str(m.what), m.relations[0].object) for m in answer.moments if m.relations]
    assert [entry for entry in found if entry[2] == "Kinshasa"] == [
        ("2012", "begins", "Kinshasa"),
        ("2013", "pauses", "Kinshasa"),
        ("2014", "begins", "Kinshasa"),
        ("2016", "resumes", "Kinshasa"),
        ("2017-12-31", "ceases to count", "Kinshasa"),
        ("2018-01-01", "begins to count", "Kinshasa"),
        ("2020", "ends", "Kinshasa"),
    ]
    told = present(answer, "text", "en")
    assert "hostility: League → Kinshasa · through Band (war), at other times counted otherwise" in told
    assert "support: Patron → Band   no source" in told


def test_changes_of_what_counts_stand_under_headings_of_their_own(war):
    def changes(start, end):
        days = [actorgraph.PartialDate.parse(day).span.last for day in (start, end)]
        return actorgraph.diff_days(war, *map(int, days), rolled(war, only=["hostility"]))

    assert [(str(c.kind), c.relations[0].subject) for c in changes("2015", "2018").changes] == [
        ("resumed", "Band"), ("came to count", "League"), ("no longer counts", "Band"),
    ]  # fmt: skip
    assert [str(c.kind) for c in changes("2012", "2014").changes] == ["paused"]
    assert [str(c.kind) for c in changes("2018", "2021").changes] == ["ended"]
    told = present(changes("2015", "2018"), "text", "en")
    assert "Ties now counted so\n  hostility: League → Kinshasa" in told


def test_tie_of_a_part_has_not_ended_where_it_counts_for_a_whole(war):
    told = present(actorgraph.profile(war, "Band", rolled(war)), "text", "en")
    line = next(line for line in told.splitlines() if "war" in line)
    assert "until 31 Dec 2017" in line
    assert "ended" not in line


def test_pauses_and_doubts_of_parts_are_those_of_wholes_in_pictures(war):
    dataset = actorgraph.timeline(war, selected=rolled(war)).dataset
    war_, help_ = (next(t for t in dataset.relations if t.id.startswith(name)) for name in ("war/alone", "help/for"))
    spells = [dataset.timing_of(spell) for spell in war_.by_spell()]
    assert [timing.spells for timing in spells] == [(), ()]
    assert spells[0].possible.last < spells[1].possible.first
    assert dataset.occurrence_of(help_).certain.first > help_.period.begins.last


def test_rows_of_which_only_some_are_of_wholes_are_told(war):
    answer = actorgraph.listing(war, "relations", selected=rolled(war))
    for how in FORMATS:
        assert "League" in present(answer, how, "en")
    assert "through" in present(answer, "text", "en").splitlines()[0]


def test_share_of_a_part_is_none_of_the_whole(war):
    tie = next(
        t for t in actorgraph.timeline(war, selected=rolled(war)).dataset.relations if t.id == "help/for/kinshasa"
    )
    assert tie.share is None


def test_turnover_says_that_counting_is_among_it(war):
    counting = "what comes to count for a whole, or no longer does, is among what has begun and ended"
    assert counting in map(str, actorgraph.statistics(war, rolled(war, as_of="2025"), over_time=True).notes)
    assert counting not in map(str, actorgraph.statistics(war, over_time=True).notes)
