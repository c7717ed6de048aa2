"""On whose word a figure stands: its documents, numbered, and each tie with the numbers of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.claim import by_actor
from actorgraph.scene.evidence import cited_for
from actorgraph.wording.dates import date_words
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sources import source_words
from actorgraph.wording.ties import standing_words, statement_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from actorgraph.exporters.svg.subject import Subject
    from actorgraph.model.claim import Claim
    from actorgraph.model.event import Event
    from actorgraph.model.source import Citation, Source
    from actorgraph.scene.shown import ShownTie


class Evidence:
    """The documents behind a view, those cited for most of it first."""

    def __init__(
        self, subject: Subject, actors: Collection[str], ties: Iterable[ShownTie], events: Sequence[Event] = ()
    ) -> None:
        cited = cited_for(actors, [shown.tie for shown in ties], subject.sides)
        self._subject = subject
        told = (citation.source for event in events for citation in event.citations)
        self._sources = list({source.id: source for source in (*(source for source, _ in cited), *told)}.values())
        self._numbers = {source.id: number for number, source in enumerate(self._sources, start=1)}

    def documents(self) -> list[str]:
        """Return the documents in words, in the order of their numbers."""
        return [self._words(source) for source in self._sources]

    def tie_words(self, ties: Sequence[ShownTie]) -> str:
        """Return ties in words, each with the numbers of the documents that are cited for it."""
        subject = self._subject
        return phrase("; ", subject.language).join(self._tie_words(shown) for shown in ties)

    def event_words(self, event: Event) -> str:
        """Return an event in words, with the numbers of the documents that are cited for it."""
        language = self._subject.language
        place, note = (told and told.in_(language) for told in (event.place, event.note))
        said = [event.name.in_(language), date_words(event.date, language), place, note]
        said.append(None if event.citations else phrase("no source", language))
        return f"{', '.join(part for part in said if part)} {self._numbers_of(event.citations)}".strip()

    def _tie_words(self, shown: ShownTie) -> str:
        tie, subject = shown.tie, self._subject
        when, language = subject.selected.on(subject.dataset), subject.language
        said = [statement_words([tie], subject.name, language), *standing_words(tie, when, language)]
        for words, claims in (("claimed by {actors}", tie.claimed_by), ("denied by {actors}", tie.denied_by)):
            if claims:
                said.append(phrase(words, language).format(actors=self._claims(claims)))
        if tie.disputed_by:
            said.append(phrase("disputed by {sources}", language).format(sources=self._numbers_of(tie.disputed_by)))
        if not tie.said_in:
            said.append(phrase("no source", language))
        return f"{', '.join(said)} {self._numbers_of(tie.citations)}".strip()

    def _claims(self, claims: Iterable[Claim]) -> str:
        named = ((self._subject.name(label), cited) for label, cited in by_actor(claims).items())
        return ", ".join(f"{name} {self._numbers_of(cited)}".strip() for name, cited in named)

    def _numbers_of(self, citations: Iterable[Citation]) -> str:
        return " ".join(dict.fromkeys(f"[{self._numbers[citation.source.id]}]" for citation in citations))

    def _words(self, source: Source) -> str:
        return source_words(source, self._subject.language, link=False) or source.url or source.id
