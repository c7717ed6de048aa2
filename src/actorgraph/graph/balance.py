"""How balanced a signed graph is: its triads by kind, two scores, its frustration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actorgraph.graph.frustration import Criterion, Frustration, frustration
from actorgraph.graph.signs import Pair
from actorgraph.graph.triads import STRICT, TRIAD_KINDS, WEAK, Triad, kind_of, sides, triads


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How balanced a signed graph is.

    Attributes:
        pairs: How many pairs have a sign.
        hostile: How many of them are hostile.
        triads: How many triads there are of each kind.
        frustration: The fewest pairs that stand in the way of two camps.
    """

    pairs: int
    hostile: int
    triads: Mapping[str, int]
    frustration: Frustration

    @property
    def strict(self) -> float | None:
        """The share of triads with an even number of hostile pairs; None if there is no triad."""
        return self._share(STRICT)

    @property
    def weak(self) -> float | None:
        """The share of triads that are not two friends of one actor who are enemies; None if there is no triad."""
        return self._share(WEAK)

    @property
    def negative(self) -> float | None:
        """The share of pairs that are hostile; None without a pair."""
        return self.hostile / self.pairs if self.pairs else None

    @property
    def line_index(self) -> float | None:
        """The normalised line index, by the pairs found in the way of two camps: it is at least so."""
        return _line_index(self.frustration.upper, self.pairs)

    @property
    def line_index_bound(self) -> float | None:
        """The normalised line index, by the bound of the frustration: it is at most so."""
        return _line_index(self.frustration.lower, self.pairs)

    def as_dict(self) -> dict[str, Any]:
        """Return the score as plain values; ``frustration_bound`` is what the frustration is at least."""
        return {
            "pairs": self.pairs,
            "negative": self.negative,
            "triads": dict(self.triads),
            "strict": self.strict,
            "weak": self.weak,
            "frustration": self.frustration.upper,
            "frustration_bound": self.frustration.lower,
            "frustration_proven": self.frustration.proven,
            "line_index": self.line_index,
            "line_index_bound": self.line_index_bound,
        }

    def _share(self, kinds: tuple[str, ...]) -> float | None:
        total = sum(self.triads.values())
        return sum(self.triads[kind] for kind in kinds) / total if total else None


@dataclass(frozen=True, slots=True)
class Flip:
    """One pair whose change of sign settles a triad, and what else it does.

    Attributes:
        pair: The pair.
        sign: The sign it would get.
        settles: How many triads out of balance it would settle.
        upsets: How many balanced triads it would put out of balance.
    """

    pair: Pair
    sign: int
    settles: int
    upsets: int


def _line_index(misplaced: int, pairs: int) -> float | None:
    """Return 1 − 2L/m: 1 if nothing stands in the way of two camps, 0 if half of all pairs do."""
    return 1 - 2 * misplaced / pairs if pairs else None


def score(signs: Mapping[Pair, int], effort: float = 1.0) -> Score:
    """Return how balanced a signed graph is.

    Args:
        signs: The sign of each pair.
        effort: The share of the work that the bounds of its frustration may take, from 0 to 1.
    """
    counts = Counter(kind_of(triad, signs) for triad in triads(signs))
    return Score(
        pairs=len(signs),
        hostile=sum(sign < 0 for sign in signs.values()),
        triads={kind: counts[kind] for kind in TRIAD_KINDS},
        frustration=frustration(signs, Criterion.STRICT, effort),
    )


def unbalanced(signs: Mapping[Pair, int], strength: Callable[[Pair], tuple[int, ...]]) -> list[tuple[Triad, Flip]]:
    """Return the triads that are not strictly balanced, each with the change of one pair that settles most.

    Changing the sign of any of its pairs settles a triad. That pair is named whose change settles the most triads and
    upsets the fewest; of equal ones, the weaker evidenced.

    Args:
        signs: The sign of each pair.
        strength: Says how well a pair is evidenced, what weighs most first.

    Returns:
        The triads, those whose change settles most first.
    """
    found = []
    settles: Counter[Pair] = Counter()
    upsets: Counter[Pair] = Counter()
    for triad in triads(signs):
        if kind_of(triad, signs) in STRICT:
            upsets.update(sides(triad))
        else:
            settles.update(sides(triad))
            found.append(triad)

    def change(triad: Triad) -> Flip:
        pair = min(sides(triad), key=lambda pair: (upsets[pair] - settles[pair], strength(pair), pair))
        return Flip(pair, -signs[pair], settles[pair], upsets[pair])

    changes = [(triad, change(triad)) for triad in found]
    return sorted(changes, key=lambda entry: (entry[1].upsets - entry[1].settles, entry[0]))
