"""How much a graph has one centre."""

from __future__ import annotations

from math import fsum

from actorgraph.graph.centrality import betweenness
from actorgraph.graph.whole.whole import Ties


def betweenness_centralisation(ties: Ties) -> float | None:
    """Return the betweenness centralisation of a simple graph; None for fewer than three actors.

    It is the sum over actors of how far their normalised betweenness is below the greatest, divided by n − 1, which is
    that sum in a star (Freeman, L. C. (1977). A set of measures of centrality based on betweenness. *Sociometry* 40(1),
    35–41). `stats --null` compares it, since the centralisation of degree is the same in all graphs of the same
    degrees.
    """
    import networkx as nx

    if len(ties.neighbours) < 3:
        return None
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ties.neighbours)
    graph.add_edges_from(ties.pairs)
    values = betweenness(graph, None).values()
    return (len(values) * max(values) - fsum(values)) / (len(values) - 1)
