"""Ties in words: what they are, how sure, how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.confidence import ADMIRALTY, Level
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status
from actorgraph.wording.dates import on_words, period_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sorting import sorted_in
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.confidence import Confidence
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation

_SIGNS: Final = {1: "friendly", 0: "neutral", -1: "hostile"}


def sign_words(sign: int, language: str) -> str:
    """Return ``friendly``, ``hostile`` or ``neutral``."""
    return phrase(_SIGNS[sign], language)


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


def statement_words(relations: Sequence[Relation], dataset: Dataset, language: str) -> str:
    """Return who is tied to whom: the type, and the actors on either side.

    It is no sentence: nothing says whether a name is singular or plural, and a verb would have to agree with it.

    Args:
        relations: One tie, or all ties of one event.
        dataset: Where they stand.
        language: ``en`` or ``fr``.
    """
    first = relations[0]
    subjects, objects = (
        list(dict.fromkeys(dataset.called(label, language) for label in labels))
        for labels in zip(*((relation.subject, relation.object) for relation in relations), strict=True)
    )
    ends = f"{', '.join(subjects)} → {', '.join(objects)}"
    if first.mutual:
        ends = ", ".join(sorted_in({*subjects, *objects}, language))
    return phrase("{name}: {text}", language).format(name=label_words(first.type, language), text=ends)


def grade_words(relation: Relation, language: str) -> list[str]:
    """Return what a tie consists of and how sure it is: support, role, grade, doubts."""
    words = []
    if relation.support:
        words.append(", ".join(term(kind, language) for kind in relation.support))
    if relation.role:
        words.append(relation.role.in_(language))
    if confidence := confidence_words(relation.confidence, language):
        words.append(confidence)
    if relation.status is not Status.ACCEPTED:
        words.append(term(relation.status, language))
    return words


def standing_words(relation: Relation, dataset: Dataset, day: int, language: str) -> list[str]:
    """Return what a reader must know of a tie besides its type: period, grade, doubts, whether it has ended.

    Args:
        relation: The tie.
        dataset: Where it stands.
        day: The day to judge by, as an ordinal.
        language: ``en`` or ``fr``.
    """
    words = [period_words(relation.period, language, event=relation.type.lasting), *grade_words(relation, language)]
    dated = relation.period.since != relation.period.until
    if dated and relation.status is not Status.RETRACTED and relation.period.holds_on(day) is Certainty.POSSIBLY:
        words.append(term(Certainty.POSSIBLY, language))
    if relation.period.until is not None and relation.period.since != relation.period.until:
        if relation.period.holds_on(day) is Certainty.NO and not relation.period.until.is_unknown:
            words.append(phrase("ended", language))
    elif dataset.is_fading(relation, day) and relation.last_evidenced:
        date = on_words(relation.last_evidenced, language)
        words.append(phrase("last evidenced {date}", language).format(date=date))
    return words
