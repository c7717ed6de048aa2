"""What holds of every question in every format."""

from __future__ import annotations

import csv
import io
import json
import re

import html5lib
import pytest

import actorgraph
from actorgraph.model.actor import Actor
from actorgraph.model.localtext import LocalText
from actorgraph.model.side import Side
from actorgraph.presenters import document_of, present
from actorgraph.queries.answers.answer import Answer, notebook_html

ASKED = {
    "balance": lambda dataset, one, other: actorgraph.balance(dataset),
    "policies": lambda dataset, one, other: actorgraph.balance(dataset, policies=True),
    "over time": lambda dataset, one, other: actorgraph.balance(dataset, over_time=True),
    "blockmodel": lambda dataset, one, other: actorgraph.blockmodel(dataset, 2),
    "blocs": lambda dataset, one, other: actorgraph.blocs(dataset),
    "brokers": lambda dataset, one, other: actorgraph.brokers(dataset),
    "roles": lambda dataset, one, other: actorgraph.brokers(dataset, roles="kind"),
    "centrality": lambda dataset, one, other: actorgraph.centrality(dataset),
    "course": lambda dataset, one, other: actorgraph.centrality_over_time(dataset),
    "robust": lambda dataset, one, other: actorgraph.centrality(dataset, robust=True),
    "common": actorgraph.common,
    "chance": lambda dataset, one, other: actorgraph.balance_by_chance(dataset, draws=3),
    "chance of structure": lambda dataset, one, other: actorgraph.structure_by_chance(dataset, draws=3),
    "communities": lambda dataset, one, other: actorgraph.communities(dataset),
    "diff": lambda dataset, one, other: actorgraph.diff_days(dataset, 700_000, 740_000),
    "ego": lambda dataset, one, other: actorgraph.ego(dataset, one),
    "lineage": lambda dataset, one, other: actorgraph.lineage(dataset, one),
    "actors": lambda dataset, one, other: actorgraph.listing(dataset, "actors"),
    "relations": lambda dataset, one, other: actorgraph.listing(dataset, "relations"),
    "types": lambda dataset, one, other: actorgraph.listing(dataset, "types"),
    "sources": lambda dataset, one, other: actorgraph.listing(dataset, "sources"),
    "sides": lambda dataset, one, other: actorgraph.listing(dataset, "sides"),
    "ownership": lambda dataset, one, other: actorgraph.ownership(dataset, one),
    "neighbours": lambda dataset, one, other: actorgraph.neighbours(dataset, one),
    "path": actorgraph.paths,
    "show": lambda dataset, one, other: actorgraph.profile(dataset, one),
    "stats": lambda dataset, one, other: actorgraph.statistics(dataset),
    "structure": lambda dataset, one, other: actorgraph.structure(dataset),
    "timeline": lambda dataset, one, other: actorgraph.timeline(dataset),
}
HOSTILE = '<img src=x onerror=alert(1)></section>"|*[a](javascript:x)'


@pytest.fixture(params=sorted(ASKED))
def ask(request):
    """One question."""
    return ASKED[request.param]


def test_every_kind_of_answer_is_asked_for_here(conflict):
    asked = {type(question(conflict, "Front", "Army")) for question in ASKED.values()}
    kinds = {kind for kind in _subclasses(Answer) if "table" in vars(kind)}
    assert asked == kinds


def _subclasses(kind):
    return {kind}.union(*map(_subclasses, kind.__subclasses__()))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_html_of_every_answer_is_well_formed_and_names_the_question(conflict, ask, language):
    answer = ask(conflict, "Front", "Army")
    text = present(answer, "html", language)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    (section,) = parser.parseFragment(text)
    assert section.get("class") == f"actorgraph actorgraph-{answer.query}"
    assert section.get("lang") == language
    assert all(child.get("class") for child in section)


def test_html_says_every_word_that_the_text_says(conflict, ask):
    answer = ask(conflict, "Front", "Army")
    tree = html5lib.parseFragment(present(answer, "html"), namespaceHTMLElements=False)
    links = " ".join(element.get("href", "") for element in tree.iter())
    told = set(" ".join(tree.itertext()).split()) | set(links.split())
    drawn = {"├─", "│", "└─"}
    words = (word.strip(",") for word in present(answer, "text").split())
    assert {word for word in words if word not in drawn} - {word.strip(",") for word in told} <= _numbers(answer)


def _numbers(answer):
    """Return the marks in front of sources, which a numbered list writes itself."""
    return {f"[{number}]" for number in document_of(answer).references}


def test_hostile_names_are_text_in_the_html_of_every_answer(dataset_of, tie, ask):
    ties = [tie(HOSTILE, "B", since="2001"), tie("B", "C", "hostility", since="2002"), tie(HOSTILE, "C", since="2003")]
    dataset = dataset_of([*ties, tie(HOSTILE, "B", "merger", since="2004", key="m")], as_of="2010")
    tree = html5lib.parseFragment(present(ask(dataset, "B", "C"), "html"), namespaceHTMLElements=False)
    assert not {element.tag for element in tree.iter() if isinstance(element.tag, str)} & {"img", "script"}
    assert not any(element.get("href") for element in tree.iter())


HOSTILE_SIDES = """
sources: {s: {title: TEXT}}
actors: {TEXT: , B: }
sides: [{name: {en: TEXT, fr: TEXT}, members: [TEXT, B], colour: blue, note: TEXT, sources: [{source: s, quote: TEXT}]}]
dataset: {headline: TEXT, standfirst: {fr: TEXT}, focus: [TEXT]}
positions: {portrait: {TEXT: [1, 2]}}
"""


@pytest.mark.parametrize(
    "text",
    [HOSTILE, "=HYPERLINK(1)", "{{7*7}} %s </script>", "[x](javascript:y) | `z`", "a; b", "-1", "ﷺ'\""],
)
@pytest.mark.parametrize("how", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize("question", ["sides", "show"])
def test_hostile_texts_of_a_side_are_no_more_than_texts(dataset_from, text, how, question):
    quoted = "'" + text.replace("'", "''") + "'"
    dataset = dataset_from(HOSTILE_SIDES.replace("TEXT", quoted))
    answer = ASKED[question](dataset, "B", "B")
    told = present(answer, how)
    if how == "html":
        tree = html5lib.parseFragment(told, namespaceHTMLElements=False)
        assert not {element.tag for element in tree.iter() if isinstance(element.tag, str)} & {"img", "script", "a"}
        assert " ".join(text.split()) in " ".join(" ".join(tree.itertext()).split())
    elif how == "json":
        found = json.loads(told)
        side = (found["rows"] if question == "sides" else found["actor"]["sides"])[0]
        assert (side["name"]["fr"], side["members"]) == (text, [text, "B"])
    elif how == "csv":
        assert not any(cell.startswith(("=", "-1")) for row in csv.reader(io.StringIO(told)) for cell in row)
    elif how == "markdown":
        unescaped = re.sub(r"\\.", "", told)
        assert "<img" not in unescaped
        assert "](javascript" not in unescaped
    else:
        assert " ".join(text.split()) in " ".join(told.split())


@pytest.mark.parametrize("how", ["text", "markdown", "html", "csv"])
def test_characters_that_command_a_terminal_are_shown_in_a_side(how):
    actors = {"A": Actor(label="A", id="a")}
    side = Side(name=LocalText.plain("x\x1b[2J\u202ey"), members=("A",))
    dataset = actorgraph.Dataset(actors=actors, sides=(side,))
    told = present(actorgraph.profile(dataset, "A"), how) + present(actorgraph.listing(dataset, "sides"), how)
    assert not set("\x1b\u202e") & set(told)


def test_notebook_shows_an_answer_and_a_dataset_as_html(conflict, ask):
    answer = ask(conflict, "Front", "Army")
    assert answer._repr_html_() == present(answer, "html")
    told = conflict._repr_html_()
    assert "The war" in told
    assert conflict.hash in told


def test_what_is_no_answer_is_told_harmlessly():
    assert notebook_html("<b>") == "&#x27;&lt;b&gt;&#x27;"


def test_pandas_has_a_column_for_each_of_the_answer_and_a_line_for_each_row(conflict, ask):
    answer = ask(conflict, "Front", "Army")
    frame = answer.to_pandas()
    assert tuple(frame.columns) == answer.columns
    assert len(frame) == len(answer.rows())
    for column in answer.columns:
        pairs = zip(frame[column], (row[column] for row in answer.rows()), strict=True)
        assert all(cell == value or value is None for cell, value in pairs)


def test_a_document_ends_with_its_scope(conflict, ask):
    assert type(document_of(ask(conflict, "Front", "Army")).blocks[-1]).__name__ == "Scope"
