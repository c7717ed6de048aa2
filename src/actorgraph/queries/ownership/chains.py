"""Chains of owners: by which ties an owner has something of a company, the greatest parts first."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

from actorgraph.graph.ownership import Part, Structure

CHAIN_LIMIT: Final = 5
"""So many chains of each owner are told."""
_TRIED: Final = 2_000
"""So many beginnings are followed; between actors in many circles there can be endlessly many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One chain of owners.

    Attributes:
        labels: From the owner to what it owns in the end.
        part: What it comes to.
    """

    labels: tuple[str, ...]
    part: Part


def chains_of(structure: Structure, owner: str, owned: str, among: Container[str]) -> Iterator[Chain]:
    """Yield chains from an owner to what it owns, none of which visits an actor twice, the greatest first.

    Args:
        structure: Who holds what of whom.
        owner: Who owns.
        owned: What is owned.
        among: Who can stand between them.
    """
    ahead: list[tuple[float, int, tuple[str, ...], Part]] = [(-1.0, 1, (owned,), Part(1.0, 1.0))]
    for _ in range(_TRIED):
        if not ahead:
            return
        _, _, labels, part = heappop(ahead)
        if labels[0] == owner and len(labels) > 1:
            yield Chain(labels=labels, part=part)
            continue
        for above, share in structure.stakes.get(labels[0], {}).items():
            if above == owner or (above in among and above not in labels):
                longer = Part(part.low * share.low, part.high * share.high, part.known and share.known)
                heappush(ahead, (-longer.high, len(labels) + 1, (above, *labels), longer))
