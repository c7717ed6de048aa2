"""Ids of ties made unique: by what the ties say, so that moving lines changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actorgraph.model.claim import Claim, citations_of
from actorgraph.model.confidence import Confidence
from actorgraph.model.dates import written
from actorgraph.model.facts import arranged, facts_of
from actorgraph.model.relation import Relation
from actorgraph.model.source import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def numbered(same: Mapping[str, list[Relation]], taken: set[str]) -> Iterator[Relation]:
    """Yield relations with ids made unique.

    Args:
        same: The relations that would have an id.
        taken: The ids that authors gave; those that are given here join them.
    """
    for identifier, relations in same.items():
        number = 0
        for relation in sorted(relations, key=content_of) if len(relations) > 1 else relations:
            number += 1
            unique = identifier if number == 1 else f"{identifier}/{number}"
            while unique in taken:
                number += 1
                unique = f"{identifier}/{number}"
            taken.add(unique)
            yield relation if unique == identifier else replace(relation, id=unique)


def content_of(relation: Relation) -> tuple[str, ...]:
    """Return what sorts ties of one type between the same actors, wherever they stand."""
    said = (_text(fact.of(relation)) for fact in _NUMBERED_BY)
    return (written(relation.period.until) or "", relation.subject, str(relation.mutual), *said, str(relation.event))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(sorted(map(_text, value)))
    if isinstance(value, Citation):
        return " ".join([value.source.id, *(str(fact.of(value)) for fact in facts_of(Citation))])
    if isinstance(value, Claim):
        return " ".join([value.actor, *map(_text, citations_of([value]))])
    if isinstance(value, Confidence):
        return value.written
    return value if isinstance(value, str) else repr(value)


_NUMBERED_BY = arranged(
    {fact.name: fact for fact in facts_of(Relation)},
    last=("sources", "claimed_by", "denied_by", "disputed_by", "note"),
    without=("since", "until"),
).values()
"""What tells ties of one type between the same actors apart, the weightier first."""
