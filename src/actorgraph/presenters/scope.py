"""The line under an answer that says what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording.dates import date_words, day_words
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from actorgraph.queries.base import Answer


def scope_words(answer: Answer, language: str) -> str:
    """Return what an answer is about, in one line: date, layer, types, grade, projection, signs."""
    selected, dataset = answer.selected, answer.dataset
    if selected.day is None:
        parts = [phrase("everything recorded", language)]
    else:
        parts = [phrase("as of {date}", language).format(date=day_words(selected.day, language))]
    if dataset.as_of is not None:
        date = date_words(dataset.as_of, language)
        parts.append(phrase("record up to {date}", language).format(date=date))
    if selected.layer:
        parts.append(f"{phrase('layer', language)} {selected.layer}")
    if selected.only:
        parts.append(f"{phrase('only', language)} {', '.join(selected.only)}")
    if selected.excluded:
        parts.append(f"{phrase('except', language)} {', '.join(selected.excluded)}")
    if selected.min_confidence:
        parts.append(f"{phrase('min-confidence', language)} {selected.min_confidence}")
    scope = answer.scope()
    if scope.get("directed"):
        parts.append(phrase("directed", language))
    if "projection" in scope:
        parts.append(str(scope["projection"]))
    return f"{phrase('scope', language)}: {' · '.join(parts)}"
