"""The figure of the timeline with events by month in its bars, and what its key says of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actorgraph.model.series import Series
from actorgraph.model.span import Span

GRAPH = """
dataset: {as_of: 2020-06-01}
sources: {s: {title: One, publisher: P, date: 2020-05}}
hostilities:
  - {between: [A, B], since: 2019-01-01, sources: [s], id: a, count: 3}
  - {between: [A, C], since: 2019-01-01, sources: [s], id: b}
"""
COVERED = Span(date(2019, 1, 1).toordinal(), date(2019, 6, 30).toordinal())
SERIES = Series(file="e.csv", counts=((2019 * 12, 6), (2019 * 12 + 3, 3)), covered=COVERED)


@pytest.fixture
def monthly(dataset_from):
    dataset = dataset_from(GRAPH)
    first, second = dataset.relations
    return replace(dataset, relations=(replace(first, monthly_events=SERIES), second))


def columns_of(figure):
    """The paths in bars that are filled, which no mark is."""
    groups = [each for each in figure.root.iter() if each.tag.endswith("}g") and each.find("{*}title") is not None]
    paths = [each for group in groups for each in group if each.tag.endswith("}path")]
    return [each.get("d") for each in paths if each.get("fill") not in (None, "none") and "H" in each.get("d")]


def test_a_bar_has_its_months_as_columns_and_the_key_says_on_which_scale(drawn, monthly):
    figure = drawn(monthly, "timeline")
    [columns] = columns_of(figure)
    assert columns.count("M") == 6 + 2  # the line of each month that is known, and two columns
    assert "v-12H" in columns
    assert "v-6H" in columns
    said = " ".join("".join(figure.root.itertext()).split())
    assert "a column as high as the bar: 6, on one scale; no line below: not known" in said
    assert "9 events in 2 of 6 months" in said


def test_bars_without_months_have_none_and_neither_has_the_key(drawn, dataset_from):
    figure = drawn(dataset_from(GRAPH), "timeline")
    assert columns_of(figure) == []
    assert "columns" not in "".join(figure.root.itertext())


def test_bars_as_thick_as_a_value_have_no_columns_beside(drawn, monthly):
    figure = drawn(monthly, "timeline", weight="count")
    assert columns_of(figure) == []
    assert "columns" not in "".join(figure.root.itertext())
