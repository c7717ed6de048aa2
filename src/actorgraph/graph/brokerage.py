"""The five roles of a broker between groups (Gould and Fernandez 1989)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

ROLES: Final = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
"""The roles, by the groups of those between whom a broker stands."""


def brokerage(arrows: Iterable[tuple[str, str]], groups: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Return how often each actor has each role of a broker between groups.

    An actor v brokers between a and b if a tie runs from a to v and one from v to b, and none from a to b; a mutual tie
    runs both ways, so that what lies between mutual ties counts in both directions. It is a coordinator if all three
    are of one group, an itinerant broker (or consultant) if a and b are of one and v of another, a representative if a
    and v are of one and b of another, a gatekeeper if v and b are of one and a of another, a liaison if all three are
    of different groups. Actors of no group, or of several, broker between nobody and are nobody's ends (Gould, R. V.,
    and Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in transaction networks.
    *Sociological Methodology* 19, 89–126).

    Args:
        arrows: From whom a tie runs to whom, each once.
        groups: The group of each actor that has one.

    Returns:
        The numbers by actor and role, for all actors of a group.
    """
    onward: defaultdict[str, set[str]] = defaultdict(set)
    backward: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in arrows:
        if a in groups and b in groups:
            onward[a].add(b)
            backward[b].add(a)
    found = {actor: Counter(_chains(actor, backward[actor], onward[actor], groups)) for actor in groups}
    for a, ends in list(onward.items()):
        for b in ends:
            for broker in onward[a] & backward[b]:
                found[broker][_role(groups[a], groups[broker], groups[b])] -= 1
    return {actor: {role: counts[role] for role in ROLES} for actor, counts in found.items()}


def _role(first: str, own: str, last: str) -> str:
    if first == last:
        return "coordinator" if own == first else "itinerant"
    return "representative" if own == first else "gatekeeper" if own == last else "liaison"


def _chains(actor: str, before: set[str], after: set[str], groups: Mapping[str, str]) -> dict[str, int]:
    """Return how many chains of two ties with different ends lead through an actor, by its role in them."""
    own = groups[actor]
    first, last = (Counter(groups[end] for end in ends) for ends in (before, after))
    to_and_fro = Counter(groups[end] for end in before & after)
    alike = {group: first[group] * last[group] - to_and_fro[group] for group in first}
    representative, gatekeeper = first[own] * (len(after) - last[own]), (len(before) - first[own]) * last[own]
    inside = sum(alike.values())
    return {
        "coordinator": alike.get(own, 0),
        "itinerant": inside - alike.get(own, 0),
        "representative": representative,
        "gatekeeper": gatekeeper,
        "liaison": len(before) * len(after) - to_and_fro.total() - inside - representative - gatekeeper,
    }
