"""What stands in a table as texts, read once each: whom names mean, the days of events, their types."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.blanks import BLANKS
from actorgraph.aggregation.days import days_of
from actorgraph.aggregation.expression import Codes
from actorgraph.aggregation.names import cast_of
from actorgraph.aggregation.reasons import UNDATED, Reason
from actorgraph.aggregation.sides import named, pairs_of
from actorgraph.aggregation.written import beside_in
from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.model.names import loose_key
from actorgraph.model.suggestions import hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actorgraph.aggregation.engines.engine import Engine
    from actorgraph.aggregation.names import Cast
    from actorgraph.aggregation.question import Question


@dataclass(frozen=True)
class Texts:
    """What the texts of a table mean.

    Attributes:
        cast: Whom its names mean.
        types: What its types of event are called.
        codes: The small tables by which texts become numbers.
        pairs: The small table of who is named together; None if nobody asks for them.
        told: A day on or before which the first row surely is, and one on or after which the last is, as ordinals; None
            if no row has a date.
    """

    cast: Cast
    types: tuple[str, ...]
    codes: Codes
    pairs: Any
    told: tuple[int, int] | None


def read_texts(engine: Engine, events: Any, question: Question) -> Texts:
    """Read the texts of a table, each once.

    Raises:
        QuestionError: If no event is of a type that is asked for.
    """
    sides = list(_sides(engine, events)) if question.together else []
    weights = _weights_of_sides(sides) if question.together else _weights(engine, events)
    beside = beside_in(question.columns)
    cast = cast_of(weights, question.layout, question.dataset, new_names=question.new_names, beside=beside)
    found = [(texts, _day(texts, question)) for texts, _ in _distinct(engine, events, ["date", "end", "precision"])]
    days: list[tuple[str | int, ...]] = [(*texts, *day) for texts, day in found]
    types, kinds = _types_of([text for (text,), _ in _distinct(engine, events, ["type"])], question)
    dated = [day for _, day in found if day[3] not in UNDATED]
    codes = Codes(
        names=engine.small(list(cast.codes.items()), {"name": "string", "code": "int32"}),
        days=engine.small(days, _DAYS),
        types=engine.small(kinds, {"type": "string", "kind": "int32", "directed": "int8"}),
    )
    pairs = list(pairs_of(dict.fromkeys(side for side, _ in sides), cast.codes))
    return Texts(
        cast=cast,
        types=types,
        codes=codes,
        pairs=engine.small(pairs, _PAIRS) if question.together else None,
        told=(min(day[1] for day in dated), max(day[0] for day in dated)) if dated else None,
    )


_PAIRS: Final = {"actor": "string", "others": "string", "pairs": "string"}
_DAYS: Final = {
    "date": "string", "end": "string", "precision": "string", "first": "int32", "last": "int32", "month": "int32",
    "reason": "int8",
}  # fmt: skip


def _weights(engine: Engine, events: Any) -> Counter[str]:
    """Return in how many rows each name is, once in one that names it twice."""
    weights: Counter[str] = Counter()
    for end in ("from", "to"):
        weights.update({text: count for (text,), count in _distinct(engine, events, [end])})
    alone = events.filter(events["from"] == events["to"])
    weights.subtract({text: count for (text,), count in _distinct(engine, alone, ["from"])})
    return weights


def _sides(engine: Engine, events: Any) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield what stands in the two columns of each side, and in how many rows it does."""
    for columns in (["from", "with-from"], ["to", "with-to"]):
        yield from _distinct(engine, events, columns)


def _weights_of_sides(sides: Iterable[tuple[tuple[str, ...], int]]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for (actor, others), count in sides:
        weights.update(dict.fromkeys(named(actor, others), count))
    return weights


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
    if isinstance(days, Reason):
        return 0, 0, -1, int(days)
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


def _type(text: str, question: Question) -> str:
    """Return what a type is called; nothing where a cell says that there is none."""
    label = " ".join(text.split())
    return "" if label.lower() in BLANKS else question.layout.types.get(label, label)


def _types_of(texts: Iterable[str], question: Question) -> tuple[tuple[str, ...], list[tuple[str, int, int]]]:
    """Return what the types are called, and what stands in the table of types."""
    called = {text: _type(text, question) for text in texts}
    labels = tuple(sorted(set(called.values())))
    keys = {loose_key(label): label for label in labels}
    for asked in question.types:
        if loose_key(asked) not in keys:
            among = hint(asked, labels) or Message.of("; the types are {words}", words=labels)
            raise QuestionError("no event is of the type '{name}'{hint}", name=asked, hint=among)
    wanted = {keys[loose_key(asked)] for asked in question.types} or set(labels)
    directed = question.directed_types
    kinds = [
        (text, labels.index(label) if label in wanted else -1, int(label in directed and not question.together))
        for text, label in called.items()
    ]
    return labels, kinds
