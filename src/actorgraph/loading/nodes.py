"""YAML text as a tree in which every scalar is text and every node knows its place.

PyYAML's parser is read as events, so nothing is ever resolved, constructed or expanded: ``NO``, ``012`` and
``2017-03-02`` stay as written, and an alias bomb is refused at its first anchor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import yaml

from actorgraph.loading.keys import NULLS, why_no_key
from actorgraph.loading.repairs import PARSER
from actorgraph.loading.syntax import LINE_BREAK, syntax_problem
from actorgraph.message import Message
from actorgraph.model.characters import forbidden_in
from actorgraph.model.suggestions import Adviser
from actorgraph.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from actorgraph.loading.events import Calendar
    from actorgraph.message import Part

DEPTH_LIMIT: Final = 16
SCALAR_LIMIT: Final = 100_000

# A file has hundreds of thousands of events: nothing is looked up or called for each that can be had once.
_SCALAR, _SEQUENCE_END, _MAPPING_END = yaml.ScalarEvent, yaml.SequenceEndEvent, yaml.MappingEndEvent
_CUT_SHORT = re.compile(r"[ \t]#[^\s#]")


class Scalar:
    """A text; ``plain`` if it stood without quotes."""

    __slots__ = ("column", "line", "plain", "text")

    def __init__(self, text: str, line: int, column: int, plain: bool) -> None:
        self.text = text
        self.line = line
        self.column = column
        self.plain = plain

    @property
    def is_null(self) -> bool:
        """Whether it is nothing at all: ``~``, ``null`` or empty, without quotes."""
        return self.plain and self.text in NULLS


class Sequence:
    """A list of nodes."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column

    def handed_over(self) -> Iterator[Node]:
        """Yield the items for the last time, and let go of each: a tree weighs more than what is made of it."""
        self.items.reverse()
        while self.items:
            yield self.items.pop()


class Mapping:
    """Keys and their nodes, in order, each key once."""

    __slots__ = ("_by_key", "column", "line")

    def __init__(self, line: int, column: int) -> None:
        self._by_key: dict[str, tuple[Scalar, Node] | None] = {}
        self.line = line
        self.column = column

    @property
    def entries(self) -> list[tuple[Scalar, Node]]:
        """Each key with its node; a key whose value was refused is left out."""
        return [entry for entry in self._by_key.values() if entry is not None]

    @property
    def keys(self) -> Set[str]:
        """Every key that stands there, whatever its value."""
        return self._by_key.keys()

    def get(self, key: str) -> Node | None:
        """Return the node of a key, or None."""
        entry = self._by_key.get(key)
        return entry and entry[1]

    def put(self, key: Scalar, node: Node | None) -> None:
        """Take a key with its value, or without one that is refused."""
        self._by_key[key.text] = None if node is None else (key, node)


Node = Scalar | Sequence | Mapping
"""Any node of the tree."""


@dataclass
class Document:
    """One file as a tree, and what was found wrong with it so far.

    Attributes:
        path: The file as the user named it.
        text: What it says.
        root: Its tree; None if it is empty or cannot be parsed.
        problems: What was found wrong, in the order it was found.
        adviser: Finds what was meant by a misspelt word.
        calendar: Finds the dates that hang on events; None where dates cannot.
    """

    path: str
    text: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    adviser: Adviser = field(default_factory=Adviser)
    calendar: Calendar | None = None

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, as YAML counts them."""
        return LINE_BREAK.split(self.text)

    def report(self, code: str, node: Node | Location, message: str, /, **values: Part) -> None:
        """Note something wrong at a node, in a sentence with a place for each value."""
        self.tell(code, node, Message.of(message, **values))

    def tell(self, code: str, node: Node | Location, message: Message) -> None:
        """Note something wrong at a node."""
        self.problems.append(Problem.saying(code, message.in_one_line(), self.place(node)))

    def place(self, node: Node | Location) -> Location:
        """Return where a node stands."""
        return Location(self.path, node.line, node.column)


def parse(path: str, text: str, adviser: Adviser | None = None) -> Document:
    """Return a file's text as a tree, and what is wrong with it; files that are read together share an adviser."""
    document = Document(path, text, adviser=adviser or Adviser())
    parser = PARSER(text)
    try:
        document.root = _Tree(document, iter(parser.get_event, None)).build()
    except yaml.MarkedYAMLError as error:
        document.problems.append(syntax_problem(path, text, error))
    except _Refused:
        document.root = None
    finally:
        parser.dispose()
    return document


class _Refused(Exception):  # noqa: N818  (it says that the document was refused; nobody outside sees it)
    """Reading on makes no sense; the problem is already noted."""


class _Tree:
    """Builds the tree from events, refusing what the language has no use for.

    Events are ``Any``: the stubs give them neither the marks nor the anchors that they all have.
    """

    def __init__(self, document: Document, events: Iterator[Any]) -> None:
        self.document = document
        self.events = events
        self.lines = LINE_BREAK.split(document.text) if _CUT_SHORT.search(document.text) else None
        self.texts: dict[str, str] = {}
        self.line = 0

    def build(self) -> Node | None:
        root, documents = None, 0
        for event in self.events:
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                self.start_document(event, documents)
                root = self.node(next(self.events), 0)
        return root

    def start_document(self, event: Any, number: int) -> None:
        if number > 1:
            self.refuse("AG014", event, "a second document starts here: put it in a file of its own")
            raise _Refused
        if event.tags:
            self.refuse("AG013", event, "the %TAG directive is not allowed")

    def node(self, event: Any, depth: int) -> Node | None:
        """Return the node that begins with an event, so many levels deep; None for an alias, which is nothing."""
        kind = type(event)
        if kind is _SCALAR:
            return self.scalar(event)
        if kind is yaml.AliasEvent:
            told = "write the value out: the alias '*{anchor}' is not allowed"
            self.refuse("AG012", event, told, anchor=event.anchor)
            return None
        if depth >= DEPTH_LIMIT:
            self.refuse("AG015", event, "the nesting is deeper than {n} levels", n=DEPTH_LIMIT)
            raise _Refused
        return (self.mapping if kind is yaml.MappingStartEvent else self.sequence)(event, depth + 1)

    def scalar(self, event: Any) -> Scalar:
        text, style, mark = event.value, event.style, event.start_mark
        plain = not style
        if mark.line + 1 != self.line:
            self.line = mark.line + 1
        if event.anchor is not None or event.tag is not None:
            self.refuse_marks(event)
        if len(text) > SCALAR_LIMIT:
            told = "the text has {n} characters; the limit is {limit}"
            self.refuse("AG017", event, told, n=len(text), limit=SCALAR_LIMIT)
            text = text[:SCALAR_LIMIT]
        if style == '"' and (wrong := forbidden_in(text)):
            self.tell("AG003", event, wrong)
        if plain and self.lines is not None:
            self.check_cut(event, self.lines)
        return Scalar(self.texts.setdefault(text, text), self.line, mark.column + 1, plain)

    def sequence(self, start: Any, depth: int) -> Sequence:
        self.refuse_marks(start)
        made = Sequence(*self.start(start))
        for event in self.events:
            if type(event) is _SEQUENCE_END:
                break
            if (item := self.node(event, depth)) is not None:
                made.items.append(item)
        return made

    def mapping(self, start: Any, depth: int) -> Mapping:
        self.refuse_marks(start)
        made = Mapping(*self.start(start))
        events, scalar = self.events, self.scalar
        for event in events:
            if type(event) is _MAPPING_END:
                break
            key = self.key(made, scalar(event) if type(event) is _SCALAR else self.node(event, depth))
            after = next(events)
            value = scalar(after) if type(after) is _SCALAR else self.node(after, depth)
            if key is not None:
                made.put(key, value if value is None or value.line == key.line else _placed(value, key))
        return made

    def key(self, parent: Mapping, node: Node | None) -> Scalar | None:
        """Return a node as the key that it is; None if it is refused: what follows it is read, but not kept."""
        if node is None:
            return None
        if type(node) is not Scalar:
            self.document.report("AG016", node, "a key has to be plain text, not a list or a mapping")
            return None
        if node.text in parent.keys:
            self.document.report("AG011", node, "the key '{key}' appears twice in this mapping", key=node.text)
            return None
        if wrong := why_no_key(node.text, node.plain):
            self.document.tell(wrong[0], node, wrong[1])
            return None
        return node

    def refuse_marks(self, event: Any) -> None:
        if event.anchor is not None:
            told = "write the value out: the anchor '&{anchor}' is not allowed"
            self.refuse("AG012", event, told, anchor=event.anchor)
        if event.tag is not None:
            self.refuse("AG013", event, "the tag '{tag}' is not allowed: every value is text", tag=event.tag)

    def check_cut(self, event: Any, lines: list[str]) -> None:
        end = event.end_mark
        line = lines[end.line] if end.line < len(lines) else ""
        if _CUT_SHORT.match(line, end.column):
            told = "YAML drops '{lost}' as a comment: put the text in quotes, or write '# '"
            self.refuse("AG018", event, told, lost=line[end.column :].strip())

    def refuse(self, code: str, event: Any, message: str, /, **values: Part) -> None:
        self.tell(code, event, Message.of(message, **values))

    def tell(self, code: str, event: Any, message: Message) -> None:
        self.document.tell(code, Location(self.document.path, *self.start(event)), message)

    def start(self, event: Any) -> tuple[int, int]:
        """Return line and column of an event; the nodes of a line share the number of it, and equal texts are one."""
        mark = event.start_mark
        if mark.line + 1 != self.line:
            self.line = mark.line + 1
        return self.line, mark.column + 1


def _placed(node: Node, key: Scalar) -> Node:
    """Return the value of a key; one that is missing stands where its key does, not where the next thing does."""
    missing = type(node) is Scalar and node.plain and not node.text
    return Scalar("", key.line, key.column, plain=True) if missing else node
