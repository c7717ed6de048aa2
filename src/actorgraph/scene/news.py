"""What came last of what a picture draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from actorgraph.model.relation import Relation

_TOLD: Final = 2


def latest_of(actors: Collection[str], ties: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the ties among some actors that began last, the last one first: two at the most.

    A tie of which nobody knows when it began is no news; of dates that are no more exact than a year or a month the
    first day counts.

    Args:
        actors: The labels of the actors in the picture.
        ties: The ties that hold.
    """
    begun = [
        (tie.period.since.earliest, tie)
        for tie in ties
        if tie.subject in actors and tie.object in actors and tie.period.since and tie.period.since.earliest is not None
    ]
    return tuple(tie for _, tie in sorted(begun, key=lambda item: (-item[0], item[1].id))[:_TOLD])
