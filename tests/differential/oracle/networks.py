"""What actors are in a network, counted by hand: neighbours, chains between all pairs, pieces that are left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise, permutations

from differential.oracle.world import Tie

Graph = dict[str, set[str]]
"""Whom each actor is joined with."""


def simple(actors: Iterable[str], ties: Iterable[Tie]) -> Graph:
    """Return who is joined with whom, however many ties join them; nobody with itself."""
    graph: Graph = {actor: set() for actor in actors}
    for tie in ties:
        if tie.subject != tie.object:
            graph[tie.subject].add(tie.object)
            graph[tie.object].add(tie.subject)
    return graph


def arrows(actors: Iterable[str], ties: Iterable[Tie]) -> Graph:
    """Return to whom a tie runs from each actor; mutual ties run both ways."""
    graph: Graph = {actor: set() for actor in actors}
    for tie in ties:
        if tie.subject != tie.object:
            graph[tie.subject].add(tie.object)
            if tie.entry.mutual:
                graph[tie.object].add(tie.subject)
    return graph


def shortest(graph: Graph, start: str, end: str) -> list[tuple[str, ...]]:
    """Return all shortest chains of actors between two, by trying all chains."""
    others = [actor for actor in graph if actor not in (start, end)]
    for count in range(len(others) + 1):
        walks = [(start, *between, end) for between in permutations(others, count)]
        found = [w for w in walks if all(b in graph[a] for a, b in pairwise(w))]
        if found:
            return found
    return []


def steps(graph: Graph, start: str, end: str) -> int | None:
    """Return how many steps one actor is away from another; None if nothing connects them."""
    if start == end:
        return 0
    found = shortest(graph, start, end)
    return len(found[0]) - 1 if found else None


def betweenness(graph: Graph) -> dict[str, float]:
    """Return, for each actor, its share of the shortest chains between others, of all pairs of them (Freeman 1977)."""
    shares = dict.fromkeys(graph, 0.0)
    for start, end in combinations(graph, 2):
        found = shortest(graph, start, end)
        for walk in found:
            for actor in walk[1:-1]:
                shares[actor] += 1 / len(found)
    pairs = (len(graph) - 1) * (len(graph) - 2) / 2
    return {actor: share / pairs if pairs else 0.0 for actor, share in shares.items()}


def closeness(graph: Graph, *, classic: bool = False) -> dict[str, float]:
    """Return one over the mean distance to those within reach, times their share (Wasserman and Faust 1994, 5.2.2)."""
    values = {}
    for actor in graph:
        distances = [steps(graph, actor, other) for other in graph if other != actor]
        near = [distance for distance in distances if distance is not None]
        share = 1 if classic or not distances else len(near) / len(distances)
        values[actor] = len(near) / sum(near) * share if near else 0.0
    return values


def constraint(graph: Graph, actor: str) -> float:
    """Return how much an actor's contacts are each other's contacts (Burt 1992, equation 2.4)."""

    def share(a: str, b: str) -> float:
        return 1 / len(graph[a]) if b in graph[a] else 0.0

    others = graph[actor]
    return sum((share(actor, j) + sum(share(actor, q) * share(q, j) for q in others if q != j)) ** 2 for j in others)


def effective_size(graph: Graph, actor: str) -> float:
    """Return how many of an actor's contacts are not known through others, by Burt's sum over each (1992, p. 52)."""
    others = graph[actor]
    return sum(1 - sum((1 / len(others)) * (q in graph[j]) for q in others if q != j) for j in others)


def pieces(graph: Graph) -> list[set[str]]:
    """Return the components, the largest first."""
    left, found = set(graph), []
    while left:
        piece = {min(left)}
        while more := {other for actor in piece for other in graph[actor]} - piece:
            piece |= more
        found.append(piece)
        left -= piece
    return sorted(found, key=len, reverse=True)


def without(graph: Graph, gone: Sequence[str]) -> Graph:
    return {actor: others - set(gone) for actor, others in graph.items() if actor not in gone}


def left_without(graph: Graph, actor: str) -> list[int]:
    """Return the sizes of the pieces into which an actor's absence breaks its own."""
    own = next(piece for piece in pieces(graph) if actor in piece)
    return [len(piece) for piece in pieces({a: graph[a] - {actor} for a in own - {actor}})]


def bridges(graph: Graph) -> dict[frozenset[str], list[int]]:
    """Return the pairs that are all that connects two parts, with the sizes of these."""
    found = {}
    for a, b in combinations(sorted(graph), 2):
        cut = {**graph, a: graph[a] - {b}, b: graph[b] - {a}}
        if b in graph[a] and len(pieces(cut)) > len(pieces(graph)):
            found[frozenset((a, b))] = [len(piece) for piece in pieces(cut) if piece & {a, b}]
    return found


def modularity(graph: Graph, parts: Iterable[Iterable[str]]) -> float:
    """Return how much denser parts are than by chance (Newman and Girvan 2004, equation 5); 0 without any tie."""
    ends = sum(map(len, graph.values()))
    if not ends:
        return 0.0
    total = 0.0
    for part in map(list, parts):
        inside = sum(other in part for actor in part for other in graph[actor])
        total += inside / ends - (sum(len(graph[actor]) for actor in part) / ends) ** 2
    return total


def centralisation(graph: Graph) -> float | None:
    """Return how much the ties are those of one actor (Freeman 1978): all differences from the greatest degree."""
    degrees = [len(others) for others in graph.values()]
    if len(degrees) < 3:
        return None
    return sum(max(degrees) - degree for degree in degrees) / ((len(degrees) - 1) * (len(degrees) - 2))
