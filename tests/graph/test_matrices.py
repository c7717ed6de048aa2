"""Sums over walks: those of large graphs, added up length by length, are what solving the system gives."""

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array

from actorgraph.graph import centrality, matrices, pn


def solved(matrix):
    return np.linalg.solve(np.eye(matrix.shape[0]) - matrix.toarray(), np.ones(matrix.shape[0])).tolist()


@pytest.fixture(scope="module")
def arrows():
    graph = nx.gnm_random_graph(1200, 3600, seed=3, directed=True)
    nx.set_edge_attributes(graph, 1, "ties")
    return nx.relabel_nodes(graph, "Group {}".format)


@pytest.mark.parametrize("measure", [centrality.pagerank, centrality.katz])
def test_walks_of_a_large_graph_are_those_that_the_system_has(measure, arrows, monkeypatch):
    monkeypatch.setattr(matrices, "_solved", pytest.fail)
    found = measure(arrows, "ties")
    monkeypatch.setattr(centrality, "sum_of_walks", solved)
    assert found == pytest.approx(measure(arrows, "ties"), rel=1e-12)


@pytest.mark.parametrize("measure", [pn.pn_in, pn.pn_out])
def test_walks_along_and_against_arrows_too(measure, arrows, monkeypatch):
    layers = arrows, nx.relabel_nodes(nx.gnm_random_graph(1200, 2400, seed=4, directed=True), "Group {}".format)
    monkeypatch.setattr(matrices, "_solved", pytest.fail)
    found = measure(layers, None)
    monkeypatch.setattr(pn, "sum_of_walks", solved)
    assert found == pytest.approx(measure(layers, None), rel=1e-12)


def test_where_long_walks_still_count_the_system_is_solved():
    ring = csr_array(0.9999 * np.roll(np.eye(1000), 1, axis=1))
    assert matrices.sum_of_walks(ring) == pytest.approx([10_000.0] * 1000, rel=1e-9)
