"""The name of the day: a former name that surely held on it, by brute force over days and readings of dates."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.names_then import names_then
from actorgraph.model.other_names import FormerName
from actorgraph.model.period import Period
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import Span


def ordinal(text):
    return date.fromisoformat(text).toordinal()


def called(dataset, label, day, language="en"):
    at = ordinal(day)
    return Snapshot(dataset, Span(at, at)).called(label, language)


ADF = """
dataset: {as_of: 2025-01-01}
actors:
  ADF: {labels: {fr: FDA}, former: [{name: {en: ADF-NALU, fr: FDA-NALU}, since: 1995, until: 2007-06}]}
"""


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        ("1994-12-31", "ADF", "FDA"),
        ("1995-06-01", "ADF", "FDA"),  # only possibly: some day of 1995
        ("1995-12-31", "ADF-NALU", "FDA-NALU"),
        ("2007-06-01", "ADF-NALU", "FDA-NALU"),
        ("2007-06-02", "ADF", "FDA"),  # only possibly: until some day of June
        ("2025-01-01", "ADF", "FDA"),
    ],
)
def test_an_actor_has_the_name_that_it_surely_had_on_the_day(dataset_from, day, english, french):
    dataset = dataset_from(ADF)
    assert (called(dataset, "ADF", day), called(dataset, "ADF", day, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("actors", "name"),
    [
        ("A: {former: [Old]}", "A"),  # nobody knows until when
        ("A: {former: [{name: Old, since: 2000}]}", "A"),
        ("A: {former: [{name: Old, until: unknown}]}", "A"),
        ("A: {former: [{name: Old, until: 2004}]}", "A"),
        ("A: {former: [{name: Old, until: 2006}]}", "Old"),  # nothing says since when: before the record begins
        ("A: {since: 2005-02, former: [{name: Old, until: 2006}]}", "A"),  # it was not there
        ("A: {former: [{name: Older, until: 2004}, {name: Old, until: 2006}]}", "Old"),
        ("A: {former: [{name: Newer, until: 2010}, {name: Old, until: 2006}]}", "Old"),  # over sooner
        ("A: {former: [{name: Old, since: 2007, until: 2004}]}", "A"),
        ("A: {former: [{name: B, until: 2006}]}, B: ", "A"),  # the label of another
        ("A: {former: [{name: Old, until: 2006}]}, B: {labels: {fr: old}}", "A"),
        ("A: {former: [{name: Old, until: 2006}]}, B: {former: [{name: OLD, since: 2003, until: 2008}]}", "A"),
        ("A: {former: [{name: Old, until: 2006}]}, B: {former: [{name: Old, since: 2007, until: 2008}]}", "Old"),
        ("A: {former: [{name: Old, until: 2006}]}, B: {aliases: [Old]}", "Old"),  # by which nobody calls it
    ],
)
def test_it_has_the_name_of_today_where_another_is_not_sure_or_is_anothers(dataset_from, actors, name):
    dataset = dataset_from(f"dataset: {{as_of: 2020}}\nactors: {{{actors}}}\n")
    assert called(dataset, "A", "2005-01-01") == name


def test_a_name_that_very_many_answer_to_tells_nobody_from_others(dataset_from):
    others = ", ".join(f"B{i}: {{aliases: [Old]}}" for i in range(60))
    actors = f"A: {{former: [{{name: Old, until: 2006}}]}}, {others}"
    assert called(dataset_from(f"dataset: {{as_of: 2020}}\nactors: {{{actors}}}\n"), "A", "2005-01-01") == "A"


def test_a_name_of_one_who_had_very_many_is_not_used(dataset_from):
    many = ", ".join(f"N{i}" for i in range(60))
    actors = f"A: {{former: [{{name: N1, until: 2006}}]}}, B: {{former: [{many}]}}"
    assert called(dataset_from(f"dataset: {{as_of: 2020}}\nactors: {{{actors}}}\n"), "A", "2005-01-01") == "A"


def test_in_a_period_and_where_no_day_is_asked_about_it_has_the_name_of_today(dataset_from):
    dataset, day = dataset_from(ADF), ordinal("2005-01-01")
    days = Span(day, day)
    assert Snapshot(dataset, days, throughout=True).called("ADF", "en") == "ADF"
    assert Snapshot(dataset, days, asked=False).called("ADF", "en") == "ADF"
    assert Snapshot(dataset, days).called("nobody", "en") == "nobody"


dates = st.sampled_from([None, "2001", "2002", "2002-03", "2001..2003", "..2002", "2003..", "2004", "2005"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(dates, dates), max_size=4), st.tuples(dates, dates))
def test_stretches_are_those_that_each_day_asks_for(spans, life):
    def period(since, until):
        return Period(since and PartialDate.parse(since), until and PartialDate.parse(until))

    former = tuple(
        FormerName(name=LocalText.plain(f"Old {number}"), period=period(*span)) for number, span in enumerate(spans)
    )
    actor = Actor(label="A", id="a", former=former, life=period(*life))
    dataset = Dataset(actors={"A": actor})
    today = ordinal("2004-07-01")
    found = names_then(actor, dataset.names, dataset.actors, today)
    assert all(one.days.last < other.days.first for one, other in pairwise(found))
    for day in range(ordinal("2000-06-01"), ordinal("2006-06-01"), 17):
        sure = [
            each
            for each in former
            if each.period.until is not None
            and not each.period.is_backwards
            and each.period.certain.covers(day)
            and actor.life.possible.covers(day)
            and day < today
        ]
        soonest = min(
            sure,
            key=lambda each: (
                (each.period.certain & actor.life.possible & Span(last=today - 1)).last,
                -(each.period.certain & actor.life.possible).first,
                each.name.versions,
            ),
            default=None,
        )
        assert [each.name for each in found if each.days.covers(day)] == ([soonest.name] if soonest else [])
