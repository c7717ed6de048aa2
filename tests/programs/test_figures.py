"""A figure opens in each engine without a shift: what is written stands where it was meant to."""

from __future__ import annotations

import pytest

from actorgraph.exporters.svg.figure import figure_of
from actorgraph.exporters.svg.views import VIEWS
from actorgraph.model.selection import Selection
from figures import BOXES, Figure, assert_as_meant


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_written_stands_where_it_was_meant(engine, view, atlas, tmp_path):
    figure = Figure(figure_of(atlas, Selection(), view=view))
    path = tmp_path / "figure.svg"
    path.write_text(figure.source, encoding="utf-8", newline="\n")
    engine.resize(1440, 900)
    engine.open(path.as_uri())
    assert_as_meant(figure, engine.evaluate(BOXES))
