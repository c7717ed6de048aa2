"""Which chains are sought, and what is left of the best one without ties in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actorgraph.model.relation import Relation
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.answers.answer import Remark
from actorgraph.queries.answers.doubts import Doubt
from actorgraph.queries.paths.chain import Chain
from actorgraph.queries.paths.search import ChainSearch
from actorgraph.queries.paths.timed import TimedSearch


@dataclass(frozen=True, kw_only=True)
class Remainder:
    """What is left of an answer without the ties that are in one kind of doubt.

    Attributes:
        doubt: The doubt, one of :data:`~actorgraph.queries.answers.doubts.DOUBTS` by its name.
        left_out: How many of the selected ties it leaves out.
        chain: The best chain without them; None if nothing connects the two any more.
        same: Whether that is the best chain with them too.
    """

    doubt: str
    left_out: int
    chain: Chain | None
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What chains are sought, whatever the ties they may take.

    Attributes:
        start: The label of the actor they start from.
        end: The label of the actor they reach.
        when: The dataset on the day, or in the period, by which ties are said to hold.
        directed: Whether ties are followed only along their arrows.
        in_time: Whether only chains count that can be walked in the order of time.
        max_length: The most steps a chain may have.
    """

    start: str
    end: str
    when: Snapshot
    directed: bool
    in_time: bool
    max_length: int | None

    def among(
        self, ties: Sequence[Relation], *, count: int = 1, every: bool = False
    ) -> tuple[tuple[Chain, ...], tuple[Remark, ...]]:
        """Return chains of some ties, best first, and what is to be said if these are not all.

        Args:
            ties: The ties that a chain may take.
            count: How many, shorter ones first.
            every: All of the shortest, or all up to ``max_length`` steps.
        """
        search = (TimedSearch if self.in_time else ChainSearch)(ties, self.when, directed=self.directed)
        return search.chains(self.start, self.end, count=count, every=every, max_length=self.max_length)

    def without(self, doubt: Doubt, ties: Sequence[Relation], best: Chain) -> Remainder:
        """Return what is left of the best chain of some ties without those in one kind of doubt."""
        kept = doubt.without(ties, self.when)
        left, _ = self.among(kept)
        return Remainder(
            doubt=doubt.name,
            left_out=len(ties) - len(kept),
            chain=left[0] if left else None,
            same=bool(left) and left[0].ids == best.ids,
        )
