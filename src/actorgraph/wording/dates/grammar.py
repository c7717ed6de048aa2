"""What a language has to say of dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actorgraph.model.dates import CalendarDate, Known, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """How a language tells dates.

    In its words, ``{first}`` and ``{last}`` stand for the bounds of a date (both are the date itself where it is known
    as one year, month or day), and what follows a colon names the case that they are in: ``since {first:the}``.

    Attributes:
        say: Returns a year, a month or a day in a case; the case without a name is that of a date that stands alone.
        undated: What is said where there is no date at all.
        date: A date that stands alone, by how it is known.
        happened: When something happened, likewise.
        since: From when on something holds that has not ended.
        begins: From when on something held, where its end is told apart.
        ends: Until when something held.
        apart: A beginning and an end that are told apart.
        from_until: A beginning and an end that are told at once; both are a year, a month or a day.
    """

    say: Callable[[CalendarDate, str], str]
    undated: str
    date: Mapping[Known, str]
    happened: Mapping[Known, str]
    since: Mapping[Known, str]
    begins: Mapping[Known, str]
    ends: Mapping[Known, str]
    apart: str
    from_until: str

    def tell(self, words: Mapping[Known, str], date: PartialDate) -> str:
        """Return the words for how a date is known, filled in."""
        return self.fill(words[date.known], date.first, date.last)

    def fill(self, words: str, first: CalendarDate | None, last: CalendarDate | None) -> str:
        """Return words with the bounds of a date, or of a period, filled in."""
        return words.format(first=first and _Said(first, self.say), last=last and _Said(last, self.say))


class _Said(NamedTuple):
    """A date that comes in the case that its place asks for."""

    date: CalendarDate
    say: Callable[[CalendarDate, str], str]

    def __format__(self, case: str) -> str:
        return self.say(self.date, case)
