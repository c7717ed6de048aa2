"""The formats as they are told, chosen and counted; every one of them of every record, and always the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import actorgraph
from actorgraph.errors import QuestionError
from actorgraph.exporters.contents import CONTENTS, RETRACTED
from actorgraph.exporters.extract import extract_of
from actorgraph.exporters.formats import FORMATS, exported, format_named, formats_of
from actorgraph.model.selection import Selection, selection

CORPUS = sorted((Path(__file__).parents[1] / "corpus" / "valid").glob("*.yaml"))


def test_every_format_is_found_by_its_name():
    assert [format_named(each.name) for each in FORMATS] == list(FORMATS)
    with pytest.raises(QuestionError, match="there is no format 'xls'; the formats are"):
        format_named("xls")


def test_what_the_command_writes_can_be_asked_for_in_python(atlas):
    assert actorgraph.export(atlas, "edges").startswith("Source,Target,")
    chosen = selection(atlas, as_of="2017", only=["allegiance"])
    told = actorgraph.export(atlas, "edges", chosen)
    assert told == exported(atlas, chosen, format_named("edges"))[0]
    assert 0 < told.count("\n") < actorgraph.export(atlas, "edges").count("\n")
    with pytest.raises(QuestionError, match="there is no format 'xlsx'"):
        actorgraph.export(atlas, "xlsx")


def test_the_end_of_a_name_decides_in_any_case():
    assert formats_of(".none") == ()
    assert {each.name for each in formats_of(".CSV")} >= {"nodes", "edges"}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_record_goes_out_in_every_format_and_always_the_same(path):
    dataset = actorgraph.load(path)
    for to in FORMATS:
        content = exported(dataset, Selection(), to)[0]
        assert content == exported(actorgraph.load(path), Selection(), to)[0], to.name
        assert isinstance(content, bytes) or not content or content.endswith("\n"), to.name


def test_what_is_retracted_never_goes_out_and_is_counted(rich):
    for to in FORMATS:
        content, extract = exported(rich, Selection(), to)
        assert dict(to.left_out(extract))[RETRACTED] == 1
        assert b"hostility/army/group" not in (content if isinstance(content, bytes) else content.encode())


def test_what_is_left_out_is_counted(rich):
    extract = extract_of(rich, Selection())
    counts = {content.many.removeprefix("{n} "): content.count(extract) for content in CONTENTS}
    assert counts == {
        "retracted ties": 1,
        "ties": 18,
        "ties that are no ownerships": 15,
        "actors beyond their names": 10,
        "other names": 3,
        "documents beyond their ids": 3,
        "citations": 11,
        "quotes and pages": 3,
        "claims and denials": 3,
        "shares, amounts and counts": 6,
        "ties that paused": 1,
        "notes": 1,
        "grades of evidence": 2,
        "dates that are not exact to the day": 12,
        "ends of ownerships that are not exact to the day: by their dates alone they go on": 1,
        "mutual ties": 4,
        "ties without a date": 2,
        "events by themselves": 1,
        "sides": 1,
        "sides beyond their names": 0,
        "statements about the record as a whole": 3,
        "steps of the story": 1,
    }


def test_of_a_day_those_go_out_who_are_there_and_the_ties_that_hold(rich):
    extract = extract_of(rich, selection(rich, as_of="2005-06-01"))
    assert [actor.label for actor in extract.actors] == [
        "Alone", "Army", "Band", "Crew", "Holding", "Mine", "People", "Person", "State",
    ]  # fmt: skip
    assert "partnership/army/state/2003" in {tie.id for tie in extract.ties}
    assert {tie.type.name for tie in extract.ties}.isdisjoint({"hostility", "merger", "negotiation"})


def test_both_ends_of_every_tie_go_out(rich):
    extract = extract_of(rich, selection(rich, during="2010"))
    labels = {actor.label for actor in extract.actors}
    assert "merger/band/group/2010-03-04" in {tie.id for tie in extract.ties}
    assert {end for tie in extract.ties for end in (tie.subject, tie.object)} <= labels


def test_documents_go_out_that_are_cited_or_all_if_everything_does(rich):
    assert [source.id for source in extract_of(rich, Selection()).sources] == ["old", "register", "report"]
    only = extract_of(rich, selection(rich, only=["ownership"], kinds=["company"]))
    assert [source.id for source in only.sources] == ["register"]


def test_what_is_rolled_up_says_for_whom_it_stands(rich):
    content, _ = exported(rich, selection(rich, roll_up=["membership"]), format_named("node-link"))
    [tie] = [
        each for each in json.loads(content)["edges"] if each.get("stands_for") == "hostility/group/army/2022-02-03"
    ]
    assert [tie["source"], tie["target"], tie["through"]] == ["group", "state", "Army"]
