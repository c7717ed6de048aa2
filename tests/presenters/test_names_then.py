"""Answers of a day by the names of that day; the scope says what each is called today, and what ties had to have."""

from __future__ import annotations

import json

import pytest

from actorgraph import centrality, lineage, neighbours, paths, profile, selection, timeline
from actorgraph.exporters.svg.figure import figure_of
from actorgraph.presenters import FORMATS, present

ADF = """
dataset: {as_of: 2025-01-01}
sources: {un: {title: Report}, v: {title: Vendor}}
actors:
  ADF: {labels: {fr: FDA}, aliases: [Allied, {name: ISCAP, sources: [v]}], tags: [islamist],
        former: [{name: {en: ADF-NALU, fr: FDA-NALU}, since: 1995, until: 2007-06, sources: [un]}]}
  DRC: {kind: state, labels: {en: DRC, fr: RDC}}
hostilities: [{between: [ADF, DRC], since: 1996, place: {name: Beni, at: [0.49, 29.47]}, tags: [gold]}]
"""
ASKED = {
    "path": lambda d, s: paths(d, "ADF", "DRC", s),
    "neighbours": lambda d, s: neighbours(d, "DRC", s),
    "show": lambda d, s: profile(d, "DRC", s),
    "centrality": lambda d, s: centrality(d, selected=s),
    "lineage": lambda d, s: lineage(d, "ADF", s),
    "timeline": lambda d, s: timeline(d, selected=s),
}


@pytest.fixture(scope="module")
def dataset(dataset_from):
    return dataset_from(ADF)


@pytest.mark.parametrize("question", ASKED)
def test_every_question_of_a_day_is_answered_by_its_names(dataset, question):
    answer = ASKED[question](dataset, selection(dataset, as_of="2005"))
    for how in sorted({*FORMATS} - {"json", "csv"}):
        told = present(answer, how, "fr").replace("\u00a0", " ")
        assert "FDA-NALU" in told
        assert "sous les noms de ce jour-là : FDA-NALU (aujourd’hui FDA)" in told
    assert answer.as_dict()["scope"]["names_then"] == {"ADF": {"en": "ADF-NALU", "fr": "FDA-NALU"}}
    if question not in ("lineage", "timeline"):  # which tell of the names themselves
        assert "NALU" not in json.dumps(answer.cells())


@pytest.mark.parametrize("question", ASKED)
def test_what_is_not_of_an_earlier_day_has_the_names_of_today(dataset, question):
    for words in ({}, {"as_of": "2025-01-01"}, {"during": "2000..2005"}):
        answer = ASKED[question](dataset, selection(dataset, **words))
        assert "names_then" not in answer.as_dict()["scope"]
        assert "(today" not in present(answer, "text")


def test_an_alias_that_repeats_a_name_is_the_evidence_of_it(dataset_from):
    names = "names: {en: Allied Forces, fr: Forces alliées}, aliases: [Band, {name: Forces alliées, sources: [v]}]"
    text = f"actors: {{ADF: {{{names}}}}}\nsources: {{v: {{title: V}}}}\n"
    lines = present(profile(dataset_from(text), "ADF"), "text").splitlines()
    assert lines[1:4] == [
        "  en           Allied Forces",
        "  fr           Forces alliées [1]",
        "  also called  Band",
    ]


def test_a_name_with_sources_of_its_own_has_their_marks(dataset):
    told = present(profile(dataset, "ISCAP"), "text")
    assert "also called  Allied, ISCAP [1]" in told
    assert "formerly     ADF-NALU (from 1995 until Jun 2007) [2]" in told
    assert [source.id for source in profile(dataset, "ADF").cited()] == ["v", "un"]


def test_the_scope_names_what_ties_and_actors_must_have(dataset):
    chosen = selection(dataset, tags=["gold"], places=["beni"], kinds=["state"])
    told = present(neighbours(dataset, "ADF", chosen), "text")
    assert "only ties with the tag gold, or among actors with it and those asked about · only what is in Beni" in told
    assert "only ties among actors of the kind state and those asked about" in told
    assert "only what is in Beni" in present(neighbours(dataset, "ADF", chosen), "csv")
    scope = neighbours(dataset, "ADF", chosen).as_dict()["scope"]
    assert (scope["tags"], scope["places"], scope["kinds"]) == (["gold"], ["Beni"], ["state"])


def test_a_figure_of_a_day_has_its_names_and_says_so(dataset):
    for view in ("network", "matrix", "timeline"):
        figure = figure_of(dataset, selection(dataset, as_of="2005", tags=["gold"]), view=view)
        assert ">ADF-NALU</text>" in figure, view
        assert "By the names of that day: ADF-NALU (today ADF)." in figure
        assert "only ties with the tag gold" in figure.lower().replace("\n", " ")
