"""The parties: organisations, states, people, populations, places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from actorgraph.model.facts import dated, fact
from actorgraph.model.forms import LOCAL_NAME, LOCAL_TEXT, NAMES, TAGS, TEXT, Form, form, in_a_row
from actorgraph.model.localtext import UNSTATED, LocalText
from actorgraph.model.names import strict_key
from actorgraph.model.other_names import ALIASES, FORMER_NAMES, AnyAlias, FormerName, alias_citations, alias_name
from actorgraph.model.own_word import OwnWord
from actorgraph.model.period import Period
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.problems import Location

KINDS: tuple[str, ...] = (
    "armed group",
    "armed forces",
    "state",
    "government",
    "company",
    "coalition",
    "organisation",
    "mission",
    "party",
    "person",
    "population",
    "place",
)
"""The kinds the pictures have a shape for; any other kind may be written and gets the plain shape."""


class OwnKind(OwnWord):
    """A kind of its author's own, which also knows how it is drawn.

    Attributes:
        like: The kind of :data:`KINDS` whose shape it has; None for the plain one.
    """

    __slots__ = ("like",)

    like: str | None

    @classmethod
    def of(cls, word: str, *, label: LocalText | None = None, like: str | None = None) -> Self:
        """Return a kind from its word."""
        kind = super().of(word, label=label)
        kind.like = like
        return kind


Identifiers = tuple[tuple[str, str], ...]


def _entries(identifiers: Identifiers) -> str | None:
    return in_a_row(sorted(f"{register} {identifier}" for register, identifier in identifiers))


IDS: Form[Identifiers] = form((), dict, flat=_entries, exact=sorted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party that can stand with or against another; what is known of it stands in its facts.

    Attributes:
        label: The name people see; unique in a dataset.
        id: The label as it stands in ids and links; unique in a dataset.
        declared: Whether a file declares it; False if it was only used in a relation.
        origin: Where it was read; not part of its value.
    """

    label: str
    id: str
    kind: str | None = fact(
        TEXT, "What it is: armed group, state, armed forces, company, coalition, person, place, ..."
    )
    labels: LocalText | None = fact(LOCAL_NAME, "Its short name, per language: what pictures and answers call it.")
    names: LocalText | None = fact(LOCAL_NAME, "Its full name, per language.")
    aliases: tuple[AnyAlias, ...] = fact(
        ALIASES, "Other names it is known by; one with evidence of its own is {name: ..., sources: [...]}."
    )
    former: tuple[FormerName, ...] = fact(FORMER_NAMES, "Names it once had, with their dates.")
    distinct_from: tuple[str, ...] = fact(NAMES, "Actors that it shares a name with, and is not.")
    life: Period = dated(
        since="When it came to be.", until="When it ceased to be; 'unknown' if nobody knows when it did."
    )
    country: str | None = fact(TEXT, "Where it belongs.")
    ids: Identifiers = fact(IDS, "Its identifiers in other data sets: {wikidata: Q..., ucdp: 1234}.")
    tags: tuple[str, ...] = fact(TAGS, "Words of your own, by which actors and ties are found together.")
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so.", name="sources")
    declared: bool = True
    origin: Location | None = field(default=None, compare=False, repr=False)

    def label_in(self, language: str) -> str:
        """Return what it is called in a language: by the short name that it has there, or else by its label.

        Where no short name is given, a label that is a name with a translation is translated. One that is none of its
        names, such as an acronym, is the same in every language; if no English name is given, it is taken for it.

        >>> from actorgraph.model.localtext import LocalText
        >>> Actor(label="Chad", id="chad", names=LocalText((("en", "Chad"), ("fr", "Tchad")))).label_in("fr")
        'Tchad'
        >>> Actor(label="DRC", id="drc", labels=LocalText((("en", "DRC"), ("fr", "RDC")))).label_in("fr")
        'RDC'
        """
        short = self.labels.as_dict() if self.labels else {}
        return short.get(language) or short.get(UNSTATED) or self._translated(language)

    def _translated(self, language: str) -> str:
        if not self.names:
            return self.label
        names = dict(self.names.versions)
        keys = {strict_key(name) for name in names.values()}
        translated = strict_key(self.label) in keys or "en" not in names
        if not translated or strict_key(names.get(language, self.label)) == strict_key(self.label):
            return self.label
        return names[language]

    def all_names(self) -> Iterator[str]:
        """Yield every name it answers to: the label first, repeats included."""
        yield self.label
        yield from self.present_names()
        yield from map(alias_name, self.aliases)
        for former in self.former:
            yield from (text for _, text in former.name.versions)

    def present_names(self) -> Iterator[str]:
        """Yield its short names and its full ones."""
        for names in (self.labels, self.names):
            yield from (text for _, text in names.versions) if names else ()

    def all_citations(self) -> Iterator[Citation]:
        """Yield every citation of its names and of itself, repeats included."""
        for alias in self.aliases:
            yield from alias_citations(alias)
        for former in self.former:
            yield from former.citations
        yield from self.citations
