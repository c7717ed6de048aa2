"""Days as spreadsheets write them, turned into what the language has, once somebody said what comes first."""

from __future__ import annotations

import re
from typing import Final

ORDERS: Final = ("day-first", "month-first")
"""What can come first: 02/03/2017 is in March, or in February."""

_DAY: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0?0:00(?::00)?)?")


def day_in(text: str, order: str) -> str:
    """Return a day as year, month and day; any other text as it is.

    >>> day_in("02/03/2017", "day-first"), day_in("2.3.2017", "month-first"), day_in("2017", "day-first")
    ('2017-03-02', '2017-02-03', '2017')
    """
    match = _DAY.fullmatch(text)
    if match is None:
        return text
    one, _, other, year = match.groups()
    day, month = (one, other) if order == ORDERS[0] else (other, one)
    return f"{year}-{month:0>2}-{day:0>2}"
