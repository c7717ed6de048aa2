"""The lanes of a timeline: those on a side, below them those who went into it, and last those on none."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from actorgraph.model.relation import Status
from actorgraph.scene.timeline.lives import is_lineage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.scene.sides import Sides
    from actorgraph.scene.timeline.bars import Bar
    from actorgraph.scene.timeline.lives import Life


class Lane(NamedTuple):
    """Lines that stand together.

    Attributes:
        side: The number of the side that the actors are on, or went into; None of those on none.
        gone: Whether they went into it: they are gone, and on no side themselves.
        actors: Their labels, from top to bottom.
    """

    side: int | None
    gone: bool
    actors: Sequence[str]


def lanes_of(actors: Iterable[str], sides: Sides, bars: Iterable[Bar], lives: Mapping[str, Life]) -> list[Lane]:
    """Return the lanes of some actors, the older ones of each first; lanes can be empty.

    Args:
        actors: The labels of the actors.
        sides: The sides.
        bars: The ties that are drawn.
        lives: The lines of the actors.
    """
    side_of = sides.side_of
    into = _went_into(side_of, bars, lives)
    members: defaultdict[tuple[int | None, bool], list[str]] = defaultdict(list)
    for actor in actors:
        members[side_of.get(actor, into.get(actor)), actor in into].append(actor)
    places = [(side, gone) for side in range(len(sides.sides)) for gone in (False, True)]
    return [Lane(side, gone, _by_age(members[side, gone], lives)) for side, gone in (*places, (None, False))]


def _went_into(side_of: Mapping[str, int], bars: Iterable[Bar], lives: Mapping[str, Life]) -> dict[str, int]:
    """Return into which side those went who are gone and on none themselves, whatever they became on the way."""
    before: defaultdict[str, list[str]] = defaultdict(list)
    for bar in bars:
        tie, life = bar.tie, lives.get(bar.tie.subject)
        if is_lineage(bar) and tie.type.ending and tie.status is Status.ACCEPTED and life and not life.opens[1]:
            before[tie.object].append(tie.subject)
    found: dict[str, int] = {}
    queue = sorted(side_of, key=lambda actor: (side_of[actor], actor))
    for actor in queue:
        for earlier in before[actor]:
            if earlier not in side_of and earlier not in found:
                found[earlier] = side_of.get(actor, found.get(actor, 0))
                queue.append(earlier)
    return found


def _by_age(actors: Iterable[str], lives: Mapping[str, Life]) -> list[str]:
    """Return actors, the older ones first; those of whom nothing is dated come last."""
    known = {actor: lives[actor].drawn.first for actor in actors if actor in lives}
    return sorted(actors, key=lambda actor: (actor not in known, known.get(actor, 0), actor))
