"""Centrality over time: the ranking of each day, who first has ties when, and how it is drawn."""

from __future__ import annotations

import pytest

from actorgraph import QuestionError, balance, centrality, centrality_over_time, selection, statistics
from actorgraph.presenters import present
from actorgraph.presenters.course import sparkline


@pytest.fixture(scope="module")
def changing(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2005}
        actors: {A: {}, B: {}, C: {until: 2003-06}, D: {since: 2004}, E: {}}
        partnerships:
          - {between: [A, B], since: 2000}
          - {between: [A, C], since: 2001, until: 2002-03}
          - {between: [B, D], since: 2004}
        """
    )


def test_each_day_has_the_ranking_of_that_day(changing):
    answer = centrality_over_time(changing)
    dates = answer.as_dict()["dates"]
    assert dates == [f"{year}-12-31" for year in (2000, 2001, 2002, 2003, 2004, 2005)]
    for date in dates:
        there = centrality(changing, "degree", selection(changing, as_of=date)).rows()
        told = [row for row in answer.rows() if row["date"] == date]
        assert {(row["actor"], row["rank"], row["value"]) for row in told} == {
            (row["actor"], row["rank"], row["value"]) for row in there if row["actor"] != "E"
        }


def test_who_first_has_ties_when_is_told_and_who_never_has_is_not(changing):
    answer = centrality_over_time(changing)
    assert answer.actors == ("B", "A", "D", "C")
    assert {row["actor"]: row["first_tied"] for row in answer.rows()} == {
        "A": "2000-12-31", "B": "2000-12-31", "C": "2001-12-31", "D": "2004-12-31",
    }  # fmt: skip
    assert answer.values("C") == [0, 1, 0, None, None, None]
    assert centrality_over_time(changing, top=1).actors == ("B",)


def test_course_is_drawn_as_a_line_for_each_actor(changing):
    text = present(centrality_over_time(changing), "text", "en")
    assert "▁ is 0, █ is 2, · where an actor is not there or nothing is defined" in text
    rows = {line.split()[0]: line.split()[1:] for line in text.splitlines() if line[:2] in ("A ", "B ", "C ", "D ")}
    assert rows["B"] == ["2000-12-31", "▅▅▅▅██", "1", "2"]
    assert rows["C"] == ["2001-12-31", "▁▅▁···", "–", "–"]
    french = present(centrality_over_time(changing), "markdown", "fr")
    assert "un signe pour chacun des jours" in french


def test_days_on_which_a_measure_is_not_defined_have_no_values_and_that_is_said(changing):
    answer = centrality_over_time(changing, "classic-closeness")
    assert not answer.found
    assert "days on which the measure is not defined, and nobody has a value: 6" in list(map(str, answer.notes))


def test_sparklines_begin_below_zero_where_values_do():
    assert sparkline([-1, 0, 1], (-1, 1)) == "▁▅█"
    assert sparkline([0, 0], (0, 0)) == "▁▁"


@pytest.mark.parametrize(("options", "told"), [({"top": 0}, "at least 1"), ({"by": "nonsense"}, "no measure")])
def test_what_cannot_be_is_refused(changing, options, told):
    with pytest.raises(QuestionError, match=told):
        centrality_over_time(changing, **options)


def test_without_any_date_there_is_no_course(dataset_of, tie):
    with pytest.raises(QuestionError, match="no date"):
        centrality_over_time(dataset_of([tie("A", "B")]))


def test_first_ties_that_only_possibly_are_ones_are_told_apart(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2005}
        actors: {A: , B: , C: , D: }
        partnerships: [{between: [A, B], since: 2001}]
        supports: [{from: C, to: D, since: ..2004-06}, {from: C, to: A, since: 2004-03}]
        allegiances: [{from: B, to: D, since: 2001, until: 2002..2005}]
        """
    )
    rows = {row["actor"]: row for row in centrality_over_time(dataset).rows()}
    assert (rows["C"]["first_tied"], rows["C"]["first_surely_tied"]) == ("2001-12-31", "2004-12-31")
    assert (rows["B"]["first_tied"], rows["B"]["first_surely_tied"]) == ("2001-12-31", "2001-12-31")
    assert "2004-12-31, possibly 2001-12-31" in present(centrality_over_time(dataset), "text", "en")
    assert "2004-12-31, peut-être 2001-12-31" in present(centrality_over_time(dataset), "text", "fr")


def test_ties_count_over_time_by_what_they_say(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2005}
        actors: {A: , B: , C: }
        supports:
          - {from: A, to: B, since: 2001, count: 100}
          - {from: C, to: B, since: 2003, count: 300}
        hostilities: [{from: A, to: C, since: 2001, status: alleged}]
        """
    )
    answer = centrality_over_time(dataset, weight="count")
    assert answer.values("B") == [100, 400, 400]
    assert answer.as_dict()["scope"]["weight"].startswith("each edge or arrow weighted by the counts")
    notes = [str(note) for note in answer.notes]
    assert notes == ["ties left out, since they do not say by how much to count them: 1 of 3"]
    assert [str(note) for note in centrality(dataset, weight="count").notes] == notes
    with pytest.raises(QuestionError, match="'size' is no weight"):
        centrality_over_time(dataset, weight="size")


def test_alleged_and_contested_ties_that_count_are_told(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2005}
        actors: {A: , B: , C: }
        supports: [{from: A, to: B, status: alleged}, {from: B, to: C}]
        negotiations: [{between: [A, C], status: contested}]
        """
    )
    told = "alleged or contested ties count too: {n} of {all}; --accepted leaves them out"
    for ask, n, all_ in ((centrality, 2, 3), (centrality_over_time, 2, 3), (balance, 1, 2), (statistics, 2, 3)):
        assert told.format(n=n, all=all_) in map(str, ask(dataset).notes)
        assert not any(
            "alleged" in str(note) for note in ask(dataset, selected=selection(dataset, accepted=True)).notes
        )


def test_days_on_which_a_signed_eigenvector_is_no_status_are_counted(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2002}
        supports: [{from: A, to: B, since: 2000, until: 2000}]
        hostilities:
          - {between: [A, B], since: 2001}
          - {between: [B, C], since: 2001}
          - {between: [A, C], since: 2001}
        """
    )
    turned = "days on which the greatest eigenvalue is negative"
    counted = [
        selected
        for day in ("2000-12-31", "2001-12-31", "2002-12-31")
        for selected in [selection(dataset, as_of=day)]
        if any(
            "eigenvalue is negative" in str(note) for note in centrality(dataset, "signed-eigenvector", selected).notes
        )
    ]
    (told,) = [note for note in map(str, centrality_over_time(dataset, "signed-eigenvector").notes) if turned in note]
    assert (len(counted), told.rpartition(": ")[2]) == (2, "2")
    assert not any(turned in str(note) for note in centrality_over_time(dataset, "degree").notes)
