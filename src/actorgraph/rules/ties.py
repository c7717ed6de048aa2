"""Doubts about ties between the same two actors."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from actorgraph.model.facts import facts_of
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.problems import Problem
from actorgraph.rules.naming import tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
        if clash := _clash(friendly, hostile):
            first, second = sorted(clash, key=lambda relation: relation.id)
            origin = max(clash, key=_place).origin
            ties = {"tie": tie(first), "other": tie(second)}
            yield Problem.of("AG307", "{tie} and {other} hold at the same time", origin, **ties)


def _clash(friendly: Sequence[Relation], hostile: Sequence[Relation]) -> tuple[Relation, Relation] | None:
    """Return the first friendly tie that surely held on a day of a hostile one, with the first of these.

    Hostile spans are sorted by their first days: of those that begin early enough, the latest last day tells whether
    one reaches far enough.
    """
    spans = sorted(span for other in hostile if not (span := other.period.certain).is_empty)
    last_days = list(accumulate((span.last for span in spans), max))
    for one in friendly:
        days = one.period.certain
        before = bisect_right(spans, days.last, key=lambda span: span.first)
        if before and not days.is_empty and last_days[before - 1] >= days.first:
            return one, next(other for other in hostile if one.period.overlaps(other.period) is Certainty.YES)
    return None


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
