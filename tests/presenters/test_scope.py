"""The line that says what an answer is about, whole."""

from __future__ import annotations

import pytest

from actorgraph import centrality, paths, selection, timeline
from actorgraph.presenters.scope import scope_words

SIMPLE = (
    "simple undirected graph: one edge between two actors, however many ties join them and of whatever sign; "
    "self-ties left out"
)


@pytest.fixture(scope="module")
def allies(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        supports:
          - {from: A, to: B, since: 2001, confidence: high}
          - {from: B, to: C, since: 2005, confidence: high}
        hostilities: [A <-> C]
        """
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"since": "2001-03", "until": "2006"}, "what touches any of A, B · from 1 Mar 2001 until 31 Dec 2006"),
        ({"since": "2001-03"}, "what touches any of A, B · since 1 Mar 2001"),
        ({"until": "2006", "among": True}, "ties among A, B · until 31 Dec 2006"),
        ({}, "what touches any of A, B"),
    ],
)
def test_timeline_is_about_actors_and_days(allies, asked, told):
    words = scope_words(timeline(allies, ["A", "B"], **asked), "en")
    assert words == f"scope: everything recorded · record up to 2020 · {told}"


def test_path_is_about_what_was_selected_and_how_it_is_walked(allies):
    chosen = selection(allies, as_of="2010", layer="friendly", min_confidence="medium", excluded=["merger"])
    assert scope_words(paths(allies, "A", "C", chosen, directed=True, in_time=True), "en") == (
        "scope: as of 31 Dec 2010 · record up to 2020 · friendly layer · except merger · confidence at least medium · "
        "in the order of time · directed · sign policy: support +1"
    )


def test_ranking_is_about_a_measure_of_a_graph(allies):
    chosen = selection(allies, only=["support", "hostility"])
    assert scope_words(centrality(allies, selected=chosen, weighted=True), "en") == (
        "scope: everything recorded · record up to 2020 · only support, hostility · measure: degree · raw values · "
        f"all layers · {SIMPLE} · each edge or arrow weighted by the number of its ties · "
        "3 actors, 3 edges, 1 component"
    )
