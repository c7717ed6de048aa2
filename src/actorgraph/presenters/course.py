"""Centrality over time: a line for each actor, drawn small, and its last value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import Head, Lines, Table
from actorgraph.model.dates import iso
from actorgraph.presenters.telling import Telling
from actorgraph.wording.numbers import number_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.documents.blocks import Block
    from actorgraph.queries.course import Course

_BARS: Final = "▁▂▃▄▅▆▇█"
_ABSENT: Final = "·"


def blocks(answer: Course, language: str) -> Iterator[Block]:
    """Yield the days, then for each actor when it first has ties, its values as a line, its last rank and value."""
    tell = Telling(answer, language)
    if not answer.found:
        yield Lines(texts=(tell.phrase("nothing found"),))
    else:
        yield Lines(texts=(_days(tell), _key(tell)))
        yield _table(tell)
    yield from tell.closing()


def _days(tell: Telling[Course]) -> str:
    days = ", ".join(iso(moment.day) for moment in tell.answer.moments)
    return tell.phrase("a sign for each of the days {days}", days=days)


def _key(tell: Telling[Course]) -> str:
    least, most = _bounds(tell.answer)
    words = "{least} is {low}, {most} is {high}, {absent} where an actor is not there or nothing is defined"
    low, high = (number_words(value, tell.language) for value in (least, most))
    return tell.phrase(words, least=_BARS[0], low=low, most=_BARS[-1], high=high, absent=_ABSENT)


def _table(tell: Telling[Course]) -> Table:
    heads = (
        Head(tell.term("actor")), Head(tell.term("first_tied").replace("_", " ")), Head(tell.phrase("course")),
        Head(tell.term("rank"), True), Head(tell.term("value"), True),
    )  # fmt: skip
    bounds = _bounds(tell.answer)
    last = {label: (str(rank), value) for rank, label, value in tell.answer.moments[-1].ranked or ()}
    rows = []
    for label in tell.answer.actors:
        rank, value = last.get(label, ("–", None))
        told = "–" if value is None else number_words(value, tell.language, tell.answer.digits)
        rows.append((tell.called(label), _first(tell, label), sparkline(tell.answer.values(label), bounds), rank, told))
    return Table(heads=heads, rows=tuple(rows))


def _first(tell: Telling[Course], label: str) -> str:
    """Return on which day an actor first surely has ties, and on which it first possibly has, if that is before."""
    possible, sure = tell.answer.first_tied[label], tell.answer.first_surely_tied.get(label)
    if sure == possible:
        return iso(possible)
    if sure is None:
        return tell.phrase("possibly {date}", date=iso(possible))
    return tell.phrase("{date}, possibly {earlier}", date=iso(sure), earlier=iso(possible))


def _bounds(answer: Course) -> tuple[float, float]:
    """Return the least and the greatest value that is told; 0 is never above the least."""
    values = [value for label in answer.actors for value in answer.values(label) if value is not None]
    return min(0.0, *values, 0.0), max(0.0, *values, 0.0)


def sparkline(values: Sequence[float | None], bounds: tuple[float, float]) -> str:
    """Return values as bars of a line.

    Args:
        values: The values; None where there is none.
        bounds: What the lowest and the highest bar stand for.

    >>> sparkline([0, 5, None, 10], (0, 10))
    '▁▅·█'
    """
    least, most = bounds
    step = (most - least) / (len(_BARS) - 1) or 1.0
    return "".join(_ABSENT if value is None else _BARS[int((value - least) / step + 0.5)] for value in values)
