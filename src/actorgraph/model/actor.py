"""The parties: organisations, states, people, populations, places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.model.names import name_key
from actorgraph.model.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.model.localtext import LocalText
    from actorgraph.model.source import Citation
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
    """A name an actor once had.

    Attributes:
        name: The name.
        period: When it had the name.
    """

    name: LocalText
    period: Period = Period()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party that can stand with or against another.

    Attributes:
        label: The name people see; unique in a dataset.
        id: The label as it stands in ids and links; unique in a dataset.
        kind: What it is, one of :data:`KINDS` or the author's own word; None if nobody said.
        names: Its full name, per language.
        aliases: Other names.
        former: Names it once had.
        life: From its beginning to its end.
        country: Where it belongs.
        ids: ``(register, identifier)`` in other data sets, such as ``("wikidata", "Q28943")``.
        note: Anything else a reader should know.
        citations: Who says so.
        declared: Whether a file declares it; False if it was only used in a relation.
        origin: Where it was read; not part of its value.
    """

    label: str
    id: str
    kind: str | None = None
    names: LocalText | None = None
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    life: Period = Period()
    country: str | None = None
    ids: tuple[tuple[str, str], ...] = ()
    note: LocalText | None = None
    citations: tuple[Citation, ...] = ()
    declared: bool = True
    origin: Location | None = field(default=None, compare=False, repr=False)

    def label_in(self, language: str) -> str:
        """Return what it is called in a language: its label, unless that is a name that has a translation.

        A label that is none of its names, such as an acronym, is the same in every language. If no English name is
        given, the label is taken for it.

        >>> from actorgraph.model.localtext import LocalText
        >>> names = LocalText((("en", "Chad"), ("fr", "Tchad")))
        >>> Actor(label="Chad", id="chad", names=names).label_in("fr")
        'Tchad'
        """
        names = dict(self.names.versions) if self.names else {}
        keys = {name_key(name) for name in names.values()}
        translated = name_key(self.label) in keys or "en" not in names
        if not translated or name_key(names.get(language, self.label)) == name_key(self.label):
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
