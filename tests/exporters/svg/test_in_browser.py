"""A browser shows a figure as it was meant, and does nothing else."""

from __future__ import annotations

import pytest

import actorgraph
from figures import BOXES, assert_as_meant

pytestmark = pytest.mark.browser


@pytest.fixture
def boxes(watched, tmp_path):
    """Return where each text of a figure really is."""

    def open_it(figure):
        path = tmp_path / "figure.svg"
        path.write_text(figure.source, encoding="utf-8", newline="\n")
        watched.become(1200, 2000)
        return watched.open(path).evaluate(BOXES)

    return open_it


def test_texts_are_no_wider_than_estimated_and_where_they_were_meant(boxes, drawn, atlas_figures, odd_files, view):
    arabic = next(path for path in odd_files if path.stem == "arabic")
    for figure in (atlas_figures[view], drawn(actorgraph.load(arabic), view)):
        assert_as_meant(figure, boxes(figure))
