"""Relation types in words: those of whoever defined the type, else what a catalogue has for the English of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.wording import ENGLISH, LANGUAGES
from actorgraph.wording.catalogue import catalogue

if TYPE_CHECKING:
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation_type import RelationType

CONTEXTS: Final = {"label": "relation type", "verb": "subject and object", "inverse": "object and subject"}
"""The contexts of such words in a catalogue, by the key of the type."""


def label_words(kind: RelationType, language: str) -> str:
    """Return the noun for ties of a type.

    >>> from actorgraph.loading.packaged import packaged_types
    >>> label_words(packaged_types()["allegiance"], "fr")
    'allégeance'
    """
    return _words(kind.label, language, "label")


def verb_words(kind: RelationType, language: str) -> str:
    """Return the words between subject and object."""
    return _words(kind.verb, language, "verb")


def inverse_words(kind: RelationType, language: str) -> str | None:
    """Return the words between object and subject, if there are any."""
    return None if kind.inverse is None else _words(kind.inverse, language, "inverse")


def versions_of(text: LocalText, key: str) -> dict[str, str]:
    """Return the text of a key of a type, by language."""
    versions = text.as_dict()
    missing = (language for language in LANGUAGES if language not in versions)
    found = {language: _of_catalogue(versions.get(ENGLISH), language, key) for language in missing}
    return versions | {language: words for language, words in found.items() if words is not None}


def _words(text: LocalText, language: str, key: str) -> str:
    versions = text.as_dict()
    if language in versions:
        return versions[language]
    return _of_catalogue(versions.get(ENGLISH), language, key) or text.in_(language)


def _of_catalogue(english: str | None, language: str, key: str) -> str | None:
    if english is None or language == ENGLISH:
        return None
    return next(iter(catalogue(language).get((CONTEXTS[key], english), ())), None)
