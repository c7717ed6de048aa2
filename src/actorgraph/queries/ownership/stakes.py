"""Stakes from ties: who says that who holds how much of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from actorgraph.graph.ownership import UNKNOWN, Part, Stakes, Structure, consistent
from actorgraph.message import Message
from actorgraph.model.quantity import WHOLE, Quantity
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import Family
from actorgraph.queries.answers.answer import Remark

OWNERSHIP: Final = "ownership"
"""A type of this name is about ownership, whatever its family."""
_NO_STAKES: Final = ("board membership", "loan")
"""Types of the same family that make nobody an owner: who sits on a board or lends may own nothing of it."""
VOTES_MULTIPLY: Final = Remark("votes are multiplied along chains as shares are; who has most of them decides alone")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the ties of ownership say.

    Attributes:
        ties: The ties of each owner and what it owns, in the order of their ids.
        structure: Who holds how much of whom.
        mended: The companies of which more than the whole is said to be held.
        votes: Whether it is about votes, not shares.
    """

    ties: dict[Pair, tuple[Relation, ...]]
    structure: Structure
    mended: tuple[str, ...]
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
        if doubled := sum(len({said[tie.id] for tie in self.ties[pair]} - {None}) > 1 for pair in pairs):
            yield Message.of("several ties say how much one has of another, and count as a range: {n}", n=doubled)
        if mended := tuple(label for label in self.mended if label in among):
            told = "more than the whole is said to be held, and counts in proportion, of {names}"
            yield Message.of(told, names=mended)


def is_ownership(tie: Relation) -> bool:
    """Whether a tie is about who owns what: by its type, or because it says a share or votes."""
    kind = tie.type
    is_stake = kind.family is Family.OWNERSHIP and kind.name not in _NO_STAKES
    return is_stake or kind.name == OWNERSHIP or tie.share is not None or tie.votes is not None


def register(relations: Iterable[Relation], *, votes: bool = False) -> Register:
    """Return what ties of ownership say.

    Args:
        relations: The ties, of which others are left out.
        votes: Whether to ask about votes, not shares.
    """
    ties: defaultdict[Pair, list[Relation]] = defaultdict(list)
    for tie in filter(is_ownership, relations):
        ties[tie.subject, tie.object].append(tie)
        if tie.mutual and tie.subject != tie.object:
            ties[tie.object, tie.subject].append(tie)
    said = {pair: [part for tie in found if (part := _said(tie, votes=votes))] for pair, found in ties.items()}
    stakes: Stakes = {}
    for (owner, owned), parts in sorted(said.items()):
        stakes.setdefault(owned, {})[owner] = _together(parts)
    whole, mended = consistent(stakes)
    return Register(
        ties={pair: tuple(found) for pair, found in ties.items()},
        structure=Structure(whole),
        mended=mended,
        votes=votes,
    )


def part_of(quantity: Quantity) -> Part:
    """Return a share as a part of one."""
    high = WHOLE if quantity.high is None else quantity.high
    return Part(float(quantity.low / WHOLE), float(high / WHOLE))


def _said(tie: Relation, *, votes: bool) -> Part | None:
    quantity = tie.votes if votes else tie.share
    return None if quantity is None else part_of(quantity)


def _together(parts: list[Part]) -> Part:
    """Return what several ties say of one stake: they need not be of parts of it, so they are not added up."""
    return Part(min(p.low for p in parts), max(p.high for p in parts)) if parts else UNKNOWN
