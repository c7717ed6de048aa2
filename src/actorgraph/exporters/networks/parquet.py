"""Parquet: two tables whose columns are called as GraphFrames and others look for them, ``id``, ``src`` and ``dst``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from actorgraph.exporters.networks.attributes import ACTOR, TIE, said_of
from actorgraph.exporters.networks.record import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.exporters.extract import Extract
    from actorgraph.exporters.networks.attributes import Attribute

_DAYS: Final = ("first_day", "last_day", "sure_from", "sure_until")
_LISTS: Final = ("sources", "support", "tags")
_VERSION: Final = "2.6"
"""Of the format: what every reader of these years reads."""


def vertices(extract: Extract) -> bytes:
    """Return the actors as Parquet."""
    rows = [
        {"id": actor.id, "label": actor.label, **said_of(ACTOR, actor, extract), **_lists(actor)}
        for actor in extract.actors
    ]
    return _table(["id", "label"], ACTOR, rows, extract)


def edges(extract: Extract) -> bytes:
    """Return the ties as Parquet; days are dates, ids of sources, tags and kinds of support are lists."""
    rows = [
        {
            "src": extract.id_of[tie.subject],
            "dst": extract.id_of[tie.object],
            "id": tie.id,
            **_dated(said_of(TIE, tie, extract)),
            **_lists(tie),
        }
        for tie in extract.ties
    ]
    return _table(["src", "dst", "id"], TIE, rows, extract)


def _dated(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: date.fromisoformat(value) if name in _DAYS else value for name, value in said.items()}


def _lists(thing: Any) -> dict[str, Any]:
    """Return what is said of something in lists."""
    sources = list(dict.fromkeys(citation.source.id for citation in thing.citations))
    return {"sources": sources} | {name: list(getattr(thing, name)) for name in _LISTS[1:] if hasattr(thing, name)}


def _table(
    first: Sequence[str], table: Iterable[Attribute], rows: Sequence[Mapping[str, Any]], extract: Extract
) -> bytes:
    """Return rows as a file, whose metadata tell of the record."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    special = dict.fromkeys(_DAYS, pa.date32()) | dict.fromkeys(_LISTS, pa.list_(pa.string()))
    fields = [pa.field(name, pa.string(), nullable=False) for name in first]
    fields += [pa.field(each.name, special.get(each.name, types[each.type])) for each in table]
    record = {name: value for name, of in RECORD.items() if (value := of(extract))}
    content = pa.Table.from_pylist(list(rows), schema=pa.schema(fields))
    stream = pa.BufferOutputStream()
    with pq.ParquetWriter(stream, content.schema, version=_VERSION, compression="zstd", store_schema=False) as writer:
        writer.write_table(content)
        writer.add_key_value_metadata(record)
    return bytes(stream.getvalue())
