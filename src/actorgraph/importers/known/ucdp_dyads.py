"""The UCDP Dyadic Dataset: who fought whom in which years, and which states had troops on a side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.publisher import document_of
from actorgraph.importers.known.rows import lines_of, named_in, numbered, numbers_in
from actorgraph.importers.known.statements import Somebody, Statements, Tied
from actorgraph.importers.known.years import times_of
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actorgraph.editing import Plain
    from actorgraph.importers.known.rows import Line
    from actorgraph.importers.tabular import Table

HEADS: Final = (
    "dyad_id", "side_a", "side_a_id", "side_a_2nd", "side_b", "side_b_id", "side_b_2nd", "year", "start_date",
    "start_prec", "version",
)  # fmt: skip
_LISTED: Final = (
    "A year is listed if fighting between the two caused at least 25 battle-related deaths in it.",
    "Une année est retenue si les combats entre les deux y ont causé au moins 25 morts.",
)
_PRECISE: Final[Mapping[str, int]] = {"1": 10, "3": 7}
"""How many characters of a start date are known, by its precision: the day, or the month; of all others the year."""


@dataclass(slots=True)
class _Collected:
    """What is found row by row."""

    fights: defaultdict[tuple[str, str], dict[str, list[Line]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    troops: defaultdict[tuple[str, str], list[Line]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)
    unread: list[Refused] = field(default_factory=list)


def statements_of(table: Table, where: Mapping[str, str], path: Path) -> Statements:
    """Return what the table says: a hostility for each dyad, and support with troops.

    Args:
        table: The table.
        where: What cells have to be: only these rows are taken.
        path: Its file.
    """
    lines, unread = numbered(lines_of(table, where), ("dyad_id", "year"))
    document = document_of("dyadic", "UCDP Dyadic Dataset", lines[0]["version"] if lines else "", path, _LISTED)
    found = _Collected(unread=unread)
    known = {
        name: number for line in lines for named in _sides(line).values() for number, name in (named or {}).items()
    }
    wanted = [line for line in lines if line.wanted]
    taken = sum(_collect(line, known, found) for line in wanted)
    spoken = _Spoken(lines, known)
    ties = [
        _fight(ends, dyad, rows, document.id) for ends, dyads in found.fights.items() for dyad, rows in dyads.items()
    ]
    ties += [_troops(ends, rows, spoken.without(ends), document.id) for ends, rows in found.troops.items()]
    actors = tuple(
        Somebody(key, name, {"ucdp": key} if key.isdecimal() else {}, {"sources": [document.id]})
        for key, name in found.names.items()
    )
    return Statements((document,), actors, tuple(ties), tuple(found.unread), taken)


def _sides(line: Line) -> dict[str, dict[str, str] | None]:
    """Return the names of the actors of each side by their numbers; None if they are not told apart."""
    return {side: named_in(numbers_in(line[f"side_{side}_id"]), line[f"side_{side}"], {}) for side in "ab"}


def _collect(line: Line, known: Mapping[str, str], found: _Collected) -> bool:
    """Add what a row says; whether all of it could be taken."""
    sides = _sides(line)
    one, other = sides["a"], sides["b"]
    if not one or not other:
        told = "its sides are not told apart by their numbers"
        found.unread.append(Refused(line.number, Message.of(told)))
        return False
    found.names |= {**one, **other}
    for first in one:
        for second in other:
            found.fights[first, second][line["dyad_id"]].append(line)
    whole = [_collect_troops(line, side, tuple(named or ()), known, found) for side, named in sides.items()]
    return all(whole)


def _collect_troops(
    line: Line, side: str, members: tuple[str, ...], known: Mapping[str, str], found: _Collected
) -> bool:
    helpers = line[f"side_{side}_2nd"]
    if not helpers:
        return True
    if len(members) > 1:
        told = "nothing says which of the actors of one side these support: {names}"
        found.unread.append(Refused(line.number, Message.of(told, names=helpers)))
        return False
    for key, name in _helpers(line, side, known).items():
        found.names.setdefault(key, name)
        found.troops[key, members[0]].append(line)
    return True


def _helpers(line: Line, side: str, known: Mapping[str, str]) -> dict[str, str]:
    """Return the names of those that had troops on a side, by their numbers, or by their names if they have none."""
    names = [name.strip() for name in line[f"side_{side}_2nd"].split(", ") if name.strip()]
    return {known.get(name, name): name for name in names}


class _Spoken:
    """The years of which the table says who had troops on the side of an actor."""

    def __init__(self, lines: list[Line], known: Mapping[str, str]) -> None:
        self._years: defaultdict[str, set[int]] = defaultdict(set)
        self._helped: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for line in lines:
            for side, named in _sides(line).items():
                for member in named or ():
                    self._years[member].add(_year(line))
                    for helper in _helpers(line, side, known):
                        self._helped[helper, member].add(_year(line))

    def without(self, ends: tuple[str, str]) -> set[int]:
        """Return the years in which an actor is listed, and not with these troops."""
        return self._years[ends[1]] - self._helped[ends]


def _year(line: Line) -> int:
    return int(float(line["year"]))


def _fight(ends: tuple[str, str], dyad: str, rows: list[Line], source: str) -> Tied:
    years = [_year(line) for line in rows]
    said: dict[str, Plain] = {
        **times_of(years, (), {min(years): _begun(rows[0], min(years))}),
        "sources": [{"source": source, "at": f"dyad_id {dyad}"}],
    }
    return Tied("hostilities", {"between": ends}, said)


def _begun(line: Line, start: int) -> str:
    """Return when the fighting began: on the day of its first death, or between that and the first listed year."""
    first, precision = line["start_date"], line["start_prec"]
    if precision in ("6", "7") or not first[:4].isdecimal() or int(first[:4]) > start:
        return f"..{start}"
    day = first[: _PRECISE.get(precision, 4)]
    return day if first[:4] == str(start) else f"{day}..{start}"


def _troops(ends: tuple[str, str], rows: list[Line], without: set[int], source: str) -> Tied:
    dyads = sorted({line["dyad_id"] for line in rows}, key=float)
    said: dict[str, Plain] = {
        **times_of([_year(line) for line in rows], without, {}),
        "support": ["troops"],
        "sources": [{"source": source, "at": f"dyad_id {', '.join(dyads)}"}],
    }
    return Tied("supports", {"from": ends[:1], "to": ends[1:]}, said)
