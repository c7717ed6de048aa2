"""Datasets as text, and what their timelines consist of."""

from __future__ import annotations

from math import inf

import pytest

from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.scene.scene import drawn
from actorgraph.scene.sides import sides_of
from actorgraph.scene.timeline.timeline import timeline_of


@pytest.fixture
def timeline(dataset_from):
    """Return the timeline of a dataset, or of its text, with a picture of some of its actors or of all."""

    def make(source, cast=None, until=inf, days=None):
        dataset = dataset_from(source) if isinstance(source, str) else source
        selected = Selection().at_its_own_time(dataset)
        days = days or Span(last=until)
        ties, sides = drawn(dataset, selected), sides_of(dataset, selected)
        return timeline_of(dataset, ties, sides, {"first": dataset.actors if cast is None else cast}, days)

    return make
