"""What becomes of a table of events: dyads or their months, and all that is not among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from actorgraph.aggregation.expression import CITED, TYPED
from actorgraph.aggregation.reasons import OF_ROWS
from actorgraph.aggregation.spells import Spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from actorgraph.aggregation.engines.engine import BadLine
    from actorgraph.aggregation.names import Cast, Unresolved
    from actorgraph.aggregation.question import Question
    from actorgraph.aggregation.reasons import Reason

_KINDS: Final = tuple(f"kind_{at}" for at in range(TYPED))
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
        spells: The spells that pauses part, if somebody asks for them; one if there is no pause.
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
    spells: tuple[Spell, ...]


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
        below: How many dyads have too few events, and how many events these have; dyads of a type, if each has a row.
        left: How many rows are left out for each reason; asked for those on one side, how many pairs, but whole rows
            for the reasons of :data:`~actorgraph.aggregation.reasons.OF_ROWS`.
        alone: How many rows name no two on one side, asked for those.
        differing: How many rows have the id of another row and say something else; each counts.
        wrong: The first rows with which something is wrong.
        bad_lines: The first lines that are no rows.
        cast: Whom the names mean, which are no one actor's, and which are one name.
        unnumbered: How many events that count have no number.
        told: A day on or before which the first row surely is, and one on or after which the last is, as ordinals; None
            if no row has a date.
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
    _spells: Mapping[tuple[int, ...], tuple[Spell, ...]] = field(repr=False)

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
        for columns in self.columns(limit):
            yield from map(Dyad._make, zip(*map(columns.__getitem__, Dyad._fields), strict=True))

    def months(self) -> Iterator[Month]:
        """Yield the months of the dyads, dyad by dyad."""
        for columns in self.columns():
            yield from map(Month._make, zip(*map(columns.__getitem__, Month._fields), strict=True))

    def columns(self, limit: int | None = None) -> Iterator[dict[str, Sequence[Any]]]:
        """Yield the columns of the dyads, or of their months, some thousand rows at once: there can be very many.

        They are named as the attributes of :class:`Dyad` or of :class:`Month`.

        Args:
            limit: So many rows, if not all.
        """
        table = self._table if limit is None else self._table.slice(0, limit)
        for batch in table.to_batches(max_chunksize=_AT_ONCE):
            said = batch.to_pydict()
            yield self._of_months(said) if self.question.months else self._of_dyads(said)

    def last_day(self) -> int | None:
        """Return a day on or after which the last event that counts surely was; None if none counts."""
        import pyarrow.compute as pc

        if not self.question.months:
            found: int | None = pc.max(self._table["last_from"]).as_py()
            return found
        month = pc.max(self._table["month"]).as_py()
        return None if month is None or month < 0 else date(month // 12, month % 12 + 1, 1).toordinal()

    def _of_dyads(self, said: Mapping[str, list[Any]]) -> dict[str, Sequence[Any]]:
        count, type_of = len(said["a"]), self._types.__getitem__
        columns = {
            **self._shared(said),
            "type": [None] * count,
            "first": list(zip(said["first"], said["first_by"], strict=True)),
            "last": list(zip(said["last_from"], said["last"], strict=True)),
            **{name: [value or 0 for value in said[name]] for name in ("days", "dated", "sources")},
            "cited": list(_ranked(said, "source", CITED)),
            "spells": list(self._spells_of(said)),
        }
        if self.question.by_type:
            return columns | {"type": list(map(type_of, said["kind"])), "types": [1] * count, "typed": [()] * count}
        named = {**said, **{name: [None if at is None else type_of(at) for at in said[name]] for name in _KINDS}}
        return columns | {
            "types": [value or 0 for value in said["kinds"]],
            "typed": list(_ranked(named, "kind", TYPED)),
        }

    def _spells_of(self, said: Mapping[str, list[Any]]) -> Iterator[tuple[Spell, ...]]:
        """Yield the spells of each dyad; the table knows those of dyads that have one."""
        if self.question.pause is None:
            yield from repeat((), len(said["a"]))
            return
        ends = zip(*(said[name] for name in ("first", "first_by", "last_from", "last")), strict=True)
        keys = zip(*(said[name] for name in ("a", "b", "directed", "kind") if name in said), strict=True)
        for key, (first, first_by, last_from, last) in zip(keys, ends, strict=True):
            yield self._spells.get(key) or (Spell((first, first_by), (last_from, last)),)

    def _of_months(self, said: Mapping[str, list[Any]]) -> dict[str, Sequence[Any]]:
        return {**self._shared(said), "month": list(map(_month, said["month"]))}

    def _shared(self, said: Mapping[str, list[Any]]) -> dict[str, Sequence[Any]]:
        """Return what dyads and months have alike."""
        label = self.cast.labels.__getitem__
        return {
            "a": list(map(label, said["a"])),
            "b": list(map(label, said["b"])),
            "directed": list(map(bool, said["directed"])),
            **{name: said[name] for name in ("events", "number", "unnumbered")},
        }


def _month(at: int) -> str | None:
    return None if at < 0 else f"{at // 12:04}-{at % 12 + 1:02}"


def _ranked(said: Mapping[str, list[Any]], what: str, kept: int) -> Iterator[tuple[tuple[Any, int], ...]]:
    """Yield for each row what is said of its best, and how often."""
    pairs = [zip(said[f"{what}_{at}"], said[f"{what}_{at}_events"], strict=True) for at in range(kept)]
    for row in zip(*pairs, strict=True):
        yield tuple(pair for pair in row if pair[1] is not None)
