"""The UCDP Actor Dataset: who is in it, what they were called, and whom they came from or went into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.publisher import document_of
from actorgraph.importers.known.rows import lines_of, named_in, numbers_in
from actorgraph.importers.known.statements import Somebody, Statements, Tied
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from actorgraph.editing import Plain
    from actorgraph.importers.known.rows import Line
    from actorgraph.importers.tabular import Table

HEADS: Final = (
    "ActorId", "NameData", "NameOrig", "NameOrigFull", "NameOrigFullEng", "NameChange", "NewName",
    "NewNameFullMotherTongue", "NewNameFullEng", "Org", "Splinter", "NamePrev", "ActorIdPrev", "SplitTemp",
    "NameSplitTemp", "ActorIdSplitTemp", "Alliance", "NameAlliance", "ActorIdAlliance", "JoinGroup", "GroupName",
    "ActorIdGroup", "Version",
)  # fmt: skip

_KINDS: Final[Mapping[str, str]] = {"1": "armed group", "2": "armed group", "3": "communal group", "4": "government"}
_TEMPORARY: Final[Plain] = {
    "en": "A temporary split, as the table has it.",
    "fr": "Une scission temporaire, selon la table.",
}
_LINKS: Final = (
    ("Splinter", "NamePrev", "ActorIdPrev", "splits", ("into", "from"), None),
    ("SplitTemp", "NameSplitTemp", "ActorIdSplitTemp", "splits", ("into", "from"), _TEMPORARY),
    ("Alliance", "NameAlliance", "ActorIdAlliance", "mergers", ("from", "into"), None),
    ("JoinGroup", "GroupName", "ActorIdGroup", "memberships", ("from", "to"), None),
)
"""Which columns say that there is a link and with whom, and what tie it is: the end of the row, and the other one."""

_NO_NAME: Final = frozenset(("", "n/a"))


def statements_of(table: Table, where: Mapping[str, str], path: Path) -> Statements:
    """Return what the table says, without dates: it has none.

    Args:
        table: The table.
        where: What cells have to be: only these rows are taken, and whom they are linked with.
        path: Its file.
    """
    lines = lines_of(table, where)
    document = document_of("actor", "UCDP Actor Dataset", lines[0]["Version"], path)
    rows = {line["ActorId"]: line for line in lines}
    ties: dict[tuple[object, ...], Tied] = {}
    unread: list[Refused] = []
    actors: dict[str, Somebody] = {}
    wanted = [line for line in lines if line.wanted]
    for line in wanted:
        actors[line["ActorId"]] = _actor(line, document.id)
    for line in wanted:
        for tie, others in _ties(line, document.id, unread):
            ties[tie.section, *tie.ends.items()] = tie  # what is a temporary split too is one split, and told so
            for number, name in others.items():
                found = _actor(rows[number], document.id) if number in rows else _stranger(number, name)
                actors.setdefault(number, found)
    return Statements((document,), tuple(actors.values()), tuple(ties.values()), tuple(unread), len(wanted))


def _stranger(number: str, name: str) -> Somebody:
    return Somebody(number, name, {"ucdp": number})


def _ties(line: Line, source: str, unread: list[Refused]) -> Iterator[tuple[Tied, dict[str, str]]]:
    for marked, names, numbers, section, (own, other), note in _LINKS:
        ids = numbers_in(line[numbers])
        if line[marked] != "1" or not (ids or line[names]):
            continue
        named = named_in(ids, line[names], {}) if ids else None
        if named is None:
            told = "'{names}' are not told apart by their numbers, '{numbers}'"
            unread.append(Refused(line.number, Message.of(told, names=line[names], numbers=line[numbers])))
            continue
        cited: Plain = [{"source": source, "at": f"ActorId {line['ActorId']}"}]
        said: dict[str, Plain] = {"sources": cited} if note is None else {"note": note, "sources": cited}
        for number, name in named.items():
            if number == line["ActorId"]:
                continue
            ends = {own: (line["ActorId"],), other: (number,)}
            yield Tied(section, {end: ends[end] for end in ("from", "to", "into") if end in ends}, said), {number: name}


def _actor(line: Line, source: str) -> Somebody:
    names = _Names(line)
    said: dict[str, Plain] = {"kind": _KINDS.get(line["Org"])} if line["Org"] in _KINDS else {}
    if names.full:
        said["names"] = {"en": names.full}
    if names.others:
        said["aliases"] = [*names.others]
    if names.former:
        said["former"] = [{"name": name} for name in names.former]
    said["sources"] = [{"source": source, "at": f"ActorId {line['ActorId']}"}]
    return Somebody(line["ActorId"], line["NameData"], {"ucdp": line["ActorId"]}, said)


class _Names:
    """What an actor is and was called.

    Attributes:
        full: Its full name in English, if there is one.
        others: Its other names of today.
        former: Its names of former times, in their order.
    """

    def __init__(self, line: Line) -> None:
        seen = {line["NameData"]}
        first = [line[head] for head in ("NameOrig", "NameOrigFull", "NameOrigFullEng")]
        if line["NameChange"] != "1":
            self.full = _own(first[2], seen)
            self.others = _new(first[:2], seen)
            self.former: tuple[str, ...] = ()
            return
        renamed = [_steps(line[head]) for head in ("NewName", "NewNameFullMotherTongue", "NewNameFullEng")]
        steps = len(renamed[0])
        latest = [names[-1] if len(names) == steps else "" for names in renamed]
        self.full = _own(latest[2], seen)
        self.others = _new(latest[:2], seen)
        earlier = [name for names in renamed if len(names) == steps for name in names[:-1]]
        self.former = _new([*first, *earlier], seen)


def _steps(cell: str) -> list[str]:
    """Return the names that a cell lists one after the other: its last is the one of today."""
    return [part.strip() for part in cell.split(", ")]


def _own(name: str, seen: set[str]) -> str:
    if name in _NO_NAME or name in seen:
        return ""
    seen.add(name)
    return name


def _new(names: Sequence[str], seen: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if _own(name, seen))
