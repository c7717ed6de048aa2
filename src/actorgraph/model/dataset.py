"""All that is known: actors, relations, sources, and the types in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.model.actor import Actor
from actorgraph.model.dates import PartialDate, iso
from actorgraph.model.event import Event
from actorgraph.model.facts import exact_of, fact
from actorgraph.model.fingerprint import fingerprint
from actorgraph.model.forms import DATE, LOCAL_TEXT, TEXT, TEXTS
from actorgraph.model.last_day import last_day
from actorgraph.model.localtext import LocalText
from actorgraph.model.name_index import NameIndex
from actorgraph.model.names import named_id
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.side import ACTORS, Position, Side, in_force
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.source import Citation, Source
from actorgraph.model.span import Span
from actorgraph.model.story import Step, check_story
from actorgraph.model.suggestions import nearest
from actorgraph.model.timing import Stretch, Timing
from actorgraph.model.timings import Timings

FIRST_DAY: Final = date.min.toordinal()
"""The first day of the calendar: where nothing is dated, it stands for all days, since none tells more than another."""

SUGGESTED: Final = 3
"""So many actors are offered for a name that nobody has."""

FADING_DAYS: Final = 5 * 365
"""After so many days without evidence an open tie is shown as fading."""


@dataclass(frozen=True, kw_only=True, repr=False)
class Dataset:
    """All that is known, as one value; what is said of it as a whole stands in its facts.

    Attributes:
        actors: Every actor by its label, sorted by label.
        relations: Every relation, sorted by id.
        sources: Every source by its id, sorted by id.
        types: Every relation type by its name, the packaged ones first.
        sides: Who stands together as an editor sees it, in the editor's order.
        positions: Where actors are pinned, by the layout and the label.
        story: What an editor tells, in the editor's order.
        events: What happened, by the id, sorted by id.

    Raises:
        ValueError: If a relation, a side or a step names an actor that is not there, or two relations share an id.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    types: Mapping[str, RelationType] = field(default_factory=dict)
    sides: tuple[Side, ...] = ()
    positions: Mapping[str, Mapping[str, Position]] = field(default_factory=dict)
    story: tuple[Step, ...] = ()
    events: Mapping[str, Event] = field(default_factory=dict)
    title: LocalText | None = fact(LOCAL_TEXT, "What the dataset is about.")
    description: LocalText | None = fact(LOCAL_TEXT, "More about it.")
    headline: LocalText | None = fact(LOCAL_TEXT, "What stands above a picture of it.", is_presentation=True)
    standfirst: LocalText | None = fact(LOCAL_TEXT, "A sentence or two below the headline.", is_presentation=True)
    focus: tuple[str, ...] = fact(ACTORS, "The actors that a picture begins with.", is_presentation=True)
    as_of: PartialDate | None = fact(DATE, "The date up to which the authors looked.")
    license: str | None = fact(TEXT, "The licence of the data, such as CC-BY-4.0.")
    authors: tuple[str, ...] = fact(TEXTS, "Who made it.")

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for relation in self.relations:
            if relation.id in seen:
                raise ValueError(f"two relations have the id '{relation.id}'")
            seen.add(relation.id)
            if strangers := [label for label in (relation.subject, relation.object) if label not in self.actors]:
                raise ValueError(f"relation '{relation.id}' names '{strangers[0]}', which is no actor")
        for side in self.sides:
            if strangers := [label for label in side.members if label not in self.actors]:
                raise ValueError(f"the side '{side.name}' names '{strangers[0]}', which is no actor")
        check_story(self.story, self.actors)

    def __repr__(self) -> str:
        """Return how much it holds: all of it would fill the screen, also that of an answer."""
        kinds = (("actor", self.actors), ("relation", self.relations), ("source", self.sources))
        held = ", ".join(f"{len(kept)} {kind}{'' if len(kept) == 1 else 's'}" for kind, kept in kinds)
        return f"<{type(self).__name__} {str(self.title or 'without a title')!r}: {held}>"

    @cached_property
    def ties_of(self) -> Mapping[str, tuple[Relation, ...]]:
        """The relations of each actor by label, in the order of their ids; a self-tie stands once."""
        ties: dict[str, list[Relation]] = {label: [] for label in self.actors}
        for relation in self.relations:
            ties[relation.subject].append(relation)
            if relation.object != relation.subject:
                ties[relation.object].append(relation)
        return {label: tuple(found) for label, found in ties.items()}

    @cached_property
    def names(self) -> NameIndex:
        """Whom each name means."""
        index = NameIndex()
        for label, actor in self.actors.items():
            index.add(label, actor.all_names())
        return index

    def resolve(self, name: str) -> Actor:
        """Return the one actor that has a label, or else answers to a name in any spelling, or to ``id:`` and an id.

        Raises:
            UnknownNameError: If no actor does.
            AmbiguousNameError: If several do; the name is never guessed.
        """
        if (identifier := named_id(name)) is not None:
            for actor in self.actors.values():
                if actor.id == identifier:
                    return actor
        labels = self.names.labels_of(name)
        if not labels:
            raise UnknownNameError(name, self._nearest(name))
        if len(labels) > 1:
            raise AmbiguousNameError(name, [(label, self.actors[label].id) for label in labels])
        return self.actors[labels[0]]

    def called(self, label: str, language: str) -> str:
        """Return what readers of a language call an actor: its name in it, if that is no other actor's name too.

        Args:
            label: The label of an actor; any other text is returned as it is.
            language: ``en`` or ``fr``.
        """
        actor = self.actors.get(label)
        name = label if actor is None else actor.label_in(language)
        return name if name == label or self.names.labels_of(name) == (label,) else label

    def _nearest(self, name: str) -> tuple[str, ...]:
        """Return names that look like one, each of another actor, the likeliest first."""
        owner = {known: label for label, actor in self.actors.items() for known in actor.all_names()}
        found: dict[str, str] = {}
        for known in nearest(name, owner, limit=len(owner) or 1):
            found.setdefault(owner[known], known)
        return tuple(found.values())[:SUGGESTED]

    @cached_property
    def day(self) -> int | None:
        """The day that measures and pictures show: ``as_of``, or else the last date in the dataset (an ordinal).

        None if there is no date at all: then all ties hold.
        """
        periods = [actor.life for actor in self.actors.values()]
        periods += (period for tie in self.relations for period in tie.periods)
        periods += (Period(event.date) for event in self.events.values())
        return last_day(self.as_of, self.sources.values(), periods)

    @cached_property
    def course(self) -> Span | None:
        """The days from the first date of its ties to the last, if all of them are events that nothing of lasts."""
        periods = [tie.period for tie in self.relations if not tie.type.lasting]
        dates = [period.since for period in periods if period.since is not None and period.is_one_day]
        if not dates or len(dates) < len(self.relations):
            return None
        return Span(min(date.span.first for date in dates), max(date.span.last for date in dates))

    def judged_on(self, day: int | None = None) -> int:
        """Return the day by which ties are said to hold or to have ended: the one asked about, or else its own.

        Where nothing is dated, :data:`FIRST_DAY` stands for all days.

        Args:
            day: The day asked about, as an ordinal; None if none was.
        """
        known = self.day if day is None else day
        return FIRST_DAY if known is None else known

    def on(self, span: Span, *, throughout: bool, asked: bool) -> Snapshot:
        """Return the dataset on a day or in a period (:class:`~.snapshot.Snapshot`).

        The latest is kept: the parts of an answer ask for the same, and each tie is judged once for all of them.

        Args:
            span: The day, or the days of the period.
            throughout: Whether what happens on any of the days counts too, though nothing of it lasts.
            asked: Whether somebody asked about the day; otherwise it is the record's own.
        """
        found = self._latest.get((span, throughout, asked))
        if found is None:
            found = Snapshot(self, span, throughout=throughout, asked=asked)
            self._latest.clear()
            self._latest[span, throughout, asked] = found
        return found

    @cached_property
    def _latest(self) -> dict[tuple[Span, bool, bool], Snapshot]:
        """The latest snapshot by what was asked for; none at first."""
        return {}

    @cached_property
    def hash(self) -> str:
        """What the dataset says, as 16 hexadecimal digits (:func:`~.fingerprint.fingerprint`)."""
        return fingerprint(
            exact_of(self),
            self.types.values(),
            self.sources.values(),
            self.actors.values(),
            self.relations,
            sides=self.sides,
            events=self.events.values(),
        )

    @property
    def as_of_written(self) -> str | None:
        """The date up to which the authors looked, or the last date in the dataset; None if there is no date at all."""
        if self.as_of is not None:
            return self.as_of.written
        return None if self.day is None else iso(self.day)

    def timing_of(self, tie: Relation) -> Timing:
        """Return when a tie holds: while its period lasts and both its actors live.

        One without ``since`` began some day up to the day of the record; if nothing is dated, it holds at all times.
        One that paused holds in any of its spells.
        """
        return self._timings.of(tie)

    @cached_property
    def _timings(self) -> Timings:
        """When ties hold that somebody has asked about; none at first."""
        return Timings(self.actors, self.day)

    def occurrence_of(self, tie: Relation) -> Timing:
        """Return when a tie took place: an event on its own day, though it stays true after it; a state while it held.

        Nobody knows when an event without a date happened.
        """
        return self._timings.happened(tie) if tie.type.lasting else self._timings.of(tie)

    def days_of(self, ties: Iterable[Relation]) -> Iterator[tuple[Relation, Span]]:
        """Yield the days on which each tie can hold; one that paused is yielded again for those after each pause."""
        return ((tie, days) for tie in ties for days in self.timing_of(tie).days)

    def lifetime_of(self, label: str) -> Timing:
        """Return when an actor lives."""
        return Timing((Stretch.of(label, self.actors[label].life),))

    def sides_on(self, days: int | Span) -> tuple[Side, ...]:
        """Return the sides in force, surely or possibly, on a day (an ordinal) or on any day of a period.

        Each has those of its members that can have lived while it was; one of which nobody did is none.
        """
        span = days if isinstance(days, Span) else Span(days, days)
        return tuple(in_force(self.sides, span, lambda label: self.actors[label].life.possible))

    def is_fading(self, relation: Relation, day: int) -> bool:
        """Whether a tie may hold on a day (an ordinal) though nothing has evidenced it for :data:`FADING_DAYS`.

        Events that stay true do not fade, nor do ties whose actors are gone, nor ties without any dated source, of
        which nothing can be said.
        """
        first = fades_on(relation)
        return first is not None and first <= day <= self.timing_of(relation).possible.last

    def citations(self) -> Iterator[Citation]:
        """Yield every citation of an actor, its names, a tie, a side, a step or an event, disputes and repeats too."""
        for actor in self.actors.values():
            yield from actor.all_citations()
        for relation in self.relations:
            yield from (*relation.said_in, *relation.gainsaid_in)
        for side in self.sides:
            yield from side.citations
        for step in self.story:
            yield from step.citations
        for event in self.events.values():
            yield from event.citations


def fades_on(tie: Relation) -> int | None:
    """Return the first day on which a tie may be fading (:meth:`Dataset.is_fading`); None if it never is."""
    evidenced = tie.last_evidenced
    if tie.type.lasting or tie.period.until or evidenced is None or evidenced.latest is None:
        return None
    return evidenced.latest + FADING_DAYS + 1
