"""Parties at one table and who mediates between them: how they are written, and the ties that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.fields import Value, list_of
from actorgraph.loading.nodes import Scalar, Sequence
from actorgraph.loading.values import NAME_NODES, period_on
from actorgraph.model.gathering import Gathering
from actorgraph.model.relation_type import Direction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.nodes import Mapping as MappingNode
    from actorgraph.loading.relations import Statement
    from actorgraph.model.relation_type import RelationType

MEDIATION: Final = "mediation"
"""The packaged type of the ties of mediators."""

_MEDIATED: Final = (
    "period", "spells", "citations", "confidence", "status", "claimed_by", "denied_by", "disputed_by", "note",
)  # fmt: skip
"""What is said of an event and so of who mediated in it; a role or a value is that of the parties."""


def _read_party(document: Document, node: Node) -> tuple[Scalar, ...] | None:
    return NAME_NODES.read(document, node) or None


PARTIES: Final = Value(
    list_of(_read_party, NAME_NODES.schema).read, {"type": "array", "items": NAME_NODES.schema, "minItems": 2}
)


def check_parties(document: Document, node: Node) -> None:
    """Report parties that are too few, or of nobody; what is wrong with a name is told elsewhere."""
    items = node.items if type(node) is Sequence else [node]
    for item in items:
        if type(item) is Sequence and not item.items:
            document.report("AG115", item, "'{key}' names nobody", key="parties")
    if len(items) < 2:
        document.report("AG107", node, "'parties' needs at least two: [[A], [B, C]]")


def check_mediators(document: Document, node: MappingNode, kind: RelationType, *, mutual: bool) -> None:
    """Report mediators that are nobody, or of a tie that is not mutual."""
    child = node.get("mediators")
    if type(child) is Sequence and not child.items:
        document.report("AG115", child, "'{key}' names nobody", key="mediators")
    if not mutual:
        told = "'mediators' belong to a mutual tie, and this {type} runs one way"
        document.report("AG107", node, told, type=kind.name)


def pairs_across(parties: Iterable[Collection[object]]) -> int:
    """Return how many pairs of actors of different parties there are."""
    sizes = [len(party) for party in parties]
    return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2


def parties_of(ends: Mapping[str, Any]) -> list[tuple[Scalar, ...]]:
    """Return who stands on which side: as it is written, each actor of a tie between them, or those of either end."""
    if "parties" in ends:
        return list(ends["parties"])
    if "between" in ends:
        return [(name,) for name in ends["between"]]
    return [ends[end] for end in ("from", "to") if end in ends]


def gathering_of(statement: Statement, cast: Cast) -> Gathering | None:
    """Return who sat at one table, after reporting who did so twice; None if nothing is said of parties or mediators.

    Parties of one actor each without a mediator are what a tie between them says without further words.
    """
    if not statement.parties:
        return None
    seen: set[str] = set()
    groups = [_labels(statement, names, cast, seen) for names in (*statement.parties, statement.mediators)]
    *parties, mediators = groups
    if not mediators and all(len(party) == 1 for party in parties):
        return None
    return Gathering(tuple(sorted(parties)), mediators)


def _labels(statement: Statement, names: Iterable[Scalar], cast: Cast, seen: set[str]) -> tuple[str, ...]:
    labels = []
    for name in names:
        label = cast.label_of(statement.document, name)
        if label is not None and label in seen:
            told = "'{label}' sits at this table twice"
            statement.document.report("AG109", name, told, label=label)
        elif label is not None:
            seen.add(label)
            labels.append(label)
    return tuple(sorted(labels))


def mediation_of(statement: Statement, kind: RelationType) -> Statement:
    """Return what a statement says of the ties of its mediators: its event's own time and evidence, and no more."""
    values: dict[str, Any] = {name: statement.values[name] for name in _MEDIATED if name in statement.values}
    if statement.type.lasting and not kind.lasting and (since := values["period"].since) is not None:
        values["period"] = period_on(since)
    mutual = kind.direction is Direction.MUTUAL
    return replace(statement, type=kind, pairs=[], mutual=mutual, values=values, parties=[], mediators=())
