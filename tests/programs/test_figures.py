"""A figure opens in each engine without a shift: what is written stands where it was meant to."""

from __future__ import annotations

import pytest

from actorgraph.exporters.svg.figure import figure_of
from actorgraph.exporters.svg.views import VIEWS
from actorgraph.model.selection import Selection
from figures import Figure

BOXES = """[...document.querySelectorAll("text:not([aria-hidden])")].map((text) => {
  const { left, top, right, bottom } = text.getBoundingClientRect();
  return [text.textContent, left, top, right, bottom];
})"""


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_written_stands_where_it_was_meant(engine, view, atlas, tmp_path):
    figure = Figure(figure_of(atlas, Selection(), view=view))
    path = tmp_path / "figure.svg"
    path.write_text(figure.source, encoding="utf-8", newline="\n")
    engine.resize(1440, 900)
    engine.open(path.as_uri())
    found = engine.evaluate(BOXES)
    assert len(found) == len(figure.texts)
    for (text, left, top, right, bottom), meant in zip(found, figure.texts, strict=True):
        assert text == meant.text
        assert left >= meant.left - 4, meant
        assert right <= meant.right + 4, meant
        assert top >= meant.top - 6, meant
        assert bottom <= meant.bottom + 6, meant
