"""The graph as a whole, layer by layer: which ties and groups count, and what is said of them."""

from __future__ import annotations

import pytest

from actorgraph import selection, structure
from actorgraph.presenters import present


@pytest.fixture(scope="module")
def sided(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        actors:
          A: {kind: state, country: ML}
          B: {kind: state}
          C: {kind: armed group, country: ML}
          D: {kind: armed group, until: 2010}
          E: {}
        partnerships: [{between: [A, B]}, {between: [C, D]}]
        hostilities: [{from: A, to: C}]
        sides:
          - {name: One, members: [A, B]}
          - {name: Two, members: [C, B]}
          - {name: Old, members: [C], until: 2000}
        """
    )


def told(answer):
    return {(row["measure"], row["of"]): row for row in answer.rows()}


def test_each_layer_is_measured_and_those_who_are_gone_are_not(sided):
    found = told(structure(sided))
    assert found["dyads", "mutual"]["friendly"] == 1
    assert found["dyads", "asymmetric"]["hostile"] == 1
    assert found["dyads", "null"]["all"] == 4
    assert found["largest component", None] == {
        "measure": "largest component", "of": None, "all": 3, "friendly": 2, "hostile": 2, "neutral": 1, "lineage": 1,
    }  # fmt: skip
    assert found["mean distance", None]["neutral"] is None


def test_layers_are_those_that_are_asked_for_one_by_one(sided):
    whole = told(structure(sided))
    for layer in ("friendly", "hostile", "lineage"):
        alone = told(structure(sided, selection(sided, as_of="2020", layer=layer)))
        assert {row: values[layer] for row, values in whole.items()} == {row: v[layer] for row, v in alone.items()}


def test_who_stands_on_two_sides_is_on_none_and_that_is_said(sided):
    answer = structure(sided)
    found = told(answer)
    assert found["E-I index", "side"]["all"] == 1
    assert found["E-I index", "kind"]["all"] == 0
    notes = list(map(str, answer.notes))
    assert "actors on no side or on several, left out of what is counted by side: 2" in notes
    assert "actors without a country, left out of what is counted by country: 2" in notes
    assert "actors without a kind, left out of what is counted by kind: 1" in notes


def test_sides_are_those_of_the_day(sided):
    """C stands on Old and on Two in 1999, and so on none."""
    found = told(structure(sided, selection(sided, as_of="1999")))
    assert found["E-I index", "side"]["all"] is None


def test_screen_in_french(sided):
    text = present(structure(sided), "text", "fr")
    assert "indice E-I" in text
    assert "composante la plus grande" in text
