"""The search in the order of time against its definition, on a calendar so small that everything meets on one day.

A chain can be walked if there are days, none before the one ahead of it, with each tie holding on its own, surely or
possibly, and both its actors alive, surely or possibly; an event has its date only.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import Selection, paths
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period
from actorgraph.queries.answers.strength import grading, holding, rank, recency

LABELS = "ABCDE"
WRITTEN = [f"2000-01-0{day}" for day in (1, 2, 3)]
FIRST = date(2000, 1, 1).toordinal()
EVER = range(FIRST - 1, FIRST + 4)
"""All days; the one before the calendar and the one after it stand for all others."""

dates = st.sampled_from([*WRITTEN, *WRITTEN, f"{WRITTEN[0]}..{WRITTEN[1]}", f"..{WRITTEN[1]}", f"{WRITTEN[1]}.."])
days = st.sampled_from(WRITTEN).map(lambda day: (day, day))
spans = st.one_of(days, days, st.tuples(st.none() | dates, st.none() | dates))
values = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["support", "support", "merger"]),
        "span": spans,
        "mutual": st.booleans(),
        "confidence": st.sampled_from(["", "high"]),
        "cited": st.sampled_from([(), (WRITTEN[0],), (WRITTEN[1],)]),
    }
)
labels = st.sampled_from(LABELS)
networks = st.lists(st.tuples(labels, labels, values), max_size=10)
hubs = st.lists(st.tuples(st.sampled_from("AACCD"), st.sampled_from("BBCDDE"), values), min_size=6, max_size=13)
"""A few actors with many ties between each two, so that far more chains are possible than are asked for."""
lives = st.dictionaries(st.sampled_from(LABELS[1:]), spans, max_size=2)
asked = given(drawn=networks, lived=lives, directed=st.booleans())


def period(span):
    return Period(*(text and PartialDate.parse(text) for text in span))


@pytest.fixture(scope="session")
def network(dataset_of, tie):
    """Make a dataset from what hypothesis draws."""

    def make(drawn, lived):
        ties = []
        for number, (a, b, kept) in enumerate(drawn):
            options = {name: value for name, value in kept.items() if name != "span"}
            made = tie(a, b, key=f"t{number}", **options)
            since, until = kept["span"]
            ties.append(replace(made, period=period((since, None if made.type.lasting else until))))
        dataset = dataset_of(ties, actors=LABELS, as_of=WRITTEN[1])
        actors = {label: replace(actor, life=period(lived.get(label, ()))) for label, actor in dataset.actors.items()}
        return replace(dataset, actors=actors)

    return make


def days_of(tie, dataset):
    """Return the days on which a tie can be taken."""
    since = tie.period.since or PartialDate.unknown(latest=dataset.day)
    periods = [Period(since, since) if tie.type.lasting else Period(since, tie.period.until)]
    if not tie.type.lasting:
        periods += [dataset.actors[label].life for label in (tie.subject, tie.object)]
    return [day for day in EVER if all(each.holds_on(day) is not Certainty.NO for each in periods)]


def walks(options, start=EVER[0]):
    """Yield every way to give each tie one of its days, none before the one ahead of it."""
    if not options:
        yield ()
        return
    for day in options[0]:
        if day >= start:
            yield from ((day, *rest) for rest in walks(options[1:], day))


def every_chain(dataset, *, directed):
    """Yield every chain from A to B that can be walked, as its actors and its ties."""

    def onward(nodes, ties):
        if nodes[-1] == "B":
            yield nodes, ties
            return
        for tie in dataset.relations:
            ends = [(tie.subject, tie.object), *([(tie.object, tie.subject)] if tie.mutual or not directed else [])]
            for other in sorted({b for a, b in ends if a == nodes[-1] and b not in nodes}):
                yield from onward((*nodes, other), (*ties, tie))

    for nodes, ties in onward(("A",), ()):
        if any(walks([days_of(tie, dataset) for tie in ties])):
            yield nodes, ties


def order(chain, day):
    """Return what the documentation sorts chains by; what is left to choose is the first in the alphabet."""
    nodes, ties = chain
    grades = [-min(grade(tie) for tie in ties) for grade in (lambda tie: holding(tie, day), grading, recency)]
    return len(ties), *grades, nodes


def listed(dataset, *, directed):
    """Return the ids of every chain, the best first; it takes the best ties, the others come in the order of ids."""
    chains, day = list(every_chain(dataset, directed=directed)), Selection().on(dataset)
    best = min(chains, key=lambda chain: (order(chain, day), [rank(tie, day) for tie in chain[1]]), default=None)
    rest = sorted(
        (chain for chain in chains if chain is not best),
        key=lambda chain: (order(chain, day), [tie.id for tie in chain[1]]),
    )
    return [tuple(tie.id for tie in ties) for _, ties in ([best, *rest] if best else [])]


def found(answer):
    return [chain.ids for chain in answer.chains]


def spans_of(*written):
    return [tuple(WRITTEN[int(digit) - 1] if digit.isdigit() else None for digit in text) for text in written]


@pytest.mark.parametrize(
    ("written", "walked"),
    [
        (["11", "11", "11"], True),
        (["33", "33", "33"], True),
        (["11", "22", "33"], True),
        (["22", "11", "11"], False),
        (["11", "22", "11"], False),
        (["12", "23", "33"], True),
        (["23", "12", "12"], True),
        (["23", "11", "33"], False),
        (["3-", "-3", "3-"], True),
        (["3-", "-2", "3-"], False),
        (["2-", "-3", "-1"], False),
        (["2-", "-3", "-2"], True),
        (["--", "11", "--"], True),
        (["13", "12", "11"], True),
        (["13", "22", "11"], False),
    ],
)
@pytest.mark.parametrize(
    "options", [{}, {"every": True}, {"count": 3}, {"every": True, "max_length": 3}, {"directed": True}]
)
def test_chain_is_walked_if_each_tie_goes_on_until_those_ahead_have_begun(dataset_of, tie, written, walked, options):
    """Each of the four ways to search asks it in a way of its own; all of them know what meets on one single day."""
    made = [
        replace(tie(a, b, key=a), period=period(span))
        for (a, b), span in zip(pairwise("ACDB"), spans_of(*written), strict=True)
    ]
    found_ids = found(paths(dataset_of(made), "A", "B", in_time=True, **options))
    assert found_ids == ([("A", "C", "D")] if walked else [])


@pytest.mark.parametrize("options", [{"every": True}, {"count": 20}, {"count": 20, "directed": True}])
def test_of_several_ties_of_a_step_each_that_can_be_walked_is_taken(dataset_of, tie, options):
    steps = [("A", "C", ["12", "22", "33"]), ("C", "D", ["22", "11", "23"]), ("D", "B", ["33", "22"])]
    made = [
        replace(tie(a, b, key=f"{a}{span}"), period=period(*spans_of(span))) for a, b, texts in steps for span in texts
    ]
    dataset = dataset_of(made)
    assert set(found(paths(dataset, "A", "B", in_time=True, **options))) == {
        ("A12", "C22", "D33"), ("A12", "C22", "D22"), ("A12", "C11", "D33"), ("A12", "C11", "D22"),
        ("A12", "C23", "D33"), ("A12", "C23", "D22"), ("A22", "C22", "D33"), ("A22", "C22", "D22"),
        ("A22", "C23", "D33"), ("A22", "C23", "D22"), ("A33", "C23", "D33"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("life", "walked"),
    [("-1", True), ("11", True), ("22", True), ("2-", True), ("--", True), ("33", False), ("3-", False)],
)
def test_tie_is_taken_on_the_days_that_both_its_actors_live(dataset_of, tie, life, walked):
    dataset = dataset_of([replace(tie("A", "C"), period=period((WRITTEN[0], WRITTEN[1]))), tie("C", "B")])
    actor = replace(dataset.actors["C"], life=period(*spans_of(life)))
    dataset = replace(dataset, actors={**dataset.actors, "C": actor})
    assert bool(found(paths(dataset, "A", "B", in_time=True))) is walked


@settings(max_examples=100, deadline=None)
@asked
def test_best_chain_and_all_of_the_shortest_are_those_of_the_definition(network, drawn, lived, directed):
    dataset = network(drawn, lived)
    chains = listed(dataset, directed=directed)
    shortest = [chain for chain in chains if len(chain) == len(chains[0])]
    assert found(paths(dataset, "A", "B", directed=directed, in_time=True)) == chains[:1]
    assert found(paths(dataset, "A", "B", directed=directed, in_time=True, every=True)) == shortest


@settings(max_examples=100, deadline=None)
@given(drawn=networks, lived=lives, directed=st.booleans(), count=st.integers(2, 40), longest=st.integers(1, 4))
def test_k_chains_and_all_up_to_a_length_are_those_of_the_definition(network, drawn, lived, directed, count, longest):
    dataset = network(drawn, lived)
    chains = listed(dataset, directed=directed)
    assert found(paths(dataset, "A", "B", count=count, directed=directed, in_time=True)) == chains[:count]
    short = [chain for chain in chains if len(chain) <= longest]
    every = paths(dataset, "A", "B", every=True, max_length=longest, directed=directed, in_time=True)
    assert found(every) == short


@settings(max_examples=150, deadline=None)
@given(drawn=hubs, lived=lives, directed=st.booleans(), count=st.integers(1, 60), longest=st.integers(1, 4))
def test_between_hubs_the_best_are_those_of_the_definition(network, drawn, lived, directed, count, longest):
    dataset = network(drawn, lived)
    chains = [chain for chain in listed(dataset, directed=directed) if len(chain) <= longest]
    options = {"count": count, "max_length": longest, "directed": directed}
    assert found(paths(dataset, "A", "B", in_time=True, **options)) == chains[:count]


@settings(max_examples=100, deadline=None)
@asked
def test_days_of_a_step_are_those_of_the_walks(network, drawn, lived, directed):
    dataset = network(drawn, lived)
    for chain in paths(dataset, "A", "B", count=4, directed=directed, in_time=True).chains:
        taken = list(walks([days_of(hop.relation, dataset) for hop in chain.hops]))
        for span, place in zip(chain.days, zip(*taken, strict=True), strict=True):
            assert [day for day in EVER if span.possible.covers(day)] == sorted({*place})
