"""What the command line says of an answer: how its day was read, and what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.queries.answers.answer import Answer


def remarks_on(answer: Answer, as_of: str | None) -> Iterator[Message]:
    """Yield remarks on the day of an answer.

    Args:
        answer: The answer.
        as_of: The day as it was typed; None if none was.
    """
    from actorgraph.model.dates import iso
    from actorgraph.queries.answers.extent import extent_of

    day = answer.selected.day
    if as_of is not None and day is not None and as_of != iso(day):
        told = "--as-of {date} is its last day, {day}; --during {date} takes what holds or happens at any time in it"
        yield Message.of(told, date=as_of, day=iso(day))
    if answer.narrowed_by_time and not answer.selected.is_timeless:
        held, recorded, years = extent_of(answer.dataset, answer.selected)
        if 2 * held < recorded:
            period = f"{years[0]:04}..{years[1]:04}"
            told = (
                "left out of the whole record, not holding then: {n} of {all} ties; --as-of all has them, "
                "--during {period} that period"
            )
            yield Message.of(told, n=recorded - held, all=recorded, period=period)
