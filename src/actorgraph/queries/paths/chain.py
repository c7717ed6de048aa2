"""Chains of ties: every step names its tie, which paths as lists of nodes lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actorgraph.model.confidence import Level
from actorgraph.model.order import Window, days_in_order, in_order
from actorgraph.model.period import Certainty, certainty
from actorgraph.model.relation import Relation
from actorgraph.model.span import Span, shared


@dataclass(frozen=True)
class Hop:
    """One step of a chain.

    Attributes:
        start: The label of the actor it leaves.
        end: The label of the actor it reaches.
        relation: The tie it takes.
        between: All selected ties between the two, best evidenced first, for what stands beside it.
        days: The days on which it can be taken in the order of time; None for those of the tie.
    """

    start: str
    end: str
    relation: Relation
    between: Sequence[Relation] = field(default=(), compare=False, repr=False)
    days: Window | None = field(default=None, compare=False, repr=False)

    @property
    def window(self) -> Window:
        """The days on which it can be taken in the order of time."""
        return Window.of(self.relation.occurrence) if self.days is None else self.days

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
        return in_order([hop.window for hop in self.hops])

    @property
    def days(self) -> list[Span]:
        """For each step, the days on which it can be taken if the chain is walked in the order of time."""
        return days_in_order([hop.window for hop in self.hops])

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
        return min((hop.relation.confidence.level for hop in self.hops), default=None)

    @property
    def overlap(self) -> Certainty:
        """Whether all its ties held on one same day."""
        return certainty(self.possible_span, self.certain_span) if self.hops else Certainty.NO

    @property
    def certain_span(self) -> Span:
        """The days on which all its ties surely held."""
        return shared(hop.relation.period.certain for hop in self.hops)

    @property
    def possible_span(self) -> Span:
        """The days on which all its ties can have held."""
        return shared(hop.relation.period.possible for hop in self.hops)
