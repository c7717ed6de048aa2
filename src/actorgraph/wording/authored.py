"""Words that an author chooses: those that are foreseen have a text in every language, any other stands as written."""

from __future__ import annotations

from typing import Final

from actorgraph.model.actor import KINDS
from actorgraph.model.confidence import LEVELS
from actorgraph.model.localtext import UNSTATED
from actorgraph.model.own_word import OwnWord
from actorgraph.model.relation_type import Family
from actorgraph.wording.phrases import term

FORESEEN_KINDS: Final = (*KINDS, "economic sector")
"""The kinds that pictures have a shape for, and another that is common."""


def kind_words(kind: str, language: str) -> str:
    """Return a kind of actor; of one that a dataset declares, what it says that it is called.

    >>> kind_words("armed group", "fr"), kind_words("football club", "fr")
    ('groupe armé', 'football club')
    """
    if isinstance(kind, OwnWord):
        return _own(kind, language)
    return term(kind, language, context="kind") if kind in FORESEEN_KINDS else kind


def family_words(family: str, language: str) -> str:
    """Return a family of types; of one of the author's own, what it says that it is called.

    >>> family_words("hierarchy", "fr"), family_words("kinship", "fr")
    ('hiérarchie', 'kinship')
    """
    if isinstance(family, OwnWord):
        return _own(family, language)
    return term(family, language) if family in tuple(Family) else family


def _own(word: OwnWord, language: str) -> str:
    versions = word.label.as_dict() if word.label else {}
    return versions.get(language) or versions.get(UNSTATED) or word


def graded(confidence: str, language: str) -> str:
    """Return a grade of confidence, a word or a code of two signs.

    >>> graded("high", "fr"), graded("B2", "fr")
    ('élevée', 'B2')
    """
    return term(confidence, language) if confidence in LEVELS else confidence
