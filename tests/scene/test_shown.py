"""Which ties a picture draws, and how sure they are."""

from __future__ import annotations

import pytest

from actorgraph.model.dates import PartialDate
from actorgraph.model.selection import Selection
from actorgraph.model.span import Span
from actorgraph.scene.shown import Lack, shown_ties


@pytest.fixture
def dataset(dataset_of, tie):
    """Ties of every look on 1 June 2020."""
    return dataset_of(
        [
            tie("A", "B", key="sure", since="2010", cited=["2019"]),
            tie("A", "B", key="fading", since="2010", cited=["2012"]),
            tie("A", "C", key="undated", cited=["2019"]),
            tie("A", "D", key="perhaps", since="2020", cited=["2019"]),
            tie("B", "D", key="ended", since="2010", until="2012"),
            tie("C", "D", key="future", since="2021"),
            tie("C", "C", key="self", since="2010", cited=["2019"]),
            tie("B", "C", key="contested", since="2010", status="contested", cited=["2019"]),
            tie("B", "C", key="unsourced", since="2010"),
            tie("B", "C", key="retracted", since="2010", status="retracted"),
        ],
        as_of="2020-06-01",
    )


def shown(dataset, day=None, **options):
    selected = Selection(day=day and PartialDate.parse(day).latest).at_its_own_time(dataset)
    return {each.tie.id: each for each in shown_ties(dataset, selected, **options)}


def test_those_that_hold_are_drawn_and_what_is_not_sure_is_pale(dataset):
    found = shown(dataset)
    assert sorted(found) == ["contested", "fading", "perhaps", "self", "sure", "undated", "unsourced"]
    assert {name: {*each.lacks} for name, each in found.items() if each.is_pale} == {
        "fading": {Lack.NEW_SOURCE},
        "perhaps": {Lack.CERTAINTY},
        "undated": {Lack.DATE},
        "unsourced": {Lack.SOURCE},
    }
    certain = ["fading", "self", "sure", "undated", "unsourced"]
    assert sorted(name for name, each in found.items() if each.is_certain) == certain
    assert [name for name, each in found.items() if each.is_contested] == ["contested"]


def test_what_nothing_in_the_record_has_tells_no_tie_from_another(dataset_of, tie):
    undated = shown_ties(dataset_of([tie("A", "B", cited=["2019"]), tie("A", "C")]), Selection())
    assert [set(each.lacks) for each in undated] == [set(), {Lack.SOURCE}]
    assert not any(each.lacks for each in shown_ties(dataset_of([tie("A", "B"), tie("A", "C")]), Selection()))


def test_on_a_day_of_the_past_those_are_left_out_that_nobody_dates(dataset):
    assert "undated" not in shown(dataset, "2015")
    assert "undated" in shown(dataset, "2015", undated=True)
    assert shown(dataset, "2015", undated=True)["undated"].is_pale
    assert "ended" in shown(dataset, "2011")


def test_those_among_others_are_not_drawn(dataset):
    assert sorted(shown(dataset, actors={"A", "B"})) == ["fading", "sure"]


def test_in_a_period_nothing_fades(dataset):
    selected = Selection(during=Span(PartialDate.parse("2011").earliest, PartialDate.parse("2020").latest))
    found = {each.tie.id: each for each in shown_ties(dataset, selected)}
    assert not found["fading"].is_pale
    assert "ended" in found
