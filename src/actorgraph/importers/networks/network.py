"""A network as a file of another program says it: nodes and edges with texts by name, whatever the format."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.message import Message


@dataclass(frozen=True, slots=True)
class Node:
    """A node.

    Attributes:
        line: Where it stands: a line of the file, or its number among the nodes.
        id: Its id in the file.
        said: What is said of it, by name.
    """

    line: int
    id: str
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge.

    Attributes:
        line: Where it stands: a line of the file, or its number among the edges.
        id: Its id in the file; empty for none.
        ends: The ids of the nodes that it joins.
        directed: Whether it runs from the first of them to the second.
        said: What is said of it, by name.
        spells: The first and the last day of each time for which it is there, as they are written; empty for an open
            end.
    """

    line: int
    id: str
    ends: tuple[str, str]
    directed: bool
    said: Mapping[str, str]
    spells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """A network.

    Attributes:
        nodes: Its nodes, in the order of the file.
        edges: Its edges, likewise.
        said: What is said of it as a whole, by name.
        refused: Where there is what is neither a node nor an edge between two, and why it cannot be taken.
        has_lines: Whether what says where things stand is a line of the file.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    said: Mapping[str, str] = field(default_factory=dict)
    refused: tuple[tuple[int, Message], ...] = ()
    has_lines: bool = True


def text_of(value: Any) -> str:
    """Return a value that JSON has as a text; what has parts is JSON.

    >>> text_of(True), text_of(2010), text_of(["a"]), text_of(None)
    ('true', '2010', '["a"]', '')
    """
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
