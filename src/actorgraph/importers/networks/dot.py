"""DOT, the language of Graphviz, as people and programs write it: nodes, edges and their attributes, no drawing."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from actorgraph.importers.limits import MOST_DEPTH, MOST_PARTS, text_in, too_deep, too_large
from actorgraph.importers.networks.dot_tokens import Token, no_dot, tokens_in
from actorgraph.importers.networks.network import Edge, Network, Node

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_OURS: Final = "actorgraph"
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_OF_LABELS: Final[Mapping[str, str]] = {"n": " ", "l": " ", "r": " "}
_LABEL: Final = "label"
_DRAWN: Final = frozenset(("color", "fontcolor", "dir", "shape", "style", "tie"))
"""What an export of ours says of how something is drawn, and the id of a tie."""
_ARROWS: Final = ("->", "--")
_MOST: Final = MOST_PARTS // 3
"""So many nodes, or edges."""
_KINDS: Final = ("node", "edge", "graph")


def network_in(path: Path) -> Network:
    """Return the network of a file in DOT.

    Raises:
        UnreadableError: If it is none, or too large.
    """
    return _Reader(path).read()


@dataclass(slots=True)
class _Scope:
    """What holds within brackets.

    Attributes:
        defaults: The attributes of nodes, edges and the graph that are made there.
        nodes: The nodes that are named there.
    """

    defaults: dict[str, dict[str, str]] = field(default_factory=lambda: {kind: {} for kind in _KINDS})
    nodes: dict[str, None] = field(default_factory=dict)

    def within(self) -> _Scope:
        """Return a scope within this one."""
        return _Scope({kind: dict(said) for kind, said in self.defaults.items()})


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = text_in(path)
        self._tokens = tokens_in(path, self._text)
        self._next = next(self._tokens, None)
        self._ours = self._strict = self._directed = False
        self._nodes: dict[str, Node] = {}
        self._fresh: str | None = None  # the node that the last name made, which may turn out to be an attribute
        self._edges: list[Edge] = []
        self._said: dict[str, str] = {}

    def read(self) -> Network:
        self._strict = self._word("strict")
        self._directed = self._word("digraph")
        if not self._directed and not self._word("graph"):
            raise self._wrong()
        if self._is_name():
            self._ours = self._name() == _OURS
        self._demand("{")
        top = _Scope()
        self._statements(top, 1)
        self._said = top.defaults["graph"]
        edges = list(self._merged() if self._strict else self._edges)
        nodes = [replace(node, said=self._labelled(node)) for node in self._nodes.values()]
        return Network(tuple(nodes), tuple(edges), self._said)

    def _merged(self) -> list[Edge]:
        """Return the edges of a strict graph: those between the same two nodes are one."""
        found: dict[object, Edge] = {}
        for edge in self._edges:
            key = edge.ends if self._directed else frozenset(edge.ends)
            known = found.setdefault(key, edge)
            found[key] = replace(known, said={**known.said, **edge.said})
        return list(found.values())

    def _labelled(self, node: Node) -> dict[str, str]:
        said = self._recorded(node.said)
        if label := said.get(_LABEL):
            said[_LABEL] = label.replace("\0", node.id)
        return said

    def _recorded(self, said: Mapping[str, str]) -> dict[str, str]:
        """Return what is said of something without what an export of ours adds to draw it."""
        return {name: text for name, text in said.items() if not (self._ours and name in _DRAWN)}

    def _statements(self, scope: _Scope, depth: int) -> None:
        """Read what stands within brackets, up to the closing one."""
        while not self._mark("}"):
            if self._next is None:
                raise self._wrong()
            if not self._mark(";"):
                self._statement(scope, depth)

    def _statement(self, scope: _Scope, depth: int) -> None:
        kind = next((kind for kind in _KINDS if self._word(kind)), None)
        if kind is not None:
            scope.defaults[kind] |= self._attributes()
            return
        start = self._next
        ends = [self._end(scope, depth)]
        if len(ends[0]) == 1 and start is not None and not start.is_mark and self._mark("="):
            scope.defaults["graph"][ends[0][0]] = self._value(ends[0][0])
            self._unname(scope, ends[0][0])
            return
        while any(map(self._mark, _ARROWS)):
            ends.append(self._end(scope, depth))
        said = self._attributes()
        if len(ends) > 1:
            self._join(ends, {**scope.defaults["edge"], **said}, 0 if start is None else start.line)
        elif start is not None and not start.is_mark:
            for name in ends[0]:
                self._nodes[name] = replace(self._nodes[name], said={**self._nodes[name].said, **said})

    def _unname(self, scope: _Scope, name: str) -> None:
        """Forget a node that turned out to be the name of an attribute."""
        if self._fresh == name:
            del self._nodes[name], scope.nodes[name]

    def _end(self, scope: _Scope, depth: int) -> list[str]:
        """Return the nodes of one end of an edge: one, or those of a part of the graph."""
        start = self._next
        named = self._word("subgraph")
        if named and self._is_name():
            self._name()
        if self._mark("{"):
            if depth == MOST_DEPTH:
                raise too_deep(self._path, self._text, start.at if start else 0)
            inner = scope.within()
            self._statements(inner, depth + 1)
            scope.nodes |= inner.nodes
            return list(inner.nodes)
        if named or not self._is_name():
            raise self._wrong()
        name = self._name()
        self._fresh = name if name not in self._nodes else None
        if len(self._nodes) > _MOST:
            raise too_large(self._path)
        self._nodes.setdefault(name, Node(start.line if start else 0, name, dict(scope.defaults["node"])))
        scope.nodes[name] = None
        while self._mark(":"):
            self._name()  # the side of the node at which the edge is drawn
        return [name]

    def _join(self, ends: list[list[str]], said: dict[str, str], line: int) -> None:
        way = said.get("dir", "forward" if self._directed else "none")
        directed = way in ("forward", "back")
        for ones, others in pairwise(ends):
            if len(self._edges) + len(ones) * len(others) > _MOST:
                raise too_large(self._path)
            for one in ones:
                for other in others:
                    pair = (other, one) if way == "back" else (one, other)
                    key = said.get("tie" if self._ours else "id", "")
                    told = self._recorded(said)
                    self._edges.append(Edge(line, key, pair, directed or (self._ours and bool(key)), told))

    def _attributes(self) -> dict[str, str]:
        said: dict[str, str] = {}
        while self._mark("["):
            while not self._mark("]"):
                name = self._name()
                said[name] = self._value(name) if self._mark("=") else "true"
                if not self._mark(","):
                    self._mark(";")
        return said

    def _value(self, name: str) -> str:
        if self._next is None or self._next.is_mark:
            raise self._wrong()
        quoted = self._next.is_quoted
        text = self._raw()
        if name == _LABEL and quoted:
            return html.unescape(_ESCAPED.sub(self._of_label, text))
        return self._plain(text)

    def _of_label(self, match: re.Match[str]) -> str:
        letter = match[1]
        if self._ours:
            return letter
        return "\0" if letter == "N" else _OF_LABELS.get(letter, letter)

    def _plain(self, text: str) -> str:
        """Return a text in quotes: we write a backslash twice, which Graphviz leaves alone."""
        return _ESCAPED.sub(r"\1", text) if self._ours else text.replace('\\"', '"')

    def _name(self) -> str:
        if not self._is_name():
            raise self._wrong()
        return self._plain(self._raw())

    def _raw(self) -> str:
        """Return the next text, with those that a plus sign joins to it."""
        texts = [self._taken().text]
        while self._mark("+"):
            if self._next is None or not self._next.is_quoted:
                raise self._wrong()
            texts.append(self._taken().text)
        return "".join(texts)

    def _is_name(self) -> bool:
        return self._next is not None and not self._next.is_mark

    def _taken(self) -> Token:
        token = self._next
        if token is None:
            raise self._wrong()
        self._next = next(self._tokens, None)
        return token

    def _mark(self, mark: str) -> bool:
        """Take a mark if it is next, and say whether it was."""
        found = self._next is not None and self._next.is_mark and self._next.text == mark
        if found:
            self._taken()
        return found

    def _word(self, word: str) -> bool:
        """Take a word of the language if it is next, and say whether it was."""
        token = self._next
        found = token is not None and not token.is_mark and not token.is_quoted and token.text.lower() == word
        if found:
            self._taken()
        return found

    def _demand(self, mark: str) -> None:
        if not self._mark(mark):
            raise self._wrong()

    def _wrong(self) -> Exception:
        return no_dot(self._path, self._text, len(self._text) if self._next is None else self._next.at)
