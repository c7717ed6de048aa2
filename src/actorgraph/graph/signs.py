"""Pairs of actors with a sign: friendly, hostile, or both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.model.relation import Relation

Pair = tuple[str, str]
"""The labels of two actors, in alphabetical order."""

SIGNED = (
    "signed undirected graph: two actors are friends if all their signed ties are friendly, enemies if all are "
    "hostile; pairs that are both are left out and listed; neutral ties and self-ties make no edge"
)


@dataclass(frozen=True, slots=True)
class SignedPair:
    """Two actors with at least one signed tie between them.

    Attributes:
        actors: Their labels, in alphabetical order.
        friendly: The friendly ties, in the order given.
        hostile: The hostile ties, in the order given.
    """

    actors: Pair
    friendly: tuple[Relation, ...]
    hostile: tuple[Relation, ...]

    @property
    def sign(self) -> int:
        """+1 if all signed ties are friendly, -1 if all are hostile, 0 if the pair is ambivalent: both."""
        return bool(self.friendly) - bool(self.hostile)

    @property
    def ties(self) -> tuple[Relation, ...]:
        """All signed ties, the friendly ones first."""
        return self.friendly + self.hostile


def signed_pairs(relations: Iterable[Relation], signs: Mapping[str, int] | None = None) -> dict[Pair, SignedPair]:
    """Return the pairs of actors that signed ties join; neutral ties and self-ties join none.

    Args:
        relations: The ties.
        signs: The sign of each type by its name; None for the signs that the types have.

    Returns:
        The pairs by their labels, in alphabetical order.
    """
    found: dict[Pair, tuple[list[Relation], list[Relation]]] = {}
    for relation in relations:
        sign = relation.type.sign if signs is None else signs[relation.type.name]
        one, other = relation.subject, relation.object
        if sign and one != other:
            pair = (one, other) if one < other else (other, one)
            friendly, hostile = found.setdefault(pair, ([], []))
            (friendly if sign > 0 else hostile).append(relation)
    return {
        pair: SignedPair(pair, tuple(friendly), tuple(hostile)) for pair, (friendly, hostile) in sorted(found.items())
    }


def settled(pairs: Mapping[Pair, SignedPair]) -> dict[Pair, int]:
    """Return the sign, +1 or -1, of each pair that is not ambivalent."""
    return {actors: pair.sign for actors, pair in pairs.items() if pair.sign}
