"""YAML text as a tree in which every scalar is text and every node knows its place.

PyYAML's parser is read as events, so nothing is ever resolved, constructed or expanded: ``NO``, ``012`` and
``2017-03-02`` stay as written, and an alias bomb is refused at its first anchor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, cast

import yaml

from actorgraph.loading.characters import forbidden_in
from actorgraph.loading.repairs import NO_SPACE, PARSER, TOLD_SPACE
from actorgraph.loading.syntax import LINE_BREAK, syntax_problem
from actorgraph.message import Message
from actorgraph.model.suggestions import Adviser
from actorgraph.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from actorgraph.message import Part

DEPTH_LIMIT: Final = 16
SCALAR_LIMIT: Final = 100_000
KEY_LIMIT: Final = 200

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
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
        return self.plain and self.text in _NULLS


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

    __slots__ = ("_by_key", "column", "line", "pending")

    def __init__(self, line: int, column: int) -> None:
        self._by_key: dict[str, tuple[Scalar, Node] | None] = {}
        self.pending: Scalar | None = None
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
        """Take a key with its value, or without one that follows or is refused."""
        self._by_key[key.text] = None if node is None else (key, node)


Node = Scalar | Sequence | Mapping
"""Any node of the tree."""

_NO_KEY = Scalar("", 0, 0, plain=False)
"""Stands for a key that was refused: what follows it is read, but not kept."""


@dataclass
class Document:
    """One file as a tree, and what was found wrong with it so far.

    Attributes:
        path: The file as the user named it.
        text: What it says.
        root: Its tree; None if it is empty or cannot be parsed.
        problems: What was found wrong, in the order it was found.
        adviser: Finds what was meant by a misspelt word.
    """

    path: str
    text: str
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    adviser: Adviser = field(default_factory=Adviser)

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
        document.root = _Tree(document).build(_events(parser))
    except yaml.MarkedYAMLError as error:
        document.problems.append(syntax_problem(path, text, error))
        document.root = None
    except _Refused:
        document.root = None
    finally:
        parser.dispose()
    return document


class _Refused(Exception):  # noqa: N818  (it says that the document was refused; nobody outside sees it)
    """Reading on makes no sense; the problem is already noted."""


def _events(parser: Any) -> Iterator[Any]:
    get = parser.get_event
    while (event := get()) is not None:
        yield event


class _Tree:
    """Builds the tree from events, refusing what the language has no use for.

    Events are ``Any``: the stubs give them neither the marks nor the anchors that they all have.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = LINE_BREAK.split(document.text) if _CUT_SHORT.search(document.text) else None
        self.documents = 0
        self.root: Node | None = None
        self.stack: list[Sequence | Mapping] = []
        self.texts: dict[str, str] = {}
        self.line = 0

    def build(self, events: Iterator[Any]) -> Node | None:
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self.open(event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop()
            elif kind is yaml.AliasEvent:
                told = "write the value out: the alias '*{anchor}' is not allowed"
                self.refuse("AG012", event, told, anchor=event.anchor)
                self.add(None)
            elif kind is yaml.DocumentStartEvent:
                self.start_document(event)
        return self.root

    def start_document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse("AG014", event, "a second document starts here: put it in a file of its own")
            raise _Refused
        if event.tags:
            self.refuse("AG013", event, "the %TAG directive is not allowed")

    def scalar(self, event: Any) -> None:
        text, plain = event.value, event.style is None or event.style == ""
        self.check_marks(event)
        if len(text) > SCALAR_LIMIT:
            told = "the text has {n} characters; the limit is {limit}"
            self.refuse("AG017", event, told, n=len(text), limit=SCALAR_LIMIT)
            text = text[:SCALAR_LIMIT]
        if event.style == '"' and (wrong := forbidden_in(text)):
            self.tell("AG003", event, wrong)
        if plain and self.lines is not None:
            self.check_cut(event, self.lines)
        self.add(Scalar(self.texts.setdefault(text, text), *self.start(event), plain))

    def open(self, event: Any) -> None:
        if len(self.stack) >= DEPTH_LIMIT:
            self.refuse("AG015", event, "the nesting is deeper than {n} levels", n=DEPTH_LIMIT)
            raise _Refused
        self.check_marks(event)
        node = (Mapping if type(event) is yaml.MappingStartEvent else Sequence)(*self.start(event))
        self.add(node)
        self.stack.append(node)

    def add(self, node: Node | None) -> None:
        """Put a node where it belongs; None is an alias, which is nothing."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            if node is not None:
                parent.items.append(node)
        elif parent.pending is None:
            parent.pending = self.key(parent, node)
        else:
            key, parent.pending = parent.pending, None
            if key is not _NO_KEY and node is not None:
                parent.put(key, node if node.line == key.line else _placed(node, key))

    def key(self, parent: Mapping, node: Node | None) -> Scalar:
        if node is None:
            return _NO_KEY
        if wrong := _why_no_key(parent, node):
            self.document.tell(wrong[0], node, wrong[1])
            return _NO_KEY
        key = cast("Scalar", node)
        parent.put(key, None)
        return key

    def check_marks(self, event: Any) -> None:
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


def _why_no_key(parent: Mapping, node: Node) -> tuple[str, Message] | None:
    if type(node) is not Scalar:
        return "AG016", Message.of("a key has to be plain text, not a list or a mapping")
    if node.text == "<<" and node.plain:
        return "AG012", Message.of("merge keys are not allowed: write the keys out")
    if node.text in parent.keys:
        return "AG011", Message.of("the key '{key}' appears twice in this mapping", key=node.text)
    if len(node.text) > KEY_LIMIT:
        told = "the key has {n} characters; the limit is {limit}"
        return "AG017", Message.of(told, n=len(node.text), limit=KEY_LIMIT)
    if node.is_null:
        return "AG016", Message.of("a key is missing before ':'")
    return ("AG016", TOLD_SPACE) if node.plain and NO_SPACE.search(node.text) else None
