"""Steps, and the day that each shows."""

from __future__ import annotations

import pytest

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.story import Step

TEXT = LocalText.plain("x")


def day(written):
    return PartialDate.parse(written).latest


@pytest.mark.parametrize(
    ("written", "record", "shown"),
    [
        ("2017-03-02", "2020", "2017-03-02"),
        ("2017-03", "2020", "2017-03-31"),
        ("2025", "2025-11-07", "2025-11-07"),
        ("2026", "2025-11-07", "2026-12-31"),
        (None, "2025-11-07", "2025-11-07"),
    ],
)
def test_a_step_shows_the_last_day_that_its_date_can_be_and_the_record_reaches(written, record, shown):
    step = Step(text=TEXT, day=written and PartialDate.parse(written))
    assert step.day_within(day(record)) == day(shown)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"during": "2012..2013"}, ("2012-01-01", "2013-12-31")),
        ({"day": "2012"}, ("2012-12-31", "2012-12-31")),
        ({}, ("2020-12-31", "2020-12-31")),
    ],
)
def test_a_step_shows_a_period_or_a_day(said, shown):
    step = Step(text=TEXT, **{name: PartialDate.parse(text) for name, text in said.items()})
    assert step.days_within(day("2020")) == tuple(day(each) for each in shown)
    assert step.days_within(None) == (step.days_within(day("2020")) if said else None)


def test_a_step_of_an_undated_record_shows_its_own_day_or_none():
    assert Step(text=TEXT).day_within(None) is None
    assert Step(text=TEXT, day=PartialDate.parse("2017")).day_within(None) == day("2017")


@pytest.mark.parametrize("said", [{"actors": ("B",)}, {"path": ("A", "B")}])
def test_a_dataset_refuses_steps_that_show_what_is_not_there(said):
    with pytest.raises(ValueError, match="step 1 of the story names 'B', which is no actor"):
        Dataset(actors={"A": Actor(label="A", id="a")}, story=(Step(text=TEXT, **said),))
