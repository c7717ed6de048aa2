"""Doubts about who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.relation import Status
from actorgraph.problems import Problem
from actorgraph.rules.naming import tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.source import Source


def unsourced_ties(dataset: Dataset) -> Iterator[Problem]:
    """A tie that nobody is cited for."""
    for relation in dataset.relations:
        if not relation.said_in:
            yield Problem.of("AG304", "{tie} has no source", relation.origin, tie=tie(relation))


def unsourced_events(dataset: Dataset) -> Iterator[Problem]:
    """An event that nobody is cited for."""
    for event in dataset.events.values():
        if not event.citations:
            yield Problem.of("AG327", "the event '{id}' has no source", event.origin, id=event.id)


def stale_ties(dataset: Dataset) -> Iterator[Problem]:
    """A tie that would hold today, whose newest source is older than the limit."""
    day = dataset.judged_on()
    for relation in dataset.relations:
        if relation.status is not Status.RETRACTED and dataset.is_fading(relation, day):
            yield Problem.of(
                "AG310",
                "{tie} was last evidenced {date} and is not known to have ended",
                relation.origin,
                tie=tie(relation),
                date=str(relation.last_evidenced),
            )


def uncited_sources(dataset: Dataset) -> Iterator[Problem]:
    """A listed source that nothing cites."""
    cited = {citation.source.id for citation in dataset.citations()}
    for source in dataset.sources.values():
        if source.id not in cited:
            yield Problem.of("AG314", "nothing cites the source '{source}'", source.origin, source=source.id)


def nameless_sources(dataset: Dataset) -> Iterator[Problem]:
    """A cited source without a title and a publisher; one that is cited by its address is called by it."""
    for source in _cited(dataset):
        if len(source.lacking) > 1:
            told = "the source '{source}' is cited and has neither a title nor a publisher"
            yield Problem.of("AG320", told, source.origin, source=source.id)


def half_named_sources(dataset: Dataset) -> Iterator[Problem]:
    """A cited source of which the title is known or the publisher, and not both: who says so, or where to find it."""
    for source in _cited(dataset):
        if source.lacking == ("publisher",):
            told = "the source '{source}' is cited and has no publisher"
            yield Problem.of("AG322", told, source.origin, source=source.id)
        elif source.lacking == ("title",):
            told = "the source '{source}' is cited and has no title"
            yield Problem.of("AG322", told, source.origin, source=source.id)


def _cited(dataset: Dataset) -> Iterator[Source]:
    """Yield the listed sources that something cites."""
    cited = {citation.source.id for citation in dataset.citations()}
    return (source for source in dataset.sources.values() if source.id in cited)


RULES: Final = (unsourced_ties, unsourced_events, stale_ties, uncited_sources, nameless_sources, half_named_sources)
