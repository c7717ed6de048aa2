"""Words that an author chooses: those that are foreseen have a text in every language, any other stands as written."""

from __future__ import annotations

from typing import Final

from actorgraph.model.actor import KINDS, OwnKind
from actorgraph.model.confidence import LEVELS
from actorgraph.model.localtext import UNSTATED
from actorgraph.model.relation_type import Family
from actorgraph.wording.phrases import term

FORESEEN_KINDS: Final = (*KINDS, "economic sector")
"""The kinds that pictures have a shape for, and another that is common."""


def kind_words(kind: str, language: str) -> str:
    """Return a kind of actor; of one that a dataset declares, what it says that it is called.

    >>> kind_words("armed group", "fr"), kind_words("football club", "fr")
    ('groupe armé', 'football club')
    """
    if isinstance(kind, OwnKind):
        versions = kind.label.as_dict() if kind.label else {}
        return versions.get(language) or versions.get(UNSTATED) or kind
    return term(kind, language, context="kind") if kind in FORESEEN_KINDS else kind


def family_words(family: str, language: str) -> str:
    """Return a family of types; one of the author's own as it is written.

    >>> family_words("hierarchy", "fr"), family_words("kinship", "fr")
    ('hiérarchie', 'kinship')
    """
    return term(family, language) if family in tuple(Family) else family


def graded(confidence: str, language: str) -> str:
    """Return a grade of confidence, a word or a code of two signs.

    >>> graded("high", "fr"), graded("B2", "fr")
    ('élevée', 'B2')
    """
    return term(confidence, language) if confidence in LEVELS else confidence
