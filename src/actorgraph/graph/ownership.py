"""Who owns how much of whom, directly and through others: integrated ownership."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

_ROUNDS: Final = 100
"""The most is found in a few rounds, each of which improves on the one before; after so many anything is possible."""
_NOTHING: Final = 1e-13


class Part(NamedTuple):
    """A part of something, of one, known only within bounds.

    Attributes:
        low: The least that it can be.
        high: The most that it can be.
        known: Whether all that it rests on is recorded; if not, it is at least so much.
    """

    low: float
    high: float
    known: bool = True


UNKNOWN: Final = Part(0.0, 1.0, False)
"""A part of which nobody says how large it is."""
NONE: Final = Part(0.0, 0.0)
Stakes = dict[str, dict[str, Part]]
"""What is held of each, by whom: first what is owned, then its owners."""
Shares = dict[str, dict[str, float]]
"""The same with one number for each."""


class Holding(NamedTuple):
    """What an owner has of a company.

    Attributes:
        direct: By itself.
        indirect: Through others.
        effective: In all.
    """

    direct: Part
    indirect: Part
    effective: Part


def consistent(stakes: Stakes) -> tuple[Stakes, tuple[str, ...]]:
    """Return stakes of which the least add up to no more than the whole of any company, and of which they did to more.

    Which of these is too large, nobody says: so each is at least what the others leave, and at most what is said.
    """
    found, mended = dict(stakes), []
    for owned, owners in stakes.items():
        excess = sum(part.low for part in owners.values()) - 1
        if excess > _NOTHING:
            mended.append(owned)
            found[owned] = {k: part._replace(low=max(part.low - excess, 0.0)) for k, part in owners.items()}
    return found, tuple(mended)


class Structure:
    """Who holds what of whom.

    Attributes:
        stakes: The stakes, of which the least do not add up to more than the whole of any.
    """

    def __init__(self, stakes: Stakes) -> None:
        self.stakes = stakes
        self._down: defaultdict[str, list[str]] = defaultdict(list)
        for owned in sorted(stakes):
            for owner in stakes[owned]:
                self._down[owner].append(owned)

    def owners_of(self, owned: str) -> set[str]:
        """Return who has something of a company, directly or through others; itself, if that comes back to it."""
        return _reached([owned], self.stakes.get)

    def owned_by(self, owner: str) -> set[str]:
        """Return of what an owner has something, directly or through others; of itself, if that comes back to it."""
        return _reached([owner], self._down.get)

    def holdings(self, owner: str, among: Container[str] | None = None) -> dict[str, Holding]:
        """Return what an owner has of each company that it holds, directly or through others.

        The part v(j) that the owner i has of a company j is the least solution of v(j) = a(i, j) + Σ a(k, j) v(k) over
        the other owners k of j, where a(k, j) is the share of k in j. That is the sum, over all chains of owners from i
        to j that do not come back to i, circles included, of the products of their shares, or N(i, j) / N(i, i) of the
        Leontief inverse N = (I − A)⁻¹; it is never more than the whole. Of ranges, the least comes of the least shares,
        and the most is the most that any shares within them come to which do not add up to more than the whole of any
        company. A share that is not known is anything from nothing to what is left; one that only possibly holds, is
        alleged or contested, anything from nothing to what is said. Where the shares of a company are said to be more
        than the whole, each is anything from what the others leave to what is said. Brioschi, F., Buzzacchi, L., and
        Colombo, M. G. (1989). Risk capital financing and the separation of ownership and control in business groups.
        *Journal of Banking and Finance* 13, 747–772; Chapelle, A., and Szafarz, A. (2005). Controlling firms through
        the majority voting rule. *Physica A* 355(2–4), 509–529.

        Args:
            owner: The owner.
            among: Only of these companies, and through these; None for all.
        """
        order = self._order(owner, among)
        inside = {owner, *order}
        rows = {owned: {k: part for k, part in self.stakes[owned].items() if k in inside} for owned in order}
        room = {owned: max(1 - sum(part.low for part in self.stakes[owned].values()), 0.0) for owned in order}
        least = _solved(order, {owned: {k: part.low for k, part in row.items()} for owned, row in rows.items()}, owner)
        most = least if _is_exact(rows) else _most(order, rows, room, owner)
        unknown = _with_doubts(rows, self._down)
        return {
            owned: _holding(rows[owned], owner, owned, room=room[owned], least=least, most=most, unknown=unknown)
            for owned in order
        }

    def _order(self, owner: str, among: Container[str] | None) -> list[str]:
        """Return what an owner holds, each company after its owners where they run in no circle."""
        done: list[str] = []
        seen = {owner}
        ways = [(owner, iter(self._down.get(owner, ())))]
        while ways:
            label, below = ways[-1]
            following = next((k for k in below if k not in seen and (among is None or k in among)), None)
            if following is None:
                done.append(label)
                ways.pop()
            else:
                seen.add(following)
                ways.append((following, iter(self._down.get(following, ()))))
        return done[-2::-1]


def _holding(
    row: Mapping[str, Part],
    owner: str,
    owned: str,
    *,
    room: float,
    least: Mapping[str, float],
    most: Mapping[str, float],
    unknown: Container[str],
) -> Holding:
    through = {k: part for k, part in row.items() if k != owner}
    low = _sum({k: part.low for k, part in through.items()}, least)
    high = _sum(_filled(through, room, most), most)
    known = all(part.known and k not in unknown for k, part in through.items())
    direct = row.get(owner, NONE)
    return Holding(
        Part(direct.low, min(direct.high, direct.low + room), direct.known),
        Part(low, min(high, 1.0), known),
        Part(min(least[owned], 1.0), min(max(most[owned], least[owned]), 1.0), owned not in unknown),
    )


def _reached(starts: Iterable[str], following: Callable[[str], Iterable[str] | None]) -> set[str]:
    found: set[str] = set()
    ahead = list(starts)
    while ahead:
        for label in following(ahead.pop()) or ():
            if label not in found:
                found.add(label)
                ahead.append(label)
    return found


def _is_exact(rows: Mapping[str, Mapping[str, Part]]) -> bool:
    return all(part.low == part.high for row in rows.values() for part in row.values())


def _with_doubts(rows: Mapping[str, Mapping[str, Part]], down: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the companies to which some chain has a share that is not known."""
    first = [owned for owned, row in rows.items() if not all(part.known for part in row.values())]
    following = {owned: [k for k in down.get(owned, ()) if k in rows] for owned in rows}
    return {*first, *_reached(first, following.get)}


def _filled(row: Mapping[str, Part], room: float, values: Mapping[str, float]) -> dict[str, float]:
    """Return the shares of a company's owners that come to the most: what is left goes first to whoever has most."""
    shares = {}
    for label, part in sorted(row.items(), key=lambda entry: -values[entry[0]]):
        more = min(part.high - part.low, room) if values[label] > 0 else 0.0
        shares[label] = part.low + more
        room -= more
    return shares


def _most(
    order: Sequence[str], rows: Mapping[str, Mapping[str, Part]], room: Mapping[str, float], owner: str
) -> dict[str, float]:
    """Return the most that an owner can have of each company, by improving on shares until nothing does.

    Whoever chooses shares within their ranges controls a Markov chain, in which a company leads to each of its owners
    as often as that has a share in it: what an owner has of it is how often the chain comes to the owner. Shares change
    only where that is worth more, or else circles would be chosen that lead to nobody.
    """
    shares = {owned: {k: part.low for k, part in row.items()} for owned, row in rows.items()}
    values = _solved(order, shares, owner)
    for _ in range(_ROUNDS):
        better = {}
        for owned in order:
            filled = _filled(rows[owned], room[owned], values)
            if (value := _sum(filled, values)) > values[owned] + _NOTHING:
                better[owned], values[owned] = filled, value
        if not better:
            return values
        shares |= better
        values = _solved(order, shares, owner)
    return dict.fromkeys(values, 1.0)


def _sum(row: Mapping[str, float], values: Mapping[str, float]) -> float:
    return sum((share * values[k] for k, share in row.items()), 0.0)


def _solved(order: Sequence[str], shares: Shares, owner: str) -> dict[str, float]:
    """Return the least solution of the equations of all companies, eliminating one after the other.

    Nothing is taken away from anything but a company's share in itself from one, so that no digits are lost.
    """
    places = {owned: place for place, owned in enumerate(order)}
    rows: list[dict[str, float]] = []
    for place, owned in enumerate(order):
        row = {k: share for k, share in shares[owned].items() if share}
        ahead = [places[k] for k in row if k in places and places[k] < place]
        heapify(ahead)
        while ahead:
            earlier = heappop(ahead)
            part = row.pop(order[earlier])
            for k, share in rows[earlier].items():
                if k not in row and places.get(k, place) < place:
                    heappush(ahead, places[k])
                row[k] = row.get(k, 0.0) + part * share
        rest = 1 - row.pop(owned, 0.0)
        rows.append({k: share / rest for k, share in row.items()} if rest > _NOTHING else {})
    values = {owner: 1.0}
    for owned, row in zip(reversed(order), reversed(rows), strict=True):
        values[owned] = min(_sum(row, values), 1.0)
    return values
