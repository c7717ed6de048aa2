"""Events that stand by themselves, and dates that hang on them."""

from __future__ import annotations

import re
from dataclasses import MISSING, dataclass, field, replace
from datetime import date
from typing import Final

from actorgraph.model.dates import CalendarDate, DateError, Hanging, Known, PartialDate, iso
from actorgraph.model.facts import fact
from actorgraph.model.forms import DATE, LOCAL_NAME, LOCAL_TEXT
from actorgraph.model.localtext import LocalText
from actorgraph.model.place import PLACE, Place
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.problems import Location

_HUNG: Final = re.compile(r"(after|before|with) +(\S+)")
_LAST_DAY: Final = date.max.toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, whoever had part in it; what is said of it stands in its facts.

    Attributes:
        id: Its key in the file, by which dates hang on it; unique in a dataset.
        origin: Where it was read; not part of its value.
    """

    id: str
    name: LocalText = fact(LOCAL_NAME, "What it is called, per language, such as the fall of Goma.", default=MISSING)
    date: PartialDate = fact(DATE, "When it happened.", default=MISSING)
    place: Place | None = fact(PLACE, "Where it happened; its name, or {name: ..., at: [latitude, longitude]}.")
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so.", name="sources")
    origin: Location | None = field(default=None, compare=False, repr=False)


def parts_of(text: str) -> tuple[Known, str] | None:
    """Return how a date hangs on an event, and the id of that; None if the text is no such date.

    >>> parts_of("after goma-2025")
    (<Known.AFTER: 'after'>, 'goma-2025')
    """
    match = _HUNG.fullmatch(text)
    return None if match is None else (Known(match[1]), match[2])


def hung(text: str, how: Known, name: LocalText, date: PartialDate) -> PartialDate:
    """Return a date that hangs on an event: on its day, on a later one, or on an earlier one.

    Args:
        text: The date as its author wrote it.
        how: ``WITH``, ``AFTER`` or ``BEFORE``.
        name: What the event is called.
        date: When it happened.

    Raises:
        DateError: If there is no such day.

    >>> fall = LocalText.plain("the fall of Goma")
    >>> after = hung("after goma", Known.AFTER, fall, PartialDate.parse("2025-01"))
    >>> iso(after.earliest), after.latest
    ('2025-01-02', None)
    """
    hangs = Hanging(name, None if date.hangs else date)
    if how is Known.WITH:
        return replace(date, written=text, known=how, hangs=hangs)
    first, last = date.span.bounds
    earliest = first + 1 if how is Known.AFTER and first is not None else None
    latest = last - 1 if how is Known.BEFORE and last is not None else None
    if latest == 0 or (earliest or 0) > _LAST_DAY:
        raise DateError("'{text}' does not exist: the calendar has no such day", text=text)
    begin, end = (None if day is None else CalendarDate.parse(iso(day)) for day in (earliest, latest))
    return PartialDate(text, earliest, latest, how, begin, end, hangs)
