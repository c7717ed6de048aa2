"""Every question about a dataset in which nothing is dated: all ties hold, whatever the day."""

from __future__ import annotations

import pytest

from actorgraph import (
    QuestionError,
    Selection,
    balance,
    blocs,
    brokers,
    centrality,
    communities,
    paths,
    selection,
    statistics,
    timeline,
)  # fmt: skip
from actorgraph.exporters.html.data import evidence_of
from actorgraph.queries.diff.diff import diff_records

TEXT = """
supports: [A -> B, {from: B, to: C, until: unknown}]
hostilities: [A <-> C]
"""


@pytest.fixture(scope="module")
def undated(dataset_from):
    return dataset_from(TEXT)


MEASURES = [balance, blocs, brokers, centrality, communities, statistics]


@pytest.mark.parametrize("measure", MEASURES)
def test_measures_count_all_ties_and_name_no_day(undated, measure):
    answer = measure(undated)
    assert answer.selected.day is None
    content = answer.as_dict()
    assert (content["dataset"]["as_of"], content["scope"]["as_of"]) == (None, "all")


def test_ties_hold_and_those_that_ended_possibly_do(undated):
    hops = paths(undated, "A", "C", selection(undated, layer="friendly")).as_dict()["paths"][0]["hops"]
    assert [hop["holds"] for hop in hops] == ["yes", "possibly"]
    assert [hop["fading"] for hop in hops] == [False, False]


def test_there_is_no_course_of_years(undated):
    assert [row["as_of"] for row in statistics(undated, over_time=True).rows()] == ["all"] * 5
    with pytest.raises(QuestionError):
        balance(undated, over_time=True)
    assert [moment.date.written for moment in timeline(undated).moments] == ["unknown"]


@pytest.mark.parametrize("day", [None, 730_000])
def test_page_shows_no_day(undated, day):
    assert evidence_of(undated, undated.relations, Selection(day=day))["day"] is None


def test_records_without_dates_compare_with_each_other(undated, dataset_from):
    other = dataset_from(TEXT.replace("A -> B", "B -> A"))
    assert diff_records(undated, undated).changes == ()
    assert {str(change.kind) for change in diff_records(undated, other).changes} == {"added", "withdrawn"}
