"""What the lives of actors say of ties: with whom they ended or began, told as derived."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from actorgraph import diff_days, diff_records, selection
from actorgraph.presenters import present

RECORD = """
dataset: {as_of: 2025}
sources: {life: {title: Life, date: 2020}, war: {title: War, date: 2020}}
actors:
  A: {kind: armed group, until: 2012, sources: [life]}
  B: {kind: armed group, since: 2011-05, until: 2012-03-02}
  C: {kind: armed group, until: 2012-03-02}
  D: {kind: armed group}
  Late: {since: 2011-05}
"""


@pytest.fixture(scope="module")
def changes(dataset_from):
    def tell(ties, start="2010-12-31", end="2015-12-31", **options):
        dataset = dataset_from(RECORD + ties)
        days = (date.fromisoformat(day).toordinal() for day in (start, end))
        return diff_days(dataset, *days, selection(dataset, **options))

    return tell


def of_ties(answer):
    told = answer.as_dict()["changes"]
    return [
        (c["change"], c["certainty"], c["derived"] and (c["derived"]["from"], c["derived"]["date"]))
        for c in told
        if c["about"] == "tie"
    ]


@pytest.mark.parametrize(
    ("ends", "dates", "expected"),
    [
        ("A, D", "since: 2009", [("ended", "yes", (["A"], "2012"))]),
        ("A, D", "since: 2009, until: 2019", [("ended", "yes", (["A"], "2012"))]),
        ("A, D", "since: 2009, until: 2012", [("ended", "yes", None)]),
        ("A, D", "since: 2009, until: 2011", [("ended", "yes", None)]),
        ("A, D", "since: 2009, until: 2011..2020", [("ended", "yes", None)]),
        ("A, D", "since: 2009, until: unknown", [("ended", "possibly", None)]),
        ("C, D", "since: 2009, until: 2012-03-02", [("ended", "yes", None)]),
        ("Late, D", "since: 2011-05-01", [("began", "yes", None)]),
        ("A, D", "since: 2013, until: 2014", []),
        ("A, D", "since: 2013", []),
        ("A, D", "date: 2014", []),
        ("A, D", "date: 2012", [("happened", "possibly", None)]),
        ("A, C", "since: 2009", [("ended", "yes", (["A", "C"], "2012-01-01..2012-03-02"))]),
        ("B, C", "since: 2011-06", [("began", "yes", None), ("ended", "yes", (["B", "C"], "2012-03-02"))]),
        ("B, D", "since: 2009, until: 2012-01", [("began", "yes", (["B"], "2011-05")), ("ended", "yes", None)]),
        ("B, D", "until: 2012-01", [("began", "yes", (["B"], "2011-05..2012-01")), ("ended", "yes", None)]),
        ("D, E", "until: 2012-01", [("ended", "yes", None)]),
        ("D, E", "role: x", []),
    ],
)
def test_tie_begins_and_ends_with_its_actors(changes, ends, dates, expected):
    assert of_ties(changes(f"partnerships: [{{between: [{ends}], {dates}}}]\n")) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2009-01-01", "2010-01-01", []),
        ("2011-05-31", "2020-12-31", []),
        ("2011-05-15", "2011-12-31", [("began", "possibly", (["Late"], "2011-05..2025"))]),
        ("2010-12-31", "2025-12-31", [("began", "yes", (["Late"], "2011-05..2025"))]),
    ],
)
def test_tie_that_nobody_dates_is_told_where_its_actors_begin(changes, start, end, expected):
    assert of_ties(changes("partnerships: [{between: [Late, D]}]\n", start, end)) == expected


@pytest.mark.parametrize(
    ("dates", "start", "end", "expected"),
    [
        ("since: ..2018", "2012-12-31", "2014-12-31", []),
        ("since: ..2018", "2017-12-31", "2018-12-31", [("began", "possibly", None)]),
        ("since: ..2018", "2010-12-31", "2018-12-31", [("began", "yes", None)]),
        ("date: ..2018", "2012-12-31", "2014-12-31", []),
        ("date: ..2018", "2010-12-31", "2018-12-31", [("happened", "possibly", None)]),
        ("since: ..2010", "2010-12-31", "2011-12-31", [("began", "yes", (["Late"], "2011-05"))]),
        ("until: ..2018", "2012-12-31", "2014-12-31", []),
        ("until: ..2018", "2017-12-31", "2018-12-31", [("ended", "possibly", None)]),
    ],
)
def test_what_is_known_by_a_date_stands_at_it_though_a_life_bounds_it_too(changes, dates, start, end, expected):
    assert of_ties(changes(f"partnerships: [{{between: [Late, D], {dates}}}]\n", start, end)) == expected


def test_end_of_an_actor_ends_its_ties_whatever_else_is_asked(changes):
    ties = "partnerships: [{between: [A, D], since: 2009}]\nhostilities: [{between: [A, D], since: 2009}]\n"
    for options in ({}, {"layer": "hostile"}, {"only": ["hostility"]}):
        found = of_ties(changes(ties, **options))
        assert found == [("ended", "yes", (["A"], "2012"))] * (1 if options else 2)


def test_lasting_event_happens_whoever_lives_and_does_not_end(changes):
    assert of_ties(changes("foundings: [{from: A, to: D, date: 2014}]\n")) == [("happened", "yes", None)]
    assert of_ties(changes("foundings: [{from: A, to: D}]\n")) == []


def test_ties_of_one_event_are_told_apart_where_they_end_with_different_actors(changes):
    found = changes("allegiances: [{from: [A, C, E], to: D, since: 2009}]\n").changes
    ended = [c for c in found if c.about == "tie"]
    assert [(c.relations[0].subject, c.derived.actors) for c in ended] == [("A", ("A",)), ("C", ("C",))]


def test_screens_say_with_whom_and_who_says_so(changes):
    ties = """\
partnerships:
  - {between: [A, D], since: 2009, until: 2019, sources: [war]}
  - {between: [A, C], since: 2009, sources: [war]}
  - {between: [B, C], since: 2009, sources: [war]}
  - {between: [B, D], sources: [war]}
"""
    answer = changes(ties)
    text = present(answer, "text")
    for told in (
        "A, D · from 2009 until 2019 · ended with A (some day in 2012) [2]   [1]",
        "A, C · since 2009 · ended with A or C (some day between 1 Jan 2012 and 2 Mar 2012) [2]   [1]",
        "B, C · since 2009 · ended with B and C (2 Mar 2012)   [1]",
        "B, C · since 2009 · began with B (some day in May 2011)   [1]",
        "B, D · undated · not before B began · possibly in this time   [1]",
    ):
        assert f"partnership: {told}" in text
    assert "terminé avec A ou C" in present(answer, "text", "fr")
    assert {source.id for source in answer.cited()} == {"life", "war"}


def test_csv_tells_a_derived_end_from_a_written_one(changes):
    ties = (
        "partnerships: [{between: [A, D], since: 2009, until: 2019}, {between: [C, D], since: 2009, until: 2012-03}]\n"
    )
    rows = list(csv.DictReader(io.StringIO(present(changes(ties), "csv"))))
    told = {row["from"]: (row["until"], row["derived"], row["derived_from"]) for row in rows if row["type"] != "actor"}
    assert told == {"A": ("2019", "2012", "A"), "C": ("2012-03", "", "")}


OLD = """
dataset: {as_of: 2020}
actors: {A: {kind: state}, B: {kind: state}}
hostilities: [{from: A, to: B, since: 2011}]
"""


@pytest.mark.parametrize(
    ("life", "tie", "expected"),
    [
        ("until: 2022", "", [("world", "ended", "2022")]),
        ("until: 2020..2022", "", [("unclear", "ended", "2020..2022")]),
        ("until: 2018", "", [("record", "ended", "2018")]),
        ("until: unknown", "", [("unclear", "ended", "2011..2023-12-30")]),
        ("until: 2022", ", until: 2023", [("world", "ended", "2022"), ("record", "corrected", None)]),
        ("until: 2022", ", until: 2021", [("world", "ended", None)]),
        ("until: 2022", ", confidence: low", [("world", "ended", "2022"), ("record", "corrected", None)]),
        ("since: 1990", "", []),
    ],
)
def test_of_two_records_the_newer_tells_with_whom_a_tie_ended(dataset_from, life, tie, expected):
    text = OLD.replace("2020", "2023").replace("A: {kind: state", f"A: {{kind: state, {life}")
    text = text.replace("2011", f"2011{tie}")
    older, newer = dataset_from(OLD), dataset_from(text)
    for options in ({}, {"layer": "hostile"}):
        answer = diff_records(older, newer, selection(newer, **options))
        told = [c for c in answer.as_dict()["changes"] if c["about"] == "tie"]
        assert [(c["cause"], c["change"], c["derived"] and c["derived"]["date"]) for c in told] == expected


def test_end_of_an_actor_that_the_older_record_knew_ends_nothing_again(dataset_from):
    old = OLD.replace("A: {kind: state}", "A: {kind: state, until: 2018}")
    exact = old.replace("2018", "2018-03").replace("2020", "2023")
    assert of_ties(diff_records(dataset_from(old), dataset_from(old.replace("2020", "2023")))) == []
    assert of_ties(diff_records(dataset_from(old), dataset_from(exact))) == []
    planned = old.replace("2018", "2024")
    assert (
        of_ties(diff_records(dataset_from(planned), dataset_from(planned.replace("as_of: 2020", "as_of: 2023")))) == []
    )
    sooner = diff_records(dataset_from(planned), dataset_from(old.replace("2020", "2023").replace("2018", "2022")))
    assert of_ties(sooner) == [("ended", "yes", (["A"], "2022"))]


def test_end_that_may_lie_before_the_tie_began_is_possible_only(dataset_from):
    newer = OLD.replace("2020", "2025").replace("A: {", "A: {until: 2021..2022, ").replace("2011", "2010..2021")
    assert of_ties(diff_records(dataset_from(OLD.replace("2011", "2010..2021")), dataset_from(newer)))[0][:2] == (
        "ended",
        "possibly",
    )
