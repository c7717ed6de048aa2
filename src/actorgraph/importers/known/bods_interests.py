"""Interests of the Beneficial Ownership Data Standard as ties: what is owned, by which shares and votes, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known.citing import date_in
from actorgraph.importers.known.types import LINKS
from actorgraph.importers.parsed import text_in

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from actorgraph.editing import Plain

_OWNED: Final[Mapping[str, str]] = {"shareholding": "share", "votingRights": "votes"}
_BOARD: Final = ("boardMember", "boardChair")
_PLACES: Final = Decimal("0.000001")
_INDIRECT: Final = ("Indirect, as the statement has it.", "Indirect, selon la déclaration.")
_BENEFICIAL: Final = ("It makes a beneficial owner.", "Il fait de lui un bénéficiaire effectif.")


@dataclass(slots=True)
class Interest:
    """One interest or several that are one tie.

    Attributes:
        section: The section of the tie.
        said: What is said of it but its note.
        notes: What is noted of it, in English and in French.
    """

    section: str
    said: dict[str, Plain]
    notes: list[tuple[str, str]]

    def told(self) -> dict[str, Plain]:
        """Return all that is said of it."""
        english, french = (" ".join(dict.fromkeys(note[at] for note in self.notes)) for at in (0, 1))
        if not self.notes:
            return self.said
        return {**self.said, "note": english if english == french else {"en": english, "fr": french}}


def interests_in(details: Sequence[Mapping[str, Any]], untold: Counter[str]) -> list[Interest]:
    """Return the ties that interests are; shares and votes of the same time are one.

    Args:
        details: The interests.
        untold: Counts what has no counterpart.
    """
    found: dict[tuple[str, ...], Interest] = {}
    for each in details:
        kind = text_in(each, "type")
        section, role = _section_of(kind)
        times = _times(each, untold)
        said: dict[str, Plain] = {**times, **({"role": role} if role else {})}
        key = (section, role, *(str(item) for item in times.items()))
        tie = found.setdefault(key, Interest(section, said, []))
        if "share" in each:
            share = _share(each["share"]) if kind in _OWNED else None
            if share is None:
                untold[f"share of {kind}"] += 1
            else:
                tie.said[_OWNED[kind]] = share
        tie.notes += _notes(each)
    return list(found.values()) or [Interest(LINKS, {}, [])]


def _section_of(kind: str) -> tuple[str, str]:
    """Return the section of an interest, and its role: its own name, where no type says all of it."""
    if kind in _OWNED:
        return "ownerships", ""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    return ("board memberships" if kind in _BOARD else LINKS), words


def _times(said: Mapping[str, Any], untold: Counter[str]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key, name in {"since": "startDate", "until": "endDate"}.items():
        text = text_in(said, name)
        if (date := date_in(text)) is not None:
            found[key] = unrounded(date)
        elif text:
            untold[f"interest {name}"] += 1
    return found


def unrounded(date: str) -> str:
    """Return a date of an interest as exactly as it is surely known: it may be rounded to the first day of its month.

    >>> unrounded("2017-03-02"), unrounded("2017-03-01"), unrounded("2017-01-01")
    ('2017-03-02', '2017-03', '2017')
    """
    return date.removesuffix("-01").removesuffix("-01") if date.endswith("-01") and len(date) == 10 else date


def _notes(said: Mapping[str, Any]) -> list[tuple[str, str]]:
    details = text_in(said, "details")
    return [
        *([(details, details)] if details else []),
        *([_INDIRECT] if said.get("directOrIndirect") == "indirect" else []),
        *([_BENEFICIAL] if said.get("beneficialOwnershipOrControl") is True else []),
    ]


def _share(said: object) -> str | None:
    """Return a share as far as it is known; None if nothing is, or it is none.

    >>> _share({"exact": 50}), _share({"exclusiveMinimum": 25, "maximum": 50}), _share({"exclusiveMinimum": 75})
    ('50%', '25%..50%', '>75%')
    """
    if not isinstance(said, dict):
        return None
    names = ("exact", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
    exact, low, above, high, below = (_number(said.get(name)) for name in names)
    if exact:
        return exact
    first, last = low or above, high or below
    if first and last:
        return f"{first}..{last}"
    if first:
        return f">={low}" if low else f">{above}"
    if last:
        return f"<={high}" if high else f"<{below}"
    return None


def _number(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = Decimal(str(value)).quantize(_PLACES).normalize()
    except InvalidOperation:
        return None
    return f"{number:f}%" if 0 <= number <= 100 else None
