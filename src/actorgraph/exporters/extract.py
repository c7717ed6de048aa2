"""What goes out: the actors, the ties and the documents of a dataset that somebody selected."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from actorgraph.model.relation import Status
from actorgraph.model.rolled import rolled_up
from actorgraph.model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from actorgraph.exporters.look import Look
    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.event import Event
    from actorgraph.model.period import Certainty
    from actorgraph.model.relation import Relation
    from actorgraph.model.side import Side
    from actorgraph.model.source import Citation, Source


@dataclass(frozen=True, kw_only=True)
class Extract:
    """What goes out of a dataset.

    Attributes:
        dataset: The dataset, its parts rolled up into their wholes if that is asked for.
        selected: What was selected.
        actors: The actors, in the order of their labels; both ends of every tie are among them.
        ties: The ties, in the order of their ids; none of them is retracted.
        look: Where everybody stands in a picture, and in which colours; None where no format asked for it.
        on_progress: Called by what takes long with the share of it that is done, from 0 to 1.
    """

    dataset: Dataset
    selected: Selection
    actors: tuple[Actor, ...]
    ties: tuple[Relation, ...]
    look: Look | None = None
    on_progress: Callable[[float], None] = field(default=lambda _: None, compare=False, repr=False)

    @cached_property
    def id_of(self) -> Mapping[str, str]:
        """The id of each actor by its label."""
        return {label: actor.id for label, actor in self.dataset.actors.items()}

    def holds(self, tie: Relation) -> Certainty | None:
        """Say whether a tie surely holds at the time that was asked for; None if none was."""
        return None if self.selected.is_timeless else self.selected.on(self.dataset).holds(tie)

    @cached_property
    def is_whole(self) -> bool:
        """Whether everything that is recorded goes out."""
        return self.selected == Selection()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The documents: those that what goes out cites, or all of them if everything goes out, in the order of ids."""
        if self.is_whole:
            return tuple(self.dataset.sources.values())
        cited = {citation.source.id: citation.source for citation in self.citations()}
        return tuple(cited[key] for key in sorted(cited))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened by itself, if that is asked for."""
        span = None if self.selected.is_timeless else self.selected.on(self.dataset).span
        asked = self.selected.events_of(self.dataset)
        return tuple(event for event in asked if span is None or event.date.span.meets(span))

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """The sides that an editor wrote and that are in force."""
        if self.selected.is_timeless:
            return self.dataset.sides
        return self.dataset.sides_on(self.selected.on(self.dataset).span)

    def citations(self) -> Iterator[Citation]:
        """Yield every citation of what goes out, disputes and repeats too."""
        for actor in self.actors:
            yield from actor.all_citations()
        for tie in self.ties:
            yield from (*tie.said_in, *tie.gainsaid_in)
        for event in self.events:
            yield from event.citations
        for side in self.sides:
            yield from side.citations

    @property
    def retracted(self) -> int:
        """How many ties are recorded that their authors withdrew: they never go out."""
        return sum(tie.status is Status.RETRACTED for tie in self.dataset.relations)


def extract_of(dataset: Dataset, selected: Selection) -> Extract:
    """Return what goes out of a dataset.

    Args:
        dataset: The dataset as it was recorded.
        selected: Which ties. Of a day or a period the actors go out that are there, and both ends of what holds
            then.
    """
    rolled = rolled_up(dataset, selected)
    ties = selected.of(rolled)
    labels = {*selected.network_of(rolled)[0], *(end for tie in ties for end in (tie.subject, tie.object))}
    actors = tuple(actor for label, actor in rolled.actors.items() if label in labels)
    return Extract(dataset=rolled, selected=selected, actors=actors, ties=ties)
