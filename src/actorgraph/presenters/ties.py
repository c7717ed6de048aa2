"""One tie of an answer as text: its arrow, and what a reader must know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.sources import marks_text
from actorgraph.presenters.terminal import clean, one_line
from actorgraph.wording.ties import standing_words

if TYPE_CHECKING:
    from actorgraph.model.relation import Relation
    from actorgraph.queries.base import Answer
    from actorgraph.wording.sources import Bibliography


def arrow_text(start: str, end: str, relation: Relation, language: str) -> str:
    """Return a tie from one actor to another, drawn with its true arrow."""
    label = relation.type.label.in_(language)
    if relation.mutual:
        return clean(f"{start} ◀─{label}─▶ {end}")
    if relation.subject == start:
        return clean(f"{start} ──{label}──▶ {end}")
    return clean(f"{start} ◀──{label}── {end}")


def standing_text(answer: Answer, relation: Relation, bibliography: Bibliography, language: str) -> str:
    """Return the period, the grade and the doubts of a tie, and the numbers of its sources."""
    words = standing_words(relation, answer.dataset, answer.day, language)
    return one_line(f"{' · '.join(words)}   {marks_text(relation, bibliography, language)}")
