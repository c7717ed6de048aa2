"""Simpler graphs for measures that are not defined on a multigraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.relation import Relation

SIMPLE = "simple undirected graph: actors are neighbours or not, however many ties join them; self-ties left out"


def simple(actors: Iterable[str], relations: Iterable[Relation]) -> nx.Graph[str]:
    """Return the undirected graph in which two actors are neighbours if any tie joins them.

    Args:
        actors: The labels of all actors, isolated ones too.
        relations: The ties.

    Returns:
        A graph whose edges have ``ties``: how many ties join the two.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(actors)
    for relation in relations:
        subject, object_ = relation.subject, relation.object
        if subject == object_:
            continue
        if graph.has_edge(subject, object_):
            graph[subject][object_]["ties"] += 1
        else:
            graph.add_edge(subject, object_, ties=1)
    return graph
