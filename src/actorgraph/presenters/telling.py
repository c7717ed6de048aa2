"""One answer being told in one language: what its actors are called, and which number a source has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from actorgraph.documents.blocks import GAP, Marks, Note, Reference, Row, Scope, Sources, composed, joined, spans
from actorgraph.message import Message
from actorgraph.model.claim import by_actor, citations_of
from actorgraph.presenters.scope import scope_words
from actorgraph.queries.answers.answer import Answer
from actorgraph.queries.answers.strength import shown
from actorgraph.wording import ENGLISH
from actorgraph.wording.phrases import counted, phrase, term
from actorgraph.wording.sorting import sorted_in
from actorgraph.wording.sources import Bibliography, source_words
from actorgraph.wording.ties import standing_words
from actorgraph.wording.told import told
from actorgraph.wording.types import label_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.graph.signs import SignedPair
    from actorgraph.model.claim import Claim
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Citation

A = TypeVar("A", bound=Answer)


class Telling(Generic[A]):
    """An answer and the language it is told in; sources get their numbers as they are first cited."""

    def __init__(self, answer: A, language: str) -> None:
        """Begin to tell an answer.

        Args:
            answer: The answer.
            language: ``en`` or ``fr``.
        """
        self.answer = answer
        self.language = language
        self._cited = Bibliography()
        self._called: dict[str, str] = {}

    def phrase(self, words: str, **values: object) -> str:
        """Return a phrase in the language, with values in its places."""
        return phrase(words, self.language).format(**values)

    def counted(self, one: str, many: str, number: int, **values: object) -> str:
        """Return a phrase in the form that goes with a number, ``{n}`` and its other places filled in."""
        return counted(one, many, number, self.language, **values)

    def term(self, word: str, context: str | None = None) -> str:
        """Return a word of the vocabulary in the language."""
        return term(word, self.language, context=context)

    def remark(self, note: str) -> str:
        """Return a remark in the language."""
        return told(note, self.language) if isinstance(note, Message) else self.term(note)

    def called(self, label: str) -> str:
        """Return what an actor is called, on a day by its name of that day."""
        if label not in self._called:
            self._called[label] = self.answer.when.called(label, self.language)
        return self._called[label]

    def actors(self, labels: Iterable[str]) -> str:
        """Return what actors, in the order of their labels, are called, one after the other in the order of names."""
        called = list(map(self.called, labels))
        return ", ".join(called if self.language == ENGLISH else sorted_in(called, self.language))

    def arrow(self, start: str, relation: Relation) -> str:
        """Return a tie from one actor, by its label, to the other, drawn with its true arrow."""
        label = label_words(relation.type, self.language)
        near, far = self.called(start), self.called(relation.other(start))
        if relation.mutual:
            return f"{near} ◀─{label}─▶ {far}"
        return f"{near} ──{label}──▶ {far}" if relation.subject == start else f"{near} ◀──{label}── {far}"

    def standing(self, relation: Relation) -> Text:
        """Return the period, the grade and the doubts of a tie, and the marks of its sources."""
        words = standing_words(relation, self.answer.when, self.language)
        return (" · ".join(words), GAP, *spans(self.sources(relation)))

    def tie(self, start: str, relation: Relation, below: Iterable[Text] = ()) -> Row:
        """Return a tie as a row of a chain, drawn from one of its actors."""
        return Row((self.arrow(start, relation), self.standing(relation)), tuple(below))

    def ties(self, relations: Iterable[Relation]) -> tuple[Row, ...]:
        """Return ties as rows of a chain, each drawn from its subject."""
        return tuple(self.tie(relation.subject, relation) for relation in relations)

    def pairs(self, pairs: Iterable[SignedPair]) -> tuple[Text, ...]:
        """Return a line for each tie by which pairs are shown; the other ties of a pair are counted."""
        lines: list[Text] = []
        for pair in pairs:
            ties = shown(pair, self.answer.when)
            lines += [self.statement(tie.subject, tie) for tie in ties]
            if more := len(pair.ties) - len(ties):
                words = self.counted("and {n} more tie between them", "and {n} more ties between them", more)
                lines[-1] = (*spans(lines[-1]), GAP, words)
        return tuple(lines)

    def statement(self, start: str, relation: Relation) -> Text:
        """Return a tie as one line, drawn from one of its actors."""
        return (self.arrow(start, relation), GAP, *spans(self.standing(relation)))

    def marks(self, citations: Iterable[Citation]) -> tuple[Marks, ...]:
        """Return the marks of cited sources, each once; none if nothing is cited."""
        numbers = tuple(dict.fromkeys(self._cited.number(citation.source) for citation in citations))
        return (Marks(numbers),) if numbers else ()

    def sources(self, relation: Relation, *others: Relation, said: Iterable[Citation] | None = None) -> Text:
        """Return the marks of the sources of a tie, or of all of one event, and who claims, denies and disputes it.

        Args:
            relation: The tie.
            others: The other ties of its event.
            said: Who says what is told of it; None if that is everybody who is cited for it.
        """
        ties = (relation, *others)
        cited = [citation for tie in ties for citation in tie.citations] if said is None else said
        marks = self.marks(cited)
        parts: list[Text] = [marks] if marks else []
        if not marks and not any(citation for tie in ties for citation in citations_of(tie.claimed_by)):
            parts.append(self.phrase("no source"))
        if relation.claimed_by:
            words = phrase("claimed by {actors}", self.language)
            parts.append(composed(words, actors=self._claims(relation.claimed_by)))
        if relation.denied_by:
            words = phrase("denied by {actors}", self.language)
            parts.append(composed(words, actors=self._claims(relation.denied_by)))
        if relation.disputed_by:
            words = phrase("disputed by {sources}", self.language)
            parts.append(composed(words, sources=self.marks(relation.disputed_by)))
        return joined(parts, " · ")

    def _claims(self, claims: Iterable[Claim]) -> Text:
        """Return who says something, in the order of what is said, each with the marks of where it does."""
        named = ((self.called(label), self.marks(cited)) for label, cited in by_actor(claims).items())
        return joined([(name, " ", *marks) if marks else (name,) for name, marks in named], ", ")

    @property
    def has_cited(self) -> bool:
        """Whether any source has been cited yet."""
        return bool(self._cited.entries())

    def closing(self, *, apart: bool = False, scope_apart: bool = False, heading: str = "") -> tuple[Block, ...]:
        """Return what ends every answer: its sources, its notes and its scope.

        Args:
            apart: Whether plain text puts an empty line before the sources.
            scope_apart: Whether it puts one before the scope too.
            heading: What stands above the sources where other blocks have headings.
        """
        references = tuple(
            Reference(number, source_words(source, self.language, link=False), source.url)
            for number, source in self._cited.entries()
        )
        return (
            *((Sources(references=references, heading=heading, apart=apart),) if references else ()),
            *(Note(text=self.remark(note)) for note in self.answer.notes),
            Scope(text=scope_words(self.answer, self.language, self._called), apart=scope_apart),
        )
