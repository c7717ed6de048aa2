"""What every measure says of the ties that it counts although they are in doubt."""

from __future__ import annotations

import pytest

from actorgraph import balance, blocs, brokers, centrality, communities, selection
from actorgraph.queries.answers.doubts import ALL_TIMES, POSSIBLE

MEASURES = [balance, blocs, brokers, centrality, communities]


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("since", "day", "notes"),
    [
        ("1990..2010", "2000", {POSSIBLE}),
        ("1990", "2000", set()),
        ("1990", "all", {ALL_TIMES}),
        (None, "all", set()),
    ],
)
def test_measure_says_that_ties_only_possibly_hold_or_did_not_hold_at_once(dataset_of, tie, measure, since, day, notes):
    dataset = dataset_of([tie("A", "B", since=since), tie("B", "C"), tie("B", "D")])
    assert set(measure(dataset, selected=selection(dataset, as_of=day)).notes) & {POSSIBLE, ALL_TIMES} == notes
