"""The `sides:` section: who stands together as an editor sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.loading.fields import Fields, Value, read_text, report_shape
from actorgraph.loading.nodes import Mapping, Scalar, Sequence
from actorgraph.loading.type_fields import HEXADECIMAL, read_colour
from actorgraph.loading.values import NAME_NODES, keys_of
from actorgraph.message import Message
from actorgraph.model.period import Period
from actorgraph.model.side import ACTORS, COLOUR, COLOURS, Side
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.fields import Schema
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.sources import SourceBook
    from actorgraph.model.forms import Form


def side_fields(sources: SourceBook) -> Fields:
    """Return the keys of a side, citing from a list of sources."""
    own: dict[Form[Any], Value] = {ACTORS: NAME_NODES, COLOUR: _COLOUR, CITATIONS: sources.citations}
    return Fields(Message.of("a side"), *keys_of(Side, own), required=("name", "members"))


def sides_schema(sources: SourceBook) -> Schema:
    """Return the JSON Schema of the section."""
    return {"type": "array", "items": side_fields(sources).schema()}


def read_sides(sections: Iterable[tuple[Document, Node]], sources: SourceBook, cast: Cast) -> Iterator[Side]:
    """Yield the sides, in the order in which they are written.

    Args:
        sections: What stands below `sides:`, in every file.
        sources: The sources.
        cast: The actors.
    """
    fields = side_fields(sources)
    for document, node in sections:
        if type(node) is not Sequence:
            report_shape(document, node, "'sides' is a list: start each side with '- name:'")
            continue
        for item in node.items:
            values = fields.read(document, item)
            if values is not None and type(item) is Mapping:
                yield from _made(document, item, values, cast)


def _made(document: Document, node: Mapping, values: dict[str, Any], cast: Cast) -> Iterator[Side]:
    named = node.get("members")
    if type(named) is Sequence and not named.items:
        document.report("AG115", named, "'{key}' names nobody", key="members")
    members = cast.each_once((document, name) for name in values.pop("members", ()))
    period = Period(values.pop("since", None), values.pop("until", None))
    if members and "name" in values:
        yield Side(**values, members=members, period=period, origin=document.place(node))


def _read_colour(document: Document, node: Node) -> str | None:
    if type(node) is Scalar and node.text in COLOURS:
        return COLOURS[node.text]
    text = read_text(document, node)
    if text is None or text.startswith("#"):
        return None if text is None else read_colour(document, node)
    advice = document.adviser.hint(text, COLOURS) or Message.of(
        '; write {words}, or as "#D55E00"', words=tuple(COLOURS)
    )
    document.report("AG106", node, "'{text}' is no colour{advice}", text=text, advice=advice)
    return None


_COLOUR: Final = Value(_read_colour, {"oneOf": [{"enum": list(COLOURS)}, HEXADECIMAL]})
