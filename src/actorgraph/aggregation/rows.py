"""Dyads and their months as rows for any program: flat, with the days as the language has them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.days import written
from actorgraph.documents.csv import csv_of, harmless
from actorgraph.model.dates import iso
from actorgraph.model.forms import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.aggregation.answer import Aggregate, Dyad, Month
    from actorgraph.model.dates import PartialDate

    Row = dict[str, Any]

COLUMNS: Final = (
    "actor_a", "actor_b", "direction", "type", "month", "events", "fatalities", "amount", "count",
    "events_unnumbered", "first", "last", "days_active", "events_undated", "types", "sources", "most_cited",
)  # fmt: skip
"""The names of all columns."""
NO_DIRECTION: Final = "none"
"""What stands where the order of the two actors means nothing."""
A_TO_B: Final = "a to b"
"""What stands where the first acts on the second."""


def rows_of(found: Aggregate, limit: int | None = None) -> Iterator[Row]:
    """Yield the rows of an answer, those of most events first; months dyad by dyad."""
    number = found.question.layout.number
    if found.question.months:
        yield from (_month(month, number) for month in found.months())
        return
    for dyad in found.dyads(limit):
        yield _dyad(dyad, number, by_type=found.question.by_type)


def csv_text(found: Aggregate, scope: str, snapshot: PartialDate | None) -> str:
    """Return the rows as CSV, each with where it is from, for a row may be copied out and passed on.

    Months have the days that the table covers too: of a month in them that has no row, it is known that it had none.

    Args:
        found: The answer.
        scope: What it is about.
        snapshot: Of which day the export is.
    """
    beside = {"covered": covered(found, snapshot)} if found.question.months else {}
    beside["scope"] = harmless(scope)
    heads = [*heads_of(found), *beside]
    return csv_of(heads, ([*map(_cell, row.values()), *beside.values()] for row in rows_of(found)))


def covered(found: Aggregate, snapshot: PartialDate | None) -> str:
    """Return the first and the last day that a table surely covers; nothing if nobody says so.

    It takes somebody who asks for a time with a beginning and an end, or knows of which day the export is, and events
    in the table before and after: a column of dates can have a slip in it, and what was asked for may not be there.
    """
    since, until = found.question.since, found.question.until
    ends = [day for day in (until, None if snapshot is None else snapshot.earliest) if day is not None]
    if found.told is None or since is None or not ends:
        return ""
    first, last = max(since, found.told[0]), min(*ends, found.told[1])
    return f"{iso(first)}..{iso(last)}" if first <= last else ""


def heads_of(found: Aggregate) -> tuple[str, ...]:
    """Return the names of the columns."""
    number = (found.question.layout.number, "events_unnumbered") if found.question.layout.number else ()
    if found.question.months:
        return ("actor_a", "actor_b", "direction", "month", "events", *number)
    kind = ("type",) if found.question.by_type else ()
    types = () if found.question.by_type else ("types",)
    last = ("first", "last", "days_active", "events_undated", *types, "sources", "most_cited")
    return ("actor_a", "actor_b", "direction", *kind, "events", *number, *last)


def parquet(found: Aggregate, record: Mapping[str, str]) -> bytes:
    """Return the rows as Parquet, whose metadata say where they are from."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = pa.decimal128(38, 4) if found.question.layout.number == "amount" else pa.int64()
    types = {name: pa.int64() for name in ("events", "days_active", "events_undated", "events_unnumbered", "sources")}
    types |= dict.fromkeys(("fatalities", "amount", "count"), number)
    schema = pa.schema([pa.field(name, types.get(name, pa.string())) for name in heads_of(found)])
    stream = pa.BufferOutputStream()
    with pq.ParquetWriter(stream, schema, compression="zstd", store_schema=False) as writer:
        for rows in _chunks(rows_of(found)):
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
        writer.add_key_value_metadata(dict(record))
    return bytes(stream.getvalue())


def _cell(value: Any) -> Any:
    if type(value) is int:  # most are, and there can be millions
        return value
    return f"{value.normalize():f}" if isinstance(value, Decimal) else harmless(value)


def _chunks(rows: Iterator[Row], size: int = 10_000) -> Iterator[list[Row]]:
    from itertools import islice

    while chunk := list(islice(rows, size)):
        yield chunk


def _dyad(dyad: Dyad, number: str | None, *, by_type: bool) -> Row:
    return {
        "actor_a": dyad.a,
        "actor_b": dyad.b,
        "direction": A_TO_B if dyad.directed else NO_DIRECTION,
        **({"type": dyad.type} if by_type else {}),
        "events": dyad.events,
        **_numbered(dyad, number),
        "first": written(*dyad.first),
        "last": written(*dyad.last),
        "days_active": dyad.days,
        "events_undated": dyad.events - dyad.dated,
        **({} if by_type else {"types": listed(f"{name} {count}" for name, count in dyad.typed if name)}),
        "sources": dyad.sources,
        "most_cited": listed(f"{name} {count}" for name, count in dyad.cited),
    }


def _numbered(row: Dyad | Month, number: str | None) -> Row:
    """Return a sum and of how many events it says nothing: then it is the least that it can be."""
    return {number: row.number, "events_unnumbered": row.unnumbered} if number else {}


def _month(month: Month, number: str | None) -> Row:
    return {
        "actor_a": month.a,
        "actor_b": month.b,
        "direction": A_TO_B if month.directed else NO_DIRECTION,
        "month": month.month,
        "events": month.events,
        **_numbered(month, number),
    }
