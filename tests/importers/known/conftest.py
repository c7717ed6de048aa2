"""Extracts of published tables, and the files that they become."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.api import read
from actorgraph.importers.known.file import proposed
from actorgraph.importers.readers import read_in
from actorgraph.loading.plain import plain_text

DATA = Path(__file__).parents[2] / "data"


class Trial:
    """A file that a table became.

    Attributes:
        said: What the table says.
        found: The file and what is not in it.
        tree: The file as a tree.
        problems: What checking it says against it.
    """

    def __init__(self, folder, source, where, beside):
        dataset = None
        texts = {} if beside is None else {"beside.yaml": beside}
        if beside is not None:
            (folder / "beside.yaml").write_text(beside, encoding="utf-8")
            dataset = read(folder).dataset
        self.said = read_in(source, where)
        self.found = proposed(self.said, dataset, texts)
        self.tree = plain_text(self.found.text) if self.found.text else {}
        (folder / "proposal.yaml").write_text(self.found.text, encoding="utf-8")
        self.problems = [problem for problem in read(folder).problems if problem.severity.value == "error"]


@pytest.fixture
def trial(tmp_path):
    def of(name, where=None, beside=None):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        return Trial(folder, DATA / name, where or {}, beside)

    return of
