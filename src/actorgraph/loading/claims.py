"""Who claims a tie and who denies it: the actors, and where each says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from actorgraph.loading.fields import Field, Fields, Value, read_name
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.values import keys_of
from actorgraph.message import Message
from actorgraph.model.claim import CLAIMS, Claim
from actorgraph.model.facts import facts_of
from actorgraph.model.relation import Relation
from actorgraph.model.source import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook

CLAIMED: Final = tuple(fact.name for fact in facts_of(Relation) if fact.form is CLAIMS)
"""The keys of ties that name who says something."""


class Saying(NamedTuple):
    """One item of such a key: the name is not looked up yet."""

    name: Scalar
    citation: Citation | None = None


def claim_fields(sources: SourceBook) -> Fields:
    """Return the keys of a claim, citing from a list of sources."""
    return Fields(
        Message.of("a claim"),
        Field("actor", Value(read_name, {"type": "string"}), "Who says so: any name of an actor."),
        Field("source", sources.one, "Where it does: the id of a listed source, or a web address."),
        *keys_of(Citation),
        required=("actor",),
    )


def claims_from(sources: SourceBook) -> Value:
    """Return the kind of value that is a list of claims, or one; a claim is a name, or a mapping."""
    fields = claim_fields(sources)

    def read_list(document: Document, node: Node) -> tuple[Saying, ...]:
        items = node.items if type(node) is Sequence else [node]
        if not items:
            document.report("AG115", node, "the list names nobody")
        return tuple([said for item in items if (said := _read(document, item, fields)) is not None])

    claim = {"oneOf": [{"type": "string"}, fields.schema()]}
    return Value(read_list, {"oneOf": [claim, {"type": "array", "items": claim}]})


def _read(document: Document, node: Node, fields: Fields) -> Saying | None:
    if type(node) is not Mapping:
        name = read_name(document, node)
        return None if name is None else Saying(name)
    values = fields.read(document, node)
    if values is None or "actor" not in values:
        return None
    name, source = values.pop("actor"), values.pop("source", None)
    if source is not None:
        return Saying(name, Citation(source=source, **values))
    if values and "source" not in node.keys:
        document.report("AG104", node, "a claim with '{key}' needs 'source'", key=next(iter(values)))
    return Saying(name)


def names_in(values: dict[str, Any]) -> Iterator[Scalar]:
    """Yield the names of those who claim or deny, from the values of a tie."""
    return (said.name for key in CLAIMED for said in values.get(key, ()))


def resolve(document: Document, values: dict[str, Any], cast: Cast) -> None:
    """Put actors for names into the values of a tie; who says the same in the same place twice is reported."""
    for key in CLAIMED:
        if key in values:
            values[key] = tuple(_claims(document, values[key], cast))


def _claims(document: Document, said: tuple[Saying, ...], cast: Cast) -> Iterator[Claim]:
    made: set[Claim] = set()
    for name, citation in said:
        if (label := cast.label_of(document, name)) is None:
            continue
        claim = Claim(actor=label, citation=citation)
        if claim in made:
            document.report("AG109", name, "'{label}' is named twice here", label=label)
        made.add(claim)
        yield claim
