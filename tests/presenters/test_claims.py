"""Who claims and who denies, what is merely alleged, and who sat at a table, in every format."""

from __future__ import annotations

import csv
import io
import json

import pytest

import actorgraph
from actorgraph.exporters.svg.figure import figure_of
from actorgraph.model.selection import Selection, selection
from actorgraph.presenters import FORMATS, present

TEXT = """
dataset: {as_of: 2024-12-31}
sources:
  panel: {title: Report, publisher: Panel, date: 2012-06-27}
  state: {title: Statement, publisher: Ministry, date: 2012-06-28}
actors: {Ridge: {kind: state, names: {fr: La Crête}}, Vale: {kind: state}, Column: , Front: , Gulf: , Isles: }
supports:
  - {from: Ridge, to: Column, since: 2012, sources: panel, claimed_by: Vale, denied_by: {actor: Ridge, source: state}}
  - {from: Isles, to: Column, since: 2012, status: alleged, claimed_by: {actor: Vale, source: state}, denied_by: Isles}
  - {from: Gulf, to: Front, since: 2012, status: contested, sources: panel}
negotiations:
  - {parties: [[Vale], [Front, Column]], mediators: [Gulf, Isles], since: 2012-10, until: 2012-12, sources: panel}
"""
QUESTIONS = {
    "list": lambda dataset, chosen=None: actorgraph.listing(dataset, "relations", selected=chosen),
    "show": lambda dataset, chosen=None: actorgraph.profile(dataset, "Column", chosen),
    "path": lambda dataset, chosen=None: actorgraph.paths(dataset, "Column", "Ridge", chosen),
    "neighbours": lambda dataset, chosen=None: actorgraph.neighbours(dataset, "Column", chosen),
    "ego": lambda dataset, chosen=None: actorgraph.ego(dataset, "Column", selected=chosen),
    "timeline": lambda dataset, chosen=None: actorgraph.timeline(dataset, selected=chosen),
    "diff": lambda dataset, chosen=None: actorgraph.diff_days(dataset, 700000, 740000, chosen),
}


@pytest.fixture(scope="module")
def dataset(dataset_from):
    """A tie that is denied, one that is alleged, one that is contested, and a table with mediators."""
    return dataset_from(TEXT)


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_who_claims_and_who_denies_is_told_by_every_answer_in_every_format(dataset, question, how):
    text = present(QUESTIONS[question](dataset), how)
    if how in ("json", "csv") or question == "list":
        named = ("claimed by", "denied by") if how in ("text", "markdown", "html") else ("claimed_by", "denied_by")
        assert all(name in text for name in named)
    elif how == "text":
        assert "claimed by Vale" in text
        assert "denied by Ridge [" in text
    if question != "path":
        assert "alleged" in text


def test_who_claims_and_denies_is_told_in_french_by_the_names_of_actors(dataset):
    text = present(QUESTIONS["show"](dataset), "text", "fr")
    assert "[2] · affirmé par Vale · démenti par La Crête [1]" in text
    assert "allégué" in text


def test_tie_that_is_claimed_in_a_document_does_not_lack_a_source(dataset):
    line = next(line for line in present(QUESTIONS["show"](dataset), "text").splitlines() if "Isles" in line)
    assert (
        line == "  Isles  since 2012 · alleged · last evidenced on 28 Jun 2012   claimed by Vale [1] · denied by Isles"
    )


def test_claims_as_json(dataset):
    rows = {row["id"]: row for row in json.loads(present(QUESTIONS["list"](dataset), "json"))["rows"]}
    tie = rows["support/ridge/column/2012"]
    assert tie["claimed_by"] == [{"actor": "Vale"}]
    assert tie["denied_by"] == [{"actor": "Ridge", "source": "state"}]
    [hop] = json.loads(present(QUESTIONS["path"](dataset), "json"))["paths"][0]["hops"]
    document = {"id": "state", "publisher": "Ministry", "title": "Statement", "date": "2012-06-28"}
    assert hop["denied_by"] == [{"actor": "Ridge", "source": document}]


def test_table_with_mediators_is_one_moment(dataset):
    text = present(QUESTIONS["timeline"](dataset), "text")
    told = "negotiation between Column + Front and Vale, mediated by Gulf, Isles"
    assert [line for line in text.splitlines() if "Oct 2012" in line] == [f"Oct 2012  begins  {told}   [1]"]
    french = present(QUESTIONS["timeline"](dataset), "text", "fr")
    assert "négociation entre Column + Front et Vale, médiation\u00a0: Gulf, Isles" in french
    assert f"{told} · from Oct 2012 until Dec 2012" in present(QUESTIONS["diff"](dataset), "text")


def test_table_as_json_and_csv(dataset):
    moments = json.loads(present(QUESTIONS["timeline"](dataset), "json"))["moments"]
    assert [(m["parties"], m["mediators"], len(m["ties"])) for m in moments if "parties" in m] == [
        ([["Column", "Front"], ["Vale"]], ["Gulf", "Isles"], 8)
    ] * 2
    rows = [
        row for row in csv.DictReader(io.StringIO(present(QUESTIONS["timeline"](dataset), "csv"))) if row["parties"]
    ]
    assert {(row["type"], row["parties"], row["mediators"]) for row in rows} == {
        ("negotiation", '[["Column", "Front"], ["Vale"]]', "Gulf; Isles")
    }


def test_table_is_told_as_far_as_its_ties_are(dataset):
    without = selection(dataset, excluded=["mediation"])
    assert "negotiation between Column + Front and Vale   [1]" in present(
        QUESTIONS["timeline"](dataset, without), "text"
    )
    alone = selection(dataset, only=["mediation"])
    assert "mediation: Gulf, Isles → Column, Front, Vale" in present(QUESTIONS["timeline"](dataset, alone), "text")


@pytest.mark.parametrize("question", QUESTIONS)
def test_accepted_ties_alone_say_how_many_were_left_out(dataset, question):
    chosen = Selection(accepted=True)
    text = present(QUESTIONS[question](dataset, chosen), "text")
    assert "alleged" not in text
    assert "contested" not in text
    assert "accepted ties only: 2 others left out" in text
    scope = json.loads(present(QUESTIONS[question](dataset, chosen), "json"))["scope"]
    assert (scope["accepted"], scope["unaccepted"]) == (True, 2)
    assert "accepted" not in json.loads(present(QUESTIONS[question](dataset), "json"))["scope"]


def test_alleged_ties_are_a_doubt_of_their_own_where_there_are_any(dataset, dataset_from):
    path = actorgraph.paths(dataset, "Isles", "Column", robust=True)
    assert [left.left_out for left in path.robust if left.doubt == "alleged ties"] == [1]
    without = dataset_from(TEXT.replace("status: alleged, ", ""))
    assert "alleged ties" not in [
        left.doubt for left in actorgraph.paths(without, "Isles", "Column", robust=True).robust
    ]


def test_figures_tell_alleged_ties_from_contested_ones(dataset):
    for view in ("network", "timeline"):
        figure = figure_of(dataset, Selection(), view=view, language="en")
        assert "dots far apart: alleged" in figure
        assert "dotted: sources disagree" in figure
        assert "denied by Ridge [" in figure
        left = figure_of(dataset, Selection(accepted=True), view=view, language="en")
        assert "far apart" not in left
        assert "ccepted ties only: 2 others left out" in left


def test_hostile_names_stay_text_in_claims(dataset_from):
    name = "<script>alert(1)</script>|*x*"
    data = dataset_from(f'actors: {{A: , B: , "{name}": }}\nsupports: [{{from: A, to: B, denied_by: "{name}"}}]\n')
    answer = actorgraph.profile(data, "A")
    assert "<script>" not in present(answer, "html")
    assert "|*x*" not in present(answer, "markdown")
    assert "<script>" not in figure_of(data, Selection(), view="network", language="en")
