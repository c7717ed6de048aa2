"""Ties in words: what they are, how sure, how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.confidence import ADMIRALTY, Level
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status
from actorgraph.wording.dates import on_words, period_words
from actorgraph.wording.phrases import phrase, term
from actorgraph.wording.sorting import sorted_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.model.confidence import Confidence
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.snapshot import Snapshot

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
    return phrase("{name}: {text}", language).format(name=first.type.label.in_(language), text=ends)


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


def standing_words(relation: Relation, when: Snapshot, language: str) -> list[str]:
    """Return what a reader must know of a tie besides its type: period, grade, doubts, whether it has ended.

    Args:
        relation: The tie.
        when: The dataset on the day, or in the period, to judge by.
        language: ``en`` or ``fr``.
    """
    words = [period_words(relation.period, language, event=relation.type.lasting), *grade_words(relation, language)]
    if _is_possible(relation, when):
        words.append(term(Certainty.POSSIBLY, language))
    if (end := _end_words(relation, when, language)) is not None:
        words.append(end)
    elif when.dataset.is_fading(relation, when.day) and relation.last_evidenced:
        date = on_words(relation.last_evidenced, language)
        words.append(phrase("last evidenced {date}", language).format(date=date))
    return words


def _is_possible(relation: Relation, when: Snapshot) -> bool:
    """Whether a tie possibly holds; what stays true after it has happened is told by its own date alone."""
    if relation.period.is_one_day or relation.status is Status.RETRACTED:
        return False
    holds = relation.period.holds_on(when.day) if relation.type.lasting else when.holds(relation)
    return holds is Certainty.POSSIBLY


def _end_words(relation: Relation, when: Snapshot, language: str) -> str | None:
    """Say that a state is over, though its dates do not tell; None if they do or it is not."""
    period = relation.period
    if period.is_one_day or relation.type.lasting:
        return None
    if period.until is not None and period.holds_on(when.day) is Certainty.NO:
        return None if period.until.is_unknown else phrase("ended", language)
    dataset = when.dataset
    ends = {label: dataset.actors[label].life.ends.last for label in (relation.subject, relation.object)}
    first = min(ends, key=lambda label: ends[label])
    if ends[first] >= when.day:
        return None
    return phrase("ended with {actor}", language).format(actor=dataset.called(first, language))
