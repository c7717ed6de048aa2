"""The search for the best chains of ties between two actors.

The shorter chain is the better one. Among equally short chains the one is best that holds now, then the better
evidenced (its weakest tie decides), then the more recent, then the first in the alphabet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from math import inf
from operator import ge
from typing import Final

from actorgraph.model.relation import Relation
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import ALWAYS, Span
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.strength import grading, holding, rank, recency
from actorgraph.queries.paths.chain import Chain, Hop
from actorgraph.queries.paths.detours import Detours
from actorgraph.queries.paths.layers import Choice, Walk, taken_in_time
from actorgraph.queries.paths.openings import OPEN, Passages
from actorgraph.queries.paths.ranking import LOOK_LIMIT, best

CHAIN_LIMIT: Final = 1000
"""At most so many chains are listed."""


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
        self._sorted: dict[tuple[str, str], list[Relation]] = {}
        self._choices: dict[tuple[str, str], list[Choice]] = {}
        self.steps: dict[str, dict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
        for relation in relations:
            subject, object_ = relation.subject, relation.object
            self.steps[subject][object_].append(relation)
            if not directed:
                self.steps[object_][subject] = self.steps[subject][object_]
            elif relation.mutual and subject != object_:
                self.steps[object_][subject].append(relation)

    def chains(
        self, start: str, end: str, *, count: int, every: bool, max_length: int | None
    ) -> tuple[tuple[Chain, ...], tuple[Remark, ...]]:
        """Return chains, best first, and what is not said of others that were asked for.

        Args:
            start: The label of the actor to start from.
            end: The label of the actor to reach.
            count: How many, shorter ones first.
            every: All of the shortest, or all up to ``max_length`` steps.
            max_length: The most steps a chain may have.
        """
        if start == end:
            return (Chain(()),), ()
        limit = CHAIN_LIMIT if every else min(count, CHAIN_LIMIT)
        wanted = limit if limit == count and not every else limit + 1
        longest = inf if max_length is None else max_length
        walks: list[Walk] = []
        is_whole = True
        for parts in Detours(self._passages(), self._between, start, end).by_length(longest):
            look = best(parts, wanted - len(walks), self._stands)
            walks += look.walks if walks else self._with_best_ties(look.walks)
            is_whole = look.is_whole
            if not is_whole or len(walks) == wanted or (walks and every and max_length is None):
                break
        return tuple(map(self._chain, walks[:limit])), _limits(is_more=len(walks) > limit, is_whole=is_whole)

    def _passages(self) -> Passages:
        """Return when one can go from one actor to another."""
        return {actor: dict.fromkeys(onward, OPEN) for actor, onward in self.steps.items()}

    def _days(self, _: Relation) -> Sequence[Span]:
        """Return the days on which a tie can be taken, without its pauses."""
        return (ALWAYS,)

    def _stands(self, _: Walk) -> bool:
        """Whether a chain stands when all of it is looked at."""
        return True

    def _between(self, a: str, b: str) -> list[Choice]:
        """Return the ties from an actor to another in the order of their ids; made once for each two."""
        if (a, b) not in self._choices:
            ties = sorted(self.steps[a][b], key=lambda tie: tie.id)
            self._choices[a, b] = [Choice(tie, *days, self._grades(tie)) for tie in ties for days in self._days(tie)]
        return self._choices[a, b]

    def _grades(self, tie: Relation) -> tuple[int, int, int]:
        return holding(tie, self.when), grading(tie), recency(tie)

    def _with_best_ties(self, walks: Sequence[Walk]) -> list[Walk]:
        """Return as many chains, first of all that which takes the best ties along the actors of the first."""
        for first in walks[:1]:
            lowest = first.grades
            steps = [
                [choice for choice in self._ranked(a, b) if all(map(ge, choice.grades, lowest))]
                for a, b in pairwise(first.nodes)
            ]
            ways = (Walk(first.nodes, choices) for choices in islice(taken_in_time(steps), LOOK_LIMIT))
            found = next(filter(self._stands, ways), first)
            return [found, *(walk for walk in walks if walk.ids != found.ids)][: len(walks)]
        return []

    def _ranked(self, a: str, b: str) -> list[Choice]:
        return sorted(self._between(a, b), key=lambda choice: rank(choice.tie, self.when))

    def _chain(self, walk: Walk) -> Chain:
        dataset = self.when.dataset
        return Chain(
            tuple(
                Hop(a, b, tie, self._parallel(a, b), dataset.timing_of(tie), dataset.occurrence_of(tie))
                for (a, b), (tie, *_) in zip(pairwise(walk.nodes), walk.choices, strict=True)
            )
        )

    def _parallel(self, a: str, b: str) -> list[Relation]:
        """Return the ties between two actors, the best first; sorted once for each two."""
        if (a, b) not in self._sorted:
            self._sorted[a, b] = sorted(self.steps[a][b], key=lambda tie: rank(tie, self.when))
        return self._sorted[a, b]


def _limits(*, is_more: bool, is_whole: bool) -> tuple[Remark, ...]:
    """Return what is not said of chains that were asked for."""
    if is_more:
        return (Remark("there are more chains than are listed"),)
    if not is_whole:
        return (Remark("too many chains take one event on two days to look at all: there may be others"),)
    return ()
