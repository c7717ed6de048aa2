"""The rows of a table of anybody's as a file to be looked at, and what could not be taken, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from actorgraph.editing.plain import plain_text
from actorgraph.errors import QuestionError
from actorgraph.importers.days import day_in
from actorgraph.importers.writing import Entry, Refused, sound, written
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.relation_type import Direction
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.tabular import Table
    from actorgraph.model.relation_type import RelationType

_ADDRESSES: Final = ("http://", "https://")
_CITED: Final = ("quote", "page")
_DAYS: Final = ("since", "until", "date")
_NONE: Final[Mapping[str, Any]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a table says as a file.

    Attributes:
        text: The text of the file; empty if no row could be taken.
        count: How many rows it has.
        refused: The rows that it has not, in their order.
        unknown: The words of the table that mean no type, in their order.
    """

    text: str
    count: int
    refused: tuple[Refused, ...]
    unknown: tuple[str, ...] = ()


class Types:
    """Finds the type that a word in a table means: its name, its section, what it is called, or what was told."""

    def __init__(self, types: Iterable[RelationType], told: Mapping[str, str]) -> None:
        self._by_name = {kind.name: kind for kind in types}
        self._by_word: dict[str, RelationType] = {}
        meant: dict[str, dict[str, RelationType]] = {}
        for kind in self._by_name.values():
            for word in (kind.name, kind.plural):
                self._by_word.setdefault(loose_key(word), kind)
            for word in (*dict(kind.label.versions).values(), *dict(kind.verb.versions).values()):
                meant.setdefault(loose_key(word), {})[kind.name] = kind
        for word, kinds in meant.items():
            if len(kinds) == 1:  # what two types are called means neither
                self._by_word.setdefault(word, *kinds.values())
        for word, name in told.items():
            self._by_word[loose_key(word)] = self.named(name)

    def named(self, name: str) -> RelationType:
        """Return the type of a name.

        Raises:
            QuestionError: If there is none.
        """
        if name not in self._by_name:
            like = hint(name, self._by_name) or Message.of("; the types are {words}", words=", ".join(self.names))
            raise QuestionError("there is no type '{name}'{hint}", name=name, hint=like)
        return self._by_name[name]

    def meant_by(self, word: str) -> RelationType | None:
        """Return the type that a word means, in the plural too, if one does."""
        key = loose_key(word)
        return self._by_word.get(key) or self._by_word.get(key.removesuffix("s"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the types."""
        return tuple(self._by_name)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read.

    Attributes:
        types: What words for types mean.
        kind: The type of all ties, where no column says it.
        words: What the words of other languages mean in a field that knows only some words, by the field.
        order: What comes first in days such as 02/03/2017, one of :data:`~actorgraph.importers.days.ORDERS`; without it
            nobody can tell, and they are refused.
        sources: The ids of the sources that there are.
    """

    types: Types
    kind: str | None = None
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    order: str | None = None
    sources: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table.

    Attributes:
        entries: Those that are ties, as entries.
        refused: Those that are none.
        unknown: The words of the table that mean no type, in their order.
    """

    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    unknown: tuple[str, ...]


def proposal_of(
    table: Table, columns: Mapping[str, int], reading: Reading, beside: Mapping[str, str] = _NONE
) -> Proposal:
    """Return the file that says what a table says; a row that the language refuses is left out and told.

    Args:
        table: The table.
        columns: In which column each field stands.
        reading: How it is read.
        beside: What the files say beside which it is to stand, by their paths; with their types and actors.

    Raises:
        QuestionError: If nothing says of which type the ties are.
    """
    rows = rows_of(table, columns, reading)
    actors = [Entry(line, "actors", said, name) for line, name, said in table.actors]
    left, wrong = sound([*actors, *rows.entries], beside)
    kept = set(left)
    count = sum(entry in kept for entry in rows.entries)
    refused = tuple(sorted([*rows.refused, *wrong], key=lambda row: row.line))
    return Proposal(written(left)[0] if count else "", count, refused, rows.unknown)


def rows_of(table: Table, columns: Mapping[str, int], reading: Reading) -> Rows:
    """Return the rows of a table as entries, before the language has judged them.

    Raises:
        QuestionError: If nothing says of which type the ties are.
    """
    kind = None if reading.kind is None else reading.types.named(reading.kind)
    if "type" not in columns and kind is None:
        raise QuestionError("no column says of which type the ties are; say it for all of them, as in --type support")
    refused: list[Refused] = []
    unknown: dict[str, None] = {}
    entries: list[Entry] = []
    for place, (line, cells) in enumerate(table.rows):
        said = {field: cells[at] for field, at in columns.items() if cells[at]}
        word = said.pop("type", "")
        meant = kind or reading.types.meant_by(word)
        mutual = bool(table.mutual) and table.mutual[place]
        reason = _why_not(said, meant, word, reading.sources, mutual=mutual)
        if word and meant is None:
            unknown[word] = None
        if reason is not None or meant is None:
            refused.append(Refused(line, reason or ""))
        else:
            value = _entry(_in_words(said, reading.words, reading.order), meant, mutual=mutual)
            entries.append(Entry(line, meant.plural, value | dict(table.more[place] if table.more else {})))
    return Rows(tuple(entries), tuple(refused), tuple(unknown))


def _in_words(said: Mapping[str, str], words: Mapping[str, Mapping[str, str]], order: str | None) -> dict[str, str]:
    """Return what a row says, in the words of the language."""
    found = {field: words.get(field, _NONE).get(loose_key(text), text) for field, text in said.items()}
    return {field: day_in(text, order) if order and field in _DAYS else text for field, text in found.items()}


def _why_not(
    said: Mapping[str, str], meant: RelationType | None, word: str, sources: Collection[str], *, mutual: bool
) -> Message | None:
    for end in ("from", "to"):
        if end not in said:
            return Message.of("'{field}' is empty", field=end)
    if meant is None:
        told = "'{word}' is no type of tie: say which is meant, as in {option}"
        return Message.of(told if word else "it has no type", word=word, option=f"--type-map '{word}=TYPE'")
    if mutual and meant.direction is Direction.ONE_WAY:
        return Message.of("it runs neither way, and a tie of the type '{type}' runs one way", type=meant.name)
    source = said.get("source")
    if source is not None and source not in sources and not source.lower().startswith(_ADDRESSES):
        return Message.of("'{source}' is neither an address nor the id of a source", source=source)
    if source is None and any(field in said for field in _CITED):
        return Message.of("it has a quote or a page, and no source")
    return None


def _entry(said: Mapping[str, str], kind: RelationType, *, mutual: bool) -> dict[str, Plain]:
    entry: dict[str, Plain] = {"from": said["from"], "to": said["to"]}
    if mutual or kind.direction is Direction.MUTUAL:
        entry = {"between": [said["from"], said["to"]]}
    entry |= {field: text for field, text in said.items() if field not in ("from", "to", "source", *_CITED)}
    if "source" in said:
        cited: dict[str, Plain] = {field: said[field] for field in _CITED if field in said}
        entry["sources"] = [{"source": said["source"], **cited} if cited else said["source"]]
    return entry


def sources_in(texts: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the sources that files have."""
    said = [plain_text(text) for text in texts.values()]
    sections = [tree.get("sources") for tree in said if isinstance(tree, dict)]
    return frozenset(name for section in sections if isinstance(section, dict) for name in section)
