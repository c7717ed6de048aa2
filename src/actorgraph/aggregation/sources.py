"""How many events of two actors each source tells: a source is one however its cells spell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.blanks import BLANKS
from actorgraph.aggregation.sides import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    Table = Any
    """A table of Ibis."""
    Column = Any
    """A column of Ibis."""

_SCHEME: Final = "://"
_BETWEEN: Final = "\x1e"
"""What stands for the mark between two sources, of which one is an address: that can have the mark in it."""
_MARK_AND_SPACE: Final = r";\s+|;\z"
_SPACES: Final = r"[\s\x{00A0}]+"
_SITE: Final = r"^[^/]*//[^/?#]*"
"""An address up to its path: of what follows, capitals can be a difference."""
_BEFORE_SITE: Final = r"^[^/]*//([^@]*@)?(www\.)?"
_AFTER_SITE: Final = r"\.?(:80|:443)?\z"
_HOST: Final = r"(?i)^\s*[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?(\[[^\]]*\]|[^/?#:;]+)"


def host_or_text(source: Column) -> Column:
    """Return the host of an address, in lower case, or what else stands in a cell."""
    import ibis

    host = source.re_extract(_HOST, 1).lower().re_replace(r"\.\z", "")
    return ibis.ifelse(host == "", source, host)


def cells_of(events: Table) -> Table:
    """Return the cells of sources, ``source``, each once and with a number, ``cell``."""
    import ibis

    cells = events.select("source").distinct()
    return cells.mutate(cell=ibis.row_number().over(order_by="source").cast("int32"))


def told_by(parts: Table, cells: Table, key: Sequence[str]) -> tuple[Table, Table]:
    """Return how many events of a dyad each source tells, once however often a cell names it, and what they are called.

    Args:
        parts: A row for each dyad and ``cell`` of sources, with its ``events``.
        cells: The cells of sources, each with its number.
        key: What tells dyads apart.

    Returns:
        A row for each dyad and ``source``, a number, with its ``events``; and for each number, in alphabetical order of
        what they are called, its ``name``.
    """
    import ibis

    known = _names(parts, cells)
    names = known.select("name").distinct()
    names = names.mutate(source=ibis.row_number().over(order_by="name").cast("int32"))
    of_cells = known.inner_join(names, ["name"]).select("cell", "source")
    told = parts.inner_join(of_cells, ["cell"]).drop("cell")
    return told.group_by([*key, "source"]).agg(events=lambda t: t["events"].sum()), names


def named(ranked: Table, names: Table, kept: int) -> Table:
    """Return rows with what the sources in ``source_0`` and so on are called, in place of their numbers."""
    for at in range(kept):
        place = f"source_{at}"
        called = names.select(**{place: names["source"], f"called_{at}": names["name"]})
        ranked = ranked.left_join(called, [place]).drop(place, f"{place}_right").rename({place: f"called_{at}"})
    return ranked


def _names(parts: Table, cells: Table) -> Table:
    """Return the sources of each cell, ``cell`` and ``name``, as most events spell them."""
    import ibis

    counted = parts.group_by("cell").agg(events=lambda t: t["events"].sum())
    whole = counted.inner_join(cells.filter(cells["source"] != ""), ["cell"])
    parted = whole.mutate(name=_parts(whole["source"]).unnest())
    plain = parted.mutate(name=parted["name"].re_replace(_SPACES, " ").strip())
    known = plain.mutate(same=_same(plain["name"]))
    known = known.filter(known["same"].notin(sorted(BLANKS)))
    spelled = known.group_by(["same", "name"]).agg(events=lambda t: t["events"].sum())
    rank = ibis.row_number().over(group_by="same", order_by=[ibis.desc("events"), ibis.asc("name")])
    best = spelled.mutate(rank=rank)
    best = best.filter(best["rank"] == 0).select("same", best="name")
    return known.inner_join(best, ["same"]).select("cell", name="best").distinct()


def _parts(source: Column) -> Column:
    """Return what a cell names: an address ends where a space or another address comes after the mark."""
    import ibis

    among_addresses = source.re_replace(_MARK_AND_SPACE, _BETWEEN)
    for scheme in ("http://", "https://"):
        among_addresses = among_addresses.replace(f"{MARK}{scheme}", f"{_BETWEEN}{scheme}")
    return ibis.ifelse(source.contains(_SCHEME), among_addresses.split(_BETWEEN), source.split(MARK))


def _same(name: Column) -> Column:
    """Return what all spellings of a source have in common; of an address, its path as it is."""
    import ibis

    site = name.re_extract(_SITE, 0).lower().re_replace(_BEFORE_SITE, "").re_replace(_AFTER_SITE, "")
    path = name.re_replace(_SITE, "").re_replace(r"/\z", "")
    return ibis.ifelse(name.contains(_SCHEME), site + path, name.lower())
