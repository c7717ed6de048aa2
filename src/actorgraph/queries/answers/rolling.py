"""Questions asked of the wholes: the dataset is rolled up before it is looked at, and the answer says what that did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.period import Certainty
from actorgraph.model.rolled import Rolled, rolled_up
from actorgraph.model.selection import Selection
from actorgraph.queries.answers.answer import Answer

P = ParamSpec("P")
A = TypeVar("A", bound=Answer)

_NAMED: Final = 20
"""So many actors are named; the others are counted."""


def of_wholes(ask: Callable[P, A]) -> Callable[P, A]:
    """Let a question be asked of the wholes, if its selection asks for that."""
    return _asked(ask, at_other_times=lambda options: bool(options.get("over_time")))


def of_wholes_over_time(ask: Callable[P, A]) -> Callable[P, A]:
    """Let a question that looks at other days than that of its selection be asked of the wholes, likewise."""
    return _asked(ask, at_other_times=lambda _: True)


def _asked(ask: Callable[P, A], *, at_other_times: Callable[[Mapping[str, Any]], bool]) -> Callable[P, A]:
    @wraps(ask)
    def asked(*args: P.args, **kwargs: P.kwargs) -> A:
        given = (*args, *kwargs.values())
        selected = next((value for value in given if isinstance(value, Selection) and value.roll_up), None)
        if selected is None:
            return ask(*args, **kwargs)
        ever = at_other_times(kwargs)
        rolled: list[Any] = [_rolled(value, selected, ever) for value in args]
        named: dict[str, Any] = {name: _rolled(value, selected, ever) for name, value in kwargs.items()}
        answer = ask(*rolled, **named)
        if not isinstance(answer.dataset, Rolled):
            return answer
        return replace(answer, notes=(*answer.notes, *_notes(answer.dataset, selected)))

    return asked


def _rolled(value: object, selected: Selection, ever: bool) -> object:
    return rolled_up(value, selected, ever=ever) if isinstance(value, Dataset) else value


def _notes(rolled: Rolled, selected: Selection) -> Iterator[Message]:
    parts = sum(tie.through is not None and bool(tie.through.parts) for tie in selected.of(rolled))
    yield Message.of("ties of parts that count for their wholes: {n}", n=parts)
    if inside := _inside(rolled, selected):
        yield Message.of("ties inside one whole, left out: {n}", n=inside)
    torn = tuple(f"{part} ({', '.join(wholes)})" for part, wholes in rolled.wholes.torn.items())
    if torn:
        told = "not rolled up, parts of several wholes at once: {n}, such as {actors}"
        yield Message.of(told, n=len(torn), actors=torn[:_NAMED])
    if circling := rolled.wholes.circling:
        told = "not rolled up, parts of one another: {n}, such as {actors}"
        yield Message.of(told, n=len(circling), actors=circling[:_NAMED])


def _inside(rolled: Rolled, selected: Selection) -> int:
    """Return how many of the ties that would be selected are inside one whole then."""
    span = selected.on(rolled.record).span
    return sum(
        selected.is_timeless or any(timing.within(span) is not Certainty.NO for timing in rolled.inside[tie.id])
        for tie in selected.of(rolled.record)
        if tie.id in rolled.inside
    )
