"""Chains of ties: every step names its tie, which paths as lists of nodes lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actorgraph.model.confidence import Level
from actorgraph.model.order import days_in_order, in_order
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation, Status
from actorgraph.model.timing import Timing, common_period, common_periods, together


@dataclass(frozen=True)
class Hop:
    """One step of a chain.

    Attributes:
        start: The label of the actor it leaves.
        end: The label of the actor it reaches.
        relation: The tie it takes.
        between: All selected ties between the two, best evidenced first, for what stands beside it.
        timing: When the tie holds.
        occurrence: When it can be taken in the order of time.
    """

    start: str
    end: str
    relation: Relation
    between: Sequence[Relation] = field(compare=False, repr=False)
    timing: Timing = field(compare=False, repr=False)
    occurrence: Timing = field(compare=False, repr=False)

    @property
    def parallel(self) -> Iterator[Relation]:
        """The other selected ties between the two, best evidenced first; thousands are looked at only if asked for."""
        return (tie for tie in self.between if tie is not self.relation)

    @property
    def direction(self) -> str:
        """``mutual``, ``forward`` if the tie runs as the chain does, else ``backward``."""
        return self.direction_of(self.relation)

    def direction_of(self, relation: Relation) -> str:
        """Return the direction of a tie between the two, whether the chain takes it or not."""
        if relation.mutual:
            return "mutual"
        return "forward" if relation.subject == self.start else "backward"


@dataclass(frozen=True)
class Chain:
    """A chain of ties between two actors; none if they are the same actor.

    Attributes:
        hops: Its steps.
    """

    hops: tuple[Hop, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its ties."""
        return tuple(hop.relation.id for hop in self.hops)

    @property
    def in_order(self) -> Certainty:
        """Whether it can be walked in the order of time."""
        return in_order([hop.occurrence for hop in self.hops])

    @property
    def days(self) -> list[Period]:
        """For each step, the days on which it can be taken if the chain is walked in the order of time."""
        return days_in_order([hop.occurrence for hop in self.hops])

    @property
    def sign(self) -> int:
        """The product of the signs of its ties: the enemy of an enemy counts as a friend; 0 if any tie has no sign."""
        sign = 1
        for hop in self.hops:
            sign *= hop.relation.type.sign
        return sign

    @property
    def weakest(self) -> Level | None:
        """The lowest grade of evidence on it; None if it has no step."""
        return None if self.weakest_link is None else self.weakest_link.confidence.level

    @property
    def weakest_link(self) -> Relation | None:
        """The tie with the lowest grade, of several the first that is contested; None if it has no step."""
        ties = (hop.relation for hop in self.hops)
        return min(ties, key=lambda tie: (tie.confidence.level, tie.status is Status.ACCEPTED), default=None)

    @property
    def overlap(self) -> Certainty:
        """Whether all its ties held on one same day."""
        return together(hop.timing for hop in self.hops) if self.hops else Certainty.NO

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods in which all its ties held, likewise, without their pauses; none if there is none."""
        return common_periods(hop.timing for hop in self.hops)

    @property
    def together(self) -> Period | None:
        """The period in which all its ties held, surely or possibly, as far as it is known; None if there is none.

        It is from the first such day to the last, pauses included.
        """
        return None if self.overlap is Certainty.NO else common_period(hop.timing for hop in self.hops)
