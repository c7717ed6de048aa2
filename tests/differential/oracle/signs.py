"""Friends and enemies: triads counted one by one, and the best of all divisions into camps or blocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from differential.oracle.world import Tie

Pair = frozenset[str]


def pair_signs(ties: Iterable[Tie]) -> dict[Pair, set[int]]:
    """Return the signs that occur between each two actors; neutral ties have none."""
    signs: dict[Pair, set[int]] = {}
    for tie in ties:
        if tie.entry.type.sign and tie.subject != tie.object:
            signs.setdefault(tie.ends, set()).add(tie.entry.type.sign)
    return signs


def settled(signs: Mapping[Pair, set[int]]) -> dict[Pair, int]:
    """Return the sign of each pair that has one only."""
    return {pair: min(found) for pair, found in signs.items() if len(found) == 1}


def triads(signs: Mapping[Pair, int]) -> dict[str, int]:
    """Return how many triads there are of each kind (Cartwright and Harary 1956)."""
    counts = dict.fromkeys(("+++", "++-", "+--", "---"), 0)
    for a, b, c in combinations(actors_of(signs), 3):
        found = [signs.get(frozenset(pair)) for pair in ((a, b), (b, c), (a, c))]
        if None not in found:
            friends = found.count(1)
            counts["+" * friends + "-" * (3 - friends)] += 1
    return counts


def actors_of(signs: Iterable[Pair]) -> list[str]:
    return sorted({actor for pair in signs for actor in pair})


def misplaced(signs: Mapping[Pair, int], parts: Mapping[str, int]) -> int:
    """Return how many pairs a division misplaces: friends in different parts, enemies in one."""
    return sum((len({parts[actor] for actor in pair}) == 1) != (sign > 0) for pair, sign in signs.items())


def frustration(signs: Mapping[Pair, int]) -> int:
    """Return how many pairs the best of all divisions into two camps misplaces (Harary 1959)."""
    actors = actors_of(signs)
    camps = product((0, 1), repeat=len(actors))
    return min(misplaced(signs, dict(zip(actors, camp, strict=True))) for camp in camps)


def least_misplaced(signs: Mapping[Pair, int]) -> int:
    """Return how many pairs the best of all divisions misplaces, into however many blocs (Doreian and Mrvar 1996)."""
    actors = actors_of(signs)
    return min(misplaced(signs, dict(zip(actors, parts, strict=True))) for parts in divisions(len(actors)))


def divisions(count: int) -> Iterator[Sequence[int]]:
    """Yield all divisions of so many into parts: each next one joins a part that there is, or starts one."""
    if not count:
        yield ()
        return
    for parts in divisions(count - 1):
        for part in range(max(parts, default=-1) + 2):
            yield (*parts, part)
