"""What files of others can be read: which is which, by its name and by what it says, and what reads it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError, UnreadableError
from actorgraph.importers import tabular
from actorgraph.importers.known import bods, followthemoney, misp, stix, ucdp_actors, ucdp_dyads, ucdp_support, wikidata
from actorgraph.importers.networks import dot, gexf, graphml, nodelink
from actorgraph.importers.networks import stix as our_stix
from actorgraph.importers.parsed import parsed
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from actorgraph.importers.known.statements import Statements
    from actorgraph.importers.networks.network import Network
    from actorgraph.importers.parsed import Parsed
    from actorgraph.importers.tabular import Table

    Found = Statements | Network | Table
    """What a file says: statements of a format that has its own words for them, a network, or rows."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A format that is JSON.

    Attributes:
        name: What it is called.
        owns: Whether a document is one of its own.
        read: Returns what such a document says.
        chooses: Whether a part of it can be asked for by what its fields say.
    """

    name: str
    owns: Callable[[Parsed], bool]
    read: Callable[[Parsed, Mapping[str, str]], Found]
    chooses: bool = False


KINDS: Final = (
    Kind("MISP galaxy", misp.is_galaxy, misp.statements_of, chooses=True),
    Kind("FollowTheMoney", followthemoney.is_entities, followthemoney.statements_of),
    Kind("BODS", bods.is_statements, bods.statements_of),
    Kind("Wikidata items", wikidata.is_wikidata, wikidata.statements_of),
    Kind("STIX", our_stix.is_ours, lambda found, _: our_stix.network_of(found)),
    Kind("STIX", stix.is_bundle, stix.statements_of),
    Kind("node-link", nodelink.is_network, lambda found, _: nodelink.network_of(found), chooses=True),
)
"""The formats that are JSON, in the order in which a document is shown to them."""

JSON: Final = (".json", ".jsonl", ".ndjson", ".ijson", ".ftm", ".stix", ".bods")
"""What files of JSON end in."""

NETWORKS: Final[Mapping[str, Callable[[Path], Network]]] = {
    ".graphml": graphml.network_in,
    ".gexf": gexf.network_in,
    ".dot": dot.network_in,
    ".gv": dot.network_in,
}
"""What reads networks that are no JSON, by what their files end in."""

TABLES: Final = (ucdp_actors, ucdp_dyads, ucdp_support)
"""The published tables that are known, by their heads."""

SUFFIXES: Final = (*tabular.SUFFIXES, *NETWORKS, *JSON)
"""What files that can be read end in."""


def read_in(path: Path, where: Mapping[str, str], head_line: int | None = None) -> Found:
    """Return what a file says.

    Args:
        path: A file that ends in one of :data:`SUFFIXES`.
        where: What columns or fields have to say in what is taken; of a table that is not known, and of a network,
            who makes rows of it takes these.
        head_line: The line of the heads of a table, from 1, if it was said.

    Raises:
        UnreadableError: If it cannot be read, or is nothing that is known.
        QuestionError: If there is no such column or field, or there cannot be one, or no row says so.
    """
    suffix = path.suffix.lower()
    if head_line is not None and suffix not in tabular.SUFFIXES:
        raise QuestionError("{option} is for tables: no other file has a line of heads", option="--head-line")
    if suffix in JSON:
        return _of_json(parsed(path), where)
    if suffix in NETWORKS:
        return NETWORKS[suffix](path)
    table = tabular.table_in(path, head_line)
    reader = next((known for known in TABLES if set(known.HEADS) <= set(table.heads)), None)
    if reader is None:
        return table
    found: Statements = reader.statements_of(table, where, path)
    return replace(found, unread=(*table.refused, *found.unread))


def _of_json(found: Parsed, where: Mapping[str, str]) -> Found:
    kind = next((kind for kind in KINDS if kind.owns(found)), None)
    if kind is None:
        told = "it is JSON of no format that is known: {formats}"
        names = tuple(dict.fromkeys(kind.name for kind in KINDS))
        raise UnreadableError(found.path.as_posix(), Message.of(told, formats=names))
    if where and not kind.chooses:
        raise QuestionError("{option} says nothing of {format}: it has no columns", option="--where", format=kind.name)
    return kind.read(found, where)
