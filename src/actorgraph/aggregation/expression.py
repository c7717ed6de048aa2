"""The one expression by which events become dyads; whatever engine runs it gives the same rows, value for value.

Names, days and types are read once in Python, each text of them once, and stand in the expression as numbers, and so do
sources: an engine joins, groups and counts whole numbers, and need not know what a date or a name is. What is wrong
with a row is a group of its own, so that all rows are counted in one pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.numbers import MONEY, number_of
from actorgraph.aggregation.reasons import UNDATED, Reason
from actorgraph.aggregation.sources import host_or_text, named, told_by
from actorgraph.aggregation.workbooks import LINE
from actorgraph.aggregation.written import PARTED, Beside, beside_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Table = Any
    """A table of Ibis."""
    Column = Any
    """A column of Ibis."""

CITED: Final = 3
"""So many sources of a dyad are named, those of most events."""
TYPED: Final = 5
"""So many types of event of a dyad are named likewise."""
COUNTED: Final = 2**63 - 1
"""So many events an engine counts: to ask for more is to ask for as many."""

_TEXTS: Final = ("from", "to", "date", "end", "precision", "type", "source")


@dataclass(frozen=True)
class Codes:
    """The small tables by which texts become numbers; each text of the large one stands in its table.

    Attributes:
        names: ``name``, ``code``: the place of an actor, or minus the reason why it is none.
        days: ``date``, ``end``, ``precision``, ``first``, ``last``, ``month``, ``reason``: ordinals, and 0 or why not.
        types: ``type``, ``kind``, ``directed``: the place of a type, or minus the reason why it was not asked for.
    """

    names: Table
    days: Table
    types: Table


def events_in(
    raw: Table,
    columns: Mapping[str, str],
    *,
    money: bool,
    decimal: str | None = None,
    unit: str = "",
    addresses: bool,
    sides: bool,
) -> Table:
    """Return the columns of a table that are looked at, by the names of what they say; a text for what it lacks.

    Args:
        raw: The table as it was read.
        columns: The head of the column of each field.
        money: Whether numbers can have decimals; otherwise they are whole.
        decimal: What parts the decimals of numbers in text, if that was said.
        unit: The unit of amounts, if they have one.
        addresses: Whether sources are addresses, of which the host is the source.
        sides: Whether it is looked at who is named on whose side.
    """
    import ibis

    def text(name: str) -> Column:
        return raw[columns[name]].cast("string").fill_null("") if name in columns else ibis.literal("")

    said = {name: text(name) for name in _TEXTS} | _named(text, beside_in(columns))
    if addresses:
        said["source"] = host_or_text(said["source"])
    if "id" in columns:
        said["id"] = text("id")
    if "number" in columns:
        said["number_text"] = text("number")
    if LINE in raw.columns:
        said["line"] = raw[LINE]
    if sides:
        said |= {name: text(name) for name in ("with-from", "with-to")}
    number, amiss = ibis.null(MONEY if money else "int64"), ibis.literal(0)
    if "number" in columns:
        number, amiss = number_of(raw[columns["number"]], money=money, decimal=decimal, unit=unit)
    return raw.select(**said, number=number, amiss=amiss.cast("int8"))


def _named(text: Callable[[str], Column], beside: Beside) -> dict[str, Column]:
    """Return the names of the actors, each with what stands beside it."""
    import ibis

    def more(end: str) -> Column:
        if beside is Beside.NUMBER:
            return text(f"{end}-id")
        country = text(f"{end}-country").strip()
        return ibis.ifelse(country == "", text(f"{end}-group"), country)

    if beside is Beside.NOTHING:
        return {}
    return {end: text(end) + ibis.literal(PARTED) + more(end) for end in ("from", "to")}


def coded(events: Table, codes: Codes, cells: Table | None, *, directed: bool) -> Table:
    """Return events with numbers for texts: ``a``, ``b``, ``directed``, ``kind``, ``cell``, and the days.

    Of a row that is left out, ``a`` is minus the reason, and there is nothing else by which it could be told apart.

    Args:
        events: The events.
        codes: The small tables.
        cells: The cells of sources, each with its number (:func:`~actorgraph.aggregation.sources.cells_of`); None
            if nobody asks who tells of events, and there is no ``cell``.
        directed: Whether all of them go from the first to the second actor, whatever their type.
    """
    import ibis

    found = _joined(events, codes)
    if cells is not None:
        found = found.inner_join(cells, ["source"])
    goes = ibis.literal(True) if directed else found["directed"] == 1
    reason = _reason(found)
    left = reason > 0
    a = ibis.ifelse(goes, found["one"], ibis.least(found["one"], found["other"]))
    b = ibis.ifelse(goes, found["other"], ibis.greatest(found["one"], found["other"]))
    return found.select(
        "first", "last", "number",
        a=ibis.ifelse(left, -reason.cast("int32"), a),
        b=ibis.ifelse(left, -1, b),
        directed=ibis.ifelse(left, False, goes).cast("int8"),
        kind=ibis.ifelse(left, -1, found["kind"]),
        **({} if cells is None else {"cell": ibis.ifelse(left, -1, found["cell"])}),
        month=ibis.ifelse(left, -1, found["month"]),
    )  # fmt: skip


def wrong(events: Table, codes: Codes, reasons: Sequence[Reason], shown: int) -> Table:
    """Return rows that are left out for some reasons, those of each first by what they say, each with its reason.

    There are some of each reason before there are more of any.
    """
    import ibis

    found = _joined(events, codes)
    found = found.mutate(reason_of_row=_reason(found))
    said = [
        name for name in ("date", "precision", "from", "to", "type", "number_text", "line") if name in found.columns
    ]
    left = found.filter(found["reason_of_row"].isin([int(reason) for reason in reasons])).select(
        *said, reason=lambda t: t["reason_of_row"]
    )
    place = ibis.row_number().over(group_by="reason", order_by=said)
    return left.mutate(place=place).order_by(["place", "reason"]).limit(max(shown, len(reasons))).drop("place")


def _joined(events: Table, codes: Codes) -> Table:
    one = codes.names.select(**{"from": codes.names["name"], "one": codes.names["code"]})
    other = codes.names.select(to=codes.names["name"], other=codes.names["code"])
    joined = events.inner_join(codes.days, ["date", "end", "precision"]).inner_join(codes.types, ["type"])
    return joined.inner_join(one, ["from"]).inner_join(other, ["to"])


def _reason(found: Table) -> Column:
    import ibis

    one, other = found["one"], found["other"]

    def either(reason: Reason) -> Column:
        return (one == -int(reason)) | (other == -int(reason))

    return ibis.cases(
        (one == -int(Reason.NO_FIRST), int(Reason.NO_FIRST)),
        (other == -int(Reason.NO_FIRST), int(Reason.NO_SECOND)),
        (either(Reason.CHARACTER), int(Reason.CHARACTER)),
        (found["reason"].isin([int(reason) for reason in UNDATED]), found["reason"]),
        (found["amiss"] > 0, found["amiss"]),
        (found["kind"] < 0, int(Reason.TYPE)),
        (found["reason"] > 0, found["reason"]),
        *((either(reason), int(reason)) for reason in (Reason.NOBODY, Reason.PLACE, Reason.SHARED, Reason.UNKNOWN)),
        (one == other, int(Reason.SELF)),
        else_=0,
    ).cast("int8")


def dyads(events: Table, cells: Table, least: int = 1, *, by_type: bool = False) -> Table:
    """Return a row for each dyad, and one for each reason why rows are left out, of which ``a`` is minus the reason.

    Those of a dyad have ``counts``, and ``enough`` if it has not too few events.

    Args:
        events: The coded events.
        cells: The cells of sources, each with its number.
        least: So many events are enough.
        by_type: Whether each type of event of a dyad has a row of its own.
    """
    key = ["a", "b", "directed", *(["kind"] if by_type else [])]
    of_types = _of_types(events)
    count = events.filter(events["a"] >= 0)
    surely = count.filter(count["first"] == count["last"])
    by_day = surely.group_by([*key, "first"]).agg(events=lambda t: t.count())
    days = by_day.group_by(key).agg(days=lambda t: t.count(), dated=lambda t: t["events"].sum())
    told, names = told_by(count.group_by([*key, "cell"]).agg(events=lambda t: t.count()), cells, key)
    cited = named(_ranked(told, key, "source", CITED), names, CITED)
    found = of_types if by_type else _with(_whole(of_types, key), _kinds(of_types, key), key)
    found = _with(_with(found, days, key), cited, key)
    return found.mutate(counts=found["a"] >= 0, enough=found["events"] >= min(least, COUNTED))


def over_time(events: Table) -> Table:
    """Return a row for each dyad and month, and one for each reason; month -1 is that of events of no one month.

    Those of a dyad have ``counts``.
    """
    found = events.group_by(["a", "b", "directed", "month"]).agg(
        events=lambda t: t.count(),
        number=lambda t: t["number"].sum(),
        unnumbered=lambda t: t.count() - t["number"].count(),
    )
    return found.mutate(counts=found["a"] >= 0)


def _of_types(events: Table) -> Table:
    """Return a row for each type of event of a dyad, and one for each reason."""
    return events.group_by(["a", "b", "directed", "kind"]).agg(
        events=lambda t: t.count(),
        number=lambda t: t["number"].sum(),
        unnumbered=lambda t: t.count() - t["number"].count(),
        first=lambda t: t["first"].min(),
        first_by=lambda t: t["last"].min(),
        last_from=lambda t: t["first"].max(),
        last=lambda t: t["last"].max(),
    )


def _whole(of_types: Table, key: Sequence[str]) -> Table:
    return of_types.group_by(list(key)).agg(
        **{name: of_types[name].sum() for name in ("events", "number", "unnumbered")},
        **{name: of_types[name].min() for name in ("first", "first_by")},
        **{name: of_types[name].max() for name in ("last_from", "last")},
    )


def _kinds(of_types: Table, key: Sequence[str]) -> Table:
    of_dyads = of_types.filter(of_types["a"] >= 0).select(*key, "kind", "events")
    return _ranked(of_dyads, key, "kind", TYPED)


def _ranked(counted: Table, key: Sequence[str], what: str, kept: int) -> Table:
    """Return how many there are of something in each dyad, and those of most events with their number of events."""
    import ibis

    rank = ibis.row_number().over(group_by=list(key), order_by=[ibis.desc("events"), ibis.asc(what)])
    ranked = counted.mutate(rank=rank)
    best = {f"{what}_{at}": _at(ranked, what, at) for at in range(kept)}
    return ranked.group_by(list(key)).agg(
        **{f"{what}s": lambda t: t.count()},
        **best,
        **{f"{what}_{at}_events": _at(ranked, "events", at) for at in range(kept)},
    )


def _at(ranked: Table, what: str, place: int) -> Column:
    return ranked[what].max(where=ranked["rank"] == place)


def _with(found: Table, more: Table, key: Sequence[str]) -> Table:
    return found.left_join(more, list(key)).drop(*(f"{name}_right" for name in key))
