"""Where the events of two actors pause: spells of them, parted by days on which the table surely has none.

A table of events knows of no beginning and no end, and nothing of the time between two events that lie years apart. The
UCDP has a conflict end where a year passed without activity, and calls what comes after a new episode (J. Kreutz, "How
and when armed conflicts end: Introducing the UCDP Conflict Termination dataset", Journal of Peace Research 47 (2010)).
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actorgraph.aggregation.engines.engine import Engine

    Table = Any
    """A table of Ibis."""

A_YEAR: Final = 365
"""After so many days without an event the next one begins a spell, if nobody says after how many."""
TWO_YEARS: Final = 2 * A_YEAR
"""And after so many without a payment, since many are made once a year, a few days sooner or later."""
_KEY: Final = {"a": "int32", "b": "int32", "directed": "int8", "kind": "int32"}


class Spell(NamedTuple):
    """Some events of a dyad that follow each other without a pause.

    Attributes:
        first: Between which days the first one lies, as ordinals.
        last: Between which days the last one does.
    """

    first: tuple[int, int]
    last: tuple[int, int]


def spells_in(engine: Engine, events: Table, dyads: Any, pause: int) -> Mapping[tuple[int, ...], tuple[Spell, ...]]:
    """Return the spells of those dyads that have several.

    Args:
        engine: What runs the expression.
        events: The coded events.
        dyads: The dyads, as a table of Arrow.
        pause: After so many days that surely had no event, the next event begins a spell.
    """
    import pyarrow.compute as pc

    if pause >= date.max.toordinal():  # more days than there are, which may be a number that no engine has
        return {}
    key = [name for name in _KEY if name in dyads.column_names]
    long = dyads.filter(pc.greater(pc.subtract(dyads["last"], dyads["first"]), pause))
    if not long.num_rows:
        return {}
    asked = engine.small(_rows_of(long, key), {name: _KEY[name] for name in key})
    table = engine.fetched(spells(events.filter(events["a"] >= 0).inner_join(asked, key), key, pause))
    firsts, lasts = _rows_of(table, ("first", "first_by")), _rows_of(table, ("last_from", "last"))
    found: defaultdict[tuple[int, ...], list[Spell]] = defaultdict(list)
    for of, first, last in zip(_rows_of(table, key), firsts, lasts, strict=True):
        found[of].append(Spell(first, last))
    return {of: tuple(sorted(said)) for of, said in found.items() if len(said) > 1}


def _rows_of(table: Any, names: Iterable[str]) -> list[tuple[Any, ...]]:
    """Return some columns of a table of Arrow row by row."""
    return list(zip(*(table[name].to_pylist() for name in names), strict=True))


def spells(events: Table, key: Sequence[str], pause: int) -> Table:
    """Return a row for each spell of each dyad: between which days its first event lies, and its last.

    Args:
        events: The coded events.
        key: The columns by which dyads differ.
        pause: After so many days that surely had no event, the next event begins a spell.
    """
    import ibis

    days = events.select(*key, "first", "last").distinct()
    so_far = {"group_by": list(key), "order_by": ["first", "last"]}
    before = days["last"].max().over(ibis.window(**so_far, preceding=(None, 1)))
    begins = ibis.ifelse(days["first"] - before > pause, 1, 0)
    marked = days.mutate(begins=begins)
    numbered = marked.mutate(spell=marked["begins"].sum().over(ibis.window(**so_far, preceding=(None, 0))))
    return numbered.group_by([*key, "spell"]).agg(
        first=lambda t: t["first"].min(),
        first_by=lambda t: t["last"].min(),
        last_from=lambda t: t["first"].max(),
        last=lambda t: t["last"].max(),
    )
