"""Searches from many actors at once, against networkx."""

import networkx as nx
import pytest

from actorgraph.graph import centrality, spread

GRAPHS = {
    "random": nx.gnm_random_graph(300, 600, seed=1),
    "in pieces": nx.gnm_random_graph(400, 300, seed=3),
    "more than a round of searches": nx.gnm_random_graph(600, 1500, seed=5),
    "hubs": nx.barabasi_albert_graph(400, 2, seed=4),
    "everybody linked with everybody": nx.complete_graph(70),
    "a star": nx.star_graph(100),
    "a path": nx.path_graph(spread.DEEPEST + 1),
    "a hub and a ring": nx.wheel_graph(130),
    "many chains between the same two": nx.grid_2d_graph(9, 9),
    "nobody linked": nx.empty_graph(3),
    "one actor": nx.empty_graph(1),
}


@pytest.fixture(params=GRAPHS.values(), ids=GRAPHS.keys())
def graph(request):
    return nx.relabel_nodes(request.param, "Group {}".format)


def test_spheres_count_the_actors_at_each_distance(graph):
    found = spread.spheres(graph)
    for place, actor in enumerate(graph):
        steps = list(nx.single_source_shortest_path_length(graph, actor).values())
        assert [steps.count(distance) for distance in range(1, len(found) + 1)] == found[:, place].tolist()


def test_betweenness_is_that_of_networkx(graph):
    expected = nx.betweenness_centrality(graph, normalized=False)
    assert spread.betweenness(graph) / 2 == pytest.approx([expected[actor] for actor in graph], rel=1e-12, abs=1e-10)


def test_whoever_stands_between_nobody_has_nothing_at_all():
    assert spread.betweenness(nx.relabel_nodes(nx.wheel_graph(4), str)).tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("size", [spread.DEEPEST + 2, 1200])
@pytest.mark.parametrize("measure", [spread.spheres, spread.betweenness])
def test_a_search_that_goes_too_far_is_given_up(size, measure):
    with pytest.raises(spread.TooDeepError):
        measure(nx.path_graph(size))


def test_measures_of_large_graphs_are_those_of_networkx(monkeypatch):
    monkeypatch.setattr(centrality, "_LARGE", 300)
    graph = nx.relabel_nodes(nx.gnm_random_graph(301, 360, seed=2), "Group {}".format)
    near = nx.closeness_centrality(graph)
    assert centrality.closeness(graph, None) == pytest.approx(near, rel=1e-12)
    reached = {actor: len(part) - 1 for part in nx.connected_components(graph) for actor in part}
    classic = {actor: value * 300 / (reached[actor] or 1) for actor, value in near.items()}
    assert centrality.classic_closeness(graph, None) == pytest.approx(classic, rel=1e-12)
    assert centrality.harmonic(graph, None) == pytest.approx(nx.harmonic_centrality(graph), rel=1e-12)
    assert centrality.betweenness(graph, None) == pytest.approx(nx.betweenness_centrality(graph), abs=1e-10)


def test_measures_of_a_path_too_deep_for_searches_at_once_are_those_of_arithmetic():
    """The one in place i has i actors on one side, at the distances from 1 to i, and the rest on the other."""
    last = 1000
    graph = nx.relabel_nodes(nx.path_graph(last + 1), str)
    sides = {str(i): (i, last - i) for i in range(last + 1)}
    near = {actor: last / sum(n * (n + 1) // 2 for n in ends) for actor, ends in sides.items()}
    inverse = {actor: sum(1 / d for n in ends for d in range(1, n + 1)) for actor, ends in sides.items()}
    between = {actor: left * right * 2 / (last * (last - 1)) for actor, (left, right) in sides.items()}
    assert centrality.closeness(graph, None) == pytest.approx(near, rel=1e-12)
    assert centrality.classic_closeness(graph, None) == pytest.approx(near, rel=1e-12)
    assert centrality.harmonic(graph, None) == pytest.approx(inverse, rel=1e-12)
    assert centrality.betweenness(graph, None) == pytest.approx(between, abs=1e-10)
