"""A browser shows a figure as it was meant, and does nothing else."""

from __future__ import annotations

import pytest

import actorgraph

pytestmark = pytest.mark.browser

BOXES = """[...document.querySelectorAll("text:not([aria-hidden])")].map((text) => {
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return [text.textContent, left, top, right, bottom];
})"""


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
        found = boxes(figure)
        assert len(found) == len(figure.texts)
        for (text, left, top, right, bottom), meant in zip(found, figure.texts, strict=True):
            assert text == meant.text
            assert left >= meant.left - 4, meant
            assert right <= meant.right + 4, meant
            assert top >= meant.top - 6, meant
            assert bottom <= meant.bottom + 6, meant
