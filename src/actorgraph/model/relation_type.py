"""The kinds of tie: what each is called, which way it runs, which sign it bears, how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from actorgraph.model.localtext import LocalText


class Family(StrEnum):
    """What a type of tie is about; a type can be of a family of its author's own, which is any other word."""

    COOPERATION = "cooperation"
    HIERARCHY = "hierarchy"
    HOSTILITY = "hostility"
    SUCCESSION = "succession"
    DIPLOMACY = "diplomacy"
    OWNERSHIP = "ownership"


class Direction(StrEnum):
    """Which way ties of a type run: from subject to object, both ways, or as the author says."""

    ONE_WAY = "one-way"
    MUTUAL = "mutual"
    EITHER = "either"


class End(StrEnum):
    """An end of a tie."""

    SUBJECT = "subject"
    OBJECT = "object"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationType:
    """A kind of tie.

    Attributes:
        name: What it is called in ids, options and files, such as ``allegiance``.
        plural: The section of a file that lists such ties, such as ``allegiances``.
        label: The noun people see.
        verb: The words between subject and object, such as "pledges loyalty to".
        inverse: The words between object and subject, such as "has the loyalty of"; None if nobody gave them.
        direction: Which way such ties run.
        sign: +1 friendly, -1 hostile, 0 neither.
        family: What it is about, one of :class:`Family` or a word of the author's own.
        lasting: Whether such a tie is an event that stays true once it has happened (a merger), not a state.
        colour: ``#rrggbb``, from the Okabe-Ito palette in the packaged types.
        dash: Lengths of strokes and gaps in pixels; empty for a solid line.
        symbol: One character that tells the type apart without colour.
        ending: Whether it leaves nothing of its subject, which goes into its object, as a merger does.
        whole: The end that the other one is a part of or acts for, where actors are rolled up into their wholes.
    """

    name: str
    plural: str
    label: LocalText
    verb: LocalText
    inverse: LocalText | None
    direction: Direction
    sign: int
    family: str
    lasting: bool
    colour: str
    dash: tuple[int, ...]
    symbol: str
    ending: bool = False
    whole: End = End.OBJECT
