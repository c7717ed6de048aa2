"""Chains against networkx, against brute force, and as the documentation describes them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, product

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import AmbiguousNameError, QuestionError, Selection, UnknownNameError, paths, selection
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty

LABELS = "ABCDEF"
DAY = date(2000, 2, 1).toordinal()

tie_values = st.fixed_dictionaries(
    {
        "since": st.sampled_from([None, "1999", "2000-01-20", "2000-02-10", "2000-01..2000-03"]),
        "until": st.sampled_from([None, None, "2000-01-25", "2000", "unknown"]),
        "confidence": st.sampled_from(["", "low", "medium", "high", "B2", "F6"]),
        "status": st.sampled_from(["accepted", "accepted", "contested", "retracted"]),
        "cited": st.sampled_from([(), ("1999",), ("2000-01",), ("1998", "2000-01-30")]),
        "mutual": st.booleans(),
        "kind": st.sampled_from(["support", "hostility", "negotiation"]),
    }
)
ends = st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS))
networks = st.lists(st.tuples(ends, tie_values), max_size=12)


@pytest.fixture(scope="session")
def dataset_of_values(dataset_of, tie):
    """Make a dataset from what hypothesis draws."""

    def make(drawn):
        ties = [tie(a, b, key=f"t{i:02}", **values) for i, ((a, b), values) in enumerate(drawn)]
        return dataset_of(ties, actors=LABELS, as_of="2000-02-01")

    return make


def multigraph(dataset, *, directed):
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(dataset.actors)
    for relation in dataset.relations:
        if relation.status == "retracted":
            continue
        graph.add_edge(relation.subject, relation.object, relation.id)
        if relation.mutual or not directed:
            graph.add_edge(relation.object, relation.subject, relation.id)
    return graph


def every_chain(graph, start, end, longest=None):
    return {tuple(key for _, _, key in path) for path in nx.all_simple_edge_paths(graph, start, end, longest)}


def ids(chain):
    return tuple(hop.relation.id for hop in chain.hops)


def grades(dataset, chain):
    """The grades of a chain, from the documentation: each is that of its worst tie."""
    holding = {Certainty.YES: 2, Certainty.POSSIBLY: 1, Certainty.NO: 0}
    ties = [hop.relation for hop in chain.hops]
    when = Selection(day=DAY).on(dataset)
    return (
        min(holding[when.holds(tie)] for tie in ties),
        min((tie.confidence.level, tie.status == "accepted", bool(tie.citations)) for tie in ties),
        min(tie.last_evidenced.latest if tie.last_evidenced else 0 for tie in ties),
    )


@pytest.mark.parametrize("directed", [False, True])
@settings(max_examples=50, deadline=None)
@given(drawn=networks)
def test_length_is_that_of_networkx(dataset_of_values, directed, drawn):
    dataset = dataset_of_values(drawn)
    answer = paths(dataset, "A", "B", directed=directed)
    graph = multigraph(dataset, directed=directed)
    if not nx.has_path(graph, "A", "B"):
        assert not answer.found
        assert answer.chains == ()
    else:
        assert len(answer.chains[0].hops) == nx.shortest_path_length(graph, "A", "B")


@pytest.mark.parametrize("directed", [False, True])
@settings(max_examples=50, deadline=None)
@given(drawn=networks)
def test_all_are_the_shortest_chains_of_networkx(dataset_of_values, directed, drawn):
    dataset = dataset_of_values(drawn)
    answer = paths(dataset, "A", "B", every=True, directed=directed)
    chains = every_chain(multigraph(dataset, directed=directed), "A", "B")
    shortest = min(map(len, chains), default=0)
    assert sorted(map(ids, answer.chains)) == sorted(chain for chain in chains if len(chain) == shortest)


@pytest.mark.parametrize("directed", [False, True])
@settings(max_examples=50, deadline=None)
@given(drawn=networks, longest=st.integers(1, 4))
def test_all_up_to_a_length_are_the_simple_chains_of_networkx(dataset_of_values, directed, drawn, longest):
    dataset = dataset_of_values(drawn)
    answer = paths(dataset, "A", "B", every=True, max_length=longest, directed=directed)
    expected = sorted(every_chain(multigraph(dataset, directed=directed), "A", "B", longest))
    assert sorted(map(ids, answer.chains)) == expected[:1000]


@settings(max_examples=50, deadline=None)
@given(drawn=networks, count=st.integers(2, 7))
def test_k_chains_are_the_k_shortest_best_first(dataset_of_values, drawn, count):
    dataset = dataset_of_values(drawn)
    found = paths(dataset, "A", "B", count=count).chains
    chains = every_chain(multigraph(dataset, directed=False), "A", "B")
    assert [len(chain.hops) for chain in found] == sorted(map(len, chains))[:count]
    assert len(set(map(ids, found))) == len(found)
    assert set(map(ids, found)) <= chains
    order = [(len(chain.hops), *(tuple_of_negatives(grades(dataset, chain)))) for chain in found]
    assert order == sorted(order)


def tuple_of_negatives(grade):
    holding, (level, accepted, cited), recency = grade
    return (-holding, (-level, -accepted, -cited), -recency)


@settings(max_examples=50, deadline=None)
@given(drawn=networks)
def test_one_chain_is_the_best_of_all_by_brute_force(dataset_of_values, drawn):
    dataset = dataset_of_values(drawn)
    every = paths(dataset, "A", "B", every=True).chains
    best = paths(dataset, "A", "B").chains
    if not every:
        assert best == ()
        return
    highest = max(grades(dataset, chain) for chain in every)
    nodes = min([hop.end for hop in chain.hops] for chain in every if grades(dataset, chain) == highest)
    assert grades(dataset, best[0]) == highest
    assert [hop.end for hop in best[0].hops] == nodes
    assert every[0] == best[0]


@settings(max_examples=60, deadline=None)
@given(drawn=networks, count=st.integers(1, 4))
def test_hops_join_and_name_every_parallel_tie(dataset_of_values, drawn, count):
    dataset = dataset_of_values(drawn)
    for chain in paths(dataset, "A", "B", count=count).chains:
        assert chain.hops[0].start == "A"
        assert chain.hops[-1].end == "B"
        assert all(one.end == other.start for one, other in pairwise(chain.hops))
        for hop in chain.hops:
            between = {
                relation.id
                for relation in dataset.relations
                if {relation.subject, relation.object} == {hop.start, hop.end} and relation.status != "retracted"
            }
            assert {hop.relation.id, *(other.id for other in hop.parallel)} == between
            assert hop.direction == (
                "mutual" if hop.relation.mutual else "forward" if hop.relation.subject == hop.start else "backward"
            )


dates = st.sampled_from([
    None, "2000-01-05", "2000-01-10", "2000-01-15", "2000-01-08..2000-01-12", "..2000-01-10", "2000-01-10..",
])  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(periods=st.lists(st.tuples(dates, dates), min_size=1, max_size=3))
def test_overlap_is_that_of_brute_force_over_readings(dataset_of, tie, periods):
    ties = [
        tie(a, b, since=since, until=until)
        for (a, b), (since, until) in zip(pairwise(LABELS), periods, strict=False)
    ]  # fmt: skip
    chain = paths(dataset_of(ties, as_of="2000-02-15"), "A", LABELS[len(ties)]).chains[0]
    readings = [list(bounds_of(one.period)) for one in ties]
    shared = {max(first for first, _ in one) <= min(last for _, last in one) for one in product(*readings)}
    assert chain.overlap is {(True,): Certainty.YES, (False, True): Certainty.POSSIBLY}.get(
        tuple(sorted(shared)), Certainty.NO
    )


def bounds_of(period):
    """Yield the extreme readings of a period: its first and its last day as early and as late as they can be."""
    first, last = date(1999, 12, 1).toordinal(), date(2000, 3, 1).toordinal()
    since, until = period.since, period.until
    begins = (
        (first, date(2000, 2, 15).toordinal()) if since is None else (since.earliest or first, since.latest or last)
    )
    ends = (last, last) if until is None else (until.earliest or first, until.latest or last)
    for one, other in product((*begins, *ends), repeat=2):
        if one <= other and begins[0] <= one <= begins[1] and ends[0] <= other <= ends[1]:
            yield one, other


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"since": "2000"}, {"since": "1990", "until": "1995", "confidence": "high", "cited": ("1999",)}),
        ({"since": "1990"}, {"since": "1995..", "confidence": "high"}),
        ({"confidence": "high"}, {"confidence": "medium", "cited": ("2000",)}),
        ({"confidence": "medium"}, {"confidence": "", "cited": ("2000",)}),
        ({"confidence": ""}, {"confidence": "low", "cited": ("2000",)}),
        ({"confidence": "A1"}, {"confidence": "C3", "cited": ("2000",)}),
        ({"confidence": "low"}, {"confidence": "low", "status": "contested", "cited": ("2000",)}),
        ({"cited": ("1980",)}, {}),
        ({"cited": ("1999",)}, {"cited": ("1998", "1997")}),
        ({"key": "a"}, {"key": "b"}),
    ],
)  # fmt: skip
def test_of_parallel_ties_the_better_one_is_taken(dataset_of, tie, better, worse):
    values = [{"key": "z", **better}, {"key": "b", **worse}]
    dataset = dataset_of([tie("A", "B", **value) for value in values], as_of="2000")
    for every in (False, True):
        hop = paths(dataset, "A", "B", every=every).chains[0].hops[0]
        assert hop.relation.id == values[0]["key"]
        assert [other.id for other in hop.parallel] == [values[1]["key"]]


def test_a_chain_that_holds_now_comes_before_a_better_evidenced_one_that_has_ended(dataset_of, tie):
    dataset = dataset_of(
        [
            tie("A", "X", until="1990", confidence="high"),
            tie("X", "B", confidence="high"),
            tie("A", "Y", confidence="low"),
            tie("Y", "B", confidence="low"),
        ],
        as_of="2000",
    )
    assert [hop.end for hop in paths(dataset, "A", "B").chains[0].hops] == ["Y", "B"]


def test_the_weakest_tie_decides_between_chains(dataset_of, tie):
    dataset = dataset_of(
        [
            tie("A", "X", confidence="high"),
            tie("X", "B", confidence="low"),
            tie("A", "Y", confidence="medium"),
            tie("Y", "B", confidence="medium"),
        ]
    )
    chain = paths(dataset, "A", "B").chains[0]
    assert [hop.end for hop in chain.hops] == ["Y", "B"]
    assert chain.weakest.name == "MEDIUM"


def test_equal_chains_come_in_the_order_of_the_alphabet(dataset_of, tie):
    dataset = dataset_of([tie("A", "Y"), tie("Y", "B"), tie("A", "X"), tie("X", "B")])
    found = [chain.hops[0].end for chain in paths(dataset, "A", "B", every=True).chains]
    assert found == ["X", "Y"]


@pytest.mark.parametrize(("one", "other"), list(product(["support", "hostility", "negotiation"], repeat=2)))
def test_sign_is_the_product_of_the_signs(dataset_of, tie, one, other):
    signs = {"support": 1, "hostility": -1, "negotiation": 0}
    chain = paths(dataset_of([tie("A", "B", one), tie("B", "C", other)]), "A", "C").chains[0]
    assert chain.sign == signs[one] * signs[other]


def test_directed_follows_arrows_and_mutual_ties(dataset_of, tie):
    dataset = dataset_of([tie("A", "B"), tie("C", "B", mutual=True), tie("C", "D")])
    assert [hop.direction for hop in paths(dataset, "A", "D", directed=True).chains[0].hops] == [
        "forward", "mutual", "forward",
    ]  # fmt: skip
    assert not paths(dataset, "D", "A", directed=True).found
    assert [hop.direction for hop in paths(dataset, "D", "A").chains[0].hops] == ["backward", "mutual", "backward"]


@pytest.fixture(scope="module")
def years(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        supports:
          - {from: A, to: B, since: 2000, until: 2005, confidence: high}
          - {from: A, to: C, since: 2010, confidence: low}
        hostilities:
          - {from: C, to: B, since: 2010, confidence: medium}
          - {from: A, to: D, status: retracted}
        """
    )


@pytest.mark.parametrize(
    ("options", "route"),
    [
        ({}, "B"),
        ({"as_of": "2003"}, "B"),
        ({"as_of": "2005"}, "B"),
        ({"as_of": "2006"}, None),
        ({"as_of": "2015"}, "CB"),
        ({"as_of": "all"}, "B"),
        ({"only": ["hostility"]}, None),
        ({"only": ["supports"]}, "B"),
        ({"excluded": ["supports"]}, None),
        ({"layer": "friendly"}, "B"),
        ({"layer": "hostile"}, None),
        ({"as_of": "2015", "layer": "friendly"}, None),
        ({"min_confidence": "high"}, "B"),
        ({"as_of": "2015", "min_confidence": "medium"}, None),
        ({"as_of": "2015", "min_confidence": "low"}, "CB"),
    ],
)
def test_selection_narrows_the_ties(years, options, route):
    answer = paths(years, "A", "B", selection(years, **options))
    assert "".join(hop.end for chain in answer.chains for hop in chain.hops) == (route or "")
    assert answer.found is (route is not None)


def test_retracted_tie_is_never_used(years):
    assert not paths(years, "A", "D").found


@pytest.mark.parametrize("options", [{}, {"every": True}, {"count": 5}, {"max_length": 1}])
def test_an_actor_is_itself_without_any_tie(years, options):
    answer = paths(years, "A", "a", **options)
    assert answer.found
    assert [chain.hops for chain in answer.chains] == [()]
    assert answer.as_dict()["paths"] == [
        {
            "length": 0, "sign": 1, "weakest": None, "overlap": None,
            "overlap_since": None, "overlap_until": None, "hops": [],
        }
    ]  # fmt: skip
    assert answer.rows() == []


def test_maximal_length_is_kept(years):
    assert not paths(years, "A", "B", selection(years, as_of="2015"), max_length=1).found
    assert paths(years, "A", "B", selection(years, as_of="2015"), max_length=2).found


@pytest.mark.parametrize("options", [{"count": 0}, {"count": -1}, {"max_length": 0}])
def test_numbers_below_one_are_refused(years, options):
    with pytest.raises(QuestionError, match="at least 1"):
        paths(years, "A", "B", **options)


def test_unknown_name_is_told_with_suggestions(atlas):
    with pytest.raises(UnknownNameError) as caught:
        paths(atlas, "JNIM", "Al-Mourabitun")
    assert caught.value.name == "Al-Mourabitun"
    assert "Al-Mourabitoun" in caught.value.suggestions
    assert len(caught.value.suggestions) <= 3


def test_ambiguous_name_is_told_and_never_guessed(dataset_from):
    dataset = dataset_from(
        """
        actors:
          North Army: {aliases: [Front]}
          South Army: {aliases: [Front]}
        supports: [North Army -> Capital]
        """
    )
    with pytest.raises(AmbiguousNameError) as caught:
        paths(dataset, "Front", "Capital")
    assert caught.value.candidates == (("North Army", "north-army"), ("South Army", "south-army"))
    assert paths(dataset, "id:north-army", "Capital").found


def test_two_lines_are_a_dataset(dataset_from):
    dataset = dataset_from("allegiances:\n- A -> B\n")
    chain = paths(dataset, "A", "B").chains[0]
    assert [hop.relation.id for hop in chain.hops] == ["allegiance/a/b"]
    assert chain.overlap is Certainty.YES


def test_more_chains_than_are_listed_leave_a_note(dataset_of, tie):
    stars = [tie(a, b, key=f"{a}-{b}-{i}") for a, b in ("AX", "XB") for i in range(40)]
    answer = paths(dataset_of(stars), "A", "B", every=True)
    assert len(answer.chains) == 1000
    assert answer.notes == ("there are more chains than are listed",)
    assert paths(dataset_of(stars), "A", "B", count=3).notes == ()


def test_as_many_chains_as_can_be_listed_leave_no_note(dataset_of, tie):
    stars = [tie(a, b, key=f"{a}-{b}-{i}") for a, b, ties in (("A", "X", 25), ("X", "B", 40)) for i in range(ties)]
    answer = paths(dataset_of(stars), "A", "B", every=True)
    assert (len(answer.chains), answer.notes) == (1000, ())


def test_span_of_a_chain_is_what_its_ties_share(dataset_of, tie):
    ties = [tie("A", "B", since="2000", until="2010-06"), tie("B", "C", since="2005-03-02")]
    answer = paths(dataset_of(ties), "A", "C").as_dict()["paths"][0]
    assert answer["overlap"] == "yes"
    assert (answer["overlap_since"], answer["overlap_until"]) == ("2005-03-02", "2010-06")


def test_best_of_thousands_of_parallel_ties_is_found_at_once(dataset_of, tie):
    ties = [tie("A", "B", key=f"t{i:04}", cited=(f"{1000 + i}",)) for i in range(3000)]
    hop = paths(dataset_of(ties), "A", "B").chains[0].hops[0]
    assert hop.relation.id == "t2999"
    assert len(list(hop.parallel)) == 2999
    assert hop.relation.last_evidenced == PartialDate.parse("3999")
