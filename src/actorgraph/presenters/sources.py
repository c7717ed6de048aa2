"""Sources under an answer, and the marks that point to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.presenters.markdown import escaped, linked
from actorgraph.presenters.terminal import one_line
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sources import source_words

if TYPE_CHECKING:
    from actorgraph.model.relation import Relation
    from actorgraph.wording.sources import Bibliography


def marks_text(relation: Relation, bibliography: Bibliography, language: str) -> str:
    """Return the numbers of a tie's sources, and of those that dispute it."""
    marks = bibliography.cite(relation.citations) or phrase("no source", language)
    return f"{marks}{disputed_text(relation, bibliography, language)}"


def disputed_text(relation: Relation, bibliography: Bibliography, language: str) -> str:
    """Return the numbers of the sources that dispute a tie, after a dot; nothing if none does."""
    if not relation.disputed_by:
        return ""
    words = phrase("disputed by {sources}", language).format(sources=bibliography.cite(relation.disputed_by))
    return f" · {words}"


def sources_text(bibliography: Bibliography, language: str) -> list[str]:
    """Return one line per cited source, with its number."""
    return [one_line(f"[{number}] {source_words(source, language)}") for number, source in bibliography.entries()]


def sources_markdown(bibliography: Bibliography, language: str) -> list[str]:
    """Return one line per cited source, with its number and a link; an empty line before them if there are any."""
    entries = list(bibliography.entries())
    lines = [f"- {escaped(f'[{number}]')} {linked(source, language)}" for number, source in entries]
    return ["", *lines] if lines else []
