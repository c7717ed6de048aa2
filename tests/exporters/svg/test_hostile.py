"""Every text is hostile: it stays text, on its line, and turns the direction of nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from actorgraph.exporters.svg.elements import text
from actorgraph.model.localtext import LocalText
from actorgraph.model.selection import Selection

ALLOWED = {"svg", "title", "desc", "g", "rect", "text", "tspan", "path", "circle", "polygon", "line"}
UNFIT = "\x00\x1b[31m\x7f\x85\ud800\udfff\ufffe\uffff\u202e\u2066\n\r\t\u2028</text><script>alert(1)</script>&amp;]]>"


@pytest.fixture(scope="session")
def hostile(payloads, dataset_from):
    """A dataset that has payloads in all that a figure shows."""
    together = " ".join(payloads)
    following = dict(zip(payloads, payloads[1:] + payloads[:1], strict=True))
    dated = {"since": "2001", "until": "2002..2004"}
    ties = [{"from": one, "to": other, "sources": [one], "note": one, **dated} for one, other in following.items()]
    sections = {
        "dataset": {
            "as_of": "2003",
            "title": together,
            "description": together,
            "license": together,
            "authors": list(payloads),
        },
        "sources": {each: {"title": each, "publisher": each, "author": each} for each in payloads},
        "actors": {
            each: {"kind": each, "names": {"en": each}, "former": [{"name": f"was {each}"}]} for each in payloads
        },
        "sides": [{"name": each, "members": [each, following[each]]} for each in payloads[::2]],
        "hostilities": ties,
    }
    return dataset_from(json.dumps(sections, ensure_ascii=False))


def test_hostile_texts_stay_texts(hostile, payloads, drawn, view):
    figure = drawn(hostile, view)
    assert {element.tag.rpartition("}")[2] for element in figure.root.iter()} <= ALLOWED
    for written in figure.texts:
        assert written.left >= 0, written
        assert written.right <= figure.width, written
    told = figure.description
    assert any(" ".join(payload.split()) in told for payload in payloads)


def test_what_only_a_program_can_say_is_well_formed(small, drawn, view):
    local = LocalText((("en", UNFIT),))
    actors = {
        UNFIT + label: replace(actor, label=UNFIT + label, kind=UNFIT, names=LocalText(()))
        for label, actor in small.actors.items()
    }
    ties = tuple(
        replace(tie, id=UNFIT + tie.id, subject=UNFIT + tie.subject, object=UNFIT + tie.object, role=local)
        for tie in small.relations
    )
    dataset = replace(
        small, actors=actors, relations=ties, title=local, description=local, license=UNFIT, authors=(UNFIT,)
    )
    figure = drawn(dataset, view, selected=Selection())
    source = figure.source
    assert source.encode("utf-8").decode("utf-8") == source
    assert "<script" not in source
    assert not [letter for letter in UNFIT[:18] if letter in source and letter not in "[31m\n"]
    assert "�" in figure.said


def test_a_part_that_runs_from_the_right_is_kept_to_itself():
    made = text(["[1]", "خريطة", "·", "Mali"], 0, 0, size=12, fill="#000000")
    assert ET.tostring(made, encoding="unicode").partition(">")[2] == (
        '[1] <tspan unicode-bidi="plaintext">خريطة</tspan> · Mali</text>'
    )
