"""The days that are asked about, from words."""

from __future__ import annotations

from actorgraph.errors import QuestionError
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.model.span import Span


def day_of(text: str) -> int:
    """Return the last day that a date can be, as an ordinal: as of 2017 is as of 31 December 2017.

    Raises:
        QuestionError: If it cannot be read, or has no last day.
    """
    day = _parsed(text).latest
    if day is None:
        raise QuestionError("'{text}' has no last day: write a date such as 2017-03-02, 2017-03 or 2017", text=text)
    return day


def first_day_of(text: str) -> int:
    """Return the first day that a date can be, as an ordinal: since 2017 is since 1 January 2017.

    Raises:
        QuestionError: If it cannot be read, or has no first day.
    """
    day = _parsed(text).earliest
    if day is None:
        raise QuestionError("'{text}' has no first day: write a date such as 2017-03-02, 2017-03 or 2017", text=text)
    return day


def days_of(text: str) -> Span:
    """Return the days that a date can be, all of which a question about a period asks about.

    Raises:
        QuestionError: If it cannot be read.
    """
    return _parsed(text).span


def _parsed(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except DateError as error:
        raise QuestionError(error.message) from None
