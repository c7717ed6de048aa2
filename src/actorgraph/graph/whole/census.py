"""How the ties between two actors, and among three, run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations_with_replacement, permutations
from math import comb
from typing import Final

from actorgraph.graph.triads import Triad
from actorgraph.graph.whole.whole import Ties, Value, Whole

DYADS: Final = ("mutual", "asymmetric", "null")
"""The kinds of two actors: ties run both ways, one way, not at all."""

TRIADS: Final = (
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210",
    "300",
)  # fmt: skip
"""The kinds of three actors: how many of their pairs are mutual, asymmetric, null; down, up, transitive or cyclic."""

_OPEN: Final[Mapping[tuple[str, str], str]] = {
    ("out", "out"): "021D",
    ("in", "in"): "021U",
    ("in", "out"): "021C",
    ("both", "in"): "111D",
    ("both", "out"): "111U",
    ("both", "both"): "201",
}
"""The kinds of three actors of which two are not joined, by how ties run between the third and each of them."""

_ARROWS: Final[Mapping[str, str]] = {
    "030T": "ab ac bc",
    "030C": "ab bc ca",
    "120D": "ab ba ca cb",
    "120U": "ab ba ac bc",
    "120C": "ab ba ac cb",
    "210": "ab ba bc cb ac",
    "300": "ab ba bc cb ac ca",
}
"""The kinds of three actors that are all joined, by their arrows."""


def _spellings() -> dict[frozenset[str], str]:
    """Return the kind of each set of arrows among three actors that are all joined."""
    turned = [str.maketrans("abc", "".join(order)) for order in permutations("abc")]
    return {frozenset(arrows.translate(turn).split()): kind for kind, arrows in _ARROWS.items() for turn in turned}


_KINDS: Final = _spellings()


def reciprocity(ties: Ties) -> Sequence[Value]:
    """Return the share of arrows with an arrow back."""
    back = sum((b, a) in ties.arrows for a, b in ties.arrows)
    return (back / len(ties.arrows) if ties.arrows else None,)


def dyads(ties: Ties) -> tuple[int, int, int]:
    """Return how many pairs of actors there are of each kind of :data:`DYADS`."""
    mutual = len(ties.arrows) - len(ties.pairs)
    return mutual, len(ties.pairs) - mutual, comb(len(ties.neighbours), 2) - len(ties.pairs)


def census(ties: Ties) -> Sequence[Value]:
    """Return how many triads there are of each kind of :data:`TRIADS`.

    Chains of two ties are counted at their middle; those that a third tie closes are taken away again, and so only
    closed triads are looked at one by one.
    """
    counts: Counter[str] = Counter()
    for triangle in ties.triangles:
        counts[_closed(triangle, ties)] += 1
        for middle in triangle:
            counts[_open(*(_way(middle, other, ties) for other in triangle if other != middle))] -= 1
    for actor, others in ties.neighbours.items():
        for kind, number in _chains(Counter(_way(actor, other, ties) for other in others)):
            counts[kind] += number
    mutual, asymmetric, _ = dyads(ties)
    for kind, pairs, place in (("102", mutual, 0), ("012", asymmetric, 1)):
        joined = sum(int(name[place]) * number for name, number in counts.items() if name not in ("102", "012"))
        counts[kind] = pairs * (len(ties.neighbours) - 2) - joined
    counts["003"] = comb(len(ties.neighbours), 3) - counts.total()
    return tuple(counts[kind] for kind in TRIADS)


def _way(actor: str, other: str, ties: Ties) -> str:
    """Return how ties run between an actor and another that it is joined with, as that actor sees it."""
    if (actor, other) not in ties.arrows:
        return "in"
    return "both" if (other, actor) in ties.arrows else "out"


def _open(one: str, other: str) -> str:
    return _OPEN[min(one, other), max(one, other)]


def _chains(ways: Counter[str]) -> list[tuple[str, int]]:
    """Return how many chains of two ties there are of each kind about an actor."""
    found = combinations_with_replacement(sorted(ways), 2)
    return [(_open(a, b), comb(ways[a], 2) if a == b else ways[a] * ways[b]) for a, b in found]


def _closed(triangle: Triad, ties: Ties) -> str:
    named = dict(zip(triangle, "abc", strict=True))
    found = ((a, b) for a, b in permutations(triangle, 2) if (a, b) in ties.arrows)
    return _KINDS[frozenset(named[a] + named[b] for a, b in found)]


_WASSERMAN: Final = (
    "Wasserman, S., and Faust, K. (1994). *Social Network Analysis*. Cambridge University Press, chapters 13 and 14"
)

CENSUS: Final = (
    Whole(
        rows=(("reciprocity", ""),),
        compute=reciprocity,
        formula="the share of arrows from i to j for which there is one from j to i; a mutual tie is two arrows",
        undefined="none without a tie",
        source=f"{_WASSERMAN}; `networkx.overall_reciprocity`",
    ),
    Whole(
        rows=tuple(("dyads", kind) for kind in DYADS),
        compute=dyads,
        formula=(
            "how many of the n(n − 1)/2 pairs of actors have ties that run both ways, one way only, and no tie; "
            "a mutual tie runs both ways"
        ),
        undefined="0 for fewer than two actors",
        source="Holland, P. W., and Leinhardt, S. (1970). A method for detecting structure in sociometric data. "
        "*American Journal of Sociology* 76(3), 492–513",
    ),
    Whole(
        rows=tuple(("triads", kind) for kind in TRIADS),
        compute=census,
        formula=(
            "how many of the n(n − 1)(n − 2)/6 triples of actors are of each of the 16 kinds, named by how many of "
            "their pairs are mutual, asymmetric and null, and whether they point down, up, are transitive or cyclic"
        ),
        undefined="0 for fewer than three actors; of mutual ties alone, only 003, 102, 201 and 300 occur",
        source=(
            "Davis, J. A., and Leinhardt, S. (1972). The structure of positive interpersonal relations in small "
            "groups. In: *Sociological Theories in Progress* 2, 218–251; `networkx.triadic_census`"
        ),
    ),
)
