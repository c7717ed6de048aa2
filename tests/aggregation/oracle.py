"""What the dyads of a table in ACLED's layout are by definition, row by row, in Python and with nothing of ours."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def days(row: Mapping[str, str]) -> tuple[date, date]:
    day = date.fromisoformat(row["event_date"])
    if row["time_precision"] == "1":
        return day, day
    if row["time_precision"] == "2":
        return day - timedelta(6), day + timedelta(6)
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def dyads(rows: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], dict[str, Any]]:
    """Return what is true of each dyad."""
    events: defaultdict[tuple[str, str], list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        one, other = row["actor1"], row["actor2"]
        if one and other and one != other:
            events[min(one, other), max(one, other)].append(row)
    return {pair: _dyad(among) for pair, among in events.items()}


def _dyad(rows: list[Mapping[str, str]]) -> dict[str, Any]:
    spans = [days(row) for row in rows]
    exact = [first for first, last in spans if first == last]
    sources = Counter(name.strip() for row in rows for name in row["source"].split(";") if name.strip())
    types = Counter(row["event_type"] for row in rows)
    return {
        "events": len(rows),
        "number": sum(int(row["fatalities"]) for row in rows),
        "first": tuple(min(ends).toordinal() for ends in zip(*spans, strict=True)),
        "last": tuple(max(ends).toordinal() for ends in zip(*spans, strict=True)),
        "days": len(set(exact)),
        "dated": len(exact),
        "types": len(types),
        "typed": _most(types, 5),
        "sources": len(sources),
        "cited": _most(sources, 3),
    }


def _most(counted: Counter[str], kept: int) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:kept])
