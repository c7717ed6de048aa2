"""Communities of an unsigned graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


def louvain(graph: nx.Graph[str]) -> tuple[list[list[str]], float]:
    """Return communities by the Louvain method (Blondel et al. 2008), and their modularity (Newman and Girvan 2004).

    The method visits actors in an order drawn at random: here from a fixed seed, over numbers instead of names, whose
    sets Python orders anew in each process.

    Args:
        graph: A simple graph, its nodes in alphabetical order.

    Returns:
        The members of each community in alphabetical order, the larger communities first; the modularity, 0 in a
        graph without edges.
    """
    import networkx as nx

    labels = list(graph)
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(labels)))
    place = {label: i for i, label in enumerate(labels)}
    numbered.add_edges_from(sorted((min(place[a], place[b]), max(place[a], place[b])) for a, b in graph.edges))
    parts = nx.community.louvain_communities(numbered, seed=0)
    modularity = nx.community.modularity(numbered, parts) if numbered.edges else 0.0
    found = [sorted(labels[i] for i in part) for part in parts]
    return sorted(found, key=lambda part: (-len(part), part)), modularity
