"""The names that an actor took in the course of its life, each at the day from which on it surely had it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from actorgraph.model.actor import Actor
    from actorgraph.model.localtext import LocalText


class Renaming(NamedTuple):
    """An actor takes a name.

    Attributes:
        day: From which day on it surely had it, as an ordinal; None if that is as long as anything is known of it.
        name: The name, None if it is the one that it has now.
    """

    day: int | None
    name: LocalText | None


def renamings_of(actor: Actor) -> list[Renaming]:
    """Return the names of an actor in the order in which it took them; none if it never had another one.

    The name that it has now follows the last of the former ones of which the record says until when it was in use.
    """
    taken = [Renaming(each.period.since.latest if each.period.since else None, each.name) for each in actor.former]
    ends = [each.period.until.latest for each in actor.former if each.period.until]
    known = [day for day in ends if day is not None]
    if known:
        taken.append(Renaming(max(known) + 1, None))
    return sorted(taken, key=lambda each: (each.day is not None, each.day or 0, each.name is None))
