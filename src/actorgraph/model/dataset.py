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
from actorgraph.model.facts import exact_of, fact
from actorgraph.model.fingerprint import fingerprint
from actorgraph.model.forms import DATE, LOCAL_TEXT, TEXT, TEXTS
from actorgraph.model.localtext import LocalText
from actorgraph.model.name_index import NameIndex
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.source import Citation, Source
from actorgraph.model.suggestions import nearest

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

    Raises:
        ValueError: If a relation names an actor that is not there, or two relations share an id.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    types: Mapping[str, RelationType] = field(default_factory=dict)
    title: LocalText | None = fact(LOCAL_TEXT, "What the dataset is about.")
    description: LocalText | None = fact(LOCAL_TEXT, "More about it.")
    as_of: PartialDate | None = fact(DATE, "The date up to which the authors looked.")
    license: str | None = fact(TEXT, "The licence of the data, such as CC-BY-4.0.")
    authors: tuple[str, ...] = fact(TEXTS, "Who made it.")

    def __post_init__(self) -> None:
        seen: set[str] = set()
        for relation in self.relations:
            if relation.id in seen:
                raise ValueError(f"two relations have the id '{relation.id}'")
            seen.add(relation.id)
            for label in (relation.subject, relation.object):
                if label not in self.actors:
                    raise ValueError(f"relation '{relation.id}' names '{label}', which is no actor")

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
        if name.startswith("id:"):
            for actor in self.actors.values():
                if actor.id == name.removeprefix("id:"):
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
        return name if self.names.labels_of(name) == (label,) else label

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
        return last_day(self.as_of, self.sources.values(), self.relations)

    def judged_on(self, day: int | None = None) -> int:
        """Return the day by which ties are said to hold or to have ended: the one asked about, or else its own.

        Where nothing is dated, :data:`FIRST_DAY` stands for all days.

        Args:
            day: The day asked about, as an ordinal; None if none was.
        """
        known = self.day if day is None else day
        return FIRST_DAY if known is None else known

    @cached_property
    def hash(self) -> str:
        """What the dataset says, as 16 hexadecimal digits (:func:`~.fingerprint.fingerprint`)."""
        return fingerprint(
            exact_of(self), self.types.values(), self.sources.values(), self.actors.values(), self.relations
        )

    @property
    def as_of_written(self) -> str | None:
        """The date up to which the authors looked, or the last date in the dataset; None if there is no date at all."""
        if self.as_of is not None:
            return self.as_of.written
        return None if self.day is None else iso(self.day)

    def is_fading(self, relation: Relation, day: int) -> bool:
        """Whether a tie may hold on a day (an ordinal) though nothing has evidenced it for :data:`FADING_DAYS`.

        Events that stay true do not fade, nor do ties without any dated source, of which nothing can be said.
        """
        evidenced = relation.last_evidenced
        if relation.type.lasting or relation.period.until or evidenced is None:
            return False
        return evidenced.span.last + FADING_DAYS < day

    def citations(self) -> Iterator[Citation]:
        """Yield every citation of an actor or a relation, disputes included, repeats too."""
        for actor in self.actors.values():
            yield from actor.citations
        for relation in self.relations:
            yield from relation.citations
            yield from relation.disputed_by


def last_day(as_of: PartialDate | None, sources: Iterable[Source], relations: Iterable[Relation]) -> int | None:
    """Return the day that a record goes up to: ``as_of``, or else the last date in it (an ordinal).

    The bounds of an unknown end follow from the others.
    """
    if as_of is not None and as_of.latest is not None:
        return as_of.latest
    dates = [source.date for source in sources]
    for relation in relations:
        dates += (relation.period.since, relation.period.until)
    bounds = (bound for known in dates if known is not None and not known.is_unknown for bound in known.span.bounds)
    return max((bound for bound in bounds if bound is not None), default=None)
