"""What tells two ties apart stands in every answer; names and counts stand as they should in every format."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

import actorgraph
from actorgraph.presenters import FORMATS, present

ROLES = """
sources: {reg: {publisher: Register, date: 2019}}
relation_types: {ownership: {label: ownership, verb: owns, inverse: is owned by, direction: one-way, family: hierarchy}}
actors: {Person P: {kind: person}, Firm F: {kind: company}, Firm G: {kind: company}}
ownerships:
  - {from: Person P, to: Firm F, since: 2002-03-09, role: shareholder, sources: [reg]}
  - {from: Person P, to: Firm F, since: 2002-03-09, role: voting rights, confidence: B2, sources: [reg]}
  - {from: Person P, to: Firm F, since: 2002-03-09, role: board chair, disputed_by: [reg]}
supports:
  - {from: Firm G, to: Firm F, since: 2003, support: [money, training]}
  - {from: Firm G, to: Person P, since: 2003}
"""
WORDS = ("shareholder", "voting rights", "board chair", "B2", "contested")
QUESTIONS = {
    "list": lambda dataset: actorgraph.listing(dataset, "relations"),
    "show": lambda dataset: actorgraph.profile(dataset, "Firm F"),
    "path": lambda dataset: actorgraph.paths(dataset, "Person P", "Firm F"),
    "neighbours": lambda dataset: actorgraph.neighbours(dataset, "Person P"),
    "ego": lambda dataset: actorgraph.ego(dataset, "Person P"),
    "common": lambda dataset: actorgraph.common(dataset, "Person P", "Firm G"),
    "timeline": actorgraph.timeline,
    "diff": lambda dataset: actorgraph.diff_days(dataset, 700000, 740000),
}


@pytest.fixture(scope="module")
def roles(dataset_from):
    """One person holds three interests in one company from the same day."""
    return dataset_from(ROLES)


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_each_tie_is_told_with_its_role_its_grade_and_its_status(roles, question, how):
    text = present(QUESTIONS[question](roles), how)
    if (question, how) == ("path", "json"):  # there the ties beside the one that is taken stand by their ids
        text += present(QUESTIONS["list"](roles), how)
    assert [word for word in WORDS if word not in text] == []
    if how == "text" and question != "list":
        assert "disputed by [1]" in text


def test_lines_of_three_interests_differ(roles):
    for question, ask in QUESTIONS.items():
        lines = [line for line in present(ask(roles), "text").splitlines() if "9 Mar 2002" in line]
        assert len(set(lines)) == len(lines), question


def test_correction_names_the_one_of_several_ties(roles, dataset_from):
    changed = dataset_from(ROLES.replace("role: shareholder, s", "role: shareholder, note: Ten percent., s"))
    text = present(actorgraph.diff_records(roles, changed), "text")
    assert "ownership: Person P → Firm F · since 9 Mar 2002 · shareholder · note: nothing → Ten percent." in text
    alone = dataset_from(ROLES.replace("to: Person P, since: 2003}", "to: Person P, since: 2003, note: Seen.}"))
    text = present(actorgraph.diff_records(roles, alone), "text")
    assert "support: Firm G → Person P · note: nothing → Seen." in text


def test_table_for_people_has_a_column_only_where_there_is_something_to_say(roles, dataset_from):
    brief = dataset_from("actors: {A: , B: }\nsupports: [A -> B]\n")
    heads = present(actorgraph.listing(brief, "relations"), "text").splitlines()[0].split()
    assert heads == ["from", "type", "to", "direction", "since", "until", "confidence", "sources", "id"]
    heads = present(actorgraph.listing(roles, "relations"), "text", "fr").splitlines()[0]
    assert re.split(r"\s{2,}", heads)[6:11] == ["rôle", "soutien", "confiance", "statut", "contesté par"]
    assert "argent; formation" in present(actorgraph.listing(roles, "relations"), "text", "fr")


SPREADSHEET = """
sources:
  s: {title: "=HYPERLINK(\\"http://example.org\\",\\"read me\\")", date: 2020}
actors:
  +Europa: {kind: party, aliases: ["@piueuropa"]}
  "=1+2 Collective": {kind: organisation}
  "-30- Group": {kind: organisation}
  "'=quoted": {kind: organisation}
partnerships:
  - {between: [+Europa, "=1+2 Collective"], since: 2018, note: "@SUM(1+9)", sources: [s]}
  - {between: ["-30- Group", "+Europa"], sources: [s]}
  - {between: ["'=quoted", "+Europa"], sources: [s]}
"""


def test_csv_runs_no_formula_and_only_csv_has_apostrophes(dataset_from):
    dataset = dataset_from(SPREADSHEET)
    for what in ("actors", "relations", "sources"):
        answer = actorgraph.listing(dataset, what)
        cells = [cell for row in csv.reader(io.StringIO(present(answer, "csv"))) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
        assert "'+" not in present(answer, "json")
        assert "'@" not in present(answer, "json")
    names = [row["actor"] for row in csv.DictReader(io.StringIO(present(actorgraph.listing(dataset, "actors"), "csv")))]
    assert [name[1:] for name in names] == list(dataset.actors)


MARKUP = """
actors:
  A|B Holding: {kind: company}
  "*Real* News_Group_": {kind: company}
  "<b>Bold</b> & Co": {kind: company}
  "[Click](http://x.example)": {kind: company}
  "Back`tick\\\\slash": {kind: company}
  "</script><script>alert(1)</script>": {kind: company}
partnerships:
  - {between: [A|B Holding, "*Real* News_Group_"], since: 2019, note: "a|b"}
  - {between: ["*Real* News_Group_", "<b>Bold</b> & Co"]}
  - {between: ["<b>Bold</b> & Co", "[Click](http://x.example)"]}
  - {between: ["[Click](http://x.example)", "Back`tick\\\\slash"]}
  - {between: ["</script><script>alert(1)</script>", "Back`tick\\\\slash"]}
"""


def test_markup_in_names_is_part_of_the_names(dataset_from):
    dataset = dataset_from(MARKUP)
    for answer in (
        actorgraph.listing(dataset, "relations"), actorgraph.timeline(dataset), actorgraph.brokers(dataset),
        *(actorgraph.profile(dataset, f"id:{actor.id}") for actor in dataset.actors.values()),
    ):  # fmt: skip
        html = present(answer, "html")
        assert not re.search(r"<(b|script)>|<a href=.http://x", html)
        markdown = present(answer, "markdown")
        assert not re.search(r"(?<!\\)(<b>|<script>|\]\(http://x)", markdown)
    table = [line for line in present(actorgraph.listing(dataset, "relations"), "markdown").splitlines() if "|" in line]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {10}
    rows = list(csv.DictReader(io.StringIO(present(actorgraph.listing(dataset, "actors"), "csv"))))
    assert [row["actor"] for row in rows] == list(dataset.actors)
    assert [row["actor"] for row in json.loads(present(actorgraph.listing(dataset, "actors"), "json"))["rows"]] == list(
        dataset.actors
    )


def test_labels_with_semicolons_and_bars_stay_whole(dataset_from):
    dataset = dataset_from(
        """
        actors: {"Left; Right": , "Right": {names: {en: Right, fr: Droite}}, "A | B": , Hub: , X: , Y: }
        supports: [{from: Hub, to: "Left; Right"}, {from: Hub, to: "A | B"}, {from: Hub, to: [X, Y]}, X -> Y]
        mergers: [{from: ["Left; Right", "A | B"], into: X, date: 2001}]
        """
    )
    text = present(actorgraph.brokers(dataset), "text", "fr")
    assert "Droite" not in text.replace("Droite  ", "")
    (row,) = [row for row in actorgraph.timeline(dataset).rows() if row["type"] == "merger"]
    assert json.loads(row["from"]) == ["A | B", "Left; Right"]
    apart = {row["actor"]: row["apart"] for row in actorgraph.brokers(dataset).rows()}
    assert all(part is None or "Left; Right" not in part.split("; ") for part in apart.values())
    listed = present(actorgraph.listing(dataset, "relations"), "text", "fr")
    assert "Left; Right" in listed


def test_arrow_points_from_the_subject_beside_names_from_right_to_left(dataset_from):
    dataset = dataset_from(
        """
        actors: {أنصار الشريعة: {kind: armed group}, حركة الشباب: {kind: armed group}, القاعدة: {kind: armed group}}
        allegiances: [{from: حركة الشباب, to: القاعدة, since: 2012-02}]
        hostilities: [{from: أنصار الشريعة, to: حركة الشباب, since: 2013}]
        """
    )
    answer = actorgraph.paths(dataset, "أنصار الشريعة", "القاعدة")
    arrows = [line for line in present(answer, "text").splitlines() if "──▶" in line]
    assert len(arrows) == 2
    for line in arrows:
        assert "\u2066" in line
        assert re.search("\u2068[^\u2069]+\u2069 ──", line)


def test_type_without_inverse_is_told_from_its_subject(dataset_from):
    dataset = dataset_from(
        """
        sources: {s: {title: S, date: 2020}}
        relation_types: {board seat: {verb: sits on the board of, family: hierarchy}}
        actors: {Ann: {kind: person, sources: [s]}, Acme: {kind: company, sources: [s]}}
        board seats: [{from: Ann, to: Acme, since: 2020, sources: [s]}]
        """
    )
    assert "board seat: … sits on the board of Acme" in present(actorgraph.profile(dataset, "Acme"), "text")
    assert "Acme sits on" not in present(actorgraph.profile(dataset, "Acme"), "text")


ONE = """
dataset: {as_of: 2020}
sources: {s: {title: S, date: 2019}}
actors: {A: {sources: [s]}, B: {sources: [s]}}
hostilities: [{from: A, to: B, since: 2001, until: 2019, confidence: high, sources: [s]}]
"""
TWO = """
dataset: {as_of: 2020}
actors: {A: , B: , C: }
supports: [{from: A, to: B, since: 2001}, {from: A, to: B, since: 2002}, {from: B, to: C, status: contested}]
"""
LEGITIMATE = {"1 pledges", "1 was"}
"""What is no count."""


@pytest.mark.parametrize("text", [ONE, TWO], ids=["one of each", "one more"])
def test_one_is_never_told_in_the_plural(dataset_from, text):
    dataset = dataset_from(text)
    ask = actorgraph
    answers = [
        *(ask.listing(dataset, what) for what in ("actors", "relations", "types", "sources")),
        ask.profile(dataset, "A"), ask.paths(dataset, "A", "B", robust=True), ask.neighbours(dataset, "A"),
        ask.ego(dataset, "A"), ask.common(dataset, "A", "B"), ask.timeline(dataset), ask.brokers(dataset),
        ask.balance(dataset), ask.balance(dataset, policies=True), ask.balance(dataset, over_time=True),
        ask.blocs(dataset), ask.communities(dataset), ask.statistics(dataset), ask.lineage(dataset, "A"),
        ask.centrality(dataset), ask.centrality(dataset, robust=True), ask.diff_days(dataset, 730000, 737000),
    ]  # fmt: skip
    told = [present(answer, how) for answer in answers for how in ("text", "markdown", "html")]
    found = {match for words in (*told, repr(dataset)) for match in re.findall(r"(?<![\d.,:(-])\b1 [a-z]+s\b", words)}
    assert found - LEGITIMATE == set()
    assert repr(dataset_from(ONE)).endswith("2 actors, 1 relation, 1 source>")


def test_expected_number_is_no_plural_of_one(tmp_path):
    path = tmp_path / "graph.yaml"
    path.write_text("dataset: {expect: {relations: 1}}\nactors: {A: }\n", encoding="utf-8")
    (problem,) = [problem for problem in actorgraph.read([path]).problems if problem.code == "AG112"]
    assert problem.message == "of relations the dataset expects at least 1, and has 0"


def test_no_more_is_said_of_two_than_that_they_have_ties_with_a_third(dataset_from):
    dataset = dataset_from(
        """
        actors: {JNIM: , ISGS: , Malian civilians: {kind: population}}
        hostilities: [{from: [JNIM, ISGS], to: Malian civilians, since: 2017}]
        """
    )
    answer = actorgraph.common(dataset, "JNIM", "ISGS")
    assert "actors in hostile ties with both: 1" in present(answer, "text").splitlines()
    for how in FORMATS:
        assert "enem" not in present(answer, how)
    assert "acteurs en liens hostiles avec les deux\u00a0: 1" in present(answer, "text", "fr").splitlines()
