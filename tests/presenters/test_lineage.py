"""Trees of lineage as they are told: each input of the corpus with its screens, in text and in Markdown."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from actorgraph import lineage, load, rules
from actorgraph.documents.blocks import Tree
from actorgraph.presenters import present
from actorgraph.presenters.lineage import blocks

CORPUS = sorted((Path(__file__).parents[1] / "corpus" / "lineage").glob("*.yaml"))


def headed(path, head):
    """Return what a comment says that begins with a word."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix(f"# {head}: ") for line in lines if line.startswith(f"# {head}: ")), None)


@pytest.fixture(params=CORPUS, ids=lambda path: path.stem)
def case(request):
    """Yield an input and the lineage it asks for."""
    return request.param, lineage(load(request.param), headed(request.param, "lineage"))


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_screen_of_each_input(case, form):
    path, answer = case
    expected = path.with_suffix({"text": ".txt", "markdown": ".md"}[form]).read_text(encoding="utf-8")
    assert present(answer, form, "en") == expected.rstrip("\n")


def test_findings_of_each_input(case):
    path, answer = case
    found = [problem for problem in rules.check(answer.dataset) if problem.code in ("AG308", "AG309")]
    told = [f"{problem.code} {problem.location.line}" for problem in found]
    assert told == ([headed(path, "finding")] if headed(path, "finding") else [])
    assert bool(answer.cycles) == bool(told)


def test_each_actor_stands_under_the_event_that_made_it(case):
    """In the tree, in JSON and in the rows, whose parents are the last entries that are one generation nearer."""
    _, answer = case
    trees = [block for block in blocks(answer, "en") if isinstance(block, Tree)]
    for tree, kins in zip(trees, [kin for kin in (answer.ancestors, answer.descendants) if kin], strict=True):
        depths = [0, *(depth for depth, _ in tree.items)]
        assert all(deeper <= depth + 1 for depth, deeper in pairwise(depths))
        assert sum(depth % 2 == 0 for depth in depths[1:]) == len(kins)
    rows = answer.rows()
    for direction, ends in (("ancestor", ("to", "from")), ("descendant", ("from", "to"))):
        trail = [answer.actor.label]
        entries = answer.as_dict()[f"{direction}s"]
        for entry, row in zip(entries, [row for row in rows if row["direction"] == direction], strict=True):
            near, far = (entry[end] for end in ends)
            trail[entry["generation"] :] = [far]
            assert (trail[-2], far) == (near, entry["actor"])
            assert [row[name] for name in ("generation", "event", "again")] == [
                entry[name] for name in ("generation", "event", "again")
            ]


def test_return_is_told_in_french():
    answer = lineage(load(next(path for path in CORPUS if path.stem == "renamed-back")), "League")
    assert "League · déjà là auparavant, de nouveau" in present(answer, "text", "fr")


@pytest.mark.parametrize("how", ["text", "markdown", "html"])
def test_former_names_are_told_with_who_says_so(dataset_from, how):
    dataset = dataset_from("""
        sources: {v1: {title: Vendor, publisher: P, date: 2019}, v2: {title: Other, publisher: Q, date: 2018}}
        actors: {A: {former: [{name: Old, until: 2016, sources: [v1]}]}, B: {former: [{name: Elder, sources: [v2]}]}}
        splits: [{from: A, into: B, date: 2017}]
    """)
    told = present(lineage(dataset, "A"), how)
    if how == "text":
        assert "formerly: Old (until 2016) [1]" in told
        assert "B · formerly: Elder (undated) [2]" in told
    assert "Vendor" in told
    assert "Other" in told
