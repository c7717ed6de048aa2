"""What is said of something, in words by its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.model.actor import Actor
from actorgraph.model.facts import facts_of
from actorgraph.model.forms import (
    CHOICE,
    CHOICES,
    CONFIDENCE,
    DATE,
    END,
    LOCAL_NAME,
    LOCAL_TEXT,
    NAMES,
    QUANTITIES,
    TAGS,
    TEXTS,
)
from actorgraph.model.place import PLACE
from actorgraph.model.relation import Relation
from actorgraph.model.series import SERIES
from actorgraph.wording.dates import date_words
from actorgraph.wording.grades import confidence_words
from actorgraph.wording.phrases import term
from actorgraph.wording.quantities import quantity_words
from actorgraph.wording.series import series_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from actorgraph.model.facts import Fact
    from actorgraph.model.forms import Form


def fact_words(fact: Fact, value: Any, language: str) -> str:
    """Return what a value says in a fact, in words; empty if it says nothing.

    Args:
        fact: The fact.
        value: A tie, an actor or a source.
        language: ``en`` or ``fr``.
    """
    kept = fact.of(value)
    if not fact.is_said(kept):
        return ""
    words = _WORDS.get(fact.form)
    return str(fact.form.flat(kept)) if words is None else words(kept, language)


def further_words(
    value: Relation | Actor, language: str, *, besides: Collection[Form[Any]] = ()
) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of all that is said of a tie or an actor and has no place of its own anywhere.

    Args:
        value: The tie or the actor.
        language: ``en`` or ``fr``.
        besides: The forms for which the caller has a place.
    """
    for fact in _FURTHER[type(value)]:
        if fact.form not in besides and (words := fact_words(fact, value, language)):
            yield term(fact.name, language).replace("_", " "), words


_WORDS: Final[Mapping[Form[Any], Callable[[Any, str], str]]] = {
    CHOICE: term,
    CHOICES: lambda words, language: ", ".join(term(word, language) for word in words),
    CONFIDENCE: confidence_words,
    DATE: date_words,
    END: date_words,
    LOCAL_NAME: lambda name, language: name.in_(language),
    LOCAL_TEXT: lambda text, language: text.in_(language),
    NAMES: lambda names, _: ", ".join(names),
    PLACE: lambda place, language: place.in_(language),
    SERIES: series_words,
    TAGS: lambda tags, _: ", ".join(tags),
    TEXTS: lambda texts, _: ", ".join(texts),
    **dict.fromkeys(QUANTITIES, quantity_words),
}
"""How what is said is told by its form."""

_PLACED: Final = {"since", "until", "note", "sources"}
_OF_TIE: Final = {
    *_PLACED, "spells", "role", "support", "confidence", "status", "claimed_by", "denied_by", "disputed_by",
}  # fmt: skip
_OF_ACTOR: Final = {*_PLACED, "kind", "labels", "names", "aliases", "former", "country", "ids"}
_FURTHER: Final[Mapping[type, tuple[Fact, ...]]] = {
    kind: tuple(fact for fact in facts_of(kind) if fact.name not in placed)
    for kind, placed in ((Relation, _OF_TIE), (Actor, _OF_ACTOR))
}
"""What is told by its name, since nothing else is known of it."""
