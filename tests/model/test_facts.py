"""One table of facts: a field that is added to it, in one place, is found in every output."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import actorgraph
from actorgraph.exporters.html import entries
from actorgraph.loading import values
from actorgraph.loading.actors import actor_fields
from actorgraph.loading.sources import SourceBook
from actorgraph.model import actor, claim, forms, other_names, place, series, source, spell
from actorgraph.model.facts import arranged, facts_of

ROOT = Path(__file__).parents[2]
ADDED = {
    "relation.py": ("    event: str", '    portion: LocalText | None = fact(LOCAL_TEXT, "How much of it is meant.")\n'),
    "actor.py": ("    declared: bool", '    motto: str | None = fact(TEXT, "What it says of itself.")\n'),
    "source.py": ("    origin: Location", '    edition: str | None = fact(TEXT, "Which edition it is.")\n'),
}
"""The one line that each imaginary field takes, and the line that it stands before."""
FRENCH = '\nmsgid "portion"\nmsgstr "part"\n\nmsgid "motto"\nmsgstr "devise"\n'
"""What the new fields of ties and actors are called in the other language."""

GRAPH = """
dataset: {as_of: 2020}
sources: {paper: {title: A paper, edition: second}, other: {}}
actors: {A: {motto: Never}, B: {}, C: {}}
supports:
  - {from: A, to: B, since: 2017, portion: {fr: moitié, en: half}, sources: [paper]}
  - {from: A, to: B, since: 2017, portion: a third, sources: [paper]}
  - {from: A, to: C, sources: [other]}
  - {from: B, to: C, portion: a bit}
hostilities:
  - {from: A, to: B, since: 2018, portion: a blow}
mergers:
  - {from: B, into: A, date: 2019, portion: a rest}
"""
ASKED = """
import json, runpy, sys
import actorgraph
from actorgraph.exporters.html.data import evidence_of
from actorgraph.model.selection import Selection
from actorgraph.loading.schema import json_schema
from actorgraph.presenters import present

names = {name: actorgraph.load(f"{name}.yaml") for name in ("graph", "changed", "turned")}
dataset, changed = names["graph"], names["changed"]
answers = {
    "list": actorgraph.listing(dataset, "relations"),
    "show": actorgraph.profile(dataset, "A"),
    "path": actorgraph.paths(dataset, "A", "B"),
    "neighbours": actorgraph.neighbours(dataset, "A"),
    "ego": actorgraph.ego(dataset, "A"),
    "common": actorgraph.common(dataset, "A", "C"),
    "timeline": actorgraph.timeline(dataset),
    "diff of days": actorgraph.diff_days(dataset, 735000, 737700),
    "diff of records": actorgraph.diff_records(dataset, changed),
    "balance": actorgraph.balance(dataset),
    "blocs": actorgraph.blocs(dataset),
    "lineage": actorgraph.lineage(dataset, "A"),
}
screens = {**answers, "brokers": actorgraph.brokers(dataset)}
print(json.dumps({
    "csv": {name: present(answer, "csv") for name, answer in answers.items()},
    "text": {name: present(answer, "text") for name, answer in screens.items()},
    "french": {name: present(answer, "text", "fr") for name, answer in screens.items()},
    "lists": {what: actorgraph.listing(dataset, what).as_dict()["rows"] for what in ("relations", "actors", "sources")},
    "cells": {what: present(actorgraph.listing(dataset, what), "csv") for what in ("actors", "sources")},
    "schema": json_schema(),
    "ids": {name: {str(tie.portion): tie.id for tie in read.relations} for name, read in names.items()},
    "hashes": {name: read.hash for name, read in names.items()},
    "atlas": actorgraph.load(sys.argv[1] + "/graph").hash,
    "problems": [problem.code for problem in actorgraph.check(dataset)],
    "diff": actorgraph.diff_records(dataset, changed).as_dict()["changes"],
    "show": actorgraph.profile(dataset, "A").as_dict(),
    "path": actorgraph.paths(dataset, "A", "B").as_dict(),
    "nodes": dict(dataset.graph().nodes(data=True)),
    "edges": {key: attributes for *_, key, attributes in dataset.graph().edges(keys=True, data=True)},
    "page": evidence_of(dataset, dataset.relations, Selection(day=dataset.day)),
    "reference": runpy.run_path(sys.argv[1] + "/scripts/reference.py")["reference"](),
}))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What a package says in which three fields are added, each by one line in one file."""
    folder = tmp_path_factory.mktemp("added")
    package = shutil.copytree(
        Path(actorgraph.__file__).parent, folder / "actorgraph", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name, (before, line) in ADDED.items():
        path = package / "model" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, line + before), encoding="utf-8")
    with (package / "wording" / "locale" / "fr.po").open("a", encoding="utf-8") as catalogue:
        catalogue.write(FRENCH)
    first, second = GRAPH.splitlines()[5:7]
    changed = GRAPH.replace("a third", "a tenth").replace("Never", "Always").replace("second", "third")
    turned = GRAPH.replace(first, "!").replace(second, first).replace("!", second)
    for name, text in (("graph", GRAPH), ("changed", changed), ("turned", turned)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(ROOT)],
        cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_added_fields_are_keys_of_the_language(told):
    schema = told["schema"]
    portion = schema["$defs"]["relation"]["properties"]["portion"]
    assert portion == {**schema["$defs"]["relation"]["properties"]["role"], "description": "How much of it is meant."}
    sections = {name: schema["properties"][name]["oneOf"][1]["additionalProperties"] for name in ("sources", "actors")}
    assert sections["sources"]["properties"]["edition"]["description"] == "Which edition it is."
    assert sections["actors"]["oneOf"][1]["properties"]["motto"]["description"] == "What it says of itself."


def test_added_fields_are_read_and_tell_ties_apart(told):
    first, second = told["ids"]["graph"]["half"], told["ids"]["graph"]["a third"]
    assert {first, second} == {"support/a/b/2017", "support/a/b/2017/2"}
    assert told["ids"]["turned"] == told["ids"]["graph"]
    assert "AG305" not in told["problems"]


def test_added_fields_change_the_hash_of_what_says_them_and_no_other(told, atlas):
    assert told["hashes"]["turned"] == told["hashes"]["graph"] != told["hashes"]["changed"]
    assert told["atlas"] == atlas.hash


def test_added_fields_are_told_by_a_diff(told):
    details = [detail for change in told["diff"] for detail in change["details"]]
    assert {"name": "portion", "before": "a third", "after": "a tenth"} in details
    assert {"name": "motto", "before": "Never", "after": "Always"} in details


def test_added_fields_are_in_json(told):
    ties = {tie["portion"]: tie for tie in told["show"]["rows"]}
    assert set(ties) == {"half", "a third", "a blow", "a rest", None}
    assert ties["half"]["sources"] == [{"id": "paper", "title": "A paper", "edition": "second"}]
    assert {hop["portion"] for path in told["path"]["paths"] for hop in path["hops"]} <= set(ties)
    assert told["show"]["actor"]["motto"] == "Never"


SAYING = {
    "list": ("half", "a third", "a bit", "a blow", "a rest"),
    "show": ("half", "a third", "a blow", "a rest"),
    "path": ("half", "a third", "a blow", "a rest"),
    "neighbours": ("half", "a third", "a blow", "a rest"),
    "ego": ("half", "a third", "a bit", "a blow", "a rest"),
    "common": ("half", "a third", "a bit", "a rest"),
    "timeline": ("half", "a third", "a blow", "a rest"),
    "diff of days": ("half", "a third", "a blow", "a rest"),
    "diff of records": ("a tenth",),
    "balance": ("a blow",),
    "lineage": ("a rest",),
}
"""Which shares each answer has to name, since it names their ties."""


@pytest.mark.parametrize("question", SAYING)
def test_added_fields_tell_ties_apart_in_every_answer(told, question):
    for form in ("csv", "text"):
        assert [portion for portion in SAYING[question] if portion not in told[form][question]] == []
    assert "half" not in told["french"][question]
    assert ("moitié" in told["french"][question]) is ("half" in SAYING[question])


def test_added_fields_are_told_by_name(told):
    assert "portion: half" in told["text"]["path"]
    assert "part\u00a0: moitié" in told["french"]["path"]
    assert "  motto  Never\n" in told["text"]["show"]
    assert "  devise  Never\n" in told["french"]["show"]


def test_added_fields_are_in_lists_with_all_that_they_say(told):
    shares = [row["portion"] for row in told["lists"]["relations"]]
    assert {"fr": "moitié", "en": "half"} in shares
    assert [row["motto"] for row in told["lists"]["actors"]] == ["Never", None, None]
    assert [row["edition"] for row in told["lists"]["sources"]] == [None, "second"]
    assert "Never" in told["cells"]["actors"]
    assert "second" in told["cells"]["sources"]


def test_added_fields_are_attributes_of_the_graph(told):
    assert told["edges"][told["ids"]["graph"]["half"]]["portion"] == "half"
    assert "portion" not in told["edges"]["support/a/c"]
    assert told["nodes"]["A"]["motto"] == "Never"


def test_added_fields_are_on_the_page(told):
    assert {"fr": "moitié", "en": "half"} in [tie.get("portion") for tie in told["page"]["ties"]]
    assert [entry.get("motto") for entry in told["page"]["actors"]] == ["Never", None, None]
    named = {"en": "portion", "fr": "part"}
    assert [[named, {"en": "half", "fr": "moitié"}]] in [tie.get("further") for tie in told["page"]["ties"]]
    assert told["page"]["actors"][0]["further"] == [[{"en": "motto", "fr": "devise"}, "Never"]]
    assert "second" in [entry.get("edition") for entry in told["page"]["sources"]]


def test_added_fields_are_in_the_reference(told):
    for row in (
        "portion` | How much of it is meant",
        "motto` | What it says of itself",
        "edition` | Which edition it is",
    ):
        assert f"| `{row}. |" in told["reference"]


KINDS = (
    actorgraph.Relation, actorgraph.Actor, other_names.Alias, other_names.FormerName, actorgraph.Source,
    actorgraph.Citation, actorgraph.Side, spell.Spell,
)  # fmt: skip
OF_VALUES = {
    value
    for module in (forms, source, actor, claim, other_names, place, spell, series)
    for value in vars(module).values()
    if isinstance(value, forms.Form)
}


def test_every_form_can_be_read_and_put_on_the_page():
    own = {other_names.ALIASES, other_names.FORMER_NAMES, actor.IDS, source.CITATIONS, claim.CLAIMS, spell.SPELLS}
    own |= {series.SERIES}
    assert values.VALUES.keys() | values.OF_WORDS.keys() | own == entries._FORMS.keys() == OF_VALUES
    assert list(actor_fields(SourceBook()).by_name) == [fact.name for fact in facts_of(actorgraph.Actor)]


@pytest.mark.parametrize(
    "fact", [pytest.param(fact, id=f"{kind.__name__} {fact.name}") for kind in KINDS for fact in facts_of(kind)]
)
def test_fact_has_a_sentence_and_says_nothing_by_default(fact):
    assert fact.summary.endswith((".", "..."))
    assert not fact.is_said(fact.default)
    assert fact.default in (fact.form.nothing, "accepted") or fact.name in ("name", "members")
    assert bool(fact.words) is (fact.form in values.OF_WORDS)


def test_table_is_told_in_the_order_of_an_output():
    table = {"b": 1, "new": 2, "z": 3, "a": 4, "c": 5}
    assert list(arranged(table, first=("a",), last=("b",), without=("c",)).items()) == [
        ("a", 4), ("new", 2), ("z", 3), ("b", 1),
    ]  # fmt: skip


def test_table_without_a_name_that_an_output_tells_is_refused():
    with pytest.raises(KeyError):
        arranged({"a": 1}, first=("b",))
