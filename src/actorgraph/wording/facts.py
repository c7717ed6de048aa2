"""What is said of something, in words by its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.model.actor import Actor
from actorgraph.model.facts import facts_of
from actorgraph.model.forms import CHOICE, CHOICES, CONFIDENCE, DATE, END, LOCAL_NAME, LOCAL_TEXT, NAMES, TEXTS
from actorgraph.model.relation import Relation
from actorgraph.wording.dates import date_words
from actorgraph.wording.grades import confidence_words
from actorgraph.wording.phrases import term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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


def further_words(value: Relation | Actor, language: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of all that is said of a tie or an actor and has no place of its own anywhere."""
    for fact in _FURTHER[type(value)]:
        if words := fact_words(fact, value, language):
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
    TEXTS: lambda texts, _: ", ".join(texts),
}
"""How what is said is told by its form."""

_PLACED: Final = {"since", "until", "note", "sources"}
_OF_TIE: Final = {*_PLACED, "spells", "role", "support", "confidence", "status", "disputed_by"}
_OF_ACTOR: Final = {*_PLACED, "kind", "names", "aliases", "former", "country", "ids"}
_FURTHER: Final[Mapping[type, tuple[Fact, ...]]] = {
    kind: tuple(fact for fact in facts_of(kind) if fact.name not in placed)
    for kind, placed in ((Relation, _OF_TIE), (Actor, _OF_ACTOR))
}
"""What is told by its name, since nothing else is known of it."""
