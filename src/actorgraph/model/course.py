"""What there is on one day after another: found out once for all the days, not anew for each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from actorgraph.model.span import Span

Thing = TypeVar("Thing")


class Change(NamedTuple, Generic[Thing]):
    """What is otherwise on a day than on the one before.

    Attributes:
        come: What is there that was not.
        gone: What is not there that was.
    """

    come: list[Thing]
    gone: list[Thing]


def course(spans: Iterable[tuple[Thing, Span]], days: Sequence[int]) -> Iterator[Change[Thing]]:
    """Yield what changes on each of some days; on the first, all that is there comes.

    What is only there between two of them never comes.

    Args:
        spans: Things, and the days on which each is there.
        days: The days, as ordinals, in their order.

    >>> list(course([("A", Span(1, 5)), ("B", Span(4))], [3, 6]))
    [Change(come=['A'], gone=[]), Change(come=['B'], gone=['A'])]
    """
    come: list[list[Thing]] = [[] for _ in days]
    gone: list[list[Thing]] = [[] for _ in days]
    for thing, (first, last) in spans:
        place, end = bisect_left(days, first), bisect_right(days, last)
        if place < end:
            come[place].append(thing)
            if end < len(days):
                gone[end].append(thing)
    return map(Change, come, gone)
