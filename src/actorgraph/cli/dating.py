"""Days that are typed for a table of events: for what time it is asked, and of which day the export is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from actorgraph.cli.session import UnusableError
from actorgraph.message import Message

if TYPE_CHECKING:
    from actorgraph.aggregation.answer import Aggregate
    from actorgraph.aggregation.evidence import About
    from actorgraph.model.dates import PartialDate


def date_typed(written: str) -> PartialDate:
    """Return a date of the language.

    Raises:
        UnusableError: If it is none.
    """
    from actorgraph.model.dates import DateError, PartialDate

    try:
        return PartialDate.parse(written)
    except DateError as error:
        raise UnusableError(error.message) from None


def period_typed(since: str | None, during: str | None) -> tuple[int | None, int | None]:
    """Return the first and the last day of what is asked for, as ordinals; None where nothing is said.

    Raises:
        UnusableError: If both are said, or one of them is no date.
    """
    if since is not None and during is not None:
        raise UnusableError(Message.of("ask for --since or for --during, not for both"))
    if during is not None:
        period = date_typed(during)
        return period.earliest, period.latest
    if since is None:
        return None, None
    begin = date_typed(since)
    if begin.earliest is None or ".." in begin.written:
        raise UnusableError(Message.of("--since takes one date; a period is asked for as in --during ..2020"))
    return begin.earliest, None


def too_early(found: Aggregate, about: About) -> Message | None:
    """Return that an export cannot be of the day that was said; None if it can."""
    from actorgraph.model.dates import iso

    day = None if about.snapshot is None else about.snapshot.latest
    if day is None or about.snapshot is None:
        return None
    if about.snapshot.earliest is not None and about.snapshot.earliest > date.today().toordinal():  # noqa: DTZ011
        return Message.of("--snapshot {day} is yet to come", day=about.snapshot.written)
    last = found.last_day()
    if last is None or last <= day:
        return None
    told = "--snapshot {day} cannot be: there is an event of {last}"
    return Message.of(told, day=about.snapshot.written, last=iso(last))
