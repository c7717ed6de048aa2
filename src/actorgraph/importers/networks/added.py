"""What somebody added to an export of ours: what is ours comes back, and what is not is a table of theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from actorgraph.importers.networks.others import names_of, table_of
from actorgraph.importers.networks.said import BORN, RENAMED, facts_in
from actorgraph.importers.writing import Entry
from actorgraph.model.actor import Actor
from actorgraph.model.facts import facts_of
from actorgraph.model.forms import QUANTITIES
from actorgraph.model.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.importers.networks.network import Edge, Network, Node
    from actorgraph.importers.tabular import Table
    from actorgraph.importers.writing import Refused

_TELLING: Final = frozenset(("relation_type", "mutual", "status"))
"""What every edge of an export says."""
_DECLARED: Final = "declared"
"""What every node of an export says."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A network of which a part is ours.

    Attributes:
        ours: What export wrote.
        table: The edges that somebody added, as a table.
        actors: The nodes that somebody added, as entries.
        refused: The edges that no row can be.
        left: The attributes that somebody added to nodes and edges of ours, or that say nothing of an actor.
    """

    ours: Network
    table: Table
    actors: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    left: tuple[str, ...]


def is_ours(network: Network) -> bool:
    """Whether a network is one that this program exported, whatever somebody added to it."""
    told = any(_DECLARED in node.said for node in network.nodes)
    return told and (not network.edges or any(map(_is_tie, network.edges)))


def parted(network: Network) -> Parted:
    """Return what of a network is ours, and what somebody added."""
    own = tuple(node for node in network.nodes if _DECLARED in node.said)
    new = tuple(node for node in network.nodes if _DECLARED not in node.said)
    names = names_of(network.nodes, {node.id: node.said.get("label", node.id) for node in own})
    ties = tuple(edge for edge in network.edges if _is_tie(edge))
    added = tuple(_running(edge) for edge in network.edges if not _is_tie(edge))
    table, refused = table_of(replace(network, edges=added), names)
    named = tuple(replace(node, said={**node.said, "label": names[node.id]}) for node in new)
    ours = replace(network, nodes=(*own, *named), edges=ties, hyperedges=())
    left = dict.fromkeys((*_foreign(network.nodes, Actor, _OF_NODES), *_foreign(ties, Relation, _OF_EDGES)))
    return Parted(ours, table, tuple(_actors(named, network.edges)), tuple(refused), tuple(left))


def _is_tie(edge: Edge) -> bool:
    return edge.said.keys() >= _TELLING


def _running(edge: Edge) -> Edge:
    """Return an edge that runs both ways if it says so as ours do."""
    said = {name: text for name, text in edge.said.items() if name != "mutual"}
    return replace(edge, said=said, directed=edge.directed and edge.said.get("mutual", "").lower() != "true")


def _actors(nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[Entry]:
    """Yield those of whom something is said, and those without a tie, whom nothing else would name."""
    tied = {end for edge in edges for end in edge.ends}
    for node in nodes:
        said = dict(facts_in(Actor, node.said, BORN))
        if said or node.id not in tied or node.said["label"] != node.id:
            yield Entry(node.line, "actors", said, node.said["label"])


_OF_NODES: Final = frozenset(("label", _DECLARED, "side", "sources", "citations", *BORN.values()))
_OF_EDGES: Final = frozenset(
    (
        *_TELLING, *RENAMED.values(), "sign", "family", "lasting", "holds", "level", "last_evidenced", "first_day",
        "last_day", "sure_from", "sure_until", "sources", "citations", "event", "parties", "mediators", "through",
        "stands_for", "label", "kind", "certainty",
        *(f"{fact.name}_{end}" for fact in facts_of(Relation) if fact.form in QUANTITIES for end in ("low", "high")),
    )
)  # fmt: skip
"""What an export says of them besides their facts."""


def _foreign(things: Iterable[Node | Edge], kind: type, further: frozenset[str]) -> Iterator[str]:
    """Yield the attributes that no export has."""
    known = {fact.name for fact in facts_of(kind)} | further
    return (name for thing in things for name in thing.said if name not in known)
