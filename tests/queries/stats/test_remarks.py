"""What is said of the ties that statistics count."""

from __future__ import annotations

import pytest

from actorgraph import selection, statistics
from actorgraph.presenters import present

OVERRULED = "events counted here that measures leave out, since a later tie of the opposite sign has begun: 1"
CLIQUE = "one tie between 4 actors counts as 6 ties, one for each pair of them"
POSSIBLE = "ties that only possibly hold on the day are counted too"
TURNOVER = "a tie that only possibly holds is counted as there: it may have begun later and ended sooner than told"


@pytest.fixture(scope="module")
def fallen_out(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        actors: {A: {since: 1980, until: 2010}, B: {since: 1980}, C: {since: 1980}, D: {since: 1980}}
        foundings: [{from: A, to: B, date: 1990}]
        hostilities: [{between: [A, B], since: 2001, until: 2005}]
        partnerships: [{between: [A, B, C, D], since: 2003-06-01, until: 2004-06-01}]
        rivalries: [{between: [C, D], since: 2012..2013}]
        """
    )


def notes(dataset, *, over_time=False, **asked):
    chosen = selection(dataset, **asked) if asked else None
    return [str(note) for note in statistics(dataset, chosen, over_time=over_time).notes]


def test_events_that_measures_leave_out_are_counted_and_said(fallen_out):
    assert notes(fallen_out, as_of="2000") == []
    assert notes(fallen_out, as_of="2002") == [OVERRULED]
    assert notes(fallen_out, as_of="2002", layer="lineage") == []
    assert notes(fallen_out, as_of="2002", layer="hostile") == []
    french = present(statistics(fallen_out, selection(fallen_out, as_of="2002")), "text", "fr")
    assert "événements comptés ici, mais que les mesures laissent de côté" in french


def test_entry_of_many_actors_counts_as_a_clique_and_that_is_said(fallen_out):
    assert notes(fallen_out, as_of="2003") == [CLIQUE, OVERRULED]


def test_ties_of_a_period_and_of_all_time_count_together_and_that_is_said(fallen_out):
    whole = "ties of the whole period count together, whether or not they held at once"
    assert notes(fallen_out, during="2002") == [whole]
    doubted = "ties that only possibly hold in the period are counted too"
    assert notes(fallen_out, during="2012") == [whole, doubted]
    everything = "ties of all times count together, whether or not they held at once"
    assert notes(fallen_out, as_of="all") == [CLIQUE, everything]


def test_over_time_what_counts_on_any_of_the_days_is_said(fallen_out):
    assert notes(fallen_out) == []
    assert notes(fallen_out, over_time=True) == [CLIQUE, OVERRULED, POSSIBLE, TURNOVER]
    assert notes(fallen_out, over_time=True, during="1990..2000") == []
    assert notes(fallen_out, over_time=True, during="2001..2002") == [OVERRULED]
