"""The page calls an actor by the name of the day that its reader looks at, and says what it is called today."""

from __future__ import annotations

import pytest

from actorgraph import Selection, selection
from actorgraph.exporters.html.page import page_of

ADF = """
dataset: {title: ADF, as_of: 2025-01-01}
sources: {un: {title: Report, publisher: UN, date: 2005}, v: {title: Vendor, publisher: V, date: 2019}}
actors:
  ADF:
    kind: armed group
    labels: {en: ADF, fr: FDA}
    aliases: [Allied, {name: ISCAP, sources: [v]}]
    former: [{name: {en: ADF-NALU, fr: FDA-NALU}, since: 1995, until: 2007-06, sources: [un]}]
    tags: [islamist]
  DRC: {kind: state, labels: {en: DRC, fr: RDC}}
  Uganda: {kind: state}
hostilities:
  - {between: [ADF, DRC], since: 1996, place: {name: Beni, at: [0.49, 29.47]}, tags: [gold], sources: [un]}
  - {between: [ADF, Uganda], since: 1996, sources: [un]}
"""
LABELS = "DATA.actors.map((_, i) => nodes.get(`n${i}`).label)"
NOTES = "byId('notes').textContent"


@pytest.fixture(scope="module")
def page(dataset_from, tmp_path_factory):
    path = tmp_path_factory.mktemp("then") / "page.html"
    path.write_text(page_of(dataset_from(ADF), Selection()), encoding="utf-8")
    return path


def test_names_follow_the_day_in_every_view(reader, page):
    reader.open(page, "day=2005-06-01")
    assert reader.sees(LABELS, ["ADF-NALU", "DRC", "Uganda"])
    assert reader.page.evaluate(NOTES) == "By the names of that day: ADF-NALU (today ADF)."
    for view in ("table", "matrix", "timeline"):
        reader.view(view)
        assert reader.sees(f"byId('{view}').textContent.includes('ADF-NALU')"), view
    reader.view("network")
    reader.page.evaluate("change({ day: DATA.day })")
    assert reader.sees(LABELS, ["ADF", "DRC", "Uganda"])
    assert reader.page.evaluate(NOTES) == ""
    reader.page.evaluate("change({ day: null })")
    assert reader.sees(LABELS, ["ADF", "DRC", "Uganda"])


def test_panel_says_both_names_and_who_has_each(reader, page):
    reader.open(page, "day=2005-06-01&lang=fr")
    reader.search("FDA")
    assert reader.heading == "FDA-NALU"
    told = reader.panel
    former = "FDA-NALU (de 1995 à juin 2007)[1] UN, «\u00a0Report\u00a0»"
    for part in ("Nom actuelFDA", "Allied", "ISCAP[2] V, «\u00a0Vendor\u00a0»", former, "étiquettesislamist"):
        assert part in told, (part, told)
    reader.search("adf nalu")
    assert reader.heading == "FDA-NALU"
    reader.choose("tie", 0)
    assert all(part in reader.panel for part in ("lieuBeni (0.49, 29.47)", "étiquettesgold", "FDA-NALU"))


def test_panel_says_who_has_a_name_of_a_language(reader, dataset_from, tmp_path):
    path = tmp_path / "page.html"
    named = ADF.replace(
        "aliases: [", "names: {fr: Forces alliées}\n    aliases: [{name: Forces alliées, sources: [un]}, "
    )
    path.write_text(page_of(dataset_from(named), Selection()), encoding="utf-8")
    reader.open(path)
    reader.search("ADF")
    assert "FrenchForces alliées[1] UN" in reader.panel
    assert reader.panel.count("Forces alliées") == 1


def test_page_of_a_trait_says_so(reader, dataset_from, tmp_path):
    dataset = dataset_from(ADF)
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset, selection(dataset, tags=["gold"])), encoding="utf-8")
    reader.open(path)
    assert reader.page.evaluate("DATA.ties.length") == 1
    assert "Drawn here: only ties with the tag gold, or among actors with it." in reader.page.evaluate(NOTES)
