"""Which tie is the best evidenced, criterion by criterion."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from actorgraph import Selection, paths
from actorgraph.queries.answers.strength import best_evidenced, grading, holding, rank, recency

DAY = date(2010, 6, 1).toordinal()


def ordinal(text):
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("cited", "day"),
    [
        ((), 0),
        (("2001-05-03",), ordinal("2001-05-03")),
        (("2001",), ordinal("2001-12-31")),
        (("1999", "2001-05", "2000"), ordinal("2001-05-31")),
        (("2001-05..2001-07",), ordinal("2001-07-31")),
        (("..2001-05",), ordinal("2001-05-31")),
        (("2001-05..",), 0),
        (("2001-05..", "1999"), ordinal("1999-12-31")),
    ],
)
def test_recency_is_the_last_day_of_the_newest_document(tie, cited, day):
    assert recency(tie("A", "B", cited=cited)) == day


@pytest.mark.parametrize(
    ("options", "held"),
    [({}, 1), ({"since": "2010"}, 1), ({"until": "2009"}, 0), ({"since": "2011"}, 0), ({"status": "retracted"}, 0)],
)
def test_holding_counts_how_surely_a_tie_holds_on_the_day(tie, dataset_of, options, held):
    one = tie("A", "B", **options)
    assert holding(one, Selection(day=DAY).on(dataset_of([one], as_of="2015"))) == held


GRADED = [
    {"confidence": "high", "cited": ("2000",)},
    {"confidence": "high"},
    {"confidence": "high", "status": "contested", "cited": ("2009",)},
    {"confidence": "high", "status": "contested"},
    {"confidence": "medium", "cited": ("2009",)},
    {"confidence": "low", "cited": ("2009",)},
]
"""From the best graded on: the grade first, then whether anybody contests it, then whether anybody is cited."""


def test_grading_puts_the_grade_before_doubts_and_doubts_before_sources(tie):
    grades = [grading(tie("A", "B", **options)) for options in GRADED]
    assert grades == sorted(grades, reverse=True)
    assert len({*grades}) == len(GRADED)


RANKED = [
    {"since": "2000", "confidence": "low", "cited": ("2008", "2009-05-02")},
    {"since": "2000", "confidence": "low", "cited": ("2009-05-01",)},
    {"since": "2000", "confidence": "low", "cited": ("2009-04",), "key": "a"},
    {"since": "2000", "confidence": "low", "cited": ("2009-04",), "key": "b"},
    {"since": "2000", "confidence": "low", "cited": ("2009..",), "key": "a"},
    {"since": "2010", "confidence": "high", "cited": ("2010",), "key": "a"},
    {"since": "2000", "until": "2009", "confidence": "high", "cited": ("2010",), "key": "a"},
]
"""The first one first: what surely holds, the better graded, the more recent, the first in the alphabet."""


def test_rank_puts_holding_before_grades_and_grades_before_recency(tie, dataset_of):
    ties = [tie("A", "B", **{"key": "z", **options}) for options in RANKED]
    dataset = dataset_of([], actors="AB")
    for shuffled in (ties[::-1], ties[3:] + ties[:3]):
        assert sorted(shuffled, key=lambda one: rank(one, Selection(day=DAY).on(dataset))) == ties
    first = [ties[6], ties[0]]
    assert best_evidenced(first, Selection(day=DAY).on(dataset)) is ties[0]


@pytest.mark.parametrize("newest", range(3))
def test_of_ties_alike_a_chain_takes_the_more_recently_evidenced(dataset_of, tie, newest):
    cited = ["2001", "2002", "2003"][-newest:] + ["2001", "2002", "2003"][:-newest]
    ties = [tie("A", "B", key=key, cited=(date,)) for key, date in zip("xyz", cited, strict=True)]
    (chain,) = paths(dataset_of(ties, as_of="2010"), "A", "B").chains
    by_date = sorted(ties, key=lambda one: one.citations[0].source.id, reverse=True)
    assert [chain.hops[0].relation, *chain.hops[0].parallel] == by_date
    listed = paths(dataset_of(ties, as_of="2010"), "A", "B", every=True).chains
    assert [found.hops[0].relation for found in listed] == by_date


@pytest.mark.parametrize(("x", "y", "z"), list(permutations(["2001", "2002", "2003"])))
@pytest.mark.parametrize("options", [{}, {"in_time": True}, {"every": True}, {"count": 3, "in_time": True}])
def test_of_chains_alike_the_more_recently_evidenced_comes_first(dataset_of, tie, x, y, z, options):
    dates = {"X": x, "Y": y, "Z": z}
    ties = [tie("A", label, cited=(dates[label],)) for label in dates]
    ties += [tie(label, "B", cited=("2009",)) for label in dates]
    found = paths(dataset_of(ties, as_of="2010"), "A", "B", **options).chains
    order = sorted(dates, key=dates.get, reverse=True)
    assert [chain.hops[0].end for chain in found] == order[: len(found)]


def test_the_least_recent_tie_of_a_chain_decides(dataset_of, tie):
    ties = [
        tie("A", "X", cited=("2009",)), tie("X", "B", cited=("2001",)),
        tie("A", "Y", cited=("2002",)), tie("Y", "B", cited=("2002",)),
        tie("A", "Z", cited=("2009",)), tie("Z", "B"),
    ]  # fmt: skip
    found = paths(dataset_of(ties, as_of="2010"), "A", "B", every=True).chains
    assert [chain.hops[0].end for chain in found] == ["Y", "X", "Z"]
