"""Brokers, statistics, neighbours, what two have in common, ego networks: as questions to a dataset."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import QuestionError, brokers, centrality, common, ego, neighbours, selection, statistics
from actorgraph.model.selection import LAYERS
from actorgraph.presenters import present
from actorgraph.queries.answers.doubts import POSSIBLE
from actorgraph.queries.stats.tallies import centralisation


@pytest.fixture(scope="module")
def war(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        sources: {radio: {date: 2001}, post: {date: 2019}}
        actors: {Front: {since: 2001}, Army: {}, Island: {}, Old: {until: 2010}}
        supports:
          - {from: Patron, to: Army, since: 2002, confidence: high, sources: [post]}
          - {from: Patron, to: Militia, since: 2003, sources: [radio]}
          - {from: Patron, to: Front, since: 2000, until: 2004}
        hostilities:
          - {between: [Army, Front], since: 2012, status: contested, sources: [post]}
          - {from: Militia, to: Front, since: 2019..2021}
          - {from: Front, to: Patron, since: 2005, sources: [post]}
          - {from: Army, to: Army, since: 2000}
        negotiations:
          - {between: [Front, Broker], since: 2013}
          - {between: [Broker, Envoy], since: 2013}
        mergers:
          - {from: [Gang], into: Front, date: 2001, status: retracted}
        """
    )


def test_brokers_say_who_is_cut_off_without_them(war):
    answer = brokers(war)
    first, second = answer.brokers[:2]
    assert (first.actor, first.cut_off, first.apart) == ("Front", 2, (("Broker", "Envoy"),))
    assert (second.actor, second.cut_off, second.apart) == ("Broker", 1, (("Envoy",),))
    assert [bridge.ends for bridge in answer.bridges] == [("Broker", "Front"), ("Broker", "Envoy")]
    assert [tie.id for tie in answer.bridges[1].relations] == ["negotiation/broker/envoy/2013"]
    assert {broker.actor for broker in answer.brokers} == {"Army", "Front", "Patron", "Militia", "Broker", "Envoy"}
    assert len(brokers(war, top=1).brokers) == len(brokers(war, top=1).bridges) == 1
    with pytest.raises(QuestionError, match="at least 1"):
        brokers(war, top=0)


def test_brokers_say_that_possible_ties_count(war):
    assert POSSIBLE in brokers(war).notes
    assert POSSIBLE not in brokers(war, selection(war, as_of="2018")).notes


def test_brokers_as_flat_rows_and_json(war):
    row = brokers(war).rows()[0]
    assert (row["actor"], row["pieces"], row["cut_off"], row["apart"]) == ("Front", 2, 2, "Broker; Envoy")
    content = brokers(war).as_dict()
    assert content["rows"][0]["apart"] == [{"size": 3, "actors": None}, {"size": 2, "actors": ["Broker", "Envoy"]}]
    assert content["bridges"][0]["between"] == ["Broker", "Front"]
    assert content["scope"]["as_of"] == "2020-12-31"


def test_pairs_with_many_ties_are_one_bridge(dataset_of, tie):
    (bridge,) = brokers(dataset_of([tie("A", "B", key=f"t{i:04}") for i in range(3000)])).bridges
    assert len(bridge.relations) == 3000


def test_statistics_of_a_day(war):
    by_layer = {row["layer"]: row for row in statistics(war).rows()}
    assert list(by_layer) == ["all", *LAYERS]
    everything = by_layer["all"]
    assert (everything["as_of"], everything["actors"], everything["tied"]) == ("2020-12-31", 8, 6)
    assert (everything["ties"], everything["pairs"]) == (7, 7)
    assert everything["density"] == 7 / 28
    assert everything["hostile"] == 3 / 7
    assert everything["cited"] == 4 / 7
    assert everything["graded"] == everything["contested"] == everything["possible"] == 1 / 7
    assert everything["fading"] == 1 / 7
    assert by_layer["friendly"]["ties"] == 2
    assert by_layer["lineage"]["hostile"] is None
    assert by_layer["lineage"]["density"] == 0.0


def test_statistics_of_a_layer_and_of_all_time(war):
    (row,) = statistics(war, selection(war, layer="hostile")).rows()
    assert (row["layer"], row["as_of"], row["hostile"], row["possible"]) == ("hostile", "all", 1.0, None)
    assert row["actors"] == len(war.actors)


def test_statistics_year_by_year(war):
    rows = [row for row in statistics(war, over_time=True).rows() if row["layer"] == "all"]
    years = (2000, 2001, 2002, 2003, 2004, 2005, 2006, 2010, 2011, 2012, 2013, 2019, 2020)
    assert [row["as_of"] for row in rows] == [f"{year}-12-31" for year in years]
    assert [row["ties"] for row in rows][:6] == [0, 1, 2, 3, 3, 3]
    until = statistics(war, selection(war, as_of="2002-06"), over_time=True).rows()
    assert until[-1]["as_of"] == "2002-06-30"


@pytest.mark.parametrize("over_time", [False, True])
def test_statistics_of_nearly_nothing_are_undefined(dataset_of, tie, over_time):
    assert not statistics(dataset_of([]), over_time=over_time).found
    (row, *_) = statistics(dataset_of([tie("A", "A")]), over_time=over_time).rows()
    assert (row["as_of"], row["actors"], row["ties"], row["pairs"]) == ("all", 1, 0, 0)
    assert (row["density"], row["centralisation"], row["possible"]) == (None, None, None)


def test_centralisation_of_florence():
    """Padgett and Ansell 1993: 20 marriages of 16 families, the Pucci the Medici 6 of them (Freeman 1978)."""
    graph = nx.florentine_families_graph()
    graph.add_node("Pucci")
    assert centralisation([degree for _, degree in graph.degree()]) == (16 * 6 - 2 * 20) / (15 * 14)


def test_neighbours_with_their_ties_in_time(war):
    answer = neighbours(war, "front")
    assert [one.actor for one in answer.neighbours] == ["Army", "Broker", "Militia", "Patron"]
    assert [tie.type.name for tie in answer.neighbours[-1].relations] == ["support", "hostility"]
    assert answer.neighbours[-1].signs == {1, -1}
    assert [row["until"] for row in answer.rows()][-2:] == ["2004", None]
    assert not neighbours(war, "Island").found
    army = neighbours(war, "Army")
    assert [one.actor for one in army.neighbours] == ["Front", "Patron"]
    assert [one.object for one in army.itself] == ["Army"]
    assert [row["neighbour"] for row in army.rows()][-1] == "Army"


def test_common_names_who_stands_how(war):
    answer = common(war, "Army", "Militia")
    assert {name: [one.actor for one, _ in standing] for name, standing in answer.shared} == {
        "in friendly ties with both": ["Patron"],
        "in hostile ties with both": ["Front"],
        "in friendly ties with the first and hostile ties with the second": [],
        "in hostile ties with the first and friendly ties with the second": [],
    }
    between = dict(common(war, "Patron", "Army").shared)
    assert [one.actor for one, _ in between["in friendly ties with the first and hostile ties with the second"]] == [
        "Front"
    ]
    assert {row["stands"] for row in common(war, "Patron", "Army").rows()} == {
        "in friendly ties with the first and hostile ties with the second", "in hostile ties with both",
    }  # fmt: skip
    assert {(row["first"], row["second"]) for row in common(war, "Patron", "Army").rows()} == {("Patron", "Army")}
    assert not common(war, "Island", "Army").found
    with pytest.raises(QuestionError, match="the same actor"):
        common(war, "Army", "ARMY")


@settings(max_examples=100, deadline=None)
@given(
    pairs=st.lists(st.tuples(st.sampled_from("ABCDEFG"), st.sampled_from("ABCDEFG")), max_size=12),
    radius=st.integers(1, 4),
)
def test_ego_is_that_of_networkx(dataset_of, tie, pairs, radius):
    dataset = dataset_of([tie(a, b, key=f"t{i:02}") for i, (a, b) in enumerate(pairs)], actors="ABCDEFG")
    graph = nx.MultiGraph(pairs)
    graph.add_node("A")
    answer = ego(dataset, "A", radius=radius)
    within = nx.ego_graph(graph, "A", radius=radius)
    assert answer.steps == nx.single_source_shortest_path_length(graph, "A", cutoff=radius)
    assert len(answer.relations) == within.number_of_edges()
    assert answer.found is (len(within) > 1)


def test_ego_needs_a_radius(war):
    with pytest.raises(QuestionError, match="at least 1"):
        ego(war, "Army", radius=0)


@pytest.fixture(scope="module")
def merged(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        actors: {Gang: {until: 2017-03-02}, Front: {since: 2017-03-02}, Army: {}, Late: {since: 2021}}
        mergers:
          - {from: [Gang, Band], into: Front, date: 2017-03-02}
        hostilities:
          - {between: [Army, Front], since: 2018}
          - {between: [Army, Gang], since: 2010}
        """
    )


def test_actors_that_are_gone_do_not_count_nor_do_their_ties(merged):
    assert {broker.actor for broker in brokers(merged).brokers} == {"Army", "Front", "Band"}
    assert {label for _, label, _ in centrality(merged).ranked} == {"Army", "Front", "Band"}
    counted = {row["layer"]: (row["actors"], row["ties"], row["pairs"]) for row in statistics(merged).rows()}
    assert (counted["all"], counted["hostile"]) == ((3, 2, 2), (3, 1, 1))
    assert statistics(merged, selection(merged, as_of="all")).rows()[0]["actors"] == 5


def test_density_of_a_layer_is_the_same_alone_and_among_others(merged):
    for layer in LAYERS:
        (alone,) = statistics(merged, selection(merged, as_of="2020", layer=layer)).rows()
        assert alone in statistics(merged).rows()


def test_star_of_thousands_is_no_trouble(dataset_of, tie):
    dataset = dataset_of([tie("Hub", f"N{i:05}", key=f"t{i:05}") for i in range(10000)])
    answer = brokers(dataset, top=3)
    assert (answer.brokers[0].cut_off, len(answer.bridges)) == (9999, 3)


def test_actor_from_of_old_makes_no_centuries_of_statistics(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="0843"), tie("A", "C", since="2001")], as_of="2020")
    days = dict.fromkeys(row["as_of"] for row in statistics(dataset, over_time=True).rows())
    assert list(days) == ["0843-12-31", "2001-12-31", "2020-12-31"]


def test_sign_policy_is_told_where_a_sign_decides(war):
    assert {kind.name for kind in brokers(war, selection(war, layer="hostile")).signed()} == {"hostility"}
    assert not list(brokers(war).signed())
    assert {kind.name for kind in common(war, "Island", "Army").signed()} == {"support", "hostility"}


def test_statistics_say_that_possible_ties_count(war):
    possible = "ties that only possibly hold on the day are counted too"
    assert statistics(war).notes[1:] == (possible,)
    assert possible not in statistics(war, selection(war, as_of="2018")).notes


def test_tie_with_itself_makes_no_neighbour(dataset_of, tie):
    dataset = dataset_of([tie("A", "A")])
    assert not neighbours(dataset, "A").found
    assert present(neighbours(dataset, "A"), "text").splitlines()[1] == "with itself"
    assert present(ego(dataset, "A"), "text").splitlines()[1] == "no other actors"


def test_on_a_day_those_who_are_gone_are_no_neighbours(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        actors: {Old: {until: 2005}, New: {since: 2005}, Other: {}}
        mergers: [{from: Old, into: New, since: 2005}]
        supports: [{from: Other, to: New, since: 2006}, {from: Other, to: Old, since: 2001}]
        """
    )
    now = selection(dataset, as_of="2020")
    assert [neighbour.actor for neighbour in neighbours(dataset, "New", now).neighbours] == ["Other"]
    assert set(ego(dataset, "New", now, radius=2).steps) == {"New", "Other"}
    assert not common(dataset, "New", "Old", now).found
    assert common(dataset, "New", "Old").found


def test_statistics_leave_self_ties_out(dataset_of, tie):
    answer = statistics(dataset_of([tie("A", "A", "hostility"), tie("A", "B"), tie("B", "C")]))
    assert (answer.counted[0].ties, answer.counted[0].hostile) == (2, 0)


def test_course_over_time_says_that_actors_without_dates_count_on_every_day(dataset_from):
    text = "dataset: {as_of: 2020}\nactors: {A: {since: 1990}, B: {%s}}\nsupports: [{from: A, to: B, since: 2001}]\n"
    notes = [statistics(dataset_from(text % dates), over_time=True).notes for dates in ("", "since: 1990")]
    assert notes == [("an actor without dates is counted on every day",), ()]
