"""How sure an author is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.confidence import ADMIRALTY, Level
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from actorgraph.model.confidence import Confidence


def level_words(level: Level, language: str) -> str:
    """Return a grade of evidence in a word."""
    return phrase("not graded", language) if level is Level.UNSTATED else term(level.name.lower(), language)


def confidence_words(confidence: Confidence, language: str) -> str:
    """Return ``high confidence`` or ``B2 (high confidence)``; empty if nobody graded it."""
    if not confidence.written:
        return ""
    if confidence.level is Level.UNSTATED:
        return f"{confidence.written} ({phrase('cannot be judged', language)})"
    words = phrase("{level} confidence", language).format(level=level_words(confidence.level, language))
    return f"{confidence.written} ({words})" if ADMIRALTY.fullmatch(confidence.written) else words
