"""What chance makes of a graph: signs shuffled, ties rewired, actors permuted; and how far from it something is."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from actorgraph.graph.signs import Pair

_SWAPS: Final = 10
"""So many swaps are tried for each pair: enough to forget where they were (Milo et al. 2003)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A value beside those that chance gives.

    Attributes:
        observed: The value.
        mean: The mean of the others.
        sd: Their standard deviation.
        z: How many standard deviations the value is above the mean; None if all others are equal.
        p: How often chance gives a value as far out, on the rarer side, doubled.
    """

    observed: float
    mean: float
    sd: float
    z: float | None
    p: float


def compared(observed: float, drawn: Sequence[float]) -> Compared:
    """Return a value beside those that chance gives.

    With N draws, p is twice the smaller of (1 + number of draws not above) / (N + 1) and (1 + number not below) /
    (N + 1), and at most 1: the value itself counts as one of the draws, so that p is never 0 (Davison, A. C., and
    Hinkley, D. V. (1997). *Bootstrap Methods and their Application*. Cambridge University Press, section 4.2; Phipson,
    B., and Smyth, G. K. (2010). Permutation P-values should never be zero. *Statistical Applications in Genetics and
    Molecular Biology* 9(1), 39). z is how many standard deviations of the draws (by N − 1) it is above their mean; none
    if all draws are equal. No correction is made for asking many questions at once.

    Args:
        observed: The value.
        drawn: What chance gives, one value at least.
    """
    mean = math.fsum(drawn) / len(drawn)
    spread = math.fsum((value - mean) ** 2 for value in drawn)
    sd = math.sqrt(spread / (len(drawn) - 1)) if len(drawn) > 1 else 0.0
    edge = 1e-12 * max(abs(observed), 1.0)
    below, above = (sum(way * (value - observed) <= edge for value in drawn) for way in (1, -1))
    p = min(1.0, 2 * (1 + min(below, above)) / (len(drawn) + 1))
    return Compared(observed=observed, mean=mean, sd=sd, z=(observed - mean) / sd if sd > edge else None, p=p)


def shuffled(signs: Mapping[Pair, int], chance: Random) -> dict[Pair, int]:
    """Return the same pairs, with as many friendly and hostile ones, by chance which."""
    values = list(signs.values())
    chance.shuffle(values)
    return dict(zip(signs, values, strict=True))


def rewired(signs: Mapping[Pair, int], chance: Random) -> dict[Pair, int]:
    """Return other pairs in which each actor has as many friends, and as many enemies, as before.

    Two pairs of one sign change partners, ten times for each pair, unless that makes a pair that is there already, or
    one of an actor with itself (Maslov, S., and Sneppen, K. (2002). Specificity and stability in topology of protein
    networks. *Science* 296, 910–913; Milo, R., et al. (2003). On the uniform generation of random graphs with
    prescribed degree sequences. arXiv:cond-mat/0312028).

    Args:
        signs: The sign of each pair; the same sign for all where only numbers of neighbours are to be kept.
        chance: What the swaps follow from.
    """
    pairs, found = list(signs), dict(signs)
    for _ in range(_SWAPS * len(pairs) if len(pairs) > 1 else 0):
        i, j = chance.sample(range(len(pairs)), 2)
        (a, b), (c, d) = pairs[i], pairs[j] if chance.random() < 0.5 else pairs[j][::-1]
        one, other = (min(a, d), max(a, d)), (min(c, b), max(c, b))
        sign = found[pairs[i]]
        if sign == found[pairs[j]] and a != d and c != b and one not in found and other not in found:
            del found[pairs[i]], found[pairs[j]]
            found[one] = found[other] = sign
            pairs[i], pairs[j] = one, other
    return found


def permuted(pairs: Collection[Pair], actors: Sequence[str], chance: Random) -> set[Pair]:
    """Return the pairs of a graph whose actors have changed places by chance."""
    places = list(actors)
    chance.shuffle(places)
    place = dict(zip(actors, places, strict=True))
    return {(min(place[a], place[b]), max(place[a], place[b])) for a, b in pairs}


def correlation(one: Collection[Pair], other: Collection[Pair], actors: int) -> float | None:
    """Return the correlation of two graphs of the same actors; None if one has no pair, or all.

    It is Pearson's r of the entries of both matrices beside the diagonal, 1 where two actors are joined, else 0.
    Whether it is more than chance is judged by permuting the actors of one of the graphs: QAP (Krackhardt, D. (1988).
    Predicting with networks: nonparametric multiple regression analysis of dyadic data. *Social Networks* 10(4),
    359–381; Hubert, L., and Schultz, J. (1976). Quadratic assignment as a general data analysis strategy. *British
    Journal of Mathematical and Statistical Psychology* 29(2), 190–241).

    Args:
        one: The pairs that are joined in one graph.
        other: Those that are in the other.
        actors: How many actors there are.
    """
    every, a, b = math.comb(actors, 2), len(one), len(other)
    spread = a * (every - a) * b * (every - b)
    return (len(set(one) & set(other)) * every - a * b) / math.sqrt(spread) if spread else None
