"""Triads: three actors, each two of them friends or enemies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from actorgraph.graph.signs import Pair

Triad = tuple[str, str, str]
"""The labels of three actors, in alphabetical order."""

TRIAD_KINDS: tuple[str, ...] = ("+++", "++-", "+--", "---")
"""The kinds of triad, by the signs of their pairs."""

STRICT: tuple[str, ...] = ("+++", "+--")
"""The kinds that are balanced: an even number of hostile pairs (Cartwright and Harary 1956)."""

WEAK: tuple[str, ...] = (*STRICT, "---")
"""The kinds that are weakly balanced: three mutual enemies are allowed (Davis 1967)."""


def triads(signs: Mapping[Pair, int]) -> Iterator[Triad]:
    """Yield the triads of a signed graph, each once.

    Every pair points from the actor with fewer neighbours to the one with more, so that an actor with thousands of
    neighbours costs no more than the others (Chiba and Nishizeki 1985).

    Args:
        signs: The sign of each pair.
    """
    degree = Counter(chain.from_iterable(signs))
    onward: dict[str, set[str]] = {actor: set() for actor in degree}
    for a, b in signs:
        low, high = (a, b) if (degree[a], a) < (degree[b], b) else (b, a)
        onward[low].add(high)
    for a, b in signs:
        for c in onward[a] & onward[b]:
            x, y, z = sorted((a, b, c))
            yield x, y, z


def sides(triad: Triad) -> tuple[Pair, Pair, Pair]:
    """Return the three pairs of a triad."""
    a, b, c = triad
    return (a, b), (a, c), (b, c)


def kind_of(triad: Triad, signs: Mapping[Pair, int]) -> str:
    """Return the kind of a triad, one of :data:`TRIAD_KINDS`."""
    return TRIAD_KINDS[sum(signs[pair] < 0 for pair in sides(triad))]
