"""The oracle on worlds that are worked out by hand."""

from math import inf

import pytest

from differential.asking import bounds_of
from differential.dates import days_of
from differential.generator import OWN, PACKAGED, world_of
from differential.oracle.chains import chains, in_order, overlap
from differential.oracle.equations import pagerank
from differential.oracle.holding import holds, occurs, own_scope, selected
from differential.oracle.readings import record_day
from differential.oracle.times import Change, changes_of_tie
from differential.oracle.world import UNKNOWN, Actor, Date, Entry, Scope, World

TYPES = {kind.name: kind for kind in (*PACKAGED, *OWN)}


def date(text):
    return Date(text, *bounds_of(text))


def day(text):
    return days_of(text)[1]


def entry(kind, one, other, **dates):
    known = {key: UNKNOWN if text == "unknown" else date(text) for key, text in dates.items()}
    return Entry(f"{one}{other}", TYPES[kind], ((one, other),), TYPES[kind].direction == "mutual", **known)


def world(*entries, as_of=None, **lives):
    labels = {label for entry in entries for pair in entry.pairs for label in pair} | lives.keys()
    dates = {label: [text and date(text) for text in lives.get(label, (None, None))] for label in sorted(labels)}
    actors = {label: Actor(label, *life) for label, life in dates.items()}
    return World(as_of and date(as_of), actors, TYPES, entries)


def test_tie_without_since_began_some_day_up_to_the_record_s():
    past = world(entry("allegiance", "A", "B"), as_of="2025-11-07")
    assert [holds(past, past.ties[0], day(text)) for text in ("2025-11-07", "2010")] == ["yes", "possibly"]


def test_without_any_date_ties_hold_on_every_day():
    undated = world(entry("merger", "A", "B"), entry("rivalry", "B", "C"))
    assert {holds(undated, tie, day("2010")) for tie in undated.ties} == {"yes"}
    assert own_scope(undated) == Scope()


def test_period_clips_its_own_start():
    clipped = world(entry("rivalry", "A", "B", since="2001..2005", until="2003-06-01"))
    assert [holds(clipped, clipped.ties[0], day(d)) for d in ("2003-06-01", "2002")] == ["yes", "possibly"]


def test_tie_holds_no_longer_than_its_actors_live():
    ended = world(entry("hostility", "A", "B", since="2011", until="2019"), as_of="2020", A=(None, "2012"))
    (tie,) = ended.ties
    assert [holds(ended, tie, day(d)) for d in ("2012-06-01", "2015")] == ["possibly", "no"]
    assert occurs(ended, tie, day("2012-03-01"), day("2015")) == "possibly"


def test_event_that_lasts_happens_in_a_span_whatever_the_lives_say():
    merged = world(entry("merger", "A", "B", date="2013"), A=(None, "2012-12-31"))
    (tie,) = merged.ties
    assert [occurs(merged, tie, *span) for span in (days_of("2013"), days_of("2014"))] == ["yes", "no"]
    assert holds(merged, tie, day("2013")) == "no"
    assert selected(merged, Scope(kind="during", text="2013", span=days_of("2013"))) == [tie]


def test_record_goes_up_to_the_last_date_that_is_no_end():
    dated = world(entry("hostility", "B", "C", since="2009", until="2030"), A=("2016", None))
    assert record_day(dated) == day("2016")
    assert record_day(world(entry("hostility", "B", "C", until="2012"))) == day("2012")


def test_events_alone_are_taken_whole():
    events = world(entry("donation", "A", "B", date="2010-03-04"), entry("donation", "A", "C", date="2011-12"))
    assert own_scope(events).span == (days_of("2010-03-04")[0], day("2011-12"))


def test_event_within_a_longer_tie_surely_happened_while_it_held():
    attack = entry("support", "A", "B", date="2017-04")
    around = world(attack, entry("partnership", "B", "C", since="2010", until="2019"))
    assert overlap(around, tuple(around.ties)) == ("yes", days_of("2017-04"), days_of("2017-04"))


def test_days_on_which_ties_held_together_are_as_uncertain_as_their_dates():
    both = world(entry("rivalry", "A", "B", since="2000..2001"), entry("rivalry", "B", "C", since="2022"))
    assert overlap(both, tuple(both.ties)) == ("yes", days_of("2022"), (None, None))


def test_event_without_a_date_happened_once():
    undated = world(entry("support", "A", "B", since="2003", until="2003"), entry("merger", "B", "C"))
    assert in_order(undated, tuple(undated.ties)) == "possibly"


def test_days_beside_those_that_are_named_are_as_good_as_all(monkeypatch):
    worlds = [world_of(seed) for seed in range(20)]

    def answers():
        for known in worlds:
            for chain in chains(known.ties, "A", "B", 1) + chains(known.ties, "A", "B", 2):
                yield overlap(known, chain), in_order(known, chain)

    monkeypatch.setattr("differential.oracle.chains.LIMIT", inf)
    told = list(answers())
    monkeypatch.setattr("differential.oracle.readings.NEARBY", 4)
    assert list(answers()) == told


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ({"since": "2009"}, {"ended": Change("yes", frozenset("A"), *days_of("2012"))}),
        ({"since": "2009", "until": "2019"}, {"ended": Change("yes", frozenset("A"), *days_of("2012"))}),
        ({"since": "2009", "until": "2012"}, {"ended": Change("yes")}),
        ({"since": "2013", "until": "2014"}, {}),
        ({"until": "unknown"}, {"ended": Change("possibly")}),
    ],
)
def test_tie_ends_with_its_actor(dates, told):
    ended = world(entry("rivalry", "A", "B", **dates), as_of="2012-06-30", A=(None, "2012"))
    assert changes_of_tie(ended, ended.ties[0], day("2011"), day("2014")) == told


def test_nobody_walks_where_nobody_is():
    assert pagerank({}) == {}


def test_unknown_end_in_a_record_without_any_date_has_no_place():
    undated = world(entry("rivalry", "A", "B", until="unknown"))
    assert changes_of_tie(undated, undated.ties[0], day("2011"), day("2014")) == {}


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ({"until": "2001-01"}, {"since": "2001-02-01"}, "yes"),
        ({"since": "2001-02-01"}, {"until": "2001-01"}, "no"),
        ({"since": "2001-01"}, {"since": "2000", "until": "2001-01"}, "possibly"),
        ({"date": "2001"}, {"date": "2001"}, "possibly"),
    ],
)
def test_ties_are_walked_in_the_order_of_time(first, second, answer):
    walked = world(entry("support", "A", "B", **first), entry("support", "B", "C", **second))
    assert in_order(walked, tuple(walked.ties)) == answer
