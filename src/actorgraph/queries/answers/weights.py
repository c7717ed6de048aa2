"""What ties can count by in a measure: a share, votes, an amount or a count that they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.quantity import Quantity
from actorgraph.model.relation import Relation

WEIGHTS: Final[Mapping[str, str]] = {
    "share": "each edge or arrow weighted by the shares that its ties say, a range by its middle",
    "votes": "each edge or arrow weighted by the votes that its ties say, a range by its middle",
    "amount": "each edge or arrow weighted by the amounts that its ties say, a range by its middle",
    "count": "each edge or arrow weighted by the counts that its ties say, a range by its middle",
}
"""What stands beside the projection for each fact that can be a weight."""


def check_weight(name: str, relations: Iterable[Relation]) -> None:
    """Make sure that ties can be weighed by a fact.

    Raises:
        QuestionError: If it is none of :data:`WEIGHTS`, or they say amounts in several currencies.
    """
    if name not in WEIGHTS:
        told = "'{name}' is no weight; the weights are {weights}"
        raise QuestionError(told, name=name, weights=tuple(WEIGHTS))
    units = {found.unit for tie in relations if (found := _said(tie, name)) is not None}
    if len(units) > 1:
        raise QuestionError("amounts in several currencies cannot be added up: {units}", units=tuple(sorted(units)))


def weight_of(tie: Relation, name: str) -> float:
    """Return how much a tie counts; 0 if it does not say, or nothing bounds it."""
    quantity = _said(tie, name)
    middle = None if quantity is None else quantity.middle
    return 0.0 if middle is None else float(middle)


def weighable(relations: Sequence[Relation], name: str) -> tuple[Relation, ...]:
    """Return the ties that say how much they count."""
    return tuple(tie for tie in relations if (found := _said(tie, name)) is not None and found.middle is not None)


def weight_notes(relations: Sequence[Relation], name: str) -> Iterator[Message]:
    """Say how many ties do not count, since they do not say how much."""
    if left_out := len(relations) - len(weighable(relations, name)):
        told = "ties left out, since they do not say by how much to count them: {n} of {all}"
        yield Message.of(told, n=left_out, all=len(relations))


def _said(tie: Relation, name: str) -> Quantity | None:
    found: Quantity | None = getattr(tie, name)
    return found
