"""A table of events by month, as `aggregate --over-time month` writes it: each row with its place."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from actorgraph.message import Message
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.model.span import Span
from actorgraph.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.message import Part

_NEEDED: Final = ("actor_a", "actor_b", "direction", "month", "events")
_MORE: Final = ("covered", "scope", "tie")
_DIRECTIONS: Final = {"a to b": True, "none": False}
_MONTH: Final = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_COUNT: Final = re.compile(r"[0-9]{1,12}")
_KEPT: Final = re.compile(r"'+[=+\-@\t\r]")
"""How a text begins that would be a formula without its first apostrophe."""
MOST_MONTHS: Final = 200 * 12
"""So many months lie between the first of a tie and the last, at the most."""
_WRONG: Final = 20
"""So many rows of a table are told that cannot be read; after them nobody reads on."""


class Row(NamedTuple):
    """The events of two actors in a month.

    Attributes:
        line: The line on which it ends, and where its names stand is told by :meth:`Table.place`.
        ends: The two names, as they are written.
        directed: Whether the events go from the first to the second.
        month: The month, as a number (:class:`~actorgraph.model.series.Series`); None for events of no one month.
        events: How many.
        covered: The days that the table covers, if it says so.
        scope: What the events are.
        tie: The id of the tie that is meant; empty if the actors say it.
    """

    line: int
    ends: tuple[str, str]
    directed: bool
    month: int | None
    events: int
    covered: Span | None
    scope: str
    tie: str


class Table:
    """The text of a table and what is wrong with it.

    Attributes:
        name: What the file is called.
        problems: What is wrong with it so far.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self._lines = list(io.StringIO(text, newline=""))
        self._heads: Mapping[str, int] = {}
        self._spans: dict[str, Span | None] = {}

    def rows(self) -> Iterator[Row]:
        """Yield the rows that can be read; all others are reported."""
        reader = csv.reader(self._lines, strict=True)
        try:
            heads = [head.strip() for head in next(reader, [])]
            if not self._take(heads):
                return
            for cells in reader:
                if cells and (row := self._row(reader.line_num, cells, len(heads))) is not None:
                    yield row
                if len(self.problems) > _WRONG:
                    return
        except csv.Error:
            told = "it is no CSV: a quote is left open, or stands in a cell without one round it"
            self.report(reader.line_num, None, told)

    def report(self, line: int, head: str | None, told: str, /, **values: Part) -> None:
        """Report something wrong in a line, in the column of a head."""
        message = Message.of(told, **values).in_one_line()
        self.problems.append(Problem.saying("AG120", message, self.place(line, head)))

    def place(self, line: int, head: str | None) -> Location:
        """Return where the cell below a head stands in a line."""
        at = self._heads.get(head or "", 0)
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        return Location(self.name, max(line, 1), _begin(text, at) + 1)

    def _take(self, heads: list[str]) -> bool:
        self._heads = {head: heads.index(head) for head in (*_NEEDED, *_MORE) if head in heads}
        lacking = [head for head in _NEEDED if head not in self._heads]
        if lacking:
            told = (
                "no column is called '{name}'; actorgraph aggregate --over-time month --format csv writes such tables"
            )
            self.report(1, None, told, name=lacking[0])
            return False
        if twice := next((head for head in (*_NEEDED, *_MORE) if heads.count(head) > 1), None):
            self.report(1, twice, "two columns are called '{name}'", name=twice)
        return twice is None

    def _row(self, line: int, cells: list[str], width: int) -> Row | None:
        if len(cells) != width:
            self.report(line, None, "the row has {n} cells, and there are {width} columns", n=len(cells), width=width)
            return None
        said = {head: cells[at] for head, at in self._heads.items()}
        one, other = (_plain(said[head]) for head in ("actor_a", "actor_b"))
        for head, name in (("actor_a", one), ("actor_b", other)):
            if not name.strip():
                self.report(line, head, "the row names nobody here")
                return None
        directed = _DIRECTIONS.get(said["direction"])
        if directed is None:
            told = "'{text}' is no direction: write {words}"
            self.report(line, "direction", told, text=said["direction"], words=tuple(_DIRECTIONS))
            return None
        month, events = _MONTH.fullmatch(said["month"]), said["events"]
        if said["month"] and (month is None or month[1] == "0000"):
            told = "'{text}' is no month: write it as 2019-02, or nothing if it is not known"
            self.report(line, "month", told, text=said["month"])
            return None
        if _COUNT.fullmatch(events) is None:
            self.report(line, "events", "'{text}' is no number of events", text=events)
            return None
        number = None if month is None else int(month[1]) * 12 + int(month[2]) - 1
        span = self._covered(line, said.get("covered", ""))
        scope, tie = _plain(said.get("scope", "")), _plain(said.get("tie", "")).strip()
        return Row(line, (one, other), directed, number, int(events), span, scope, tie)

    def _covered(self, line: int, text: str) -> Span | None:
        """Return the days that a table covers; each text for them is read once."""
        if text not in self._spans:
            self._spans[text] = self._read_covered(line, text)
        return self._spans[text]

    def _read_covered(self, line: int, text: str) -> Span | None:
        if not text:
            return None
        try:
            date = PartialDate.parse(text)
        except DateError as error:
            self.problems.append(Problem.saying("AG120", error.message, self.place(line, "covered")))
            return None
        if date.earliest is None or date.latest is None or date.latest - date.earliest > MOST_MONTHS * 31:
            told = "'{text}' is no time that a table covers: write its first and its last day, at most {n} years"
            self.report(line, "covered", told, text=text, n=MOST_MONTHS // 12)
            return None
        return Span(date.earliest, date.latest)


def _plain(cell: str) -> str:
    """Return what a cell says, without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if _KEPT.match(cell) else cell


def _begin(text: str, at: int) -> int:
    """Return where a cell of a line begins: after so many commas that are in no quotes."""
    quoted = False
    for place, letter in enumerate(text):
        if at == 0:
            return place
        quoted ^= letter == '"'
        at -= letter == "," and not quoted
    return 0
