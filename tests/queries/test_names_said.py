"""A name that has sources of its own is told by these; one that has none by those of its actor."""

from __future__ import annotations

import pytest

from actorgraph import diff_days, diff_records, timeline

NAMED = """
sources: {s: {title: S}, n: {title: N}}
dataset: {as_of: 1990}
actors:
  ADF: {former: [{name: ADF-NALU, since: 1995, until: 2007, sources: [n]}, {name: Old, until: 1994}], sources: [s]}
"""


def test_timeline_cites_who_says_a_name(dataset_from):
    told = [(row["name"], row["sources"]) for row in timeline(dataset_from(NAMED)).rows()]
    assert told == [("Old", "s"), ("ADF-NALU", "n"), ("ADF-NALU", "n")]


@pytest.mark.parametrize("of_records", [False, True])
def test_diff_cites_who_says_a_name(dataset_from, of_records):
    record = dataset_from(NAMED)
    older = dataset_from("dataset: {as_of: 1990}\nsources: {s: {title: S}}\nactors: {ADF: {sources: [s]}}\n")
    answer = diff_records(older, record) if of_records else diff_days(record, 726_000, 735_000)
    dropped = [change for change in answer.changes if change.kind == "renamed"]
    assert {(change.details[0].before, change.citations[0].source.id) for change in dropped} == {
        ("ADF-NALU", "n"),
        ("Old", "s"),
    }
    assert {source.id for source in answer.cited()} == {"n", "s"}
