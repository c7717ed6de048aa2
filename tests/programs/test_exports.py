"""What goes out is read by the programs that it is for: Gephi, Neo4j, Graphviz and Mermaid, tie by tie."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import actorgraph
import records
from actorgraph.exporters.extract import extract_of
from actorgraph.exporters.formats import format_named
from actorgraph.exporters.look import look_of
from actorgraph.model.selection import Selection
from networks import all_of, ties_of, told_of
from programs.engine import NODE, program

_HERE = Path(__file__).parent
_PATIENCE = 300  # seconds; a database takes its time to begin
_ENDLESS = 2**63 - 1


@pytest.fixture(scope="module", params=["atlas", "rich", "hostile"])
def record(request, atlas, tmp_path_factory):
    """One after the other: the shipped atlas, a record with everything, one with hostile texts."""
    if request.param == "atlas":
        return atlas
    path = tmp_path_factory.mktemp("record") / "graph.yaml"
    path.write_text(json.dumps(getattr(records, request.param)(), ensure_ascii=False), encoding="utf-8")
    return actorgraph.load(path)


@pytest.fixture
def sent(record, atlas, atlas_scene, tmp_path):
    """Write a record in a format, and return the path."""

    def send(name):
        to, extract = format_named(name), extract_of(record, Selection())
        if to.is_drawn:
            extract = replace(extract, look=look_of(extract, scene=atlas_scene if record is atlas else None))
        path = tmp_path / f"record{to.suffixes[0]}"
        path.write_text(to.write(extract), encoding="utf-8", newline="\n")
        return path

    return send


def run(*words):
    done = subprocess.run(
        list(map(str, words)), capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=False, cwd=_HERE
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def java(name, *words):
    return run(
        program("java"), "-cp", _HERE / "java" / "lib" / name.lower() / "*", _HERE / "java" / f"{name}.java", *words
    )


def day(milliseconds):
    """Return the day of a time of Gephi; None if it is not bounded."""
    if abs(milliseconds) >= _ENDLESS:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date()


def spells_of(timing):
    return [
        tuple(None if bound is None else datetime.fromordinal(bound).date() for bound in span.bounds)
        for span in timing.days
    ]


def test_gephi_has_every_tie_on_its_days(record, sent):
    lines = [line.split("\t") for line in java("Gephi", sent("gexf")).splitlines()]
    nodes = {line[1]: line[2:] for line in lines if line[0] == "node"}
    edges = {line[1]: line[2:] for line in lines if line[0] == "edge"}
    assert nodes.keys() == {actor.id for actor in record.actors.values()}
    assert sorted(edges) == [tie.id for tie in ties_of(record)]
    for tie in ties_of(record):
        one, other, directed, kind, sign, since, *spells = edges[tie.id]
        ends = [record.actors[label].id for label in (tie.subject, tie.object)]
        assert [one, other] == ends or (tie.mutual and [other, one] == ends)
        assert (directed == "true") is not tie.mutual
        assert [kind.rstrip("0123456789 "), int(sign)] == [tie.type.name, tie.type.sign]
        assert since == (str(tie.period.since) if tie.period.since else "null")
        found = [
            tuple(day(int(end)) for end in re.fullmatch(r"(-?\d+)\.\.(-?\d+)", spell).groups()) for spell in spells
        ]
        assert (found or [(None, None)]) == spells_of(record.timing_of(tie)), tie.id
    for actor in record.actors.values():
        x, y = map(float, nodes[actor.id][:2])
        assert x or y


def test_neo4j_has_every_tie_after_any_number_of_runs(record, sent):
    found = [json.loads(line) for line in java("Neo4j", sent("cypher"), 2).splitlines()]
    nodes = {
        kind: {each["said"]["id"]: each["said"] for each in found if each["kind"] == kind}
        for kind in ("Actor", "Source", "Event")
    }
    ties, actors = all_of(record)
    assert sum(map(len, nodes.values())) == sum(each["what"] == "node" for each in found)
    assert {
        key: {k: v for k, v in said.items() if k not in ("id", "label")} for key, said in nodes["Actor"].items()
    } == actors
    assert nodes["Source"].keys() == record.sources.keys()
    assert nodes["Event"].keys() == record.events.keys()
    edges = {each["said"]["id"]: each for each in found if each["what"] == "tie"}
    assert len(edges) == sum(each["what"] == "tie" for each in found) == len(ties)
    for tie in ties_of(record):
        each = edges[tie.id]
        assert each["kind"] == re.sub(r"\W", "_", tie.type.name.upper())
        assert [each["start"], each["end"]] == [record.actors[label].id for label in (tie.subject, tie.object)]
        lists = {
            "sources": list(dict.fromkeys(cited.source.id for cited in tie.citations)),
            **({"support": list(tie.support)} if tie.support else {}),
            **({"tags": list(tie.tags)} if tie.tags else {}),
        }
        assert each["said"] == {"id": tie.id, **ties[tie.id], **lists}


def test_graphviz_draws_every_tie(record, sent):
    found = json.loads(run(NODE, "diagrams.mjs", "dot", sent("dot")))
    names = [node["name"] for node in found["nodes"]]
    assert sorted(names) == sorted(actor.id for actor in record.actors.values())
    edges = {edge["tie"].replace("\\\\", "\\"): edge for edge in found["edges"]}
    assert sorted(edges) == [tie.id for tie in ties_of(record)]
    for tie in ties_of(record):
        edge = edges[tie.id]
        assert [names[edge[end]] for end in ("tail", "head")] == [
            record.actors[label].id for label in (tie.subject, tie.object)
        ]
        for name, value in told_of(tie).items():
            told = str(value).lower() if isinstance(value, bool) else str(value)
            assert edge[name].replace("\\\\", "\\") == told


def test_mermaid_draws_every_tie(record, sent):
    found = json.loads(run(NODE, "diagrams.mjs", "mermaid", sent("mermaid")))

    def plain(text):
        return re.sub("ﬂ°°(\\d+)¶ß", lambda match: chr(int(match[1])), text)

    label_of = {node["id"]: plain(node["label"]) for node in found["nodes"]}
    assert list(label_of.values()) == list(record.actors)
    for tie, edge in zip(ties_of(record), found["edges"], strict=True):
        assert [label_of[edge[end]] for end in ("start", "end")] == [tie.subject, tie.object]
        assert edge["type"] == ("double_arrow_point" if tie.mutual else "arrow_point")
        assert plain(edge["label"]).startswith(tie.type.name)
        assert all(cited.source.id in plain(edge["label"]) for cited in tie.citations)
