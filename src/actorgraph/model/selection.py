"""Which ties a question is about: of a day or a period, of some types, of a layer, with a grade of evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.asked import day_of, days_of
from actorgraph.model.confidence import LEVELS, Level
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import iso
from actorgraph.model.derived import date_within
from actorgraph.model.event import Event
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Relation, Status
from actorgraph.model.relation_type import Direction, Family, RelationType
from actorgraph.model.rolled import SIDES, Rolled
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.span import ALWAYS, Span
from actorgraph.model.suggestions import hint
from actorgraph.model.traits import NO_TRAITS, Traits, traits

ALL_TIME = "all"

_LAYERS: tuple[tuple[str, Callable[[RelationType], bool]], ...] = (
    ("friendly", lambda kind: kind.sign > 0),
    ("hostile", lambda kind: kind.sign < 0),
    ("neutral", lambda kind: kind.sign == 0),
    ("lineage", lambda kind: kind.family is Family.SUCCESSION),
)
LAYERS: tuple[str, ...] = tuple(name for name, _ in _LAYERS)
"""The layers a question can be narrowed to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which ties a question is about. Retracted ties are never among them.

    Attributes:
        day: Only ties that hold, surely or possibly, on this day (an ordinal); None: whenever they held.
        during: Only ties that hold or happen, surely or possibly, on any day of these; None: whenever they held.
        layer: Only ties of this layer, one of :data:`LAYERS`.
        only: Only ties of these types.
        excluded: No ties of these types.
        min_confidence: Only ties graded at least so; ``low`` leaves out none that nobody graded.
        accepted: No alleged ties, nor contested ones.
        traits: What ties and their actors must have: a tag, a place, a kind, a country.
        roll_up: The types along which parts count for their wholes, or :data:`~.rolled.SIDES`; it is the dataset that
            is rolled up (:func:`~.rolled.rolled_up`), and so it does nothing here.
    """

    day: int | None = None
    during: Span | None = None
    layer: str | None = None
    only: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    min_confidence: str | None = None
    accepted: bool = False
    traits: Traits = NO_TRAITS
    roll_up: tuple[str, ...] = ()

    def at_its_own_time(self, dataset: Dataset) -> Self:
        """Return the same selection of ties at the dataset's own time, unless it is of some time already.

        That is its own day; where nothing lasts, few ties fall on any one day, so it is all the time in which they
        happened.
        """
        if not self.is_timeless:
            return self
        if dataset.course is None:
            return replace(self, day=dataset.day)
        return self if dataset.course == ALWAYS else replace(self, during=dataset.course)

    @property
    def is_timeless(self) -> bool:
        """Whether it takes what was recorded of any time."""
        return self.day is None and self.during is None

    @property
    def is_narrowed(self) -> bool:
        """Whether it leaves out ties of some types, grades, doubts or traits, whatever their time."""
        chosen = bool(self.layer or self.only or self.excluded or self.min_confidence)
        return chosen or self.accepted or bool(self.traits)

    def about(self, *labels: str) -> Self:
        """Return the same selection for a question that names some actors, by their labels.

        Where actors are to be of some kind, those named count besides: the ties of one actor with others of a kind.
        """
        return replace(self, traits=self.traits.about(labels)) if self.traits else self

    def at_all_times(self) -> Self:
        """Return the same selection of ties whenever they held."""
        return self if self.is_timeless else replace(self, day=None, during=None)

    def on(self, dataset: Dataset) -> Snapshot:
        """Return a dataset on the day or in the period, or else on its own day, by which all times are judged."""
        day = dataset.judged_on(self.day)
        span = self.during or Span(day, day)
        return dataset.on(span, throughout=self.during is not None, asked=not self.is_timeless)

    def of(self, dataset: Dataset) -> tuple[Relation, ...]:
        """Return the ties of a dataset that are selected, in the order of their ids."""
        kinds = {name for name, kind in dataset.types.items() if self._takes(kind)}
        traits = self.traits
        least = Level[self.min_confidence.upper()] if self.min_confidence else Level.LOW
        found = (
            relation
            for relation in dataset.relations
            if relation.type.name in kinds
            and relation.confidence.level >= least
            and relation.status is not Status.RETRACTED
            and (relation.status is Status.ACCEPTED or not self.accepted)
            and (not traits or traits.takes(relation, dataset))
        )
        if self.is_timeless:
            return tuple(found)
        holds = self.on(dataset).holds
        return tuple(relation for relation in found if holds(relation) is not Certainty.NO)

    def unaccepted(self, dataset: Dataset) -> int:
        """Return how many ties it leaves out since they are alleged or contested."""
        return len(replace(self, accepted=False).of(dataset)) - len(self.of(dataset)) if self.accepted else 0

    def network_of(self, dataset: Dataset) -> tuple[tuple[str, ...], tuple[Relation, ...]]:
        """Return the labels of the actors that are there, and the selected ties among them.

        An actor is there unless its life says that it is not, whatever ties it has: a merger stays true for ever, but
        those who merged are gone. So the actors are the same for every layer and every type.
        """
        actors = self.actors_of(dataset)
        if not self.is_timeless:
            actors = tuple(filter(self.on(dataset).is_there, actors))
        there = set(actors)
        return actors, tuple(tie for tie in self.of(dataset) if tie.subject in there and tie.object in there)

    def actors_of(self, dataset: Dataset) -> tuple[str, ...]:
        """Return the labels of the actors that are asked about, whenever they lived.

        Of a tag or a place they are the same on every day, too: those of the ties that have it at any time.
        """
        if not self.traits:
            when = None if self.is_timeless else self.on(dataset)
            absorbed = dataset.absorbed(when) if isinstance(dataset, Rolled) else ()
            return tuple(label for label in dataset.actors if label not in absorbed)
        ties = self.at_all_times().of(dataset) if self.traits.are_of_ties else ()
        return self.traits.actors_of(dataset, ties)

    def types_by_sign(self, dataset: Dataset) -> Iterator[RelationType]:
        """Yield the types in scope, if the layer chose them by their signs, in the order of the dataset."""
        if self.layer in ("friendly", "hostile", "neutral"):
            used = {relation.type.name for relation in self.of(dataset)}
            yield from (kind for kind in dataset.types.values() if kind.name in used)

    @property
    def asks_for_ties(self) -> bool:
        """Whether it names types, a layer, a grade, a tag or a place: then the dates of actors are not asked for."""
        return bool(self.only or self.layer or self.min_confidence or self.traits.are_of_ties)

    def events_of(self, dataset: Dataset) -> tuple[Event, ...]:
        """Return what happened by itself and is asked for too, whenever it did.

        It can be in a place, but has no type, no grade, no tag, and no actor of some kind.
        """
        asked = self.only or self.layer or self.min_confidence or replace(self.traits, places=())
        if asked:
            return ()
        return tuple(event for event in dataset.events.values() if self.traits.lies_there(event.place))

    @property
    def time(self) -> str:
        """The day or the period as it can be asked for."""
        if self.during is not None:
            return str(date_within(self.during))
        return ALL_TIME if self.day is None else iso(self.day)

    def as_dict(self) -> dict[str, object]:
        """Return the selection as an answer names it."""
        time = {"as_of": self.time} if self.during is None else {"as_of": None, "during": self.time}
        return {
            **time,
            "layer": self.layer,
            "only": list(self.only),
            "except": list(self.excluded),
            "min_confidence": self.min_confidence,
            **({"accepted": True} if self.accepted else {}),
            **self.traits.as_dict(),
            **({"roll_up": list(self.roll_up)} if self.roll_up else {}),
        }

    def _takes(self, kind: RelationType) -> bool:
        if self.only and kind.name not in self.only:
            return False
        if kind.name in self.excluded:
            return False
        return self.layer is None or in_layer(kind, self.layer)


def in_layer(kind: RelationType, layer: str) -> bool:
    """Whether ties of a type belong to a layer, one of :data:`LAYERS`."""
    return dict(_LAYERS)[layer](kind)


def selection(
    dataset: Dataset,
    *,
    as_of: str | None = None,
    during: str | None = None,
    layer: str | None = None,
    only: Iterable[str] = (),
    excluded: Iterable[str] = (),
    min_confidence: str | None = None,
    accepted: bool = False,
    tags: Iterable[str] = (),
    places: Iterable[str] = (),
    kinds: Iterable[str] = (),
    countries: Iterable[str] = (),
    roll_up: Iterable[str] = (),
) -> Selection:
    """Return a selection from words, checked against a dataset.

    Args:
        dataset: The dataset it is for; its types are those that can be named, by name or plural.
        as_of: A date of the language, of which the last possible day counts; None or ``all`` for all time.
        during: A date of the language, of which all possible days count, such as ``2010..2011``.
        layer: One of :data:`LAYERS`.
        only: Names of relation types.
        excluded: Names of relation types.
        min_confidence: ``low``, ``medium`` or ``high``.
        accepted: Whether alleged ties and contested ones are left out.
        tags: Tags in any spelling: only ties that have one of them, and those among actors that have one.
        places: Names of places, likewise: only ties in one of them.
        kinds: Kinds of actors, likewise: only ties among actors of these, and those whom a question names.
        countries: Countries, likewise.
        roll_up: Names of relation types along which parts count for their wholes; ``sides`` for the sides.

    Raises:
        QuestionError: If a date cannot be read, a word is not among those allowed or known, or both a day and a period
            are asked about.
    """
    if as_of is not None and during is not None:
        raise QuestionError("ask about a day or about a period, not about both")
    if layer is not None and layer not in LAYERS:
        raise QuestionError("there is no layer '{layer}'; the layers are {layers}", layer=layer, layers=LAYERS)
    if min_confidence is not None and min_confidence not in LEVELS:
        told = "'{grade}' is no grade of confidence; the grades are {grades}"
        raise QuestionError(told, grade=min_confidence, grades=LEVELS)
    return Selection(
        day=None if as_of is None or as_of == ALL_TIME else day_of(as_of),
        during=None if during is None else days_of(during),
        layer=layer,
        only=tuple(type_named(dataset.types, name) for name in only),
        excluded=tuple(type_named(dataset.types, name) for name in excluded),
        min_confidence=min_confidence,
        accepted=accepted,
        traits=traits(dataset, tags=tags, places=places, kinds=kinds, countries=countries),
        roll_up=tuple(dict.fromkeys(_rolling(dataset.types, name) for name in roll_up)),
    )


def _rolling(types: Mapping[str, RelationType], name: str) -> str:
    if name == SIDES:
        return name
    kind = types[type_named(types, name)]
    if kind.direction is not Direction.ONE_WAY:
        raise QuestionError("nothing can be rolled up along '{name}', which runs both ways", name=kind.name)
    return kind.name


def type_named(types: Mapping[str, RelationType], name: str) -> str:
    """Return the name of a relation type from its name or plural.

    Raises:
        QuestionError: If there is no such type.
    """
    for kind in types.values():
        if name in (kind.name, kind.plural):
            return kind.name
    advice = hint(name, types) or Message.of("; the types are {types}", types=tuple(types))
    raise QuestionError("there is no relation type '{name}'{advice}", name=name, advice=advice)
