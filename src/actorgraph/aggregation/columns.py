"""What the columns say that a table of events has, and those of what comes of it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

READ: Final[Mapping[str, str]] = MappingProxyType(
    {
        "from": "The actor that acts, or that is named first.",
        "to": "The other one.",
        "from-id": "The number of the first in the register of the database.",
        "to-id": "The number of the other one.",
        "from-country": "The code of the country of the first, which tells apart who has the same name.",
        "to-country": "That of the other one.",
        "from-group": "The code of the known group that the first is, where it is of no country.",
        "to-group": "That of the other one.",
        "with-from": "Who else is named on the side of the first, with semicolons between; for `--together`.",
        "with-to": "Who else is named on the other side.",
        "date": "When it was, or when it began: a day, a month, a year, or from one to another.",
        "end": "When it ended; without it, it was on the date.",
        "precision": "How exact the date is: `day`, `week`, `month` or `year`, or the codes of the database.",
        "type": "The type of event.",
        "number": "How many dead, how much money, or a count: `--number-is` says it where the head does not.",
        "source": "Who tells of it, with semicolons between; of an address, its site.",
        "id": "The id of the event, by which it counts once.",
    }
)
"""What each field of a row says; ``--map`` says which column has it."""

WRITTEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "actor_a": "The actor that acts; without a direction, the first in alphabetical order.",
        "actor_b": "The other one.",
        "direction": "`a to b`, or `none` where the order means nothing.",
        "type": "The type of event, with `--by-type`.",
        "month": "The month, with `--over-time month`; empty of events of no one month.",
        "events": "How many events count.",
        "fatalities": "How many dead these have, of those that say a number; empty if none does.",
        "amount": "How much money, likewise.",
        "count": "How many of what is counted, likewise.",
        "events_unnumbered": "How many events say no number: the sum is the least that it can be.",
        "first": "When the first event was, as exactly as the table knows it.",
        "last": "When the last one was.",
        "days_active": "On how many days there surely was an event.",
        "events_undated": "Of how many events the day is not known.",
        "types": "The types of most events, each with their number.",
        "sources": "How many sources tell of them.",
        "most_cited": "The sources of most events, each with their number.",
        "spells": "From when to when there were events without a pause, with `--pause`, a spell after the other.",
        "covered": "The first and the last day that the table covers, with `--over-time month`; empty if nobody knows.",
        "scope": "Where the row is from and what was asked for, in CSV.",
    }
)
"""What each column of an answer says."""
