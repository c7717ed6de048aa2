"""How well places keep the lengths of chains: stress of `positions` against Kamada and Kawai's layout in NetworkX.

Connected graphs of 200 to 300 actors whose names take the usual room. Stress is normalised: by the distances, and by
the size of the picture (the measure of Gansner, Koren and North 2004, at the scale at which it is least).
Exits with 1 if that of any graph is more than 1.2 times that of NetworkX's.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from actorgraph.graph.layout import positions
from pairs import verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMIT = 1.2
BOX = (70.0, 40.0)
GRAPHS = {
    "random, 200": lambda: nx.gnm_random_graph(200, 400, seed=1),
    "random, 300": lambda: nx.gnm_random_graph(300, 900, seed=2),
    "ring lattice, 200": lambda: nx.watts_strogatz_graph(200, 4, 0.0, seed=3),
    "small world, 240": lambda: nx.watts_strogatz_graph(240, 4, 0.1, seed=4),
    "tree, 250": lambda: nx.random_labeled_tree(250, seed=5),
    "scale-free, 220": lambda: nx.barabasi_albert_graph(220, 1, seed=6),
    "scale-free, 300": lambda: nx.barabasi_albert_graph(300, 2, seed=7),
}


def main() -> None:
    ratios = [report(name) for name in GRAPHS]
    raise SystemExit(max(ratios) > LIMIT)


def report(name: str) -> float:
    """Print and return the ratio of the stress of our layout to that of NetworkX's."""
    whole = GRAPHS[name]()
    graph = nx.convert_node_labels_to_integers(whole.subgraph(max(nx.connected_components(whole), key=len)))
    distances = np.asarray(nx.floyd_warshall_numpy(graph))
    start = time.process_time()
    ours = stress(distances, places_of(graph))
    taken = time.process_time() - start
    ways = {node: dict(enumerate(row)) for node, row in enumerate(distances)}
    theirs = stress(distances, nx.kamada_kawai_layout(graph, dist=ways))
    ratio = ours / theirs
    print(f"{name:<18} {ours:.4f} against {theirs:.4f}, {taken:.2f} s, {ratio:.2f} times, {verdict(ratio, LIMIT)}")
    return ratio


def places_of(graph: nx.Graph) -> dict[int, tuple[float, float]]:
    """Return where `positions` places the nodes of a graph."""
    ties = [_Tie(str(a), str(b)) for a, b in graph.edges]
    places = positions({str(node): BOX for node in graph}, ties)
    return {node: places[str(node)] for node in graph}


def stress(distances: np.ndarray, places: Mapping[int, tuple[float, float]]) -> float:
    """Return the mean square of the relative errors of all distances, at the scale at which it is least."""
    points = np.array([places[i] for i in range(len(places))])
    upper = np.triu_indices(len(points), 1)
    drawn = np.linalg.norm(points[:, None] - points[None, :], axis=2)[upper] / distances[upper]
    scale = drawn.sum() / (drawn**2).sum()
    return float(((scale * drawn - 1) ** 2).mean())


class _Tie:
    """As much of a friendly tie as the layout looks at."""

    def __init__(self, subject: str, object_: str) -> None:
        self.subject, self.object = subject, object_
        self.type = _Friendly()


class _Friendly:
    sign = 1


if __name__ == "__main__":
    main()
