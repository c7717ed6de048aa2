"""The question: events of a table in, the dyads and all that was left out of them out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from actorgraph.aggregation.days import days_of
from actorgraph.aggregation.expression import (
    CITED,
    TYPED,
    Codes,
    coded,
    dyads,
    events_in,
    over_time,
    together,
    wrong,
)
from actorgraph.aggregation.layouts import is_directed
from actorgraph.aggregation.names import cast_of
from actorgraph.aggregation.reasons import Reason
from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from decimal import Decimal

    from actorgraph.aggregation.engines.engine import BadLine, Engine
    from actorgraph.aggregation.layouts import Layout
    from actorgraph.aggregation.names import Cast, Unresolved
    from actorgraph.model.dataset import Dataset

STAGES: Final = 4
"""So many times a table is gone through: for its names, days and types, and for what becomes of it."""
_SHOWN: Final = 5
"""So many rows with something wrong are shown."""
_AT_ONCE: Final = 5_000


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked of a table.

    Attributes:
        layout: How it is laid out.
        columns: The head of the column of each field.
        directed: Whether an event goes from the first actor to the second.
        order: What comes first in days such as 02/03/2017.
        since: The first day of what counts, as an ordinal.
        until: The last day of what counts, likewise.
        types: The types of event that count; all if there is none.
        by_type: Whether each type of event of a dyad has a row of its own.
        together: Whether dyads are of actors on one side instead of those that met.
        months: Whether each month of a dyad has a row of its own.
        least: A dyad of fewer events has no row.
        dataset: The dataset whose actors are meant; None if names stand for themselves.
        new_names: Whether names that no actor has stand for themselves.
    """

    layout: Layout
    columns: Mapping[str, str]
    directed: bool = False
    order: str | None = None
    since: int | None = None
    until: int | None = None
    types: tuple[str, ...] = ()
    by_type: bool = False
    together: bool = False
    months: bool = False
    least: int = 1
    dataset: Dataset | None = None
    new_names: bool = False


class Dyad(NamedTuple):
    """Two actors and their events.

    Attributes:
        a: The first actor; the one that acts if it is directed, else the first in alphabetical order.
        b: The other one.
        directed: Whether the events go from the first to the second.
        type: The type of event, if each has a row of its own.
        events: How many events.
        number: How many dead, or how much money; None if no row says a number.
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
    """

    a: str
    b: str
    directed: bool
    month: str | None
    events: int
    number: int | Decimal | None


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
        left: How many rows are left out for each reason.
        alone: How many rows name nobody beside an actor, asked for those on one side.
        wrong: The first rows with which something is wrong.
        bad_lines: The first lines that are no rows.
        unresolved: The names that are no one actor's, those of most rows first.
        told: Between which days there is any row with a date, as ordinals; None if there is none.
    """

    question: Question
    rows: int
    used: int
    below: tuple[int, int]
    left: Mapping[Reason, int]
    alone: int
    wrong: tuple[Wrong, ...]
    bad_lines: tuple[BadLine, ...]
    unresolved: tuple[Unresolved, ...]
    told: tuple[int, int] | None
    _labels: tuple[str, ...] = field(repr=False)
    _types: tuple[str, ...] = field(repr=False)
    _table: Any = field(repr=False)

    def __len__(self) -> int:
        return int(self._table.num_rows)

    def dyads(self, limit: int | None = None) -> Iterator[Dyad]:
        """Yield the dyads, those of most events first."""
        for row in self._rows(limit):
            yield self._dyad(row)

    def months(self) -> Iterator[Month]:
        """Yield the months of the dyads, dyad by dyad."""
        for row in self._rows(None):
            at = row["month"]
            month = None if at < 0 else f"{at // 12:04}-{at % 12 + 1:02}"
            a, b = self._labels[row["a"]], self._labels[row["b"]]
            yield Month(a, b, bool(row["directed"]), month, row["events"], row["number"])

    def _rows(self, limit: int | None) -> Iterator[dict[str, Any]]:
        table = self._table if limit is None else self._table.slice(0, limit)
        for batch in table.to_batches(max_chunksize=_AT_ONCE):
            yield from batch.to_pylist()

    def _dyad(self, row: Mapping[str, Any]) -> Dyad:
        by_type = self.question.by_type
        kinds = () if by_type else _ranked(row, "kind", TYPED)
        return Dyad(
            a=self._labels[row["a"]],
            b=self._labels[row["b"]],
            directed=bool(row["directed"]),
            type=self._types[row["kind"]] if by_type else None,
            events=row["events"],
            number=row["number"],
            first=(row["first"], row["first_by"]),
            last=(row["last_from"], row["last"]),
            days=row["days"] or 0,
            dated=row["dated"] or 0,
            types=1 if by_type else row["kinds"] or 0,
            typed=tuple((self._types[code], count) for code, count in kinds),
            sources=row["sources"] or 0,
            cited=_ranked(row, "source", CITED),
        )


def aggregate(engine: Engine, raw: Any, question: Question, stage: Callable[[int], None] = lambda _: None) -> Aggregate:
    """Return the dyads of a table.

    Args:
        engine: What runs the expression.
        raw: The table, as the engine has it.
        question: What is asked.
        stage: Told how many times the table has been gone through, of :data:`STAGES`.

    Raises:
        QuestionError: If no event is of a type that is asked for.
    """
    layout = question.layout
    money = layout.number == "amount"
    events = engine.kept(events_in(raw, question.columns, money=money, addresses=layout.addresses))
    count = int(engine.fetched(events.count().as_table())[0][0].as_py())
    alone = 0
    if question.together:
        bare = events.filter(events["with-from"].strip() == "", events["with-to"].strip() == "")
        alone = int(engine.fetched(bare.count().as_table())[0][0].as_py())
        events = together(events)
    stage(1)
    cast, types, codes, told = _codes(engine, events, question)
    stage(3)
    rows = coded(events, codes, directed=question.directed and not question.together)
    table = engine.fetched(over_time(rows) if question.months else dyads(rows, by_type=question.by_type))
    bad, first_bad = engine.bad_lines()
    left = _left(table, bad)
    amiss = [reason for reason in left if is_amiss(reason, layout) and reason is not Reason.LINE]
    found = _wrong(engine.fetched(wrong(events, codes, amiss, _SHOWN))) if amiss else ()
    stage(STAGES)
    kept, used, below = _kept(table, question)
    return Aggregate(
        question,
        count + bad,
        used,
        below,
        left,
        alone,
        found,
        tuple(first_bad),
        cast.unresolved,
        told,
        cast.labels,
        types,
        kept,
    )


def is_amiss(reason: Reason, layout: Layout) -> bool:
    """Whether rows that are left out for a reason are wrong; in some layouts rows with one actor are usual."""
    return reason.is_wrong and not (layout.one_sided and reason is Reason.NO_SECOND)


def question_of(layout: Layout, columns: Mapping[str, str], **asked: Any) -> Question:
    """Return a question whose direction is that of the layout, unless something else is asked.

    Raises:
        QuestionError: If no column says who acted together, and that is asked.
    """
    if asked.get("together") and not {"with-from", "with-to"} & set(columns):
        raise QuestionError("no column says who acted together; say which, as in --map with-from=HEAD")
    directed = asked.pop("directed", None)
    return Question(
        layout=layout, columns=columns, directed=is_directed(layout, columns) if directed is None else directed, **asked
    )


def _codes(
    engine: Engine, events: Any, question: Question
) -> tuple[Cast, tuple[str, ...], Codes, tuple[int, int] | None]:
    import ibis

    weights: Counter[str] = Counter()
    for end in ("from", "to"):
        weights.update({text: count for (text,), count in _distinct(engine, events, [end])})
    cast = cast_of(weights, question.layout, question.dataset, new_names=question.new_names)
    found = [(texts, _day(texts, question)) for texts, _ in _distinct(engine, events, ["date", "end", "precision"])]
    days = [(*texts, *day) for texts, day in found]
    texts = [text for (text,), _ in _distinct(engine, events, ["type"])]
    types, kinds = _types_of(texts, question)
    dated = [day for _, day in found if day[3] != Reason.DATE]
    told = (min(day[0] for day in dated), max(day[1] for day in dated)) if dated else None
    names = ibis.memtable(list(cast.codes.items()), schema={"name": "string", "code": "int32"})
    return cast, types, Codes(
        names=names,
        days=ibis.memtable(days, schema=_DAYS),
        types=ibis.memtable(kinds, schema={"type": "string", "kind": "int32", "directed": "int8"}),
    ), told  # fmt: skip


_DAYS: Final = {
    "date": "string", "end": "string", "precision": "string", "first": "int32", "last": "int32", "month": "int32",
    "reason": "int8",
}  # fmt: skip


def _distinct(engine: Engine, events: Any, names: list[str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield what stands in some columns, each once, and in how many rows it does."""
    found = engine.fetched(events.group_by(names).agg(rows=lambda t: t.count()))
    columns = [column.to_pylist() for column in found.columns]
    for *texts, count in zip(*columns, strict=True):
        yield tuple(texts), count


def _day(texts: tuple[str, ...], question: Question) -> tuple[int, int, int, int]:
    """Return what stands in the table of days: the first and the last it can be, the month, and 0 or why not."""
    date, end, precision = texts
    how = question.layout.precision if "precision" in question.columns else {}
    days = days_of(date, end, precision, how, question.order)
    if days is None:
        return 0, 0, -1, int(Reason.DATE)
    since = days.first if question.since is None else question.since
    until = days.last if question.until is None else question.until
    reason = 0
    if days.last < since or days.first > until:
        reason = int(Reason.OUTSIDE)
    elif days.first < since or days.last > until:
        reason = int(Reason.MAYBE_OUTSIDE)
    return *days, _month(*days), reason


def _month(first: int, last: int) -> int:
    from datetime import date

    one, other = (date.fromordinal(day) for day in (first, last))
    return one.year * 12 + one.month - 1 if (one.year, one.month) == (other.year, other.month) else -1


def _types_of(texts: Iterable[str], question: Question) -> tuple[tuple[str, ...], list[tuple[str, int, int]]]:
    """Return what the types are called, and what stands in the table of types."""
    called = {text: question.layout.types.get(text.strip(), " ".join(text.split())) for text in texts}
    labels = tuple(sorted(set(called.values())))
    keys = {loose_key(label): label for label in labels}
    for asked in question.types:
        if loose_key(asked) not in keys:
            among = hint(asked, labels) or Message.of("; the types are {words}", words=labels)
            raise QuestionError("no event is of the type '{name}'{hint}", name=asked, hint=among)
    wanted = {keys[loose_key(asked)] for asked in question.types} or set(labels)
    directed = question.layout.directed_types
    kinds = [
        (text, labels.index(label) if label in wanted else -1, int(label in directed and not question.together))
        for text, label in called.items()
    ]
    return labels, kinds


def _left(table: Any, bad: int) -> dict[Reason, int]:
    """Return how many rows are left out for each reason."""
    import pyarrow.compute as pc

    reasons = table.filter(pc.less(table["a"], 0)).select(["a", "events"]).to_pylist()
    left: Counter[Reason] = Counter({Reason.LINE: bad} if bad else {})
    for row in reasons:
        left[Reason(-row["a"])] += row["events"]
    return dict(sorted(left.items()))


def _kept(table: Any, question: Question) -> tuple[Any, int, tuple[int, int]]:
    """Return the rows of the dyads in their order, how many events they have, and how many dyads have too few."""
    import pyarrow.compute as pc

    found = table.filter(pc.greater_equal(table["a"], 0))
    key = [name for name in ("a", "b", "directed", "month", "kind") if name in found.column_names]
    if question.months:
        whole = found.group_by(["a", "b", "directed"]).aggregate([("events", "sum")])
        few = whole.filter(pc.less(whole["events_sum"], question.least))
        if few.num_rows:
            found = found.join(few.select(["a", "b", "directed"]), ["a", "b", "directed"], join_type="left anti")
        lost = (few.num_rows, _total(few["events_sum"]))
        return found.sort_by([(name, "ascending") for name in key]), _total(found["events"]), lost
    few = found.filter(pc.less(found["events"], question.least))
    kept = found.filter(pc.greater_equal(found["events"], question.least))
    order = [("events", "descending"), *((name, "ascending") for name in key)]
    return kept.sort_by(order), _total(kept["events"]), (few.num_rows, _total(few["events"]))


def _total(column: Any) -> int:
    import pyarrow.compute as pc

    return int(pc.sum(column).as_py() or 0)


def _wrong(table: Any) -> tuple[Wrong, ...]:
    return tuple(
        Wrong(Reason(row.pop("reason")), row.pop("line", None), {name: text for name, text in row.items() if text})
        for row in table.to_pylist()
    )


def _ranked(row: Mapping[str, Any], what: str, kept: int) -> tuple[tuple[Any, int], ...]:
    said = ((row[f"{what}_{at}"], row[f"{what}_{at}_events"]) for at in range(kept))
    return tuple((name, count) for name, count in said if count is not None)
