"""What our own exports say of a tie in words, where a format has no field for it: back from the words.

The counterpart of :mod:`actorgraph.exporters.models.saying`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from actorgraph.importers.known.statements import Tied
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.message import Message
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.model.relation_type import Family

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Mapping

    from actorgraph.editing import Plain

_SAID: Final = re.compile(
    r"(?P<type>.+?) \(sign (?P<sign>-?[0-9])\)(?P<mutual>; mutual)?"
    r"(?P<times>(?:; (?:since|until) [^;]+)*)"
    r"(?P<values>(?:; (?:share|votes|amount|count|confidence) [^;]+)*)"
    r"; status (?P<status>[a-z]+)"
    r"(?:; claimed by (?P<claimed>.*?))?(?:; denied by (?P<denied>.*?))?(?:; sources (?P<sources>.*))?",
    re.DOTALL,
)
_TIME: Final = re.compile(r"(?:since (?P<since>.+?))?(?:^| |$)(?:until (?P<until>.+))?")
_PLAIN: Final = "accepted"


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a tie.

    Attributes:
        type: The name of its type.
        sign: The sign of that.
        mutual: Whether it runs both ways.
        said: Its dates, values, grade, status and claims, by the keys of the language.
        sources: The ids of its sources.
    """

    type: str
    sign: str
    mutual: bool
    said: Mapping[str, Plain]
    sources: tuple[str, ...]


def words_in(text: str, names: Collection[str], untold: Counter[str]) -> Words | None:
    """Return what a text says if an export of ours wrote it, else None.

    Args:
        text: The text.
        names: The names of the actors that are known; a name can have commas itself.
        untold: Counts what cannot be told apart, and the dates that hang on an event, which such formats do not carry.
    """
    match = _SAID.fullmatch(text)
    if match is None:
        return None
    said = {**_times(match["times"], untold), **_values(match["values"])}
    if match["status"] != _PLAIN:
        said["status"] = match["status"]
    for key, listed in {"claimed_by": match["claimed"], "denied_by": match["denied"]}.items():
        if listed and (claimants := _names_in(listed, names)):
            said[key] = [{"actor": name} for name in claimants]
        elif listed:
            untold[key] += 1
    sources = tuple(filter(None, (match["sources"] or "").split(", ")))
    return Words(match["type"], match["sign"], bool(match["mutual"]), said, sources)


def _names_in(text: str, names: Collection[str]) -> list[str]:
    """Return the names that stand in a text with commas between them; nothing if it can be read in no way."""
    parts = text.split(", ")
    found: list[str] = []
    while parts:
        ends = (end for end in range(len(parts), 0, -1) if ", ".join(parts[:end]) in names)
        end = next(ends, len(parts) if len(parts) == 1 else 0)
        if end == 0:
            return []
        found.append(", ".join(parts[:end]))
        parts = parts[end:]
    return found


def _values(text: str) -> dict[str, Plain]:
    pairs = (part.partition(" ") for part in text.split("; ") if part)
    return {name: value for name, _, value in pairs}


def _times(text: str, untold: Counter[str]) -> dict[str, Plain]:
    spells: list[Plain] = []
    for part in filter(None, text.split("; ")):
        match = _TIME.fullmatch(part)
        dates = {} if match is None else {key: date for key, date in match.groupdict().items() if date}
        known: dict[str, Plain] = {key: date for key, date in dates.items() if _is_date(date)}
        untold.update([Message.of("a date that hangs on an event")] * (len(dates) - len(known)))
        spells.append(known)
    if len(spells) == 1 and isinstance(spells[0], dict):
        return spells[0]
    return {"spells": spells} if spells else {}


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse_end(text)
    except DateError:
        return False
    return True


def tied(words: Words, ends: tuple[str, str], line: int, more: Mapping[str, Plain]) -> Tied:
    """Return the tie that words say between two actors."""
    kind = packaged_types(VOCABULARIES).get(words.type)
    said = {**words.said, **more}
    if kind is not None and kind.lasting and "since" in said:
        said = {"date": said["since"], **{key: value for key, value in said.items() if key != "since"}}
    section = own_section(words.type) if kind is None else kind.plural
    if words.mutual:
        return Tied(section, {"between": ends}, said, line)
    goal = "into" if kind is not None and kind.family == Family.SUCCESSION else "to"
    return Tied(section, {"from": ends[:1], goal: ends[1:]}, said, line)


def own_section(name: str) -> str:
    """Return the section of a type that an author defined: nothing in words says it."""
    return f"{name}s"


def defined_by(words: Words) -> dict[str, tuple[str, Mapping[str, Plain]]]:
    """Return the type of a tie by its section if no vocabulary has it, or its sign if that was changed.

    The family of a type is not among the words.
    """
    kind = packaged_types(VOCABULARIES).get(words.type)
    if kind is not None:
        return {} if str(kind.sign) == words.sign else {kind.plural: (kind.name, {"sign": words.sign})}
    said: dict[str, Plain] = {"direction": "either", "sign": words.sign, "family": {"name": "unspecified"}}
    return {own_section(words.type): (words.type, said)}
