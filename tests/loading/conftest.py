"""What tests of loading share: reading a text as if it stood in a file."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from actorgraph import load, read


@pytest.fixture
def read_texts(tmp_path):
    """Read texts, each as a file of its own, in the order given."""

    def read_them(*texts):
        paths = []
        for number, text in enumerate(texts):
            path = tmp_path / f"{number}.yaml"
            path.write_text(dedent(text), encoding="utf-8", newline="")
            paths.append(path)
        return read(paths)

    return read_them


@pytest.fixture
def load_text(tmp_path):
    """Load one text as a dataset."""

    def load_it(text):
        path = tmp_path / "graph.yaml"
        path.write_text(dedent(text), encoding="utf-8", newline="")
        return load(path)

    return load_it


@pytest.fixture
def found(read_texts):
    """Return code, line and column of each problem that reading a text finds."""

    def find(text):
        return [(p.code, p.location.line, p.location.column) for p in read_texts(text).problems]

    return find


@pytest.fixture(scope="session")
def corpus():
    """The folder of files that are read by several tests."""
    return Path(__file__).parents[1] / "corpus"
