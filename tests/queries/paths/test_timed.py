"""Chains in the order of time, and chains without ties in doubt, against brute force."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import Selection, centrality, paths, selection
from actorgraph.model.order import in_order
from actorgraph.model.period import Certainty
from actorgraph.queries.answers.doubts import DOUBTS

LABELS = "ABCDEF"
values = st.fixed_dictionaries(
    {
        "since": st.sampled_from([None, "1998", "1999-06", "2000-01-20", "2000-01..2000-03", "..1999"]),
        "until": st.sampled_from([None, "1998", "1999", "2000-01-25", "1999..2001", "unknown"]),
        "confidence": st.sampled_from(["", "low", "high"]),
        "status": st.sampled_from(["accepted", "accepted", "contested", "retracted"]),
        "cited": st.sampled_from([(), ("1999",), ("1998", "2000-01-30")]),
        "mutual": st.booleans(),
    }
)
networks = st.lists(st.tuples(st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), values), max_size=12)


@pytest.fixture(scope="session")
def network(dataset_of, tie):
    """Make a dataset from what hypothesis draws."""

    def make(drawn):
        ties = [tie(a, b, key=f"t{i:02}", **kept) for i, ((a, b), kept) in enumerate(drawn)]
        return dataset_of(ties, actors=LABELS, as_of="2000-02-01")

    return make


def every_chain(dataset, *, directed, longest=None):
    """Every chain from A to B that can be walked in order, as ids."""
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(dataset.actors)
    by_id = {relation.id: relation for relation in dataset.relations if relation.status != "retracted"}
    for relation in by_id.values():
        graph.add_edge(relation.subject, relation.object, relation.id)
        if relation.mutual or not directed:
            graph.add_edge(relation.object, relation.subject, relation.id)
    chains = {tuple(key for _, _, key in path) for path in nx.all_simple_edge_paths(graph, "A", "B", longest)}
    return {
        chain
        for chain in chains
        if not any(by_id[key].period.is_backwards for key in chain)
        and in_order([dataset.occurrence_of(by_id[key]) for key in chain]) is not Certainty.NO
    }


@pytest.mark.parametrize("directed", [False, True])
@settings(max_examples=80, deadline=None)
@given(drawn=networks)
def test_shortest_and_all_of_the_shortest_are_those_of_brute_force(network, directed, drawn):
    dataset = network(drawn)
    chains = every_chain(dataset, directed=directed)
    shortest = sorted(chain for chain in chains if len(chain) == min(map(len, chains)))
    found = paths(dataset, "A", "B", every=True, directed=directed, in_time=True).chains
    assert sorted(chain.ids for chain in found) == shortest
    best = paths(dataset, "A", "B", directed=directed, in_time=True).chains
    assert best == found[:1]


@settings(max_examples=80, deadline=None)
@given(drawn=networks, count=st.integers(2, 7), longest=st.integers(1, 4))
def test_k_chains_and_all_up_to_a_length_are_those_of_brute_force(network, drawn, count, longest):
    dataset = network(drawn)
    chains = every_chain(dataset, directed=False)
    found = paths(dataset, "A", "B", count=count, in_time=True).chains
    assert [len(chain.hops) for chain in found] == sorted(map(len, chains))[:count]
    assert {chain.ids for chain in found} <= chains
    assert len({chain.ids for chain in found}) == len(found)
    every = paths(dataset, "A", "B", every=True, max_length=longest, in_time=True).chains
    assert sorted(chain.ids for chain in every) == sorted(every_chain(dataset, directed=False, longest=longest))


@settings(max_examples=100, deadline=None)
@given(drawn=networks)
def test_without_dates_time_makes_no_difference(network, drawn):
    dataset = network([(ends, {**kept, "since": None, "until": None}) for ends, kept in drawn])
    for options in ({}, {"every": True}, {"count": 4}):
        timed = paths(dataset, "A", "B", in_time=True, **options).chains
        assert timed == paths(dataset, "A", "B", **options).chains


def test_nobody_travels_back_in_time(dataset_of, tie):
    ties = [tie("A", "M", since="2010"), tie("M", "B", since="2000", until="2005")]
    dataset = dataset_of(ties)
    assert paths(dataset, "A", "B").found
    assert not paths(dataset, "A", "B", in_time=True).found
    (chain,) = paths(dataset, "B", "A", in_time=True).chains
    assert chain.in_order is Certainty.YES


def test_longer_chain_in_order_is_taken_where_the_shorter_is_not(dataset_of, tie):
    ties = [
        tie("A", "M", since="2010"),
        tie("M", "B", until="2005"),
        tie("A", "X", until="2000"),
        tie("X", "M", since="2001", until="2003"),
    ]
    (chain,) = paths(dataset_of(ties), "A", "B", in_time=True).chains
    assert [hop.end for hop in chain.hops] == ["X", "M", "B"]


def test_days_and_certainty_stand_in_the_answer(dataset_of, tie):
    ties = [tie("A", "M", since="2001", until="2003"), tie("M", "B", since="2003..2004")]
    content = paths(dataset_of(ties), "A", "B", in_time=True).as_dict()
    assert content["scope"]["time_respecting"] is True
    (path,) = content["paths"]
    assert path["in_order"] == "yes"
    assert [hop["days"] for hop in path["hops"]] == [
        {"since": "2001", "until": "2003"}, {"since": "2003..2004", "until": None},
    ]  # fmt: skip
    assert "in_order" not in paths(dataset_of(ties), "A", "B").as_dict()["paths"][0]


@pytest.mark.sweep
def test_thousands_of_ties_and_a_long_chain_are_no_trouble(dataset_of, tie):
    graph = nx.gnm_random_graph(2000, 6000, seed=7)
    ties = [
        tie(f"N{a}", f"N{b}", since=f"{1990 + (a + b) % 30}", until=f"{1992 + (a + b) % 30}") for a, b in graph.edges
    ]
    dataset = dataset_of(ties)
    assert paths(dataset, "N0", "N1", in_time=True).chains
    assert len(paths(dataset, "N0", "N1", in_time=True, count=5).chains) == 5
    line = dataset_of([tie(f"N{i}", f"N{i + 1}", since=f"{1000 + i}") for i in range(2000)])
    (chain,) = paths(line, "N0", "N2000", in_time=True).chains
    assert len(chain.hops) == 2000


@settings(max_examples=100, deadline=None)
@given(drawn=networks)
def test_without_ties_in_doubt_the_answer_is_that_of_the_rest(network, drawn):
    dataset = network(drawn)
    answer = paths(dataset, "A", "B", robust=True)
    assert len(answer.robust) == (len(DOUBTS) if answer.found else 0)
    for remainder, doubt in zip(answer.robust, DOUBTS, strict=False):
        rest = [(ends, kept) for ends, kept in drawn if kept["status"] != "retracted"]
        kept_ids = {relation.id for relation in doubt.without(dataset.relations, Selection().on(dataset))}
        chain = remainder.chain
        assert (remainder.doubt, chain is None or set(chain.ids) <= kept_ids) == (doubt.name, True)
        assert remainder.left_out <= len(rest)
        assert remainder.same is (chain is not None and chain.ids == answer.chains[0].ids)


@pytest.mark.parametrize(
    ("values", "doubts"),
    [
        ({}, set()),
        ({"confidence": "low"}, {"ties of low confidence", "all of these"}),
        ({"confidence": "F6"}, set()),
        ({"status": "contested"}, {"contested ties", "all of these"}),
        ({"since": "2001.."}, {"ties that may not hold on the day", "all of these"}),
        ({"until": "2005.."}, {"ties that may not hold on the day", "all of these"}),
        ({"since": "2001", "until": "2001"}, set()),
        ({"since": "2001", "until": "2002"}, set()),
    ],
)
def test_doubts_of_a_tie(dataset_of, tie, values, doubts):
    answer = paths(dataset_of([tie("A", "B", **values)], as_of="2010"), "A", "B", robust=True)
    assert {remainder.doubt for remainder in answer.robust if remainder.chain is None} == doubts


def test_on_a_day_what_only_possibly_holds_on_it_is_in_doubt(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2001", until="2003")])
    for day, same in (("2001-06", False), ("2002", True)):
        answer = paths(dataset, "A", "B", selection(dataset, as_of=day), robust=True)
        assert answer.robust[2].same is same


def test_of_a_period_the_doubt_is_that_ties_may_not_hold_in_it(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2001..2003", until="2004")])
    for asked, words in (({"during": "2002"}, "in the period"), ({"as_of": "2002"}, "on the day")):
        chosen = selection(dataset, **asked)
        doubt = f"ties that may not hold {words}"
        assert paths(dataset, "A", "B", chosen, robust=True).robust[2].doubt == doubt
        ranking = centrality(dataset, selected=chosen, robust=True)
        assert ranking.variants[2].doubt.name == doubt
        assert f"value without {doubt}" in ranking.columns
        assert (ranking.variants[2].left_out, ranking.variants[3].left_out) == (1, 1)


def test_what_is_left_without_doubts_stands_in_the_json_as_a_path_and_in_rows_with_its_days(dataset_of, tie):
    ties = [
        tie("A", "B", key="w", since="2001", until="2003", status="contested"),
        tie("A", "M", key="x", since="2001-02", until="2003-04"), tie("M", "B", key="y", since="2002"),
    ]  # fmt: skip
    answer = paths(dataset_of(ties, as_of="2010"), "A", "B", in_time=True, robust=True)
    robust = answer.as_dict()["robust"]
    told = [(left["without"], left["left_out"], left["same"], left["path"]) for left in robust]
    other = paths(dataset_of(ties[1:], as_of="2010"), "A", "B", in_time=True).as_dict()["paths"][0]
    path = answer.as_dict()["paths"][0]
    assert told == [
        ("ties of low confidence", 0, True, path), ("contested ties", 1, False, other),
        ("ties that may not hold on the day", 0, True, path), ("all of these", 1, False, other),
    ]  # fmt: skip
    columns = ("without", "path", "step", "from", "to", "taken_since", "taken_until")
    rows = [tuple(row[name] for name in columns) for row in answer.rows()]
    assert rows == [
        (None, 1, 1, "A", "B", "2001", "2003"),
        *(
            row
            for doubt in ("contested ties", "all of these")
            for row in (
                (doubt, 1, 1, "A", "M", "2001-02", "2003-04"),
                (doubt, 1, 2, "M", "B", "2002", None),
            )
        ),
    ]
    assert {tuple(row) for row in answer.rows()} == {answer.columns}
    lost = paths(dataset_of(ties[:1], as_of="2010"), "A", "B", robust=True).as_dict()["robust"]
    assert [left["path"] is None for left in lost] == [False, True, False, True]


def test_rows_list_the_tie_that_is_taken_and_those_beside_it(dataset_of, tie):
    ties = [tie("A", "B", key="x", confidence="high"), tie("B", "A", key="y"), tie("B", "C", key="z")]
    rows = paths(dataset_of(ties), "A", "C").rows()
    assert [(row["step"], row["tie"], row["direction"]) for row in rows] == [
        (1, "taken", "forward"), (1, "parallel", "backward"), (2, "taken", "forward"),
    ]  # fmt: skip


def test_merger_can_be_walked_on_its_date_only(dataset_of, tie):
    ties = [
        tie("Movement", "Sentinels", "merger", since="2013-08-22"),
        tie("Sentinels", "Group", "merger", since="2017-03-02"),
    ]
    dataset = dataset_of(ties)
    assert not paths(dataset, "Group", "Movement", in_time=True).found
    (chain,) = paths(dataset, "Movement", "Group", in_time=True).chains
    assert chain.in_order is Certainty.YES
    assert [str(day) for days in chain.days for day in (days.since, days.until)] == ["2013-08-22"] * 2 + [
        "2017-03-02"
    ] * 2


def test_nobody_is_met_after_the_end_or_before_the_beginning_of_a_life(dataset_from):
    text = """
    dataset: {as_of: 2020}
    actors: {A: {}, B: {until: 2001}, C: {since: 2015}, D: {}}
    partnerships:
      - {between: [A, B], since: 1990}
      - {between: [B, D], since: 2010}
      - {between: [A, C], since: 1990, until: 2014}
      - {between: [C, D], since: 2000}
    """
    assert not paths(dataset_from(text), "A", "D", in_time=True).found
    later = dataset_from(text.replace("until: 2001", "until: 2012"))
    (chain,) = paths(later, "A", "D", in_time=True).chains
    assert [(str(days.since), str(days.until)) for days in chain.days] == [("1990", "2012"), ("2010", "2012")]


def test_event_that_a_chain_would_take_twice_has_one_day(dataset_from):
    text = """
    hostilities: [{from: [A, C], to: [B, D], date: 2000..2010}]
    allegiances:
      - {from: B, to: X, date: FIRST}
      - {from: X, to: C, date: LAST}
    """
    found = paths(dataset_from(text.replace("FIRST", "2003").replace("LAST", "2005")), "A", "D", count=10, in_time=True)
    assert [len(chain.hops) for chain in found.chains] == [1, 3]
    same = text.replace("FIRST", "2003-05-01").replace("LAST", "2003-05-01")
    longer = [
        chain for chain in paths(dataset_from(same), "A", "D", count=10, in_time=True).chains if len(chain.hops) > 3
    ]
    assert [chain.in_order for chain in longer] == [Certainty.POSSIBLY]
