"""Dates in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import Known
from actorgraph.wording.dates.grammar import Grammar

if TYPE_CHECKING:
    from actorgraph.model.dates import CalendarDate

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_CASES: Final = {"": ("", ""), "on": ("on ", "in ")}
"""What stands before a day, and before a month or a year."""


def _say(date: CalendarDate, case: str) -> str:
    before_day, before = _CASES[case]
    month = "" if date.month is None else f"{_MONTHS[date.month - 1]} "
    return f"{before}{month}{date.year}" if date.day is None else f"{before_day}{date.day} {month}{date.year}"


_DATE: Final = {
    Known.AT: "{first}",
    Known.WITHIN: "some day in {first}",
    Known.BETWEEN: "between {first} and {last}",
    Known.AMONG: "some day between {first} and {last}",
    Known.BY: "by {last}",
    Known.FROM: "not before {first}",
    Known.AFTER: "after {event}",
    Known.BEFORE: "before {event}",
    Known.WITH: "with {event}",
    Known.UNKNOWN: "unknown date",
}

GRAMMAR: Final = Grammar(
    say=_say,
    undated="undated",
    date=_DATE,
    happened={
        **_DATE,
        Known.AT: "{first:on}",
        Known.WITHIN: "at some time in {first}",
        Known.AMONG: "at some time between {first} and {last}",
    },
    since={
        Known.AT: "since {first}",
        Known.WITHIN: "since some day in {first}",
        Known.BETWEEN: "since some day between {first} and {last}",
        Known.AMONG: "since some day between {first} and {last}",
        Known.BY: "since {last} at the latest",
        Known.FROM: "since {first} at the earliest",
        Known.AFTER: "since some day after {event}",
        Known.BEFORE: "since some day before {event}",
        Known.WITH: "since {event}",
        Known.UNKNOWN: "since an unknown date",
    },
    begins={
        Known.AT: "from {first}",
        Known.WITHIN: "from some day in {first}",
        Known.BETWEEN: "from some day between {first} and {last}",
        Known.AMONG: "from some day between {first} and {last}",
        Known.BY: "from {last} at the latest",
        Known.FROM: "from {first} at the earliest",
        Known.AFTER: "from some day after {event}",
        Known.BEFORE: "from some day before {event}",
        Known.WITH: "from {event}",
        Known.UNKNOWN: "from an unknown date",
    },
    ends={
        Known.AT: "until {last}",
        Known.WITHIN: "until some day in {last}",
        Known.BETWEEN: "until some day between {first} and {last}",
        Known.AMONG: "until some day between {first} and {last}",
        Known.BY: "until {last} at the latest",
        Known.FROM: "until {first} at the earliest",
        Known.AFTER: "until some day after {event}",
        Known.BEFORE: "until some day before {event}",
        Known.WITH: "until {event}",
        Known.UNKNOWN: "ended on an unknown date",
    },
    apart="{begins}, {ends}",
    from_until="from {first} until {last}",
)
