"""Who owns how much of whom: every way to choose shares within their ranges, each solved in fractions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import permutations, product
from math import prod
from typing import NamedTuple

from differential.oracle.equations import solved
from differential.oracle.readings import LIMIT, TooManyError
from differential.oracle.world import Tie

Shares = Mapping[str, Fraction]
"""How much each owner has of a company."""


class Stake(NamedTuple):
    """How much one has of another: at least, at most, and whether anybody says so."""

    low: Fraction
    high: Fraction
    known: bool


class Held(NamedTuple):
    """What an owner has of a company: by itself, and in all, each at least and at most; whether all of it is said."""

    direct: tuple[Fraction, Fraction]
    effective: tuple[Fraction, Fraction]
    known: bool


Stakes = dict[str, dict[str, Stake]]
"""The stakes in each company, by their owners."""


def stakes(ties: Iterable[Tie], key: str, doubts: Callable[[Tie], bool]) -> Stakes:
    """Return who has how much of whom by what ties say; what says another number alone leaves it open.

    Several numbers for one stake are a range, of which what is in doubt is no lower bound. Where the least add up to
    more than the whole, each is at least what the others leave.
    """
    said: dict[str, dict[str, list[tuple[bool, Stake]]]] = {}
    for tie in (tie for tie in ties if {"share", "votes"} & tie.entry.values.keys()):
        amount = tie.entry.values.get(key)
        stake = (
            []
            if amount is None
            else [(doubts(tie), Stake(amount.low / 100, (amount.high or Fraction()) / 100, known=True))]
        )
        ways = [(tie.subject, tie.object)]
        ways += [(tie.object, tie.subject)] if tie.entry.mutual and tie.subject != tie.object else []
        for owner, owned in ways:
            said.setdefault(owned, {}).setdefault(owner, []).extend(stake)
    found = {owned: {k: _together(v) for k, v in owners.items()} for owned, owners in said.items()}
    return {owned: _consistent(owners) for owned, owners in found.items()}


def _together(stakes: list[tuple[bool, Stake]]) -> Stake:
    if not stakes:
        return Stake(Fraction(0), Fraction(1), known=False)
    sure = [stake.low for is_doubted, stake in stakes if not is_doubted]
    return Stake(min(sure, default=Fraction(0)), max(stake.high for _, stake in stakes), known=True)


def _consistent(owners: dict[str, Stake]) -> dict[str, Stake]:
    least = sum(stake.low for stake in owners.values())
    if least <= 1:
        return owners
    return {owner: s._replace(low=max(1 - (least - s.low), Fraction(0))) for owner, s in owners.items()}


def holdings(known: Stakes, owner: str) -> dict[str, Held]:
    """Return what an owner has of each company, the least and the most that any shares within their ranges come to.

    Raises:
        TooManyError: If there are too many ways to choose.
    """
    below = _below(known, owner)
    corners = [list(_corners(known[owned])) for owned in below]
    if prod(map(len, corners)) > LIMIT:
        raise TooManyError
    every = [_effective(dict(zip(below, chosen, strict=True)), owner) for chosen in product(*corners)]
    doubtful = {owned for owned in below if not all(s.known for k, s in known[owned].items() if k in {owner, *below})}
    doubtful |= {other for one in doubtful for other in _below(known, one, but=owner)} & set(below)
    return {
        owned: Held(
            _span(shares.get(owner, Fraction(0)) for shares in corners[place]),
            _span(values[owned] for values in every),
            owned not in doubtful,
        )
        for place, owned in enumerate(below)
    }


def owners_of(known: Stakes, owned: str) -> set[str]:
    """Return who has something of a company, directly or through others."""
    return {owner for owners in known.values() for owner in owners if owned in _below(known, owner)} - {owned}


def _below(known: Stakes, owner: str, *, but: str | None = None) -> list[str]:
    """Return what an owner has something of, directly or through others, but itself; and not through one of them."""
    found, ahead = {owner, but or owner}, [owner]
    while ahead:
        at = ahead.pop()
        ahead += [owned for owned, owners in known.items() if at in owners and owned not in found]
        found |= set(ahead)
    return sorted(found - {owner, but or owner})


def _corners(owners: Mapping[str, Stake]) -> Iterator[Shares]:
    """Yield the corners of what shares can be: some have the most that is left, in turn, all others the least."""
    made = set()
    for order in permutations(owners):
        for count in range(len(order) + 1):
            room = 1 - sum(stake.low for stake in owners.values())
            shares = {owner: stake.low for owner, stake in owners.items()}
            for owner in order[:count]:
                more = min(owners[owner].high - owners[owner].low, room)
                shares[owner], room = shares[owner] + more, room - more
            made.add(tuple(sorted(shares.items())))
    yield from map(dict, sorted(made))


def _effective(chosen: Mapping[str, Shares], owner: str) -> Mapping[str, Fraction]:
    """Return what comes to an owner: what it has itself, and what others have of which it has something.

    From whose company no way of shares leads up to it has nothing of that.
    """
    reached: set[str] = set()
    while more := {k for k, row in chosen.items() if k not in reached and any(row.get(a) for a in (owner, *reached))}:
        reached |= more
    names = sorted(reached)
    matrix = [[Fraction(a == b) - chosen[a].get(b, Fraction(0)) for b in names] for a in names]
    found = solved(matrix, [chosen[name].get(owner, Fraction(0)) for name in names])
    return {**dict.fromkeys(chosen, Fraction(0)), **dict(zip(names, found, strict=True))}


def _span(values: Iterable[Fraction]) -> tuple[Fraction, Fraction]:
    found = list(values)
    return min(found), max(found)
