"""What an answer says as blocks, before it takes the form of any format.

Texts are plain: whatever they hold means nothing to a terminal, to Markdown or to HTML, because each renderer makes
them harmless in its own way. A text that cites is a row of plain texts and marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

GAP: Final = "   "
"""What parts a statement from the marks of its sources where lines are set in columns."""


@dataclass(frozen=True, slots=True)
class Marks:
    """References to numbered sources, such as ``[1] [2]``."""

    numbers: tuple[int, ...]

    def __str__(self) -> str:
        return " ".join(f"[{number}]" for number in self.numbers)


Text = str | tuple[str | Marks, ...]
"""A plain text, or plain texts and marks one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of a document.

    Attributes:
        apart: Whether plain text puts an empty line before it; other formats part blocks in their own way.
    """

    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Block):
    """What the blocks below it are about.

    Attributes:
        text: The title.
        level: The depth of a heading, from 1; 0 for a line that only stands out.
    """

    text: Text
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines(Block):
    """Sentences, each on a line of its own.

    Attributes:
        texts: The sentences.
        listed: Whether they are items of a list.
    """

    texts: tuple[Text, ...]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of :class:`Facts` or :class:`Ties`.

    Attributes:
        cells: Its texts; the first names it, and all but the last line up from row to row.
        below: What stands under it, stepped back.
    """

    cells: tuple[Text, ...]
    below: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Block):
    """Names, and what is said of each.

    Attributes:
        rows: The rows.
        indented: Whether plain text sets them in.
    """

    rows: tuple[Row, ...]
    indented: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties(Block):
    """Ties drawn one below the other, each with what is known of it.

    Attributes:
        rows: For each tie its arrow, then its period, grade, doubts and sources.
        depth: How deep it lies below an item of a list.
    """

    rows: tuple[Row, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column.

    Attributes:
        text: What stands above the column.
        numeric: Whether its cells are numbers, which end where others end.
    """

    text: str
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block):
    """Cells under heads.

    Attributes:
        heads: A head for each column.
        rows: The cells of each row, in the order of the heads.
    """

    heads: tuple[Head, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree(Block):
    """Items under items.

    Attributes:
        items: Each item's depth, from 1, and its text; it stands under the last one above it that is less deep.
    """

    items: tuple[tuple[int, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Block):
    """A remark on the whole answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered source.

    Attributes:
        number: The number that marks refer to.
        text: What it is: publisher, title, date; empty if only its address is known.
        url: Where it is; None if it has no address.
    """

    number: int
    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Block):
    """The sources that marks refer to.

    Attributes:
        references: The sources, in the order of their numbers.
        heading: What stands above them where other blocks have headings; plain text does without.
    """

    references: tuple[Reference, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope(Block):
    """What the answer is about: day, layer, types, method."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An answer in one language, ready for any format.

    Attributes:
        name: What was asked, such as ``path``.
        language: The language of its texts.
        blocks: Its blocks, from top to bottom.
    """

    name: str
    language: str
    blocks: tuple[Block, ...]

    @property
    def references(self) -> dict[int, Reference]:
        """Its numbered sources by their numbers."""
        found = (block for block in self.blocks if isinstance(block, Sources))
        return {reference.number: reference for block in found for reference in block.references}


def spans(text: Text) -> tuple[str | Marks, ...]:
    """Return a text as plain texts and marks."""
    return (text,) if isinstance(text, str) else text


def composed(words: str, **values: Text) -> Text:
    """Return a phrase with texts in its places, marks among them.

    >>> composed("disputed by {sources}", sources=(Marks((3,)),))
    ('disputed by ', Marks(numbers=(3,)))
    """
    parts: list[str | Marks] = []
    for plain, name, _, _ in Formatter().parse(words):
        parts += [plain] if plain else []
        parts += spans(values[name]) if name is not None else ()
    return tuple(parts)


def joined(texts: Iterable[Text], separator: str) -> Text:
    """Return texts one after the other, with a separator between them."""
    parts: list[str | Marks] = []
    for text in texts:
        parts += [separator, *spans(text)] if parts else spans(text)
    return tuple(parts)
