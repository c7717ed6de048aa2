"""How far a score over time is, told to whoever waits."""

from random import Random

import pytest

from actorgraph import Selection, balance
from actorgraph.model.span import Span
from actorgraph.queries.signed import sensitivity


def test_a_course_over_time_reports_how_far_it_is(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2001"), tie("B", "C", since="2003")])
    told = []
    answer = balance(dataset, over_time=True, report=told.append)
    assert told == [day / len(answer.moments) for day in range(len(answer.moments))]


def random_ties(tie, seed, count=60):
    random = Random(seed)
    for number in range(count):
        since, length = random.randrange(2000, 2010), random.randrange(6)
        kind = random.choice(("support", "hostility", "merger", "negotiation"))
        until = None if length == 5 or kind == "merger" else str(since + length)
        yield tie(*random.choices("ABCDEFGH", k=2), kind, key=f"t{number}", since=str(since), until=until)


@pytest.mark.parametrize("seed", range(8))
def test_sweep_scores_each_day_as_it_is_scored_alone(dataset_of, tie, seed):
    dataset = dataset_of(list(random_ties(tie, seed)), as_of="2012")
    moments = balance(dataset, over_time=True).moments
    assert len(moments) > 5
    for moment in moments:
        assert moment.score == balance(dataset, Selection(day=moment.day)).score


def test_a_course_shares_its_work_and_says_so(dataset_of, tie, monkeypatch):
    random = Random(1)
    names = [f"A{number}" for number in range(40)]
    ties = [
        tie(*random.sample(names, 2), random.choice(("support", "hostility")), key=f"t{number}", since=str(year))
        for number, year in enumerate([*[2001] * 220, *[2002] * 20])
    ]
    dataset = dataset_of(ties)
    monkeypatch.setattr(sensitivity, "_COURSE", 0)
    answer = balance(dataset, over_time=True)
    first, last = answer.moments
    alone = balance(dataset, Selection(day=first.day)).score.frustration
    assert last.score == answer.score, "the day asked for is worked on as it is alone"
    assert first.score.frustration.lower < alone.lower <= alone.upper <= first.score.frustration.upper
    assert any("can be further apart" in str(note) for note in answer.notes)


def test_a_course_says_that_ties_count_which_only_possibly_hold_on_one_of_its_days(dataset_of, tie):
    told = "ties that only possibly hold on the day are counted too"
    dataset = dataset_of([tie("A", "B", since="2001..2003"), tie("B", "C", since="2003")], as_of="2010")
    assert told not in balance(dataset).notes
    assert told in balance(dataset, over_time=True).notes
    assert told not in balance(dataset, Selection(during=Span.of(733000, None)), over_time=True).notes
