"""What a cell cites: several sources, documents by what they are called, and what is neither."""

from __future__ import annotations

import pytest

from actorgraph.importers.citing import Citing, sources_in

IDS = ("dw-2024", "ja; 2025")


@pytest.mark.parametrize(
    ("cell", "cited"),
    [
        ("", []),
        ("https://e.org/y?a=1,2;b", ["https://e.org/y?a=1,2;b"]),
        ("https://a.org https://b.org", ["https://a.org", "https://b.org"]),
        ("https://a.org;https://b.org", ["https://a.org", "https://b.org"]),
        ("https://a.org, https://b.org", ["https://a.org", "https://b.org"]),
        ("https://a.org\ndw-2024; https://a.org", ["https://a.org", "dw-2024"]),
        ("dw-2024, dw-2024", ["dw-2024"]),
        ("ja; 2025", ["ja; 2025"]),
    ],
)
def test_several_sources_stand_in_one_cell(cell, cited):
    assert Citing(IDS).cited_in(cell) == (cited, [])


def test_a_text_is_no_source_unless_it_is_said_to_be_a_title():
    cell = "Journal du Nord, 3 mai 2016"
    assert [str(reason) for reason in Citing(IDS).cited_in(cell)[1]] == [
        "'Journal du Nord, 3 mai 2016' is neither an address nor the id of a source: "
        "--source-titles takes it as what it is called"
    ]
    citing = Citing(IDS, takes_titles=True)
    assert citing.cited_in(cell) == (["journal-du-nord-3-mai-2016"], [])
    assert citing.cited_in(f"{cell} ; dw-2024") == (["journal-du-nord-3-mai-2016", "dw-2024"], [])
    assert citing.found == {"journal-du-nord-3-mai-2016": {"title": cell}}
    assert citing.cited_in("?")[0] == []


def test_an_address_beside_a_text_is_that_documents_and_of_several_nobody_knows():
    citing = Citing(takes_titles=True)
    assert citing.cited_in("Le Monde (https://lemonde.fr/x)")[0] == ["le-monde"]
    assert citing.found == {"le-monde": {"title": "Le Monde", "url": "https://lemonde.fr/x"}}
    assert "stands beside several addresses" in str(citing.cited_in("Le Monde https://a.org https://b.org")[1][0])


def test_two_documents_have_two_ids_and_one_that_is_there_is_cited():
    citing = Citing(("le-monde", "ours"), {"La Croix": "ours"}, takes_titles=True)
    first, second, again = (citing.cited_in(text)[0][0] for text in ("Le Monde", "Le Monde !", "Le Monde"))
    assert len({"le-monde", first, second}) == 3
    assert (again, citing.cited_in("La Croix")[0]) == (first, ["ours"])


def test_the_sources_of_files_are_known_by_what_they_are_called():
    assert sources_in({"a": "sources: {x: {title: The X}, y: {}}\n", "b": "actors: {A: {}}\n"}) == {
        "x": "The X",
        "y": "",
    }
