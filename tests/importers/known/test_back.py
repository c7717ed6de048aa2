"""Our own exports to models of others: YAML to a format and back, with all that the format carries of each tie."""

from __future__ import annotations

import json

import pytest

from actorgraph import load
from actorgraph.exporters.formats import exported, format_named
from actorgraph.importers.known.file import proposed
from actorgraph.importers.readers import read_in
from actorgraph.loading import read_texts
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection
from networks import ties_of
from records import ALL, record_called

FORMATS = {"followthemoney": ".ijson", "bods": ".bods"}
OWNING = ("examples/french-media", "rich")
"""The records that say who owns what: BODS has nothing else."""

WHOLE = [("followthemoney", name) for name in ALL]
EACH = [*WHOLE, *(("bods", name) for name in OWNING)]
HUNG = ("after ", "with ", "before ")


def back(record, tmp_path, name, dataset=None, beside=None):
    path = tmp_path / f"out{FORMATS[name]}"
    path.write_text(exported(record, Selection(), format_named(name))[0], encoding="utf-8")
    return proposed(read_in(path, {}), dataset, beside or {})


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


@pytest.mark.parametrize(("name", "called"), EACH)
def test_every_tie_comes_back(tmp_path, name, called):
    record = record_called(called, tmp_path)
    found = back(record, tmp_path, name)
    assert found.refused == ()
    there = read_texts({"a.yaml": found.text}, Dataset).dataset
    ours = sorted(map(said, carried(record, name)))
    assert ours
    assert sorted(map(said, there.relations)) == ours


@pytest.mark.parametrize("called", [name for _, name in WHOLE if name not in OWNING])
def test_a_record_in_which_nobody_owns_anything_has_nothing_for_bods(tmp_path, called):
    record = record_called(called, tmp_path)
    assert carried(record, "bods") == []
    assert exported(record, Selection(), format_named("bods"))[0] == "[]\n"


def carried(record, name):
    ties = ties_of(record)
    return ties if name == "followthemoney" else [tie for tie in ties if owned(record, tie)]


def owned(record, tie):
    return tie.type.name == "ownership" and record.actors[tie.object].kind != "person"


@pytest.mark.parametrize(("name", "called"), EACH)
def test_every_actor_comes_back(tmp_path, name, called):
    record = record_called(called, tmp_path)
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


CHANGED = """\
relation_types: {rivalry: {sign: 0}, feud: {plural: feuds of ours, sign: -1, family: hostility}}
rivalries: [{between: [A, B], since: 2010}, {between: [A, B], since: 2015}]
feuds of ours: [A -> B]
"""


def test_signs_that_were_changed_and_types_of_an_author_come_back(tmp_path):
    (tmp_path / "record.yaml").write_text(CHANGED, encoding="utf-8")
    record = load(tmp_path / "record.yaml")
    found = back(record, tmp_path, "followthemoney")
    there = read_texts({"a.yaml": found.text}, Dataset).dataset
    assert sorted(map(said, there.relations)) == sorted(map(said, record.relations))
    found = back(record, tmp_path, "followthemoney", dataset=record)
    assert (found.text, found.present) == ("", 3)
    ours = CHANGED.replace("[A -> B]", "[B -> A]")
    found = back(record, tmp_path, "followthemoney", read_texts({"a.yaml": ours}, Dataset).dataset, {"a.yaml": ours})
    assert (found.text, found.refused) == ("feuds of ours:\n  - {from: A, to: B}\n", ())


def test_of_two_ties_between_two_that_cite_one_document_each_is_there_by_its_dates(tmp_path):
    text = "sources: {s: {}}\nrivalries: [{between: [A, B], since: 2010, sources: [s]}]\n"
    more = text.replace("]}]", "]}, {between: [A, B], since: 2015, sources: [s]}]")
    (tmp_path / "more.yaml").write_text(more, encoding="utf-8")
    dataset = read_texts({"a.yaml": text}, Dataset).dataset
    found = back(load(tmp_path / "more.yaml"), tmp_path, "followthemoney", dataset=dataset)
    assert (found.ties, found.present) == (1, 1)
    assert "since: 2015" in found.text
