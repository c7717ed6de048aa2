"""Days as spreadsheets write them, turned into what the language has, once somebody said what comes first."""

from __future__ import annotations

import re
from typing import Final

from actorgraph.message import Message
from actorgraph.model.date_hints import in_figures

ORDERS: Final = ("day-first", "month-first")
"""What can come first: 02/03/2017 is in March, or in February."""

_DAY: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0?0:00(?::00)?)?")
_MONTH: Final = re.compile(r"(0?[1-9]|1[0-2])[/.-](\d{4})")
_SHORT: Final = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}")


def day_in(text: str, order: str | None) -> str:
    """Return a day as year, month and day, and a month as year and month; any other text as it is.

    Args:
        text: The text; a month can stand by its name, in English or French.
        order: What comes first in days such as 02/03/2017; without it they stay as they are.

    >>> day_in("02/03/2017", "day-first"), day_in("2.3.2017", "month-first"), day_in("2017", "day-first")
    ('2017-03-02', '2017-02-03', '2017')
    >>> day_in("12/2017", None), day_in("3.2014", None), day_in("13/2014", None)
    ('2017-12', '2014-03', '13/2014')
    >>> day_in("juin 2016", None), day_in("3 February 2018", None)
    ('2016-06', '2018-02-03')
    """
    if (month := _MONTH.fullmatch(text)) is not None:
        return f"{month[2]}-{month[1]:0>2}"
    match = _DAY.fullmatch(text)
    if match is None or order is None:
        return in_figures(text) or text
    one, _, other, year = match.groups()
    day, month_told = (one, other) if order == ORDERS[0] else (other, one)
    return f"{year}-{month_told:0>2}-{day:0>2}"


def why_no_day(text: str, order: str | None) -> Message | None:
    """Return why nobody can tell which day a text means, and what to do about it; None if it is told otherwise."""
    if _SHORT.fullmatch(text):
        return Message.of("'{text}' is not a date: write its year with four digits", text=text)
    if order is None and _DAY.fullmatch(text):
        told = "'{text}' is not a date: say what comes first in all of them, as in {option}"
        return Message.of(told, text=text, option="--dates day-first")
    return None
