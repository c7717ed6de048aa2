"""Rows of one id: an event that stands in a table twice, as where two exports overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from actorgraph.aggregation.blanks import BLANKS, is_among

if TYPE_CHECKING:
    from actorgraph.aggregation.engines.engine import Engine

    Column = Any
    """A column of Ibis."""
    Table = Any
    """A table of Ibis."""


class Once(NamedTuple):
    """The events of a table, each once.

    Attributes:
        events: The events.
        rows: How many rows the table has.
        copies: How many of them say what another row of the same id says, and are not among the events.
        differing: How many have the id of another row and say something else; they are among them.
    """

    events: Table
    rows: int
    copies: int = 0
    differing: int = 0


def once(engine: Engine, events: Table) -> Once:
    """Return events without the copies of others; without ids nothing is known of copies."""
    if "id" not in events.columns:
        (rows,) = _numbers(engine, events.count().as_table())
        return Once(events, rows)
    rows, with_id, ids, loose = _numbers(engine, _counted(events))
    if with_id > ids or loose:
        events = events.mutate(id=_known(events["id"].strip()))
        rows, with_id, ids, _ = _numbers(engine, _counted(events))
    if with_id == ids:
        return Once(events.drop("id"), rows)
    kept = engine.kept(_without_copies(events))
    (left,) = _numbers(engine, kept.count().as_table())
    return Once(kept.drop("id"), rows, rows - left, with_id - ids - (rows - left))


def _counted(events: Table) -> Table:
    """Return how many rows there are, with an id, with different ones, and with one that may have a space at an end.

    All is asked at once, and of ids as they stand: nearly all tables have each but once and without spaces.
    """
    text = events["id"]
    named, loose = text != "", (text < "!") | (text.right(1) < "!")
    return events.agg(
        rows=events.count(), named=named.sum(), ids=text.nunique(where=named), loose=(named & loose).sum()
    )


def _known(text: Column) -> Column:
    """Return the id of an event; nothing where a cell says that there is none: what has no id is nobody's copy."""
    import ibis

    return ibis.ifelse(is_among(text, BLANKS), "", text)


def _without_copies(events: Table) -> Table:
    import ibis

    said = [name for name in events.columns if name != "line"]
    named = events.filter(events["id"] != "")
    alike = named.group_by(said).agg(line=named["line"].min()) if "line" in events.columns else named.distinct()
    return ibis.union(alike.select(events.columns), events.filter(events["id"] == ""), distinct=False)


def _numbers(engine: Engine, table: Table) -> list[int]:
    return [int(column[0].as_py() or 0) for column in engine.fetched(table).columns]
