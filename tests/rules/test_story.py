"""Doubts about a story."""

from __future__ import annotations

import pytest

RECORD = """\
dataset: {as_of: 2020-06-01}
actors: {Old: {until: 2015}, New: {since: 2016-02}, Mali: }
hostilities:
- {from: New, to: Mali, since: 2017, until: 2018}
- {from: Old, to: Mali, since: 2010-05}
- {from: New, to: Mali, date: 2019-01-01, id: raid}
foundings: [{from: Mali, to: New, date: 2016-02, id: born}]
"""
BEYOND, ABSENT = "AG324", "AG325"


def told(said):
    return f"{RECORD}story: [{{text: x, {said}}}]\n"


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2021", "the step is of 2021, and the record goes no further than 2020-06-01"),
        ("2010-04", "the step is of 2010-04, before any date of the record, whose first is 2010-05-01"),
    ],
)
@pytest.mark.parametrize("time", ["day", "during"])
def test_a_step_beyond_the_record(doubts, time, day, message):
    assert doubts(BEYOND, told(f"{time}: {day}")) == [message]


@pytest.mark.parametrize("day", ["2020", "2020-06-01", "2010-05", "2010", "2015"])
@pytest.mark.parametrize("time", ["day", "during"])
def test_a_step_that_the_record_reaches_is_no_doubt(doubts, time, day):
    assert doubts(BEYOND, told(f"{time}: {day}")) == []


def test_a_record_without_dates_is_never_left(doubts):
    assert doubts(BEYOND, "actors: {A: }\nstory: [{text: x, day: 1800, actor: A}]\n") == []


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("actor: Old", "the step shows who is not there on its day: 'Old'"),
        ("actors: [Old, New], day: 2015-12-31", "the step shows who is not there on its day: 'New'"),
        ("path: [New, Mali], day: 2012", "the step shows who is not there on its day: 'New'"),
        ("tie: hostility/new/mali/2017, day: 2019", "the step shows the hostility 'New -> Mali', which does not hold "),
        ("tie: raid, day: 2019-01-02", "the step shows the hostility 'New -> Mali', which does not hold on its day"),
        ("actor: Old, during: 2016..2018", "the step shows who is not there in its period: 'Old'"),
        (
            "tie: raid, during: 2018",
            "the step shows the hostility 'New -> Mali', which neither holds nor happens in its",
        ),
    ],
)
def test_a_step_that_shows_what_is_not_there(doubts, said, message):
    [found] = doubts(ABSENT, told(said))
    assert found.startswith(message)


@pytest.mark.parametrize(
    "said",
    [
        "actors: [Old, Mali], day: 2015",
        "tie: hostility/new/mali/2017, day: 2017",
        "tie: raid, day: 2019-01-01",
        "actors: [Old, New], during: 2015..2016",
        "tie: raid, during: 2019",
        "tie: born, during: 2016",
    ],
)
def test_a_step_that_shows_what_may_be_there_is_no_doubt(doubts, said):
    assert doubts(ABSENT, told(said)) == []
