"""What becomes of a table of events: dyads or their months, and all that is not among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from actorgraph.aggregation.expression import CITED, TYPED
from actorgraph.aggregation.reasons import OF_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from actorgraph.aggregation.engines.engine import BadLine
    from actorgraph.aggregation.names import Cast, Unresolved
    from actorgraph.aggregation.question import Question
    from actorgraph.aggregation.reasons import Reason

_AT_ONCE: Final = 5_000
"""So many rows are taken out of the table of Arrow at once."""


class Dyad(NamedTuple):
    """Two actors and their events.

    Attributes:
        a: The first actor; the one that acts if it is directed, else the first in alphabetical order.
        b: The other one.
        directed: Whether the events go from the first to the second.
        type: The type of event, if each has a row of its own.
        events: How many events.
        number: How many dead, or how much money; None if no row says a number.
        unnumbered: How many events of a row that says no number, so that ``number`` is the least that it can be.
        first: Between which days the first event lies, as ordinals.
        last: Between which days the last one does.
        days: On how many days there surely was one.
        dated: Of how many events the day is known.
        types: How many types of event there are.
        typed: Those of most events, each with their number.
        sources: How many sources tell of them.
        cited: Those of most events, each with their number.
    """

    a: str
    b: str
    directed: bool
    type: str | None
    events: int
    number: int | Decimal | None
    unnumbered: int
    first: tuple[int, int]
    last: tuple[int, int]
    days: int
    dated: int
    types: int
    typed: tuple[tuple[str, int], ...]
    sources: int
    cited: tuple[tuple[str, int], ...]


class Month(NamedTuple):
    """The events of two actors in a month.

    Attributes:
        a: The first actor.
        b: The other one.
        directed: Whether the events go from the first to the second.
        month: The month as ``YYYY-MM``; None for events of no one month.
        events: How many events.
        number: How many dead, or how much money; None if no row says a number.
        unnumbered: How many events of a row that says no number.
    """

    a: str
    b: str
    directed: bool
    month: str | None
    events: int
    number: int | Decimal | None
    unnumbered: int


class Wrong(NamedTuple):
    """A row with which something is wrong.

    Attributes:
        reason: What.
        line: Its line in the sheet, if we read the table ourselves.
        said: What stands in it, by the fields.
    """

    reason: Reason
    line: int | None
    said: dict[str, str]


@dataclass(frozen=True)
class Aggregate:
    """The answer. Its rows stay in the table of Arrow until they are asked for, since there can be very many.

    Attributes:
        question: What was asked.
        rows: How many rows the table has, lines that are none included.
        used: How many of them count in dyads that have a row; asked for those on one side, how many pairs do.
        below: How many dyads have too few events, and how many events these have.
        left: How many rows are left out for each reason; asked for those on one side, how many pairs, but whole rows
            for the reasons of :data:`~actorgraph.aggregation.reasons.OF_ROWS`.
        alone: How many rows name no two on one side, asked for those.
        differing: How many rows have the id of another row and say something else; each counts.
        wrong: The first rows with which something is wrong.
        bad_lines: The first lines that are no rows.
        cast: Whom the names mean, which are no one actor's, and which are one name.
        unnumbered: How many events that count have no number.
        told: Between which days there is any row with a date, as ordinals; None if there is none.
    """

    question: Question
    rows: int
    used: int
    below: tuple[int, int]
    left: Mapping[Reason, int]
    alone: int
    differing: int
    wrong: tuple[Wrong, ...]
    bad_lines: tuple[BadLine, ...]
    cast: Cast
    unnumbered: int
    told: tuple[int, int] | None
    _types: tuple[str, ...] = field(repr=False)
    _table: Any = field(repr=False)

    def __len__(self) -> int:
        return int(self._table.num_rows)

    @property
    def unresolved(self) -> tuple[Unresolved, ...]:
        """The names that are no one actor's, those of most rows first."""
        return self.cast.unresolved

    @property
    def pairs(self) -> int:
        """How many pairs the rows name, asked for those on one side."""
        left = sum(count for reason, count in self.left.items() if reason not in OF_ROWS)
        return self.used + self.below[1] + left

    def dyads(self, limit: int | None = None) -> Iterator[Dyad]:
        """Yield the dyads, those of most events first."""
        for row in self._rows(limit):
            yield self._dyad(row)

    def months(self) -> Iterator[Month]:
        """Yield the months of the dyads, dyad by dyad."""
        for row in self._rows(None):
            at = row["month"]
            month = None if at < 0 else f"{at // 12:04}-{at % 12 + 1:02}"
            a, b = self.cast.labels[row["a"]], self.cast.labels[row["b"]]
            yield Month(a, b, bool(row["directed"]), month, row["events"], row["number"], row["unnumbered"])

    def last_day(self) -> int | None:
        """Return a day on or after which the last event that counts surely was; None if none counts."""
        import pyarrow.compute as pc

        if not self.question.months:
            found: int | None = pc.max(self._table["last_from"]).as_py()
            return found
        month = pc.max(self._table["month"]).as_py()
        return None if month is None or month < 0 else date(month // 12, month % 12 + 1, 1).toordinal()

    def _rows(self, limit: int | None) -> Iterator[dict[str, Any]]:
        table = self._table if limit is None else self._table.slice(0, limit)
        for batch in table.to_batches(max_chunksize=_AT_ONCE):
            yield from batch.to_pylist()

    def _dyad(self, row: Mapping[str, Any]) -> Dyad:
        by_type = self.question.by_type
        kinds = () if by_type else _ranked(row, "kind", TYPED)
        return Dyad(
            a=self.cast.labels[row["a"]],
            b=self.cast.labels[row["b"]],
            directed=bool(row["directed"]),
            type=self._types[row["kind"]] if by_type else None,
            events=row["events"],
            number=row["number"],
            unnumbered=row["unnumbered"],
            first=(row["first"], row["first_by"]),
            last=(row["last_from"], row["last"]),
            days=row["days"] or 0,
            dated=row["dated"] or 0,
            types=1 if by_type else row["kinds"] or 0,
            typed=tuple((self._types[code], count) for code, count in kinds),
            sources=row["sources"] or 0,
            cited=_ranked(row, "source", CITED),
        )


def _ranked(row: Mapping[str, Any], what: str, kept: int) -> tuple[tuple[Any, int], ...]:
    said = ((row[f"{what}_{at}"], row[f"{what}_{at}_events"]) for at in range(kept))
    return tuple((name, count) for name, count in said if count is not None)
