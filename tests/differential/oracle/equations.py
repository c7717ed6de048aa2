"""Measures that are the solution of equations, solved in fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from differential.oracle.networks import Graph

Matrix = list[list[Fraction]]


def pagerank(graph: Graph) -> dict[str, float]:
    """Return how often a walker along the arrows comes by, who jumps 15 times in 100 (Brin and Page 1998).

    One who stands where no arrow leaves jumps always; where nobody is, nobody comes by.
    """
    actors, count = list(graph), len(graph)
    if not count:
        return {}
    onward = Fraction(85, 100)

    def follows(start: str, end: str) -> Fraction:
        return Fraction(end in graph[start], len(graph[start])) if graph[start] else Fraction(1, count)

    matrix = [[Fraction(end == start) - onward * follows(start, end) for start in actors] for end in actors]
    return _named(actors, solved(matrix, [(1 - onward) / count] * count))


def pn(friends: Graph, foes: Graph) -> dict[str, float]:
    """Return the PN index: friends add to it, enemies take away twice as much (Everett and Borgatti 2014).

    Where all are enemies of all, the equations have several solutions: it is the one that treats all alike.
    """
    actors, count = list(friends), len(friends)
    if count < 2:
        return dict.fromkeys(actors, 1.0)
    if all(len(foes[actor]) == count - 1 and not friends[actor] for actor in actors):
        return dict.fromkeys(actors, 0.5)
    share = Fraction(1, 2 * count - 2)
    matrix = [[Fraction(a == b) - share * ((b in friends[a]) - 2 * (b in foes[a])) for b in actors] for a in actors]
    return _named(actors, solved(matrix, [Fraction(1)] * count))


def _named(actors: Sequence[str], values: Sequence[Fraction]) -> dict[str, float]:
    return {actor: float(value) for actor, value in zip(actors, values, strict=True)}


def solved(matrix: Matrix, right: list[Fraction]) -> list[Fraction]:
    """Return the solution of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place in range(len(rows)):
        pivot = next(row for row in rows[place:] if row[place])
        rows.remove(pivot)
        pivot = [value / pivot[place] for value in pivot]
        rows = [[v - row[place] * p for v, p in zip(row, pivot, strict=True)] for row in rows]
        rows.insert(place, pivot)
    return [row[-1] for row in rows]
