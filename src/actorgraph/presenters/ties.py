"""One tie of an answer as text: its arrow, and what a reader must know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.sources import marks_text
from actorgraph.presenters.terminal import clean, one_line
from actorgraph.wording.ties import standing_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.relation import Relation
    from actorgraph.queries.answer import Answer
    from actorgraph.wording.sources import Bibliography


def arrow_text(answer: Answer, start: str, relation: Relation, language: str) -> str:
    """Return a tie from one actor, by its label, to the other, drawn with its true arrow."""
    label = relation.type.label.in_(language)
    near, far = (answer.dataset.called(end, language) for end in (start, relation.other(start)))
    if relation.mutual:
        return clean(f"{near} ◀─{label}─▶ {far}")
    if relation.subject == start:
        return clean(f"{near} ──{label}──▶ {far}")
    return clean(f"{near} ◀──{label}── {far}")


def actors_text(answer: Answer, labels: Iterable[str], language: str) -> str:
    """Return actors, by their labels, one after the other."""
    return one_line(", ".join(answer.dataset.called(label, language) for label in labels))


def standing_text(answer: Answer, relation: Relation, bibliography: Bibliography, language: str) -> str:
    """Return the period, the grade and the doubts of a tie, and the numbers of its sources."""
    words = standing_words(relation, answer.dataset, answer.day, language)
    return one_line(f"{' · '.join(words)}   {marks_text(relation, bibliography, language)}")
