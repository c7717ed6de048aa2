"""What answers about friends and enemies have in common: pairs with a sign, and those that are in the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from actorgraph.graph.frustration import Frustration
from actorgraph.graph.signs import SIGNED, Pair, SignedPair
from actorgraph.model.relation_type import RelationType
from actorgraph.model.source import Source
from actorgraph.queries.answers.measured import Measured
from actorgraph.queries.answers.strength import shown


@dataclass(frozen=True, kw_only=True)
class SignedAnswer(Measured):
    """An answer about friends and enemies.

    Attributes:
        pairs: The pairs of actors with a signed tie, by their labels.
        types: The types of the ties.
    """

    pairs: Mapping[Pair, SignedPair]
    types: tuple[RelationType, ...]

    @property
    def solution(self) -> Frustration:
        """The pairs that are in the way of the division that the answer is about."""
        raise NotImplementedError

    @property
    def misplaced(self) -> list[SignedPair]:
        """The pairs that are in the way."""
        return [self.pairs[pair] for pair in self.solution.misplaced]

    @property
    def ambivalent(self) -> list[SignedPair]:
        """The pairs that are friends and enemies at once."""
        return [pair for pair in self.pairs.values() if not pair.sign]

    def cited(self) -> Iterable[Source]:
        for pair in (*self.misplaced, *self.ambivalent):
            yield from (citation.source for tie in shown(pair, self.when) for citation in tie.said_in)

    def signed(self) -> Iterable[RelationType]:
        return self.types

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "projection": SIGNED}
