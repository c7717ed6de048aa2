"""The search for the best chains of ties between two actors.

The shortest chain is found breadth first. Among equally short chains the one is best that holds now, then the better
evidenced (its weakest tie decides), then the more recent, then the first in the alphabet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, pairwise, product
from typing import Final

from actorgraph.model.relation import Relation
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.answers.strength import grading, holding, rank, recency
from actorgraph.queries.paths.chain import Chain, Hop

Steps = dict[str, dict[str, list[Relation]]]
"""Ties by the actor they leave and the actor they reach."""

CHAIN_LIMIT: Final = 1000
"""At most so many chains are listed."""

_GROUP_LIMIT: Final = 100 * CHAIN_LIMIT


class ChainSearch:
    """The selected ties by the actors they join, and the grades by which chains compare."""

    def __init__(self, relations: Iterable[Relation], when: Snapshot, *, directed: bool) -> None:
        """Index the ties.

        Args:
            relations: The ties to use.
            when: The dataset on the day, or in the period, by which ties are said to hold.
            directed: Follow ties only along their arrows; mutual ties run both ways in any case.
        """
        self.when = when
        self._grades = (lambda tie: holding(tie, when), grading, recency)
        self._sorted: dict[tuple[str, str], list[Relation]] = {}
        self.steps: Steps = defaultdict(lambda: defaultdict(list))
        for relation in relations:
            self.steps[relation.subject][relation.object].append(relation)
            if (relation.mutual or not directed) and relation.subject != relation.object:
                self.steps[relation.object][relation.subject].append(relation)

    def chains(
        self, start: str, end: str, *, count: int, every: bool, max_length: int | None
    ) -> tuple[tuple[Chain, ...], bool]:
        """Return chains, best first, and whether these are all that were asked for.

        Args:
            start: The label of the actor to start from.
            end: The label of the actor to reach.
            count: How many, shorter ones first.
            every: All of the shortest, or all up to ``max_length`` steps.
            max_length: The most steps a chain may have.
        """
        if start == end:
            return (Chain(()),), True
        shortest = self._shortest(start, end)
        if not shortest or (max_length is not None and len(shortest) > max_length):
            return (), True
        best = self._best(start, end, shortest)
        if count == 1 and not every and self._can_be(best):
            return (best,), True
        limit = CHAIN_LIMIT if every else min(count, CHAIN_LIMIT)
        longest = len(shortest) if every and max_length is None else max_length
        others = islice(self._in_order(start, end, longest), _GROUP_LIMIT)
        found = dict.fromkeys(islice(filter(self._can_be, chain((best,), others)), limit + 2))
        return tuple(islice(found, limit)), len(found) <= limit or limit == count

    def _shortest(self, start: str, end: str) -> list[Steps]:
        """Return the ties of all shortest chains, step by step; empty if nothing connects the two."""
        seen, level = {start}, {start}
        layers: list[Steps] = []
        while level and end not in level:
            layer = {
                a: {b: ties for b, ties in self.steps[a].items() if b not in seen} for a in level if a in self.steps
            }
            level = {b for onward in layer.values() for b in onward}
            seen |= level
            layers.append(layer)
        return self._pruned(layers, end, lambda _: True) if level else []

    def _best(self, start: str, end: str, layers: list[Steps]) -> Chain:
        for grade in self._grades:
            layers = self._raised(layers, start, end, grade)
        nodes = self._first_nodes(layers, start, end)
        ties = [
            sorted(layer[a][b], key=lambda tie: rank(tie, self.when))
            for layer, (a, b) in zip(layers, pairwise(nodes), strict=True)
        ]
        return self._chain(nodes, next(self._walks(ties)))

    def _raised(self, layers: list[Steps], start: str, end: str, grade: Callable[[Relation], int]) -> list[Steps]:
        """Return the layers without the ties below the highest grade that still lets a chain through."""
        grades = sorted(
            {grade(tie) for layer in layers for onward in layer.values() for ties in onward.values() for tie in ties}
        )

        def blocked(index: int) -> bool:
            return start not in self._pruned(layers, end, lambda tie: grade(tie) >= grades[index])[0]

        best = bisect_left(range(len(grades)), True, key=blocked) - 1
        return self._pruned(layers, end, lambda tie: grade(tie) >= grades[best])

    def _pruned(self, layers: list[Steps], end: str, keep: Callable[[Relation], bool]) -> list[Steps]:
        """Return, step by step, the kept ties from which the end can be reached in the steps that are left."""
        reached = {end}
        pruned: list[Steps] = []
        for layer in reversed(layers):
            kept: Steps = {}
            for actor, onward in layer.items():
                ties = {b: [tie for tie in onward[b] if keep(tie)] for b in sorted(onward.keys() & reached)}
                if any(ties.values()):
                    kept[actor] = {b: found for b, found in ties.items() if found}
            pruned.append(kept)
            reached = set(kept)
        return pruned[::-1]

    def _first_nodes(self, layers: list[Steps], start: str, end: str) -> list[str]:
        """Return the actors of the chain through the layers that is first in the alphabet."""
        nodes = [start]
        for layer in layers:
            nodes.append(min(layer[nodes[-1]]))
        return nodes

    def _walks(self, ties: Sequence[Sequence[Relation]]) -> Iterator[tuple[Relation, ...]]:
        """Yield the ways to take one tie at each step, those before that take the first ones."""
        return product(*ties)

    def _node_paths(self, start: str, end: str) -> Iterator[list[str]]:
        """Yield the chains as actors, none of them repeated, the shorter before the longer."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph((a, b) for a, onward in self.steps.items() for b in onward)
        yield from nx.shortest_simple_paths(graph, start, end)

    def _in_order(self, start: str, end: str, longest: int | None) -> Iterator[Chain]:
        """Yield chains without repeated actors, the shorter before the longer, the better before the worse."""
        for length, group in groupby(self._node_paths(start, end), key=len):
            if longest is not None and length - 1 > longest:
                return
            chains = (
                (nodes, ties)
                for nodes in group
                for ties in islice(self._walks([self._ranked(a, b) for a, b in pairwise(nodes)]), 2 * CHAIN_LIMIT)
            )
            yield from (self._chain(*found) for found in sorted(islice(chains, _GROUP_LIMIT), key=self._order))

    def _can_be(self, _: Chain) -> bool:
        """Whether a chain stands when all of it is looked at."""
        return True

    def _chain(self, nodes: Sequence[str], ties: tuple[Relation, ...]) -> Chain:
        dataset = self.when.dataset
        return Chain(
            tuple(
                Hop(a, b, tie, self._ranked(a, b), dataset.timing_of(tie), dataset.occurrence_of(tie))
                for (a, b), tie in zip(pairwise(nodes), ties, strict=True)
            )
        )

    def _ranked(self, a: str, b: str) -> list[Relation]:
        """Return the ties between two actors, the best first; sorted once for each two."""
        if (a, b) not in self._sorted:
            self._sorted[a, b] = sorted(self.steps[a][b], key=lambda tie: rank(tie, self.when))
        return self._sorted[a, b]

    def _order(self, found: tuple[list[str], tuple[Relation, ...]]) -> tuple[object, ...]:
        nodes, ties = found
        weakest = (-min(map(grade, ties)) for grade in self._grades)
        return (*weakest, nodes[1:], [tie.id for tie in ties])
