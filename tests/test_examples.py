"""The examples: each is checked without a doubt, has a story and a page, and says what its README tells."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

import actorgraph
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph.problems import Severity
from actorgraph.rules import check

EXAMPLES = sorted(path for path in (Path(__file__).parents[1] / "examples").iterdir() if path.is_dir())


@pytest.fixture(params=EXAMPLES, ids=[path.name for path in EXAMPLES])
def example(request):
    return request.param


def of(name):
    return actorgraph.load(Path(__file__).parents[1] / "examples" / name / "graph")


def test_it_has_no_errors_and_no_warnings(example):
    found = actorgraph.read(example / "graph")
    problems = [*found.problems, *check(found.dataset)]
    assert [problem for problem in problems if problem.severity is not Severity.NOTE] == []


def test_it_has_a_story_in_both_languages_and_a_page(example):
    dataset = actorgraph.load(example / "graph")
    assert len(dataset.story) >= 4
    assert all({"en", "fr"} <= {tag for tag, _ in step.text.versions} for step in dataset.story)
    assert str(dataset.headline) in page_of(dataset, Selection())
    assert "What is learnt from it" in (example / "README.md").read_text(encoding="utf-8")


def test_the_marriages_of_florence_are_those_of_networkx():
    ties = [tie for tie in of("florence").relations if tie.type.name == "marriage"]
    graph = nx.Graph((tie.subject, tie.object) for tie in ties)
    assert nx.utils.graphs_equal(graph, nx.Graph(nx.florentine_families_graph().edges))
    assert round(nx.betweenness_centrality(graph)["Medici"], 2) == 0.52


def test_what_the_readme_says_of_the_french_media():
    told = {row["actor"]: row for row in actorgraph.ownership(of("french-media"), "Lagardère SA").rows()}
    assert round(told["Compagnie de l'Odet"]["low"], 2) == round(told["Compagnie de l'Odet"]["high"], 2) == 13.58
