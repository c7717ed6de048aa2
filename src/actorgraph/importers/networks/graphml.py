"""GraphML, as networkx, igraph, Gephi, yEd and this program write it (graphml.graphdrawing.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.importers.networks.network import Edge, Network, Node
from actorgraph.importers.networks.xml import Defaults, listen
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LABELS: Final = ("NodeLabel", "EdgeLabel")
"""Where yEd keeps what is written beside a node or an edge."""


def network_in(path: Path) -> Network:
    """Return the network of a GraphML file.

    Raises:
        UnreadableError: If it is none.
    """
    found = _GraphML()
    listen(path, "graphml", found)
    return found.network()


class _Thing:
    """What is being read: a graph, a node, an edge."""

    def __init__(self, what: str, attributes: Mapping[str, str], line: int, said: dict[str, str]) -> None:
        self.what, self.attributes, self.line, self.said = what, attributes, line, said


class _GraphML:
    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._truths: set[str] = set()
        self._defaults = Defaults()
        self._key: Mapping[str, str] = {}
        self._data = ""
        self._open: list[_Thing] = []
        self._directed: list[bool] = []
        self._nodes: dict[int, Node] = {}
        self._edges: list[Edge] = []
        self._refused: list[tuple[int, Message]] = []
        self._said: dict[str, str] = {}

    def opened(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        if name == "key":
            self._key = attributes
            identifier = attributes.get("id", "")
            if attributes.get("attr.type") == "boolean":
                self._truths.add(identifier)
            self._names[identifier] = attributes.get("attr.name") or attributes.get("yfiles.type") or identifier
        elif name == "data":
            self._data = attributes.get("key", "")
        elif name in ("graph", "node", "edge", "hyperedge"):
            if name == "graph":
                self._directed.append(attributes.get("edgedefault") != "undirected")
            if name == "node":
                self._nodes[len(self._nodes)] = Node(line, "", {})  # a node stands before those within it
                attributes = {**attributes, "": str(len(self._nodes) - 1)}
            self._open.append(_Thing(name, attributes, line, self._defaults.given(name)))

    def closed(self, name: str, text: str) -> None:
        if name == "default":
            for what in ("node", "edge") if self._key.get("for") in ("all", None) else (self._key["for"],):
                self._defaults.add(what, self._names[self._key.get("id", "")], text)
        elif name in _LABELS and self._open and text.strip():
            self._open[-1].said.setdefault("label", text.strip())
        elif name == "data" and self._open and text.strip():
            said = text.strip().lower() if self._data in self._truths else text  # networkx writes True
            self._open[-1].said[self._names.get(self._data, self._data)] = said
        elif self._open and name == self._open[-1].what:
            self._close(self._open.pop())

    def _close(self, thing: _Thing) -> None:
        attributes = thing.attributes
        if thing.what == "graph":
            self._directed.pop()
            self._said = {**self._said, **thing.said}
        elif thing.what == "node":
            self._nodes[int(attributes[""])] = Node(thing.line, attributes.get("id", ""), thing.said)
        elif thing.what == "hyperedge":
            self._refused.append((thing.line, Message.of("an edge of any number of ends is no tie between two")))
        else:
            directed = attributes.get("directed", "true" if self._directed and self._directed[-1] else "false")
            ends = (attributes.get("source", ""), attributes.get("target", ""))
            self._edges.append(Edge(thing.line, attributes.get("id", ""), ends, directed == "true", thing.said))

    def network(self) -> Network:
        return Network(tuple(self._nodes.values()), tuple(self._edges), self._said, tuple(self._refused))
