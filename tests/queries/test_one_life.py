"""One answer to "does this tie hold then?", whatever is asked; each text is small enough to be judged by eye."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from actorgraph.cli.main import main
from actorgraph.presenters import present

ENDED = """
sources: {s: {title: S, date: 2020}}
actors: {A: {kind: armed group, until: 2012, sources: [s]}, B: {kind: armed group, sources: [s]}}
hostilities: [{from: A, to: B, since: 2011, until: 2019, sources: [s]}]
"""
EVENTS = """
relation_types:
  donation: {label: donation, verb: gave money to, direction: one-way, family: cooperation}
actors: {Alba AG: {kind: company}, Bauer AG: {kind: company}, Party X: {kind: party}, Party Y: {kind: party}}
donations:
  - {from: Alba AG, to: Party X, date: 2010-03-04}
  - {from: Alba AG, to: Party X, date: 2011-03-04}
  - {from: Alba AG, to: Party Y, date: 2011-03-05}
  - {from: Bauer AG, to: Party Y, date: 2011-06}
  - {from: Bauer AG, to: Party X, date: 2011-12-29}
"""
UNDATED = """
dataset: {as_of: 2025-11-07}
leaderships: [{from: Assimi, to: Junta}]
hostilities: [{from: Group, to: Junta, since: 2008}]
"""
DATED_BY_AN_ACTOR = """
actors: {A: {since: 2016}, B: {}, C: {}}
hostilities: [{from: B, to: C, since: 2009, until: 2012}]
partnerships: [B <-> A]
"""
FALSELY_PRECISE = """
sources: {s: {title: S, date: 2022-12-16}}
actors: {A: {kind: state, sources: [s]}, B: {kind: state, sources: [s]}, C: {kind: state, sources: [s]}}
hostilities:
  - {between: [A, B], since: 2000..2001, sources: [s]}
  - {between: [B, C], since: 2022, sources: [s]}
"""
WITHIN = """
relation_types: {attack: {verb: attacks, inverse: is attacked by, direction: one-way, family: hostility}}
attacks: [{from: A, to: B, date: 2017-04}]
partnerships: [{between: [B, C], since: 2010, until: 2019}]
"""
UNDATED_EVENT = """
supports: [{from: A, to: B, since: 2003, until: 2003}]
mergers: [{from: B, into: C}]
"""


@pytest.fixture
def ask(tmp_path):
    """Write a text, ask the command, and return the exit code, the answer and the remarks."""

    def run(text, *arguments):
        path = tmp_path / "graph.yaml"
        path.write_text(text, encoding="utf-8")
        result = CliRunner().invoke(main, [*arguments, "-g", str(path)])
        return result.exit_code, result.stdout

    return run


def as_json(ask, text, *arguments):
    code, out = ask(text, *arguments, "--format", "json")
    return code, json.loads(out)


@pytest.mark.parametrize(
    ("question", "empty"),
    [
        (["path", "A", "B"], lambda found: found["paths"] == []),
        (["show", "A"], lambda found: found["rows"] == []),
        (["show", "B"], lambda found: found["rows"] == []),
        (["neighbours", "B"], lambda found: found["neighbours"] == []),
        (["ego", "B"], lambda found: found["ties"] == []),
        (["list", "relations"], lambda found: found["rows"] == []),
        (["centrality"], lambda found: [row["value"] for row in found["rows"]] == [0]),
        (["list", "actors"], lambda found: [row["actor"] for row in found["rows"]] == ["B"]),
    ],
)
def test_nothing_holds_once_an_actor_has_ended(ask, question, empty):
    _, found = as_json(ask, ENDED, *question, "--as-of", "2015")
    assert empty(found), found


@pytest.mark.parametrize("question", [["path", "A", "B"], ["show", "A"], ["neighbours", "A"], ["ego", "A"]])
@pytest.mark.parametrize(("day", "said"), [("2015", "'A' had ended by then (2012)"), ("2012-01-05", None)])
def test_why_nothing_is_found_is_said(ask, question, day, said):
    _, found = as_json(ask, ENDED, *question, "--as-of", day)
    assert [note for note in found["notes"] if "by then (" in note] == ([said] if said else [])


def test_actor_that_has_not_begun_is_said_to_have_not(ask):
    _, out = ask("actors: {A: {since: 2012}}\nhostilities: [{from: A, to: B}]\n", "path", "A", "B", "--as-of", "2010")
    assert "'A' had not begun by then (2012)" in out


def test_measures_and_lists_of_nothing_but_events_are_of_their_whole_period(ask):
    _, found = as_json(ask, EVENTS, "centrality", "--weighted")
    assert {row["actor"]: row["value"] for row in found["rows"]} == {
        "Alba AG": 3, "Party X": 3, "Bauer AG": 2, "Party Y": 2,
    }  # fmt: skip
    assert (found["scope"]["as_of"], found["scope"]["during"]) == (None, "2010-03-04..2011-12-29")
    _, out = ask(EVENTS, "centrality")
    assert "what holds or happens from 4 Mar 2010 until 29 Dec 2011" in out


@pytest.mark.parametrize(
    ("period", "count"),
    [("2010", 1), ("2011", 4), ("2010..2011", 5), ("2012", 0), ("2011-06", 1), ("2011-06-15", 1), ("2011-07..", 1)],
)
def test_period_takes_what_happens_in_it(ask, period, count):
    _, found = as_json(ask, EVENTS, "list", "relations", "--during", period)
    assert len(found["rows"]) == count


def test_day_and_period_at_once_are_refused(ask):
    assert ask(EVENTS, "list", "relations", "--as-of", "2010", "--during", "2010")[0] == 2


def test_year_says_that_it_is_its_last_day_and_how_to_have_all_of_it(ask):
    _, found = as_json(ask, EVENTS, "list", "relations", "--as-of", "2011")
    told = "--as-of 2011 is its last day, 2011-12-31; --during 2011 takes what holds or happens at any time in it"
    assert found["notes"][0] == told
    assert as_json(ask, EVENTS, "list", "relations", "--as-of", "2011-12-29")[1]["notes"][1:] == []


def test_answer_that_leaves_out_more_than_half_says_how_many_and_how_to_have_them(ask):
    _, found = as_json(ask, EVENTS, "centrality", "--as-of", "2011-12-29")
    told = (
        "left out of the whole record, not holding then: 4 of 5 ties; --as-of all has them, "
        "--during 2010..2011 that period"
    )
    assert told in found["notes"]
    assert not [note for note in as_json(ask, EVENTS, "centrality")[1]["notes"] if "left out" in note]
    for query in ("stats", "balance"):
        alone, course = (as_json(ask, EVENTS, query, "--as-of", "2011-12-29", *over) for over in ((), ("--over-time",)))
        assert told in alone[1]["notes"]
        assert told not in course[1]["notes"]


def test_event_of_the_past_happens_in_a_period_whatever_became_of_its_actors(dataset_from):
    dataset = dataset_from(
        """
        actors: {A: {until: 2010-06-30}, B: {since: 2010-07-01}}
        successions: [{from: A, to: B, date: 2010-07-01}]
        """
    )
    assert len(dataset.graph(during="2010").edges) == 1
    assert len(dataset.graph(as_of="2011").edges) == 0


@pytest.mark.parametrize(("day", "holds"), [("2025-11-07", "yes"), ("2010", "possibly"), ("2030", "yes")])
def test_undated_tie_began_some_day_up_to_the_day_of_the_record(ask, day, holds):
    _, found = as_json(ask, UNDATED, "show", "Assimi", "--as-of", day)
    assert [row["holds"] for row in found["rows"]] == [holds]


def test_file_without_any_date_works_as_before(ask):
    code, out = ask("rivalries:\n  - Alpha <-> Beta\n  - Beta <-> Gamma\n", "path", "Alpha", "Gamma")
    assert (code, "the ties are undated, so taken to hold together" in out) == (0, True)


def test_last_date_is_also_that_of_an_actor(ask):
    _, found = as_json(ask, DATED_BY_AN_ACTOR, "centrality")
    assert (found["scope"]["as_of"], [row["actor"] for row in found["rows"]]) == ("2016-12-31", ["A", "B", "C"])


def test_derived_date_is_told_as_it_is_known(ask):
    _, out = ask(FALSELY_PRECISE, "path", "A", "C", "--time-respecting")
    assert "the ties have held together since some day in 2022" in out
    assert "in the order of time: since some day in 2022" in out
    assert "1 Jan 2022" not in out
    assert "31 Dec 2022" not in out
    _, found = as_json(ask, FALSELY_PRECISE, "path", "A", "C", "--time-respecting")
    assert (found["paths"][0]["overlap"], found["paths"][0]["overlap_since"]) == ("yes", "2022")
    assert found["paths"][0]["hops"][1]["days"] == {"since": "2022", "until": None}


def test_event_inside_a_longer_tie_surely_overlaps_it(ask):
    _, found = as_json(ask, WITHIN, "path", "A", "C")
    assert [found["paths"][0][key] for key in ("overlap", "overlap_since", "overlap_until")] == ["yes"] + [
        "2017-04"
    ] * 2
    assert "the ties held together at some time in Apr 2017" in ask(WITHIN, "path", "A", "C")[1]


def test_event_that_nobody_dates_is_only_possibly_in_order(ask):
    _, found = as_json(ask, UNDATED_EVENT, "path", "A", "C", "--time-respecting")
    assert found["paths"][0]["in_order"] == "possibly"


def test_answer_of_a_period_says_so_in_each_language(dataset_from):
    from actorgraph import listing, selection

    dataset = dataset_from(EVENTS)
    answer = listing(dataset, "relations", selected=selection(dataset, during="2010..2011"))
    assert "what holds or happens from 2010 until 2011" in present(answer, "text")
    assert "ce qui vaut ou a lieu de 2010 à 2011" in present(answer, "text", "fr")


@pytest.mark.parametrize(
    ("tie", "arguments", "said"),
    [
        ("supports: [{from: A, to: B, date: 2018}]", ["--as-of", "2018-06-15"], True),
        ("supports: [{from: A, to: B, date: 2018}]", [], False),
        ("supports: [{from: A, to: B, date: 2018-06-15}]", ["--as-of", "2018-06-15"], False),
        ("foundings: [{from: A, to: B, date: 2018}]", ["--as-of", "2018-06-15"], True),
        ("foundings: [{from: A, to: B, date: 2018}]", ["--as-of", "2019"], False),
        ("foundings: [{from: A, to: B}]", ["--as-of", "2019"], True),
        ("foundings: [{from: A, to: B}]", [], False),
    ],
)
def test_event_that_only_possibly_happened_on_the_day_asked_about_is_said_to_have(ask, tie, arguments, said):
    _, out = ask(f"dataset: {{as_of: 2020}}\n{tie}\n", "neighbours", "A", *arguments)
    assert ("possibly" in out) is said
