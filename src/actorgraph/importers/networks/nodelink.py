"""Node-link JSON, as networkx, d3 and this program write it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import UnreadableError, reason_of
from actorgraph.importers.networks.limits import MOST_PARTS, check_size
from actorgraph.importers.networks.network import Edge, Network, Node, text_of
from actorgraph.message import Message

if TYPE_CHECKING:
    from pathlib import Path

_EDGES: Final = ("edges", "links")
_OF_EDGE: Final = ("source", "target", "key")
_NO_NETWORK: Final = "it is no node-link JSON, which has lists of nodes and of edges or links"


def network_in(path: Path) -> Network:
    """Return the network of a JSON file.

    Raises:
        UnreadableError: If it is none.
    """
    said = _json_in(path)
    edges = next((said[name] for name in _EDGES if name in said), None) if isinstance(said, dict) else None
    if edges is None or not _are_objects(edges) or not _are_objects(said.get("nodes")):
        raise UnreadableError(path.as_posix(), Message.of(_NO_NETWORK))
    directed = said.get("directed") is not False
    graph = said.get("graph")
    return Network(
        tuple(_node(number, node) for number, node in enumerate(said["nodes"], start=1)),
        tuple(_edge(number, edge, directed=directed) for number, edge in enumerate(edges, start=1)),
        _texts(graph) if isinstance(graph, dict) else {},
        has_lines=False,
    )


def _json_in(path: Path) -> Any:
    try:
        check_size(path)
        data = path.read_bytes()
        if data.count(b"[") + data.count(b"{") > MOST_PARTS:
            raise UnreadableError(path.as_posix(), Message.of("it is too large"))
        return json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UnreadableError(path.as_posix(), Message.of("line {line}: it is not in UTF-8", line=line)) from None
    except json.JSONDecodeError as error:
        told = "line {line}, column {column}: it is no JSON: {reason}"
        why = Message.of(told, line=error.lineno, column=error.colno, reason=error.msg)
        raise UnreadableError(path.as_posix(), why) from None
    except (RecursionError, ValueError):
        raise UnreadableError(path.as_posix(), Message.of(_NO_NETWORK)) from None


def _are_objects(things: Any) -> bool:
    return isinstance(things, list) and all(isinstance(thing, dict) for thing in things)


def _node(number: int, said: dict[str, Any]) -> Node:
    name = "id" if "id" in said else "name"
    return Node(number, text_of(said.get(name)), _texts({key: said[key] for key in said if key != "id"}))


def _edge(number: int, said: dict[str, Any], *, directed: bool) -> Edge:
    ends = (_end(said.get("source")), _end(said.get("target")))
    rest = _texts({key: value for key, value in said.items() if key not in _OF_EDGE})
    return Edge(number, text_of(said.get("key")), ends, directed, rest)


def _end(said: Any) -> str:
    """Return the id of an end; d3 has put the node in its place once it has drawn."""
    return text_of(said.get("id")) if isinstance(said, dict) else text_of(said)


def _texts(said: dict[str, Any]) -> dict[str, str]:
    return {key: text for key, value in said.items() if (text := text_of(value))}
