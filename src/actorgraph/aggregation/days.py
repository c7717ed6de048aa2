"""What a text says of the day of an event: between which days it lies, never more exactly than the table says."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.aggregation.blanks import BLANKS, MISSING
from actorgraph.aggregation.reasons import Reason
from actorgraph.model.date_hints import NEVER, in_figures
from actorgraph.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TIMED: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-4]):[0-5]\d(:[0-5]\d|:60)?([.,]\d+)? ?(Z|UTC|[+-]\d{2}(:?\d{2})?)?"
)
_DECIMALS: Final = re.compile(r"(?<=\d)\.0+$")
"""What programs that take a column with empty cells for one of decimals put behind its numbers."""
_ORDERED: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
EXACT: Final = ("day", "week", "month", "year")
"""How exact a day can be: itself, or one that stands for its week, its month or its year."""
ORDERS: Final = ("day-first", "month-first")
"""What can come first: 02/03/2017 is in March, or in February."""

_WEEK: Final = 6
"""A day that stands for its week is at most so many days away from the one that is meant."""
_LAST: Final = date(NEVER, 1, 1).toordinal() - 1
"""The last day that the language has: later ones are a spreadsheet's word for no end."""


class Days(NamedTuple):
    """The days that an event can have been on, as ordinals.

    Attributes:
        first: The first of them.
        last: The last of them.
    """

    first: int
    last: int


def days_of(text: str, end: str, precision: str, how: Mapping[str, str], order: str | None = None) -> Days | Reason:
    """Return the days that an event can have been on, or why nothing says them.

    Where nothing says how exact a day is, it is taken to be as inexact as can be. Two days between which an event
    surely was, the first and the last, are so however exact they are.

    Args:
        text: The date as the table has it.
        end: The last day that it can be, if the table has it in a column of its own; else empty, or a word for it.
        precision: What the table says of how exact it is.
        how: What that means, one of :data:`EXACT`; empty if the table has no column of it, and each day is exact.
        order: What comes first in days such as 02/03/2017; without it they are refused.

    >>> days_of("2017-02-14", "", "3", {"3": "month"}) == days_of("2017-02", "", "", {})
    True
    >>> days_of("02 March 2017", "", "", {}) == days_of("20170302", "", "", {}), days_of("2017-02-30", "", "", {}).name
    (True, 'DATE')
    """
    ends = end.strip().lower() not in ("", *MISSING)
    first = _read(text, order)
    last = _read(end, order) if ends else first
    if first is None or last is None or last.last < first.first:
        asked = order is None and any(_ORDERED.fullmatch(each.strip()) for each in (text, end))
        return Reason.ORDER if asked else Reason.DATE
    found = Days(first.first, last.last)
    if not how:
        return found
    said = _DECIMALS.sub("", precision.strip().lower())
    exact = how.get(said) if said not in BLANKS else max(how.values(), key=EXACT.index)
    if exact is None:
        return Reason.PRECISION
    return found if ends and last.last > first.last else _widened(found, exact)


@lru_cache(65_536)
def written(first: int, last: int) -> str:
    """Return the days between two ordinals as the language has them: a day, a month, a year, or from one to another.

    >>> from datetime import date
    >>> written(date(2017, 3, 1).toordinal(), date(2017, 3, 31).toordinal())
    '2017-03'
    """
    one, other = date.fromordinal(first), date.fromordinal(last)
    if first == last:
        return one.isoformat()
    if one.day == 1 and one.year == other.year and other.day == monthrange(other.year, other.month)[1]:
        if one.month == other.month:
            return one.isoformat()[:7]
        if (one.month, other.month) == (1, 12):
            return one.isoformat()[:4]
    return f"{one.isoformat()}..{other.isoformat()}"


def _widened(days: Days, exact: str) -> Days:
    if exact == "day":
        return days
    if exact == "week":
        return Days(max(days.first - _WEEK, 1), min(days.last + _WEEK, _LAST))
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    if exact == "year":
        first, last = first.replace(month=1), last.replace(month=12)
    length = monthrange(last.year, last.month)[1]
    return Days(first.replace(day=1).toordinal(), last.replace(day=length).toordinal())


def _read(text: str, order: str | None) -> Days | None:
    plain = text.strip()
    try:
        if _DAY.fullmatch(plain):  # nearly all are, and a table has thousands of them
            day = date.fromisoformat(plain).toordinal()
            return Days(day, day) if day <= _LAST else None
        found = PartialDate.parse(_plain(plain, order))
    except ValueError:
        return None
    return None if found.earliest is None or found.latest is None else Days(found.earliest, found.latest)


def _plain(text: str, order: str | None) -> str:
    """Return a date as the language has it; a text that is none stays as it is, and is refused there."""
    if match := _TIMED.fullmatch(text):
        return match[1]
    if match := _COMPACT.fullmatch(text):
        return "-".join(match.groups())
    if order and (match := _ORDERED.fullmatch(text)):
        day, month_text = (match[1], match[3]) if order == ORDERS[0] else (match[3], match[1])
        return f"{match[4]}-{month_text:0>2}-{day:0>2}"
    return in_figures(text.replace("-", " ")) or text
