"""Simpler graphs for measures that are not defined on a multigraph. Networkx is heavy, so functions import it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import networkx as nx

    from actorgraph.model.relation import Relation

    Weigh = Callable[[Relation], float]

SIMPLE = (
    "simple undirected graph: one edge between two actors, however many ties join them and of whatever sign; "
    "self-ties left out"
)
FRIENDLY = "simple undirected graph of friendly ties: one edge between two actors, however many; self-ties left out"
HOSTILE = "simple undirected graph of hostile ties: one edge between two actors, however many; self-ties left out"
DIRECTED = (
    "simple directed graph: one arrow from one actor to another, however many ties run so; mutual ties run both ways; "
    "self-ties left out"
)
SIGNED_LAYERS = (
    "two simple undirected graphs, one of friendly and one of hostile ties; actors who are both friends and enemies "
    "are neighbours in both; neutral ties and self-ties left out"
)
SIGNED_ARROWS = (
    "two simple directed graphs, one of friendly and one of hostile ties, mutual ties running both ways; actors who "
    "are both friends and enemies are joined in both; neutral ties and self-ties left out"
)


def one(_: Relation) -> int:
    """Return how much a tie counts where each counts alike."""
    return 1


def simple(actors: Iterable[str], relations: Iterable[Relation], weigh: Weigh = one) -> nx.Graph[str]:
    """Return the undirected graph in which two actors are neighbours if any tie joins them.

    Args:
        actors: The labels of all actors, isolated ones too.
        relations: The ties.
        weigh: Returns how much a tie counts.

    Returns:
        A graph whose edges have ``ties``: how many ties join the two, or how much these count.
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(actors)
    for relation in relations:
        _count(graph, relation.subject, relation.object, weigh(relation))
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


def directed(actors: Iterable[str], relations: Iterable[Relation], weigh: Weigh = one) -> nx.DiGraph[str]:
    """Return the directed graph in which an arrow runs from one actor to another if any tie does.

    Args:
        actors: The labels of all actors, isolated ones too.
        relations: The ties; a mutual one makes two arrows.
        weigh: Returns how much a tie counts.

    Returns:
        A graph whose edges have ``ties``: how many ties run so, or how much these count.
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(actors)
    for relation in relations:
        _count(graph, relation.subject, relation.object, weigh(relation))
        if relation.mutual:
            _count(graph, relation.object, relation.subject, weigh(relation))
    return graph


def friendly(actors: Iterable[str], relations: Iterable[Relation], weigh: Weigh = one) -> nx.Graph[str]:
    """Return the simple undirected graph of the friendly ties."""
    return simple(actors, (relation for relation in relations if relation.type.sign > 0), weigh)


def hostile(actors: Iterable[str], relations: Iterable[Relation], weigh: Weigh = one) -> nx.Graph[str]:
    """Return the simple undirected graph of the hostile ties."""
    return simple(actors, (relation for relation in relations if relation.type.sign < 0), weigh)


def signed_layers(actors: Iterable[str], relations: Sequence[Relation]) -> tuple[nx.Graph[str], nx.Graph[str]]:
    """Return the simple undirected graphs of the friendly and of the hostile ties."""
    return friendly(actors, relations), hostile(actors, relations)


def signed_arrows(actors: Iterable[str], relations: Sequence[Relation]) -> tuple[nx.Graph[str], nx.Graph[str]]:
    """Return the simple directed graphs of the friendly and of the hostile ties."""
    return (
        directed(actors, (relation for relation in relations if relation.type.sign > 0)),
        directed(actors, (relation for relation in relations if relation.type.sign < 0)),
    )


def _count(graph: nx.Graph[str], subject: str, object_: str, weight: float) -> None:
    """Add a tie to the edge between two different actors."""
    if subject == object_:
        return
    if graph.has_edge(subject, object_):
        graph[subject][object_]["ties"] += weight
    else:
        graph.add_edge(subject, object_, ties=weight)
