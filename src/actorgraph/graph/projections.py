"""Simpler graphs for measures that are not defined on a multigraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

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
    import networkx as nx  # noqa: PLC0415  (heavy, and sets do without)

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


def neighbours_of(actors: Iterable[str], relations: Iterable[Relation]) -> dict[str, set[str]]:
    """Return the same graph as sets: the actors that any tie joins with each actor, itself left out.

    Args:
        actors: The labels of all actors, isolated ones too.
        relations: The ties.
    """
    neighbours: dict[str, set[str]] = {label: set() for label in actors}
    for relation in relations:
        if relation.subject != relation.object:
            neighbours[relation.subject].add(relation.object)
            neighbours[relation.object].add(relation.subject)
    return neighbours
