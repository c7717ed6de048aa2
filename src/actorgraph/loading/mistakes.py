"""What people write first for a tie or a section, and how it is to be written."""

from __future__ import annotations

import re
from typing import Final

SECTIONS_MEANT: Final = {
    "allies": "partnerships", "cooperations": "partnerships",
    "enemies": "hostilities", "wars": "hostilities", "conflicts": "hostilities", "attacks": "hostilities",
    "fights": "hostilities", "clashes": "hostilities", "oppositions": "rivalries", "competitions": "rivalries",
    "pledges": "allegiances", "loyalties": "allegiances", "members": "memberships", "affiliations": "memberships",
    "leaders": "leaderships", "heads": "leaderships", "commanders": "leaderships", "founders": "foundings",
    "supporters": "supports", "backers": "supports", "sponsors": "supports", "funding": "supports",
    "talks": "negotiations", "truces": "negotiations", "ceasefires": "negotiations", "agreements": "negotiations",
    "renamings": "successions", "renames": "successions", "successors": "successions", "breakups": "splits",
    "relations": "partnerships", "ties": "partnerships", "nodes": "actors", "groups": "actors", "people": "actors",
    "camps": "sides", "blocs": "sides", "coordinates": "positions", "layout": "positions", "places": "positions",
    "steps": "story", "chapters": "story", "slides": "story", "tour": "story", "stories": "story",
    "organisations": "actors", "organizations": "actors", "references": "sources", "documents": "sources",
}  # fmt: skip
"""The section that is meant by a word that none is called by."""

_SUSPECT: Final = re.compile(r"[,\[]|[0-9]\)?$")
_DATED: Final = re.compile(
    r"(?P<name>.*\S)[ ,(]+(?:since|from|in|on|as of|depuis|en)[ :]+(?P<date>[0-9][0-9./-]*)\)?", re.I
)
_ENDED: Final = re.compile(
    r"(?P<name>.*\S)[ ,(]+(?:until|till|to|jusqu['’]en|jusqu['’]à)[ :]+(?P<date>[0-9][0-9./-]*)\)?", re.I
)
_LISTED: Final = re.compile(r"\[(?P<names>.*)\]")
_AGAINST: Final = re.compile(
    r"(?P<one>.*\S)\s+(?:vs?\.?|versus|against|contre|and|et|with|avec|/|--|—|–)\s+(?P<other>\S.*)", re.I
)


def entry_meant(subject: str, object_: str, *, mutual: bool) -> str | None:
    """Return the entry that is meant by a short form with more than two names in it; None if it has just two.

    >>> entry_meant("M23", "FARDC since 2012", mutual=True)
    '{between: [M23, FARDC], since: 2012}'
    >>> entry_meant("M23, FDLR", "FARDC", mutual=False)
    '{from: [M23, FDLR], to: FARDC}'
    """
    if not _SUSPECT.search(f"{subject}|{object_}"):
        return None
    dates = ""
    for key, pattern in (("until", _ENDED), ("since", _DATED)):
        if match := pattern.fullmatch(object_):
            object_, dates = match["name"], f", {key}: {match['date']}{dates}"
    subjects, objects = _names(subject), _names(object_)
    if not dates and len(subjects) == len(objects) == 1 and (subject, object_) == (subjects[0], objects[0]):
        return None
    if mutual:
        return f"{{between: [{', '.join((*subjects, *objects))}]{dates}}}"
    return f"{{from: {_written(subjects)}, to: {_written(objects)}{dates}}}"


def tie_meant(text: str, arrow: str) -> str | None:
    """Return the tie that is meant by two names with a word between them; None if there is none.

    >>> tie_meant("M23 vs FARDC", "<->")
    'M23 <-> FARDC'
    """
    match = _AGAINST.fullmatch(text)
    return f"{match['one']} {arrow} {match['other']}" if match else None


def _names(text: str) -> list[str]:
    listed = _LISTED.fullmatch(text)
    parts = (listed["names"] if listed else text).split(",")
    return [name for part in parts if (name := part.strip())] or [text]


def _written(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"
