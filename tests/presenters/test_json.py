"""The JSON of every question: documented, versioned, and exactly these keys."""

from __future__ import annotations

import json

import pytest

from actorgraph import centrality, listing, paths, profile, selection
from actorgraph.presenters import present

HEAD = ["query", "version", "dataset", "scope"]
SCOPE = ["as_of", "layer", "only", "except", "min_confidence", "sign_policy"]
TIE = [
    "id", "type", "sign", "since", "until", "holds", "confidence", "status", "last_evidenced", "fading", "role",
    "support", "event", "note", "sources", "disputed_by",
]  # fmt: skip


def content(answer):
    return json.loads(present(answer, "json"))


def test_dataset_is_named_by_title_date_and_hash(conflict):
    assert content(centrality(conflict))["dataset"] == {
        "title": {"en": "The war", "fr": "La guerre"}, "as_of": "2020-06-30", "hash": conflict.hash,
    }  # fmt: skip


def test_path(conflict):
    answer = content(paths(conflict, "Army", "Front"))
    assert list(answer) == [*HEAD, "from", "to", "paths", "notes"]
    assert (answer["query"], answer["version"]) == ("path", 1)
    assert list(answer["scope"]) == [*SCOPE, "directed"]
    (path,) = answer["paths"]
    assert list(path) == ["length", "sign", "weakest", "overlap", "overlap_since", "overlap_until", "hops"]
    (hop,) = path["hops"]
    assert list(hop) == ["from", "to", "direction", *TIE, "parallel"]
    assert hop["parallel"] == ["hostility/front/army/2015-07-14"]
    assert (path["length"], path["sign"], path["weakest"], path["overlap"]) == (1, -1, "medium", "yes")


def test_dates_are_written_as_the_author_wrote_them(conflict):
    hop = content(paths(conflict, "Front", "Broker"))["paths"][0]["hops"][0]
    assert (hop["since"], hop["until"]) == ("..2018", None)


def test_citations_leave_out_what_is_not_known(conflict):
    hop = content(paths(conflict, "Patron", "Army"))["paths"][0]["hops"][0]
    assert hop["sources"] == [
        {
            "id": "post", "publisher": "Daily Post", "title": "The letter", "date": "2019-05-01",
            "url": "https://example.org/a(1)",
        },
        {"id": "radio", "publisher": "Radio Nord", "date": "2012-03"},
    ]  # fmt: skip


def test_no_path(conflict):
    answer = content(paths(conflict, "Front", "Island"))
    assert (answer["from"], answer["to"], answer["paths"]) == ("Front", "Island", [])


def test_show(conflict):
    answer = content(profile(conflict, "Front"))
    assert list(answer) == [*HEAD, "actor", "rows", "notes"]
    assert list(answer["scope"]) == SCOPE
    assert [list(row) for row in answer["rows"]] == [["from", "to", "direction", *TIE]] * 6


@pytest.mark.parametrize("what", ["actors", "relations", "types", "sources"])
def test_list(conflict, what):
    answer = content(listing(conflict, what))
    assert list(answer) == [*HEAD, "rows", "notes"]
    assert list(answer["scope"]) == [*SCOPE, "list"]
    assert answer["rows"] == listing(conflict, what).rows()


def test_centrality(conflict):
    answer = content(centrality(conflict, "betweenness"))
    assert list(answer) == [*HEAD, "rows", "notes"]
    assert list(answer["scope"]) == [*SCOPE, "measure", "projection"]
    assert answer["scope"]["as_of"] == "2020-06-30"
    assert list(answer["rows"][0]) == ["rank", "actor", "value"]


def test_scope_tells_selection_and_signs(conflict):
    chosen = selection(conflict, as_of="2015", only=["hostilities"], excluded=["support"], min_confidence="low")
    scope = content(listing(conflict, "relations", selected=chosen))["scope"]
    assert scope["sign_policy"]["hostility"] == -1
    assert {name: scope[name] for name in SCOPE[:-1]} == {
        "as_of": "2015-12-31", "layer": None, "only": ["hostility"], "except": ["support"], "min_confidence": "low",
    }  # fmt: skip


def test_language_makes_no_difference(conflict):
    answer = profile(conflict, "Front")
    assert present(answer, "json", "fr") == present(answer, "json", "en")
