"""Dyads and their months as rows for any program: flat, with the days as the language has them."""

from __future__ import annotations

from decimal import Decimal
from itertools import repeat, starmap
from operator import sub
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.days import written
from actorgraph.aggregation.quantities import AMOUNT
from actorgraph.documents.csv import csv_of, harmless, harmless_column
from actorgraph.model.dates import iso
from actorgraph.model.forms import in_a_row, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actorgraph.aggregation.answer import Aggregate
    from actorgraph.aggregation.spells import Spell
    from actorgraph.model.dates import PartialDate

    Row = dict[str, Any]
    Columns = Mapping[str, Sequence[Any]]

COLUMNS: Final = (
    "actor_a", "actor_b", "direction", "type", "month", "events", "fatalities", "amount", "count",
    "events_unnumbered", "first", "last", "days_active", "events_undated", "types", "sources", "most_cited",
    "spells",
)  # fmt: skip
"""The names of all columns."""
NO_DIRECTION: Final = "none"
"""What stands where the order of the two actors means nothing."""
A_TO_B: Final = "a to b"
"""What stands where the first acts on the second."""


def rows_of(found: Aggregate, limit: int | None = None) -> Iterator[Row]:
    """Yield the rows of an answer, those of most events first; months dyad by dyad."""
    for columns in columns_of(found, limit):
        heads = tuple(columns)
        yield from (dict(zip(heads, row, strict=True)) for row in zip(*columns.values(), strict=True))


def columns_of(found: Aggregate, limit: int | None = None) -> Iterator[Columns]:
    """Yield the same column by column, some thousand rows at once."""
    number, by_type = found.question.layout.number, found.question.by_type
    for said in found.columns(limit):
        if found.question.months:
            yield _of_months(said, number)
        else:
            spells = {} if found.question.pause is None else {"spells": list(map(_spells, said["spells"]))}
            yield {**_of_dyads(said, number, by_type=by_type), **spells}


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
    return csv_of([*heads_of(found), *beside], _cells(found, beside.values()))


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
    spells = () if found.question.pause is None else ("spells",)
    last = ("first", "last", "days_active", "events_undated", *types, "sources", "most_cited", *spells)
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
        for columns in columns_of(found):
            writer.write_table(pa.Table.from_pydict(columns, schema=schema))
        writer.add_key_value_metadata(dict(record))
    return bytes(stream.getvalue())


def _cells(found: Aggregate, beside: Iterable[str]) -> Iterator[Sequence[Any]]:
    for columns in columns_of(found):
        plain = {name: list(map(_plain, said)) if name == AMOUNT else said for name, said in columns.items()}
        yield from zip(*map(harmless_column, plain.values()), *map(repeat, beside), strict=False)


def _plain(number: Decimal | int | None) -> str | int | None:
    return f"{number.normalize():f}" if isinstance(number, Decimal) else number


def _of_dyads(said: Columns, number: str | None, *, by_type: bool) -> Columns:
    return {
        **_ends(said),
        **({"type": said["type"]} if by_type else {}),
        **_numbered(said, number),
        "first": list(starmap(written, said["first"])),
        "last": list(starmap(written, said["last"])),
        "days_active": said["days"],
        "events_undated": list(map(sub, said["events"], said["dated"])),
        **({} if by_type else {"types": _most(said["typed"])}),
        "sources": said["sources"],
        "most_cited": _most(said["cited"]),
    }


def _spells(spells: Iterable[Spell]) -> str | None:
    """Return spells in one text, as rows of ties have them."""
    return in_a_row(f"{written(*spell.first)} to {written(*spell.last)}" for spell in spells)


def _of_months(said: Columns, number: str | None) -> Columns:
    return {**_ends(said), "month": said["month"], **_numbered(said, number)}


def _ends(said: Columns) -> Columns:
    direction = [A_TO_B if goes else NO_DIRECTION for goes in said["directed"]]
    return {"actor_a": said["a"], "actor_b": said["b"], "direction": direction}


def _numbered(said: Columns, number: str | None) -> Columns:
    """Return how many events there are, a sum, and of how many it says nothing: then it is the least that it can be."""
    return {"events": said["events"]} | (
        {number: said["number"], "events_unnumbered": said["unnumbered"]} if number else {}
    )


def _most(rows: Iterable[Sequence[tuple[str, int]]]) -> list[str | None]:
    """Return for each row in one text what is said of those of most events; there are few names in very many rows."""
    named = [[(name, count) for name, count in row if name] for row in rows]
    names = {name for row in named for name, _ in row}
    joined = in_a_row if all(listed([name]) == name for name in names) else listed
    return [joined([f"{name} {count}" for name, count in row]) for row in named]
