"""Doubts about ties between the same two actors."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import iso
from actorgraph.model.facts import facts_of
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.model.span import shared
from actorgraph.model.timing import together
from actorgraph.problems import Problem
from actorgraph.rules.naming import tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.model.dataset import Dataset

_OF_EVIDENCE: Final = ("confidence", "status", "sources", "claimed_by", "denied_by", "disputed_by", "note")
"""What can differ between two statements of one tie."""

_SAID: Final = tuple(fact.of for fact in facts_of(Relation) if fact.name not in _OF_EVIDENCE)
"""What each of the other facts says; found once, not for every tie."""


def self_ties(dataset: Dataset) -> Iterator[Problem]:
    """A tie of an actor with itself, unless others had part in its event: then it is how an actor goes on in it."""
    of_several = {relation.event for relation in dataset.relations if relation.subject != relation.object}
    for relation in dataset.relations:
        if relation.subject == relation.object and (relation.event is None or relation.event not in of_several):
            yield Problem.of("AG309", "{tie} ties an actor to itself", relation.origin, tie=tie(relation))


def said_of(relation: Relation) -> tuple[object, ...]:
    """Return all that a tie says, whoever says so and how surely: ties of which it is the same repeat each other."""
    ends = (relation.subject, relation.object)
    return (
        relation.type.name,
        (relation.mutual, *(sorted(ends) if relation.mutual else ends)),
        relation.gathering,
        *(of(relation) for of in _SAID),
    )


def repeated_ties(dataset: Dataset) -> Iterator[Problem]:
    """The same type between the same two actors, and the same said of it, whoever says so and how surely.

    At another table, two can meet again.
    """
    first: dict[tuple[object, ...], Relation] = {}
    standing = (relation for relation in dataset.relations if relation.status is not Status.RETRACTED)
    for relation in sorted(standing, key=_place):
        earlier = first.setdefault(said_of(relation), relation)
        if earlier is not relation:
            place = str(earlier.origin or "")
            told = "{tie} already stands at {place}" if place else "{tie} already stands"
            yield Problem.of("AG305", told, relation.origin, tie=tie(relation), place=place)


def friend_and_foe(dataset: Dataset) -> Iterator[Problem]:
    """Two actors that surely were friendly and hostile on the same day; being both in turn is no doubt at all.

    Each two actors are told once, by the first such ties.
    """
    for relations in _by_pair(dataset).values():
        friendly = [relation for relation in relations if relation.type.sign > 0]
        hostile = [relation for relation in relations if relation.type.sign < 0]
        if friendly and hostile and (clash := _clash(dataset, friendly, hostile)):
            first, second = sorted(clash, key=lambda relation: relation.id)
            origin = max(clash, key=_place).origin
            ties = {"tie": tie(first), "other": tie(second)}
            days = shared(dataset.timing_of(relation).possible for relation in clash)
            if days.first == days.last:
                told = "{tie} and {other} hold at the same time, on one day alone: {day}"
                yield Problem.of("AG307", told, origin, **ties, day=iso(int(days.first)))
            else:
                yield Problem.of("AG307", "{tie} and {other} hold at the same time", origin, **ties)


def _clash(
    dataset: Dataset, friendly: Sequence[Relation], hostile: Sequence[Relation]
) -> tuple[Relation, Relation] | None:
    """Return the first friendly tie that surely held on a day of a hostile one, with the first of these.

    Two that surely held at all did so on one day if neither can be over before the other begins. Hostile ties are
    sorted by the last day that their first can be: of those that have begun early enough, the latest end tells whether
    one reaches far enough.
    """
    spans = sorted(
        map(dataset.timing_of, _sure(dataset, hostile)), key=lambda timing: timing.stretches[0].certain.first
    )
    begins = [timing.stretches[0].certain.first for timing in spans]
    ends = list(accumulate((timing.stretches[0].certain.last for timing in spans), max))
    for one in _sure(dataset, friendly):
        first, last = dataset.timing_of(one).stretches[0].certain
        before = bisect_right(begins, last)
        if before and ends[before - 1] >= first:
            return one, next(other for other in hostile if _meet(dataset, one, other))
    return None


def _sure(dataset: Dataset, relations: Sequence[Relation]) -> list[Relation]:
    """Return the ties that surely held on some day."""
    return [tie for tie in relations if together([dataset.timing_of(tie)]) is Certainty.YES]


def _meet(dataset: Dataset, one: Relation, other: Relation) -> bool:
    return together(map(dataset.timing_of, (one, other))) is Certainty.YES


def _by_pair(dataset: Dataset) -> Mapping[frozenset[str], list[Relation]]:
    pairs: defaultdict[frozenset[str], list[Relation]] = defaultdict(list)
    for relation in dataset.relations:
        if relation.status is not Status.RETRACTED and relation.type.sign and not relation.type.lasting:
            pairs[frozenset((relation.subject, relation.object))].extend(relation.by_spell())
    return pairs


def _place(relation: Relation) -> tuple[str, int, int, str]:
    origin = relation.origin
    return (origin.path, origin.line, origin.column, relation.id) if origin else ("", 0, 0, relation.id)


RULES: Final = (repeated_ties, friend_and_foe, self_ties)
