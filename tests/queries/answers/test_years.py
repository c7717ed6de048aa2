"""On which days a course over time is told, whatever it counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

import pytest

from actorgraph import balance, statistics
from actorgraph.model.selection import Selection, selection
from actorgraph.queries.answers.years import last_days


def days_of(dataset, chosen=None):
    scored = [row["date"] for row in balance(dataset, chosen, over_time=True).rows()]
    counted = list(dict.fromkeys(row["as_of"] for row in statistics(dataset, chosen, over_time=True).rows()))
    return scored, counted


def test_every_course_is_told_on_the_same_days(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020-06-30}
        sources: {paper: {title: A paper, date: 2001}}
        actors: {Old: {since: 1843}, C: {until: 2005-06}}
        negotiations: [{between: [A, B], since: 1980}]
        foundings: [{from: Old, to: A, date: 1990}]
        hostilities: [{between: [Old, A], since: 1995}]
        supports: [{from: A, to: C, since: 2000..2002, sources: [paper]}, {from: B, to: C}]
        """
    )
    for chosen in (None, selection(dataset, layer="hostile"), selection(dataset, during="1992..2002")):
        scored, counted = days_of(dataset, chosen)
        assert scored == counted
    assert days_of(dataset)[0] == [
        *(f"{year}-12-31" for year in (1980, 1990, 1995, 2000, 2002, 2005, 2006)), "2020-06-30"
    ]  # fmt: skip


@pytest.mark.parametrize("until", ["1999-12-31", "1999-12-30"])
def test_what_ends_with_a_year_changes_nothing_in_it(dataset_of, tie, until):
    dataset = dataset_of([tie("A", "B", since="1990-05", until=until)], as_of="2010")
    years = {"1999-12-31": ["1990-12-31", "2000-12-31"], "1999-12-30": ["1990-12-31", "1999-12-31"]}[until]
    assert days_of(dataset) == ([*years, "2010-12-31"],) * 2


@pytest.mark.parametrize("as_of", ["2001-01-01", "2001-02-10"])
def test_a_course_without_an_end_is_told_on_none_but_its_own_days(dataset_of, tie, as_of):
    """Of events alone, those that came later than the record's day too: it ends with the first if it knows of none."""
    dataset = dataset_of([tie("A", "B", since=day, until=day) for day in ("2001-02-01", "2001-03-01..")], as_of=as_of)
    last = max(as_of, "2001-02-01")
    assert days_of(dataset) == ([last],) * 2
    assert days_of(dataset, selection(dataset, during="2001-02..")) == ([last],) * 2


def test_where_no_tie_has_a_date_the_lives_of_actors_give_the_years(dataset_from):
    text = (
        "dataset: {as_of: 2010}\nactors: {A: {since: 1990, until: 2000-03-01}, B: {since: 1995}}\nsupports: [A -> B]\n"
    )
    years = ["1990-12-31", "1995-12-31", "2000-12-31", "2010-12-31"]
    assert days_of(dataset_from(text)) == (years, years)


@pytest.mark.parametrize("seed", range(20))
def test_in_a_year_that_is_left_out_nothing_is_otherwise(dataset_of, tie, seed):
    random = Random(seed)
    dates = ({"since": "2001"}, {"since": "2003-05..2004"}, {"since": "..2006", "until": "2009-12-31"}, {})
    ties = [
        tie(
            *random.sample("ABCDE", 2),
            random.choice(("support", "hostility", "founding")),
            key=f"t{number}",
            cited=random.sample(("1997", "2001-04-02"), 1),
            **random.choice(dates),
        )
        for number in range(5)
    ]
    dataset = dataset_of(ties, as_of="2012")
    told = last_days(dataset, Selection())

    def counted(day):
        return [replace(one, day=0) for one in statistics(dataset, Selection(day=day)).counted]

    ends = [date(year, 12, 31).toordinal() for year in range(1990, 2013)]
    for before, end in pairwise(end for end in ends if end >= told[0]):
        assert end in told or counted(end) == counted(before)
