"""What changes from day to day, against asking anew on each."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph.model.course import course
from actorgraph.model.span import ALWAYS, Span


@pytest.mark.parametrize("seed", range(30))
def test_sweep_comes_to_what_is_there_on_each_day(seed):
    random = Random(seed)
    bounds = [float("-inf"), *range(12), float("inf")]
    spans = [(number, Span(random.choice(bounds), random.choice(bounds))) for number in range(20)]
    days = sorted(random.sample(range(12), 5))
    there = set()
    for day, (come, gone) in zip(days, course(spans, days), strict=True):
        assert there.isdisjoint(come)
        assert there.issuperset(gone)
        there = there.union(come).difference(gone)
        assert there == {number for number, span in spans if span.covers(day)}


def test_what_is_always_there_comes_on_the_first_day():
    assert list(course([("A", ALWAYS)], [3, 4])) == [(["A"], []), ([], [])]
    assert not list(course([("A", ALWAYS)], []))
