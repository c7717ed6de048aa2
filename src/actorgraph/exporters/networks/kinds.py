"""A kind for each edge, so that no two edges between the same nodes are of one kind.

Gephi keeps one edge of a kind between two nodes, and makes one of those that there are more of; an undirected edge is
in the way of those in both directions.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.relation import Relation


def kinds_of(ties: Iterable[Relation]) -> dict[str, str]:
    """Return the kind of each tie by its id: its type, with a number where it is not the first of it between two."""
    taken: set[tuple[str, str, str]] = set()
    kinds: dict[str, str] = {}
    for tie in ties:
        ways = {(tie.subject, tie.object)} | ({(tie.object, tie.subject)} if tie.mutual else set())
        for number in count(1):
            kind = tie.type.name if number == 1 else f"{tie.type.name} {number}"
            wanted = {(*way, kind) for way in ways}
            if taken.isdisjoint(wanted):
                break
        taken |= wanted
        kinds[tie.id] = kind
    return kinds
