"""The day on which a tie began or ended, where no date of its own says it, but the lives of its actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate, written
from actorgraph.model.derived import date_within
from actorgraph.model.lifebound import began_with, ended_with
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation
from actorgraph.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A day that no tie says itself, but the lives of its actors.

    Attributes:
        actors: With whom it began or ended.
        date: The date, as far as it is known; None if nothing bounds it.
        is_with_all: Whether it surely was with each of them, and not perhaps with one only.
    """

    actors: tuple[str, ...]
    date: PartialDate | None
    is_with_all: bool

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {"from": list(self.actors), "date": written(self.date)}


def derived_beginning(dataset: Dataset, tie: Relation) -> Derived | None:
    """Return the day on which a tie began with its actors, if it did."""
    found = began_with(dataset, tie)
    return _derived(found, dataset.timing_of(tie).begins) if found else None


def derived_end(dataset: Dataset, tie: Relation) -> Derived | None:
    """Return the day on which a tie ended with one of its actors, if it did."""
    found = ended_with(dataset, tie)
    return _derived(found, dataset.timing_of(tie).ends) if found else None


def ends_of(dataset: Dataset, tie: Relation, derived: Derived | None) -> Iterator[PartialDate | None]:
    """Yield the end that a tie has of its own, and those of the actors that it ended with; None for what has none."""
    yield tie.period.until
    for label in derived.actors if derived else ():
        yield dataset.actors[label].life.until


def _derived(actors: Mapping[str, Certainty], days: Span) -> Derived:
    together = set(actors.values()) == {Certainty.YES}
    return Derived(actors=tuple(actors), date=date_within(days), is_with_all=together)
