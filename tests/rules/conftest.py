"""What tests of rules share: the codes that a rule finds in a text."""

from __future__ import annotations

from textwrap import dedent

import pytest

from actorgraph import load, rules


@pytest.fixture
def load_text(tmp_path):
    """Load one text as a dataset."""

    def load_it(text):
        path = tmp_path / "graph.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        return load(path)

    return load_it


@pytest.fixture
def doubts(load_text):
    """Return the messages of one code that the rules have for a text."""

    def find(code, text):
        return [problem.message for problem in rules.check(load_text(text)) if problem.code == code]

    return find
