"""On whose word a picture stands: the documents that are cited for what it draws."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Source
    from actorgraph.scene.sides import Sides


def cited_for(actors: Collection[str], ties: Sequence[Relation], sides: Sides) -> tuple[tuple[Source, int], ...]:
    """Return the documents that are cited for what a picture draws and for how much of it, most of it first.

    What it draws are the ties among its actors, and the sides of these as an editor wrote them; who disputes a tie is
    cited for it too. Of two that are cited as often, the first that is cited stands first.

    Args:
        actors: The labels of the actors in the picture; nobody stands for everybody.
        ties: The ties that hold.
        sides: The sides.
    """
    there = set(actors)
    shown = [tie for tie in ties if not there or (tie.subject in there and tie.object in there)]
    seen = [side for side in sides.sides if not there or not there.isdisjoint(side.members)]
    drawn = chain(
        ((*tie.said_in, *tie.gainsaid_in) for tie in shown), (side.written.citations for side in seen if side.written)
    )
    counts: Counter[str] = Counter()
    documents: dict[str, Source] = {}
    for citations in drawn:
        found = {citation.source.id: citation.source for citation in citations}
        counts.update(found.keys())
        documents |= found
    return tuple((documents[source], count) for source, count in counts.most_common())
