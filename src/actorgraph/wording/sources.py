"""Documents and citations in words, numbered in the order in which they are first cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.model.source import Citation, Source

_SHORT: Final = 50


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

    def entries(self) -> tuple[tuple[int, Source], ...]:
        """Return every cited source with its number, in order."""
        return tuple(enumerate(self._sources, start=1))


def source_words(source: Source, language: str, *, link: bool = True) -> str:
    """Return a document as it stands in a list of sources: publisher, title, date, address."""
    address = source.url if link else None
    return ", ".join(filter(None, (document_words(source, language), publication_words(source, language), address)))


def document_words(source: Source, language: str) -> str:
    """Return who published what: author, publisher and title; without these, its note or its id."""
    parts = []
    if source.author:
        parts.append(source.author.in_(language))
    if source.publisher:
        parts.append(source.publisher.in_(language))
    if source.title:
        parts.append(phrase('"{title}"', language).format(title=source.title.in_(language)))
    if not parts and source.note:
        parts.append(source.note.in_(language).split(". ")[0].rstrip("."))
    if not parts and source.id != source.url:
        parts.append(source.id)
    return ", ".join(parts)


def short_words(source: Source, language: str) -> str:
    """Return what a document is called by in a line of many: its publisher; without one its author, title or host."""
    named = source.publisher or source.author or source.title
    if named:
        return shortened(named.in_(language))
    return shortened((urlsplit(source.url).hostname if source.url else None) or document_words(source, language))


def shortened(text: str) -> str:
    """Return a text that fits a line of many, cut between words."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHORT else f"{plain[:_SHORT].rpartition(' ')[0] or plain[:_SHORT]}…"


def publication_words(source: Source, language: str) -> str:
    """Return when a document was published, or that nobody says; nothing of a bare address."""
    if source.date:
        return date_words(source.date, language)
    return phrase("n.d.", language) if source.id != source.url else ""
