"""How two actors stand to each other by all ties between them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from actorgraph.scene.shown import Lack, ShownTie

    Pair = tuple[str, str]


class Standing(StrEnum):
    """How two stand; the value is its mark."""

    FRIEND = "●"
    ENEMY = "✕"
    BOTH = "◩"
    NEITHER = "○"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How two stand as far as it is certain.

    Attributes:
        standing: How they stand by the ties that surely hold and that nobody contests; by all, if there are none.
        is_doubtful: Whether no tie is certain, or those that are not would change it.
        lacks: What makes their ties less firm than those of others, unless one of them is certain and lacks nothing;
            nothing if it is doubtful, which says more.
    """

    standing: Standing
    is_doubtful: bool
    lacks: frozenset[Lack]


def by_pair(ties: Iterable[ShownTie]) -> dict[Pair, list[ShownTie]]:
    """Return the ties of each pair, whichever way they run; its labels in their order. Ties with oneself make none."""
    pairs: defaultdict[Pair, list[ShownTie]] = defaultdict(list)
    for shown in ties:
        if shown.tie.subject != shown.tie.object:
            pairs[pair_of(shown.tie.subject, shown.tie.object)].append(shown)
    return dict(pairs)


def pair_of(one: str, other: str) -> Pair:
    """Return what two actors have in common, whichever comes first."""
    return min(one, other), max(one, other)


def standing_of(ties: Iterable[ShownTie]) -> Standing:
    """Return how two stand by some ties: friends and enemies by signs of their own, both by both."""
    signs = {shown.tie.type.sign for shown in ties}
    if {1, -1} <= signs:
        return Standing.BOTH
    if 1 in signs:
        return Standing.FRIEND
    return Standing.ENEMY if -1 in signs else Standing.NEITHER


def judged(ties: Sequence[ShownTie]) -> Judged:
    """Return how two stand by what is certain between them, or by what may be if nothing is."""
    certain = [shown for shown in ties if shown.is_certain]
    standing = standing_of(certain or ties)
    is_doubtful = not certain or standing is not standing_of(ties)
    is_pale = not is_doubtful and all(shown.lacks for shown in certain)
    return Judged(standing=standing, is_doubtful=is_doubtful, lacks=lacks_of(ties) if is_pale else frozenset())


def lacks_of(ties: Iterable[ShownTie]) -> frozenset[Lack]:
    """Return what makes any of some ties less firm than others."""
    return frozenset(lack for shown in ties for lack in shown.lacks)
