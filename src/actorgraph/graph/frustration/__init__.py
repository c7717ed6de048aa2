"""How far a signed graph is from balance: the fewest pairs that stand in the way of it.

The line index of frustration (Harary 1959; Zaslavsky 1987) is the least number of pairs whose removal, or change of
sign, leaves no cycle that is out of balance. It is a sum over the biconnected blocks of the graph, since every cycle
lies in one. Of a few actors all divisions are tried. In a larger block it is the least number of pairs that hit every
such cycle: an integer programme, solved with the cycles added as they are found. Where that leaves a gap in a division
of a few actors into blocs, another over all their pairs closes it; of many actors in two camps, vectors in place of
sides give a closer bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actorgraph.graph.frustration import enumeration, partition
from actorgraph.graph.frustration.blocks import blocks as blocks_of
from actorgraph.graph.frustration.cycles import Criterion, actors_of
from actorgraph.graph.frustration.forest import forest
from actorgraph.graph.frustration.hitting import hit_all
from actorgraph.graph.frustration.packing import disjoint_cycles
from actorgraph.graph.frustration.search import misplaced_after_search
from actorgraph.graph.frustration.vectors import misplaced_by_vectors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.graph.signs import Pair

__all__ = ["Criterion", "Frustration", "blocs", "camps", "frustration"]


@dataclass(frozen=True, slots=True)
class Frustration:
    """How many pairs stand in the way of balance, and which.

    Attributes:
        lower: At least so many do, proven.
        misplaced: Pairs that do in the best solution known; without them the graph is balanced.
    """

    lower: int
    misplaced: tuple[Pair, ...]

    @property
    def upper(self) -> int:
        """At most so many do."""
        return len(self.misplaced)

    @property
    def proven(self) -> bool:
        """Whether no better solution can exist."""
        return self.lower == self.upper


def frustration(signs: Mapping[Pair, int], criterion: Criterion, effort: float = 1.0) -> Frustration:
    """Return the fewest pairs that stand in the way of balance, or bounds where that takes too long.

    Args:
        signs: The sign, +1 or -1, of each pair.
        criterion: Which cycles are out of balance.
        effort: The share of the work that the bounds of a block may take, from 0 to 1.
    """
    lower = 0
    misplaced: list[Pair] = []
    for block in blocks_of(signs):
        bound, found = _solved(block, criterion, effort)
        lower += bound
        misplaced += found
    return Frustration(lower, tuple(sorted(misplaced)))


def camps(signs: Mapping[Pair, int], solution: Frustration) -> list[tuple[list[str], list[str]]]:
    """Return the two camps that remain without the misplaced pairs, in each component that has enemies.

    Args:
        signs: The sign of each pair.
        solution: The frustration of these signs by the strict criterion.

    Returns:
        The members of both camps, the larger first, in alphabetical order; the larger components first.
    """
    trees = forest(_placed(signs, solution), actors_of(signs))
    sides: dict[str, tuple[list[str], list[str]]] = {}
    for actor in actors_of(signs):
        sides.setdefault(trees.root[actor], ([], []))[trees.sign[actor] < 0].append(actor)
    divided = []
    for both in sides.values():
        larger, smaller = sorted(both, key=lambda camp: (-len(camp), camp))
        if smaller:
            divided.append((larger, smaller))
    return sorted(divided, key=lambda both: (-len(both[0]) - len(both[1]), both))


def blocs(signs: Mapping[Pair, int], solution: Frustration) -> list[list[str]]:
    """Return the blocs that friendly pairs hold together without the misplaced ones.

    Args:
        signs: The sign of each pair.
        solution: The frustration of these signs by the weak criterion.

    Returns:
        The members of each bloc in alphabetical order; the larger blocs first.
    """
    placed = Criterion.WEAK.passable(_placed(signs, solution))
    trees = forest(placed, actors_of(signs))
    members: dict[str, list[str]] = {}
    for actor in actors_of(signs):
        members.setdefault(trees.root[actor], []).append(actor)
    return sorted(members.values(), key=lambda bloc: (-len(bloc), bloc))


def _placed(signs: Mapping[Pair, int], solution: Frustration) -> dict[Pair, int]:
    misplaced = set(solution.misplaced)
    return {pair: sign for pair, sign in signs.items() if pair not in misplaced}


def _solved(signs: Mapping[Pair, int], criterion: Criterion, effort: float) -> tuple[int, list[Pair]]:
    """Return a lower bound and a solution for one block; the bound is its size if it is optimal."""
    actors = actors_of(signs)
    if criterion is Criterion.STRICT and len(actors) <= enumeration.MOST:
        best = [] if _is_balanced(signs, actors) else enumeration.misplaced_of_all(signs, actors)
        return len(best), best
    cycles = disjoint_cycles(signs, criterion)
    if not cycles:
        return 0, []
    found = misplaced_after_search(signs, criterion)
    if len(cycles) == len(found):
        return len(cycles), found
    lower, known = hit_all(signs, criterion, cycles, found, effort)
    if lower < len(known) and criterion is Criterion.STRICT:
        lower = max(lower, misplaced_by_vectors(signs, actors, effort))
    if lower < len(known) and criterion is Criterion.WEAK and len(actors) <= partition.MOST:
        bound, best_of_all = partition.misplaced_of_blocs(signs, actors)
        return max(lower, bound), min(best_of_all or known, known, key=len)
    return lower, known


def _is_balanced(signs: Mapping[Pair, int], actors: Sequence[str]) -> bool:
    trees = forest(signs, actors)
    return not any(trees.contradicts(pair, sign) for pair, sign in signs.items())
