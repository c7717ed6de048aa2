"""Documents and citations in words, numbered in the order in which they are first cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.source import Citation, Source


class Bibliography:
    """Numbers sources as they are cited, from 1."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._sources: list[Source] = []

    def cite(self, citations: Iterable[Citation]) -> str:
        """Return ``[1] [2]`` for citations, each source once; empty if there are none."""
        numbers = dict.fromkeys(self.number(citation.source) for citation in citations)
        return " ".join(f"[{number}]" for number in numbers)

    def number(self, source: Source) -> int:
        """Return the number of a source, which joins the list at its first citation."""
        if source.id not in self._numbers:
            self._sources.append(source)
            self._numbers[source.id] = len(self._sources)
        return self._numbers[source.id]

    def entries(self) -> Iterable[tuple[int, Source]]:
        """Return every cited source with its number, in order."""
        return enumerate(self._sources, start=1)


def source_words(source: Source, language: str, *, link: bool = True) -> str:
    """Return a document as it stands in a list of sources: publisher, title, date, address."""
    parts = []
    if source.author:
        parts.append(source.author.in_(language))
    if source.publisher:
        parts.append(source.publisher.in_(language))
    if source.title:
        title = source.title.in_(language)
        parts.append(f"« {title} »" if language == "fr" else f'"{title}"')
    if not parts and source.note:
        parts.append(source.note.in_(language).split(". ")[0].rstrip("."))
    if not parts and source.id != source.url:
        parts.append(source.id)
    if source.date:
        parts.append(date_words(source.date, language))
    elif source.id != source.url:
        parts.append(phrase("n.d.", language))
    if link and source.url:
        parts.append(source.url)
    return ", ".join(parts)
