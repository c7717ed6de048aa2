"""Thickness stands for what ties say, from nothing on, and never compares what has another unit."""

from __future__ import annotations

import pytest

from actorgraph.errors import QuestionError
from actorgraph.scene.timeline.gauge import gauge_of

GRAPH = """
dataset: {vocabulary: companies}
ownerships:
  - {from: A, to: D, share: 60%, id: plain}
  - {from: B, to: D, share: 25%..50%, id: range}
  - {from: C, to: D, share: ">50%", id: open}
  - {from: E, to: D, id: silent}
loans:
  - {from: A, to: B, amount: 300 EUR, id: euros}
  - {from: A, to: C, amount: ">=100 EUR", id: at-least}
  - {from: A, to: E, amount: 1000000 USD, id: dollars}
"""


@pytest.fixture
def ties(dataset_from):
    return {tie.id: tie for tie in dataset_from(GRAPH).relations}


def test_share_is_one_of_the_whole(ties):
    gauge = gauge_of(ties.values(), "share")
    assert (gauge.most, gauge.unit, gauge.others) == (100, "%", ())
    assert gauge.thickness(ties["plain"]) == (0.6, 0.6)
    assert gauge.thickness(ties["range"]) == (0.25, 0.5)
    assert gauge.thickness(ties["open"]) == (0.5, 1)
    assert gauge.thickness(ties["silent"]) is None


def test_amounts_in_the_most_frequent_currency_are_drawn_and_others_never_compared(ties):
    gauge = gauge_of(ties.values(), "amount")
    assert (gauge.most, gauge.unit, gauge.others) == (300, "EUR", ("USD",))
    assert gauge.thickness(ties["euros"]) == (1, 1)
    assert gauge.thickness(ties["at-least"]) == (pytest.approx(1 / 3), 1)
    assert gauge.thickness(ties["dollars"]) is None


@pytest.mark.parametrize(("name", "told"), [("count", "no tie that is drawn says 'count'"), ("size", "no weight")])
def test_what_no_tie_says_is_refused(ties, name, told):
    with pytest.raises(QuestionError, match=told):
        gauge_of(ties.values(), name)


def test_nothing_but_naughts_has_a_scale(dataset_from):
    (tie,) = dataset_from("supports: [{from: A, to: B, count: 0}]").relations
    assert gauge_of([tie], "count").thickness(tie) == (0, 0)
