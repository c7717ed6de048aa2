"""How an answer comes about: texts are read once each, the expression runs, what is left is counted."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.answer import Aggregate, Wrong
from actorgraph.aggregation.days import days_of
from actorgraph.aggregation.expression import Codes, coded, dyads, events_in, over_time, together, wrong
from actorgraph.aggregation.names import cast_of
from actorgraph.aggregation.reasons import Reason, is_amiss
from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actorgraph.aggregation.engines.engine import Engine
    from actorgraph.aggregation.names import Cast
    from actorgraph.aggregation.question import Question

STAGES: Final = 4
"""So many times a table is gone through: for its names, days and types, and for what becomes of it."""
_SHOWN: Final = 5
"""So many rows with something wrong are shown."""


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
    columns, sides = question.columns, question.together
    events = engine.kept(events_in(raw, columns, money=money, addresses=layout.addresses, sides=sides))
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
        _total(kept["unnumbered"]),
        told,
        cast.labels,
        types,
        kept,
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
    day, end, precision = texts
    how = question.layout.precision if "precision" in question.columns else {}
    days = days_of(day, end, precision, how, question.order)
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
