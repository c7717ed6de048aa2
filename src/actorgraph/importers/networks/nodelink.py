"""Node-link JSON, as networkx, d3 and this program write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.networks.network import Edge, Network, Node, text_of

if TYPE_CHECKING:
    from actorgraph.importers.parsed import Parsed

_EDGES: Final = ("edges", "links")
_OF_EDGE: Final = ("source", "target", "key")


def is_network(found: Parsed) -> bool:
    """Whether a document of JSON is a network: it has lists of nodes and of edges or links."""
    return any(found.lists("nodes", edges) for edges in _EDGES)


def network_of(found: Parsed) -> Network:
    """Return the network of a document that is one."""
    said = found.document
    edges = next(said[name] for name in _EDGES if found.lists(name))
    directed = said.get("directed") is not False
    graph = said.get("graph")
    return Network(
        tuple(_node(number, node) for number, node in enumerate(said["nodes"], start=1)),
        tuple(_edge(number, edge, directed=directed) for number, edge in enumerate(edges, start=1)),
        _texts(graph) if isinstance(graph, dict) else {},
        has_lines=False,
    )


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
