"""The figure of the timeline whose bars are as thick as what their ties say."""

from __future__ import annotations

import pytest

from actorgraph.exporters.svg.figure import figure_of
from actorgraph.model.selection import Selection

GRAPH = """
dataset: {vocabulary: companies, as_of: 2020-06-01}
sources: {s: {title: One, publisher: P, date: 2020-05}}
ownerships:
  - {from: A, to: D, share: 60%, since: 2010-01-01, sources: [s]}
  - {from: B, to: D, share: 20%..50%, since: 2010-01-01, sources: [s]}
  - {from: C, to: D, since: 2010-01-01, sources: [s]}
"""


@pytest.fixture
def heights(dataset_from, drawn):
    """Return the figure, and how high the bars of the tie with an actor are."""
    figure = drawn(dataset_from(GRAPH), "timeline", weight="share")

    def of(name):
        (group,) = [each for each in figure.root.iter() if each.tag.endswith("}g") and _name(each) == name]
        return [float(each.get("height")) for each in group if each.tag.endswith("}rect") and not each.get("stroke")]

    return of


def _name(group):
    texts = [each.text for each in group.iter() if each.tag.endswith("}text") and each.text]
    return texts[0].split(",")[0] if texts and group.find("{*}title") is not None else None


def test_bars_are_as_high_as_their_values(heights):
    assert set(heights("A")) == {12}
    assert sorted(set(heights("B"))) == [4, 10]
    assert set(heights("C")) == {2}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["thickness: share; as thick as this: 100%", "in between", "thin: not said how much", "B, 20% to 50%"]),
        ("fr", ["épaisseur", "entre deux bornes", "mince", "20\u00a0% à 50\u00a0%"]),
    ],
)
def test_key_says_what_thickness_means(dataset_from, language, words):
    text = figure_of(dataset_from(GRAPH), Selection(), view="timeline", weight="share", language=language)
    assert all(each in text for each in words)


def test_without_weight_nothing_is_said_of_thickness(dataset_from):
    assert "thickness" not in figure_of(dataset_from(GRAPH), Selection(), view="timeline")
