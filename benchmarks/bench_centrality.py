"""Betweenness of 2,000 actors and 6,000 ties, beside networkx on the same simple graph, on two free cores.

Limit: at most a twentieth of its time; the script ends with 1 if that is missed.
"""

from __future__ import annotations

import sys

import networkx as nx

from actorgraph.graph.centrality import betweenness
from pairs import ratio, verdict

_LIMIT = 1 / 20


def main() -> None:
    graph = nx.relabel_nodes(nx.gnm_random_graph(2000, 6000, seed=7), "Group {}".format)
    ours, theirs, times = ratio(lambda: betweenness(graph, None), lambda: nx.betweenness_centrality(graph), runs=5)
    found, expected = betweenness(graph, None), nx.betweenness_centrality(graph)
    apart = max(abs(found[actor] - expected[actor]) for actor in graph)
    print(f"betweenness: {ours * 1000:.0f} ms; networkx {theirs * 1000:.0f} ms; values differ by at most {apart:.0e}")
    print(f"  {1 / times:.0f} times as fast; ratio {times:.3f} ({verdict(times, _LIMIT)})")
    if times > _LIMIT or apart > 1e-9:
        sys.exit(1)


if __name__ == "__main__":
    main()
