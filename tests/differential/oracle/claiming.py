"""Ties that nobody tells of but those whom they serve."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from differential.oracle.holding import holds
from differential.oracle.readings import NO, Calendar
from differential.oracle.world import Tie, World


def told_by_the_interested(world: World) -> int:
    """Return how many ties only their own actors tell of, or those who may fight one of these while they may hold.

    No document is cited for such a tie but those of the claims.
    """
    return sum(_is_told_so(world, tie) for tie in world.ties)


def _is_told_so(world: World, tie: Tie) -> bool:
    entry = tie.entry
    if not entry.claimed_by or entry.status == "retracted":
        return False
    if not set(entry.sources) <= {claim.source for claim in entry.claimed_by}:
        return False
    return all(claim.actor in tie.ends or _may_fight(world, claim.actor, tie) for claim in entry.claimed_by)


def _may_fight(world: World, claimant: str, tie: Tie) -> bool:
    hostile = (t for t in world.ties if t.entry.type.sign < 0 and t.entry.status != "retracted")
    against = (t for t in hostile if claimant in t.ends and t.ends != {claimant} and t.other(claimant) in tie.ends)
    return any(_may_meet(world, [tie, other]) for other in against)


def _may_meet(world: World, ties: Iterable[Tie]) -> bool:
    """Whether there is a day on which each of some ties can hold."""
    found = list(ties)
    periods = [found[0].entry, *(tie.entry for tie in found), *(world.actors[k] for tie in found for k in tie.ends)]
    days = [*Calendar(world, periods).days, -inf, inf]
    return any(all(_can_hold(world, tie, day) for tie in found) for day in days)


def _can_hold(world: World, tie: Tie, day: float) -> bool:
    return abs(day) != inf and holds(world, tie, int(day)) != NO
