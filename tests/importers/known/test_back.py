"""Our own exports to models of others: YAML to a format and back, with all that the format carries of each tie."""

from __future__ import annotations

import json

import pytest

import records
from actorgraph import load
from actorgraph.exporters.formats import exported, format_named
from actorgraph.importers.known.file import proposed
from actorgraph.importers.readers import read_in
from actorgraph.loading import read_texts
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection
from networks import ties_of

SETS = ("graph", "examples/eastern-congo", "examples/florence", "examples/french-media")
FORMATS = {"followthemoney": ".ijson", "bods": ".bods"}
HUNG = ("after ", "with ", "before ")


@pytest.fixture(params=[*SETS, "rich", "hostile"])
def record(request, tmp_path):
    if request.param in SETS:
        return load(request.param)
    path = tmp_path / "record.yaml"
    path.write_text(json.dumps(getattr(records, request.param)(), ensure_ascii=False), encoding="utf-8")
    return load(path)


def back(record, tmp_path, name, dataset=None):
    if not carried(record, name):
        pytest.skip("it has nothing that goes out")
    path = tmp_path / f"out{FORMATS[name]}"
    path.write_text(exported(record, Selection(), format_named(name))[0], encoding="utf-8")
    return proposed(read_in(path, {}), dataset, {})


def dates(tie):
    texts = [(str(period.since or "").removeprefix("unknown"), str(period.until or "")) for period in tie.periods]
    return [tuple("" if text.startswith(HUNG) else text for text in period) for period in texts]


def said(tie):
    """Return what the summary of a tie and its properties say of it."""
    ends = frozenset((tie.subject, tie.object)) if tie.mutual else (tie.subject, tie.object)
    values = [str(value or "") for value in (tie.share, tie.votes, tie.amount, tie.count)]
    claims = [[claim.actor for claim in claims] for claims in (tie.claimed_by, tie.denied_by)]
    sources = list(dict.fromkeys(citation.source.id for citation in tie.citations))
    kind = (
        tie.type.name,
        tie.type.sign,
        tie.confidence.written,
        str(tie.status),
        " ".join(str(tie.role or "").split()),
    )
    return json.dumps([repr(ends), kind, dates(tie), values, claims, sources], ensure_ascii=False)


@pytest.mark.parametrize("name", FORMATS)
def test_every_tie_comes_back(record, tmp_path, name):
    found = back(record, tmp_path, name)
    assert found.refused == ()
    there = read_texts({"a.yaml": found.text}, Dataset).dataset
    ours = sorted(map(said, carried(record, name)))
    assert sorted(map(said, there.relations)) == ours


def carried(record, name):
    ties = ties_of(record)
    return ties if name == "followthemoney" else [tie for tie in ties if owned(record, tie)]


def owned(record, tie):
    return tie.type.name == "ownership" and record.actors[tie.object].kind != "person"


@pytest.mark.parametrize("name", FORMATS)
def test_every_actor_comes_back(record, tmp_path, name):
    there = read_texts({"a.yaml": back(record, tmp_path, name).text}, Dataset).dataset
    for label, actor in there.actors.items():
        ours = record.actors[label]
        assert set(actor.all_names()) == set(ours.all_names())
        dates = [(actor.life.since, ours.life.since), (actor.life.until, ours.life.until)]
        assert all(there == here for there, here in dates if name == "followthemoney" or (here and here.days == 1))


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_new_beside_the_record_itself(tmp_path, name):
    record = load("examples/french-media")
    found = back(record, tmp_path, name, dataset=record)
    assert (found.text, found.cast.ambiguous, found.without) == ("", (), 0)
