"""What the tests of questions share: datasets from graphs, and a published signed network."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

TRIBES = Path(__file__).parents[1] / "data" / "gahuku-gama" / "tribes.edges.csv"


@pytest.fixture(scope="session")
def dataset_of_graph(dataset_of, tie):
    """Make a dataset whose ties are the edges of a simple graph."""

    def make(graph):
        names = {node: f"n {node}" if isinstance(node, int) else node for node in graph}
        return dataset_of([tie(names[a], names[b]) for a, b in graph.edges], actors=names.values())

    return make


@pytest.fixture(scope="session")
def dataset_of_signs(dataset_of, tie):
    """Make a dataset of friends and enemies: ``dataset_of_signs({"AB": 1, "BC": -1})``."""

    def make(signs, actors=()):
        kinds = {1: "partnership", -1: "hostility", 0: "negotiation"}
        ties = [tie(a, b, kinds[sign], mutual=True) for (a, b), sign in signs.items()]
        return dataset_of(ties, actors=actors)

    return make


@pytest.fixture(scope="session")
def tribes(dataset_of_signs):
    """The Gahuku-Gama highland tribes of Read (1954)."""
    with TRIBES.open(encoding="utf-8", newline="") as stream:
        return dataset_of_signs({(row["source"], row["target"]): int(row["sign"]) for row in csv.DictReader(stream)})
