"""Far more chains than can be listed: which are found, how many are looked at, and what is said of the rest."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from actorgraph import paths
from actorgraph.model.period import Period
from actorgraph.queries.paths import ranking


@pytest.fixture(scope="module")
def hubs(dataset_of, tie):
    """Two actors and three hubs between them, all of them tied to one another many times."""
    random = Random(7)
    ends = [(a, b) for a, b in product("AHIJB", repeat=2) if a < b and (a, b) != ("A", "B")]
    grades = {
        "confidence": ["", "low", "medium", "high"],
        "cited": [(), ("1999",), ("2003-05",), ("2009",)],
        "since": [None, "1998", "2001-05", "2004"],
        "until": [None, "2004", "2006-02"],
    }
    return dataset_of(
        [
            tie(a, b, key=f"{a}{b}{i}", **{name: random.choice(values) for name, values in grades.items()})
            for a, b in ends
            for i in range(6)
        ],
        as_of="2010",
    )


@pytest.mark.parametrize("in_time", [False, True])
@pytest.mark.parametrize("count", [2, 3, 10, 60])
def test_the_best_are_the_first_of_all(hubs, in_time, count):
    every = paths(hubs, "A", "B", every=True, max_length=3, in_time=in_time)
    assert len(every.chains) > 700
    assert paths(hubs, "A", "B", count=count, in_time=in_time).chains == every.chains[:count]


@pytest.mark.parametrize("in_time", [False, True])
def test_no_more_are_looked_at_than_a_few_times_those_that_are_wanted(monkeypatch, hubs, in_time):
    best = paths(hubs, "A", "B", count=10, in_time=in_time).chains
    monkeypatch.setattr(ranking, "LOOK_LIMIT", 20)
    answer = paths(hubs, "A", "B", count=10, in_time=in_time)
    assert (answer.chains, answer.notes) == (best, ())


@pytest.fixture
def twice(dataset_of, tie):
    """Make so many times so many chains that take one event before and after a day that it cannot both be."""

    def make(count, *others):
        event = tie("A", "B", since="2000..2010").period.since
        places = range(count)
        ends = [("A", f"X{i}") for i in places] + [(f"Y{i}", "B") for i in places]
        first = [replace(tie(a, b), event="e", period=Period(event, event)) for a, b in ends]
        into = [tie(f"X{i}", "M", since="2003", until="2003") for i in places]
        out = [tie("M", f"Y{i}", since="2005", until="2005") for i in places]
        return dataset_of([*first, *into, *out, *others], as_of="2020")

    return make


@pytest.mark.parametrize("options", [{}, {"count": 3}, {"every": True}, {"every": True, "max_length": 9}])
def test_chain_that_takes_an_event_on_two_days_gives_way_to_a_longer_one(twice, tie, options):
    longer = [tie(a, b) for a, b in ("AP", "PQ", "QR", "RS", "SB")]
    answer = paths(twice(3, *longer), "A", "B", in_time=True, directed=True, **options)
    assert [[hop.end for hop in chain.hops] for chain in answer.chains] == [list("PQRSB")]
    assert answer.notes == ()


@pytest.mark.parametrize("options", [{}, {"count": 3}, {"every": True}, {"every": True, "max_length": 9}])
def test_too_many_chains_to_look_at_are_told(monkeypatch, twice, tie, options):
    monkeypatch.setattr(ranking, "LOOK_LIMIT", 50)
    longer = [tie(a, b) for a, b in ("AP", "PQ", "QR", "RS", "SB")]
    answer = paths(twice(8, *longer), "A", "B", in_time=True, directed=True, **options)
    assert answer.chains == ()
    assert answer.notes == ("too many chains take one event on two days to look at all: there may be others",)


def test_what_is_listed_before_there_are_too_many_is_right(monkeypatch, twice, tie):
    monkeypatch.setattr(ranking, "LOOK_LIMIT", 50)
    better = [tie("A", "U", confidence="high"), tie("U", "V"), tie("V", "W"), tie("W", "B")]
    dataset = twice(8, *better, tie("A", "B", key="short"))
    answer = paths(dataset, "A", "B", count=5, in_time=True, directed=True)
    assert [len(chain.hops) for chain in answer.chains] == [1, 4]
    assert len(answer.notes) == 1
