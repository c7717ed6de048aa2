"""What the dyads of a table in ACLED's layout are by definition, row by row, in Python and with nothing of ours."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


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


def spells(rows: Iterable[Mapping[str, str]], pause: int) -> dict[tuple[str, str], list[tuple[Any, Any]]]:
    """Return the spells of each dyad: what runs of so many days part on none of which there can have been an event."""
    spans: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        one, other = row["actor1"], row["actor2"]
        if one and other and one != other:
            first, last = days(row)
            spans[min(one, other), max(one, other)].append((first.toordinal(), last.toordinal()))
    return {pair: list(_spells(among, pause)) for pair, among in spans.items()}


def _spells(spans: list[tuple[int, int]], pause: int) -> Iterator[tuple[Any, Any]]:
    possible = sorted({day for first, last in spans for day in range(first, last + 1)})
    starts = [possible[0], *(day for before, day in pairwise(possible) if day - before - 1 >= pause)]
    for start, end in pairwise([*starts, possible[-1] + 1]):
        inside = [span for span in spans if start <= span[0] < end]
        firsts, lasts = zip(*inside, strict=True)
        yield (min(firsts), min(lasts)), (max(firsts), max(lasts))


def _most(counted: Counter[str], kept: int) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:kept])
