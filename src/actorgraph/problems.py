"""How anything wrong is described: a code, a place, a sentence.

Codes are stable and never reused: ``AG0xx`` the file and its YAML, ``AG1xx`` the language,
``AG3xx`` doubts that rules raise about a dataset that does exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from actorgraph.message import Message

if TYPE_CHECKING:
    from actorgraph.message import Part


class Severity(StrEnum):
    """How bad it is: an error leaves no dataset, a warning is a doubt, a note is for information."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file.

    Attributes:
        path: The file as the user named it, with forward slashes.
        line: The line, counted from 1.
        column: The column in characters (code points), counted from 1.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem.

    Attributes:
        name: The stable code, such as ``AG102``.
        title: What is wrong, in a few words.
        severity: How bad it is.
    """

    name: str
    title: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, where, and how bad.

    Attributes:
        code: The stable code, such as ``AG102``.
        message: One sentence, with a suggestion where there is one.
        location: The place, or None for a dataset that was built in Python.
        severity: How bad it is.
    """

    code: str
    message: str
    location: Location | None
    severity: Severity

    @classmethod
    def of(cls, code: str, message: str, location: Location | None, **values: Part) -> Self:
        """Return the problem of a registered code at a place, in a sentence with a place for each value.

        Raises:
            KeyError: If the code is not in :data:`CODES`.
        """
        return cls.saying(code, Message.of(message, **values), location)

    @classmethod
    def saying(cls, code: str, message: Message, location: Location | None) -> Self:
        """Return the problem of a registered code at a place.

        Raises:
            KeyError: If the code is not in :data:`CODES`.
        """
        return cls(code, message, location, _SEVERITIES[code])

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Problems are told file by file, from top to bottom."""
        if self.location is None:
            return ("", 0, 0, self.code, self.message)
        return (self.location.path, self.location.line, self.location.column, self.code, self.message)

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.code} {self.message}"


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

CODES: tuple[Code, ...] = (
    Code("AG001", "the file or folder cannot be read", _E),
    Code("AG002", "the file is not UTF-8 text", _E),
    Code("AG003", "a character that has no place in a text file", _E),
    Code("AG004", "the file is larger than the limit", _E),
    Code("AG010", "the YAML cannot be parsed", _E),
    Code("AG011", "a key appears twice in one mapping", _E),
    Code("AG012", "an anchor, an alias or a merge key", _E),
    Code("AG013", "a YAML tag", _E),
    Code("AG014", "more than one YAML document in a file", _E),
    Code("AG015", "nesting deeper than the language ever needs", _E),
    Code("AG016", "a key that is not plain text", _E),
    Code("AG017", "a text longer than the limit", _E),
    Code("AG018", "a plain text cut short by ' #'", _W),
    Code("AG019", "a character that is easily overlooked", _W),
    Code("AG101", "an unknown section or key", _E),
    Code("AG102", "a source that is not listed", _E),
    Code("AG103", "a list, a mapping or a text stands where another was expected", _E),
    Code("AG104", "a required key is missing", _E),
    Code("AG105", "a date that does not exist or cannot be read", _E),
    Code("AG106", "a value outside the allowed ones", _E),
    Code("AG107", "a relation that cannot be read", _E),
    Code("AG108", "two keys that exclude each other", _E),
    Code("AG109", "something declared, named or pinned twice", _E),
    Code("AG110", "a name that several actors have", _E),
    Code("AG111", "a URL that is not http or https", _E),
    Code("AG112", "fewer entries than the dataset expects", _E),
    Code("AG113", "a relation type that is not complete", _E),
    Code("AG114", "a name that cannot be one", _E),
    Code("AG115", "an empty value", _E),
    Code("AG116", "a name that is no actor's", _E),
    Code("AG117", "an id that is no tie's", _E),
    Code("AG118", "an id that is no event's", _E),
    Code("AG119", "an event whose date hangs on itself", _E),
    Code("AG120", "a table of events by month that cannot be read", _E),
    Code("AG121", "rows of events that several ties claim", _E),
    Code("AG301", "an actor that is used but not declared", _W),
    Code("AG302", "a period that ends before it starts", _W),
    Code("AG303", "a tie outside the life of one of its actors", _W),
    Code("AG304", "a tie without a source", _W),
    Code("AG305", "the same tie twice", _W),
    Code("AG306", "a name that several actors share", _W),
    Code("AG307", "friend and foe at the same time", _W),
    Code("AG308", "an actor that descends from itself", _W),
    Code("AG309", "a tie of an actor with itself", _W),
    Code("AG310", "a tie that has not been evidenced for long", _N),
    Code("AG311", "an arrow on a tie that is mutual", _W),
    Code("AG312", "a kind of actor that looks misspelt", _W),
    Code("AG313", "a date after the day up to which the authors looked", _W),
    Code("AG314", "a source that nothing cites", _N),
    Code("AG315", "an actor that is distinct from nobody", _W),
    Code("AG316", "a relation type without the words between object and subject", _N),
    Code("AG317", "an actor on two sides at one time", _W),
    Code("AG318", "two sides of one name at one time", _W),
    Code("AG319", "a side outside the life of a member", _W),
    Code("AG320", "a cited source without a title and without a publisher", _N),
    Code("AG321", "a tie of an actor that had gone into another", _W),
    Code("AG322", "a cited source without a title, or without a publisher", _N),
    Code("AG323", "a place in a picture of nobody", _W),
    Code("AG324", "a step of the story at a time that the record does not reach", _W),
    Code("AG325", "a step of the story that shows what is not there at its time", _W),
    Code("AG326", "a spell of a tie with no pause before it", _W),
    Code("AG327", "an event without a source", _W),
    Code("AG330", "a tie told only by its own actors or their enemies", _N),
    Code("AG331", "more than the whole of a company is owned at one time", _W),
    Code("AG332", "more votes in a company than there are, at one time", _W),
    Code("AG333", "a row of events of nobody", _W),
    Code("AG334", "a tie of which its table of events has no row", _W),
)
"""Every code there is, in order."""

_SEVERITIES = {code.name: code.severity for code in CODES}
