"""What ties and their actors must have to be asked about: a tag, a place, a kind, a country.

Within one of these any of several will do; of different ones all are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Self

from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.actor import KINDS
from actorgraph.model.names import strict_key
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from actorgraph.model.actor import Actor
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.place import Place
    from actorgraph.model.relation import Relation

_TOLD: Final = 12
"""So many words are named where one is unknown that looks like none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What ties and their actors must have.

    Attributes:
        tags: Only ties that have one of these tags, and those among actors that have one.
        places: Only ties, and events, in one of these places.
        kinds: Only actors of one of these kinds, and ties among them.
        countries: Only actors of one of these countries, and ties among them.
        asked: The labels of the actors that the question names: their ties with others count whatever they are.
    """

    tags: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tags or self.places or self.kinds or self.countries)

    @property
    def are_of_ties(self) -> bool:
        """Whether they ask for ties, whoever their actors are."""
        return bool(self.tags or self.places)

    def about(self, labels: Iterable[str]) -> Self:
        """Return the same for a question that names some actors."""
        return replace(self, asked=tuple(labels)) if self else self

    def takes(self, tie: Relation, dataset: Dataset) -> bool:
        """Whether a tie of a dataset has what it must have."""
        ends = (tie.subject, tie.object)
        if not self.lies_there(tie.place):
            return False
        if self.tags and not self._is_tagged(tie, [label for label in ends if label not in self.asked], dataset):
            return False
        return all(label in self.asked or self.takes_actor(dataset.actors[label]) for label in ends)

    def lies_there(self, place: Place | None) -> bool:
        """Whether a place is one of those that are asked for, if any are."""
        return not self.places or (place is not None and not {*self.places}.isdisjoint(_names_of(place)))

    def takes_actor(self, actor: Actor) -> bool:
        """Whether an actor is of a kind and a country that are asked for."""
        if self.kinds and actor.kind not in self.kinds:
            return False
        return not self.countries or actor.country in self.countries

    def tag(self, actor: Actor) -> bool:
        """Whether an actor has one of the tags."""
        return not {*self.tags}.isdisjoint(actor.tags)

    def actors_of(self, dataset: Dataset, ties: Iterable[Relation]) -> tuple[str, ...]:
        """Return the labels of the actors that have what they must have, those of the ties among them.

        Args:
            dataset: The dataset.
            ties: The ties that have what they must have, whenever they held.
        """
        found = [label for label, actor in dataset.actors.items() if label in self.asked or self.takes_actor(actor)]
        if not self.are_of_ties:
            return tuple(found)
        tied = {label for tie in ties for label in (tie.subject, tie.object)}
        tied |= {label for label in found if not self.places and self.tag(dataset.actors[label])}
        return tuple(label for label in found if label in tied or label in self.asked)

    def as_dict(self) -> dict[str, list[str]]:
        """Return what is asked for as an answer names it; nothing of what is not."""
        asked = {"tags": self.tags, "places": self.places, "kinds": self.kinds, "countries": self.countries}
        return {name: list(words) for name, words in asked.items() if words}

    def _is_tagged(self, tie: Relation, others: Collection[str], dataset: Dataset) -> bool:
        """Whether a tie has one of the tags, or each of its actors has, besides those that the question names."""
        if not {*self.tags}.isdisjoint(tie.tags):
            return True
        ends = others or (tie.subject, tie.object)
        return all(self.tag(dataset.actors[label]) for label in ends)


def traits(
    dataset: Dataset,
    *,
    tags: Iterable[str] = (),
    places: Iterable[str] = (),
    kinds: Iterable[str] = (),
    countries: Iterable[str] = (),
) -> Traits:
    """Return what is asked for from words in any spelling, checked against a dataset.

    Raises:
        QuestionError: If nothing in the dataset has it.
    """
    return Traits(
        tags=_found(tags, lambda: _tags_of(dataset), _no_tag),
        places=_found(places, lambda: _places_of(dataset), _no_place),
        kinds=_found(kinds, lambda: (*_said(actor.kind for actor in dataset.actors.values()), *KINDS), _no_kind),
        countries=_found(countries, lambda: _said(actor.country for actor in dataset.actors.values()), _no_country),
    )


def _found(
    words: Iterable[str], known: Callable[[], Iterable[str]], refusal: Callable[[str, str], QuestionError]
) -> tuple[str, ...]:
    """Return every spelling in which a dataset has some words."""
    asked = tuple(words)
    if not asked:
        return ()
    spellings: dict[str, dict[str, None]] = {}
    for word in known():
        spellings.setdefault(strict_key(word), {})[word] = None
    found: dict[str, None] = {}
    for word in asked:
        if strict_key(word) not in spellings:
            first = [next(iter(each)) for each in spellings.values()]
            listed = Message.of("; there are {words}", words=tuple(first[:_TOLD])) if first else ""
            raise refusal(word, hint(word, first) or listed)
        found |= spellings[strict_key(word)]
    return tuple(found)


def _no_tag(word: str, advice: str) -> QuestionError:
    return QuestionError("no tie and no actor has the tag '{word}'{advice}", word=word, advice=advice)


def _no_place(word: str, advice: str) -> QuestionError:
    return QuestionError("no tie and no event is in the place '{word}'{advice}", word=word, advice=advice)


def _no_kind(word: str, advice: str) -> QuestionError:
    return QuestionError("no actor is of the kind '{word}'{advice}", word=word, advice=advice)


def _no_country(word: str, advice: str) -> QuestionError:
    return QuestionError("no actor is of the country '{word}'{advice}", word=word, advice=advice)


def _tags_of(dataset: Dataset) -> Iterator[str]:
    for tie in dataset.relations:
        yield from tie.tags
    for actor in dataset.actors.values():
        yield from actor.tags


def _places_of(dataset: Dataset) -> Iterator[str]:
    places = (*(tie.place for tie in dataset.relations), *(event.place for event in dataset.events.values()))
    yield from (text for place in places if place for text in _names_of(place))


def _names_of(place: Place) -> Iterator[str]:
    return (text for _, text in place.name.versions)


def _said(words: Iterable[str | None]) -> Iterator[str]:
    return (word for word in words if word is not None)


NO_TRAITS: Final = Traits()
"""Whatever ties and actors have, they are asked about."""
