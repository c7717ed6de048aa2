"""How an answer comes about: texts are read, the expression runs, what is left is counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.answer import Aggregate, Wrong
from actorgraph.aggregation.copies import once
from actorgraph.aggregation.expression import COUNTED, coded, dyads, events_in, over_time, wrong
from actorgraph.aggregation.reasons import Reason, is_amiss
from actorgraph.aggregation.sides import together, with_pairs, without_pairs
from actorgraph.aggregation.sources import cells_of
from actorgraph.aggregation.spells import spells_in
from actorgraph.aggregation.texts import read_texts
from actorgraph.aggregation.written import beside_in, written_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from actorgraph.aggregation.engines.engine import Engine
    from actorgraph.aggregation.question import Question
    from actorgraph.aggregation.written import Beside

STAGES: Final = 4
"""So many times a table is gone through: for its names, days and types, and for what becomes of it."""
_SHOWN: Final = 5
"""So many rows with something wrong are shown, or one of each reason."""


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
    money, sides = layout.number == "amount", question.together
    found = events_in(
        raw,
        question.columns,
        money=money,
        decimal=question.decimal,
        unit=question.unit,
        addresses=layout.addresses,
        sides=sides,
    )
    events, count, copies, differing = once(engine, engine.kept(found))
    stage(1)
    texts = read_texts(engine, events, question)
    alone = 0
    if texts.pairs is not None:
        sided = with_pairs(events, texts.pairs)
        alone = _count(engine, without_pairs(sided))
        events = together(sided)
    stage(3)
    cells = None if question.months else cells_of(events)
    rows = coded(events, texts.codes, cells, directed=question.directed and not sides)
    table = engine.fetched(
        over_time(rows) if question.months else dyads(rows, cells, question.least, by_type=question.by_type)
    )
    bad, first_bad = engine.bad_lines()
    left = _left(table, {Reason.LINE: bad, Reason.COPY: copies})
    amiss = [reason for reason in left if is_amiss(reason, layout) and reason is not Reason.LINE]
    shown = _wrong(engine.fetched(wrong(events, texts.codes, amiss, _SHOWN)), question) if amiss else ()
    kept, used, below = _kept(table, question)
    spells = {} if question.pause is None else spells_in(engine, rows, kept, question.pause)
    stage(STAGES)
    return Aggregate(
        question=question,
        rows=count + bad,
        used=used,
        below=below,
        left=left,
        alone=alone,
        differing=differing,
        wrong=shown,
        bad_lines=tuple(first_bad),
        cast=texts.cast,
        unnumbered=_total(kept["unnumbered"]),
        told=texts.told,
        _types=texts.types,
        _table=kept,
        _spells=spells,
    )


def _count(engine: Engine, table: Any) -> int:
    return int(engine.fetched(table.count().as_table())[0][0].as_py())


def _left(table: Any, before: Mapping[Reason, int]) -> dict[Reason, int]:
    """Return how many rows are left out for each reason, those included that were left out before."""
    import pyarrow.compute as pc

    reasons = table.filter(pc.invert(table["counts"])).select(["a", "events"]).to_pylist()
    left: Counter[Reason] = Counter({reason: count for reason, count in before.items() if count})
    for row in reasons:
        left[Reason(-row["a"])] += row["events"]
    return dict(sorted(left.items()))


def _kept(table: Any, question: Question) -> tuple[Any, int, tuple[int, int]]:
    """Return the rows of the dyads in their order, how many events they have, and how many dyads have too few."""
    import pyarrow.compute as pc

    found = table.filter(table["counts"])
    key = [name for name in ("a", "b", "directed", "month", "kind") if name in found.column_names]
    if question.months and question.least == 1:
        return found.sort_by([(name, "ascending") for name in key]), _total(found["events"]), (0, 0)
    if question.months:
        whole = found.group_by(["a", "b", "directed"]).aggregate([("events", "sum")])
        few = whole.filter(pc.less(whole["events_sum"], min(question.least, COUNTED)))
        if few.num_rows:
            found = found.join(few.select(["a", "b", "directed"]), ["a", "b", "directed"], join_type="left anti")
        lost = (few.num_rows, _total(few["events_sum"]))
        return found.sort_by([(name, "ascending") for name in key]), _total(found["events"]), lost
    kept, few = found.filter(found["enough"]), found.filter(pc.invert(found["enough"]))
    order = [("events", "descending"), *((name, "ascending") for name in key)]
    return kept.sort_by(order), _total(kept["events"]), (few.num_rows, _total(few["events"]))


def _total(column: Any) -> int:
    import pyarrow.compute as pc

    return int(pc.sum(column).as_py() or 0)


def _wrong(table: Any, question: Question) -> tuple[Wrong, ...]:
    """Return rows with something wrong, those of one reason together."""
    beside = beside_in(question.columns)
    shown = [
        Wrong(reason := Reason(row.pop("reason")), row.pop("line", None), dict(_said(row, reason, beside)))
        for row in table.to_pylist()
    ]
    return tuple(sorted(shown, key=lambda row: row.reason))


def _said(row: Mapping[str, str | None], reason: Reason, beside: Beside) -> Iterator[tuple[str, str]]:
    """Yield what stands in a row, by the names of the fields."""
    for name, text in row.items():
        if text and (name != "precision" or reason is Reason.PRECISION):
            told = str(written_as(text, beside)) if name in ("from", "to") else text.strip()
            yield name.removesuffix("_text"), told
