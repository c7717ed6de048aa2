"""The JSON of every question: documented, versioned, and exactly these keys."""

from __future__ import annotations

import json

import pytest

from actorgraph import (
    brokers,
    centrality,
    common,
    diff_days,
    ego,
    lineage,
    listing,
    neighbours,
    paths,
    profile,
    selection,
    statistics,
    timeline,
)
from actorgraph.model.asked import day_of
from actorgraph.presenters import present

HEAD = ["query", "version", "dataset", "scope"]
SCOPE = ["as_of", "layer", "only", "except", "min_confidence", "sign_policy"]
MEASURED = [*SCOPE, "event_policy", "graph"]
TIE = [
    "id", "type", "sign", "since", "until", "holds", "confidence", "status", "last_evidenced", "fading", "spells",
    "role", "support", "share", "votes", "amount", "count", "place", "tags", "monthly_events",
    "event", "note", "sources", "claimed_by",
    "denied_by", "disputed_by",
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
    assert (answer["query"], answer["version"]) == ("path", 2)
    assert list(answer["scope"]) == [*SCOPE, "directed"]
    (path,) = answer["paths"]
    assert list(path) == ["length", "sign", "weakest", "overlap", "overlap_since", "overlap_until", "hops"]
    (hop,) = path["hops"]
    assert list(hop) == ["from", "to", "direction", *TIE, "parallel"]
    (other,) = hop["parallel"]
    assert list(other) == ["direction", *TIE]
    taken = content(paths(conflict, "Army", "Front", count=2))["paths"][1]["hops"][0]
    assert other == {name: taken[name] for name in other}
    assert (other["id"], other["direction"]) == ("hostility/front/army/2015-07-14", "backward")
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
    assert {tuple(row) for row in answer["rows"]} == {listing(conflict, what).columns}


def test_list_of_relations_has_all_that_is_recorded(conflict):
    rows = {row["id"]: row for row in content(listing(conflict, "relations"))["rows"]}
    assert rows["hostility/front/army/2015-07-14"] == {
        "from": "Front", "type": "hostility", "to": "Army", "direction": "one-way", "since": "2015-07-14",
        "until": "2015-07-14", "holds": "no", "role": None, "support": [], "confidence": None, "status": "contested",
        "share": None, "votes": None, "amount": None, "count": None, "claimed_by": [], "denied_by": [],
        "place": None, "tags": [], "monthly_events": None, "spells": [],
        "disputed_by": [{"id": "memoir"}], "sources": [{"id": "post"}], "id": "hostility/front/army/2015-07-14",
        "event": None, "note": "One raid.",
    }  # fmt: skip
    assert [row["role"] for row in rows.values() if row["role"]] == [{"en": "talks", "fr": "pourparlers"}]
    assert rows["support/patron/army/2010"]["support"] == ["arms", "money"]


def test_centrality(conflict):
    answer = content(centrality(conflict, "betweenness"))
    assert list(answer) == [*HEAD, "rows", "notes"]
    assert list(answer["scope"]) == [*MEASURED, "measure", "form", "parameters", "projection"]
    assert answer["scope"]["as_of"] == "2020-06-30"
    assert list(answer["rows"][0]) == ["rank", "actor", "value"]


def test_lineage(conflict):
    answer = content(lineage(conflict, "Front", selection(conflict, as_of="2003")))
    assert list(answer) == [
        *HEAD,
        "actor",
        "former",
        "existed",
        "called",
        "ancestors",
        "descendants",
        "cycles",
        "notes",
    ]
    assert answer["called"] == [{"name": {"": "Old Front"}, "holds": "yes"}]
    kin = answer["ancestors"][0]
    assert list(kin) == ["generation", "actor", "former", "from", "to", *TIE, "beside", "existed", "again"]


def test_timeline(conflict):
    answer = content(timeline(conflict, ["Front"]))
    assert list(answer) == [*HEAD, "moments", "notes"]
    assert list(answer["scope"]) == [*SCOPE, "actors", "among", "since", "until"]
    for moment in answer["moments"]:
        assert list(moment) == [
            "date",
            "earliest",
            "latest",
            "what",
            "actor",
            "name",
            "ties",
            "sources",
            "ended_ties",
            "outside_life_of",
        ]
    assert [list(tie) for tie in answer["moments"][0]["ties"]] == [["from", "to", "direction", *TIE]] * 2


def test_diff(conflict):
    answer = content(diff_days(conflict, day_of("2000"), day_of("2013")))
    assert list(answer) == [*HEAD, "changes", "notes"]
    assert list(answer["scope"]) == [*SCOPE, "before", "after"]
    assert list(answer["scope"]["before"]) == ["named", "day", "as_of", "hash", "sign_policy"]
    for change in answer["changes"]:
        assert list(change) == [
            "change",
            "cause",
            "certainty",
            "about",
            "actor",
            "since",
            "until",
            "sources",
            "pair",
            "details",
            "ties",
            "derived",
        ]


def test_brokers_and_statistics(conflict):
    answer = content(brokers(conflict))
    assert list(answer) == [*HEAD, "rows", "bridges", "notes"]
    assert list(answer["scope"]) == [*MEASURED, "projection"]
    assert list(answer["rows"][0]) == [
        "actor", "contacts", "constraint", "effective_size", "efficiency", "pieces", "cut_off", "apart",
    ]  # fmt: skip
    assert list(answer["bridges"][0]) == ["between", "apart", "ties"]
    answer = content(statistics(conflict))
    assert list(answer["scope"]) == [*SCOPE, "over_time", "projection"]
    assert list(answer["rows"][0]) == list(statistics(conflict).columns)


def test_who_stands_around(conflict):
    answer = content(neighbours(conflict, "Army"))
    assert list(answer) == [*HEAD, "actor", "neighbours", "itself", "notes"]
    assert list(answer["neighbours"][0]) == ["actor", "signs", "ties"]
    answer = content(common(conflict, "Army", "Front"))
    assert list(answer) == [*HEAD, "between", "shared", "notes"]
    assert [list(standing) for standing in answer["shared"]] == [["stands", "actors"]] * 4
    answer = content(ego(conflict, "Army", radius=2))
    assert {name: said for name, said in answer["scope"].items() if name not in SCOPE} == {"radius": 2}
    answer = content(ego(conflict, "Army"))
    assert list(answer) == [*HEAD, "actor", "actors", "ties", "notes"]
    assert answer["actors"][:2] == [{"actor": "Army", "steps": 0}, {"actor": "Front", "steps": 1}]


def test_path_in_time_and_without_doubts(conflict):
    answer = content(paths(conflict, "Army", "Patron", in_time=True, robust=True))
    assert list(answer) == [*HEAD, "from", "to", "paths", "robust", "notes"]
    assert list(answer["scope"]) == [*SCOPE, "directed", "time_respecting"]
    assert [list(remainder) for remainder in answer["robust"]] == [["without", "left_out", "same", "path"]] * 4


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
