"""Dates in French, which says `le 2 mars` but `mars`, and has another article after each preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import Known
from actorgraph.wording.dates.grammar import Grammar

if TYPE_CHECKING:
    from actorgraph.model.dates import CalendarDate

_MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

_CASES: Final = {
    "": ("", ""),
    "le": ("le ", ""),
    "en": ("le ", "en "),
    "de": ("du ", "de "),
    "à": ("au ", "à "),
    "jusque": ("au ", "en "),
}
"""What stands before a day, and before a month or a year."""


def _say(date: CalendarDate, case: str) -> str:
    before_day, before = _CASES[case]
    words = f"{date.year}" if date.month is None else f"{_MONTHS[date.month - 1]} {date.year}"
    if date.day is not None:
        return f"{before_day}{'1er' if date.day == 1 else date.day} {words}"
    return f"d’{words}" if before == "de " and words[0] in "ao" else f"{before}{words}"


_DATE: Final = {
    Known.AT: "{first}",
    Known.WITHIN: "un jour {first:de}",
    Known.BETWEEN: "entre {first:le} et {last:le}",
    Known.AMONG: "un jour entre {first:le} et {last:le}",
    Known.BY: "au plus tard {last:en}",
    Known.FROM: "au plus tôt {first:en}",
    Known.AFTER: "après {event}",
    Known.BEFORE: "avant {event}",
    Known.WITH: "avec {event}",
    Known.UNKNOWN: "date inconnue",
}

GRAMMAR: Final = Grammar(
    say=_say,
    undated="sans date",
    date=_DATE,
    happened={
        **_DATE,
        Known.AT: "{first:en}",
        Known.WITHIN: "à un moment {first:en}",
        Known.AMONG: "à un moment entre {first:le} et {last:le}",
    },
    since={
        Known.AT: "depuis {first:le}",
        Known.WITHIN: "depuis un jour {first:de}",
        Known.BETWEEN: "depuis une date comprise entre {first:le} et {last:le}",
        Known.AMONG: "depuis une date comprise entre {first:le} et {last:le}",
        Known.BY: "depuis {last:le} au plus tard",
        Known.FROM: "depuis {first:le} au plus tôt",
        Known.AFTER: "depuis un jour après {event}",
        Known.BEFORE: "depuis un jour avant {event}",
        Known.WITH: "depuis {event}",
        Known.UNKNOWN: "depuis une date inconnue",
    },
    begins={
        Known.AT: "à partir {first:de}",
        Known.WITHIN: "à partir d’un jour {first:de}",
        Known.BETWEEN: "à partir d’une date comprise entre {first:le} et {last:le}",
        Known.AMONG: "à partir d’une date comprise entre {first:le} et {last:le}",
        Known.BY: "à partir {last:de} au plus tard",
        Known.FROM: "à partir {first:de} au plus tôt",
        Known.AFTER: "à partir d’un jour après {event}",
        Known.BEFORE: "à partir d’un jour avant {event}",
        Known.WITH: "dès {event}",
        Known.UNKNOWN: "à partir d’une date inconnue",
    },
    ends={
        Known.AT: "jusqu’{last:jusque}",
        Known.WITHIN: "jusqu’à un jour {last:de}",
        Known.BETWEEN: "jusqu’à une date comprise entre {first:le} et {last:le}",
        Known.AMONG: "jusqu’à une date comprise entre {first:le} et {last:le}",
        Known.BY: "jusqu’{last:jusque} au plus tard",
        Known.FROM: "au moins jusqu’{first:jusque}",
        Known.AFTER: "jusqu’à un jour après {event}",
        Known.BEFORE: "jusqu’à un jour avant {event}",
        Known.WITH: "terminé avec {event}",
        Known.UNKNOWN: "terminé à une date inconnue",
    },
    apart="{begins}, {ends}",
    from_until="{first:de} {last:à}",
)
