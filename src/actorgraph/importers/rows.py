"""The rows of a table as entries of a file, or all that keeps them from being ties."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import QuestionError
from actorgraph.importers.citing import Citing
from actorgraph.importers.days import day_in, why_no_day
from actorgraph.importers.kinds import why_no_type
from actorgraph.importers.unsaid import NoText
from actorgraph.importers.writing import Entry, Refused, faults
from actorgraph.message import Message
from actorgraph.model.name_index import NameIndex
from actorgraph.model.names import loose_key
from actorgraph.model.relation_type import Direction, Family
from actorgraph.model.spelling import Spelling, alike, labels_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.editing import Plain
    from actorgraph.importers.kinds import Meant, Types
    from actorgraph.importers.tabular import Table
    from actorgraph.model.relation_type import RelationType

_ENDS: Final = ("from", "to")
_CITED: Final = ("quote", "page")
_DAYS: Final = ("since", "until", "date")
_BETWEEN: Final = ";"
"""What stands between several names in one cell."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read.

    Attributes:
        types: What words for types mean.
        kind: The type of all ties, where no column says it.
        words: What the words of other languages mean in a field that knows only some words, by the field.
        order: What comes first in days such as 02/03/2017, one of :data:`~actorgraph.importers.days.ORDERS`; without it
            nobody can tell, and they are refused.
        sources: What the sources are called that there are, by their ids.
        titles: Whether a source that is neither an id nor an address is what a document is called.
        names: Whom names mean already.
    """

    types: Types
    kind: str | None = None
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    order: str | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    titles: bool = False
    names: NameIndex = field(default_factory=NameIndex)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table.

    Attributes:
        documents: The documents of which they tell, as entries.
        entries: Those that are ties, as entries.
        refused: Those that are none.
        unknown: The words of the table that mean no type, in their order.
        meant: What words mean that are none of a type's own, in their order.
        joined: Names that are one with another, by which they are written.
        alike: Names that look like another.
    """

    documents: tuple[Entry, ...] = ()
    entries: tuple[Entry, ...] = ()
    refused: tuple[Refused, ...] = ()
    unknown: tuple[str, ...] = ()
    meant: tuple[tuple[str, Meant], ...] = ()
    joined: tuple[Spelling, ...] = ()
    alike: tuple[Spelling, ...] = ()


def rows_of(table: Table, columns: Mapping[str, int], reading: Reading, beside: Mapping[str, str]) -> Rows:
    """Return the rows of a table as entries; the language has judged only those that are refused anyway.

    Args:
        table: The table.
        columns: In which column each field stands.
        reading: How it is read.
        beside: What the files say beside which they are to stand, by their paths.

    Raises:
        QuestionError: If nothing says of which type the ties are.
    """
    if "type" not in columns and reading.kind is None:
        told = "no column says of which type the ties are; say which, as in {option}, or one type for all, as in {all}"
        raise QuestionError(told, option="--map type=HEAD", all="--type support")
    rows = _Rows(reading, Counter(_names_in(table, columns, reading)))
    untold: list[Refused] = []
    for place, (line, cells) in enumerate(table.rows):
        if reasons := _untold(cells, columns, table.heads):
            untold.append(Refused(line, reasons[0], tuple(reasons[1:])))
            continue
        said = {name: cells[at] for name, at in columns.items() if cells[at]}
        more = table.more[place] if table.more else {}
        rows.take(line, said, more, mutual=bool(table.mutual) and table.mutual[place])
    return rows.found((*table.refused, *untold), beside)


def cited_by(entry: Entry) -> list[str]:
    """Return the ids and addresses that an entry cites."""
    sources = entry.value.get("sources") if isinstance(entry.value, dict) else None
    cited = sources if isinstance(sources, list) else []
    return [str(source["source"] if isinstance(source, dict) else source) for source in cited]


def _untold(cells: Sequence[str], columns: Mapping[str, int], heads: Sequence[str]) -> list[Message]:
    """Return which cells of a row say nothing, though something stands there, and why."""
    unsaid = [(heads[at], cells[at]) for at in columns.values()]
    told = "column '{column}': {reason}"
    return [Message.of(told, column=head, reason=cell.reason) for head, cell in unsaid if isinstance(cell, NoText)]


def _names_in(table: Table, columns: Mapping[str, int], reading: Reading) -> Iterator[str]:
    for _, cells in table.rows:
        for end in _ENDS:
            if not isinstance(cell := cells[columns[end]], NoText):
                yield from _parties(cell, reading.names)


def _parties(cell: str, names: NameIndex) -> list[str]:
    """Return the names of a cell, which has one unless semicolons stand in it."""
    parts = [part.strip() for part in cell.split(_BETWEEN) if part.strip()]
    return [cell] if len(parts) < 2 or names.owners(cell) else parts


class _Rows:
    """Takes rows, one after the other."""

    def __init__(self, reading: Reading, often: Mapping[str, int]) -> None:
        self._reading = reading
        self._citing = Citing(
            reading.sources, {title: key for key, title in reading.sources.items() if title}, reading.titles
        )
        self._often = often
        self._label = labels_of({name: count for name, count in often.items() if not reading.names.owners(name)})
        self._kind = None if reading.kind is None else reading.types.named(reading.kind)
        self._entries: list[Entry] = []
        self._wrong: list[tuple[Entry, list[str]]] = []
        self._unknown: dict[str, None] = {}
        self._meant: dict[str, Meant] = {}

    def take(self, line: int, said: dict[str, str], more: Mapping[str, Plain], *, mutual: bool) -> None:
        """Take a row, or keep why it cannot be taken with what can be judged of it."""
        word = said.pop("type", "")
        meant = self._reading.types.meant_by(word) if self._kind is None else None
        kind = self._kind if meant is None else meant.kind
        if word and kind is None:
            self._unknown[word] = None
        if meant is not None and not meant.own:
            self._meant[word] = meant
        reasons = [*self._why_no_tie(said, kind, word, mutual=mutual)]
        cited, wrong = self._cited(said)
        told = {name: text for name, text in said.items() if name not in (*_ENDS, "source", *_CITED)}
        days = {name: why for name in _DAYS if (why := why_no_day(told.get(name, ""), self._reading.order)) is not None}
        reasons += [*wrong, *days.values()]
        facts = self._in_words({name: text for name, text in told.items() if name not in days})
        known = kind or self._reading.types.any_state
        ends = self._ends(said, known, mutual=mutual, inverted=meant is not None and meant.inverted)
        entry = Entry(line, known.plural, {**ends, **facts, **({"sources": cited} if cited else {}), **more})
        if reasons:
            self._wrong.append((Entry(line, known.plural, {**ends, **facts}), [*reasons]))
        else:
            self._entries.append(entry)

    def found(self, refused: Iterable[Refused], beside: Mapping[str, str]) -> Rows:
        """Return what was found, with all that is wrong with rows that are refused."""
        judged = faults([entry for entry, _ in self._wrong], beside)
        told = [(entry.line, [*reasons, *judged.get(entry, ())]) for entry, reasons in self._wrong]
        documents = [Entry(0, "sources", said, key) for key, said in self._citing.found.items()]
        unfit = {document.key: reasons for document, reasons in faults(documents, beside).items()}
        citing = {entry: [why for key in cited_by(entry) for why in unfit.get(key, ())] for entry in self._entries}
        told += [(entry.line, reasons) for entry, reasons in citing.items() if reasons]
        return Rows(
            tuple(document for document in documents if document.key not in unfit),
            tuple(entry for entry, reasons in citing.items() if not reasons),
            (*refused, *(Refused(line, reasons[0], tuple(reasons[1:])) for line, reasons in told)),
            tuple(self._unknown),
            tuple(self._meant.items()),
            tuple(self._spelt(name, label) for name, label in self._label.items()),
            tuple(self._spelt(*pair) for pair in self._alike()),
        )

    def _alike(self) -> list[tuple[str, str]]:
        often: Counter[str] = Counter()
        for name, count in self._often.items():
            often[self._label.get(name, name)] += count
        owners = self._reading.names.owners
        return [(name, like) for name, like in alike(often) if not (owners(name) and owners(like))]

    def _spelt(self, name: str, other: str) -> Spelling:
        return Spelling(name, self._often[name], other, self._often[other])

    def _why_no_tie(
        self, said: Mapping[str, str], kind: RelationType | None, word: str, *, mutual: bool
    ) -> Iterator[Message]:
        for end in _ENDS:
            if end not in said:
                yield Message.of("'{field}' is empty", field=end)
            elif len(_parties(said[end], self._reading.names)) > 1 and (kind and kind.family != Family.SUCCESSION):
                yield Message.of("'{text}' may be several actors: give each a row of its own", text=said[end])
        if kind is None:
            yield why_no_type(word)
        elif mutual and kind.direction is Direction.ONE_WAY:
            yield Message.of("it runs neither way, and a tie of the type '{type}' runs one way", type=kind.name)

    def _cited(self, said: Mapping[str, str]) -> tuple[list[Plain], list[Message]]:
        located: dict[str, Plain] = {name: said[name] for name in _CITED if name in said}
        cited, wrong = self._citing.cited_in(said.get("source", ""))
        if not located or wrong:
            return list(cited), wrong
        if not cited:
            return [], [Message.of("it has a quote or a page, and no source")]
        if len(cited) > 1:
            return [], [Message.of("it has a quote or a page, and several sources")]
        return [{"source": cited[0], **located}], []

    def _in_words(self, said: Mapping[str, str]) -> dict[str, Plain]:
        """Return what a row says, in the words of the language."""
        words: Mapping[str, Any] = self._reading.words
        found = {name: words.get(name, {}).get(loose_key(text), text) for name, text in said.items()}
        return {name: day_in(text, self._reading.order) if name in _DAYS else text for name, text in found.items()}

    def _ends(self, said: Mapping[str, str], kind: RelationType, *, mutual: bool, inverted: bool) -> dict[str, Plain]:
        one, other = (self._named(said.get(end, "?")) for end in (reversed(_ENDS) if inverted else _ENDS))
        if mutual or kind.direction is Direction.MUTUAL:
            return {"between": [one, other]}
        return {"from": one, "to": other}

    def _named(self, cell: str) -> Plain:
        names: list[Plain] = [self._label.get(name, name) for name in _parties(cell, self._reading.names)]
        return names[0] if len(names) == 1 else names
