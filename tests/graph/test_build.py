"""The graph, attribute by attribute: what other programs rely on."""

from __future__ import annotations

import networkx as nx
import pytest

NODE_TYPES = {"actor_id": str, "kind": str, "names": str, "born": str, "ended": str, "country": str}
EDGE_TYPES = {
    "relation_type": str, "sign": int, "family": str, "mutual": bool, "lasting": bool, "valid_from": str,
    "valid_until": str, "holds": str, "confidence": str, "level": int, "status": str, "last_evidenced": str,
    "sources": str, "role": str, "support": str, "event": str,
}  # fmt: skip
REQUIRED = {"relation_type", "sign", "family", "mutual", "lasting", "level", "status"}


@pytest.fixture(scope="module")
def dataset(dataset_from):
    return dataset_from(
        """
        dataset: {title: {en: A title, fr: Un titre}, as_of: 2020}
        sources: {report: {date: 2019-05}, other: {}}
        actors:
          Front: {kind: armed group, names: {en: The Front}, aliases: [FRT], since: 2000, until: 2015-06, country: Mali}
        supports:
          - from: Army
            to: Front
            since: 2010..2011
            until: unknown
            role: {en: patron, fr: parrain}
            support: [arms, money]
            confidence: B2
            status: contested
            disputed_by: [other]
            sources: [report, {source: report, page: 1}, other]
          - {from: Army, to: Front, since: 2012}
          - {from: Army, to: Town, status: retracted}
        hostilities: [Army <-> Front]
        mergers: [{from: [Front, Army], into: Union, date: 2015-06}]
        """
    )


def test_graph_is_a_multigraph_with_direction(dataset):
    assert type(dataset.graph()) is nx.MultiDiGraph


def test_graph_says_what_it_is(dataset):
    assert dataset.graph().graph == {"title": "A title", "dataset_hash": dataset.hash, "as_of": "all"}
    assert dataset.graph(as_of="2010-02").graph["as_of"] == "2010-02-28"


def test_nodes_are_every_actor_by_its_label(dataset):
    assert list(dataset.graph(only=["mergers"])) == list(dataset.actors) == ["Army", "Front", "Town", "Union"]


def test_node_has_exactly_the_documented_attributes(dataset):
    assert dataset.graph().nodes["Front"] == {
        "actor_id": "front", "kind": "armed group", "names": "Front; The Front; FRT", "born": "2000",
        "ended": "2015-06", "country": "Mali",
    }  # fmt: skip
    assert dataset.graph().nodes["Town"] == {"actor_id": "town", "names": "Town"}


def test_edge_has_exactly_the_documented_attributes(dataset):
    graph = dataset.graph(as_of="2011-06")
    assert graph.edges["Army", "Front", "support/army/front/2010..2011"] == {
        "relation_type": "support", "sign": 1, "family": "cooperation", "mutual": False, "lasting": False,
        "valid_from": "2010..2011", "valid_until": "unknown", "holds": "possibly", "confidence": "B2", "level": 4,
        "status": "contested", "last_evidenced": "2019-05", "sources": "report; other", "role": "patron",
        "support": "arms; money",
    }  # fmt: skip
    assert graph.edges["Army", "Front", "hostility/army/front"] == {
        "relation_type": "hostility", "sign": -1, "family": "hostility", "mutual": True, "lasting": False,
        "holds": "possibly", "level": 2, "status": "accepted",
    }  # fmt: skip


def test_attributes_of_an_edge_come_in_the_documented_order(dataset):
    for _, _, data in dataset.graph(as_of="2011-06").edges(data=True):
        assert list(data) == [name for name in EDGE_TYPES if name in data]


def test_ties_of_one_event_name_it(dataset):
    events = {data["event"] for _, _, data in dataset.graph(only=["merger"]).edges(data=True)}
    assert len(events) == 1


def test_parallel_ties_are_all_there_and_retracted_ones_are_not(dataset):
    graph = dataset.graph()
    assert graph.number_of_edges("Army", "Front") == 3
    assert not graph.has_edge("Army", "Town")


def test_keys_are_the_ids_in_their_order(atlas):
    graph = atlas.graph()
    assert sorted(key for _, _, key in graph.edges) == [relation.id for relation in atlas.relations]
    assert {(a, b, key) for a, b, key in graph.edges} == {(r.subject, r.object, r.id) for r in atlas.relations}


@pytest.mark.parametrize("as_of", ["all", "2017"])
def test_atlas_keeps_the_contract_of_names_and_types(atlas, as_of):
    graph = atlas.graph(as_of=as_of)
    for _, data in graph.nodes(data=True):
        assert {"actor_id", "names"} <= set(data) <= set(NODE_TYPES)
        assert all(type(value) is NODE_TYPES[name] for name, value in data.items())
    for _, _, data in graph.edges(data=True):
        assert REQUIRED <= set(data) <= set(EDGE_TYPES)
        assert all(type(value) is EDGE_TYPES[name] for name, value in data.items())
        assert ("holds" in data) is (as_of != "all")
        assert data.get("holds", "yes") in ("yes", "possibly")


def test_as_of_takes_only_what_holds(atlas):
    ended = "partnership/malian-junta/wagner/2021-12"
    assert ended in {key for _, _, key in atlas.graph(as_of="2023").edges}
    assert ended not in {key for _, _, key in atlas.graph(as_of="2025-11-07").edges}


def test_each_call_returns_a_graph_of_its_own(dataset):
    graph = dataset.graph()
    graph.clear()
    assert dataset.graph().number_of_nodes() == 4


@pytest.mark.parametrize("as_of", ["all", "2017"])
def test_gexf_of_networkx_carries_it_there_and_back(atlas, as_of, tmp_path):
    graph = atlas.graph(as_of=as_of)
    nx.write_gexf(graph, tmp_path / "atlas.gexf")
    back = nx.read_gexf(tmp_path / "atlas.gexf")
    assert set(back.nodes) == set(graph.nodes)
    assert back.number_of_edges() == graph.number_of_edges()
    types = sorted(data["relation_type"] for _, _, data in graph.edges(data=True))
    assert sorted(data["relation_type"] for _, _, data in back.edges(data=True)) == types


@pytest.mark.parametrize("as_of", ["all", "2017"])
def test_graphml_of_networkx_carries_it_there_and_back(atlas, as_of, tmp_path):
    graph = atlas.graph(as_of=as_of)
    nx.write_graphml(graph, tmp_path / "atlas.graphml")
    back = nx.read_graphml(tmp_path / "atlas.graphml", force_multigraph=True)
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert dict(back.edges) == dict(graph.edges)
