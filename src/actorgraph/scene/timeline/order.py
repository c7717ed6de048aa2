"""In which order lines stand: lane by lane, so that what joins them crosses few others.

Small lanes are put into the best of all their orders. Others begin in the order of barycentres (Sugiyama, Tagawa and
Toda 1981) and are sifted (Matuszewski, Schönfeld and Molitor, "Using Sifting for k-Layer Straightline Crossing
Minimization", Graph Drawing 1999): each line in turn goes to the place of its lane at which there are fewest crossings,
until none moves. To find the best order of all is NP-hard (Gronemann, Jünger, Liers and Mambelli, "Crossing
Minimization in Storyline Visualization", Graph Drawing 2016).
"""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations, product
from math import factorial, prod
from typing import TYPE_CHECKING, Final

from actorgraph.scene.timeline.crossings import Link, crossings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.model.span import Span

LIMIT: Final = 300
"""Of more lines, those with most links are put into order, and the others after them in each lane."""

_ORDERS: Final = 720
_TRIED: Final = 100_000
"""All orders are tried only if no more links than this are looked at for that."""

_SWEEPS: Final = 6
_ROUNDS: Final = 2


def ordered(
    lanes: Sequence[Sequence[str]], links: Sequence[Link], lives: Mapping[str, Span], fixed: Iterable[str] = ()
) -> list[list[str]]:
    """Return lanes with their lines in an order of few crossings.

    Args:
        lanes: The lines of each lane; lanes stay in their order.
        links: What joins lines.
        lives: From where to where each line runs.
        fixed: Lines that stay in the order among themselves in which they are given.
    """
    kept = set(fixed)
    if not kept and _are_few(lanes, links):
        return _best(lanes, links, lives)
    counts = _counts(links)
    there = set(sorted(counts, key=lambda actor: (actor not in kept, -counts[actor], actor))[:LIMIT]) | kept
    rows = _Rows([[actor for actor in lane if actor in there] for lane in lanes], links, lives)
    if not kept:
        rows.by_barycentres()
    rows.sift([actor for actor in sorted(there, key=lambda actor: (-counts[actor], actor)) if actor not in kept])
    rest = ([actor for actor in lane if actor not in there] for lane in lanes)
    return [[*lane, *others] for lane, others in zip(rows.lanes, rest, strict=True)]


def _are_few(lanes: Sequence[Sequence[str]], links: Sequence[Link]) -> bool:
    """Whether all orders can be tried: there are few of them, and few links to be looked at for each."""
    orders = prod(factorial(min(len(lane), 7)) for lane in lanes)
    return orders <= _ORDERS and orders * len(links) <= _TRIED


def _best(lanes: Sequence[Sequence[str]], links: Sequence[Link], lives: Mapping[str, Span]) -> list[list[str]]:
    """Return the best of all orders, of those that are as good the first."""
    orders = product(*(permutations(lane) for lane in lanes))
    best = min(orders, key=lambda order: crossings([actor for lane in order for actor in lane], links, lives))
    return [list(lane) for lane in best]


def _counts(links: Iterable[Link]) -> defaultdict[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    for one, other, _ in links:
        counts[one] += 1
        counts[other] += 1
    return counts


class _Rows:
    """Lanes whose lines are moved about."""

    def __init__(self, lanes: list[list[str]], links: Iterable[Link], lives: Mapping[str, Span]) -> None:
        self.lanes = lanes
        self._links: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._spans = {actor: tuple(lives.get(actor, (1.0, 0.0))) for lane in lanes for actor in lane}
        for one, other, day in links:
            if one in self._spans and other in self._spans and one != other:
                self._links[one].append((other, day))
                self._links[other].append((one, day))
        self._places: dict[str, int] = {}
        self._count()

    def _count(self) -> None:
        self._places = {actor: place for place, actor in enumerate(actor for lane in self.lanes for actor in lane)}

    def by_barycentres(self) -> None:
        """Put each line where those are, on the average, to which it is joined."""
        for _ in range(_SWEEPS):
            places = self._places
            middles = {
                actor: sum(places[other] for other, _ in joined) / len(joined) for actor, joined in self._links.items()
            }
            for lane in self.lanes:
                lane.sort(key=lambda actor: (middles.get(actor, places[actor]), places[actor]))
            self._count()

    def sift(self, actors: Sequence[str]) -> None:
        """Put each of some lines where there are fewest crossings, until none moves."""
        lane_of = {actor: lane for lane in self.lanes for actor in lane}
        for _ in range(_ROUNDS):
            if not sum([self._moves(actor, lane_of[actor]) for actor in actors]):
                return

    def _moves(self, actor: str, lane: list[str]) -> bool:
        """Put a line into the best place of its lane, and say whether that is another one."""
        start = lane.index(actor)
        ways = ((range(start + 1, len(lane)), 1), (range(start - 1, -1, -1), -1))
        best, place = 0, start
        for others, way in ways:
            change = 0
            for step in others:
                change += self._passing(actor, lane[step], way)
                if change < best:
                    best, place = change, step
        if place == start:
            return False
        lane.insert(place, lane.pop(start))
        self._count()
        return True

    def _passing(self, actor: str, passed: str, way: int) -> int:
        """Return how many crossings there are more once a line stands on the other side of another one.

        What joins the line to those on its way comes free of the other, or not, and the other way round.
        """
        places, (first, last) = self._places, self._spans[passed]
        limit, change = places[passed] * way, 0
        for other, day in self._links[actor]:
            if other != passed and first <= day <= last:
                change += 1 if places[other] * way < limit else -1
        first, last = self._spans[actor]
        for other, day in self._links[passed]:
            if other != actor and first <= day <= last:
                change += 1 if places[other] * way > limit else -1
        return change
