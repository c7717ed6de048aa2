"""One actor of a tree of ancestors or descendants."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.queries.answers.answer import Remark, event_of

CYCLE_LIMIT: Final = 50
"""At most so many cycles are told."""

MORE_CYCLES: Final = Remark(f"only the first {CYCLE_LIMIT} cycles are told")
"""What an answer says that has so many."""


class Again(StrEnum):
    """Why an actor of the tree is not followed further."""

    SHOWN = "shown above"
    RETURN = "since before, again"
    CYCLE = "cycle"


@dataclass(frozen=True, kw_only=True)
class Kin:
    """One actor of the tree.

    Attributes:
        generation: How many events lie between it and the actor asked about, 1 for the nearest.
        actor: Its label.
        near: The label of the actor one generation nearer, of which it is an ancestor or a descendant.
        relation: The tie of lineage between the two.
        beside: The others on the near side of the event: who merged too, what else came of the split.
        existed: Whether it existed on the day asked about; None if no day was.
        again: Why it is not followed further; None if it is.
    """

    generation: int
    actor: str
    near: str
    relation: Relation
    beside: tuple[str, ...]
    existed: Certainty | None
    again: Again | None

    @property
    def event(self) -> str:
        """The id of the event, which several ties share."""
        return event_of(self.relation)
