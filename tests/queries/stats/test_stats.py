"""Statistics over time, which one sweep counts, against those of each day alone."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from actorgraph import statistics
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Period
from actorgraph.model.selection import LAYERS, Selection

_SINCE = (None, "1999", "2000-05", "2001..2003", "2003-02-01", "unknown", "..2002")
_UNTIL = (None, None, "2002-03", "2003..2005", "2006", "unknown")
_KINDS = ("support", "hostility", "merger", "split", "negotiation", "membership")


@pytest.fixture
def random_dataset(dataset_of, tie, draw_period):
    """Make a dataset whose ties and actors have certain, uncertain and no dates."""

    def make(seed):
        random = Random(seed)
        ties = [
            tie(
                *random.choices("ABCDEF", k=2),
                random.choice(_KINDS),
                key=f"t{number:02}",
                mutual=random.random() < 0.5,
                status=random.choice(("accepted", "accepted", "contested", "retracted")),
                confidence=random.choice(("", "low", "high")),
                cited=random.sample(("1994", "1997", "2001-04-02"), random.randrange(3)),
                **draw_period(random),
            )
            for number in range(30)
        ]
        made = dataset_of(ties, as_of="2009")
        lives = {
            label: replace(
                actor, life=Period(*(end and PartialDate.parse_end(end) for end in draw_period(random).values()))
            )
            for label, actor in made.actors.items()
        }
        return replace(made, actors=lives)

    return make


@pytest.fixture
def draw_period():
    """Draw a period that can be, as it would be written."""

    def draw(random):
        while True:
            since, until = random.choice(_SINCE), random.choice(_UNTIL)
            period = Period(*(end and PartialDate.parse_end(end) for end in (since, until)))
            if not period.is_backwards:
                return {"since": since, "until": until}

    return draw


@pytest.mark.parametrize("seed", range(40))
def test_sweep_tells_what_each_day_alone_tells(random_dataset, seed):
    dataset = random_dataset(seed)
    chosen = Selection(layer=Random(seed).choice((None, *LAYERS)))
    told = statistics(dataset, chosen, over_time=True).counted
    days = dict.fromkeys(one.day for one in told)
    told = [replace(one, begun=None, ended=None, jaccard=None) for one in told]
    assert told == [one for day in days for one in statistics(dataset, replace(chosen, day=day)).counted]


def test_random_datasets_have_what_changes(random_dataset):
    told = [one for seed in range(10) for one in statistics(random_dataset(seed), over_time=True).counted]
    assert any(one.fading for one in told)
    assert any(one.possible for one in told)
    assert len({one.day for one in told}) > 5
    assert any(one.actors < 6 for one in told)


def test_turnover_is_the_share_of_ties_that_two_days_have_in_common(random_dataset):
    for seed in range(20):
        answer = statistics(random_dataset(seed), over_time=True)
        before = None
        for day in dict.fromkeys(found.day for found in answer.counted):
            chosen = Selection(day=day)
            ties = {tie.id for tie in chosen.network_of(answer.dataset)[1] if tie.subject != tie.object}
            told = next(found for found in answer.counted if found.day == day and found.layer == "all")
            if before is None:
                assert (told.begun, told.ended, told.jaccard) == (None, None, None)
            else:
                assert (told.begun, told.ended) == (len(ties - before), len(before - ties))
                shared = len(ties & before) / len(ties | before) if ties | before else None
                assert told.jaccard == shared
            before = ties
