"""The parties: organisations, states, people, populations, places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, field
from typing import Any

from actorgraph.model.facts import dated, exact_of, fact, full_of, plain_of
from actorgraph.model.forms import LOCAL_NAME, LOCAL_TEXT, NAMES, TEXT, Form, form, in_a_row, in_every_language
from actorgraph.model.localtext import LocalText
from actorgraph.model.names import strict_key
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name an actor once had."""

    name: LocalText = fact(LOCAL_NAME, "The name.", default=MISSING)
    period: Period = dated(since="From when it had the name.", until="Until when it had the name.")


Identifiers = tuple[tuple[str, str], ...]


def _in_words(names: Iterable[FormerName]) -> str | None:
    return in_a_row(sorted(f"{in_every_language(former.name)} ({_span(former.period)})" for former in names))


def _span(period: Period) -> str:
    return f"{period.since or ''} to {period.until or ''}".strip()


def _entries(identifiers: Identifiers) -> str | None:
    return in_a_row(sorted(f"{register} {identifier}" for register, identifier in identifiers))


def _exactly(names: Iterable[FormerName]) -> list[dict[str, Any]]:
    return sorted((exact_of(former) for former in names), key=repr)


FORMER_NAMES: Form[tuple[FormerName, ...]] = form(
    (),
    lambda names: [plain_of(former) for former in names],
    flat=_in_words,
    full=lambda names: [full_of(former) for former in names],
    exact=_exactly,
)
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
    names: LocalText | None = fact(LOCAL_NAME, "Its full name, per language.")
    aliases: tuple[str, ...] = fact(NAMES, "Other names it is known by.")
    former: tuple[FormerName, ...] = fact(FORMER_NAMES, "Names it once had, with their dates.")
    distinct_from: tuple[str, ...] = fact(NAMES, "Actors that it shares a name with, and is not.")
    life: Period = dated(
        since="When it came to be.", until="When it ceased to be; 'unknown' if nobody knows when it did."
    )
    country: str | None = fact(TEXT, "Where it belongs.")
    ids: Identifiers = fact(IDS, "Its identifiers in other data sets: {wikidata: Q..., ucdp: 1234}.")
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so.", name="sources")
    declared: bool = True
    origin: Location | None = field(default=None, compare=False, repr=False)

    def label_in(self, language: str) -> str:
        """Return what it is called in a language: its label, unless that is a name that has a translation.

        A label that is none of its names, such as an acronym, is the same in every language. If no English name is
        given, the label is taken for it.

        >>> from actorgraph.model.localtext import LocalText
        >>> Actor(label="Chad", id="chad", names=LocalText((("en", "Chad"), ("fr", "Tchad")))).label_in("fr")
        'Tchad'
        """
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
        if self.names:
            yield from (text for _, text in self.names.versions)
        yield from self.aliases
        for former in self.former:
            yield from (text for _, text in former.name.versions)
