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
_MARK_AND_SPACE: Final = r";\s+|;$"
_SPACES: Final = r"[\s\x{00A0}]+"
_SITE: Final = r"^[^/]*//[^/?#]*"
"""An address up to its path: of what follows, capitals can be a difference."""
_BEFORE_SITE: Final = r"^[^/]*//([^@]*@)?(www\.)?"
_AFTER_SITE: Final = r"\.?(:80|:443)?$"
_HOST: Final = r"(?i)^\s*[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\.)?(\[[^\]]*\]|[^/?#:;]+)"


def host_or_text(source: Column) -> Column:
    """Return the host of an address, in lower case, or what else stands in a cell."""
    import ibis

    host = source.re_extract(_HOST, 1).lower().re_replace(r"\.$", "")
    return ibis.ifelse(host == "", source, host)


def told_by(cells: Table, key: Sequence[str]) -> Table:
    """Return how many events of a dyad each source tells, once however often a cell names it.

    Args:
        cells: A row for each dyad, type and cell of sources, with its ``events``.
        key: What tells dyads apart.
    """
    counted = cells.group_by([*key, "source"]).agg(events=lambda t: t["events"].sum())
    told = counted.inner_join(_names(cells), ["source"]).drop("source")
    return told.group_by([*key, "name"]).agg(events=lambda t: t["events"].sum()).rename(source="name")


def _names(cells: Table) -> Table:
    """Return the sources of each cell, ``source`` and ``name``, as most events spell them."""
    import ibis

    whole = cells.filter(cells["source"] != "").group_by("source").agg(events=lambda t: t["events"].sum())
    parted = whole.mutate(name=_parts(whole["source"]).unnest())
    plain = parted.mutate(name=parted["name"].re_replace(_SPACES, " ").strip())
    known = plain.mutate(same=_same(plain["name"]))
    known = known.filter(known["same"].notin(sorted(BLANKS)))
    spelled = known.group_by(["same", "name"]).agg(events=lambda t: t["events"].sum())
    rank = ibis.row_number().over(group_by="same", order_by=[ibis.desc("events"), ibis.asc("name")])
    best = spelled.mutate(rank=rank)
    best = best.filter(best["rank"] == 0).select("same", best="name")
    return known.inner_join(best, ["same"]).select("source", name="best").distinct()


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
    path = name.re_replace(_SITE, "").re_replace("/$", "")
    return ibis.ifelse(name.contains(_SCHEME), site + path, name.lower())
