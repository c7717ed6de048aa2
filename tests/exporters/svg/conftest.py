"""Figures of the atlas and of odd datasets, parsed."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.exporters.svg.figure import figure_of
from actorgraph.model.selection import Selection
from figures import Figure


@pytest.fixture(scope="session")
def drawn():
    """Return the figure of a dataset, parsed."""

    def draw(dataset, view="network", selected=None, **options):
        return Figure(figure_of(dataset, selected or Selection(), view=view, **options))

    return draw


@pytest.fixture(scope="session", params=["network", "matrix", "timeline"])
def view(request):
    """Each of the views."""
    return request.param


@pytest.fixture(scope="session")
def atlas_figures(atlas, drawn):
    """The figures of the atlas, drawn once."""
    return {view: drawn(atlas, view) for view in ("network", "matrix", "timeline")}


@pytest.fixture(scope="session")
def odd_files():
    """Datasets that are like few others."""
    return sorted((Path(__file__).parents[1] / "html" / "odd").glob("*.yaml"))


@pytest.fixture(scope="session")
def payloads():
    """Texts that would run, load or inject something if they were ever read as markup."""
    lines = (Path(__file__).parents[1] / "html" / "payloads.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line.strip())
