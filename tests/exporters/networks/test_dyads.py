"""Dyad-years: what two actors have in a year. That the answers are true, ``tests/differential`` compares."""

from __future__ import annotations

import csv
import io

from actorgraph.model.selection import selection


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_for_each_two_actors_and_each_year(dataset_with, sent):
    record = dataset_with(
        dataset={"as_of": "2005"},
        sources={"s": {"title": "S", "publisher": "P", "date": "2006"}},
        hostilities=[{"from": "B", "to": "A", "since": "2002..2003", "until": "2004-06", "sources": ["s"]}],
        allegiances=[{"from": "A", "to": "B", "since": "2003-05", "until": "2003-06"}],
        mergers=[{"from": ["A"], "into": "C", "date": "2004-02"}],
    )
    found = rows(sent(record, "dyad-years"))
    assert [
        [row[name] for name in ("actor_a", "actor_b", "year", "holds", "friendly", "hostile")] for row in found
    ] == [
        ["A", "B", "2002", "possibly", "no", "possibly"],
        ["A", "B", "2003", "yes", "yes", "yes"],
        ["A", "B", "2004", "yes", "no", "yes"],
        ["A", "C", "2004", "yes", "yes", "no"],
    ]
    assert found[1] == {
        "year": "2003", "actor_a": "A", "actor_b": "B", "id_a": "a", "id_b": "b", "holds": "yes", "friendly": "yes",
        "hostile": "yes", "neutral": "no", "types": "allegiance; hostility", "possible_types": "",
        "ties": "allegiance/a/b/2003-05; hostility/b/a/2002..2003", "possible_ties": "", "undated_ties": "",
        "sources": "s",
    }  # fmt: skip


def test_what_nobody_dates_is_possible_until_the_day_of_the_record(dataset_with, sent):
    record = dataset_with(
        dataset={"as_of": "2003"}, supports=[{"from": "A", "to": "B"}, {"from": "A", "to": "C", "since": "2001"}]
    )
    found = rows(sent(record, "dyad-years"))
    told = [(row["actor_b"], row["year"], row["holds"], row["undated_ties"]) for row in found]
    assert told[:3] == [
        ("B", "2001", "possibly", "support/a/b"),
        ("B", "2002", "possibly", "support/a/b"),
        ("B", "2003", "yes", ""),
    ]


def test_where_nothing_is_dated_there_are_no_years(dataset_with, sent):
    assert rows(sent(dataset_with(supports=["A -> B"]), "dyad-years")) == []


def test_of_a_period_only_its_years(rich, sent):
    found = rows(sent(rich, "dyad-years", selection(rich, during="2013-06..2014")))
    assert {row["year"] for row in found} == {"2013", "2014"}
    fight = [
        row["year"] for row in found if (row["actor_a"], row["actor_b"]) == ("Army", "Group") if row["hostile"] == "yes"
    ]
    assert fight == []


def test_every_tie_has_a_year(atlas, sent):
    found = rows(sent(atlas, "dyad-years"))
    named = {name for row in found for column in ("ties", "possible_ties") for name in row[column].split("; ") if name}
    assert named == {tie.id for tie in atlas.relations}


def test_no_cell_is_a_formula(hostile, sent):
    for row in rows(sent(hostile, "dyad-years")):
        assert not [cell for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]
