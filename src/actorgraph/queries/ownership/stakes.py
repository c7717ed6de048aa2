"""Stakes from ties: who says that who holds how much of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from actorgraph.graph.ownership import UNKNOWN, Part, Stakes, Structure, consistent
from actorgraph.message import Message
from actorgraph.model.quantity import WHOLE, Quantity
from actorgraph.model.relation import Relation
from actorgraph.queries.answers.answer import Remark

OWNERSHIP: Final = "ownership"
"""A type of this name is about ownership, whatever its family."""
VOTES_MULTIPLY: Final = Remark("votes are multiplied along chains as shares are; who has most of them decides alone")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the ties of ownership say.

    Attributes:
        ties: The ties of each owner and what it owns, in the order of their ids.
        structure: Who holds how much of whom.
        mended: The companies of which more than the whole is said to be held.
        doubted: The ids of the ties that may give nothing.
        votes: Whether it is about votes, not shares.
    """

    ties: dict[Pair, tuple[Relation, ...]]
    structure: Structure
    mended: tuple[str, ...]
    doubted: frozenset[str]
    votes: bool

    def notes(self, among: Container[str]) -> Iterator[Remark | Message]:
        """Yield what has to be said of the ties among some actors."""
        pairs = [pair for pair in self.ties if pair[0] in among and pair[1] in among]
        if self.votes and pairs:
            yield VOTES_MULTIPLY
        said = {tie.id: _said(tie, votes=self.votes) for pair in pairs for tie in self.ties[pair]}
        if silent := sum(part is None for part in said.values()):
            told = "ties that do not say the votes: {n}; what rests on one is at least so much"
            if not self.votes:
                told = "ties that do not say the share: {n}; what rests on one is at least so much"
            yield Message.of(told, n=silent)
        if doubted := len(said.keys() & self.doubted):
            told = "ties that possibly hold, are alleged or contested: {n}; what rests on one may be nothing"
            yield Message.of(told, n=doubted)
        told_of = {pair: [tie for tie in self.ties[pair] if said[tie.id]] for pair in pairs}
        if doubled := sum(_are_several(pair[0], ties, said) for pair, ties in told_of.items()):
            yield Message.of("several ties say how much one has of another, and count as a range: {n}", n=doubled)
        if mended := tuple(label for label in self.mended if label in among):
            told = "more than the whole is said to be held of {names}: each share is at least what the others leave"
            yield Message.of(told, names=mended)


def is_ownership(tie: Relation) -> bool:
    """Whether a tie is about who owns what: by its type, or because it says a share or votes.

    Loans and seats on a board are of the family of ownership, and no part of it. A tie of a whole is one, if that of
    its part is.
    """
    recorded = tie if tie.through is None else tie.through.tie
    return tie.type.name == OWNERSHIP or recorded.share is not None or recorded.votes is not None


def register(relations: Iterable[Relation], doubts: Callable[[Relation], bool], *, votes: bool = False) -> Register:
    """Return what ties of ownership say.

    Args:
        relations: The ties, of which others are left out.
        doubts: Whether a tie may be none, so that it gives anything from nothing to what it says.
        votes: Whether to ask about votes, not shares.
    """
    ties: defaultdict[Pair, list[Relation]] = defaultdict(list)
    for tie in filter(is_ownership, relations):
        ties[tie.subject, tie.object].append(tie)
        if tie.mutual and tie.subject != tie.object:
            ties[tie.object, tie.subject].append(tie)
    doubted = frozenset(tie.id for found in ties.values() for tie in found if doubts(tie))
    stakes: Stakes = {}
    for (owner, owned), found in sorted(ties.items()):
        stakes.setdefault(owned, {})[owner] = _stake(owner, found, doubted, votes=votes)
    whole, mended = consistent(stakes)
    return Register(
        ties={pair: tuple(found) for pair, found in ties.items()},
        structure=Structure(whole),
        mended=mended,
        doubted=doubted,
        votes=votes,
    )


def part_of(quantity: Quantity) -> Part:
    """Return a share as a part of one."""
    high = WHOLE if quantity.high is None else quantity.high
    return Part(float(quantity.low / WHOLE), float(high / WHOLE))


def _said(tie: Relation, *, votes: bool) -> Part | None:
    quantity = tie.votes if votes else tie.share
    return None if quantity is None else part_of(quantity)


def _stake(owner: str, ties: Iterable[Relation], doubted: Container[str], *, votes: bool) -> Part:
    """Return what ties say that one has of another; what each part of a whole has adds up."""
    by_holder: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in ties:
        by_holder[_holder(tie, owner)].append(tie)
    stakes = [_together(found, doubted, votes=votes) for found in by_holder.values()]
    low, high = (min(sum(bounds), 1.0) for bounds in ((s.low for s in stakes), (s.high for s in stakes)))
    return Part(low, high, all(stake.known for stake in stakes))


def _holder(tie: Relation, owner: str) -> str:
    """Return who is recorded to have something: the part, if it counts for its whole."""
    return owner if tie.through is None or tie.mutual else tie.through.tie.subject


def _together(ties: Iterable[Relation], doubted: Container[str], *, votes: bool) -> Part:
    """Return what several ties say of one stake: they need not be of parts of it, so they are not added up."""
    said = [(tie.id in doubted, part) for tie in ties if (part := _said(tie, votes=votes))]
    if not said:
        return UNKNOWN
    sure = [part.low for is_doubted, part in said if not is_doubted]
    return Part(min(sure, default=0.0), max(part.high for _, part in said))


def _are_several(owner: str, ties: Iterable[Relation], said: Mapping[str, Part | None]) -> bool:
    """Whether several ties say different things of one stake."""
    by_holder: defaultdict[str, set[Part | None]] = defaultdict(set)
    for tie in ties:
        by_holder[_holder(tie, owner)].add(said[tie.id])
    return any(len(parts) > 1 for parts in by_holder.values())
