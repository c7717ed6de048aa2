"""Reasons to doubt a tie, and the ties that are left without those in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from actorgraph.message import Message
from actorgraph.model.confidence import Level
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot
from actorgraph.queries.answers.answer import Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A reason to doubt a tie.

    Attributes:
        name: What such ties are called.
        applies: Whether it applies to a tie, in a dataset on the day or in the period to judge by.
    """

    name: str
    applies: Callable[[Relation, Snapshot], bool]

    def without(self, relations: Iterable[Relation], when: Snapshot) -> tuple[Relation, ...]:
        """Return the ties to which it does not apply."""
        return tuple(relation for relation in relations if not self.applies(relation, when))


def _is_possible(relation: Relation, when: Snapshot) -> bool:
    return when.holds(relation) is Certainty.POSSIBLY


def _is_doubtful(relation: Relation, when: Snapshot) -> bool:
    return any(doubt.applies(relation, when) for doubt in (*_SINGLE, ALLEGED))


_SINGLE: Final[tuple[Doubt, ...]] = (
    Doubt(name="ties of low confidence", applies=lambda tie, _: tie.confidence.level is Level.LOW),
    Doubt(name="contested ties", applies=lambda tie, _: tie.status is Status.CONTESTED),
    Doubt(name="ties that may not hold on the day", applies=_is_possible),
)
ALLEGED: Final = Doubt(name="alleged ties", applies=lambda tie, _: tie.status is Status.ALLEGED)
"""A doubt of records that have such ties."""
DOUBTS: Final[tuple[Doubt, ...]] = (*_SINGLE, Doubt(name="all of these", applies=_is_doubtful))
"""Every doubt; a tie that surely has ended is none, one that only possibly holds on the day is."""

DOUBTS_IN_PERIOD: Final[tuple[Doubt, ...]] = tuple(
    replace(doubt, name="ties that may not hold in the period") if doubt.applies is _is_possible else doubt
    for doubt in DOUBTS
)
"""The same, as they are called where a period is asked about."""


def doubts_of(selected: Selection, relations: Iterable[Relation]) -> tuple[Doubt, ...]:
    """Return every doubt, by the names that go with the time asked about; alleged ties are one where there are any."""
    first, *others = DOUBTS if selected.during is None else DOUBTS_IN_PERIOD
    alleged = any(relation.status is Status.ALLEGED for relation in relations)
    return (first, *((ALLEGED,) if alleged else ()), *others)


ALL_TIMES: Final = Remark("ties of all times count together, whether or not they held at once")
"""What a measure says that is taken on no day."""

POSSIBLE: Final = Remark("ties that only possibly hold on the day are counted too")
"""What a measure says where such ties are among those it counts."""


THROUGHOUT: Final = Remark("ties of the whole period count together, whether or not they held at once")
"""What a measure says that is taken of a period."""

POSSIBLE_IN_PERIOD: Final = Remark("ties that only possibly hold in the period are counted too")
"""What it says where such ties are among those it counts."""


def unaccepted(relations: Iterable[Relation]) -> Iterator[Message]:
    """Say how many of the ties that count are alleged or contested."""
    statuses = [relation.status for relation in relations]
    if number := len(statuses) - statuses.count(Status.ACCEPTED):
        told = "alleged or contested ties count too: {n} of {all}; --accepted leaves them out"
        yield Message.of(told, n=number, all=len(statuses))


def notes_on(relations: Iterable[Relation], when: Snapshot, selected: Selection) -> tuple[Remark, ...]:
    """Return what has to be said of the ties that a measure counts: that some only possibly hold, or did at some time.

    Args:
        relations: The ties that count.
        when: The dataset on the day, or in the period.
        selected: The selection that they are of.
    """
    if selected.is_timeless:
        is_dated = not all(tie.is_undated for tie in relations)
        return (ALL_TIMES,) if is_dated else ()
    throughout = () if selected.during is None else (THROUGHOUT,)
    return (*throughout, *possible_among(relations, when, selected))


def possible_among(relations: Iterable[Relation], when: Snapshot, selected: Selection) -> tuple[Remark, ...]:
    """Return what has to be said where ties are counted, on a day or in a period, of which some only possibly hold."""
    if selected.is_timeless or not any(_is_possible(relation, when) for relation in relations):
        return ()
    return (POSSIBLE if selected.during is None else POSSIBLE_IN_PERIOD,)
