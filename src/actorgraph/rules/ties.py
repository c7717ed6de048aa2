"""Doubts about ties between the same two actors."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, Final

from actorgraph.model.facts import facts_of
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.model.timing import together
from actorgraph.problems import Problem
from actorgraph.rules.naming import tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.model.dataset import Dataset

_OF_EVIDENCE: Final = ("confidence", "status", "sources", "disputed_by", "note")
"""What can differ between two statements of one tie."""


def self_ties(dataset: Dataset) -> Iterator[Problem]:
    """A tie of an actor with itself."""
    for relation in dataset.relations:
        if relation.subject == relation.object:
            yield Problem.of("AG309", "{tie} ties an actor to itself", relation.origin, tie=tie(relation))


def repeated_ties(dataset: Dataset) -> Iterator[Problem]:
    """The same type between the same two actors, and the same said of it, whoever says so and how surely."""
    first: dict[tuple[object, ...], Relation] = {}
    standing = (relation for relation in dataset.relations if relation.status is not Status.RETRACTED)
    for relation in sorted(standing, key=_place):
        ends = (relation.subject, relation.object)
        key = (
            relation.type.name,
            (relation.mutual, *(sorted(ends) if relation.mutual else ends)),
            *(fact.of(relation) for fact in facts_of(Relation) if fact.name not in _OF_EVIDENCE),
        )
        earlier = first.setdefault(key, relation)
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
        for one, other in product(friendly, hostile):
            if together(map(dataset.timing_of, (one, other))) is Certainty.YES:
                first, second = sorted((one, other), key=lambda relation: relation.id)
                origin = max(one, other, key=_place).origin
                ties = {"tie": tie(first), "other": tie(second)}
                yield Problem.of("AG307", "{tie} and {other} hold at the same time", origin, **ties)
                break


def _by_pair(dataset: Dataset) -> Mapping[frozenset[str], list[Relation]]:
    pairs: defaultdict[frozenset[str], list[Relation]] = defaultdict(list)
    for relation in dataset.relations:
        if relation.status is not Status.RETRACTED and relation.type.sign and not relation.type.lasting:
            pairs[frozenset((relation.subject, relation.object))].append(relation)
    return pairs


def _place(relation: Relation) -> tuple[str, int, int, str]:
    origin = relation.origin
    return (origin.path, origin.line, origin.column, relation.id) if origin else ("", 0, 0, relation.id)


RULES: Final = (repeated_ties, friend_and_foe, self_ties)
