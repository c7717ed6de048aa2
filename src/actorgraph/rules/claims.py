"""Doubts about what rests on the word of those whom it serves."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from actorgraph.model.claim import citations_of
from actorgraph.model.relation import Status
from actorgraph.problems import Problem
from actorgraph.rules.naming import quoted, tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span


def claims_of_the_interested(dataset: Dataset) -> Iterator[Problem]:
    """A tie that nobody tells of but its own actors, and those who fight one of them.

    No document is cited for it but those of the claims; and whoever claims it is one of its ends, or may have had a
    hostile tie to one of them while it may have held.
    """
    claimed = [relation for relation in dataset.relations if _rests_on_claims(relation)]
    enmities = _enmities(dataset) if claimed else {}
    for relation in claimed:
        claimants = list(dict.fromkeys(claim.actor for claim in relation.claimed_by))
        days = dataset.timing_of(relation).days
        if all(_is_interested(claimant, relation, days, enmities) for claimant in claimants):
            told = "{tie} is told only by its own actors or their enemies: {actors}"
            yield Problem.of("AG330", told, relation.origin, tie=tie(relation), actors=quoted(claimants))


def _rests_on_claims(relation: Relation) -> bool:
    if not relation.claimed_by or relation.status is Status.RETRACTED:
        return False
    claimed = {citation.source.id for citation in citations_of(relation.claimed_by)}
    return all(citation.source.id in claimed for citation in relation.citations)


def _enmities(dataset: Dataset) -> Mapping[frozenset[str], list[Span]]:
    """Return the days on which each two may have had a hostile tie."""
    found: defaultdict[frozenset[str], list[Span]] = defaultdict(list)
    for relation in dataset.relations:
        if relation.type.sign < 0 and relation.status is not Status.RETRACTED:
            found[frozenset((relation.subject, relation.object))].extend(dataset.timing_of(relation).days)
    return found


def _is_interested(
    claimant: str, relation: Relation, days: Sequence[Span], enmities: Mapping[frozenset[str], list[Span]]
) -> bool:
    ends = (relation.subject, relation.object)
    if claimant in ends:
        return True
    hostile = (span for end in ends for span in enmities.get(frozenset((claimant, end)), ()))
    return any(span.meets(held) for span in hostile for held in days)


RULES: Final = (claims_of_the_interested,)
