"""The networks of others as tables: the nodes by their labels, the edges with what is said of them under its name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from actorgraph.importers.tabular import Table
from actorgraph.importers.writing import Refused
from actorgraph.message import Message
from actorgraph.model.names import loose_key, strict_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.networks.network import Edge, Network, Node

FROM: Final = "from"
TO: Final = "to"
_START: Final = "start"
_END: Final = "end"
_LABELS: Final = ("label", "name", "nom", "titre", "title")
_OF_ACTOR: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": ("kind", "type", "actor type", "actor kind", "node type", "nature", "type d acteur"),
    "country": ("country", "pays"),
    "note": ("note", "notes", "description", "comment", "remark", "remarque", "commentaire"),
}
"""What can be said of an actor, and what attributes of nodes that say it are called."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a network is taken for.

    Attributes:
        table: The table.
        refused: The edges that no row can be.
        columns: Which attribute of nodes says what of actors.
        left: The attributes of nodes that say nothing of them.
    """

    table: Table
    refused: tuple[Refused, ...]
    columns: Mapping[str, str]
    left: tuple[str, ...]


def taken(network: Network) -> Taken:
    """Return what a network is taken for: a table, with what is said of its actors."""
    names = names_of(network.nodes)
    columns = _columns_of(network.nodes)
    table, refused = table_of(network, names)
    tied = {end for edge in network.edges for end in edge.ends}
    table = replace(table, actors=tuple(_actors(network.nodes, tied, names, columns)))
    named = {_label_head(node) for node in network.nodes} | set(columns.values())
    heads = dict.fromkeys(head for node in network.nodes for head in node.said)
    return Taken(table, tuple(refused), columns, tuple(head for head in heads if head not in named))


def table_of(network: Network, names: Mapping[str, str]) -> tuple[Table, list[Refused]]:
    """Return the edges of a network as a table, and those that no row can be.

    Args:
        network: The network.
        names: What nodes are called, by their ids.
    """
    told = Message.of("an edge of any number of ends is no tie between two")
    refused = [Refused(line, told) for line in network.hyperedges]
    edges: list[Edge] = []
    for edge in network.edges:
        lost = next((end for end in edge.ends if end not in names), None)
        if lost is None:
            edges.append(edge)
        else:
            refused.append(Refused(edge.line, Message.of("there is no node '{node}'", node=lost)))
    heads = _heads_of(edges)
    table = Table(
        heads=heads,
        rows=tuple((edge.line, _cells(edge, heads, names)) for edge in edges),
        mutual=tuple(not edge.directed for edge in edges),
        more=tuple({"spells": _spells(edge)} if len(edge.spells) > 1 else {} for edge in edges),
    )
    return table, refused


def names_of(nodes: Iterable[Node], settled: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return what nodes are called, by their ids; those that would be taken for each other with their ids.

    Args:
        nodes: The nodes.
        settled: What some of them are called in any case.
    """
    names = {node.id: _label_of(node) for node in nodes} | dict(settled)
    often = Counter(strict_key(name) for name in names.values())
    return {
        key: name if often[strict_key(name)] == 1 or name == key or key in settled else f"{name} ({key})"
        for key, name in names.items()
    }


def _label_of(node: Node) -> str:
    return " ".join(node.said.get(_label_head(node), "").split()) or node.id


def _label_head(node: Node) -> str:
    """Return the attribute that says what a node is called; nothing if none does."""
    heads = {loose_key(name): name for name, text in node.said.items() if text.strip()}
    return next((heads[word] for word in _LABELS if word in heads), "")


def _heads_of(edges: Iterable[Edge]) -> tuple[str, ...]:
    """Return the heads: the ends, the times of edges if they have any, and whatever is said of edges."""
    found = dict.fromkeys((FROM, TO))
    for edge in edges:
        if len(edge.spells) == 1:
            found |= dict.fromkeys((_START, _END))
        found |= dict.fromkeys(edge.said)
    return tuple(found)


def _cells(edge: Edge, heads: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    start, end = edge.spells[0] if len(edge.spells) == 1 else ("", "")
    timed = {_START: start, _END: end} if start or end else {}
    said = {**edge.said, **timed, FROM: names[edge.ends[0]], TO: names[edge.ends[1]]}
    return tuple(said.get(head, "").strip() for head in heads)


def _spells(edge: Edge) -> list[Plain]:
    told: list[dict[str, Plain]] = [{"since": first, "until": last} for first, last in sorted(edge.spells)]
    return [{name: day for name, day in spell.items() if day} for spell in told]


def _columns_of(nodes: Iterable[Node]) -> dict[str, str]:
    heads = dict.fromkeys(head for node in nodes for head in node.said)
    keys = {loose_key(head): head for head in heads}
    found = {field: next((keys[word] for word in words if word in keys), "") for field, words in _OF_ACTOR.items()}
    return {field: head for field, head in found.items() if head}


def _actors(
    nodes: Iterable[Node], tied: Collection[str], names: Mapping[str, str], columns: Mapping[str, str]
) -> Iterator[tuple[int, str, dict[str, Plain]]]:
    """Yield the actors of whom something is said, and those without a tie, whom nothing else would name."""
    for node in nodes:
        said: dict[str, Plain] = {field: text for field, head in columns.items() if (text := node.said.get(head))}
        if said or node.id not in tied:
            yield node.line, names[node.id], said
