"""The UCDP External Support Dataset by actor and year: who supported whom in which years, and with what."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.publisher import document_of
from actorgraph.importers.known.rows import NUMBER, lines_of, named_in, numbered, numbers_in
from actorgraph.importers.known.statements import Somebody, Statements, Tied
from actorgraph.importers.known.years import times_of, told
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from actorgraph.editing import Plain
    from actorgraph.importers.known.rows import Line
    from actorgraph.importers.tabular import Table

HEADS: Final = (
    "year", "actor_id", "actor_name", "ext_id", "ext_name", "ext_sup", "ext_count", "ext_count_s", "ext_count_ns",
    "ext_x", "ext_x_count", "ext_x_count_s", "ext_x_count_ns",
)  # fmt: skip

_KINDS: Final = (
    ("x", "troops", "troops", "troupes"),
    ("w", "arms", "weapons", "armes"),
    ("m", "materiel", "materiel", "matériel"),
    ("t", "training", "training", "formation"),
    ("f", "money", "funds", "fonds"),
    ("i", "intelligence", "intelligence", "renseignement"),
    ("l", "territory", "territory", "territoire"),
    ("p", None, "presence", "présence"),
    ("y", None, "infrastructure", "infrastructures"),
    ("o", None, "other support", "autre soutien"),
)
"""The letter of each kind in the table, its word in the language if it has one, and its words in notes."""

_NOBODY_SAYS: Final = (
    "The table says what all supporters of an actor gave in a year, and how many gave each: where not all did, "
    "nothing says who did.",
    "La table dit ce que tous les soutiens d’un acteur ont donné dans l’année, et combien ont donné chaque chose : si "
    "tous ne l’ont pas fait, rien ne dit lesquels.",
)


def statements_of(table: Table, where: Mapping[str, str], path: Path) -> Statements:
    """Return what the table says: support, with the kinds that surely came from this supporter.

    Args:
        table: The table.
        where: What cells have to be: only these rows are taken.
        path: Its file.
    """
    lines, unread = numbered(lines_of(table, where), ("year",))
    document = document_of("esd", "UCDP External Support Dataset", "", path, _NOBODY_SAYS)
    known = _names_alone(lines)
    spoken = _Spoken(lines, known)
    names: dict[str, str] = {}
    given: defaultdict[tuple[str, str], list[tuple[int, frozenset[str]]]] = defaultdict(list)
    taken = 0
    for line in lines:
        if not line.wanted or line["ext_sup"] != "1":
            continue
        named = _supporters(line, known)
        if not named:
            said = "'{names}' are not told apart by their numbers, '{numbers}'"
            unread.append(Refused(line.number, Message.of(said, names=line["ext_name"], numbers=line["ext_id"])))
            continue
        taken += 1
        names |= {line["actor_id"]: line["actor_name"], **named}
        for number, kinds in _kinds(line, named):
            given[number, line["actor_id"]].append((_year(line), kinds))
    ties = tuple(_tie(ends, found, spoken.without(ends), document.id) for ends, found in given.items())
    actors = (Somebody(key, name, {"ucdp": key}, {"sources": [document.id]}) for key, name in names.items())
    return Statements((document,), tuple(actors), ties, tuple(unread), taken)


class _Spoken:
    """The years of which the table says whether an actor had support, and from whom."""

    def __init__(self, lines: list[Line], known: Mapping[str, str]) -> None:
        self._years: defaultdict[str, set[int]] = defaultdict(set)
        self._supported: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        untold: set[tuple[str, int]] = set()
        for line in lines:
            named = _supporters(line, known) if line["ext_sup"] == "1" else {}
            if named is None:
                untold.add((line["actor_id"], _year(line)))
            self._years[line["actor_id"]].add(_year(line))
            for number in named or ():
                self._supported[number, line["actor_id"]].add(_year(line))
        for actor, year in untold:
            self._years[actor].discard(year)

    def without(self, ends: tuple[str, str]) -> set[int]:
        """Return the years in which an actor is listed, and not with this support."""
        return self._years[ends[1]] - self._supported[ends]


def _supporters(line: Line, known: Mapping[str, str]) -> dict[str, str] | None:
    """Return who supported the actor of a row, by their numbers; None if they are not told apart."""
    return named_in(numbers_in(line["ext_id"]), line["ext_name"], known) or None


def _year(line: Line) -> int:
    return int(float(line["year"]))


def _names_alone(lines: list[Line]) -> dict[str, str]:
    known = {}
    for line in lines:
        known[line["actor_id"]] = line["actor_name"]
        if line["ext_id"] and len(numbers_in(line["ext_id"])) == 1:
            known[line["ext_id"]] = line["ext_name"]
    return known


def _kinds(line: Line, named: Mapping[str, str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Return what surely came from each supporter: what all of them gave, or all the states or all the others."""
    states = {number for number, name in named.items() if name.startswith("Government of ")}
    told_apart = len(states) == _count(line, "ext_count_s") and len(named) == _count(line, "ext_count")
    for number in named:
        letters = set()
        for letter, *_ in _KINDS:
            group = "_s" if number in states else "_ns"
            all_gave = _all(line, letter, "")
            if all_gave or (told_apart and _all(line, letter, group)):
                letters.add(letter)
        yield number, frozenset(letters)


def _all(line: Line, letter: str, group: str) -> bool:
    count = _count(line, f"ext_count{group}")
    return count > 0 and _count(line, f"ext_{letter}_count{group}") == count


def _count(line: Line, head: str) -> int:
    text = line.cells.get(head, "")
    return int(float(text)) if NUMBER.fullmatch(text) else 0


def _tie(ends: tuple[str, str], found: list[tuple[int, frozenset[str]]], without: set[int], source: str) -> Tied:
    by_letter: defaultdict[str, set[int]] = defaultdict(set)
    for year, letters in found:
        for letter in letters:
            by_letter[letter].add(year)
    years = {year for year, _ in found}
    words = [word for letter, word, *_ in _KINDS if word is not None and letter in by_letter]
    said: dict[str, Plain] = times_of(years, without, {})
    if words:
        said["support"] = [*words]
    if any(by_letter[letter] != years for letter in by_letter) or len(words) < len(by_letter):
        said["note"] = {
            "en": "; ".join(f"{en}: {told(by_letter[key])}" for key, _, en, _ in _KINDS if key in by_letter),
            "fr": " ; ".join(f"{fr} : {told(by_letter[key])}" for key, _, _, fr in _KINDS if key in by_letter),
        }
    said["sources"] = [{"source": source, "at": f"actor_id {ends[1]}"}]
    return Tied("supports", {"from": ends[:1], "to": ends[1:]}, said)
