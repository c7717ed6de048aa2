"""How thick the bars of a timeline are that are drawn by what their ties say: a share, votes, an amount or a count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from actorgraph.errors import QuestionError
from actorgraph.model.quantity import PERCENT, WHOLE, Quantity
from actorgraph.queries.answers.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from actorgraph.model.relation import Relation


class Thickness(NamedTuple):
    """How thick a bar is, as shares of the greatest thickness.

    Attributes:
        low: For the least that its tie says.
        high: For the most; 1 if nothing bounds it.
    """

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """What thickness stands for, from nothing on.

    Attributes:
        name: The fact that is drawn, one of :data:`~.weights.WEIGHTS`.
        unit: Its unit; amounts in other currencies are never compared with those in it.
        most: What the greatest thickness stands for.
        others: The other currencies in which ties say amounts, in order.
    """

    name: str
    unit: str
    most: Decimal
    others: tuple[str, ...] = ()

    def said(self, tie: Relation) -> Quantity | None:
        """Return what a tie says, in the unit of the others; None if it says nothing in it."""
        found: Quantity | None = getattr(tie, self.name)
        return found if found is not None and found.unit == self.unit else None

    def thickness(self, tie: Relation) -> Thickness | None:
        """Return how thick the bar of a tie is; None if it says nothing in the unit."""
        found = self.said(tie)
        if found is None:
            return None
        high = self.most if found.high is None else found.high
        return Thickness(float(found.low / self.most), float(high / self.most))


def gauge_of(ties: Iterable[Relation], name: str) -> Gauge:
    """Return what thickness stands for where ties are drawn by a fact.

    A share is one of the whole. Else the greatest bound that any tie says has the greatest thickness; of amounts in
    several currencies, those in the one that most ties say are drawn.

    Args:
        ties: The ties that are drawn on any day.
        name: The fact.

    Raises:
        QuestionError: If it is none of :data:`~.weights.WEIGHTS`, or no tie says it.
    """
    if name not in WEIGHTS:
        told = "'{name}' is no weight; the weights are {weights}"
        raise QuestionError(told, name=name, weights=tuple(WEIGHTS))
    said = [found for tie in ties if (found := getattr(tie, name)) is not None]
    if not said:
        raise QuestionError("no tie that is drawn says '{name}', as thick as which it could be", name=name)
    units = Counter(found.unit for found in said)
    unit = min(units, key=lambda unit: (-units[unit], unit))
    bounds = [bound for found in said if found.unit == unit for bound in (found.low, found.high) if bound]
    most = WHOLE if unit == PERCENT or not bounds else max(bounds)
    return Gauge(name=name, unit=unit, most=most, others=tuple(sorted(units.keys() - {unit})))
